"""Administrative places of China: what a name may mean, its level, and what it lies in.

A name is not a place: 鼓楼区 are four districts, so :meth:`Gazetteer.lookup` returns all of them and
:meth:`Gazetteer.unique` only what is beyond doubt.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.tables import read_table
from kg.model import Record

PROVINCE, CITY, COUNTY, TOWNSHIP = LEVELS = ("province", "city", "county", "township")
MUNICIPALITIES = frozenset(("11", "12", "31", "50"))


class Place(Record, frozen=True):
    """One administrative place: a province, a city, a county or district, a township or street."""

    code: str
    """GB/T 2260, six digits; for a township that of its county."""
    name: str
    level: str
    """``province``, ``city``, ``county`` or ``township``."""
    shorts: tuple[str, ...] = ()
    """The name without its kind, where it is used so: 清河 for 清河县."""
    common: bool = False
    """The name, or if there is one the short name, is also a word of the language: 城区, 和平, 友好."""


class PlaceSpan(Record, frozen=True):
    """A place's name in a text."""

    start: int
    end: int
    name: str
    short: bool
    """Printed without its kind (清河), not in full (清河县)."""
    common: bool
    """A word of the language as well: needs a context."""


class Gazetteer:
    """All places by name and by code."""

    def __init__(self, places: list[Place]) -> None:
        self._by_code = {place.code: place for place in places if place.level != TOWNSHIP}
        self._full: dict[str, list[Place]] = defaultdict(list)
        self._short: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            self._full[place.name].append(place)
            for short in place.shorts:
                self._short[short].append(place)
        self._names = list(dict.fromkeys([*self._full, *self._short]))
        self._longest = max(map(len, self._names), default=0)
        self._found = {name: _by_level(self._full.get(name) or self._short[name]) for name in self._names}

    @property
    def names(self) -> list[str]:
        """Every full and short name, each once."""
        return list(self._names)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """All places of that full name, or else of that short name; provinces first, townships last."""
        return self._found.get(name, ())

    def unique(self, name: str) -> Place | None:
        """The one place a name can mean; of two on different levels the higher (承德: the city), else None."""
        found = self.lookup(name)
        if not found or (len(found) > 1 and found[0].level == found[1].level):
            return None
        return found[0]

    def parents(self, place: Place) -> tuple[Place, ...]:
        """What the place lies in, from near to far: 城关镇 → county, city, province."""
        codes = [place.code[:4] + "00", place.code[:2] + "0000"]
        if place.level == TOWNSHIP:
            codes.insert(0, place.code)
        return tuple(
            self._by_code[code]
            for code in dict.fromkeys(codes)
            if code in self._by_code and self._by_code[code].name != place.name
        )

    def chain(self, name: str) -> tuple[str, ...]:
        """Names from the province down to the place itself, if the name is unique, else nothing."""
        place = self.unique(name)
        return () if place is None else (*(parent.name for parent in reversed(self.parents(place))), place.name)

    def within(self, name: str, outer: str) -> Place | None:
        """The place of that name that lies in ``outer`` (鼓楼区 in 青石市), if there is exactly one."""
        outers = {place.code for place in self.lookup(outer)}
        found = [place for place in self.lookup(name) if outers & {parent.code for parent in self.parents(place)}]
        return found[0] if len(found) == 1 else None

    def match_at(self, text: str, start: int) -> PlaceSpan | None:
        """The longest place name that begins at ``start``."""
        for length in range(min(self._longest, len(text) - start), 1, -1):
            name = text[start : start + length]
            if name in self._full or name in self._short:
                return self._span(start, name)
        return None

    def match_before(self, text: str, end: int) -> PlaceSpan | None:
        """The longest place name that ends at ``end``."""
        for length in range(min(self._longest, end), 1, -1):
            name = text[end - length : end]
            if name in self._full or name in self._short:
                return self._span(end - length, name)
        return None

    def find(self, text: str) -> Iterator[PlaceSpan]:
        """All place names in a text, leftmost and longest first, without overlaps."""
        for index, start, _ in self._automaton.find_matches_as_indexes(text):
            yield self._span(start, self._names[index])

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)

    def _span(self, start: int, name: str) -> PlaceSpan:
        short = name not in self._full
        common = any(place.common and (short or not place.shorts) for place in self.lookup(name))
        return PlaceSpan(start, start + len(name), name, short, common)


def _by_level(places: Iterable[Place]) -> tuple[Place, ...]:
    found = list(places)
    return tuple(sorted(found, key=lambda p: (LEVELS.index(p.level), p.code)) if len(found) > 1 else found)


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, read once."""
    return Gazetteer([*_read_counties(), *_read_townships()])


def unknown_part(text: str) -> str:
    """What is left of a place as users write it (山西省运城市) without the provinces, cities and counties in it."""
    known = [span for span in gazetteer().find(text) if gazetteer().lookup(span.name)[0].level != TOWNSHIP]
    for span in reversed(known):
        text = text[: span.start] + text[span.end :]
    return text.strip()


def _read_counties() -> Iterator[Place]:
    for code, name, *rest in read_table("places.tsv"):
        shorts = tuple(filter(None, rest[0].split("/"))) if rest else ()
        yield Place(code, name, _level(code), (*shorts, *_autonomous(name, shorts)), rest[-1:] == ["~"])


def _read_townships() -> Iterator[Place]:
    for code, names in read_table("townships.tsv.gz"):
        for name in names.split(" "):
            yield Place(code, name, TOWNSHIP)


def _level(code: str) -> str:
    return PROVINCE if code.endswith("0000") else CITY if code.endswith("00") else COUNTY


def _autonomous(name: str, shorts: Iterable[str]) -> Iterator[str]:
    """长阳|自治县, 长阳|县 for 长阳土家族自治县."""
    for end in ("自治县", "自治旗"):
        if name.endswith(end):
            yield from (short + rest for short in shorts for rest in (end, end[-1]) if short + rest != name)
