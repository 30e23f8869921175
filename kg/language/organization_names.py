"""Reading the name of a body: which words belong to it, and what makes it a name.

The left end is the hard one. Words are taken as long as they speak for the name (:mod:`kg.language.backward`); what may
stand before what (a place before a level, a parent's name before a branch's place) is ruled here.
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
)
from kg.language.places import gazetteer
from kg.language.tables import context, read_table
from kg.language.unknown_places import is_word

BRACKETS = {"）": "（", ")": "(", "”": "“"}
JOINING = frozenset(("government", "legislature", "cppcc", "party", "mass_org"))
"""Kinds of bodies whose fields of work may be joined by a conjunction: 农牧和水务局."""
LONG_LEVELS = sorted(context("org_context", "long_level"), key=len, reverse=True)
"""Levels that end names of places whose rest is no place by itself: 宁夏回族|自治区, 浦东新|区."""
PLACE_LEVELS = context("org_context", "place_level")
CONJUNCTIONS = context("org_context", "conjunction")
BETWEEN_FIELDS = context("org_context", "between_fields")
"""The conjunctions of fields of study: 青石大学文学与新闻传播学院."""
BRANCHES = context("org_context", "party_branch")
"""Branches of the party: of one body each (群众和|石桥社区党总支)."""
OPENING = context("org_context", "opening")
"""Words with which names begin: 青石街道文明实践中心|共青团青石街道工作委员会, two bodies run together."""
NATION = "国家"
BRANCHING = frozenset(("bank", "company", "military", "school"))
"""Kinds of bodies whose branches are named by a place behind the parent's name: 青禾银行青石分行."""
BRANCH_ENDS = tuple(sorted(context("org_context", "branch_end")))
"""Heads of local branches, whose place may stand behind the name of any parent: 青石市公安局青禾区分局."""
WITH_VILLAGES = frozenset(("village", "township", "zone"))
"""Kinds of bodies that have villages and communities: 青石街道白沙社区."""
NO_PARTNERS = context("org_context", "company_list") | context("org_context", "people")
"""What stands before a conjunction without being a field of work."""
LONE_SCHOOLS = context("org_context", "lone_school")
"""Heads of schools that have no schools at other places."""
SCHOOLS = tuple(sorted(LONE_SCHOOLS))
BUILDING = context("org_context", "building")
"""What is done to a zone is no piece of its name: 建设青禾产业园."""
UNQUOTED = frozenset(("cppcc", "legislature", "zone", "justice", "site"))
"""“协商青石”|政协委员, “暖心型”|示范区: kinds of bodies that no motto names."""
ZONE = "区"
ZONE_ENDS = tuple(sorted(context("org_context", "zone_end")))
LONGEST_QUOTE = 18
"""Characters of the longest quotation in a name: “青石小学生科技知识大赛”组委会."""
COMMON_PARENTS = context("org_context", "common_parent")
BRACKETED = Entry("", PLACE, 0.5, 0.5)
QUOTED = Entry("", PLACE, 0.5, 0.5, proper=True)


def read_name(words: BackwardText, at: int) -> Reading:
    """Find where the name of the body begins whose head is the ``at``-th word."""
    head = words.word(at).entry
    reading = read_leftwards(words, at, partial(_value, head), _bracketed if head.kind == HEAD else _bracketed_place)
    first = reading.words[-1] if reading.words else reading.head
    if len(reading.words) > 1 and reading.words[-2].entry is QUOTED and first.entry.name in COMMON_PARENTS:
        reading.words.pop()  # 集团公司|“暖阳”志愿服务队
        reading.start = reading.words[-1].start
    if head.kind == BODY:
        _take_short_county(words.text, reading)
    if first.entry.name.endswith("届") and words.text[reading.start - 1 : reading.start] in PLACE_LEVELS:
        reading.start -= 1  # 召开|市十七届人大常委会第二次会议
    if first.entry.kind == BODY and first.start == reading.start:
        _take_long_place(words.text, reading, first.entry.name)
        _take_zone(words.text, reading, first.entry.name)
    return reading


def _take_zone(text: str, reading: Reading, body: str) -> None:
    """Where the name of a zone shares its last character with the body: 青石经开|区纪委."""
    end = reading.start + 1
    if not (body[0] == ZONE and text.endswith(ZONE_ENDS, 0, end)):
        return
    zone = BackwardText(text[:end])
    at = next(iter(zone.bodies()), None)
    if at is not None and zone.end(at) == end and zone.entry(at).group == "zone":
        whole = read_name(zone, at)
        reading.start, reading.before = whole.start, whole.before
        reading.words += [whole.head, *whole.words]


