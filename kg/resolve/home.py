"""Where an article is at home: the place that 市委, 区委 or 管委会, printed without a place, belong to.

Places named in the headline and text vote, the article's own most, those of the same page and of ``--place`` less.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from kg.language.places import CITY, COUNTY, MUNICIPALITIES, PROVINCE, TOWNSHIP, Place, gazetteer
from kg.model import Article, Record
from kg.resolve.cues import any_of, words_of
from kg.resolve.unlisted import is_unlisted, unlisted_places, unlisted_zones

ZONE = "zone"
NATIONAL = "CN"
"""The scope of what belongs to the whole country."""
ZONE_WORDS = re.compile(any_of("zone"))
ZONE_SHORT = {"高新技术产业开发区": "高新区", "经济技术开发区": "经开区"}
_ORGAN_NEXT = re.compile(any_of("organ_next"))
_LEVEL_WORDS = {
    PROVINCE: re.compile(any_of("province_word")),
    CITY: re.compile(any_of("city_word")),
    COUNTY: re.compile(any_of("county_word")),
}
_CITY_ENDINGS = words_of("city_ending")
_UNUSABLE = frozenset(words_of("no_district"))
_HEADLINE, _ORGAN, _NEIGHBOUR, _GIVEN = 2.0, 2.0, 0.3, 3.0
_FEWEST = 0.6


Tally = defaultdict[str, float]
"""Weight of evidence by name or code, 0 where there is none."""


def _count(votes: Mapping[str, float] | None = None) -> Tally:
    return defaultdict(float, votes or {})


def _add(votes: Tally, more: Mapping[str, float]) -> None:
    for key, vote in more.items():
        votes[key] += vote


class Home(Record, frozen=True):
    """The places an article is at home in, by level: codes of GB/T 2260, the names of unlisted places, or nothing."""

    province: str = ""
    city: str = ""
    county: str = ""
    zone: str = ""
    """A development zone by its short name (高新区), which lies in ``city``."""
    township: str = ""
    lowest: str = ""
    """The level whose bodies the article names without any level word (组织部, 立案庭)."""
    source: str = ""
    """Stands in for a place where none is known; its slashes are no levels of places."""

    @property
    def region(self) -> str:
        """The city, or what is known in its stead: a municipality, an unlisted county, a province, the source."""
        municipality = self.province if self.province[:2] in MUNICIPALITIES else ""
        return self.city or municipality or self.county or self.province or f"?{self.source}"

    def at(self, level: str) -> str:
        """The scope of a body of that level: a code, a zone under its city, or the unknown place of the source."""
        if level == ZONE:
            return f"{self.region}/{self.zone}" if self.zone else self.at(COUNTY)
        if level == TOWNSHIP and self.township:
            return f"{self.county or self.city}/{self.township}"
        if level == CITY and not self.city and self.province[:2] in MUNICIPALITIES:
            return self.province
        return str(getattr(self, level, "")) or f"?{level}:{self.county or self.city or self.source}"

    def word(self, word: str) -> str:
        """The scope that a level word (省, 市, 区, 县, 街道) means here."""
        if word == "市" and self.county and self.lowest == COUNTY and place_name(self.county).endswith("市"):
            return self.at(COUNTY)
        if word == "区" and self.zone:
            return self.at(ZONE)
        if word in ("区", "县", "旗") and self.county and not place_name(self.county).endswith(word):
            return f"?{word}:{self.source}"
        return self.at(WORD_LEVELS.get(word, COUNTY))


WORD_LEVELS = (
    dict.fromkeys(("省", "自治区"), PROVINCE)
    | dict.fromkeys(("市", "州", "盟"), CITY)
    | dict.fromkeys(("区", "县", "旗"), COUNTY)
    | dict.fromkeys(("镇", "乡", "街道"), TOWNSHIP)
)


@cache
def _places_by_code() -> dict[str, Place]:
    found = gazetteer()
    return {p.code: p for name in found.names for p in found.lookup(name) if p.level != TOWNSHIP}


def place_name(scope: str) -> str:
    """A scope as readers see it: 青石市, 青石市高新区; nothing for an unknown place or the whole country."""
    if scope == NATIONAL:
        return ""
    if scope.startswith("?"):
        return scope.partition("/")[2]
    code, _, zone = scope.partition("/")
    place = _places_by_code().get(code) if code else None
    return (place.name if place else code if is_unlisted(code) else "") + zone


def homes_of(
    articles: Sequence[Article], given: str | None = None, known: Mapping[str, "Votes"] | None = None
) -> dict[str, Home]:
    """The home of every article.

    Args:
        articles: all of them.
        given: the place that the user named (``--place``).
        known: what articles say of their place (:func:`votes_of`), where that is known already.
    """
    known = known or {}
    votes = {article.id: known.get(article.id) or votes_of(article) for article in articles}
    by_source: dict[str, Tally] = defaultdict(_count)
    unlisted: dict[str, Tally] = defaultdict(_count)
    for article in articles:
        _add(by_source[article.source], votes[article.id].places)
        _add(unlisted[article.source], votes[article.id].unlisted)
    prior = _prior(given)
    homes = {a.id: _decide(votes[a.id], by_source[a.source], prior, a.source) for a in articles}
    homes = {a.id: _with_unlisted(homes[a.id], votes[a.id], unlisted[a.source]) for a in articles}
    parents = parents_of(homes.values())
    return {key: _completed(home, parents) for key, home in homes.items()}


class Votes(Record, frozen=True):
    """What one article says of its place: weight of evidence by place, zone, township, level, unlisted place."""

    places: dict[str, float]
    zones: dict[str, float]
    townships: dict[str, float]
    levels: dict[str, float]
    unlisted: dict[str, float]


def votes_of(article: Article) -> Votes:
    """What headline and text say of the article's place."""
    votes = Votes(_count(), _count(), _count(), _count(), _count())
    for text, weight in ((article.headline or "", _HEADLINE), (article.text, 1.0)):
        _vote_places(votes, text, weight)
        for _, name in unlisted_places(text):
            votes.unlisted[name] += weight
        for name in unlisted_zones(text):
            votes.zones[name] += 2 * weight
        for match in ZONE_WORDS.finditer(text):
            votes.zones[ZONE_SHORT.get(match[0], match[0])] += weight
        for level, words in _LEVEL_WORDS.items():
            votes.levels[level] += weight * len(words.findall(text))
    return Votes(*(dict(getattr(votes, name)) for name in votes.__struct_fields__))


