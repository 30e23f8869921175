"""Which undertakings a gathering was about: those in its name, and those that it heard of, started, saw, demanded."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.sentences import Sentence
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import TOURS
from kg.extract.text.spans import SAYING, Span
from kg.language.cues import either
from kg.language.projects import propose_projects
from kg.language.tables import any_of


class Concern(NamedTuple):
    """The gathering was about the undertaking ``span`` of sentence ``sentence``, which it did ``action`` to."""

    sentence: int
    span: Span
    action: str


_any = partial(any_of, "concern_words")
REVIEWED = frozenset({"hear", "study", "report"})
TALKS = frozenset({"talk", "visit"})
SPEAKING = frozenset({"conference", "talk"})
"""What is demanded of an undertaking in a conference or agreed in a talk concerns it; on a tour it may be far away."""
SEEN = re.compile(f"{_any('seen')}了?(?:[^，。；]{{0,40}}、)?[^，。；、]{{0,16}}$")
"""On a tour: 了解|青石路改造项目建设情况."""
STARTED = re.compile(f"{_any('started')}了?[^，。；]{{0,6}}$")
"""What is done there: 启动了|“青石行动”."""
CAME_TO = re.compile(_any("came_to"))
"""青石路项目、云岭桥项目是…。林晓|来到工程现场."""
WENT_TO_SEE = re.compile(
    f"^{any_of('site_words', 'outing')}，[^。；]{{0,16}}{any_of('site_words', 'way')}*{_any('seen')}"
)
"""会前，与会人员现场|观摩了…，青石家园项目的做法: what people of another gathering went to see."""
AT_SITE = re.compile(_any("at_site"))
"""On a tour: 青石大桥|建设现场."""
ABOUT = re.compile("就[^，。；]{0,40}$")
DISCUSSED = re.compile(_any("discussed"))
"""就|青石路改造项目|…进行交流."""
TOPIC = re.compile("以[^，。；]{0,2}$")
TOPIC_END = re.compile("[^，。；]{0,4}为(?:主题|题)")
"""以|“青石计划”|为主题签署备忘录."""
BUILDING = frozenset({"construction", "estate", "park"})
ABOUT_BUILDING = re.compile(_any("building"))
"""Names of gatherings that tell of building sites: 项目集中开工仪式."""
DEMANDED = re.compile(f"{_any('demanded')}[^，。；]{{0,24}}$")
"""What a conference demands: 推动|青石路、白沙桥等项目开工."""
DELIBERATED = re.compile(f"{_any('deliberated')}(?!会|出台)了?[^，。；]{{0,60}}$")
"""审议|《青石市城市更新三年行动方案》: what a conference decides on, wherever the article tells it."""
DONE_TO = re.compile(f"(?:项目|工程)?{_any('done_to')}(?:仪式)?(?=[。，；]|在|$)")
"""云岭港二期工程|奠基。: at an activity, what is done to it."""
CARRIED_ON = re.compile(f"{_any('carried_on')}了?[^，。；、]{{0,12}}$")
"""On a tour: 青石公司|承建|青石快速路工程."""
OTHER_TIMES = re.compile(_any("other_times"))
BACKGROUND = re.compile(_any("background"))
MARKS = re.compile(r"[\s“”《》·，、—－-]")
QUOTATION = re.compile(f"^“([^“”]+)”.*{_any('campaign_end')}$")
"""“清风窗口”|评选活动, but “九小场所”隐患整治 quotes what is looked at."""
IN_TEXT = re.compile(f"{either('printed_headline')}：[^。；]{{4,60}}")
"""A headline that stands in the text."""
THIS = re.compile(f"{_any('this')}[^，。；、]{{0,2}}$")
"""本次|“青石行动”…: the gathering itself."""
OCCASION = re.compile("”[一-鿿]{0,6}活动$")
OVER_TIME = re.compile(rf"\d|{_any('over_time')}|“[两三四五六七八九十双百千万]")
HELD = re.compile(f"{_any('held')}$")
"""开展|“清风送爽”活动: what is held on the day is the gathering, no undertaking that it is about."""
SHORTEST = 4
NEXT = 6
"""Sentences from that of the gathering on which tell what it did."""


def named_in(event: Gathering) -> list[str]:
    """Undertakings in the name of the gathering: 青石路项目推进会."""
    names = (span.name for span in propose_projects(event.name))
    return [name for name in names if not (_is_occasion(name) and event.name.endswith(name))]


def _is_occasion(name: str) -> bool:
    """“清风送爽”活动 on one day is a gathering, “青石宣传月”活动 an undertaking that goes on."""
    return OCCASION.search(name) is not None and OVER_TIME.search(name) is None


def concerned(sentences: Sequence[Sentence], event: Gathering, within: range, headline: str = "") -> Iterator[Concern]:
    """Undertakings that the gathering was about, as the article's text names them.

    Args:
        sentences: the article.
        event: one of its gatherings.
        within: numbers of the sentences that tell it.
        headline: the article's, which names the gathering too.
    """
    titles = [_bare(event.name), _bare(headline)]
    if not headline and event.sentence < NEXT and (printed := IN_TEXT.match(sentences[0].text)):
        titles.append(_bare(printed[0]))
    building = any(ABOUT_BUILDING.search(title) for title in titles) and event.kind == "activity"
    told: dict[str, str] = {}
    for number in within:
        sentence = sentences[number]
        for span in (s for s in sentence.reading if s.kind == "project"):
            name = sentence.text[span.start : span.end]
            if BACKGROUND.match(sentence.text, span.end) or told.get(_bare(name), name) != name:
                continue  # the same in another spelling
            action = _action(number, sentence, span, event, titles)
            if action or _is_gone_to(number, span, event, sentences):
                told[_bare(name)] = name
                yield Concern(number, span, action or "inspected")
            elif building and span.value in BUILDING and _saying(sentence, span) is None:
                yield Concern(number, span, "discussed")


def _is_gone_to(number: int, span: Span, event: Gathering, sentences: Sequence[Sentence]) -> bool:
    """One of the undertakings that a sentence begins with, where the next says that somebody went there."""
    if event.kind not in TOURS or span.value not in BUILDING or number + 1 >= len(sentences):
        return False
    before = sentences[number].text[: span.start]
    return not set(before) & set("，。；：") and CAME_TO.search(sentences[number + 1].text) is not None


def _saying(sentence: Sentence, span: Span) -> Clause | None:
    """The clause whose verb of saying stands before the undertaking; 听取工作|介绍 says nothing."""
    return next((clause for clause in sentence.clauses if _says(clause, span.start)), None)


def _says(clause: Clause, before: int) -> bool:
    heard = min((p.start for p in clause.predicates if p.kind == "hear"), default=before)
    return any(p.kind in SAYING and p.end <= before and p.start < heard for p in clause.predicates)


def _action(number: int, sentence: Sentence, span: Span, event: Gathering, titles: list[str]) -> str:
    """What the gathering did to the undertaking, empty if nothing."""
    text = sentence.text
    name = text[span.start : span.end]
    if _is_occasion(name) and (
        _bare(event.name).endswith(_bare(name)) or (number == event.sentence and HELD.search(text, 0, span.start))
    ):
        return ""
    if _is_in_title(name, titles):
        return "named"
    if said := _saying(sentence, span):
        own = number == event.sentence and said.start <= span.start < said.end
        return "discussed" if own else _demanded(sentence, span, event, said)
    if number == event.sentence:
        return "discussed"
    if event.kind == "activity" and THIS.search(text, 0, span.start):
        return "named"
    if number < event.sentence + NEXT and _is_reviewed(sentence, span):
        return "discussed"
    if OTHER_TIMES.search(text, 0, span.start):
        return ""
    if event.kind == "conference" and span.value == "programme" and DELIBERATED.search(text, 0, span.start):
        return "discussed"
    return _done(text, span, event)


def _is_in_title(name: str, titles: list[str]) -> bool:
    """Its name, or the quotation in it: “清风窗口”评选活动 at the “清风窗口”授牌仪式."""
    quoted = QUOTATION.search(name)
    names = [_bare(name), *([_bare(quoted[1])] if quoted else [])]
    return any(len(name) >= SHORTEST and name in title for name in names for title in titles)


def _is_reviewed(sentence: Sentence, span: Span) -> bool:
    """会议听取了青石路项目情况汇报."""
    clause = next((c for c in sentence.clauses if c.start <= span.start < c.end), None)
    return clause is not None and clause.by_meeting and any(p.kind in REVIEWED for p in clause.predicates)


def _done(text: str, span: Span, event: Gathering) -> str:
    if event.kind in TOURS and (_is_seen(text, span) or CARRIED_ON.search(text, 0, span.start)):
        return "inspected"
    if event.kind == "activity" and span.value in BUILDING and DONE_TO.match(text, span.end):
        return "promoted"
    if event.kind not in TOURS and span.value in BUILDING and WENT_TO_SEE.search(text, 0, span.start):
        return "inspected"
    if event.kind in TALKS and ABOUT.search(text, 0, span.start) and DISCUSSED.search(text, span.end):
        return "discussed"
    topic = TOPIC.search(text, 0, span.start) and TOPIC_END.match(text, span.end)
    return "promoted" if topic or STARTED.search(text, 0, span.start) else ""


def _is_seen(text: str, span: Span) -> bool:
    """Looked at, gone to while it is built, or told of from the beginning of a sentence: 青石路改造项目|是…."""
    if SEEN.search(text, 0, span.start):
        return True
    return span.value in BUILDING and (not span.start or AT_SITE.match(text, span.end) is not None)


def _demanded(sentence: Sentence, span: Span, event: Gathering, said: Clause) -> str:
    """会议指出，第五次经济普查是…: its first words; and building sites whose start a conference demands."""
    if event.kind not in SPEAKING:
        return ""
    first = said.by_meeting and span.start <= said.end + 1
    demanded = span.value in BUILDING and DEMANDED.search(sentence.text, said.end, span.start)
    return "discussed" if first or demanded else ""


def _bare(text: str) -> str:
    return MARKS.sub("", text)
