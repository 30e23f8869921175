"""Traditional characters: a simplified shadow of the text, in which every character keeps its place."""

import re
from functools import cache

_TRADITIONAL = re.compile(
    "[們國來時會個這說對發學經過長開關問門間見車進電報員書記議區縣鎮鄉黨務總與為無義實應業產動農]"
)
"""Common characters that simplified text lacks."""
SAMPLE = 20_000
FEWEST = 5
DENSE = 12
"""A short text needs one of them in so many characters."""


def is_traditional(text: str) -> bool:
    """Whether ``text`` is written in traditional characters; a name or two in a simplified text do not make it so."""
    found = len(_TRADITIONAL.findall(text, 0, SAMPLE))
    return found >= FEWEST or (found > 1 and found * DENSE >= len(text))


def simplify(text: str) -> str:
    """``text`` with traditional characters replaced one for one by simplified ones; as it is where there are none.

    The length never changes, so offsets hold for both; names are taken from the text as printed.
    """
    return shadow(text) if is_traditional(text) else text


def shadow(text: str) -> str:
    """``text`` in simplified characters, as long as it is.

    Words decide where OpenCC knows them (乾隆, 乾燥 → 干燥); a line that this makes longer or shorter is converted
    character by character.
    """
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    simple = str(_converter("t2s")(line))
    return simple if len(simple) == len(line) else line.translate(_table())


def traditional(text: str) -> str:
    """``text`` in traditional characters, where that keeps its length: the print of names that no place shows."""
    printed = str(_converter("s2t")(text))
    return printed if len(printed) == len(text) else text


@cache
def _converter(direction: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - OpenCC has no annotations
    from opencc import OpenCC

    return OpenCC(direction).convert


@cache
def _table() -> dict[int, str]:
    """One simplified character for each traditional one, out of OpenCC's conversion."""
    pairs = ((code, str(_converter("t2s")(chr(code)))) for code in range(0x4E00, 0x9FA6))
    return {code: simple for code, simple in pairs if len(simple) == 1 and simple != chr(code)}
