"""Gatherings that no verb calls by name: who took part shows them."""

import pytest

from tests.support.extracting import read
from tests.support.phenomena import phenomena


@phenomena(
    "text, name, present",
    [
        ("a plaque unveiled", "活动现场，临河职业学院院长沈砚、临河区教育局副局长顾明远为“青禾实训基地”揭牌。",
         "沈砚等为“青禾实训基地”揭牌", {"沈砚", "顾明远"}),
        ("what they attended", "3月12日，首批设备到货。临河区副区长林晓，青禾集团董事长沈砚出席交付仪式并致辞。",
         "交付仪式", {"林晓", "沈砚"}),
        ("what was carried out before",
         "3月12日，区人大教科委组织代表开展了“书香临河·代表在行动”主题活动。区人大常委会副主任林晓参加并讲话。",
         "区人大教科委“书香临河·代表在行动”主题活动", {"林晓"}),
        ("what opened", "3月12日，临河区心理健康宣传周启动。区委副书记林晓，区卫健委主任沈砚出席。",
         "临河区心理健康宣传周", {"林晓", "沈砚"}),
        ("what is spoken of", "作为首届临河读书节主题展演活动，本次活动吸引百余人。区文旅局局长林晓致辞。",
         "首届临河读书节主题展演活动", {"林晓"}),
        ("what opened, attended as an activity", "3月12日，青石商会服务站在石桥镇挂牌启用。区委副书记林晓出席活动。",
         "青石商会服务站", {"林晓"}),
        ("told in the sentence of an act",
         "天气炎热。" * 9 + "3月12日，区慈善总会会长林晓一行来到石桥镇，走访慰问了4户家庭，并为他们送上了救助金。",
         "林晓一行来到石桥镇，走访慰问了4户家庭", {"林晓"}),
        ("what opened, with people there",
         "3月12日，青石创新中心于石桥镇开幕。活动上，青石集团副总裁林晓签署合作备忘录。", "青石创新中心", {"林晓"}),
        ("what was brought", "3月12日，艺术团走进临河，为村民带来精彩的文艺演出。县文联副主席林晓宣读慰问信。",
         "文艺演出", {"林晓"}),
        ("where words were said", "医院有了新楼。青石医院院长林晓在揭牌仪式上表示，将提供优质服务。", "揭牌仪式",
         {"林晓"}),
        ("where words were said, before the people", "天气很热。在设计周的开幕式上，省工信厅副厅长林晓指出，政策很多。",
         "开幕式", {"林晓"}),
        ("what others organized", "3月12日，区妇联、青禾公司联合主办的“小候鸟”暑托班在工地开班。区妇联主席林晓致辞。",
         "“小候鸟”暑托班", {"林晓"}),
        ("told late", "天气炎热。" * 9 + "3月12日，区城管局局长林晓带队来到青石站，慰问环卫工人。",
         "林晓带队来到青石站，慰问环卫工人", {"林晓"}),
        ("nothing but the act", "新人身着礼服走上舞台。团区委书记林晓为新人致辞。", "林晓为新人致辞", {"林晓"}),
        ("a round", "工作得到肯定。区委政法委书记林晓，区检察院检察长沈砚参加调研。", "林晓等参加调研",
         {"林晓", "沈砚"}),
    ],
)  # fmt: skip
def test_who_takes_part_shows_a_gathering(text, name, present):
    one = read(text)
    assert (one.meeting.name, one.present) == (name, present)


@phenomena(
    "text, kind, name, present",
    [
        ("thanks, under somebody's lead",
         "3月8日，石桥村村民在白沙区卫生中心副主任林晓带领下，带着锦旗前往临河市第三医院，向医生表示感谢。", "visit",
         "石桥村村民在白沙区卫生中心副主任林晓带领下，带着锦旗前往临河市第三医院，向医生表示感谢", {"林晓"}),
        ("what is handed over", "3月12日上午，石桥村书记林晓、村主任沈砚将一面锦旗送到区税务局手中。", "activity",
         "林晓、沈砚将一面锦旗送到区税务局手中", {"林晓", "沈砚"}),
        ("duty", "3月12日，市长林晓冒雨来到白沙码头，指挥抢险。", "inspection", "林晓冒雨来到白沙码头，指挥抢险",
         {"林晓"}),
        ("an exchange", "3月12日，云岭大学校长林晓带队到梅花社区进行交流。", "visit", "林晓带队到梅花社区进行交流",
         {"林晓"}),
        ("a deed on the telephone", "3月16日上午，区生态环境局局长林晓带领科室负责人到12345热线中心接听市民来电。",
         "activity", "林晓带领科室负责人到12345热线中心接听市民来电", {"林晓"}),
        ("a deed", "3月12日，县委书记林晓带领市领导到烈士陵园祭扫。", "activity", "林晓带领市领导到烈士陵园祭扫",
         {"林晓"}),
    ],
)  # fmt: skip
def test_errands(text, kind, name, present):
    one = read(text)
    assert (one.meeting.kind, one.meeting.name, one.present) == (kind, name, present)


@pytest.mark.parametrize(
    "text",
    [
        "市长林晓冒雨来到白沙码头，指挥抢险。",
        "3月12日，市长林晓将来到白沙码头，指挥抢险。",
        "3月12日，村民沈砚来到白沙码头，指挥抢险。",
        "3月12日，院长林晓来到病房，患者向他表示感谢。",
        "3月12日，校长林晓介绍，队员来到白沙码头，向工人表示感谢。",
    ],
)
def test_what_is_no_errand(text):
    assert read(text).meeting_names == set()


@pytest.mark.parametrize(
    ("act", "kind"), [("作工作报告", "conference"), ("参加调研", "inspection"), ("致辞", "activity")]
)
def test_the_kind_of_an_act(act, kind):
    assert read(f"今天，区委书记林晓{act}。").meeting.kind == kind


def test_the_headline_names_an_act_better():
    one = read("新人走上舞台。团区委书记林晓为新人致辞。", "新人走进“临河之夏”")
    assert one.meeting.name == "新人走进“临河之夏”"


@pytest.mark.parametrize(
    "text",
    [
        "临河区副区长林晓曾多次出席交付仪式。",
        "石桥镇镇长沈砚已参加无偿献血九次。",
        "临河区副区长林晓将出席下周的交付仪式。",
        "“那天副区长林晓为我们揭牌。”老人回忆。",
        "社区医院院长沈砚在一次分享中说起往事。",
        "据记者检索，临河区副区长林晓最近一次公开露面是出席交付仪式。",
        "邻居沈砚参加了活动。",
        "青石银行董事长林晓26日证实，白沙银行已启动交易业务。",
        "调解员沈砚聆听了原告的诉求后，与被告沟通。",
    ],
)
def test_what_is_no_news_of_officials_shows_none(text):
    assert read(text).meeting_names == set()
