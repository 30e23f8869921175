"""What only looks like the name of an undertaking: plans of work, papers, feast days, lines that nobody builds."""

import re
from functools import partial

from kg.language.lexicon import Word
from kg.language.places import gazetteer
from kg.language.tables import any_of, context

_any = partial(any_of, "project_context")
BUILT = re.compile(_any("built"))
NEAR = 40
"""Characters around the name of a line within which its clause says that it is being built."""
CLAUSE_MARKS = "，。；：“”\n"
YEARS_OF_PAPER = "(?:[（(][\\d年—–-]+[）)])?"
PAPER = re.compile(f"{YEARS_OF_PAPER}(?:{_any('paper')})?{YEARS_OF_PAPER}[》〉]")
COUNT = re.compile(r"\d+余?个|[两二三四五六七八九十]大|[两二三四五六七八九十几]个$|等国内")
"""99个|民生项目, 七大|产业基地: several of them."""
BATCH = re.compile(f"{_any('batch')}$")
"""亿元以上|项目: undertakings by their number or size."""
OWN_PROJECTS = tuple(sorted(context("org_context", "company_end") | context("project_context", "own_projects")))
"""青禾集团|项目, 开发区|项目: whatever it undertakes."""
NOT_BUILDING = re.compile(_any("not_building"))
PLANNED = re.compile(_any("planned"))
WAY_IN = re.compile(_any("way_in"))
"""青石高速|入口: a place at a line."""
PLACED = context("project_context", "placed")
"""青石市|工程: a place names no undertaking with so common a head."""
PHASE_ONLY = re.compile("(?:第?[一二三四五六七八九十]+|[前后])期(?:工程|项目|建设)?")
"""五期工程: of something named before."""
FEAST = re.compile(f"“(?:{_any('feast_front')})?{_any('feast')}(?:建军节|建党节)?”[^“”]*活动")
"""“八一”慰问活动: what everybody does on the day."""


def is_mere_words(text: str, start: int, head: Word) -> bool:
    """No undertaking, whatever the words before its head: “八一”慰问活动, 五期工程, 活动|计划|走进校园, 青石市|工程."""
    name = text[start : head.end]
    if PHASE_ONLY.fullmatch(name) or FEAST.fullmatch(name) or text[start : head.start].endswith(head.entry.name):
        return True
    if head.entry.undertaking[0][1] == "line" and WAY_IN.match(text, head.end):
        return True
    if head.entry.name in PLACED and gazetteer().lookup(text[start : head.start]):
        return True
    if head.entry.name.endswith("计划") and text[head.start - 1] != "”" and PLANNED.match(text, head.end):
        return True
    return NOT_BUILDING.match(text, head.end) is not None


CAMPAIGN_PAPER = re.compile(f"的?{_any('campaign_paper')}{YEARS_OF_PAPER}[》〉]")
CAMPAIGN_ENDS = ("行动", "活动", "工程", "整治", "治理", "攻坚战")


IN_PAPER = re.compile(f"《(?:关于)?〈?(?:{_any('paper_front')})*")
LONGEST_PAPER = 40


def begin_in_paper(text: str, start: int, head: Word) -> int:
    """《关于开展|青石市法治建设攻坚行动|方案》: a campaign that a paper names begins where the paper's name does."""
    low = text.rfind("《", max(0, start - LONGEST_PAPER), start)
    if low < 0 or "》" in text[low:start] or "”" in text[low : head.end] or not CAMPAIGN_PAPER.match(text, head.end):
        return start
    front = IN_PAPER.match(text, low)
    return front.end() if front and front.end() <= start else start


def is_document(text: str, start: int, head: Word) -> bool:
    """《构建青石命运共同体行动计划》: the name of a paper; but 《青石市城市更新三年行动|方案》 starts a campaign."""
    name = text[start : head.end]
    if name.endswith(CAMPAIGN_ENDS) and CAMPAIGN_PAPER.match(text, head.end):
        return False
    return PAPER.match(text, head.end) is not None and "》" not in name and "”" not in name


def are_many(before: str, head: Word) -> bool:
    """亿元以上|项目, 青禾集团|项目: any of them."""
    own = head.entry.name == "项目" and before.endswith(OWN_PROJECTS)
    counted = "”" not in before and COUNT.search(before) is not None
    return own or counted or BATCH.search(before) is not None


def is_list_end(name: str) -> bool:
    """A、B等|外资项目: what stands before 等 are the members."""
    before, mark, kind = name.rpartition("等")
    return bool(mark and before) and (not kind or kind in context("project_context", "generic"))


def is_being_built(text: str, start: int, end: int) -> bool:
    """Lines and waters are undertakings only while they are built, as their own clause says (a list is one clause)."""
    low = max(0, start - NEAR, *(text.rfind(mark, 0, start) + 1 for mark in CLAUSE_MARKS))
    ends = [at for at in (text.find(mark, end, end + NEAR) for mark in CLAUSE_MARKS) if at >= 0]
    return BUILT.search(text, low, min(ends, default=end + NEAR)) is not None
