"""pyvis, made fit for a page that is one file, asks nobody for anything and runs nothing it was not given.

What pyvis does here: it holds nodes, edges and options, ships vis-network and renders the page. What is changed:

- ``nodes`` and ``edges`` are filled whole (``add_node`` and ``add_edge`` search lists: quadratic);
- the template is ours (``assets/page.html``), with autoescape; vis-network comes from inside the pyvis package;
- data goes into the page as JSON in which ``<``, ``>``, ``&`` and ``'`` are escaped, never as script;
- the page's content security policy allows these very scripts, by their hashes, and no request at all;
- files are written in UTF-8 whatever the locale, and replaced whole.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from pyvis.network import Network

from kg.files import replace_file

SCRIPTS = (
    "data.js", "words.js", "dom.js", "state.js", "visible.js", "drawing.js", "labels.js", "veil.js", "backdrop.js",
    "evidence.js", "panel.js", "search.js", "controls.js", "range.js", "export.js", "main.js",
)  # fmt: skip
"""The page's script, one file a concern, joined in this order."""

OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "layout": {"improvedLayout": False},
    "physics": {"enabled": False, "barnesHut": {"springLength": 110, "avoidOverlap": 0.4}},
    "interaction": {"hover": True, "hoverConnectedEdges": False, "selectConnectedEdges": False, "keyboard": False},
    "nodes": {"borderWidth": 1.5},
    "edges": {"smooth": False, "hoverWidth": 0, "selectionWidth": 0},
}


class PageNetwork(Network):  # type: ignore[misc]
    """A pyvis network that renders a self-contained page."""

    def __init__(self, nodes: list[dict[str, Any]], edges: list[dict[str, Any]], view: dict[str, Any]) -> None:
        """Takes nodes and edges as vis-network wants them; ``view`` is what the page's script needs besides."""
        super().__init__(height="100%", width="100%", directed=True, cdn_resources="in_line")
        self.nodes, self.edges, self.options = nodes, edges, OPTIONS
        self.node_ids = [node["id"] for node in nodes]
        self.path = "page.html"
        self.templateEnv = _environment()
        self.templateEnv.globals["view"] = view

    def write_html(self, name: str | Path, *_: object, **__: object) -> None:
        """Write the page to ``name``: UTF-8, replaced whole.

        Raises:
            OSError: the file cannot be written.
        """
        replace_file(Path(name), self.generate_html().encode("utf-8", "replace"))


def _environment() -> Environment:
    environment = Environment(loader=PackageLoader("kg.views", "assets"), autoescape=True)
    environment.policies["json.dumps_function"] = _dumps
    environment.policies["json.dumps_kwargs"] = {}
    scripts = {"library": vis_network(), "script": page_script(), "css": page_css()}
    environment.globals |= {name: Markup(text) for name, text in scripts.items()}  # noqa: S704 (our own files)
    environment.globals |= {f"{name}_hash": _digest(text) for name, text in scripts.items()}
    return environment


def _dumps(value: object) -> str:
    return msgspec.json.encode(value, enc_hook=str).decode()


@cache
def vis_network() -> str:
    """The vis-network library that the pyvis package ships, without the address of its source map."""
    text = files("pyvis").joinpath("templates/lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    return text.replace("\r\n", "\n").rsplit("//# sourceMappingURL", 1)[0]


@cache
def page_script() -> str:
    """The page's own script, all files in one strict scope."""
    parts = [files("kg.views").joinpath("assets", name).read_text("utf-8") for name in SCRIPTS]
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "\n})();"


@cache
def page_css() -> str:
    """The page's style sheet."""
    return files("kg.views").joinpath("assets", "page.css").read_text("utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
