"""How newspapers mark the parts of a page: bylines, credits, mastheads. Tables, with the phenomenon beside each row."""

import re
from functools import partial

from kg.language.tables import any_of

_any = partial(any_of, "page_marks")
_REPORTER = rf"(?:{_any('reporter_kind')}|驻[^\s，。]{{1,4}})?{_any('reporter')}"

BYLINE = re.compile(
    "|".join(
        (
            # 本报讯（记者…）, 本报某市讯; 本报讯记者…）, where the OCR lost the bracket
            rf"{_any('our_paper')}[^\s，。、]{{0,6}}?(?:讯|消息|电)(?=[\s（(【:：,，\d]|$|{_REPORTER})",
            r"本[报网]讯",  # 本报讯者…）, whatever the OCR left of what follows
            # 某某日报讯, 某某网8月1日讯
            rf"[^\s，。、；！？]{{1,10}}?{_any('medium')}(?:\d{{1,2}}月\d{{1,2}}日)?讯(?=[\s（(【:：,，]|$|{_REPORTER})",
            rf"{_any('agency')}[^\s，。、]{{0,8}}?\d{{1,2}}月\d{{1,2}}日[电讯]",  # 新华社某市8月2日电
            r"[（(【]?(?:本报|本网)?" + _REPORTER + r"[\s:：]",  # 记者 甲 乙, 通讯员：甲
            r"[（(]" + _REPORTER + r"[^（）()，。]{1,30}[)）]",  # （记者甲 通讯员乙）
            r"(?:本报|本讯|报讯|讯)\s?[（(]" + _REPORTER,  # 本报（记者甲）, where the OCR lost a character
            r"[□■○]\s?(?!\d|近日|日前|[昨今]日)(?=[^\s。，]{2,})",  # □甲乙
        )
    )
)
"""What the first line of an article's body begins with."""

DATELINE = re.compile(r"(?:\d{1,2}\s?月\s?)?\d{1,2}\s?日(?:上午|下午|晚上?)?[,，]")
"""A body that begins with its day: 28日下午，…"""

COMMENTATOR = re.compile(r"[□■○]\s?(?!.{0,8}(?:记者|通讯员))(?:文/)?[\u4e00-\u9fff][\s\u4e00-\u9fff]{1,8}$")
"""A commentary is signed □ and a name, with no word of a reporter."""

CREDIT_END = re.compile(rf"(?:{_any('taken')}|[/／]图)\s*[)）】]?$")
"""A caption ends with who took the picture."""

CREDIT = re.compile(
    r"[（(【]?(?:(?:本报|本网)?" + _REPORTER + r"[\s:：]*)?[^。，！？；]{1,24}" + _any("taken") + r"[)）】]?$"
)
"""A line that is nothing but a photo credit."""

CAPTION_START = re.compile(r"(?:(?:上|下|左|右|本)?图[①-⑳0-9]*[为是：:，]|[▲△▼◀▶])|\d{1,2}\s?月\s?\d{1,2}\s?日")
"""图为…, or a date: how captions begin."""

TERMINAL = re.compile(r"[。！？!?…；;：:][”’」』）)\]】》\"']*$|[。！？!?][”」』）)\"']*\s*[（(][^（）()]*[)）]$")
"""A line that ends a sentence (or a clause that a new paragraph may follow)."""

SIGNED_OFF = re.compile(
    rf"[。！？!?…”」』）)][】]?\s*[（(【《]?[^。，；！？!?]{{0,16}}?(?:{_REPORTER}|{_any('sign_off')})[^。，；！？!?]{{0,48}}$"
)
"""A line whose last sentence is followed by who wrote, sent or edited it: …。来源：柳溪发布; …。（记者甲）编辑 乙."""

CLAUSE = re.compile(r"[，,、；;]")
"""Marks that a running text has within its sentences, a heading hardly."""

STOP = re.compile(r"[。！？!?][”’」』）)\"']*$")
"""The end of a sentence."""

ATTENDANCE = re.compile(rf"[^。，]{{0,16}}领导[^。]{{2,80}}{_any('attending')}[^。，]{{0,12}}。$")
"""A closing paragraph of its own: 区领导甲、乙参加会议。"""

RESUMING = re.compile(_any("resuming"))
"""A paragraph that goes on with what was told above it: 会议要求，…, 随后，…."""

