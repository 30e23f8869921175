"""Values of the openCypher TCK's tables, and the driver's values, in one comparable form."""

import re
from collections.abc import Callable
from typing import Any

from neo4j import graph as driver_graph
from neo4j.time import Duration

_TOKEN = re.compile(
    r"\s*(?:(?P<string>'(?:\\.|[^'\\])*')|(?P<number>-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<word>[^\W\d]\w*|`[^`]*`)|(?P<mark><-\[|\]->|\]-|-\[|->|<-|[<>()\[\]{}:,\-]))"
)


_WORDS = {"true": True, "false": False, "null": None, "NaN": float("nan"), "Inf": float("inf")}


class Parser:
    """Reads one cell, such as ``[1, 'a']``, ``(:A {x: 1})``, ``[:T]`` or ``<(:A)-[:T]->(:B)>``."""

    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        at = 0
        while text[at:].strip():
            match = _TOKEN.match(text, at)
            if not match:
                raise ValueError(f"no TCK value: {text!r}")
            self.tokens.append((match.lastgroup or "", match[match.lastgroup or 0]))
            at = match.end()
        self.at = 0

    def peek(self, offset: int = 0) -> str:
        at = self.at + offset
        return self.tokens[at][1] if at < len(self.tokens) else ""

    def take(self, expected: str | None = None) -> str:
        kind, text = self.tokens[self.at]
        if expected is not None and text != expected:
            raise ValueError(f"{expected!r} expected, {text!r} found")
        self.at += 1
        return text.strip("`") if kind == "word" else text

    def value(self) -> Any:  # noqa: ANN401
        kind, text = self.tokens[self.at]
        if kind == "string":
            self.take()
            return re.sub(r"\\(.)", r"\1", text[1:-1])
        if kind == "number":
            self.take()
            return float(text) if re.search(r"[.eE]", text) else int(text)
        if kind == "word":
            word = self.take()
            return {"true": True, "false": False, "null": None, "NaN": float("nan"), "Inf": float("inf")}.get(
                word, word
            )
        if text == "-" and self.peek(1) == "Inf":
            self.at += 2
            return float("-inf")
        return {"(": self.node, "{": self.map, "<": self.path}.get(text, self._bracket)()

    def _bracket(self) -> Any:  # noqa: ANN401
        self.take("[")
        if self.peek() == ":":
            return self._relationship("]")
        items = []
        while self.peek() != "]":
            items.append(self.value())
            if self.peek() == ",":
                self.take()
        self.take("]")
        return items

    def _relationship(self, end: str) -> tuple[Any, ...]:
        self.take(":")
        name = self.take()
        properties = self.map() if self.peek() == "{" else {}
        self.take(end)
        return "relationship", name, properties

    def node(self) -> tuple[Any, ...]:
        self.take("(")
        labels = []
        while self.peek() == ":":
            self.take()
            labels.append(self.take())
        properties = self.map() if self.peek() == "{" else {}
        self.take(")")
        return "node", tuple(sorted(labels)), properties

    def map(self) -> dict[str, Any]:
        self.take("{")
        found = {}
        while self.peek() != "}":
            key = self.take()
            self.take(":")
            found[key] = self.value()
            if self.peek() == ",":
                self.take()
        self.take("}")
        return found

    def path(self) -> tuple[Any, ...]:
        self.take("<")
        steps: list[Any] = [self.node()]
        while self.peek() != ">":
            backwards = self.take() == "<-["
            link = self._relationship("]-" if backwards else "]->")
            steps += [("back" if backwards else "forth", link), self.node()]
        self.take(">")
        return "path", *steps


def parse(text: str) -> Any:  # noqa: ANN401
    """The value that a cell of the TCK means."""
    return Parser(text).value()


def plain(value: Any) -> Any:  # noqa: ANN401
    """The driver's value in the form that ``parse`` gives; dates, times and durations stay as they are."""
    if isinstance(value, driver_graph.Node):
        return "node", tuple(sorted(value.labels)), plain(dict(value))
    if isinstance(value, driver_graph.Relationship):
        return "relationship", value.type, plain(dict(value))
    if isinstance(value, driver_graph.Path):
        return _plain_path(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return (
        [plain(item) for item in value]
        if isinstance(value, (list, tuple)) and not isinstance(value, Duration)
        else value
    )


def _plain_path(path: driver_graph.Path) -> tuple[Any, ...]:
    steps = [plain(path.start_node)]
    for link, node in zip(path.relationships, path.nodes[1:], strict=True):
        forth = link.end_node is not None and link.end_node.element_id == node.element_id
        steps += [("forth" if forth else "back", plain(link)), plain(node)]
    return "path", *steps


def equal(expected: Any, actual: Any, *, any_order: bool = False) -> bool:  # noqa: ANN401
    """Whether they are the same; ``any_order`` ignores the order in lists."""
    if isinstance(expected, list) and isinstance(actual, list):
        return _matching(expected, actual, equal) if any_order else _pairwise(expected, actual)
    if isinstance(expected, tuple) and isinstance(actual, tuple):
        return _pairwise(expected, actual)
    if isinstance(expected, dict) and isinstance(actual, dict):
        return expected.keys() == actual.keys() and all(
            equal(expected[k], actual[k], any_order=any_order) for k in expected
        )
    if isinstance(expected, str) and hasattr(actual, "iso_format"):
        return _same_time(expected, actual)
    if type(expected) is not type(actual):
        return False
    return bool(expected == actual or (expected != expected and actual != actual))


def _pairwise(expected: Any, actual: Any) -> bool:  # noqa: ANN401
    return len(expected) == len(actual) and all(map(equal, expected, actual))


def same_rows(expected: list[Any], actual: list[Any], *, any_order: bool = False) -> bool:
    """Whether both hold the same rows, in whatever order; ``any_order`` ignores the order in lists too."""

    def same(one: list[Any], two: list[Any]) -> bool:
        return len(one) == len(two) and all(equal(a, b, any_order=any_order) for a, b in zip(one, two, strict=True))

    return _matching(expected, actual, same)


def _matching(expected: list[Any], actual: list[Any], same: Callable[[Any, Any], bool]) -> bool:
    left = list(actual)
    for item in expected:
        found = next((i for i, other in enumerate(left) if same(item, other)), None)
        if found is None:
            return False
        del left[found]
    return not left


def _same_time(expected: str, actual: Any) -> bool:  # noqa: ANN401
    if isinstance(actual, Duration):
        try:
            return bool(Duration.from_iso_format(expected) == actual)
        except ValueError:
            return False
    return _normal(expected) == _normal(actual.iso_format())


def _normal(text: str) -> str:
    """A time without what may be left out: seconds and fractions of zero, ``Z`` for no offset, the zone's name."""
    text = re.sub(r"\[.*\]$", "", text).replace("Z", "+00:00")
    text = re.sub(r"(\.\d*?)0+(?=$|[+-])", r"\1", text)
    text = re.sub(r"\.(?=$|[+-])", "", text)
    return re.sub(r"((?:T|^)\d\d:\d\d):00(?=$|[+-])", r"\1", text)
