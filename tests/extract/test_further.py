"""Several gatherings in one article: each its own node with its own people."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

TOUR = "3月12日，区长林晓到石桥镇检查防汛工作。"
MEETING = "3月12日，临河区召开防汛工作会议。区长林晓主持会议。"


def by_gathering(text):
    """People present, by the name of the gathering."""
    one = read(text)
    names = {e.key: e.name for e in one.facts.entities}
    found = {m.name: set() for m in one.meetings}
    for r in one.facts.relations:
        if r.type == "ATTENDED":
            found[names[r.target]].add(names[r.source])
    return found


@phenomena(
    "text, gatherings",
    [
        ("a named meeting after a tour", TOUR + "随后，林晓主持召开防汛指挥部第二次会议，副区长沈砚汇报工作。",
         {"林晓到石桥镇检查防汛工作": {"林晓"}, "防汛指挥部第二次会议": {"林晓", "沈砚"}}),
        ("of a group of the same body",
         "3月12日，市人大第三次会议召开。市长林晓作报告。会后，市人大青石代表组召开会议。代表沈砚指出，报告很好。",
         {"市人大第三次会议": {"林晓"}, "市人大青石代表组会议": {"沈砚"}}),
        ("a talk after a meeting", MEETING + "会后，林晓会见青石公司董事长顾明远一行。",
         {"临河区防汛工作会议": {"林晓"}, "林晓会见顾明远一行": {"林晓", "顾明远"}}),
        ("a call during a tour",
         "3月12日，副省长顾明远率检查组到临河区开展执法检查。期间，区委书记林晓拜会顾明远一行。副省长秘书长沈砚参加检查。",
         {"顾明远率检查组到临河区开展执法检查": {"顾明远", "沈砚"}, "林晓拜会顾明远一行": {"林晓", "顾明远"}}),
        ("what its people then say",
         MEETING + "会后，林晓会见青石公司董事长顾明远一行。顾明远表示，将加大投资。副区长沈砚参加会议。",
         {"临河区防汛工作会议": {"林晓", "沈砚"}, "林晓会见顾明远一行": {"林晓", "顾明远"}}),
        ("speakers of a digest",
         "副主席林晓在参加青石组小组讨论时说，要真抓实干。\n副主席沈砚在参加白石界别协商会议时说，要团结。",
         {"青石组小组讨论": {"林晓"}, "白石界别协商会议": {"沈砚"}}),
        ("hosts receive a party", "3月12日，省政协主席林晓率考察团赴临河区考察文旅产业。区委书记沈砚会见考察团一行。",
         {"林晓率考察团赴临河区考察文旅产业": {"林晓"}, "沈砚会见考察团一行": {"林晓", "沈砚"}}),
        ("an exchange during the days there",
         MEETING + "在临河期间，林晓与青石公司董事长顾明远就招商引资进行了交流。",
         {"临河区防汛工作会议": {"林晓"}, "林晓与顾明远就招商引资进行了交流": {"林晓", "顾明远"}}),
        ("one guest after the other",
         "3月12日，市长林晓先后会见青石公司董事长沈砚、白石公司董事长顾明远。在会见沈砚时，林晓表示，欢迎投资。"
         "沈砚表示，将加大投资。在会见顾明远时，林晓指出，要加快建设。副市长陆怀瑾参加会见。",
         {"林晓会见沈砚": {"林晓", "沈砚", "陆怀瑾"}, "林晓会见顾明远": {"林晓", "顾明远", "陆怀瑾"}}),
        ("words that are said to each guest",
         "3月12日，市长林晓分别会见青石公司董事长沈砚、白石公司董事长顾明远。林晓表示，欢迎投资。沈砚、顾明远表示，将加大投资。",
         {"林晓会见沈砚": {"林晓", "沈砚"}, "林晓会见顾明远": {"林晓", "顾明远"}}),
        ("the same host, another guest",
         "3月12日，市长林晓在青石会见董事长沈砚。林晓说，欢迎投资。林晓当天还会见了企业家陆怀瑾。",
         {"林晓在青石会见沈砚": {"林晓", "沈砚"}, "林晓当天会见陆怀瑾": {"林晓", "陆怀瑾"}}),
        ("guests on a visit",
         "3月12日，市长林晓访问石城县，分别会见县委书记沈砚、县长顾明远。林晓还会见了企业家陆怀瑾。",
         {"林晓访问石城县": {"林晓"}, "林晓会见沈砚": {"林晓", "沈砚"}, "林晓会见顾明远": {"林晓", "顾明远"},
          "林晓会见陆怀瑾": {"林晓", "陆怀瑾"}}),
        ("items with their own dates",
         "3月15日，副市长林晓到临河区调研防汛工作。区长沈砚陪同。\n"
         "3月16日，区委书记顾明远深入石桥镇检查春耕工作。副区长陆怀瑾参加。\n"
         "3月16日，副区长沈砚之主持召开安全生产工作会议。",
         {"林晓到临河区调研防汛工作": {"林晓", "沈砚"}, "顾明远深入石桥镇检查春耕工作": {"顾明远", "陆怀瑾"},
          "安全生产工作会议": {"沈砚之"}}),
        ("a tour in another part of the day",
         "3月12日上午，区长林晓主持召开区政府常务会议。下午，林晓到石桥镇检查防汛工作，副区长沈砚参加。",
         {"区政府常务会议": {"林晓"}, "林晓到石桥镇检查防汛工作": {"林晓", "沈砚"}}),
        ("two conferences in one breath",
         "3月12日，区委书记林晓主持召开党组集体学习会和党组扩大会议。副书记沈砚参加会议。",
         {"党组集体学习会": {"林晓", "沈砚"}, "党组扩大会议": {"林晓", "沈砚"}}),
        ("parts of one ceremony", "3月12日，临河区举行项目签约仪式和揭牌仪式。区长林晓出席。",
         {"临河区项目签约仪式和揭牌仪式": {"林晓"}}),
        ("told with a day of its own", "3月12日，区长林晓主持召开防汛专题会。"
         "3月13日，林晓主持召开灾后重建调度会议，副区长沈砚汇报工作。副书记顾明远参加会议。",
         {"防汛专题会": {"林晓"}, "灾后重建调度会议": {"林晓", "沈砚", "顾明远"}}),
        ("what came before it is not the news",
         "3月12日，区长林晓主持召开防汛专题会。3月2日，副区长沈砚主持召开春耕生产调度会议。", {"防汛专题会": {"林晓"}}),
        ("who acted on an earlier day was elsewhere",
         "8月15日，临河区召开读书推进会。区长林晓出席。此前的8月2日，副区长沈砚主持召开的座谈会上强调，要多读书。",
         {"临河区读书推进会": {"林晓"}}),
        ("of late, then with a day", "近日，临河区开展“八一”主题活动。7月31日，副主任沈砚走访慰问退役军人。",
         {"临河区“八一”主题活动": set(), "沈砚走访慰问退役军人": {"沈砚"}}),
        ("what is to come",
         "3月12日，临河区召开防汛会议。区长林晓出席。3月20日，林晓将分别为县长沈砚、顾明远举行欢迎活动。",
         {"临河区防汛会议": {"林晓"}}),
        ("a gathering of another month",
         "3月12日，区长林晓出席临河区读书论坛。林晓表示，今年2月召开的青石峰会上，各方提出倡议。",
         {"临河区读书论坛": {"林晓"}}),
        ("told besides, without a subject",
         "3月12日，临河区举行公益讲座。据悉，当天下午还召开了医疗帮扶交流座谈会，副局长沈砚介绍情况。",
         {"临河区公益讲座": set(), "医疗帮扶交流座谈会": {"沈砚"}}),
        ("took part in the talk",
         "3月12日，青石市市长林晓赴临河市参加合作区建设推进大会。当日下午，林晓与临河市市长沈砚会见座谈。"
         "沈砚说，欢迎合作。青石市领导顾明远参加会见。",
         {"合作区建设推进大会": {"林晓"}, "林晓与沈砚会见": {"林晓", "沈砚", "顾明远"}}),
        ("a named meeting behind a tour, nobody of it named", TOUR + "检查后，全区召开庆祝“八一”建军节座谈会。",
         {"林晓到石桥镇检查防汛工作": {"林晓"}, "庆祝“八一”建军节座谈会": set()}),
        ("a named meeting behind a talk",
         "3月12日，市长林晓会见先进事迹报告团。会见结束后，市委宣传部、市妇联联合举行沈砚先进事迹报告会。",
         {"林晓会见先进事迹报告团": {"林晓"}, "市委宣传部、市妇联沈砚先进事迹报告会": set()}),
        ("one more guest in the next clause",
         "3月12日，市长林晓访问石城县，分别会见县委书记沈砚、县长顾明远，与议长陆怀瑾举行会谈。",
         {"林晓访问石城县": {"林晓"}, "林晓会见沈砚": {"林晓", "沈砚"}, "林晓会见顾明远": {"林晓", "顾明远"},
          "林晓会见陆怀瑾": {"林晓", "陆怀瑾"}}),
        ("took part in both", MEETING + "会后，林晓会见青石公司董事长顾明远一行。副区长沈砚参加上述活动。",
         {"临河区防汛工作会议": {"林晓", "沈砚"}, "林晓会见顾明远一行": {"林晓", "顾明远", "沈砚"}}),
    ],
)  # fmt: skip
def test_further_gatherings(text, gatherings):
    assert by_gathering(text) == gatherings


@phenomena(
    "text",
    [
        ("a talk without a name at the end of a tour", TOUR + "随后，林晓主持召开座谈会，副区长沈砚汇报工作。"),
        ("the next stop", TOUR + "随后，林晓到河口镇检查防汛工作。"),
        ("the meeting named again", MEETING + "随后，林晓主持召开防汛工作会议。"),
        ("all guests at once", "3月12日，市长林晓会见青石公司董事长沈砚、白石公司董事长顾明远。林晓表示，欢迎投资。"),
        ("a day recalled within a paragraph", MEETING + "3月10日，林晓到石桥镇检查防汛工作。沈砚参加会议。"),
        ("a look around before the meeting", MEETING + "会前，林晓到石桥镇检查防汛工作。"),
        ("a chat", MEETING + "会前，林晓与青石公司董事长顾明远简短交流。"),
        ("told by a speaker", MEETING + "林晓指出，要落实责任，会后，沈砚会见顾明远是好的开端。"),
        ("the second half of its name", "3月12日，临河区举行读书会暨学子表彰大会。3月12日，林晓出席学子表彰大会。"),
        ("planned", MEETING + "随后，林晓将会见青石公司董事长顾明远。"),
        ("without a mark of its own time", MEETING + "林晓会见青石公司董事长顾明远时要求，压实责任。"),
    ],
)
def test_what_is_no_further_gathering(text):
    assert len(read(text).meetings) == 1


DIGEST = (
    "青石国总统会见白石国总理\n青石国总统林晓8日在临河会见总理沈砚。沈砚表示，将加强合作。\n"
    "黑石国遭强降雨\n黑石国外交部长顾明远8日表示，降雨已造成损失。\n"
    "黄石国举行选举说明会\n黄石国总统陆怀瑾9日主持召开选举说明会。"
)


def test_each_item_of_a_digest_has_its_own_gathering_day_and_people():
    assert by_gathering(DIGEST) == {"青石国总统会见白石国总理": {"林晓", "沈砚"}, "选举说明会": {"陆怀瑾"}}
    assert [m.date[-2:] for m in read(DIGEST, "国际联播快讯").meetings] == ["08", "09"]


def test_an_item_of_a_digest_in_which_nobody_is_named_takes_nothing_from_the_next():
    text = (
        "临河市举行读书节开幕式\n临河市3月8日举行读书节开幕式。\n"
        "石桥镇召开防汛会议\n石桥镇3月9日召开防汛工作会议。镇长林晓主持会议。"
    )
    assert list(by_gathering(text).values()) == [{"林晓"}]


@phenomena(
    "text, day",
    [
        ("of late, then when",
         "市长林晓近日在石桥镇检查防汛工作。\n12日至13日，林晓来到石桥镇水库，检查防汛准备情况。", "2025-03-12"),
        ("a caption, then the report",
         "石桥镇读书推进会召开。\n阅读蔚然成风。\n书香飘满全区。\n3月9日，石桥镇读书推进会在镇里召开。", "2025-03-09"),
        ("a talk told again", "市长林晓近期会见青石公司客人。\n12日，林晓会见青石公司董事长沈砚。", "2025-03-12"),
        ("named again, its day behind who called it",
         "临河区举行春节团拜会。\n书香飘满全区。\n天气很好。\n临河区2月14日在剧院举行春节团拜会。", "2025-02-14"),
        ("named again, still to come",
         "临河区举行春节团拜会。\n书香飘满全区。\n天气很好。\n临河区2月24日将举行春节团拜会。", ""),
        ("in the next sentence, however late",
         "花开了。\n人来了。\n鸟飞来。\n区长林晓出席读书营开营仪式。\n3月7日，仪式开始。", "2025-03-07"),
        ("another's day", "市长林晓近日在石桥镇检查防汛工作。\n12日，区长沈砚说，工作已经完成。", ""),
    ],
)  # fmt: skip
def test_the_day_stands_where_it_is_told_again(text, day):
    assert read(text).meetings[0].date == day


@phenomena(
    "past",
    [
        ("of a month", "今年2月，区长林晓主持召开河长会议。"),
        ("of a day, its people told next", "今年2月26日，区政府召开干部会议。区长林晓出席会议并宣布决定。"),
    ],
)
def test_who_was_at_an_earlier_gathering_was_not_at_this_one(past):
    text = f"3月12日，临河区水利工作推进会召开。副区长沈砚讲话。{past}"
    assert by_gathering(text) == {"临河区水利工作推进会": {"沈砚"}}


def test_words_said_to_several_guests_are_said_to_each():
    text = "3月12日，市长林晓分别会见青石公司董事长沈砚、白石公司董事长顾明远。"
    found = read(text + "林晓表示，欢迎投资。沈砚、顾明远表示，将加大投资。").facts.relations
    assert [r.properties["roles"] for r in found if r.type == "ATTENDED"] == [["speak"]] * 4


def test_words_said_to_one_of_several_guests_are_not_said_to_the_others():
    text = "3月12日，市长林晓分别会见青石公司董事长沈砚、白石公司董事长顾明远。"
    found = read(text + "会见沈砚时，林晓表示，欢迎投资。").facts.relations
    assert sorted(r.properties["roles"][0] for r in found if r.type == "ATTENDED") == ["attend"] * 3 + ["speak"]
