"""Lists: who belongs to them, and whether they are complete."""

import pytest

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开防汛工作会议。"


@phenomena(
    "sentence, present",
    [
        ("marks", "区领导林晓、沈砚、顾明远出席会议。", {"林晓", "沈砚", "顾明远"}),
        ("等", "区领导林晓、沈砚等出席会议。", {"林晓", "沈砚"}),
        ("等 with a number", "区领导林晓、沈砚等8人参加会议。", {"林晓", "沈砚"}),
        ("以及", "副区长林晓、沈砚以及区直部门负责人参加会议。", {"林晓", "沈砚"}),
        ("和", "区长林晓和副区长沈砚出席会议。", {"林晓", "沈砚"}),
        ("commas and titles", "区委书记林晓，区长沈砚，副区长顾明远出席会议。", {"林晓", "沈砚", "顾明远"}),
        ("semicolons by rank", "区委书记林晓；副区长沈砚、顾明远；区教育局局长陆怀瑾出席会议。",
         {"林晓", "沈砚", "顾明远", "陆怀瑾"}),
        ("分别", "副区长林晓、沈砚分别作工作汇报。", {"林晓", "沈砚"}),
        ("brackets inside", "区领导林晓（女）、沈砚（回族）、顾明远参加会议。", {"林晓", "沈砚", "顾明远"}),
        ("nested brackets", "青石银行（临河支行（筹））行长林晓、副行长沈砚参加会议。", {"林晓", "沈砚"}),
        ("over sentences", "区委书记林晓出席会议。副区长沈砚参加会议。区委常委顾明远主持会议。",
         {"林晓", "沈砚", "顾明远"}),
        ("a group in the middle", "区长林晓，区直各部门主要负责人，副区长沈砚参加会议。", {"林晓", "沈砚"}),
        ("a title in the middle", "区领导林晓、沈砚，区法院院长顾明远，区检察院检察长陆怀瑾出席会议。",
         {"林晓", "沈砚", "顾明远", "陆怀瑾"}),
        ("by side", "青石公司董事长林晓、总经理沈砚，区领导顾明远、陆怀瑾参加会议。",
         {"林晓", "沈砚", "顾明远", "陆怀瑾"}),
        ("what they are called behind them", "林国兴、石雷等领导参加会议。", {"林国兴", "石雷"}),
        ("fruits before experts", "苹果、高粱等专家推荐的品种参加会议展示。", set()),
        ("a post of no table within",
         "青石公司总经理林晓、青石商会会长沈砚和国家一级舞美师、区美协副主席顾明远来到会场，参加会议。",
         {"林晓", "沈砚", "顾明远"}),
        ("called by their being there", "与会领导林晓、沈砚一行实地参观了青石公司。", {"林晓", "沈砚"}),
        ("joined from afar", "区长林晓、副区长沈砚以视频方式出席会议。", {"林晓", "沈砚"}),
        ("heads of places", "会上，湖南省长林晓、宁波市长沈砚、临河区长顾远作了发言。", {"林晓", "沈砚", "顾远"}),
        ("views of each", "会上，林晓、沈砚、顾明远等专家就防汛谈了看法。", {"林晓", "沈砚", "顾明远"}),
        ("the verb before the list", "出席会议的有区委书记林晓、副区长沈砚。", {"林晓", "沈砚"}),
        ("participants first", "出席会议的领导有：林晓、沈砚、顾明远。区长林晓讲话。", {"林晓", "沈砚", "顾明远"}),
    ],
)  # fmt: skip
def test_everybody_of_a_list_was_there(sentence, present):
    assert read(OPENING + sentence).present == present


@pytest.mark.parametrize(
    ("sentence", "complete"),
    [
        ("区领导林晓、沈砚等出席会议。", False),
        ("区领导林晓、沈砚等领导出席会议。", False),
        ("区领导林晓、沈砚等8人参加会议。", False),
        ("区领导林晓、沈砚出席会议。", True),
    ],
)
def test_deng_marks_the_list_as_incomplete(sentence, complete):
    assert set(read(OPENING + sentence).complete.values()) == {complete}


def test_the_order_of_the_list_is_kept():
    relations = read(OPENING + "区领导林晓、沈砚、顾明远出席会议。").facts.relations
    assert [r.properties["order"] for r in relations if r.type == "ATTENDED"] == [1, 2, 3]


def test_a_list_of_bodies_shares_the_word_for_their_people():
    one = read(OPENING + "区教育局、区水利局、区民政局主要负责人参加会议。")
    assert set(one.represented) == {"区教育局", "区水利局", "区民政局"}


def test_an_incomplete_list_of_bodies():
    one = read(OPENING + "区教育局、区水利局等单位负责人参加会议。")
    assert set(one.represented) == {"区教育局", "区水利局"}
