"""Where an inspection or a visit went, and which undertakings a gathering was about.

Sites are objects of verbs of going and looking (先后到青石小学、临州药业检查), and what a sentence opens with
(在青石小学，林晓…). Names that no recognizer knows count when they stand in one list with one that is known, or end
like a site. What is only talked about is no site.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.extract.clauses import Clause, Predicate
from kg.extract.meetings import Gathering
from kg.extract.sentences import Sentence
from kg.extract.spans import SAYING, Span
from kg.language.cues import alternation
from kg.language.projects import propose_projects
from kg.language.tables import context, read_table


class Site(NamedTuple):
    """``sentence.text[start:end]`` was gone to; ``kind`` is ``org`` or ``project``."""

    sentence: int
    start: int
    end: int
    kind: str


def _words(part: str) -> frozenset[str]:
    return context("site_words", part)


def _any(*parts: str) -> str:
    return alternation(word for part in parts for word in _words(part))


GOES_ON = re.compile(f"[，；]?{_any('goes_on')}")
"""After what was said the tour goes on: 叮嘱大家注意安全，并实地参观青石公寓."""
PARTS = re.compile(f"等(?:多个)?{_any('inner')}")
"""What is listed are parts of one site."""
IN_TURN = re.compile(_any("in_turn"))
GOING = frozenset({"go", "inspect", "visit"})
LIST_END = re.compile(f"[，。；：（）！？]|{_any('list_end')}")
PIECES = re.compile(f"、|{_any('joint')}")
UNDERTAKING, BUILDING, GROUND = _any("undertaking"), f"{_any('doing')}*", _any("ground")
TAIL = re.compile(f"{UNDERTAKING}?{BUILDING}{GROUND}$|(?<=项目){_any('doing')}$")
"""What a name under construction goes on with that is no part of it: 青石家园|项目建设现场."""
NOT_SITES = _words("no_site")
"""What one goes to that is no site."""
BEFORE = re.compile(f"^{_any('before')}*")
PLAIN = re.compile(r"^[一-鿿A-Za-z0-9“”·（）]{2,24}$")
PROJECT_TAIL = re.compile(
    rf"等(?:\w{{0,3}}个)?{_any('degree')}*{UNDERTAKING}|项目{BUILDING}{GROUND}|项目(?=[，。、和]|$)"
)
OPENING = re.compile(f"^(?:{_any('then')}，)?在(?P<list>[^，。；：]{{2,40}}?){UNDERTAKING}?{BUILDING}{GROUND}?，")
SURE = 0.85
"""Score per character of a body that counts as a site even where people only look at things."""
WIDE = frozenset({"province", "city", "county", "district"})


def visited_sites(sentences: Sequence[Sentence], event: Gathering) -> list[Site]:
    """Sites of an inspection or visit, in order of the text."""
    found: list[Site] = []
    for number, sentence in enumerate(sentences):
        for site in _in_sentence(number, sentence, touring=event.how == "tour"):
            if site not in found:
                found.append(site)
    return found


def _in_sentence(number: int, sentence: Sentence, touring: bool) -> Iterator[Site]:
    if touring and (opened := OPENING.match(sentence.text)):
        yield from _pieces(number, sentence, opened.start("list"), opened.end("list"), False)
    said = False
    for clause in sentence.clauses:
        for verb in clause.predicates:
            if verb.kind in SAYING:
                said = True
            if said and not GOES_ON.match(sentence.text, clause.start):
                continue
            if verb.kind in GOING and (touring or _names_going(verb, sentence.text)):
                yield from _after_verb(number, sentence, clause, verb)


def _names_going(verb: Predicate, text: str) -> bool:
    """Besides tours only going there says that a site was visited: 会前，大家来到临州展览馆参观."""
    return verb.kind == "go" and verb.end - verb.start > 1 and text[verb.start : verb.end] not in _words("figurative")


def _after_verb(number: int, sentence: Sentence, clause: Clause, verb: Predicate) -> Iterator[Site]:
    stop = LIST_END.search(sentence.text, verb.end, clause.end)
    while stop and any(s.start < stop.start() < s.end for s in sentence.reading if s.kind in {"org", "project"}):
        stop = LIST_END.search(sentence.text, stop.start() + 1, clause.end)
    end = stop.start() if stop else clause.end
    if end - verb.end >= 2:
        yield from _pieces(number, sentence, verb.end, end, _is_going(verb, sentence.text))


def _is_going(verb: Predicate, text: str) -> bool:
    return verb.kind in {"go", "visit"} or IN_TURN.search(text, max(0, verb.start - 4), verb.start) is not None


def _pieces(number: int, sentence: Sentence, start: int, end: int, moving: bool) -> Iterator[Site]:
    """The members of a list of sites: known bodies and undertakings, and what stands beside them."""
    known = [s for s in sentence.reading if s.kind in {"org", "project"} and start <= s.start < end]
    if not moving:
        known = [s for s in known if s.score >= SURE * (s.end - s.start)]
    inside = {i for s in known for i in range(s.start, s.end)}
    cuts = [m.span() for m in PIECES.finditer(sentence.text, start, end) if m.start() not in inside]
    edges = [start, *(i for cut in cuts for i in cut), end]
    rows = [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if high > low]
    tail = PROJECT_TAIL.search(sentence.text, start, min(end + 12, len(sentence.text)))
    building, building_all = tail is not None, tail is not None and tail.group().startswith("等")
    anchored = moving and (bool(known) or any(_ends_like_site(sentence.text[low:high]) for low, high in rows))
    last = rows[-1] if rows else None
    if PARTS.match(sentence.text, end):
        return
    for row in rows:
        kind = "project" if building_all or (building and row is last) else "org"
        yield from (Site(number, *site) for site in _sites(sentence, *row, known, kind, anchored))


def _sites(
    sentence: Sentence, low: int, high: int, known: Sequence[Span], kind: str, anchored: bool
) -> Iterator[tuple[int, int, str]]:
    """One member of a list: what a recognizer knows in it, else the whole of it."""
    spans = [s for s in known if low <= s.start < high]
    for span in spans:
        name = sentence.text[span.start : span.end]
        if span.value not in WIDE and not _is_wide(name) and len(name) > 2:
            yield span.start, span.end, "project" if span.kind == "project" else kind
    text = BEFORE.sub("", TAIL.sub("", sentence.text[low:high]))
    if not spans and anchored and PLAIN.match(text) and text not in NOT_SITES:
        start = sentence.text.index(text, low)
        yield start, start + len(text), kind


WIDE_ENDS, NARROW_ENDS = tuple(sorted(_words("wide"))), tuple(sorted(_words("narrow")))


def _is_wide(name: str) -> bool:
    """A province, city or county is where the site lies, not the site."""
    return name.endswith(WIDE_ENDS) and not name.endswith(NARROW_ENDS)


@cache
def _site_ends() -> tuple[str, ...]:
    return tuple(word for word, *_ in read_table("site_ends.tsv"))


def _ends_like_site(text: str) -> bool:
    return text.endswith(_site_ends())


def named_in(event: Gathering) -> list[str]:
    """Undertakings in the name of the gathering: 青石路项目推进会."""
    return [span.name for span in propose_projects(event.name)]


def concerned(sentences: Sequence[Sentence], event: Gathering) -> Iterator[tuple[int, Span]]:
    """Undertakings of the gathering's own name or sentence, and what it heard and reviewed."""
    for number, sentence in enumerate(sentences[: event.sentence + 6]):
        for clause in sentence.clauses:
            if any(p.kind in SAYING for p in clause.predicates) and number != event.sentence:
                break
            spans = [s for s in sentence.reading if s.kind == "project" and clause.start <= s.start < clause.end]
            reviewed = any(p.kind in {"hear", "study", "report"} for p in clause.predicates)
            if number == event.sentence or (reviewed and clause.by_meeting):
                yield from ((number, span) for span in spans)
            if any(p.kind in SAYING for p in clause.predicates):
                break
