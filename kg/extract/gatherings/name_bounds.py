"""Where the name of a gathering begins: behind its date, and what adorns it or says where and on what it was.

And which words are none, though a word for a gathering ends them.
"""

import re
from collections.abc import Sequence

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.sentences import Sentence
from kg.extract.text.spans import Span
from kg.language.cues import either

ADORNING = re.compile(
    r"(?:[^，。“”、的]{4}、)+[^，。“”、的]{4}的|"
    f"{either('adorning')}|[^，。“]{{2}}而[^，。“]{{2}}的|[有由][^，。]{{1,16}}的|为期[^，。]{{1,4}}的|[^，。“]{{2,24}}(?:参加|组成)的"
)
OF_PLACE = re.compile(rf"[在由][^，。；“”]{{2,24}}?{either('organizing')}的|[他她]所在的")
THEME = re.compile(r"(?:.*，)?[^，。；]{2,40}?为(?:主题|题)的")
QUOTED = re.compile("“[^”]*(?:”|$)|（[^）]*）|《[^》]*》|‘[^’]*’")
CITED = re.compile(rf"”?(?:20\d\d)?年?(?:（[^（）]{{1,20}}）)?{either('citing')}")
ORGANIZED = re.compile(rf"[^，。；]{{2,120}}?{either('organizing')}的")
"""青石街道妇联主办的|启动仪式举行: who organizes it is no part of the name."""
AND_ACT = "并"
LEARNT = "记者从"
"""|记者从|青石区人大常委会举行的新闻发布会上获悉: who tells it is no part of its name."""
NO_NAME = re.compile(
    rf"{either('no_name')}|[^，“]{{0,8}}{either('demonstrative')}[^，“]{{1,8}}是|"
    r"[\d,两三四五六七八九十百数多几]+[余多]?[场次期批个项](?![”])"
)
"""|是|一座满足…赛事举办需要的场馆, 160余场|专题活动: what tells something else, or of many, is no name."""
ANOTHER_ACT = re.compile(rf"^到|^[^“]*{either('other_act')}(?!的)")
WIRE = re.compile(rf"{either('wire')}(?:（[^（）]{{2,20}}）)?")
BARE_YEAR = re.compile(r"(?:19|20)\d\d年")


def is_no_name(words: str) -> bool:
    """参与|到|义诊中, 为出席大会的来宾|举行|宴会: what holds another act is no name of what was attended."""
    return NO_NAME.match(words) is not None or ANOTHER_ACT.search(words) is not None


def past_adjectives(text: str, start: int, end: int) -> int:
    """举行|一年一度的|桃花节: what only adorns a name is no part of it."""
    while found := ADORNING.match(text, start, end):
        start = found.end()
    return start


def past_place(text: str, start: int, end: int) -> int:
    """出席|在青石举行的|读书论坛, 参加|他所在的|代表团审议."""
    found = OF_PLACE.match(text, start, end)
    return found.end() if found else start


def past_theme(text: str, start: int, end: int) -> int:
    """以“…”为主题的|全民阅读活动, 品一杯茶，以“…”为主题的|读书节."""
    theme = THEME.match(text, start, end)
    return theme.end() if theme else start


def past_commas(text: str, start: int, end: int) -> int:
    """党的好干部，青石公司监察专员，|林晓同志遗体告别仪式: a name holds a comma only in quotes or brackets."""
    if text.find("，", start, end) < 0 or text.endswith("“", 0, start):
        return start
    bare = QUOTED.sub(lambda quoted: "“" * len(quoted[0]), text[start:end])
    return start + bare.rfind("，") + 1


def before_and(heads: Sequence[Span], text: str) -> Sequence[Span]:
    """举行会谈|并共同主持委员会会议: what is done besides is no part of the name."""
    first = min((h.end for h in heads if text.startswith(AND_ACT, h.end)), default=None)
    return heads if first is None else [h for h in heads if h.end <= first]


def name_start(clause: Clause, sentence: Sentence, head: Span) -> int:
    """A name before its verb starts after the date, or with its clause."""
    dates = [s.end for s in sentence.reading if s.kind == "date" and clause.start <= s.start and s.end <= head.start]
    plain = [d for d in dates if not in_name(d, sentence.text)]
    start = max(
        [clause.start, *(d for d in plain if sentence.text[clause.start : d].strip() and d - clause.start <= 14)]
    )
    start = _behind_wire(start, clause, sentence)
    if sentence.text.startswith(LEARNT, start):
        start += len(LEARNT)
    while start < head.start and sentence.text[start] in "，、 在，由）":
        start += 1
    return start


def _behind_wire(at: int, clause: Clause, sentence: Sentence) -> int:
    """青石网临河8月9日|电（林晓）|全市防汛工作会议: the wire's mark behind the day, no 电 of a name (电力保供会议).

    A paper stands before it, or a body behind it.
    """
    mark = WIRE.match(sentence.text, at)
    if mark is None:
        return at
    bodies = [s for s in sentence.reading if s.kind == "org" and clause.start <= s.start]
    sent = any((s.value == "media" and s.start < at) or s.start == mark.end() for s in bodies)
    return mark.end() if sent else at


def in_name(end: int, text: str) -> bool:
    """2023年第|三次会议, 2023年度: the year, too, where nothing parts it from the name: 2023年|全市防汛工作会议."""
    year = BARE_YEAR.fullmatch(text, max(0, end - 5), end) is not None
    return text[end : end + 1] in {"第", "度"} or (year and text[end : end + 1] not in {"，", "", " "})
