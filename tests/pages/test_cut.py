"""Cutting a page into articles, on pages written for the phenomenon they name."""

import pytest

from kg.model import Article, Page, PartialDate
from kg.pages import cut_page


def cut(text: str, source: str = "page.txt") -> tuple[Article, ...]:
    page = Page(source=source, text=text)
    articles = cut_page(page)
    for article in articles:
        assert_traceable(article, text)
    return articles


def assert_traceable(article: Article, text: str) -> None:
    for run in article.runs:
        assert article.text[run.at : run.at + run.length] == text[run.start : run.start + run.length]
    for run in article.headline_runs:
        assert article.headline is not None
        assert article.headline[run.at : run.at + run.length] == text[run.start : run.start + run.length]


TWO = """柳溪区召开防汛工作会议

本报讯（记者甲乙）7月3日上午，柳溪区召开防汛工作会议，部署汛期值守。

柳溪区领导检查学校食堂

本报讯（见习记者丙丁）7月4日下午，区长某某带队检查学校食堂。
"""


def test_plain_headlines_before_bylines() -> None:
    first, second = cut(TWO)
    assert first.headline == "柳溪区召开防汛工作会议"
    assert first.text == "本报讯（记者甲乙）7月3日上午，柳溪区召开防汛工作会议，部署汛期值守。"
    assert second.headline == "柳溪区领导检查学校食堂"
    assert (first.ordinal, second.ordinal) == (1, 2)


def test_markdown_marks_are_no_text() -> None:
    (article,) = cut("## 柳溪区召开防汛会议\n\n**本报讯（记者甲乙）**7月3日，**柳溪区**召开会议。")
    assert article.headline == "柳溪区召开防汛会议"
    assert article.text == "本报讯（记者甲乙）7月3日，柳溪区召开会议。"


def test_a_sentence_cut_by_the_print_is_joined() -> None:
    (article,) = cut(
        "# 会议召开\n\n本报讯（记者甲）会议强调，要紧盯工地\n\n扬尘，严格落实要求。\n\n会议还研究了其他事项。"
    )
    assert article.text == "本报讯（记者甲）会议强调，要紧盯工地扬尘，严格落实要求。\n会议还研究了其他事项。"
    (seam,) = article.seams
    assert article.text[seam.at :].startswith("扬尘")


def test_those_present_stand_by_themselves_even_when_the_text_before_is_lost() -> None:
    (article,) = cut("# 会议召开\n\n本报讯（记者甲）会议强调，要充分认识重要性，\n\n柳溪区领导某甲参加会议。")
    assert article.text.split("\n")[-1] == "柳溪区领导某甲参加会议。"


def test_a_body_without_headline_gets_none() -> None:
    first, second = cut("会议召开\n\n本报讯（记者甲）一次会议召开。\n\n本报讯（记者乙）另一件事发生。")
    assert first.headline == "会议召开"
    assert second.headline is None


def test_a_headline_far_from_its_body_is_paired() -> None:
    text = (
        "# 柳溪区召开防汛会议\n\n本报讯（记者甲）柳溪区召开防汛会议，部署值守。\n\n"
        "本报讯（记者乙）5月2日，区长某某与云帆银行行长某某座谈，就融资合作进行交流。\n\n"
        "# 街头\n\n□某 某\n\n街头的花开了。\n\n# 柳溪区与云帆银行座谈"
    )
    headlines = {article.text[:10]: article.headline for article in cut(text)}
    assert headlines["本报讯（记者乙）5月"] == "柳溪区与云帆银行座谈"


def test_a_caption_is_an_article_of_its_own() -> None:
    text = (
        "# 会议召开\n\n本报讯（记者甲）会议召开。\n\n\n\n"
        "3月10日上午，某厂工人在操作机器。本报记者 某甲 见习记者 某乙 摄\n\n"
        "# 另一会议召开\n\n本报讯（记者甲）另一会议召开。"
    )
    report, photo, other = cut(text)
    assert (report.kind, photo.kind, other.kind) == ("report", "photo", "report")
    assert photo.headline is None
    assert photo.text.endswith("摄")
    assert other.headline == "另一会议召开"


