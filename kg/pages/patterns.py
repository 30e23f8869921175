"""How newspapers mark the parts of a page: bylines, credits, mastheads. Tables, with the phenomenon beside each row."""

import re

_REPORTER = r"(?:融媒体?|全媒体|见习|实习|首席|特约|特派|驻[^\s，。]{1,4})?(?:记者|通讯员|特约撰稿人?)"

BYLINE = re.compile(
    "|".join(
        (
            # 本报讯（记者…）, 本报某市讯; 本报讯记者…）, where the OCR lost the bracket
            r"(?:本报|本网|本刊|本台|本社)[^\s，。、]{0,6}?(?:讯|消息|电)(?=[\s（(【:：,，\d]|$|" + _REPORTER + ")",
            r"本[报网]讯",  # 本报讯者…）, whatever the OCR left of what follows
            # 某某日报讯, 某某网8月1日讯
            r"[^\s，。、；！？]{1,10}?(?:报|网|社|台|新闻|融媒体?|中心|客户端)(?:\d{1,2}月\d{1,2}日)?讯(?=[\s（(【:：,，]|$|"
            + _REPORTER
            + ")",
            r"(?:新华社|中新社|人民网|中新网)[^\s，。、]{0,8}?\d{1,2}月\d{1,2}日[电讯]",  # 新华社某市8月2日电
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

CREDIT_END = re.compile(r"(?:摄(?:影报道|影|制)?|供图|[/／]图)\s*[)）】]?$")
"""A caption ends with who took the picture."""

CREDIT = re.compile(
    r"[（(【]?(?:(?:本报|本网)?" + _REPORTER + r"[\s:：]*)?[^。，！？；]{1,24}(?:摄(?:影报道|影)?|供图)[)）】]?$"
)
"""A line that is nothing but a photo credit."""

CAPTION_START = re.compile(r"(?:(?:上|下|左|右|本)?图[①-⑳0-9]*[为是：:，]|[▲△▼◀▶])|\d{1,2}\s?月\s?\d{1,2}\s?日")
"""图为…, or a date: how captions begin."""

TERMINAL = re.compile(r"[。！？!?…；;：:][”’」』）)\]】》\"']*$|[。！？!?][”」』）)\"']*\s*[（(][^（）()]*[)）]$")
"""A line that ends a sentence (or a clause that a new paragraph may follow)."""

CLAUSE = re.compile(r"[，,、；;]")
"""Marks that a running text has within its sentences, a heading hardly."""

STOP = re.compile(r"[。！？!?][”’」』）)\"']*$")
"""The end of a sentence."""

ATTENDANCE = re.compile(r"[^。，]{0,16}领导[^。]{2,80}(?:出席|参加|陪同|列席)[^。，]{0,12}。$")
"""A closing paragraph of its own: 区领导甲、乙参加会议。"""

_WEEK = r"(?:星期|周)[一二三四五六日天]"
_WHOLE_DATE = r"(?:19|20)\d{2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?"
_PAPER = r"[《]?[\u4e00-\u9fff]{1,8}(?:日报|晚报|早报|晨报|时报|商报|周报|都市报|导报)[》]?"
METADATA = re.compile(
    r"[（(【]?(?:发布时间|发布日期|发表时间|日期|时间|来源)\s?[:：]\s*.{0,40}?" + _WHOLE_DATE + r".{0,60}$"
    r"|" + _WHOLE_DATE + r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+来源\s?[:：].{1,40}$"
)
"""A line above an article that says when and where it was published: 发布时间：2024-07-04 来源：柳溪发布."""

RUBRIC = re.compile(r"[【\[■●◆]?\s*(?:图片(?:新闻|报道|故事)|图说(?:新闻)?|图文报道|摄影报道|镜头|光影)\s*[】\]]?")
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
            r"(?:本版)?(?:责任?编辑?|编辑|值班(?:主任|编委)|版式|校对|美编|组版|审核|投稿邮箱|新闻热线|热线电话|电话)\s?[:：].{0,60}$",
            r"(?:国内统一(?:连续出版物|刊)号|CN\s?\d{2}-|邮发代号|总第\s?\d+).{0,60}$",
            r"(?:发布时间|发布日期|日期|时间|来源|作者|点击数?|浏览(?:次数|量)?|阅读)\s?[:：].{0,60}$",
            r"[-—_=*·.\s]+$",
        )
    )
)
"""Mastheads, page numbers, imprints and web footers: no part of any article."""

BRIEFS = re.compile(
    r"[【\[「《■●◆▲★◇○◎▍|｜\s]*"
    r"(?:(?:[\u4e00-\u9fff]{0,6}?(?:要闻|时政|新闻|政务|工作|基层|县区|区县|乡镇|街道|部门|本地|国内|国际|动态|信息|文化|一周|今日))?"
    r"(?:简报|简讯|短讯|快讯|短波|短新闻|速览|速递|快览|集锦|集萃|荟萃|拾零|点击|播报|扫描)"
    r"|(?:要闻|新闻|时政|基层|一周|今日|各地|部门|县区|区县|乡镇)(?:简报|集纳|动态|摘要|提要)|一句话(?:新闻|简讯|要闻)|图文简讯)"
    r"[】\]」》：:\s]*(?:[（(][^（()）]{1,16}[)）])?"
)
"""Headings of columns of briefs, alone on a line: 要闻简报, 【简讯】, 一句话新闻, 基层短波."""

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
