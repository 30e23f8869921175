"""Names as a reader types them: pinyin without tones, surnames read as surnames."""

from functools import cache
from importlib.resources import files

from pypinyin import Style, lazy_pinyin


@cache
def surname_readings() -> dict[str, str]:
    """Surnames that are read otherwise than the same character elsewhere."""
    lines = files("kg.views").joinpath("data/surname_readings.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines if line and not line.startswith("#"))


def syllables(name: str, person: bool = False) -> str:
    """Toneless pinyin of a name, syllables parted by a space, ``ü`` written ``v``.

    Args:
        name: in Chinese characters; what is no Chinese character is kept, in lower case.
        person: the first character (or two) is a surname.
    """
    return _of_person(name) if person else _plain(name)


def _of_person(name: str) -> str:
    """Character by character: given names are no phrases, whatever words their characters make."""
    known = surname_readings()
    surname = next((name[:length] for length in (2, 1) if len(name) > length and name[:length] in known), "")
    return " ".join(filter(None, [known.get(surname, ""), *map(_character, name[len(surname) :])]))


@cache
def _character(character: str) -> str:
    return _plain(character)


def _plain(text: str) -> str:
    return " ".join(part.strip().lower() for part in lazy_pinyin(text, style=Style.NORMAL) if part.strip())
