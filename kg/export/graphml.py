"""GraphML: what Gephi, yEd, igraph and networkx read. Lists become one string, items separated by ``; ``.

Written here and not by networkx, which takes ten times as long on the graph of some thousand articles. For the same
reason text is escaped all at once: until then markup stands as bytes that no UTF-8 text holds.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import networkx as nx

from kg.export.flat import edge_order, flat
from kg.files import replace_file

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)
_MARKUP = str.maketrans({"<": "\udcfe", ">": "\udcff", "&": "\udcfd"})
"""Markup while text is not escaped yet: "surrogateescape" encodes these as the bytes FE, FF and FD."""
_BACK = bytes.maketrans(b"\xfe\xff\xfd", b"<>&")
_FORBIDDEN = bytes({*range(0x20)} - {*b"\t\n\r"})
"""Control characters, which XML 1.0 cannot hold."""
Row = dict[str, Any]
Shape = tuple[tuple[str, ...], tuple[type, ...]]
"""Names and types of a row's attributes; the rows of a graph have few shapes."""
Printed = Callable[[Iterable[object]], Iterable[object]]
_AS_IT_IS = frozenset({str, int, float})
"""Types whose values are printed as they are."""
Keys = dict[str, tuple[str, str]]
"""By attribute: the id of its GraphML key, and its type."""


def write_graphml(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the graph as GraphML; the file is replaced whole."""
    nodes = sorted(graph.nodes(data=True), key=lambda row: (row[1]["label"], row[0]))
    edges = sorted(graph.edges(data=True), key=edge_order)
    replace_file(Path(path), _escaped("".join(_lines(nodes, edges))))


def _escaped(text: str) -> bytes:
    """The file's bytes: text escaped, characters that XML cannot hold left out, markup put back."""
    data = text.encode("utf-8", "surrogateescape").replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    data = data.translate(_BACK, _FORBIDDEN)
    return data.replace(b"\xef\xbf\xbe", b"").replace(b"\xef\xbf\xbf", b"")


def _lines(nodes: list[tuple[str, Row]], edges: list[tuple[str, str, Row]]) -> Iterator[str]:
    node_shapes, of_node = _shapes(data for _, data in nodes)
    edge_shapes, of_edge = _shapes(data for _, _, data in edges)
    node_keys, edge_keys = _keys("n", node_shapes), _keys("e", edge_shapes)
    yield _HEAD.translate(_MARKUP)
    for domain, keys in (("node", node_keys), ("edge", edge_keys)):
        for name, (key, kind) in keys.items():
            line = f'<key id="{key}" for="{domain}" attr.name={quoteattr(name)} attr.type="{kind}"/>\n'
            yield line.translate(_MARKUP)
    yield '<graph edgedefault="directed">\n'.translate(_MARKUP)
    quoted = {node: quoteattr(node).translate(_MARKUP) for node, _ in nodes}
    forms = [_form("<node id=%s>", shape, node_keys, "</node>\n") for shape in node_shapes]
    for number, (node, data) in zip(of_node, nodes, strict=True):
        form, printed = forms[number]
        yield form % (quoted[node], *printed(data.values()))
    forms = [_form('<edge id="e%d" source=%s target=%s>', shape, edge_keys, "</edge>\n") for shape in edge_shapes]
    for count, (number, (source, target, data)) in enumerate(zip(of_edge, edges, strict=True)):
        form, printed = forms[number]
        yield form % (count, quoted[source], quoted[target], *printed(data.values()))
    yield "</graph>\n</graphml>\n".translate(_MARKUP)


def _shapes(rows: Iterable[Row]) -> tuple[list[Shape], list[int]]:
    """The shapes, and which of them each row has."""
    numbers: dict[Shape, int] = {}
    of_row = [numbers.setdefault((tuple(row), tuple(map(type, row.values()))), len(numbers)) for row in rows]
    return list(numbers), of_row


def _keys(prefix: str, shapes: Iterable[Shape]) -> Keys:
    kinds: dict[str, set[type]] = {}
    for names, types in shapes:
        for name, kind in zip(names, types, strict=True):
            kinds.setdefault(name, set()).add(kind)
    return {name: (f"{prefix}{number}", _kind(kinds[name])) for number, name in enumerate(sorted(kinds))}


def _kind(types: set[type]) -> str:
    if types == {bool}:
        return "boolean"
    if types == {int}:
        return "long"
    return "double" if types <= {int, float} else "string"


def _form(start: str, shape: Shape, keys: Keys, end: str) -> tuple[str, Printed]:
    """How the element of a row of this shape looks, with ``%s`` for each value, and how the values are printed."""
    names, types = shape
    data = "".join(f'<data key="{keys[name][0]}">%s</data>' for name in names)
    return f"{start}{data}{end}".translate(_MARKUP), iter if _AS_IT_IS.issuperset(types) else partial(map, _text)


def _text(value: object) -> str:
    plain = flat(value)
    return str(plain).lower() if isinstance(plain, bool) else str(plain)