def _take_long_place(text: str, reading: Reading, body: str) -> None:
    """Where a place's name shares its level with the body, with the places it lies in: 上海市浦东新|区政府."""
    level = next((word for word in LONG_LEVELS if body.startswith(word)), "")
    place = gazetteer().match_before(text, reading.start + len(level)) if level else None
    while place is not None and not place.short and place.start < reading.start - 1:
        reading.start = place.start
        place = gazetteer().match_before(text, place.start)


def _take_short_county(text: str, reading: Reading) -> None:
    """Where a place's name shares its level with the body: 易|县纪委 is of 易县, but not 应 in 响应|县委."""
    start = reading.start
    if start == reading.head.start and start and gazetteer().lookup(text[start - 1 : start + 1]):
        reading.start -= not (start > 1 and is_word(text[start - 2 : start]))


def _bracketed(text: str, mark: Word) -> Word | None:
    """The place in brackets or the quotation that ends at ``mark``: 青禾乳业（青石）有限公司."""
    opening = BRACKETS.get(text[mark.start])
    start = -1 if opening is None else text.rfind(opening, max(0, mark.start - LONGEST_QUOTE), mark.start)
    content = text[start + 1 : mark.start]
    if start < 0 or not content.isalnum() or content == "社区":
        return None
    if opening == "“":
        return Word(start, mark.end, QUOTED)
    if gazetteer().lookup(content) or content in _countries() or content.endswith(("区", "市", "县", "集团")):
        return Word(start, mark.end, BRACKETED)
    return None


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for (name,) in read_table("countries.tsv")) | {"中国"}


def _bracketed_place(text: str, mark: Word) -> Word | None:
    return None if text[mark.start] == "”" else _bracketed(text, mark)


def _value(head: Entry, word: Word, previous: Word) -> float:
    """Log odds that ``word`` belongs to the name of a body that ends with ``head`` and goes on with ``previous``."""
    kind, last, name = word.entry.kind, previous.entry.kind, word.entry.name
    if word.entry is QUOTED and (
        head.group in UNQUOTED or last in (LEVEL, PLACE) or previous.entry.group == "township"
    ):
        return REFUSED
    if word.entry in (BRACKETED, QUOTED) or previous.entry in (BRACKETED, QUOTED):
        return word.entry.value
    if _is_refused(head, word, previous):
        return REFUSED
    if name == "家" and head.group in ("village", "township"):
        return 0.5  # 白家坪村: here no classifier
    session = head.group in ("legislature", "cppcc") or head.name.endswith("委员会")
    if name.endswith("届") and session and (head.kind == HEAD or head.group == "party"):
        return 0.5 if head.kind == HEAD else -0.5  # 青石市第九届人大常委会; 民盟第十届中央委员会, but 第十届|中央委员会
    if kind in (HEAD, BODY) and last == PLACE and (word.entry.group in BRANCHING or head.name.endswith(BRANCH_ENDS)):
        return 2.0
    if last == BODY and kind in (PLACE, WORD) and previous.entry.name[0] in PLACE_LEVELS:
        return _value_before_level(word.entry, previous.entry.name[0])
    if head.kind == HEAD and kind == last == BODY and _are_pair(name, previous.entry.name):
        return 2.0
    if previous.entry.name == NATION and is_parent(word):
        return 2.0  # 水利部|国家水文中心
    if kind != PLACE and _may_be_cut(head, word, previous):
        return 0.1
    if last in (LEVEL, PLACE, BODY) and kind != PLACE:
        return 1.0 if word.entry.name in context("org_context", "before_place") else REFUSED
    return 2.0 if kind == BODY else word.entry.value


def _are_pair(committee: str, government: str) -> bool:
    """市委|市政府|信访局: an office of both."""
    return committee[:-1] == government[: len(committee) - 1] and committee[1:] == "委" and government[1:] == "政府"


