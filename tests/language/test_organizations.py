import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.organizations import propose_organizations


def names(text, least=0.0):
    return [span.name for span in propose_organizations(text) if span.score >= least]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("昨日，市长到襄阳市青禾膜材料科技有限公司调研。", ["襄阳市青禾膜材料科技有限公司"]),
        ("会上，区城建中心负责同志作了汇报。", ["区城建中心"]),
        ("市住建局和市水利局参加会议。", ["市住建局", "市水利局"]),
        ("来到老河口市第九中学检查。", ["老河口市第九中学"]),
        ("襄阳市委书记出席活动。", ["襄阳市委"]),
        ("省民政厅社会救助处处长一行到访。", ["省民政厅社会救助处"]),
        ("与武警襄阳支队官兵座谈。", ["武警襄阳支队"]),
        ("被松江法院受理。", ["松江法院"]),
        ("中国银行湖北省分行行长介绍情况。", ["中国银行湖北省分行"]),
        ("走访青禾乳业（襄阳）有限公司。", ["青禾乳业（襄阳）有限公司"]),
        ("高新区（示范区）党工委副书记出席。", ["高新区（示范区）党工委"]),
        ("落实党中央和国务院部署。", ["党中央", "国务院"]),
        ("市水利和湖泊局负责人介绍。", ["市水利和湖泊局"]),
        ("省公安厅会同襄阳市应急管理局检查。", ["省公安厅", "襄阳市应急管理局"]),
        ("襄阳市公安局樊城区交通大队一中队民警。", ["襄阳市公安局樊城区交通大队一中队"]),
        ("礼县纪委监委通报。", ["礼县纪委监委"]),
        ("张广新和区纪委负责人参加。", ["区纪委"]),
        ("走访石桥镇白家坪村、大岭村。", ["石桥镇白家坪村", "大岭村"]),
        ("在“青禾”志愿服务驿站座谈。", ["“青禾”志愿服务驿站"]),
        ("青禾证券有限公司投资部负责人到会。", ["青禾证券有限公司投资部"]),
        ("与日本政府代表会谈。", ["日本政府"]),
        ("共青团襄阳市委书记讲话。", ["共青团襄阳市委"]),
        ("市农业农村局党组书记、局长参加。", ["市农业农村局"]),
        ("市委宣传部、市文旅局联合主办。", ["市委宣传部", "市文旅局"]),
    ],
)
def test_a_body_is_found_with_its_boundaries(sentence, expected):
    assert names(sentence, 0.5) == expected


def test_a_list_shares_the_level_of_its_first_member():
    spans = propose_organizations("区教体中心、卫健中心、民政中心负责人汇报。")
    assert [(span.name, span.scope) for span in spans] == [("区教体中心", ""), ("卫健中心", "区"), ("民政中心", "区")]
    assert all(span.score >= 0.8 for span in spans)


def test_a_part_knows_its_parent():
    (span,) = propose_organizations("省民政厅社会救助处")
    assert span.parent == "省民政厅"


@pytest.mark.parametrize(
    "text", ["各乡镇、有关部门负责人参加会议。", "相关企业负责人发言。", "各级党委要高度重视。", "要办好学校和医院。"]
)
def test_generic_groups_are_no_bodies(text):
    assert names(text) == []


@given(st.text(alphabet="市区县局委中心公司和、在（）“”松江青禾科技，A1", max_size=40))
def test_spans_lie_in_the_text_in_order(text):
    end = 0
    for span in propose_organizations(text):
        assert text[span.start : span.end] == span.name
        assert span.start >= end
        assert 0 < span.score <= 1
        end = span.end


def test_a_company_without_its_kind_counts_in_a_list():
    assert names("青禾集团、建工集团负责人参加。") == ["青禾集团", "建工集团"]
    assert names("建工集团负责人参加。") == []


def test_places_are_bodies_of_a_low_score():
    (district, township) = propose_organizations("襄阳市、阳庙镇参加。")
    assert (district.kind, township.kind) == ("district", "township")
    assert district.score < township.score < 0.8


def test_the_second_name_of_a_zone_is_not_a_second_body():
    assert names("高新区（示范区）召开会议。") == ["高新区"]


def test_what_stands_between_companies_in_a_list_is_one():
    assert names("青禾科技公司、天岳桓、怀松集团负责人发言。") == ["青禾科技公司", "天岳桓", "怀松集团"]
    assert names("青禾科技公司、襄阳市委参加。") == ["青禾科技公司", "襄阳市委"]
