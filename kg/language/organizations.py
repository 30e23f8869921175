"""Organizations in a text, as spans: where the name of a body stands, what kind it is, and how sure that is.

A name is read from its head to the left (:mod:`kg.language.backward`): each word on the way adds the log odds, counted
over official news, that it belongs to the name; the name begins where the sum is highest. What stands there then
decides whether it names one body or a group (各乡镇, 有关部门): a place, a level (市…), a parent body, a proper name.
"""

from functools import cache, partial

from kg.language.backward import BackwardText, Reading, read_leftwards
from kg.language.lexicon import (
    BODY,
    DIGIT_ENTRY,
    HEAD,
    LEVEL,
    PLACE,
    REFUSED,
    UNDERTAKING,
    UNKNOWN,
    WORD,
    Entry,
    Word,
    context,
)
from kg.language.places import TOWNSHIP, gazetteer
from kg.model import Record

BRACKETS = {"）": "（", ")": "(", "”": "“"}
JOINING = frozenset(("government", "legislature", "cppcc", "party", "mass_org"))
"""Kinds of bodies whose fields of work may be joined by a conjunction: 水利和湖泊局."""
PLACE_LEVELS = frozenset("省市区县州旗")
CONJUNCTIONS = frozenset("和与及暨")
BRANCHING = frozenset(("bank", "company", "military", "school"))
"""Kinds of bodies whose branches are named by a place behind the parent's name: 青禾银行襄阳分行."""
BRANCH_ENDS = ("分局", "监管局", "大队", "中队", "支队", "支局", "派出所", "法庭", "分公司", "分中心")
"""Heads of local branches, whose place may stand behind the name of any parent: 襄阳市公安局青禾区分局."""
WITH_VILLAGES = frozenset(("village", "township", "zone"))
"""Kinds of bodies that have villages and communities: 青石街道白沙社区."""
COMMITTEES = frozenset(("党组", "党委", "党总支", "党支部", "机关党委"))
"""Party committees in a body: a title's part (局党组书记), no body of its own but for a place's (高新区党委)."""
PLACE_KINDS = {TOWNSHIP: ("township", 0.5), "country": ("country", 0.35)}
"""Kind and score of places as bodies; cities and counties are districts."""
TENTATIVE = 0.3
"""The score of names that count only in a list with better ones: 城建集团 beside 青禾集团."""
BRACKETED = Entry("", PLACE, 0.5, 0.5)
JOINED = frozenset(("、", "和", "及", "以及", "与"))
"""What joins the members of a list that share a level."""


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


def propose_organizations(text: str) -> list[OrganizationSpan]:
    """All bodies that ``text`` names, in order, without overlaps; full places (青石县) among them with a low score."""
    words = BackwardText(text)
    found: list[OrganizationSpan] = []
    covered = len(text)
    for at in words.candidates():
        head = words.word(at)
        if head.end > covered or head.entry.kind == UNDERTAKING:
            continue
        span = _read(words, at, head)
        if span is not None:
            found.append(span)
            covered = span.start
    found.reverse()
    return _share_scope(text, found)


def _read(words: BackwardText, at: int, head: Word) -> OrganizationSpan | None:
    kind = head.entry.kind
    if kind == PLACE:
        return _place_span(head)
    if (
        head.entry.group == "zone"
        and words.text[head.start - 1 : head.start] + words.text[head.end : head.end + 1] == "（）"
    ):
        return None  # the other name of the zone before the bracket: 高新区（示范区）
    reading = read_leftwards(words, at, partial(_value, head.entry), _bracketed if kind == HEAD else _bracketed_place)
    if head.entry.name in COMMITTEES and _is_inner_committee(reading):
        return None
    evidence = _evidence(reading.words)
    if kind == BODY:
        _take_short_county(words.text, reading)
        if reading.before is not None and reading.before.entry.name in context("org_context", "count"):
            return None
        return _span(words.text, reading, 0.9, ["fixed", *evidence])
    score = _score(reading, evidence)
    if head.entry.needs in ("one", "part") and _runs_on(words, at):
        return None
    named = words.text[reading.start : head.end]
    if not score or named in context("org_context", "nobody") or named.endswith(_group_tails()):
        return None
    return _span(words.text, reading, score, evidence)


@cache
def _group_tails() -> tuple[str, ...]:
    return tuple(sorted(context("org_context", "tail")))