def _is_refused(head: Entry, word: Word, previous: Word) -> bool:
    """What cannot stand there in a name that ends with ``head``."""
    kind, name, before = word.entry.kind, word.entry.name, previous.entry
    single = head.group not in JOINING or head.needs == "name" or head.kind == BODY or head.name in BRANCHES
    if name in CONJUNCTIONS and single:
        return not (head.group == "school" and name in BETWEEN_FIELDS and is_field(previous))
    if (head.group == "zone" and name in BUILDING) or (before.name in CONJUNCTIONS and name in NO_PARTNERS):
        return True  # 中资企业|和商会, 民警|和民间救援队
    if before.kind == PLACE and name in LONE_SCHOOLS and head.name.endswith(SCHOOLS):
        return True  # 青石中等专业学校|广元职业学院, a list without marks
    if kind in (HEAD, BODY) and before.kind == PLACE and before.name[0] in CONJUNCTIONS:
        return True  # 武警青石中队|和县消防救援大队
    if before.name == "驻" and kind in (WORD, UNKNOWN):
        return True  # 活动向|驻青石部队
    if head.group in ("village", "township") and kind == HEAD and word.entry.group not in WITH_VILLAGES:
        return True
    if kind == HEAD and name in context("org_context", "function") and head.name not in BRANCHES:
        return True  # 三所 学校: a classifier, but 养老服务处|党支部
    if before.group == "township" and before.kind == HEAD and is_field(word):
        return True  # 情况报告 镇政府: the name of a town is no word
    trade = kind == HEAD and word.entry.needs == "brand"  # 物流与采购联合会
    return before.name in OPENING or (before.name in CONJUNCTIONS and not trade and kind in (BODY, PLACE, LEVEL, HEAD))


def _may_be_cut(head: Entry, word: Word, previous: Word) -> bool:
    """What looks like a place may be a piece of a company's name (奥|瑞金); a level may follow an unknown district."""
    if previous.entry.kind == LEVEL:
        return word.entry.kind == WORD and word.entry.proper
    piece = is_single(word) and word.entry.name not in context("org_context", "function")
    return piece and previous.entry.group == "short" and head.group in ("company", "bank")


def _value_before_level(place: Entry, level: str) -> float:
    """A short place before a body of a level must have that level: 广元 before 市委, but not 新和 before 区委."""
    if place.kind == PLACE and place.group != "short":
        return place.value
    places = gazetteer()
    known = places.lookup(place.name + level) or any(p.name.endswith(level) for p in places.lookup(place.name))
    return 2.5 if known else 1.0 if place.name in context("org_context", "before_place") else REFUSED


PARENTS, FIELDS = frozenset((BODY, HEAD)), frozenset((WORD, UNDERTAKING, HEAD))
"""Kinds of words that may be parents, or fields of work."""


def find_evidence(words: list[Word]) -> list[str]:
    """What makes these words before a head a name, as :class:`OrganizationSpan` lists it."""
    if not words:
        return []
    kinds = {word.entry.kind for word in words}
    found = [name for kind, name in ((PLACE, "place"), (LEVEL, "level")) if kind in kinds]
    if not kinds.isdisjoint(PARENTS) and any(map(is_parent, words)) and not _begins_with_common_parent(words):
        found.append("parent")
    if has_proper(words):
        found.append("proper")
    if not kinds.isdisjoint(FIELDS) and any(map(is_field, words)):
        found.append("field")
    return found


def _begins_with_common_parent(words: list[Word]) -> bool:
    return words[-1].entry.name in context("org_context", "common_parent")


def is_parent(word: Word) -> bool:
    """Whether the word can be the name of a body, or the head of one, within a longer name."""
    return word.entry.kind == BODY or (word.entry.kind == HEAD and word.entry.needs not in ("one", "part", "brand"))


def is_single(word: Word) -> bool:
    """A character that may be a piece of a proper name."""
    return word.end - word.start == 1 and word.entry.kind in (UNKNOWN, WORD, HEAD) and word.entry is not DIGIT_ENTRY


def is_field(word: Word) -> bool:
    """A word of more than one character that tells what the body does, or is a trade."""
    plain = word.entry.kind in (WORD, UNDERTAKING) or (word.entry.kind == HEAD and not is_parent(word))
    return plain and word.end - word.start > 1 and not word.entry.proper


def has_proper(words: list[Word]) -> bool:
    """Whether there is a proper name among them: so marked, or two characters in a row that make no word."""
    run = 0
    for word in words:
        run = run + 1 if is_single(word) else 0
        if run >= 2 or (word.entry.kind == WORD and word.entry.proper):
            return True
    return False