_WEEK = r"(?:星期|周)[一二三四五六日天]"
_WHOLE_DATE = r"(?:19|20)\d{2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?"
_PAPER = rf"[《]?[\u4e00-\u9fff]{{1,8}}{_any('paper')}[》]?"
METADATA = re.compile(
    rf"[（(【]?{_any('published')}\s?[:：]\s*.{{0,40}}?" + _WHOLE_DATE + r".{0,60}$"
    r"|" + _WHOLE_DATE + r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+来源\s?[:：].{1,40}$"
)
"""A line above an article that says when and where it was published: 发布时间：2024-07-04 来源：柳溪发布."""

RUBRIC = re.compile(rf"[【\[■●◆]?\s*{_any('rubric')}\s*[】\]]?")
"""The name of a column of pictures: what stands below is a caption, and this is not its headline."""

FURNITURE = re.compile(
    "|".join(
        (
            _PAPER + r"$",  # the paper's name alone, or with its date
            _PAPER + r"\s*[|｜·]?\s*" + _WHOLE_DATE + r"[^，。]{0,40}$",
            r"[^，。、；]{0,24}"
            + _WHOLE_DATE
            + r"\s?[（(]?\s?"
            + _WEEK
            + r"[^，。]{0,40}$",  # 要闻 2024年7月4日 星期四 第3版
            r"(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s*[（(]?\s*"
            + _WEEK
            + r".{0,40})?$",  # masthead date
            r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$",
            r"(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月$|(?:19|20)\d{2}-\d{2}$",
            _WEEK + r"\s*$",
            # 第2版 要闻
            r"(?:第?\s*[A-D]?\d{1,2}\s*版|[A-D]?\d{1,2}\s*[\u4e00-\u9fff]{2,6}版?)[\s\u4e00-\u9fff]{0,10}$",
            rf"(?:本版)?{_any('imprint')}\s?[:：].{{0,60}}$",
            r"(?:国内统一(?:连续出版物|刊)号|CN\s?\d{2}-|邮发代号|总第\s?\d+).{0,60}$",
            rf"{_any('published', 'footer')}\s?[:：].{{0,60}}$",
            r"[-—_=*·.\s]+$",
        )
    )
)
"""Mastheads, page numbers, imprints and web footers: no part of any article."""

BRIEFS = re.compile(
    r"[【\[「《■●◆▲★◇○◎▍|｜\s]*"
    rf"(?:(?:[\u4e00-\u9fff]{{0,6}}?{_any('field', 'field_of_briefs')})?{_any('briefs')}"
    rf"|{_any('field')}{_any('digest')}|{_any('briefs_whole')})"
    r"[】\]」》：:\s]*(?:[（(][^（()）]{1,16}[)）])?"
)
"""Headings of columns of briefs, alone on a line: 要闻简报, 【简讯】, 一句话新闻, 基层短波."""

DIGEST = re.compile(_any("briefs") + "$")
"""The headline of a newscast's digest, whose items stay one article: 国内联播快讯."""

BULLET = re.compile(r"(?:[●■◆▲★◇○◎※▶►□☆◼◾▪•·]|[-*＊](?=\s))\s*(?=[^\s。，]{2,})")
"""What the items of a list begin with: ●柳溪区…, - 柳溪区…."""

_DAY = (
    r"(?:(?:20\d{2}年)?\d{1,2}\s?月\s?)?\d{1,2}\s?日|近日|日前|昨[日晚天]|今[日天]|(?:上|本)周[一二三四五六日]|连日来"
)
DATED = re.compile(_DAY)
"""The day that a brief begins with: 7月3日，…, 近日，…."""

LEAD_HEAD = re.compile(
    r"[【\[](?P<boxed>[^】\]。]{4,40})[】\]]|(?P<spaced>[^\s。，；]{5,30})[ \u3000]+(?=" + _DAY + r"|本报讯|本网讯)"
)
"""A head in the first line of its item: 【柳溪区召开会议】7月3日，…, 柳溪区召开会议 7月3日，…."""

SECTION = re.compile(
    r"[（(]?[一二三四五六七八九十]+[、）).]|第[一二三四五六七八九十]+[章节条部]|\d{1,2}[.、．）)]|[①-⑳]|（\d+）"
)
"""How a heading inside an article begins."""