def _runs_on(words: BackwardText, at: int) -> bool:
    """What follows shows that the head may be no word of its own: 自治所|需, 自治所|取得."""
    head, following = words.word(at), words.word(at - 1) if at else None
    if following is None or following.start != head.end:
        return False
    if head.entry.name == "所" and following.entry.value <= -2:
        return True
    return len(following.entry.name) == 1 and following.entry.name not in context("org_context", "function")


def _take_short_county(text: str, reading: Reading) -> None:
    """Where a place's name shares its level with the body: 礼|县纪委 is of 礼县."""
    start = reading.start
    if start == reading.head.start and start and gazetteer().lookup(text[start - 1 : start + 1]):
        reading.start -= 1


def _is_inner_committee(reading: Reading) -> bool:
    nearest = reading.words[0] if reading.words else None
    return nearest is None or not (nearest.entry.kind in (PLACE, LEVEL) or nearest.entry.group in ("zone", "township"))


def _place_span(word: Word) -> OrganizationSpan | None:
    level = word.entry.group
    if level == "short":
        return None
    kind, score = PLACE_KINDS.get(level, ("district", 0.4))
    return OrganizationSpan(word.start, word.end, word.entry.name, kind, score, evidence=("place",))


def _bracketed(text: str, mark: Word) -> Word | None:
    """The place in brackets or the quotation that ends at ``mark``: 青禾乳业（襄阳）有限公司."""
    opening = BRACKETS.get(text[mark.start])
    start = -1 if opening is None else text.rfind(opening, max(0, mark.start - 12), mark.start)
    content = text[start + 1 : mark.start]
    if start < 0 or not content.isalnum():
        return None
    if opening == "“" or gazetteer().lookup(content) or content.endswith(("区", "市", "县", "集团")):
        return Word(start, mark.end, BRACKETED)
    return None


def _bracketed_place(text: str, mark: Word) -> Word | None:
    return None if text[mark.start] == "”" else _bracketed(text, mark)


def _value(head: Entry, word: Word, previous: Word) -> float:
    """Log odds that ``word`` belongs to the name of a body that ends with ``head`` and goes on with ``previous``."""
    kind, last = word.entry.kind, previous.entry.kind
    if word.entry is BRACKETED or previous.entry is BRACKETED:
        return word.entry.value
    if word.entry.name in CONJUNCTIONS and head.group not in JOINING:
        return REFUSED
    if head.group in ("village", "township") and kind == HEAD and word.entry.group not in WITH_VILLAGES:
        return REFUSED
    if kind == HEAD and word.entry.name in context("org_context", "function"):
        return REFUSED  # 三所 学校: a classifier
    if word.entry.name == "家" and head.group in ("village", "township"):
        return 0.5  # 白家坪村: here no classifier
    if previous.entry.name == "中共" or (previous.entry.name in CONJUNCTIONS and kind in (HEAD, BODY, PLACE, LEVEL)):
        return REFUSED
    if kind in (HEAD, BODY) and last == PLACE and (word.entry.group in BRANCHING or head.name.endswith(BRANCH_ENDS)):
        return 2.0
    if last == BODY and kind in (PLACE, WORD) and previous.entry.name[0] in PLACE_LEVELS:
        return _value_before_level(word.entry, previous.entry.name[0])
    if last in (LEVEL, PLACE, BODY) and kind != PLACE:
        return 1.0 if word.entry.name in context("org_context", "before_place") else REFUSED
    return 2.0 if kind == BODY else word.entry.value


def _value_before_level(place: Entry, level: str) -> float:
    """A short place before a body of a level must have that level: 襄阳 before 市委, but not 新和 before 区委."""
    if place.kind == PLACE and place.group != "short":
        return place.value
    known = any(found.name.endswith(level) for found in gazetteer().lookup(place.name))
    return 2.5 if known else 1.0 if place.name in context("org_context", "before_place") else REFUSED


def _is_parent(word: Word) -> bool:
    return word.entry.kind == BODY or (word.entry.kind == HEAD and word.entry.needs not in ("one", "part", "brand"))


def _evidence(words: list[Word]) -> list[str]:
    kinds = {word.entry.kind for word in words}
    found = [name for kind, name in ((PLACE, "place"), (LEVEL, "level")) if kind in kinds]
    if any(_is_parent(word) for word in words):
        found.append("parent")
    if has_proper(words):
        found.append("proper")
    if any(_is_field(word) for word in words):
        found.append("field")
    return found


