"""The docs hold together: every link and picture of theirs is there, the README has its picture and its commands."""

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PAGES = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").glob("*.md"), *CHECKOUT.glob("*/README.md")])
README = (CHECKOUT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(CHECKOUT).as_posix())
def test_every_link_leads_somewhere(page):
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    assert [t for t in targets if "://" not in t and not (page.parent / t).exists()] == []


def test_every_page_of_the_docs_is_in_the_index():
    index = (CHECKOUT / "docs" / "README.md").read_text("utf-8")
    names = [page.name for page in (CHECKOUT / "docs").glob("*.md") if page.name != "README.md"]
    assert [name for name in names if f"({name})" not in index] == []


def test_the_readme_shows_a_view_and_the_two_commands_that_the_makefile_has():
    makefile = (CHECKOUT / "Makefile").read_text("utf-8")
    assert re.search(r"!\[[^\]]+\]\(docs/images/\w+\.png\)", README)
    for target in ("demo", "test"):
        assert f"make {target}" in README
        assert f"\n{target}:" in makefile


def test_the_python_of_the_readme_runs(tmp_path, monkeypatch, capsys):
    from tests.support.pages import MARCH

    (tmp_path / "page.txt").write_text(MARCH, "utf-8")
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert "渔港建设推进会" in capsys.readouterr().out