def _vote_places(votes: Votes, text: str, weight: float) -> None:
    found = gazetteer()
    for span in found.find(text):
        organ = bool(_ORGAN_NEXT.match(text, span.end))
        market = span.name.endswith("市") and text.startswith(("场", "民"), span.end)
        if len(span.name) < 2 or span.name in _UNUSABLE or market or (span.common and not organ):
            continue
        places = found.lookup(span.name)
        if places[0].level == TOWNSHIP:
            votes.townships[span.name] += weight
            continue
        places = tuple(p for p in places if p.level == places[0].level)
        if span.short and places[0].level == COUNTY and not organ:
            continue
        vote = weight * (0.6 if span.short else 1.0) * (_ORGAN if organ else 1.0) / len(places)
        for place in places:
            votes.places[place.code] += vote


def _prior(given: str | None) -> Tally:
    """Votes for the places that the user named, each inside the one before: 山西省运城市."""
    prior = _count()
    for span in gazetteer().find(given or ""):
        places = [place for place in gazetteer().lookup(span.name) if place.level != TOWNSHIP]
        inside = [place for place in places if any(place.code[:2] == code[:2] for code in prior)]
        for place in (inside or places)[:1]:
            prior[place.code] = _GIVEN
    return prior


def _decide(own: Votes, page: Tally, prior: Tally, source: str) -> Home:
    votes = _count(own.places)
    for code, vote in page.items():
        votes[code] += _NEIGHBOUR * (vote - own.places.get(code, 0.0))
    _add(votes, prior)
    city = _best(_gather(votes, lambda code: code[:4] + "00", lambda code: code[2:4] != "00"), votes)
    city_in_known = city if place_name(city).endswith(_CITY_ENDINGS) else ""
    province = (city[:2] + "0000") if city else _best(_gather(votes, lambda c: c[:2] + "0000", lambda c: True), votes)
    within = city[:4] if city else province[:2]
    counties = {c: v for c, v in votes.items() if _is_county(c) and within and c.startswith(within)}
    county = max(sorted(counties), key=lambda code: counties[code], default="")
    county = county if counties.get(county, 0) >= 1.0 else ""
    zone = max(sorted(own.zones), key=lambda z: own.zones[z], default="")
    zone = max((z for z in sorted(own.zones) if z.endswith(zone)), key=len, default=zone)
    zone = zone if own.zones.get(zone, 0.0) >= 2 and own.zones[zone] >= counties.get(county, 0) else ""
    township = max(sorted(own.townships), key=lambda t: own.townships[t], default="")
    lowest = _lowest(own, votes, province, city_in_known, county, zone)
    return Home(province, city_in_known, county, zone, township, lowest, source.replace("/", ":"))


