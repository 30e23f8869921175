"""Names of gatherings: the fullest, the other forms, the series and the place."""

import re

from kg.extract.gatherings.joint import parts_of_name
from kg.extract.gatherings.meetings import GENERIC
from kg.extract.presence.gathering import Gathering
from kg.language.cues import cues, either

ORDINAL = re.compile(rf"第([0-9一二三四五六七八九十百〇]+)({either('counted')})")
WORD = 4
"""Characters from which a word like 揭牌仪式 names a gathering better than the headline does."""
GENERAL = 4
"""Characters up to which a name is a mere word (仪式): a headline that goes on behind it tells, it does not name."""
LONGEST = 60
"""Characters from which a name with the bodies that called the gathering is too long to be the first."""
YEAR = re.compile(r"(?:(?:19|20)\d{2}|二〇[〇一二三四五六七八九]{2})年(?:度)?")
EXPANDED = re.compile(r"（扩大）")
CALLED = re.compile(either("called"))
ORGAN = re.compile("(?:第?[0-9一二三四五六七八九十]+届)?第?[0-9一二三四五六七八九十]+次(?:全体)?会议主席团")
"""区十六届人大|一次会议主席团|举行第四次会议: the organ that a session has, which calls meetings of its own."""
PLACE = re.compile(rf"在([^，。；“”]{{1,24}}?){either('place_adverb')}?{either('place_verb')}")
WHOLE = "堂厅馆心楼室场园村镇县市区校院店"
"""How names of places end that are whole."""
BEHIND_PLACE = re.compile(rf"(?:{either('behind_place')}|(?<=[{WHOLE}]){either('behind_hall')}).*$")
"""在青石宾馆|主持|召开, 在人民会堂|同来访的沈砚|举行会谈: what stands between the place and the verb."""
NO_PLACE = re.compile(rf"{either('no_place')}$|^{either('demonstrative', 'no_place')}|[【】《》]")
"""在|15日|举办, 在|这里|举行, 在|林晓的带领下|召开: no name of a place."""
DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}


def meeting_names(event: Gathering, text: str, headline: str) -> list[str]:
    """Names of the gathering, the fullest first; all that a careful reader would accept follow."""
    headline = headline.strip()
    if event.how in {"talk", "tour", "signed", "shown"}:
        return list(dict.fromkeys(n for n in (headline, event.name) if n))
    if event.how == "implied":
        vague = event.name in GENERIC or len(event.name) < WORD
        return list(dict.fromkeys(n for n in (headline if vague else "", event.name, headline) if n))
    forms = [event.name]
    if event.subject and event.how in {"call", "run"}:
        bodies = [m for m in event.subject.members if m.kind == "org" and not m.group]
        if bodies:
            organ = ORGAN.match(text, bodies[-1].name_end)
            joined = text[bodies[0].name_start : organ.end() if organ else bodies[-1].name_end]
            if any(word in joined for word in cues("together_with")):
                joined = bodies[0].name
            if not event.name.startswith(bodies[0].name):
                forms.insert(0, joined + event.name)
    printed = list(forms)
    if headline:
        worded = _from_headline(headline, event.name)
        printed += [f for f in worded if f in headline and f != headline]
        forms += [*worded, headline]
    full = max(printed, key=lambda f: (f.endswith(event.name), len(f) <= LONGEST, len(f)))
    if full in GENERIC and headline:
        full = next(iter(worded), headline)
    undated = YEAR.sub("", full, count=1) if YEAR.match(full) else ""
    return [f for f in dict.fromkeys([full, *forms, undated, *(parts_of_name(event.name) or ())]) if f]


def _from_headline(headline: str, name: str) -> list[str]:
    """The headline's own wording of the name: 高地区城改会议召开 gives 高地区城改会议."""
    forms = [CALLED.sub("", headline), CALLED.sub("", headline.split(" ")[-1])]
    return [
        f
        for f in forms
        if f and f not in GENERIC and (f.endswith(name[-3:]) or (name[-3:] in f and len(name) > GENERAL))
    ]


def meeting_series(name: str) -> tuple[str | None, int | None]:
    """The series and the number in it, where the name counts itself: 2024年第3次联席会议 → (联席会议, 3)."""
    found = [m for m in ORDINAL.finditer(name) if m.group(2) in cues("closed")]
    if not found:
        return None, None
    number = _number(found[-1].group(1))
    series = YEAR.sub("", name[: found[-1].start()] + name[found[-1].end() :])
    return (EXPANDED.sub("", series) or None), number


def _number(printed: str) -> int | None:
    if printed.isdigit():
        return int(printed)
    return sum(digit * unit for digit, unit in _units(printed)) or None


def _units(printed: str) -> list[tuple[int, int]]:
    rows, digit = [], 0
    for char in printed:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in "十百":
            rows.append((digit or 1, 10 if char == "十" else 100))
            digit = 0
    return [*rows, (digit, 1)]


def meeting_place(text: str, event: Gathering) -> str | None:
    """Where it was held, if the sentence says so: 在…召开."""
    if event.how == "tour":
        return None
    places = (BEHIND_PLACE.sub("", found.group(1)) for found in PLACE.finditer(text))
    return next((place for place in places if len(place) > 1 and not NO_PLACE.search(place)), None)
