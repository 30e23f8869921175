"""``index.html``: which pages there are, what each shows and how to use them, in both languages."""

from collections.abc import Mapping

import msgspec
from jinja2 import Environment, PackageLoader

from kg.schema import Term
from kg.views.view import View


class Entry(msgspec.Struct, frozen=True):
    """One page as the index tells of it."""

    kind: str
    title: Term
    about: Term
    nodes: int
    ties: int


def index_page(views: Mapping[str, View], report: str | None = None) -> str:
    """The index of these pages, by the name of their file, with a way to the report where there is one."""
    entries = [
        Entry(kind, view.scene.title, view.scene.about, len(view.scene.sizes), len(view.scene.ties))
        for kind, view in views.items()
    ]
    environment = Environment(loader=PackageLoader("kg.views", "assets"), autoescape=True)
    return environment.get_template("index.html").render(entries=entries, report=report)
