"""Bodies at a gathering through people whom the article does not name: whose act it is, who is asked or comes along."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena

OPENING = "3月12日，临河区召开防汛工作会议。区长林晓主持会议。"


@phenomena(
    "sentence, represented",
    [
        ("others take part in what a body does", "区水利局开展清洁河道活动，50名学生参加活动。", {}),
        ("a list goes on behind the names known", "区水利局、区林业局、护岸先锋岗等单位有关人员参加会议。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("others with it, and how many", "区水利局、区林业局以及各镇水利站代表，约200人参加会议。",
         {"区水利局": {"attend"}, "区林业局": {"attend"}}),
        ("one act after the other", "区水利局传达了会议精神，通报了水库加固情况。", {"区水利局": {"report"}}),
        ("the same subject behind 并", "区设计院前期报名参与评选，并汇报了方案。", {"区设计院": {"report"}}),
        ("somebody named attends", "区水利局发布长篇文章记述林晓出席大会的经过。", {}),
        ("a word in a title", "区水利局成立十周年，举办“风雨同行”活动。", {}),
        ("reports that are things", "区水利局愿与区林业局深化治国理政经验交流。", {}),
        ("a notice that praises", "区水利局受到省水利厅通报表扬。", {}),
        ("an act all the same", "区水利局、区林业局在会上作了水库加固情况汇报。",
         {"区水利局": {"report"}, "区林业局": {"report"}}),
    ],
)  # fmt: skip
def test_whose_act_it_is(sentence, represented):
    assert read(OPENING + sentence).represented == represented