def _is_single(word: Word) -> bool:
    """A character that may be a piece of a proper name."""
    return word.end - word.start == 1 and word.entry.kind in (UNKNOWN, WORD, HEAD) and word.entry is not DIGIT_ENTRY


def _is_field(word: Word) -> bool:
    """A word of more than one character that tells what the body does, or is a trade."""
    plain = word.entry.kind in (WORD, UNDERTAKING) or (word.entry.kind == HEAD and not _is_parent(word))
    return plain and word.end - word.start > 1 and not word.entry.proper


def has_proper(words: list[Word]) -> bool:
    """Whether there is a proper name among them: so marked, or two characters in a row that make no word."""
    run = 0
    for word in words:
        run = run + 1 if _is_single(word) else 0
        if run >= 2 or (word.entry.kind == WORD and word.entry.proper):
            return True
    return False


def _score(reading: Reading, evidence: list[str]) -> float:
    needs = reading.head.entry.needs
    length = reading.head.start - reading.start
    named = [item for item in evidence if item in ("place", "level", "parent")]
    if _is_group(reading) and not named:
        return 0.0
    if needs == "brand":
        return 0.45 if evidence == ["proper"] else TENTATIVE if evidence and len(reading.words) <= 2 else 0.0
    if needs in ("part", "one") and not (reading.words and (_is_field(reading.words[0]) or "proper" in evidence)):
        return 0.0
    if needs == "part":
        return 0.85 if "parent" in evidence and length >= 3 else 0.0
    if needs == "one":
        return 0.85 if named and length >= 3 else 0.0
    if needs == "name" and named == ["level"] and any(word.entry.name == "全国" for word in reading.words):
        return 0.0
    if reading.head.entry.group == "site":
        return 0.55 if named or "proper" in evidence else 0.0
    if named:
        return 0.9
    if "proper" in evidence or (evidence and reading.head.entry.name.endswith("有限公司")):
        return 0.8
    if needs == "bare":
        return 0.6 if evidence else 0.5
    kind = reading.head.entry.group
    if kind in ("village", "township") and reading.words:
        return 0.6
    if kind in ("company", "bank") and len(reading.words) > 1 and any(_is_single(word) for word in reading.words):
        return 0.6
    if not evidence:
        return 0.0
    return 0.5 if needs == "field" else TENTATIVE if kind in ("company", "bank") else 0.0


def _is_group(reading: Reading) -> bool:
    """Whether what stands before the name, or its only word, makes a group of it: 各镇政府, 地方政府."""
    if reading.before is not None and reading.before.entry.name in context("org_context", "group"):
        return True
    nearest = reading.words[0].entry.name if reading.words else ""
    return len(reading.words) == 1 and nearest in context("org_context", "vague")


def _span(text: str, reading: Reading, score: float, evidence: list[str]) -> OrganizationSpan:
    start, head = reading.start, reading.head
    parent = next((word for word in reading.words if _is_parent(word)), None)
    return OrganizationSpan(
        start,
        head.end,
        text[start : head.end],
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
    for before, span, after in zip([None, *spans], spans, [*spans[1:], None], strict=False):
        joined = before is not None and text[before.end : span.start] in JOINED
        own = _own_scope(span)
        if own or not joined:
            scope = own
        if scope and not own and 0.5 <= span.score < 0.8:
            span = _scoped(span, scope)
        if span.score > TENTATIVE or _is_listed(text, span, before, after):
            shared.append(span)
    return shared


def _is_listed(
    text: str, span: OrganizationSpan, before: OrganizationSpan | None, after: OrganizationSpan | None
) -> bool:
    left = before is not None and before.kind == span.kind and text[before.end : span.start] in JOINED
    right = after is not None and after.kind == span.kind and text[span.end : after.start] in JOINED
    return left or right


def _own_scope(span: OrganizationSpan) -> str:
    if span.name[0] in "省市区县州镇乡" and span.kind not in ("company", "bank"):
        return span.name[0]
    place = gazetteer().match_at(span.name, 0)
    return place.name if place is not None and place.end < len(span.name) else ""


def _scoped(span: OrganizationSpan, scope: str) -> OrganizationSpan:
    return OrganizationSpan(
        span.start, span.end, span.name, span.kind, 0.8, span.head, span.parent, scope, (*span.evidence, "list")
    )
