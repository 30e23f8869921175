"""Records inside a spaCy ``Doc``, as bytes: for ``doc.to_bytes``, ``DocBin`` and ``nlp.pipe(n_process=2)``.

spaCy packs ``doc.user_data`` by msgpack, which knows no records of ours. These two are entry points of srsly, its
serializer, so that they are found wherever kg is installed. Articles and facts come back as what they were; the
working lists between components (named tuples) as plain lists.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from kg.model import Article, Facts

KEY = "__kg__"
RECORDS = {kind.__name__: kind for kind in (Article, Facts)}
Chain = Callable[[Any], Any] | None
"""The next one to ask, as srsly hands it over."""


def encode(value: object, chain: Chain = None) -> object:
    """A record as a mapping of its kind and its bytes; anything else is the next one's."""
    kind = type(value).__name__
    if RECORDS.get(kind) is type(value):
        return {KEY: kind, "record": msgspec.msgpack.encode(value)}
    return value if chain is None else chain(value)


def decode(value: dict[str, Any], chain: Chain = None) -> object:
    """The record that :func:`encode` packed; any other mapping is the next one's."""
    kind = RECORDS.get(value[KEY]) if KEY in value else None
    if kind is not None:
        return msgspec.msgpack.decode(value["record"], type=kind)
    return value if chain is None else chain(value)
