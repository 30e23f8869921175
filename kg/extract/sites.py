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
from kg.extract.gathering import Gathering
from kg.extract.sentences import Sentence
from kg.extract.spans import SAYING, Span
from kg.language.cues import alternation
from kg.language.places import gazetteer
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
TOURS = frozenset({"inspection", "visit"})
GOING = frozenset({"go", "inspect", "visit"})
LIST_END = re.compile(f"[，。；：（）！？]|{_any('list_end')}")
PIECES = re.compile(f"、|{_any('joint')}")
UNDERTAKING, BUILDING, GROUND = _any("undertaking"), f"{_any('doing')}*", _any("ground")
TAIL = re.compile(f"{UNDERTAKING}?{BUILDING}{GROUND}$|(?<=项目){_any('doing')}$")
"""What a name under construction goes on with that is no part of it: 青石家园|项目建设现场."""
NOT_SITES = _words("no_site")
"""What one goes to that is no site."""
BEFORE = re.compile(f"^{_any('before')}*")
PLAIN = re.compile(r"^[一-鿿A-Za-z0-9“”·（）—]{2,24}$")
PROJECTS = re.compile(rf"等(?:\w{{0,3}}个)?{_any('degree')}*{UNDERTAKING}")
"""Behind a list all of whose members are undertakings: 青石家园、安和苑等项目."""
PROJECT_TAIL = re.compile(f"{UNDERTAKING}{BUILDING}{GROUND}|项目(?=[，。、和点]|$)")
LOCATED = re.compile("了?位于[^，。、的]{2,12}的")
"""来到|位于青石区的|云岭市场."""
BRACKET = re.compile("（[^（）]{1,10}）")
CLOSED = frozenset({"", "，", "。", "；"})
"""Behind a list that is the verb's whole object: 走访青石市场，; but 走访青石市场|的商户."""
COUNTED = re.compile(r"\d+余?[个家所名处位]")
"""走进22个社区."""
VAGUE = re.compile(_any("vague"))
OUTING = re.compile(_any("outing"))
TO = re.compile(_any("to"))
NOUN = re.compile(_any("noun"))
WORK_ENDS = tuple(sorted(_words("no_site_end")))
GENERAL = tuple(sorted(context("org_context", "group") - {"家", "个", "所", "座", "名", "处"}))
OPENING = re.compile(
    f"(?:^|；)(?:{_any('then')}，?)?在(?P<list>[^，。；：]{{2,60}}?){UNDERTAKING}?{BUILDING}{GROUND}?，"
)
LOOKS = f"(?:{_any('light_verb')}?了?{_any('way')}*{_any('looks')})(?=[，。；]|$)"
"""What is done at a place, as the end of a clause: 在青石大学|进行实地调研。"""
LOOKS_THERE = re.compile(f"(?<!{_any('no_in')})在(?P<list>[^，。；：在到]{{2,40}}?){LOOKS}")
GOES_TO_LOOK = re.compile(f"[^，。；：]{{2,60}}?{LOOKS}")
"""Going somewhere to look at it is a tour, whatever else the article tells: 赴青石公司、青禾公司|调研。"""
SURE = 0.85
"""Score per character of a body that counts as a site even where people only look at things."""
MORE = 10
"""Characters that may follow a body's name in the name of its site."""
LIKELY = 0.5
"""The same where the place is all that the verb or the sentence's opening is about."""
WIDE = frozenset({"province", "city", "county", "district"})


def visited_sites(sentences: Sequence[Sentence], event: Gathering) -> list[Site]:
    """Sites of an inspection or visit, in order of the text."""
    found: list[Site] = []
    names: list[str] = []
    for number, sentence in enumerate(sentences):
        for site in _in_sentence(number, sentence, touring=event.how == "tour" or event.kind in TOURS):
            name = sentence.text[site.start : site.end]
            if site not in found and not any(len(name) < len(other) and other.endswith(name) for other in names):
                found.append(site)
                names.append(name)
    return found


def _in_sentence(number: int, sentence: Sentence, touring: bool) -> Iterator[Site]:
    for opened in OPENING.finditer(sentence.text) if touring else ():
        yield from _opening(number, sentence, opened)
    for looked in LOOKS_THERE.finditer(sentence.text) if touring else ():
        yield from _pieces(number, sentence, *looked.span("list"), False, LIKELY)
    touring = touring or OUTING.match(sentence.text) is not None
    said = False
    for clause in sentence.clauses:
        for verb in clause.predicates:
            if verb.kind in SAYING:
                said = True
            if said and not GOES_ON.match(sentence.text, clause.start):
                continue
            if start := _list_start(verb, sentence.text, touring):
                yield from _after_verb(number, sentence, clause, verb, start)


def _opening(number: int, sentence: Sentence, opened: re.Match[str]) -> Iterator[Site]:
    """在青石派出所和青石家园项目现场，: one word for undertakings at the end stands for what 和 joins."""
    low, high = opened.span("list")
    joined = "、" not in opened["list"] and PROJECT_TAIL.search(opened[0]) is not None
    for site in _pieces(number, sentence, low, high, False, LIKELY):
        company = sentence.text[low:high].endswith("公司")
        yield site._replace(kind="project") if joined and not company else site