def test_a_credit_line_goes_to_the_caption_that_lacks_one() -> None:
    text = (
        "# 会议召开\n\n本报讯（记者甲）会议召开。\n\n\n\n3月10日，河边芦苇花开。\n\n"
        "本报讯（记者乙）某地开工。\n\n本报记者 某丙 摄"
    )
    photo = next(article for article in cut(text) if article.kind == "photo")
    assert photo.text == "3月10日，河边芦苇花开。\n本报记者 某丙 摄"


def test_a_signed_commentary() -> None:
    (article,) = cut("## 为好日子“加码”\n\n□高 山\n\n民生为大。\n\n要抓好落实。")
    assert article.kind == "commentary"
    assert article.text.startswith("□高 山\n民生为大。")


def test_web_text_without_line_breaks_is_one_article() -> None:
    text = "2023年8月4日\n\n# 柳溪区领导调研\n\n记者 甲乙 通讯员 丙丁近日，某某一行来柳溪调研。来源：柳溪发布"
    (article,) = cut(text)
    assert article.headline == "柳溪区领导调研"
    assert article.text.startswith("记者 甲乙")


def test_headings_inside_a_text_cut_nothing() -> None:
    text = (
        "# 区长作报告\n\n本报讯（记者甲）区长报告。\n\n## 一、去年工作\n\n去年进展很大。\n\n二、今年打算\n\n今年更好。"
    )
    (article,) = cut(text)
    assert "一、去年工作\n去年进展很大。" in article.text
    assert "二、今年打算\n今年更好。" in article.text


def test_the_issue_is_inferred_from_the_articles() -> None:
    text = TWO.replace("柳溪区召开防汛工作会议，", "柳溪区召开2024年第3次防汛工作会议，")
    assert {article.published for article in cut(text)} == {PartialDate("2024-07", "year-month")}


def test_without_any_year_the_issue_is_unknown() -> None:
    assert {article.published for article in cut(TWO)} == {None}


def test_ids_depend_on_file_and_text_alone() -> None:
    assert [a.id for a in cut(TWO, "a/page.txt")] == [a.id for a in cut(TWO, "b/page.txt")]
    assert cut(TWO, "page.txt")[0].id != cut(TWO, "other.txt")[0].id
    twice = cut("# 会议\n\n本报讯（记者甲）开会。\n\n# 会议\n\n本报讯（记者甲）开会。")
    assert len({article.id for article in twice}) == 2


def test_nothing_in_nothing_out() -> None:
    assert cut("") == ()
    assert cut("\n\n  \n") == ()


@pytest.mark.parametrize(
    "dateline",
    [
        "本报讯（记者甲晓明）",
        "本网讯（融媒体记者 甲晓明 通讯员 乙志红）",
        "本报柳溪讯 ",
        "新华社柳溪7月3日电（记者甲晓明）",
        "中新社柳溪7月3日电 ",
        "柳溪网7月3日讯（见习记者 甲晓明）",
        "柳溪融媒讯（甲晓明）",
        "本台消息：",
        "融媒体记者 甲晓明 报道：",
        "通讯员 甲晓明 ",
        "全媒体记者 甲晓明 ",
        "（记者 甲晓明 通讯员 乙志红）",
    ],
)
def test_datelines_of_other_papers_begin_an_article(dateline: str) -> None:
    text = (
        f"柳溪区召开防汛会议\n\n{dateline}7月3日，柳溪区召开防汛会议。\n\n柳溪区植树\n\n{dateline}7月4日，柳溪区植树。"
    )
    first, second = cut(text)
    assert (first.headline, second.headline) == ("柳溪区召开防汛会议", "柳溪区植树")
    assert first.text == f"{dateline}7月3日，柳溪区召开防汛会议。"


@pytest.mark.parametrize("mark", ["", "# "])
def test_a_headline_with_kicker_and_deck(mark: str) -> None:
    lines = ("压实责任 筑牢防线", "柳溪区召开防汛工作会议", "某某出席并讲话")
    body = "本报讯（记者甲晓明）7月3日，柳溪区召开防汛工作会议。"
    before = "柳溪区植树\n\n本报讯（记者乙）7月2日，柳溪区植树。\n\n"
    first, second = cut(before + "\n".join(f"{mark}{line}" for line in lines) + f"\n\n{body}")
    assert first.headline == "柳溪区植树"
    assert second.headline == " ".join(lines)
    assert second.text == body


