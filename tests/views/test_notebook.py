"""``view.show()`` in a real notebook: the page in a frame of its own, with nothing on disk."""

import nbformat
import pytest
from nbclient import NotebookClient

from tests.support.browser import wait_until

CODE = """
from kg.views import make_view
from tests.views.sample import sample_graph
make_view("attendance", sample_graph()).show(height=500)
"""


@pytest.fixture(scope="module")
def shown():
    """What the notebook's cell puts out as HTML."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CODE)])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    return notebook.cells[0].outputs[0]["data"]["text/html"]


def test_show_puts_the_page_into_the_notebook(shown):
    assert shown.startswith('<iframe height="500"')


@pytest.mark.browser
def test_the_page_draws_inside_the_notebook(chromium, tmp_path, shown):
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><meta charset=utf-8>{shown}", "utf-8")
    page = chromium.new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text))
    page.goto(notebook.as_uri())
    frame = page.frames[1]
    wait_until(frame, "window.kgDrawn")
    assert frame.inner_text("#title") == "谁参加了什么"
    assert errors == []
    page.close()