def _list_start(verb: Predicate, text: str, touring: bool) -> int:
    """Where the list of places begins that the verb may lead to; 0 where it leads to none."""
    if NOUN.match(text, verb.end):
        return 0
    located = LOCATED.match(text, verb.end)
    start = located.end() if located else verb.end
    if verb.kind == "lead" and touring:
        to = TO.match(text, verb.end)
        return to.end() if to else 0
    if text[verb.start : verb.end] in _words("looking") and (touring or _is_going(verb, text)):
        return start
    goes = touring or _names_going(verb, text) or (verb.kind == "go" and GOES_TO_LOOK.match(text, start))
    return start if verb.kind in GOING and goes else 0


def _names_going(verb: Predicate, text: str) -> bool:
    """Besides tours only going there says that a site was visited: 会前，大家来到临州展览馆参观."""
    return verb.kind == "go" and verb.end - verb.start > 1 and text[verb.start : verb.end] not in _words("figurative")


def _after_verb(number: int, sentence: Sentence, clause: Clause, verb: Predicate, start: int) -> Iterator[Site]:
    text, at = sentence.text, start
    while stop := LIST_END.search(text, at, clause.end):
        bracket = BRACKET.match(text, stop.start())
        if bracket is None and not _is_named(sentence, stop.start()):
            break
        at = bracket.end() if bracket else stop.start() + 1
    end = stop.start() if stop else clause.end
    if end - start < 2:
        return
    whole = text[end : end + 1] in CLOSED
    moving = _is_going(verb, text) or text[verb.start : verb.end] in _words("looking")
    moving = moving or verb.kind == "lead" or whole
    yield from _pieces(number, sentence, start, end, moving, LIKELY if whole else SURE)


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether ``at`` lies within the name of a body or undertaking."""
    return any(s.start < at < s.end for s in sentence.reading if s.kind in {"org", "project"})


def _is_going(verb: Predicate, text: str) -> bool:
    return verb.kind in {"go", "visit"} or IN_TURN.search(text, max(0, verb.start - 4), verb.start) is not None


def _pieces(number: int, sentence: Sentence, start: int, end: int, moving: bool, least: float) -> Iterator[Site]:
    """The members of a list of sites: known bodies and undertakings, and what stands beside them."""
    known = [s for s in sentence.reading if s.kind in {"org", "project"} and start <= s.start < end]
    if least < SURE or not moving:
        known = [s for s in known if s.score >= least * (s.end - s.start)]
    if PARTS.match(sentence.text, end):
        return
    rows = _members(sentence.text, start, end, known)
    anchored = moving and (bool(known) or any(_ends_like_site(sentence.text[low:high]) for low, high in rows))
    behind = min(end + 12, len(sentence.text))
    all_building = PROJECTS.search(sentence.text, start, behind) is not None
    for low, high in rows:
        building = PROJECT_TAIL.search(sentence.text, low, behind if high == end else high) is not None
        kind = "project" if all_building or building else "org"
        yield from (Site(number, *site) for site in _sites(sentence, low, high, known, kind, anchored))


def _members(text: str, start: int, end: int, known: Sequence[Span]) -> list[tuple[int, int]]:
    inside = {i for s in known for i in range(s.start, s.end)}
    cuts = [m.span() for m in PIECES.finditer(text, start, end) if m.start() not in inside]
    edges = [start, *(i for cut in cuts for i in cut), end]
    return [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if high > low]


def _sites(
    sentence: Sentence, low: int, high: int, known: Sequence[Span], kind: str, anchored: bool
) -> Iterator[tuple[int, int, str]]:
    """One member of a list: what a recognizer knows in it, else the whole of it."""
    spans = [s for s in known if low <= s.start < high]
    if len(spans) == 1 and (goes_on := _goes_on(sentence.text, spans[0], high)):
        yield spans[0].start, goes_on, kind
        return
    for span in spans:
        name = sentence.text[span.start : span.end]
        if span.value not in WIDE and not _is_wide(name) and len(name) > 2:
            whose = "org" if span.value == "company" else kind
            yield span.start, span.end, "project" if span.kind == "project" else whose
    text = BEFORE.sub("", TAIL.sub("", sentence.text[low:high]))
    if not spans and anchored and PLAIN.match(text) and not _is_general(text):
        start = sentence.text.index(text, low)
        yield start, start + len(text), kind


def _goes_on(text: str, span: Span, high: int) -> int:
    """Where a site ends whose name begins with a known body: 青石社区|委员联络站; 0 where it is that body."""
    more = TAIL.sub("", text[span.end : high])
    longer = span.kind == "org" and 2 <= len(more) <= MORE and more.isalnum() and _ends_like_site(more)
    return span.end + len(more) if longer else 0


WIDE_ENDS, NARROW_ENDS = tuple(sorted(_words("wide"))), tuple(sorted(_words("narrow")))


def _is_wide(name: str) -> bool:
    """A province, city or county is where the site lies, not the site."""
    return name.endswith(WIDE_ENDS) and not name.endswith(NARROW_ENDS)


def _is_general(text: str) -> bool:
    """Kinds of places, and work: 学校, 部分企业, 灾后恢复工作."""
    text = text.strip("“”")
    if COUNTED.match(text) or VAGUE.search(text) or gazetteer().lookup(text):
        return True
    return text in NOT_SITES or text in _site_ends() or text.endswith(WORK_ENDS) or text.startswith(GENERAL)


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
