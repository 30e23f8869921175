"""One direction of data: every module imports only from its own room and from rooms that stand before it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg

PACKAGE = Path(kg.__file__).parent

HOUSE = """
    errors heap stopping files jsonlines watch model offsets doc_bytes schema queries privacy language pages extract
    lending kept reading resolve graph pipeline record show analysis stores export views
    evaluate output cli __main__
"""
"""The rooms of `kg` and the modules between them, in the order of the data (docs/architecture.md)."""
EXTRACTION = """
    text names clauses posts presence gatherings bodies sites undertakings bylines facts components extractor explain
"""
"""The rooms of `kg/extract`, in the order of docs/extraction.md."""
ROOMS = [
    pytest.param(PACKAGE, HOUSE.split(), id="kg"),
    pytest.param(PACKAGE / "extract", EXTRACTION.split(), id="extract"),
]


def rooms(folder: Path) -> set[str]:
    """The names of the rooms and modules that stand in a package."""
    inside = (path for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists())
    return {path.stem for path in inside} - {"__init__"}


def imported(module: Path) -> Iterator[str]:
    """The dotted names that a module imports, those of functions and type checking as well."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def reaching_back(folder: Path, order: list[str]) -> list[str]:
    """Imports of a package from a room that stands behind the importing one, as `module -> name`."""
    prefix = ".".join(("kg", *folder.relative_to(PACKAGE).parts)) + "."
    found = []
    for module in sorted(folder.rglob("*.py")):
        own = module.relative_to(folder).with_suffix("").parts[0]
        for name in imported(module) if own != "__init__" else ():
            room = name.removeprefix(prefix).split(".")[0] if name.startswith(prefix) else own
            if room in order and order.index(room) > order.index(own):
                found.append(f"{module.relative_to(PACKAGE)} -> {name}")
    return found


@pytest.mark.parametrize(("folder", "order"), ROOMS)
def test_every_room_has_its_place_and_none_reaches_back(folder: Path, order: list[str]) -> None:
    assert rooms(folder) == set(order)
    assert reaching_back(folder, order) == []


def test_reaching_back_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "cut.py").write_text("from kg.views import page\nfrom kg.model import Page\n", "utf-8")
    assert reaching_back(tmp_path, ["model", "pages", "views"]) == [f"{Path('pages', 'cut.py')} -> kg.views.page"]