def test_a_byline_run_into_the_text() -> None:
    (article,) = cut("# 柳溪区植树忙\n\n7月3日，记者甲晓明近日在柳溪区看到，植树正忙。\n\n记者乙志红近日走访。")
    assert article.text.startswith("7月3日，记者甲晓明近日")


def test_several_gatherings_in_one_article_stay_in_it() -> None:
    text = (
        "# 柳溪区领导调研防汛\n\n本报讯（记者甲晓明）7月3日上午，区长钟立华到云帆河调研。\n\n"
        "当天下午，钟立华主持召开防汛座谈会。\n\n7月4日，副区长龚建国检查水库。"
    )
    (article,) = cut(text)
    assert article.text.count("\n") == 2


@pytest.mark.parametrize(
    "masthead",
    [
        "柳溪日报 2013年9月12日 星期四",
        "柳溪日报",
        "# 柳溪晚报 2013年9月12日",
        "2013年9月12日 星期四 第3版 要闻",
        "要闻 2013年9月12日 星期四 农历八月初八",
        "第3版",
        "责任编辑：甲晓明 版式：乙志红 校对：丙文",
        "A3版 要闻",
    ],
)
def test_a_masthead_belongs_to_no_article(masthead: str) -> None:
    report = "# 柳溪区召开防汛会议\n\n本报讯（记者甲）9月11日，柳溪区召开防汛会议。"
    for text in (f"{masthead}\n\n{report}", f"{masthead}\n{report}", f"{report}\n\n{masthead}"):
        (article,) = cut(text)
        assert article.headline == "柳溪区召开防汛会议"
        assert article.text.endswith("召开防汛会议。")


def test_a_sentence_that_names_a_paper_is_no_masthead() -> None:
    text = "# 柳溪日报创刊\n\n2013年9月12日，柳溪日报创刊。\n\n柳溪日报社社长某某讲话。"
    (article,) = cut(text)
    assert article.text.startswith("2013年9月12日，柳溪日报创刊。")


def test_the_name_of_a_picture_column_is_no_headline() -> None:
    report = "# 柳溪区召开防汛会议\n\n本报讯（记者甲）9月11日，柳溪区召开防汛会议。"
    first, photo = cut(f"{report}\n\n# 图片新闻\n\n图为9月11日，柳溪区志愿者在河边植树。（甲晓明 摄）")
    assert (first.kind, first.headline) == ("report", "柳溪区召开防汛会议")
    assert (photo.kind, photo.headline) == ("photo", None)
    assert photo.text.startswith("图为9月11日")


def test_each_metadata_line_opens_an_article() -> None:
    days = ("2025-03-18", "2025-03-19", "2025-03-20")
    items = [f"3月{17 + n}日，柳溪区召开第{n}次防汛会议。\n\n会议要求抓好落实。" for n in range(3)]
    text = "\n\n".join(f"发布时间：{day} 来源：柳溪发布\n\n{item}" for day, item in zip(days, items, strict=True))
    found = cut(text)
    assert [article.text for article in found] == [item.replace("\n\n", "\n") for item in items]
    assert [article.published for article in found] == [PartialDate(day) for day in days]
    headed = "\n\n".join(
        f"柳溪区召开第{n}次会议\n发布时间：{day} 来源：柳溪发布\n{item}"
        for n, (day, item) in enumerate(zip(days, items, strict=True))
    )
    assert [article.headline for article in cut(headed)] == [f"柳溪区召开第{n}次会议" for n in range(3)]
    (single,) = cut(f"# 柳溪区植树\n\n发布时间：2025-03-18 来源：柳溪发布\n\n{items[0]}")
    assert single.headline == "柳溪区植树"


def test_a_page_of_items_that_open_with_their_day() -> None:
    items = ["3月17日，柳溪区召开防汛会议。", "3月18日，云帆乡植树。", "近日，柳溪区图书馆开放。"]
    assert [article.text for article in cut("\n\n".join(items))] == items
