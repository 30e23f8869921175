"""Where an inspection or a visit went."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena


@phenomena(
    "text, visited",
    [
        ("one", "3月12日，区长林晓到云岭小学检查校园安全工作。", {"云岭小学"}),
        ("a list", "3月12日，区长林晓先后来到云岭小学、白家坪医院检查安全生产工作。", {"云岭小学", "白家坪医院"}),
        ("village of a town", "3月12日，区长林晓到石桥镇白家坪村调研乡村振兴工作。", {"石桥镇白家坪村"}),
        ("company", "3月12日，区长林晓走访了临河青禾药业有限公司。", {"临河青禾药业有限公司"}),
        ("a sentence opens with it", "3月12日，区长林晓检查校园安全工作。在云岭小学，林晓察看了食堂。", {"云岭小学"}),
        ("随后", "3月12日，区长林晓到云岭小学检查校园安全。随后，林晓来到白家坪医院，察看急诊室。",
         {"云岭小学", "白家坪医院"}),
        ("unknown names between known ones",
         "3月12日，区长林晓先后到云岭小学、福满楼饭店、白家坪医院检查安全生产工作。",
         {"云岭小学", "福满楼饭店", "白家坪医院"}),
        ("a district is where it lies", "3月12日，市长林晓到临河区调研防汛工作。", set()),
        ("only spoken of", "3月12日，区长林晓检查防汛工作。他说，云岭小学的做法值得推广。", set()),
        ("a conference has no sites", "3月12日，临河区召开防汛工作会议。区长林晓强调，云岭小学要做好值守。", set()),
        ("a conference that went out first",
         "3月12日，临河区召开防汛工作会议。区长林晓主持会议。会前，大家来到云岭展览馆参观。",
         {"云岭展览馆"}),
    ],
)  # fmt: skip
def test_sites(text, visited):
    assert read(text).visited == visited


def test_a_site_under_construction_is_a_project():
    one = read("3月12日，区长林晓先后到云岭家园、安和苑等项目工地检查安全生产工作。")
    assert one.visited == set()
    assert one.concerned == {"云岭家园", "安和苑"}
