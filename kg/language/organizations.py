"""Organizations in a text, as spans: where the name of a body stands, what kind it is, and how sure that is.

A name is read from its head to the left (:mod:`kg.language.backward`): each word on the way adds the log odds, counted
over official news, that it belongs to the name; the name begins where the sum is highest. What stands there then
decides whether it names one body or a group (各乡镇, 有关部门): a place, a level (市…), a parent body, a proper name.
"""

from collections.abc import Iterator
from functools import cache

from kg.language.backward import (
    BODY,
    HEAD,
    LEVEL,
    MARK,
    PLACE,
    UNKNOWN,
    WORD,
    BackwardLexicon,
    BackwardWords,
    Entry,
    Word,
)
from kg.language.places import TOWNSHIP, gazetteer
from kg.language.tables import read_table
from kg.model import Record

SURE = 3.0
"""Log odds below minus this end the walk to the left."""
LONGEST = 28
"""Characters of the longest name that is looked for to the left of a head."""


class OrganizationSpan(Record, frozen=True):
    """The name of a body in a text: ``name`` is ``text[start:end]``."""

    start: int
    end: int
    name: str
    kind: str
    score: float
    """0.8–1: a name on its own; 0.5–0.8: within its place (城建中心); below: only where the context wants a body."""
    head: str = ""
    parent: str = ""
    """The body whose part this is, where its name is the beginning of this one (青石市民政局 of 青石市民政局救助科)."""
    scope: str = ""
    """The beginning that a list shares: 区 for the second of 区教体中心、卫健中心."""
    evidence: tuple[str, ...] = ()
    """What makes it a name: ``place``, ``level``, ``parent``, ``proper``, ``field``, ``fixed``, ``list``."""


class _Reading:
    """The walk from a head to the left: the best beginning so far, and what has been passed on the way."""

    def __init__(self, head: Word) -> None:
        self.start = head.start
        self.score = self.best = 0.0
        self.passed: list[Word] = []
        self.kept = 0
        self.before: Word | None = None

    def take(self, word: Word, value: float) -> None:
        self.passed.append(word)
        self.score += value
        if self.score > self.best:
            self.best, self.start, self.kept = self.score, word.start, len(self.passed)

    @property
    def words(self) -> list[Word]:
        """The words of the name left of its head, nearest first."""
        return self.passed[: self.kept]


@cache
def _context(part: str) -> frozenset[str]:
    """The words that play a part in bounding names: ``level``, ``group`` or ``before_place``."""
    return frozenset(word for row, words in read_table("org_context.tsv") if row == part for word in words.split(" "))


@cache
def _lexicon() -> BackwardLexicon:
    return BackwardLexicon(_entries())


def _entries() -> Iterator[Entry]:
    for kind, names in read_table("bodies.tsv"):
        yield from (Entry(name, BODY, 1.0, group=kind) for name in names.split(" "))
    for kind, needs, names in read_table("org_suffixes.tsv"):
        yield from (Entry(name, HEAD, 0.8, group=kind, needs=needs) for name in names.split(" "))
    yield from (Entry(name, LEVEL, 2.0) for name in sorted(_context("level")))
    places = gazetteer()
    for name in places.names:
        place = places.lookup(name)[0]
        if name == place.name or not place.common:
            yield Entry(name, PLACE, 2.5, group=place.level if name == place.name else "short")
    for word, value, *proper in read_table("org_words.tsv.gz"):
        yield Entry(word, WORD, int(value) / 10, bool(proper))


def propose_organizations(text: str) -> list[OrganizationSpan]:
    """All bodies that ``text`` names, in order, without overlaps; full places (青石县) among them with a low score."""
    words = _lexicon().cut(text)
    found: list[OrganizationSpan] = []
    covered = len(text) + 1
    for at in _candidates(words):
        head = words.word(at)
        if head.end > covered:
            continue
        span = _read(words, at, head)
        if span is not None:
            found.append(span)
            covered = span.start
    found.reverse()
    return _share_scope(text, found)


def _candidates(words: BackwardWords) -> list[int]:
    entries = _lexicon().entries
    last = next(index for index, entry in enumerate(entries) if entry.kind > PLACE)
    return [at for at, match in enumerate(words.matches) if match[0] < last]


def _read(words: BackwardWords, at: int, head: Word) -> OrganizationSpan | None:
    kind = head.entry.kind
    if kind == PLACE:
        return _place_span(words.text, head)
    reading = _walk(words, at, head)
    if kind == BODY:
        evidence = ["fixed", *_evidence(reading.words)]
        return _span(words.text, reading, head, 0.9, evidence)
    evidence = _evidence(reading.words)
    score = _score(head, reading, evidence)
    return _span(words.text, reading, head, score, evidence) if score else None


def _place_span(text: str, word: Word) -> OrganizationSpan | None:
    level = word.entry.group
    if level == "short":
        return None
    kind, score = ("township", 0.5) if level == TOWNSHIP else ("district", 0.4)
    return OrganizationSpan(word.start, word.end, word.entry.name, kind, score, evidence=("place",))


