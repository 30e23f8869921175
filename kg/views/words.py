"""The words of the pages' interface, Chinese and English, read from ``words.toml``."""

from functools import cache
from importlib.resources import files

import msgspec

from kg.schema import Term


@cache
def words() -> dict[str, Term]:
    """Each word of the interface by its key."""
    data = files("kg.views").joinpath("words.toml").read_bytes()
    pairs = msgspec.toml.decode(data, type=dict[str, tuple[str, str]])
    return {key: Term(zh=zh, en=en) for key, (zh, en) in pairs.items()}
