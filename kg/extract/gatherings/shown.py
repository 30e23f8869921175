"""Gatherings that no verb calls by name: shown only by officials who took part (沈砚、顾明远为实训基地揭牌).

The last resort: asked only where an article tells of a gathering in no other way. Somebody with a printed post opens,
speaks, hosts or attends in so many words; the gathering is called by what they attended, by what was launched
before (开展了“书香临河”主题活动。…林晓参加), else by what they did.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.subjects import ATTENDING
from kg.extract.clauses.timing import HABIT, is_planned
from kg.extract.gatherings.meetings import GENERIC, gatherings_of, is_recalled
from kg.extract.gatherings.name_bounds import CITED, NO_NAME, ORGANIZED, in_name, past_adjectives
from kg.extract.posts.studied import is_studied
from kg.extract.presence.attendance import assertions
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import longest
from kg.extract.text.spans import SAYING, Span
from kg.language.cues import cues, either

SHOWING = frozenset({"host", "attend", "speak"})
"""Parts that nobody has but at a gathering; who leads others may be at daily work."""
LAUNCHING = re.compile(rf".*{either('launching')}了?([^，。；：]{{2,40}})$", re.DOTALL)
LAUNCHED = re.compile(
    rf"{either('opening_act')}?([^，。；：]{{4,40}}?)(?:[在于][^，。；：]{{2,20}})?{either('held_adverb')}?{either('launched')}$"
)
AT_WORK = cues("at_work")
"""Words for a part that are said of daily work, too."""
ASIDE = "，、 。；：了过在由对的向"
AT = re.compile(r"在(?:[^在，。；]{2,12}的)?([^在，。；]{0,36})$")
ENDS = re.compile("$|[，。；、]|并")
"""Behind a bare 出席 or 参加: what else they attended (参加学习活动精神宣讲的文章) is told of, but is no gathering."""
INSPECTING = cues("inspecting_noun")
REPORTING = cues("reporting_act")
RECEIVING = cues("audience")
BREAK = re.compile(rf"[，。；：、的了]|{either('calling', 'launching', 'name_break')}")
JOINT = "暨"
"""座谈会|暨|服务中心揭牌成立: a gathering that has a name, besides what opened."""
AND_OTHERS = "等"
DONE = "已"
LONGEST, NAME = 40, 5
"""Characters of a name at most, and of one that names a gathering in particular at least."""
HEAD = 3
"""Sentences at the head of an article that say what it is about."""
SCORE = 2.0


def shown_gathering(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Gathering | None:
    """The gathering that those who took part in it show; None where nobody does."""
    for row in assertions(sentences):
        sentence, draft = sentences[row.sentence], drafts[row.sentence]
        clause = _clause_of(row, sentence)
        if clause is None or is_recalled(sentence):
            continue
        place = _on_site(clause, sentence, draft)
        if not _shows(row, clause, sentence.text) or (row.saying and place is None):
            continue
        attended = place or _attended(_behind_verb(row, sentence.text), clause, sentence.text, draft)
        event = _named(row, clause, attended, sentences, drafts)
        if event is not None and event.how == "shown":
            event = _told_with(row, event, sentences, drafts)
        if event is not None and len(event.name) > 1 and not NO_NAME.match(event.name):
            return event
    return next(_told_late(sentences, drafts), None)


def _told_with(
    row: Assertion, act: Gathering, sentences: Sequence[Sentence], drafts: Sequence[Draft]
) -> Gathering | None:
    """What the sentence of an act tells besides (一行来到石桥镇，走访慰问，并|送上|慰问金), else the act itself."""
    told = [g for g in gatherings_of(row.sentence, sentences, drafts[row.sentence]) if g.how in {"talk", "tour"}]
    best = max(told, key=lambda g: g.score, default=None)
    if best is not None:
        return best._replace(score=SCORE)
    return None if _has_people(sentences[act.sentence], act.start, act.end) else act


def _told_late(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Iterator[Gathering]:
    """A gathering of officials that a long report tells only behind its opening, with its day."""
    for number, sentence in enumerate(sentences):
        dated = any(s.kind == "date" for s in sentence.reading)
        if HABIT.search(sentence.text) or not (dated or any(s.kind == "lead" for s in sentence.reading)):
            continue
        for event in gatherings_of(number, sentences, drafts[number]):
            subject = event.subject.members if event.subject else ()
            ways = {"call", "held", "talk", "tour"} if dated else {"tour"}
            if event.how in ways and any(m.held and not is_studied(m) for m in subject):
                yield event._replace(score=SCORE)


def _clause_of(row: Assertion, sentence: Sentence) -> Clause | None:
    at = row.member.name_start
    return next((c for c in sentence.clauses if c.start <= at < c.end), None)


def _shows(row: Assertion, clause: Clause, text: str) -> bool:
    """Somebody in office, told as news: not what was so for years (曾, 多次), is to come, is quoted or studied."""
    if row.role not in SHOWING or row.verb in AT_WORK or row.member.kind != "person":
        return False
    if not row.member.held or row.member.shared or is_studied(row.member):
        return False
    verb = text.find(row.verb, row.member.name_end)
    if text.endswith(DONE, 0, max(verb, 0)) or any(p.kind in SAYING and p.end < verb for p in clause.predicates):
        return False  # 林晓|证实|银行已启动交易
    opened = text.count("“", 0, row.member.name_start) > text.count("”", 0, row.member.name_start)
    return not opened and not HABIT.search(text, 0, clause.end) and not is_planned(text, clause.start, clause.end)


def _behind_verb(row: Assertion, text: str) -> int:
    return max(text.find(row.verb, row.member.name_end), row.member.name_end) + len(row.verb)


def _named(
    row: Assertion, clause: Clause, attended: Span | None, sentences: Sequence[Sentence], drafts: Sequence[Draft]
) -> Gathering | None:
    """Called by what they attended, by what was launched, by the first gathering spoken of, or by what they did."""
    number, text, end = row.sentence, sentences[row.sentence].text, _behind_verb(row, sentences[row.sentence].text)
    if attended is not None and text[attended.start : attended.end] not in GENERIC:
        return _gathering(number, attended, sentences, clause)
    if attended is None and row.verb in ATTENDING and not ENDS.match(text, end):
        return None
    inspected = row.verb.endswith(INSPECTING)
    told = [] if inspected else [*_launched(number, sentences, drafts), *_spoken_of(number, sentences)]
    if told:
        return told[0]
    if attended is not None:
        return _gathering(number, attended, sentences, clause)
    subject = clause.subject.end if clause.subject else row.member.end
    verb = end - len(row.verb)
    start = _behind(text, subject, verb) if verb < clause.end else verb
    done = Span(start, end, "meeting", 0.0, _kind_of_act(row.verb))
    act = _gathering(number, done, sentences, clause)
    name = _whose(row, clause) + _without_days(act, sentences[number]).removeprefix("并")
    alone = len(act.name) > 1 and not _has_people(sentences[number], act.start, act.end)
    return act._replace(how="shown", name=name if alone else act.name)


def _whose(row: Assertion, clause: Clause) -> str:
    """林晓|为新人致辞, 林晓等|参加调研: an act is called by who did it."""
    several = clause.subject is not None and len(clause.subject.members) > 1
    return row.member.name + several * AND_OTHERS


def _without_days(act: Gathering, sentence: Sentence) -> str:
    """林晓|17日|在临河会见: the day is told apart."""
    days = [s for s in sentence.reading if s.kind == "date" and act.start <= s.start and s.end <= act.end]
    at, name = act.start, ""
    for day in days:
        name, at = name + sentence.text[at : day.start], day.end
    return name + sentence.text[at : act.end]


def _kind_of_act(verb: str) -> str:
    """What they were at who did this: 参加|调研, 作|工作报告, 接见."""
    if verb.endswith(INSPECTING):
        return "inspection"
    if verb.endswith(REPORTING):
        return "conference"
    return "talk" if verb.endswith(RECEIVING) else "activity"


def _on_site(clause: Clause, sentence: Sentence, draft: Draft) -> Span | None:
    """林晓在|读书节开幕式|上表示: where the words were said."""
    text = sentence.text
    for head in (h for h in draft.spans if h.kind == "meeting" and text.startswith("上", h.end) and h.end < clause.end):
        found = AT.search(text, 0, head.start)
        if found and not _has_people(sentence, found.start(1), head.end):
            return head._replace(start=found.start(1))
    return None


def _attended(start: int, clause: Clause, text: str, draft: Draft) -> Span | None:
    """出席|设备交付仪式: from the verb to the last head behind it."""
    start = _behind(text, start, clause.end)
    heads = [h for h in _heads(draft.spans, clause, text) if start <= h.start and h.end - start <= LONGEST]
    last = max(heads, key=lambda h: (h.end, h.end - h.start), default=None)
    return last and last._replace(start=start)


def _heads(spans: Sequence[Span], clause: Clause, text: str) -> list[Span]:
    """Words for gatherings that nothing cites, the longest where they lie in one another (启动仪式, not 仪式)."""
    inside = [h for h in spans if h.kind == "meeting" and clause.start <= h.start < h.end <= clause.end]
    return [h for h in longest(inside) if not CITED.match(text, h.end)]


def _launched(last: int, sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Iterator[Gathering]:
    """What was launched or carried out, as the sentences at the head or right before that of ``row`` tell."""
    for number in sorted({*range(min(HEAD, last + 1)), last, max(last - 1, 0)}):
        sentence = sentences[number]
        for clause in sentence.clauses:
            if is_planned(sentence.text, clause.start, clause.end) or HABIT.search(sentence.text, 0, clause.end):
                continue
            for head in _heads(drafts[number].spans, clause, sentence.text):
                found = LAUNCHING.match(sentence.text[: head.end], clause.start)
                if found and not _has_people(sentence, *found.span(1)):
                    yield _gathering(number, head._replace(start=found.start(1)), sentences, clause)
            yield from opened(number, clause, sentences)


def opened(number: int, clause: Clause, sentences: Sequence[Sentence]) -> Iterator[Gathering]:
    """What opened, behind its date: 临河区健康宣传周|启动."""
    sentence = sentences[number]
    body = sentence.text[: clause.end].rstrip(ASIDE)
    start = _behind_date(sentence, clause)
    organized = ORGANIZED.match(body, start)
    found = LAUNCHED.match(body, organized.end() if organized else start)
    if found and JOINT not in found[1] and not _has_people(sentence, *found.span(1)):
        yield _gathering(number, Span(*found.span(1), "meeting", 0.0, "activity"), sentences, clause)


def _spoken_of(last: int, sentences: Sequence[Sentence]) -> Iterator[Gathering]:
    """The first gathering that is spoken of at all, from the verb, the mark or the date before it: 主办|读书论坛."""
    for number in range(last + 1):
        sentence = sentences[number]
        for clause in sentence.clauses:
            for head in _heads(sentence.reading, clause, sentence.text)[-1:]:
                start = max(_behind_date(sentence, clause), head.end - LONGEST)
                start = max([start, *(m.end() for m in BREAK.finditer(sentence.text, start, head.start))])
                if (
                    head.end - head.start > 1
                    and not NO_NAME.match(sentence.text, start)
                    and head.end - start >= NAME
                    and not _has_people(sentence, start, head.end)
                ):
                    yield _gathering(number, head._replace(start=start), sentences, clause)


def _has_people(sentence: Sentence, start: int, end: int) -> bool:
    return any(s.kind == "person" and s.start < end and start < s.end for s in sentence.reading)


def _behind_date(sentence: Sentence, clause: Clause) -> int:
    dates = (s.end for s in sentence.reading if s.kind == "date" and clause.start <= s.start < clause.end)
    ends = [end for end in dates if not in_name(end, sentence.text)]
    return _behind(sentence.text, max(ends, default=clause.start), clause.end)


def _behind(text: str, start: int, end: int) -> int:
    while start < min(end, len(text)) and text[start] in ASIDE:
        start += 1
    return start


def _gathering(number: int, span: Span, sentences: Sequence[Sentence], clause: Clause) -> Gathering:
    text = sentences[number].text
    start = _behind(text, _before_quote(text, span.start, span.end), span.end)
    start = past_adjectives(text, start, span.end)
    end = start + len(text[start : span.end].rstrip(ASIDE))
    k = sentences[number].clauses.index(clause)
    return Gathering(number, "implied", span.value, text[start:end], start, end, None, k, SCORE)


def _before_quote(text: str, start: int, end: int) -> int:
    """A mark that opens before the name and closes in it belongs to it: “健康临河|行”活动."""
    if text.count("”", start, end) <= text.count("“", start, end):
        return start
    opened = text.rfind("“", max(0, end - LONGEST), start)
    return opened if opened >= 0 else text.index("”", start) + 1