def _walk(words: BackwardWords, at: int, head: Word) -> _Reading:
    reading = _Reading(head)
    whole = head.entry.kind == BODY
    previous = head
    jump = -1
    for word in words.leftwards(at):
        if jump >= 0 and word.start >= jump:
            continue
        jump = -1
        if head.start - word.start > LONGEST:
            break
        reading.before = word
        if word.entry.kind == MARK:
            opening = _bracket(words.text, word)
            if opening is None:
                break
            jump = opening
            reading.take(Word(opening, word.end, Entry("", PLACE, 1.0)), 0.5)
            continue
        value = _value(word, previous, whole)
        if value < -SURE:
            break
        reading.take(word, value)
        previous = word
    if reading.kept < len(reading.passed):
        reading.before = reading.passed[reading.kept]
    return reading


def _bracket(text: str, mark: Word) -> int | None:
    """Where a bracket or a quotation that ends at ``mark`` opens, if it may stand within a name."""
    pairs = {"）": "（", ")": "(", "”": "“"}
    opening = pairs.get(text[mark.start])
    if opening is None:
        return None
    start = text.rfind(opening, max(0, mark.start - 12), mark.start)
    content = text[start + 1 : mark.start]
    if start < 0 or not content.isalnum():
        return None
    if opening == "“" or gazetteer().lookup(content) or content.endswith(("区", "市", "县", "集团")):
        return start
    return None


def _value(word: Word, previous: Word, whole: bool) -> float:
    """Log odds that ``word`` belongs to the name whose part ``previous`` is."""
    kind, name = word.entry.kind, word.entry.name
    last = previous.entry.kind
    if last == PLACE and kind in (HEAD, BODY) and word.entry.group in ("bank", "company", "military"):
        return 2.0
    if whole or last in (LEVEL, PLACE, BODY):
        if kind == PLACE or name in _context("before_place"):
            return word.entry.value if kind == PLACE else 1.0
        return -9.0
    return word.entry.value


def _evidence(words: list[Word]) -> list[str]:
    kinds = {word.entry.kind for word in words}
    names = {PLACE: "place", LEVEL: "level", HEAD: "parent", BODY: "parent"}
    found = list(dict.fromkeys(names[kind] for kind in sorted(kinds) if kind in names))
    if _proper(words):
        found.append("proper")
    if any(word.entry.kind == WORD for word in words):
        found.append("field")
    return found


def _proper(words: list[Word]) -> bool:
    """A proper name among them: so marked, or two characters in a row that make no word."""
    run = 0
    for word in words:
        single = word.entry.kind == UNKNOWN or (word.entry.kind == WORD and word.end - word.start == 1)
        run = run + 1 if single else 0
        if run >= 2 or (word.entry.kind == WORD and word.entry.proper):
            return True
    return False


def _score(head: Word, reading: _Reading, evidence: list[str]) -> float:
    needs = head.entry.needs
    named = [item for item in evidence if item in ("place", "level", "parent")]
    if not named and reading.before is not None and reading.before.entry.name in _context("group"):
        return 0.0
    if needs == "brand":
        return 0.5 if "proper" in evidence and head.start - reading.start >= 2 else 0.0
    if needs == "one":
        return 0.85 if named and "field" in evidence and head.start - reading.start >= 3 else 0.0
    if named:
        return 0.9
    if "proper" in evidence:
        return 0.8
    if needs == "bare":
        return 0.6 if evidence else 0.5
    return 0.5 if needs == "field" and evidence else 0.0


def _span(text: str, reading: _Reading, head: Word, score: float, evidence: list[str]) -> OrganizationSpan:
    start, end = reading.start, head.end
    parent = next((word for word in reading.words if word.entry.kind in (HEAD, BODY)), None)
    return OrganizationSpan(
        start,
        end,
        text[start:end],
        head.entry.group,
        score,
        head.entry.name,
        text[start : parent.end] if parent else "",
        evidence=tuple(evidence),
    )


def _share_scope(text: str, spans: list[OrganizationSpan]) -> list[OrganizationSpan]:
    """A list's first member lends its level or place to those that have none: 区教体中心、卫健中心."""
    shared: list[OrganizationSpan] = []
    scope = ""
    for span in spans:
        joined = bool(shared) and text[shared[-1].end : span.start] in ("、", "和", "及", "以及", "与")
        own = _own_scope(span)
        if own or not joined:
            scope = own
        elif scope and span.score < 0.8:
            span = _scoped(span, scope)
        shared.append(span)
    return shared


def _own_scope(span: OrganizationSpan) -> str:
    if span.name[0] in "省市区县州镇乡" and span.kind not in ("company", "bank"):
        return span.name[0]
    place = gazetteer().match_at(span.name, 0)
    return place.name if place is not None and place.end < len(span.name) else ""


def _scoped(span: OrganizationSpan, scope: str) -> OrganizationSpan:
    return OrganizationSpan(
        span.start, span.end, span.name, span.kind, 0.8, span.head, span.parent, scope, (*span.evidence, "list")
    )
