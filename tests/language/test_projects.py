import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.projects import propose_projects


def names(text, least=0.0):
    return [span.name for span in propose_projects(text) if span.score >= least]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("察看青禾苑项目建设进展。", ["青禾苑项目"]),
        ("研究青浦区金沙路项目。", ["青浦区金沙路项目"]),
        ("推进广元派出所建设项目。", ["广元派出所建设项目"]),
        ("加快建设怀松高科产业园。", ["怀松高科产业园"]),
        ("聚焦“三百工程”重点工作。", ["“三百工程”"]),
        ("组织实施“5530”攻坚行动。", ["“5530”攻坚行动"]),
        ("四川“智赋千企”行动启动。", ["四川“智赋千企”行动"]),
        ("开展“书香进校园”等活动。", ["“书香进校园”"]),
        ("青浦区“智赋千企”行动启动。", ["“智赋千企”行动"]),
        ("召开工大科创城建设研讨会。", ["工大科创城"]),
        ("部署第六次全国海岛普查工作。", ["第六次全国海岛普查"]),
        ("观摩“青禾雷霆”集中执行活动。", ["“青禾雷霆”集中执行活动"]),
        ("结合“三车一站”专项整治。", ["“三车一站”专项整治"]),
        ("察看外滩湾二期项目。", ["外滩湾二期项目"]),
        ("广元至青川高铁今天开通运营。", ["广元至青川高铁"]),
        ("青云高速全线建成通车。", ["青云高速"]),
        ("乘坐广青高铁去旅游。", []),  # nothing is built
        ("深化道路交通问题顽瘴痼疾专项整治。", ["道路交通问题顽瘴痼疾专项整治"]),
        ("开展“青禾进家站，履职为人民”主题活动。", ["“青禾进家站，履职为人民”主题活动"]),
        ("学习《构建青禾命运共同体行动计划》。", []),
        ("除青禾集团项目外，还有三个。", []),
        ("青川地区签约亿元以上项目十个。", []),
        ("“青禾”专项基金成立。", ["“青禾”专项基金"]),
        ("开展“参观游学”“亲子互动”等活动。", []),  # items of one programme
        ("开展“迎老乡、回故乡”等活动。", ["“迎老乡、回故乡”"]),
        ("审议《青禾市提升行动计划（2020—2030）》。", []),
        ("广元市99个重大民生项目开工。", []),
        ("青川等国内19个机场建设。", []),
        ("实施果园倍增计划。", ["果园倍增计划"]),
        ("实施百万吨粮食增产计划。", ["百万吨粮食增产计划"]),
        ("开展信访问题源头治理三年攻坚专项行动。", ["信访问题源头治理三年攻坚专项行动"]),
        ("开展重大事故隐患专项整治行动。", ["重大事故隐患专项整治行动"]),
        ("完成第八轮环保三年行动计划。", ["第八轮环保三年行动计划"]),
        ("青川县安委会专项行动。", []),  # whose it is names no campaign
        ("开展庆“八一”主题活动。", []),  # what everybody does on the day
        ("开展“情暖云岭”活动计划走进十个省。", ["“情暖云岭”活动"]),
        ("打赢“攻坚战”。", []),
        ("广元市实施了五期工程。", []),
        ("全省信息安全工程员大赛举行。", []),
        ("京广高铁开通，皖赣沿江高铁建设提速。", ["京广高铁", "皖赣沿江高铁"]),
        ("云岭水库蓄水量增加。", []),
        ("云岭机场博览会开幕，推动项目建设。", []),  # another clause speaks of building
        ("加快青禾电厂等重大项目建设。", ["青禾电厂"]),
        ("支持集成电路等产业项目。", []),
        ("青禾电厂、怀松电厂等一批重点项目投产。", ["青禾电厂", "怀松电厂"]),
        ("扎实开展党纪学习教育。", ["党纪学习教育"]),
        ("开展重大事故隐患排查整治2023行动。", ["重大事故隐患排查整治2023行动"]),
        ("广元市公安局夏季治安打击整治行动启动。", ["夏季治安打击整治行动"]),  # without who carries it out
        ("召开“青禾一日捐”动员部署会。", ["“青禾一日捐”"]),
        ("召开“青禾有约”发布会。", []),
        ("启动“青禾护水”普法宣传项目。", ["“青禾护水”普法宣传项目"]),
        ("“青禾夜巡”统一行动开始。", ["“青禾夜巡”统一行动"]),
        ("“人与自然 青禾法治同行护航行动”启动。", ["“人与自然 青禾法治同行护航行动”"]),
        ("完成“青禾护水”的宣传项目。", []),
        ("广元市工程。", []),  # a place and a common head
        ("来到云岭高速入口、青禾路项目现场。", ["青禾路项目"]),
        ("培养“能思考、有行动”的少年。", []),
        ("青禾苑项目项目总投资一亿元。", ["青禾苑项目"]),
        ("实施资源型产业提质增效行动。", ["资源型产业提质增效行动"]),
        ("推动青禾路交通提升、怀松路管网提升等项目开工。", ["青禾路交通提升", "怀松路管网提升"]),
    ],
)
def test_an_undertaking_is_found_as_printed(sentence, expected):
    assert names(sentence) == expected


def test_building_sites_in_a_list_are_undertakings():
    assert names("先后到青禾苑、怀松云庭、青浦上品等项目建筑工地查看。") == ["青禾苑", "怀松云庭", "青浦上品"]


def test_an_occasion_with_a_motto_is_no_undertaking():
    assert names("开展“书香城市”读书分享活动。") == []
    assert names("开展“双百”活动。") == ["“双百”活动"]


def test_a_head_that_goes_on_as_a_body_is_no_undertaking():
    assert names("青禾大学工程学院师生参加。") == []


def test_an_undertaking_knows_the_body_at_its_beginning():
    (span,) = propose_projects("广元派出所建设项目")
    assert span.owner == "广元派出所"


@pytest.mark.parametrize(
    "text",
    [
        "抓好重点项目和民生工程。",
        "全市项目建设推进会。",
        "经开区重点项目推进顺利。",
        "参加此次活动。",
        "推进城改项目。",
        "严打违法行动。",
        "推进二期项目和重点产业二期项目。",
        "开展人口普查和专项整治。",
        "把“两个维护”落到行动上。",
    ],
)
def test_general_words_make_no_undertaking(text):
    assert names(text) == []


@settings(deadline=None)  # the first call loads the tables
@given(st.text(alphabet="项目工程行动“”、等建设重点青禾园青浦，5", max_size=40))
def test_spans_lie_in_the_text_in_order(text):
    end = 0
    for span in propose_projects(text):
        assert text[span.start : span.end] == span.name
        assert span.start >= end
        assert 0 < span.score <= 1
        end = span.end
