"""Officials go and look, or travel: 林晓带队检查防汛工作, 林晓一行到青石县考察."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.timing import FOR_YEARS, HARMED
from kg.extract.posts.studied import is_studied
from kg.extract.presence.gathering import Gathering
from kg.extract.text.spans import SAYING, Span
from kg.language.cues import cues, either
from kg.language.dates import find_dates

AND_SO_ON = re.compile(rf"{either('and_so_on')}$")
CARRYING_OUT = frozenset(cues("carrying_out"))
"""林晓开展防汛工作调研: the verb carries no name of a gathering."""
UNDER = "下"
"""在沈砚陪同下: what stands between says nothing of the subject."""
VIEWING = cues("viewing")
"""林晓率队|观摩|重点项目: an activity."""
DISPATCHING = cues("dispatching")
"""林晓到指挥中心|视频调度|防汛工作: who looks from a room sits in a meeting."""
PLACES = ("区", "县", "市", "镇", "乡", "村")
REACH = 4
"""Clauses in which a tour says what it is for: 在沈砚陪同下，到石桥镇，慰问…"""
PARTY = re.compile(f"{either('touring_party')}(?:一行)?")
NO_TELLING = ("？", "！", "”")
VISITING = re.compile(f"[^，。]{{0,4}}团(?:一行)?{either('looking_round')}")
"""考察团|走访|: who comes as a delegation visits those whom officials inspect."""
WISHED = re.compile(f"{either('bringing')}了?[^，。；]{{0,12}}{either('brought')}")
"""走进老兵家中，|送上节日的祝福|: who brings wishes calls on them."""
CRIME = re.compile(either("crime"))
GIVEN = re.compile(f"{either('bringing')}(?!的)[^，。；]{{0,24}}$")
"""来到军人家中，|送上|牌匾和慰问金: who brings it calls on them, though 慰问金 is a noun."""
TALKED = re.compile(f"{either('talked')}[，。]?$")
"""开展走访政协委员|座谈活动: whom they call on, they sit down with."""
ATTENDING = frozenset(cues("attending"))
AND_DOES = "并"
HOW = re.compile(f"^{either('means')}")
"""检查小组在工地，|通过|查看台账等方式检查: how it was done, not what was."""
DURING, LEDE = "时", 2
"""林晓在青石镇调研|时强调: news in the first sentences; later it recalls what was told."""
TOURING = frozenset({"inspect", "visit", "hear"})
BEFORE_ACTING = re.compile("(?:[^，。；]*[日午晚天])?")
CALLED = frozenset(cues("called_on"))
"""与到访的林晓会谈, 对林晓的到访表示欢迎: told by those visited."""
LOOKING = frozenset(cues("looking_over"))
NATIONAL = re.compile(either("national_leader"))
"""|国务院总理|林晓在青石县考察: who leads the state looks at what is theirs; a mayor who does so elsewhere visits."""
WISHING = re.compile(f"{either('wishing')}[^，。；]{{0,12}}$")
MOVING = frozenset({"lead", "bring", "go", "inspect", "visit"})
NOUN_BEHIND = re.compile(
    rf"{either('touring_noun')}|[^，。；、]{{0,6}}{either('tour_cited')}|"
    rf"(?<=指导){either('guided')}|(?<=慰问)(?!{either('no_consoling')}){either('consoling_noun')}"
)
"""巡查|日记, 在走访|中, 向其致慰问|电, 考察青石|重要讲话: no act of looking."""


COUNTED = re.compile(f"{either('counted_act')}[^，。；]{{0,4}}$")
"""|一场暖心|走访传达了关怀: no act of looking."""


def tour_of(
    n: int, k: int, clause: Clause, sentence: Sentence, spans: Sequence[Span], sentences: Sequence[Sentence]
) -> Iterator[Gathering]:
    """Somebody named (or a delegation) goes, and looks or learns, in this clause or the next two."""
    subject = clause.subject
    if subject is None or not any(m.kind == "person" for m in subject.members):
        yield from _party_tour(n, k, clause, sentence, spans, sentences)
        return
    own = _own(sentence, k)
    moves = [p for p in own if p.kind == "go" or (p.kind in MOVING and _is_verb(p.start, p.end, sentence.text))]
    first = own[0] if own else None
    if not moves or first is None or first.kind in {"meet", "study", "accompany", *SAYING}:
        return
    text = sentence.text
    if FOR_YEARS.search(text, subject.end, clause.end) or HARMED.search(text, subject.end) or CRIME.search(text):
        return
    if first.kind == "call" and sentence.text[first.start : first.end] not in CARRYING_OUT:
        return
    near = [v for v in near_verbs(sentence, k, spans) if v.start >= subject.end]
    if not near:
        return
    during = _during(clause, near[0], sentence.text)
    if during is not None and n >= LEDE and not _opens_with_day(sentence):
        return
    verb = min(near, key=lambda v: (v.start, -v.end))
    if _is_studied_tour(clause, subject, verb):
        return
    end = during or clause_end(near[0], k, sentence)
    talked = TALKED.search(sentence.text, verb.start, end)
    kind = "talk" if talked else kind_of_tour(verb, sentence, sentences)
    name = AND_SO_ON.sub("", short_name(sentence, clause, subject, end).strip("，。；"))
    yield Gathering(n, "tour", kind, name, subject.start, end, subject, k, 0.0)


def _opens_with_day(sentence: Sentence) -> bool:
    """8月10日，林晓在青石镇调研时强调: news, however late."""
    return any(s.kind == "date" and s.start == 0 for s in sentence.reading[:1])


def _is_studied_tour(clause: Clause, subject: NounList, verb: Span) -> bool:
    """林晓围绕周望舒总书记来青石|视察|并出席论坛的意义宣讲: whose tour it was stands between."""
    between = (nouns for nouns in clause.lists if subject.end <= nouns.start < verb.start)
    return any(is_studied(member) for nouns in between for member in nouns.members)


def _own(sentence: Sentence, k: int) -> list[Predicate]:
    """What the subject does; in the next clause, where this tells nothing of it.

    林晓在沈砚陪同下，|到石桥镇调研; 林晓带着全区人民的情谊，|先后来到区人武部.
    """
    own = [p for p in sentence.clauses[k].predicates if not (p.objects and sentence.text.startswith(UNDER, p.end))]
    subject = sentence.clauses[k].subject
    bare = not sentence.clauses[k].predicates
    if own or subject is None or (bare and not _opens(subject, sentence.clauses[k], sentence.text)):
        return own
    return [p for c in sentence.clauses[k + 1 : k + 2] if c.subject is None for p in c.predicates]


def _opens(subject: NounList, clause: Clause, text: str) -> bool:
    """Whether nothing but a day stands before who acts (not 老人的意见引起|林晓|的重视，检查…)."""
    return BEFORE_ACTING.fullmatch(text, clause.start, subject.start) is not None and not text.startswith(
        "的", subject.end
    )


def _party_tour(
    n: int, k: int, clause: Clause, sentence: Sentence, spans: Sequence[Span], sentences: Sequence[Sentence]
) -> Iterator[Gathering]:
    """市人大常委会调研组一行到石桥镇调研: a party whose people stand elsewhere, on a day."""
    party = PARTY.search(sentence.text, clause.start, clause.end) if _is_lede(n, sentences) else None
    if party is None or not any(d.day is not None or d.word for d in find_dates(sentence.text)):
        return
    near = [v for v in near_verbs(sentence, k, spans) if v.start >= party.end()]
    if near and any(p.kind in {"go", "inspect", "visit"} and p.start >= party.end() for p in _acts(sentence, k)):
        verb = min(near, key=lambda v: (v.start, -v.end))
        end = clause_end(verb, k, sentence)
        start = _name_start(clause, sentence, party)
        name = name_of_party(sentence.text, start, party.end(), verb.start, end)
        visit = VISITING.match(party[0] + sentence.text[verb.start : verb.end])
        kind = "visit" if visit else kind_of_tour(verb, sentence, sentences)
        yield Gathering(n, "tour", kind, name, start, end, None, k, 0.0)


def _is_lede(n: int, sentences: Sequence[Sentence]) -> bool:
    """Whether it is one of the first that tell anything: |桥修好了吗？|考察团3月12日到石桥镇参观."""
    return n < LEDE or sum(not s.text.endswith(NO_TELLING) for s in sentences[:n]) < LEDE


def name_of_party(text: str, start: int, behind: int, verb: int, end: int) -> str:
    """Who goes, and the part in which they look: 检查小组|在工地，通过现场|查看防护情况."""
    part = max(text.rfind("，", behind, verb) + 1, behind)
    done = HOW.sub("", text[part:end]) if part > behind else text[behind:end]
    return AND_SO_ON.sub("", (text[start:behind] + done).strip("，。；"))


def _acts(sentence: Sentence, k: int) -> list[Predicate]:
    """What is done in the clause, and in the next where that goes on: 检查小组在工地，|查看|防护."""
    following = [c for c in sentence.clauses[k + 1 : k + 2] if c.subject is None]
    return [p for c in (sentence.clauses[k], *following) for p in c.predicates]


def clause_end(verb: Span, k: int, sentence: Sentence) -> int:
    """Where the clause ends in which they look, or where somebody says something in it: 到石桥镇，检查防汛工作|."""
    clause = next((c for c in sentence.clauses[k : k + REACH] if c.start <= verb.start < c.end), sentence.clauses[k])
    said = min((v.start for v in clause.predicates if v.kind in SAYING and v.start >= verb.end), default=clause.end)
    return max(said if clause is not sentence.clauses[k] else clause.end, verb.end)


def _name_start(clause: Clause, sentence: Sentence, party: re.Match[str]) -> int:
    ends = [s.end for s in sentence.reading if s.kind == "date" and clause.start <= s.start < party.start()]
    return max(ends, default=clause.start)


def kind_of_tour(verb: Span, sentence: Sentence, sentences: Sequence[Sentence]) -> str:
    """What it is to do so: 检查 an inspection, 考察 a visit, 观摩 an activity, only to hear reports a conference."""
    if sentence.text.startswith(VIEWING, verb.start):
        return "activity"
    if sentence.text.startswith(DISPATCHING, verb.start):
        return "conference"
    if verb.kind == "visit":
        looks = sentence.text[verb.start : verb.end] in LOOKING and NATIONAL.search(sentence.text, 0, verb.start)
        return "inspection" if looks else "visit"
    return "conference" if _heard_in_a_room(verb, sentences) else "inspection"


def _during(clause: Clause, verb: Span, text: str) -> int | None:
    """Where 时 ends the tour before what is said on it: 在石桥镇调研|时强调, 检查防汛情况|时说."""
    said = min((v.start for v in clause.predicates if v.kind in SAYING and v.start > verb.start), default=0)
    if text.startswith(DURING, verb.end):
        return verb.end
    return said - len(DURING) if text.endswith(DURING, verb.end, said) else None


def near_verbs(sentence: Sentence, k: int, spans: Sequence[Span]) -> Iterator[Span]:
    """Verbs of looking and learning in the clause and those that go on with its subject, before anything is said.

    They count inside quoted names of undertakings too: 开展“送法进军营”慰问活动.
    """
    for clause in sentence.clauses[k : k + REACH]:
        others = clause.subject if clause is not sentence.clauses[k] else None
        if others is not None and others.start == clause.start and not _is_station(others, sentence, clause):
            return
        said = min((v.start for v in clause.predicates if v.kind in SAYING), default=clause.end)
        looking = (s for s in spans if s.kind in TOURING or _looks(s, sentence.text))
        found = (s for s in looking if clause.start <= s.start < said)
        yield from (
            s
            for s in found
            if _is_verb(s.start, s.end, sentence.text)
            and not sentence.text.startswith(UNDER, s.end)
            and not _is_attended(s, clause, sentence.text)
        )
        if said < clause.end:
            return


def _looks(span: Span, text: str) -> bool:
    """What is a look, though its verb says something else of others: 观摩, 送上节日的祝福."""
    if span.kind == "attend" and WISHED.match(text, span.start):
        return True
    return text.startswith(VIEWING, span.start)


def _is_attended(verb: Span, clause: Clause, text: str) -> bool:
    """前往石桥镇，参加|巡查|工作动员会: a word of what they attended."""
    before = (p for p in clause.predicates if p.end <= verb.start and text[p.start : p.end] in ATTENDING)
    return any(AND_DOES not in text[p.end : verb.start] for p in before)


def _is_station(subject: NounList, sentence: Sentence, clause: Clause) -> bool:
    """深入石桥镇，|青石区|治安卡口开展督导: another place on the way, nobody who acts."""
    before = sentence.clauses[sentence.clauses.index(clause) - 1].predicates
    places = all(m.kind == "org" and m.name.endswith(PLACES) for m in subject.members)
    return places and bool(before) and before[-1].kind == "go"


def _is_verb(start: int, end: int, text: str) -> bool:
    """Not a noun (慰问电) nor what a visit is called by those visited (对考察团的|到访|表示欢迎)."""
    if text.startswith("慰问", start) and WISHING.search(text, 0, start):
        return False
    visited = text[start:end] in CALLED and (text.endswith("的", 0, start) or text.startswith("的", end))
    noun = NOUN_BEHIND.match(text, end) is not None and not GIVEN.search(text, 0, start)
    return not noun and not visited and not COUNTED.search(text, 0, start)


def _heard_in_a_room(verb: Span, sentences: Sequence[Sentence]) -> bool:
    """Who goes only to hear reports sits in a meeting, if the article then says 会上."""
    begin, word = cues("in_a_room")
    return verb.kind == "hear" and any(s.text.startswith(begin) or word in s.text for s in sentences)


def short_name(sentence: Sentence, clause: Clause, subject: NounList, end: int) -> str:
    """The clause's wording from its subject on, without days and the titles of people: 林晓、沈砚会见顾明远一行."""
    members = {m.start: (m.end, m.name) for n in (subject, *clause.lists) for m in n.members if m.kind == "person"}
    days = {s.start: (s.end, "") for s in sentence.reading if s.kind == "date" and s.start >= subject.end}
    name, at = "", subject.start
    for start, (behind, words) in sorted((days | members).items()):
        if at <= start < end:
            name += sentence.text[at:start].replace("，", "、" if start < subject.end else "，") + words
            at = behind
    return name + sentence.text[at:end]
