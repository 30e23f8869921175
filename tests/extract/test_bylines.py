"""Bylines and credits: who wrote and photographed."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

NEWS = "3月12日，临河区召开防汛工作会议。"


@phenomena(
    "text, reporters",
    [
        ("run in", "本报讯（记者林晓）" + NEWS, {"林晓": "记者"}),
        ("a space between", "本报讯（记者 林晓）" + NEWS, {"林晓": "记者"}),
        ("half-width brackets", "本报讯(记者林晓)" + NEWS, {"林晓": "记者"}),
        ("two reporters", "本报讯（记者 林晓 沈砚）" + NEWS, {"林晓": "记者", "沈砚": "记者"}),
        ("two reporters with a mark", "本报讯（记者林晓、沈砚）" + NEWS, {"林晓": "记者", "沈砚": "记者"}),
        ("reporter and correspondent", "本报讯（记者林晓 通讯员沈砚）" + NEWS, {"林晓": "记者", "沈砚": "通讯员"}),
        ("in training", "本报讯（见习记者林晓）" + NEWS, {"林晓": "见习记者"}),
        ("all-media", "临河日报讯（全媒体记者 林晓）" + NEWS, {"林晓": "记者"}),
        ("a space inside the name", "本报讯（记者林 晓）" + NEWS, {"林晓": "记者"}),
        ("behind the text", NEWS + "（记者 林晓）", {"林晓": "记者"}),
        ("behind the text, two parts", NEWS + "（记者 林晓 通讯员 沈砚）", {"林晓": "记者", "沈砚": "通讯员"}),
        ("photo credit", NEWS + "\n记者林晓 摄", {"林晓": "摄影"}),
        ("photo credit in a bracket", NEWS + "（林晓 摄）", {"林晓": "摄影"}),
        ("commentary", "□林 晓\n今天谈谈防汛。", {"林晓": "记者"}),
        ("commentary, three characters", "□沈砚之\n今天谈谈防汛。", {"沈砚之": "记者"}),
        ("a name with marks", "本报讯（记者买买提·吐尔逊）" + NEWS, {"买买提·吐尔逊": "记者"}),
        ("no reporter: the press in the text", NEWS + "记者从会上获悉，今年将新建三座泵站。", {}),
        ("no reporter: a press conference", "3月12日，临河区召开记者招待会。", {}),
        ("no reporter: a bracket of the text", "3月12日，临河区（含石桥镇）召开防汛工作会议。", {}),
    ],
)  # fmt: skip
def test_reporters(text, reporters):
    assert {name.replace(" ", ""): role for name, role in read(text).reporters.items()} == reporters


def test_a_byline_is_no_sentence_of_the_news():
    one = read("本报讯（记者林晓）" + NEWS + "副区长沈砚参加会议。")
    assert one.meeting.name == "临河区防汛工作会议"
    assert one.present == {"沈砚"}


def test_a_reporter_who_is_also_named_in_the_text_is_one_person():
    one = read("本报讯（记者林晓）" + NEWS + "副区长沈砚参加会议。林晓")
    assert sorted(one.people) == ["林晓", "沈砚"]
