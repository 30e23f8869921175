"""Ways of telling a gathering in one clause: what was called, held, attended or given, and who met whom."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.timing import of_a_month
from kg.extract.gatherings.attended import attended
from kg.extract.gatherings.name_bounds import (
    AND_ACT,
    CITED,
    NO_NAME,
    ORGANIZED,
    before_and,
    name_start,
    past_adjectives,
    past_commas,
    past_theme,
)
from kg.extract.gatherings.occasions import given, has_day, invited, received, signed
from kg.extract.gatherings.sides import ends_tour, talk_of, with_hosts
from kg.extract.gatherings.spoken_at import AT_IT, ISSUE, spoken_at
from kg.extract.gatherings.tours import CARRYING_OUT, TOURING, tour_of
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import EXCHANGE, STUDYING, kind_of_name, longest
from kg.extract.text.spans import Span
from kg.language.cues import cues, either

CALLING = re.compile(either("calling"))
TALKING = re.compile(rf"{either('light')}了?{either('light_adverb')}*$")
"""林晓与沈砚进行工作会谈: the noun says what the verb does not."""
SERIES = re.compile(ISSUE)
HOLDING = re.compile(
    rf"^”?(?:“[^“”]{{2,40}}”)?(?:{ISSUE})?(?:（[^）]{{1,10}}）)?，?(?:(?:[在于经]|{either('agenda')})[^，。]{{1,24}}?，)?"
    rf"(?:{either('held_adverb')}|（?(?:\d+月)?\d+日(?:[至—-](?:\d+月)?\d+日)?）?|[在于][^，。]{{1,24}}?)*$"
)
OPENING_NOUN = re.compile(either("opening_noun"))
"""开班|仪式, 闭幕|会: the verb belongs to the name of the ceremony."""
OPENED = frozenset(cues("opened"))
"""“书香临河”活动正式|启动, 文艺汇演|上演: verbs that only begin or end a gathering."""
CAPTION = "图为"
PROCEDURE = cues("procedure")
"""经市委常委会会议研究: a body decided, the article does not report its meeting."""
ORGAN_OF = re.compile("[一-鿿]{1,8}[组团会委部]")
"""市人大|青石代表组|召开会议: an organ of the body before it."""
NAMELESS = frozenset(cues("nameless"))
ARRIVING = frozenset(cues("arriving"))
"""“书香临河”阅读活动|走进|青石小学."""
DIALOGUE = frozenset(cues("dialogue"))
WITH = re.compile(either("side"))
"""林晓|同|各组织负责人举行对话会: a dialogue with named guests is a talk, one of many a conference."""
IN_PASSING = re.compile(either("in_passing"))
IN_BRACKETS = re.compile("[^（）]*）")
ABOUT = "就"
WELL = "好"
"""开展|好|宣传活动: what is to be done well."""
NO_CALLING = cues("no_calling")
BODIES = cues("body_head")
"""Words for gatherings that are bodies as well: 市人大|常委会|主办的活动."""
HOLDERS = cues("holder")
NO_HEAD = cues("no_head")
CEREMONY = 6
"""Characters at most of a ceremony (启动仪式, 新闻发布会) that is called by what it opens."""
REPEATED = 6
"""First characters of a name that show that the clause tells it twice (a headline run into the text)."""
NAMED = 4
"""Characters from which what is carried out has a name of its own."""
REACHING = 4
"""Characters between a verb of looking and the end of a name that it makes an inspection: 走访慰问|系列活动."""
CARRIED_OUT = frozenset({"activity", "talk"})
"""开展|主题党日活动, 开展|座谈交流活动."""
CONVENED = frozenset(cues("convened_noun"))
"""组织防汛视频|会商调度."""
DECIDING = frozenset({"hear", "study", "award"})
"""临河区第十届人大第三次会议，|选举|林晓为区长: what a gathering does as well as a body."""


def told_in_clause(
    number: int, k: int, clause: Clause, sentences: Sequence[Sentence], draft: Draft
) -> Iterator[Gathering]:
    """The gatherings that clause ``k`` of sentence ``number`` may tell of; their score is still 0."""
    sentence = sentences[number]
    heads = (s for s in draft.spans if s.kind == "meeting")
    inside = longest([h for h in heads if clause.start <= h.start and h.end <= clause.end])
    tours = list(tour_of(number, k, clause, sentence, draft.spans, sentences))
    last = ends_tour(k, sentence)
    for verb in clause.predicates:
        word = sentence.text[verb.start : verb.end]
        if word in CARRYING_OUT and not tours and has_day(sentence):
            yield from _carried_out(number, k, clause, verb, sentence, draft.spans)
        yield from _called_or_held(number, k, verb, sentence, inside, draft.spans)
        if word in ARRIVING:
            yield from named_before(number, k, clause, verb, sentence, draft.spans)
        if word in OPENED:
            opened = named_before(number, k, clause, verb, sentence, draft.spans)
            yield from (g for g in opened if not _names_people(g, sentence))
        if verb.kind == "invite":
            yield from invited(number, k, verb, sentence, [h for h in inside if not CITED.match(sentence.text, h.end)])
        if verb.kind == "attend":
            yield from attended(number, k, clause, verb, sentence, inside)
        if verb.kind == "meet" and not last:
            yield from talk_of(number, k, with_hosts(k, verb, sentence), verb, sentence)
    for head in inside if clause.subject and not last else ():
        if head.value == "talk" and TALKING.search(sentence.text[clause.start : head.start]):
            yield from talk_of(number, k, clause, Predicate(head.start, head.end, "meet"), sentence)
    yield from given(number, k, clause, sentence, inside)
    yield from signed(number, k, clause, sentence)
    yield from received(number, k, clause, sentence)
    yield from spoken_at(number, k, clause, sentence, inside)
    yield from tours


def _last_head(heads: Sequence[Span], text: str) -> Span | None:
    """The head that ends the name: the last one that nothing cites; of those that end there, the longest.

    None stands in brackets: 专利大赛|（下称“专利赛”）.
    """
    usable = [h for h in heads if not CITED.match(text[h.end :]) and not IN_BRACKETS.match(text, h.end)]
    return max(before_and(usable, text), key=lambda h: (h.end, h.end - h.start), default=None)


def _called(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, heads: Sequence[Span], parts: Sequence[Span]
) -> Iterator[Gathering]:
    """``heads`` may end the name, ``parts`` say what its parts are: 座谈会|暨观影活动."""
    text = sentence.text
    if text.startswith((WELL, *NO_CALLING), verb.end):
        return
    again = min((p.start for p in clause.predicates if p.kind == "call" and p.start > verb.end), default=clause.end)
    after = [h for h in heads if h.start >= verb.end and (h.end <= again or not _has_date(verb.end, again, sentence))]
    if text.startswith("的", verb.end):
        if of_a_month(text[clause.start : verb.start]):
            return
        after = [h for h in after if AT_IT.match(text, h.end)]
        head = max(after, key=lambda h: (h.end, h.end - h.start), default=None)
    else:
        head = _last_head(after, text[: clause.end])
    if head is None:
        return
    start = past_adjectives(text, verb.end + (text[verb.end] in "了的过"), head.start)
    start = past_theme(text, start, head.start)
    name = text[start : head.end]
    besides = len(name) <= CEREMONY and text.endswith(AND_ACT, 0, verb.start)
    if NO_NAME.match(name) or CAPTION in name or (besides and _calls_before(verb.start, k, sentence)):
        return
    subject = clause.subject
    if name in NAMELESS and subject and subject.members[-1].kind == "org":
        organ = ORGAN_OF.match(text, subject.members[-1].name_end, verb.start)
        behind = organ.end() if organ else subject.members[-1].name_end
        name, start = text[subject.members[-1].name_start : behind] + name, head.start
    if text.startswith("的", verb.end) and subject and subject.end < verb.start:
        subject = None
    kind = kind_of_name(head, parts, start, text)
    if text[head.start : head.end] in DIALOGUE and subject and WITH.search(text, subject.end, verb.start):
        kind = "talk"
    yield Gathering(n, "call", kind, name, start, head.end, subject, k, 0.0)


def _calls_before(end: int, k: int, sentence: Sentence) -> bool:
    """召开联席会议，成立联络站|并举行揭牌仪式: a ceremony besides what the sentence called before."""
    return any(p.kind == "call" and p.end < end for c in sentence.clauses[: k + 1] for p in c.predicates)


def _has_date(start: int, end: int, sentence: Sentence) -> bool:
    """主办|专利大赛14日在青石举行启动仪式: what is called and behind it another verb with its day."""
    return any(s.kind == "date" and start < s.start and s.end <= end for s in sentence.reading)


def _carried_out(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, spans: Sequence[Span]
) -> Iterator[Gathering]:
    """开展“学雷锋”志愿服务活动 on a day; 开展慰问活动 is an inspection, though nobody is named who goes."""
    heads = [h for h in spans if h.kind == "meeting" and clause.start <= h.start and h.end <= clause.end]
    goes = any(p.kind == "go" and p.end <= verb.start for p in clause.predicates)
    carried = [h for h in heads if h.value in CARRIED_OUT or sentence.text[h.start : h.end] in CONVENED]
    for event in _called(n, k, clause, verb, sentence, carried, heads):
        tours = [
            s
            for s in spans
            if s.kind in TOURING and (event.end - REACHING <= s.end <= event.end or s.start == event.start)
        ]
        viewed = sentence.text.startswith("参观", tours[-1].start) if tours else False
        if event.end - event.start >= NAMED:
            looked = any(s.kind == "inspect" for s in tours) and not viewed and not STUDYING.search(event.name)
            kind = (
                "visit"
                if goes and event.kind == "activity" and EXCHANGE.search(event.name)
                else "inspection"
                if looked
                else event.kind
            )
            yield event._replace(how="run", kind=kind)


def _called_or_held(
    n: int, k: int, verb: Predicate, sentence: Sentence, inside: Sequence[Span], spans: Sequence[Span]
) -> Sequence[Gathering]:
    """Named behind the verb (召开|防汛会议) or before it (防汛会议|召开)."""
    clause = sentence.clauses[k]
    word = sentence.text[verb.start : verb.end]
    called = list(_called(n, k, clause, verb, sentence, inside, inside)) if CALLING.fullmatch(word) else []
    alone = verb is clause.predicates[0] and not any(p.kind == "call" for p in clause.predicates)
    decides = verb.kind in DECIDING and alone and not sentence.text.startswith("的", verb.end)  # 会议通过|的|《规定》
    if verb.kind != "call" and not decides:
        return called
    held = list(named_before(n, k, clause, verb, sentence, spans))
    held = held or list(named_before(n, k, _from(k, verb, sentence), verb, sentence, spans))
    return _with_its_ceremony(called, held)


def _with_its_ceremony(called: Sequence[Gathering], held: Sequence[Gathering]) -> Sequence[Gathering]:
    """读书节|举行|启动仪式: the name of what was called begins with it; 就读书节举行|新闻发布会 does not."""
    if not called or not held or any(held[0].name[:REPEATED] in c.name for c in called):
        return [*held, *called]
    first = held[0]
    parts = [c for c in called if ABOUT not in first.name and (len(c.name) <= CEREMONY or c.name.startswith("第"))]
    closing = "”" * (first.name.count("“") - first.name.count("”"))
    return [c._replace(name=first.name + closing + c.name, subject=first.subject) for c in parts] or called


def _from(k: int, verb: Predicate, sentence: Sentence) -> Clause:
    """The clause that names what was held: its own, or the one before (大会在完成各项议程后，今天闭幕)."""
    clauses = sentence.clauses
    subject = clauses[k].subject
    nobody = subject is None or not any(m.kind == "person" for m in subject.members)
    alone = k > 0 and verb is clauses[k].predicates[0] and nobody and not _acts(clauses[k - 1], sentence.text)
    return clauses[k - 1] if alone and not clauses[k].by_meeting else clauses[k]


def _acts(clause: Clause, text: str) -> bool:
    """Whether it tells what somebody does; not of whose gathering it is (区妇联等部门参与|的|文艺演出)."""
    return any(not text.startswith("的", p.end) for p in clause.predicates)


def named_before(
    n: int, k: int, clause: Clause, verb: Predicate, sentence: Sentence, heads: Sequence[Span]
) -> Iterator[Gathering]:
    """Named before a verb that says that it was held: 防汛会议|召开."""
    text = sentence.text
    heads = [h for h in heads if h.kind == "meeting" and clause.start <= h.start and h.end <= verb.start]
    before = [h for h in heads if HOLDING.match(text[h.end : verb.start]) and not _is_body(h, verb, text)]
    if not before or IN_PASSING.match(text, verb.end) or OPENING_NOUN.match(text, verb.end):
        return
    if text.startswith(NO_CALLING, verb.end):
        return  # 嘉年华|主办|方
    if text.startswith("了", verb.end) and text[verb.start : verb.end] in OPENED:
        return  # 全会|开启了|新征程
    head = max(before, key=lambda h: (h.end, h.end - h.start))
    start = name_start(clause, sentence, head)
    start = past_adjectives(text, past_theme(text, start, head.start), head.start)
    organizers = None
    if organized := ORGANIZED.match(text, start, head.start):
        inside = [n for n in clause.lists if start <= n.start and n.end <= organized.end()]
        organizers = inside[-1] if inside else None
        start = organized.end()
    start = past_commas(text, past_theme(text, start, head.start), head.start)
    end = issue.end() if (issue := SERIES.match(text, head.end)) else head.end
    name = text[start:end]
    if len(name) >= 3 and not name.startswith(PROCEDURE) and not NO_NAME.match(name):
        yield Gathering(n, "held", kind_of_name(head, heads, start, text), name, start, end, organizers, k, 0.0)


def _is_body(head: Span, verb: Predicate, text: str) -> bool:
    """由临河区人大常委会|主办, 白沙都会|举办读书节: who holds something else, or no gathering at all."""
    if text.endswith(BODIES, head.start, head.end):
        return text.startswith(HOLDERS, verb.start)
    return text.endswith(NO_HEAD, 0, head.end)


def _names_people(event: Gathering, sentence: Sentence) -> bool:
    """林晓宣布活动|启动: who does something to it."""
    return any(s.kind == "person" and event.start <= s.start < event.end for s in sentence.reading)
