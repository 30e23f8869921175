"""Chinese official news, as newspapers print it and OCR mangles it, turned into a knowledge graph.

>>> import kg
>>> graph = kg.build(["page.txt"])  # doctest: +SKIP
>>> kg.write_graph(graph, "graph.json")  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import InputError as InputError
    from kg.errors import KgError as KgError
    from kg.errors import OutputError as OutputError
    from kg.evaluate import read_gold as read_gold
    from kg.extract import load_pipeline as load_pipeline
    from kg.graph import read_graph as read_graph
    from kg.graph import write_graph as write_graph
    from kg.pipeline import build as build

__version__ = "0.1.0"

_HOME = {
    "InputError": "kg.errors",
    "KgError": "kg.errors",
    "OutputError": "kg.errors",
    "build": "kg.pipeline",
    "load_pipeline": "kg.extract",
    "read_gold": "kg.evaluate",
    "read_graph": "kg.graph",
    "write_graph": "kg.graph",
}
"""Where each public name lives: imported on first use, so that ``import kg`` and ``kg --help`` stay fast."""


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*_HOME, "__version__"])
