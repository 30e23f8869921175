"""People under several forms of one name: named in full first, then in part."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

MET = "3月12日，省长林晓会见青禾集团总裁卡洛·贝尔曼。"


@phenomena(
    "text, people",
    [
        ("the last part", MET + "贝尔曼表示，愿意加强合作。", {"林晓", "卡洛·贝尔曼"}),
        ("the first part", "3月12日，副县长贝尔丹·卡马洛夫主持会议。贝尔丹强调，要抓好落实。", {"贝尔丹·卡马洛夫"}),
        ("two of one family", "青禾集团总裁安娜·贝尔曼、经理卡洛·贝尔曼出席会议。贝尔曼表示，愿意加强合作。",
         {"安娜·贝尔曼", "卡洛·贝尔曼", "贝尔曼"}),
        ("the father, who has a post of his own", MET + "总统贝尔曼表示祝贺。", {"林晓", "卡洛·贝尔曼", "贝尔曼"}),
        ("the part comes first", "3月12日，总统贝尔曼访问临河。青禾集团总裁卡洛·贝尔曼陪同。",
         {"贝尔曼", "卡洛·贝尔曼"}),
        ("a part of a part", MET + "曼表示，愿意加强合作。", {"林晓", "卡洛·贝尔曼"}),
    ],
)  # fmt: skip
def test_people(text, people):
    assert set(read(text).people) == people


def test_what_is_said_under_the_short_name_is_said_by_the_guest():
    facts = read(MET + "贝尔曼表示，愿意加强合作。")
    assert facts.roles["卡洛·贝尔曼"] == {"speak"}


def test_both_forms_are_kept_with_their_mentions():
    facts = read(MET + "贝尔曼表示，愿意加强合作。").facts
    guest = next(e for e in facts.entities if e.name == "卡洛·贝尔曼")
    assert guest.aliases == ("贝尔曼",)
    assert [m.surface for m in guest.mentions] == ["卡洛·贝尔曼", "贝尔曼"]
