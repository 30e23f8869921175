"""Places that no gazetteer lists (new districts, renamed ones, invented ones), learned from how a text uses them.

云岭区委, 云岭区政府, 云岭区召开: two or three characters and a level word, at the beginning of a phrase, with an organ
or a verb of governing behind. Such a place is known by its name alone.
"""

import logging
import re
from collections.abc import Iterator
from functools import lru_cache

import jieba

from kg.language.places import CITY, COUNTY, PROVINCE, gazetteer
from kg.resolve.cues import any_of

_FRONT = r"(?:^|(?<=[\s，。、；：“”（）()*#]))"
_BEHIND = rf"(?=委(?!员)|[省市区县旗]长|{any_of('behind_place')})"
_PLACE = re.compile(rf"{_FRONT}([一-龥]{{2,3}}?[省市区县旗]){_BEHIND}")
_ZONE = re.compile(rf"{_FRONT}([一-龥]{{2,4}}?(?:{any_of('zone_of_its_own')}))(?:（[^（）]*）|\([^()]*\))?{_BEHIND}")
_USUAL = 100
"""Occurrences in jieba's counts from which on a word is usual."""
_LEVELS = {"省": PROVINCE, "市": CITY, "区": COUNTY, "县": COUNTY, "旗": COUNTY}
_PROVINCE = re.compile(rf"{_FRONT}([一-龥]{{2}}省)")
_NO_PLACES = re.compile(
    f"^(?:{any_of('before_place', 'before_place_word')})|(?:{any_of('common_area')})区$|"
    f"(?:{any_of('common_market')})市$|{any_of('never_in_place')}"
)


def unlisted_places(text: str) -> Iterator[tuple[str, str]]:
    """Level and name of every use of an unlisted place."""
    for match in (*_PLACE.finditer(text), *_PROVINCE.finditer(text)):
        name = match[1]
        if not _NO_PLACES.search(name) and not gazetteer().lookup(name) and not _is_word(name[:-1]):
            yield _LEVELS[name[-1]], name


def unlisted_zones(text: str) -> Iterator[str]:
    """The name of every use of a zone with a name of its own: 云澜经开区."""
    for match in _ZONE.finditer(text):
        if not _NO_PLACES.search(match[1][:-1]) and not _begins_with_place(match[1]):
            yield match[1]


@lru_cache(maxsize=10_000)
def _is_word(text: str) -> bool:
    """A usual word of the language (希望 in 希望市政府…), as jieba's dictionary counts it."""
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return int(jieba.dt.FREQ.get(text, 0)) >= _USUAL


def _begins_with_place(name: str) -> bool:
    return any(span.start == 0 for span in gazetteer().find(name))


def is_unlisted(scope: str) -> bool:
    """A place known by its name alone, not by a code."""
    return bool(scope) and not scope[0].isdigit() and not scope.startswith("?")