def _with_unlisted(home: Home, own: Votes, page: Tally) -> Home:
    """The home with unlisted places that are named more often than the listed ones of their level."""
    votes = _count(own.unlisted)
    for name, vote in page.items():
        votes[name] += _NEIGHBOUR * (vote - own.unlisted.get(name, 0.0))
    for level, endings in ((COUNTY, "区县旗"), (CITY, "市"), (PROVINCE, "省")):
        names = [name for name in sorted(votes) if name[-1] in endings]
        best = max(names, key=lambda name: votes[name], default="")
        listed = str(getattr(home, level))
        if best and votes[best] >= max(_FEWEST, own.places.get(listed, 0.0) if listed else 0.0):
            home = replace(home, **_unlisted_fields(home, level, best, own))
    return home


def _unlisted_fields(home: Home, level: str, name: str, own: Votes) -> dict[str, str]:
    """What an unlisted place changes: the level itself, and the levels that only guesses had filled."""
    fields = {level: name}
    if level != PROVINCE and not own.places.get(home.province, 0.0):
        fields["province"] = ""
    if level == COUNTY:
        if not own.places.get(home.city, 0.0):
            fields["city"] = ""
        if home.lowest not in (ZONE, CITY) or own.levels.get(COUNTY, 0.0) >= own.levels.get(CITY, 0.0):
            fields["lowest"] = ZONE if home.lowest == ZONE else COUNTY
    return fields


def parents_of(homes: Iterable[Home]) -> dict[str, str]:
    """For every unlisted place the place it lies in, by the articles that name both."""
    together: dict[str, Tally] = defaultdict(_count)
    for home in homes:
        for inner, outer in ((home.county, home.city), (home.city, home.province)):
            if is_unlisted(inner) and outer:
                together[inner][outer] += 1
    return {inner: max(sorted(votes), key=lambda outer: votes[outer]) for inner, votes in together.items()}


def _completed(home: Home, parents: Mapping[str, str]) -> Home:
    """The home with levels filled in that other articles tell of its unlisted places."""
    city = home.city or parents.get(home.county, "")
    province = home.province or parents.get(city, "") or (city[:2] + "0000" if city and not is_unlisted(city) else "")
    return home if (city, province) == (home.city, home.province) else replace(home, city=city, province=province)


def _is_county(code: str) -> bool:
    return not code.endswith("00")


def _gather(votes: Tally, parent: Callable[[str], str], wanted: Callable[[str], bool]) -> Tally:
    total: Tally = _count()
    for code, vote in votes.items():
        if wanted(code):
            total[parent(code)] += vote
    return total


def _best(totals: Tally, votes: Tally) -> str:
    return max(sorted(totals), key=lambda code: (totals[code], votes[code]), default="")


def _lowest(own: Votes, votes: Tally, province: str, city: str, county: str, zone: str) -> str:
    weights = {
        ZONE: own.zones[zone] + own.levels.get(COUNTY, 0.0) if zone else 0.0,
        COUNTY: votes[county] + own.levels.get(COUNTY, 0.0) if county else 0.0,
        CITY: votes[city] + own.levels.get(CITY, 0.0) if city or province[:2] in MUNICIPALITIES else 0.0,
        PROVINCE: votes[province] + own.levels.get(PROVINCE, 0.0) if province else 0.0,
    }
    best: Iterable[str] = sorted(weights, key=lambda level: -weights[level])
    return next((level for level in best if weights[level] > 0), COUNTY)
