"""The notebooks run from top to bottom, and what they store is small and whole."""

from importlib.util import find_spec
from pathlib import Path

import nbformat
import pytest

from notebooks.run import FOLDER, run

NOTEBOOKS = sorted(path.stem for path in FOLDER.glob("*.ipynb"))
NEEDS_JAVA = {"2-cypher"}
LARGEST = 20_000
"""Bytes of a stored notebook."""


@pytest.mark.slow
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_runs_from_top_to_bottom(name):
    if name in NEEDS_JAVA and find_spec("arcadedb_embedded") is None:
        pytest.skip("the extra `cypher` is not installed")
    fresh = run(FOLDER / f"{name}.ipynb", {"NEO4J_URI": ""})
    stored = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    for now, then in zip(fresh.cells, stored.cells, strict=True):
        kinds = [{output.output_type for output in cell.get("outputs", [])} for cell in (now, then)]
        assert kinds[0] == kinds[1], f"run `python notebooks/run.py {name}`: the cell's outputs changed:\n{now.source}"


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_is_stored_with_small_outputs_and_no_error(name):
    path = FOLDER / f"{name}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert path.stat().st_size < LARGEST
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    outputs = [output for cell in code for output in cell.outputs]
    assert len(outputs) >= len(code) / 2, "outputs are stored"
    assert not [output for output in outputs if output.output_type == "error"]


def test_a_failing_cell_fails_the_run(tmp_path):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")])
    nbformat.write(notebook, tmp_path / "bad.ipynb")
    with pytest.raises(Exception, match="ZeroDivisionError"):
        run(tmp_path / "bad.ipynb")


def test_the_pages_they_build_are_there():
    assert Path(FOLDER.parent, "seeds", "page-01.txt").is_file()
