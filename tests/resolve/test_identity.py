"""Who is who: same things printed differently become one, different things printed alike stay apart."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Entities, Facts, Judgement
from kg.resolve import resolve
from tests.support.made_facts import Story


def _named(entities: Entities, label: str, name: str) -> list[str]:
    found = [e for e in entities.entities if e.label == label and name in (e.name, *e.aliases)]
    return sorted(e.id for e in found)


def _one(entities: Entities, label: str, *names: str) -> bool:
    found = [_named(entities, label, name) for name in names]
    return all(len(ids) == 1 for ids in found) and len({ids[0] for ids in found}) == 1


def _zone_story(key: str, chief: str, sex: str | None = None, **more: str) -> Facts:
    story = Story(key, "运城市高新区召开会议。高新区领导出席。", **more)
    if sex:
        story.name("Person", chief, sex=sex)
    story.holds(chief, "党工委书记", "高新区党工委")
    story.holds(chief, "管委会主任", "管委会")
    story.meets("高新区推进会", more.get("published", "2025-06-01"), [chief, "吴岚"])
    return story.facts()


def test_a_misread_glyph_with_the_same_posts_is_one_person_and_both_spellings_are_kept():
    facts = [_zone_story("a1", "宫建明"), _zone_story("a2", "宫建明", published="2025-06-03"),
             _zone_story("a3", "官建明", published="2025-06-05")]  # fmt: skip
    entities = resolve(facts)
    assert _one(entities, "Person", "宫建明", "官建明")
    person = next(e for e in entities.entities if "官建明" in e.aliases)
    assert person.name == "宫建明"
    judgement = next(j for j in entities.judgements if {j.left, j.right} == {"宫建明", "官建明"})
    assert judgement.verdict == "same"
    assert any("look alike" in reason for reason in judgement.reasons)
    assert any("same post" in reason for reason in judgement.reasons)


def test_a_name_that_lost_a_character_is_a_question_where_post_and_companions_agree():
    facts = [_zone_story("a1", "宫建明"), _zone_story("a2", "宫建明", published="2025-06-03"),
             _zone_story("a3", "宫明", published="2025-06-05")]  # fmt: skip
    judgement = next(j for j in resolve(facts).judgements if {j.left, j.right} == {"宫建明", "宫明"})
    assert judgement.verdict in ("ask", "same")
    assert any("建 is missing in one" in reason for reason in judgement.reasons)


def test_a_successor_whose_name_differs_in_an_unlike_character_is_never_joined():
    told = [("宫建明", "2025-06-02"), ("宫建明", "2025-06-03"), ("宫卫明", "2025-09-05"), ("宫卫明", "2025-09-06")]
    facts = [_zone_story(f"a{number}", chief, published=day) for number, (chief, day) in enumerate(told)]
    assert not _one(resolve(facts), "Person", "宫建明", "宫卫明")


def test_two_look_alike_names_that_document_after_document_prints_are_two_people():
    facts = [_zone_story(f"a{n}", ("宫建明", "官建明")[n % 2], published=f"2025-06-0{n + 1}") for n in range(6)]
    assert not _one(resolve(facts), "Person", "宫建明", "官建明")
    assert _one(resolve(facts[:3]), "Person", "宫建明", "官建明")


def _in_the_zone(key: str, name: str, post: str = "", body: str = "", company: tuple[str, ...] = ()) -> Facts:
    story = Story(key, "运城市高新区召开会议。高新区领导出席。", published="2025-06-01")
    story.name("Person", name)
    if post:
        story.holds(name, post, body)
    if company:
        story.meets(f"高新区第{key}次推进会", "2025-06-01", [name, *company])
    return story.facts()


def _verdict(name: str, misread: str, **shared: Any) -> str:
    found = resolve([_in_the_zone("1", name, **shared), _in_the_zone("2", misread, **shared)])
    return next(j.verdict for j in found.judgements if {j.left, j.right} == {name, misread})


@pytest.mark.parametrize("misread", ["王夫明", "王大明"])
def test_usual_names_one_look_alike_apart_in_one_district_are_a_question_until_more_is_shared(misread):
    assert _verdict("王天明", misread) in ("ask", "different")
    assert _verdict("王天明", misread, post="局长", body="高新区教育局") == "same"
    assert _verdict("王天明", misread, company=("吴岚", "江帆", "程远")) == "same"


def test_of_a_rare_name_one_district_has_hardly_two_so_that_a_look_alike_is_a_misreading():
    assert _verdict("欧阳瑾瑜", "欧阳谨瑜") == "same"


def test_a_woman_and_a_man_of_one_name_are_two_people_even_in_one_place():
    facts = []
    for key, sex in (("a1", "男"), ("a2", "女"), ("a3", "女")):
        story = Story(key, "武陟县召开会议。武陟县领导出席。")
        story.name("Person", "张伟", sex=sex)
        facts.append(story.facts())
    people = [e for e in resolve(facts).entities if e.label == "Person"]
    assert sorted(len(person.members) for person in people) == [1, 2]


def test_look_alike_names_of_a_woman_and_a_man_are_two_people_whatever_speaks_for_one():
    def told(*sexes: str | None) -> Entities:
        rows = zip(("宫建明", "宫建明", "官建明"), sexes, (2, 3, 5), strict=True)
        return resolve([_zone_story(f"a{day}", name, sex, published=f"2025-06-0{day}") for name, sex, day in rows])

    assert _one(told("女", "女", "女"), "Person", "宫建明", "官建明")
    assert _one(told("女", "女", None), "Person", "宫建明", "官建明")
    apart = told("女", "女", "男")
    assert not _one(apart, "Person", "宫建明", "官建明")
    judgement = next(j for j in apart.judgements if {j.left, j.right} == {"宫建明", "官建明"})
    assert any("sex marked differently" in reason for reason in judgement.reasons)


def _magistrate(key: str, county: str, published: str) -> Facts:
    story = Story(key, f"{county}召开会议。{county}领导出席。", published=published)
    story.holds("濮阳岫岚", "县长", f"{county}政府")
    story.meets(f"{county}推进会", published, ["濮阳岫岚", "吴岚", "江帆", "程远"])
    return story.facts()


def _of_magistrates(*told: tuple[str, str]) -> tuple[int, Judgement]:
    """How many people they are, and the judgement on them."""
    found = resolve([_magistrate(f"a{n}", *row) for n, row in enumerate(told)])
    judgement = next(j for j in found.judgements if j.left == j.right == "濮阳岫岚" or "濮阳岫岚" in j.left)
    return len([e for e in found.entities if e.name == "濮阳岫岚"]), judgement


def test_two_full_time_posts_in_two_provinces_at_once_are_two_people_however_rare_the_name():
    number, judgement = _of_magistrates(("武陟县", "2025-06-02"), ("临猗县", "2025-06-09"))
    assert number == 2
    assert judgement.verdict == "different"
    assert any("posts in different places at one time" in reason for reason in judgement.reasons)


def test_posts_in_two_provinces_years_apart_do_not_contradict_each_other():
    _, judgement = _of_magistrates(("武陟县", "2018-06-02"), ("临猗县", "2025-06-09"))
    assert not any("at one time" in reason for reason in judgement.reasons)
    assert any("posts in different bodies" in reason for reason in judgement.reasons)


def test_a_shorter_name_in_another_post_is_another_person():
    story = Story("a2", "运城市高新区召开会议。高新区领导出席。")
    story.holds("宫明", "局长", "高新区教育局")
    entities = resolve([_zone_story("a1", "宫建明"), story.facts()])
    assert _named(entities, "Person", "宫建明") != _named(entities, "Person", "宫明")


def test_look_alike_names_side_by_side_in_one_article_are_two_people():
    story = Story("a1", "运城市高新区召开会议。")
    story.meets("推进会", "2025-06-01", ["宫建明", "官建明"])
    entities = resolve([story.facts()])
    assert _named(entities, "Person", "宫建明") != _named(entities, "Person", "官建明")


def test_namesakes_of_two_counties_are_two_people_told_apart_by_a_qualifier():
    facts = []
    for key, county in (("a1", "武陟县"), ("a2", "临猗县")):
        story = Story(key, f"{county}委书记张伟出席会议。{county}召开大会。")
        story.holds("张伟", "县委书记", f"{county}委")
        facts.append(story.facts())
    entities = resolve(facts)
    people = [e for e in entities.entities if e.name == "张伟"]
    assert sorted(str(e.properties["qualifier"]) for e in people) == ["临猗县", "武陟县"]


def test_a_bare_district_committee_belongs_to_the_articles_district():
    facts = []
    for key, district in (("a1", "门头沟区"), ("a2", "金水区"), ("a3", "金水区")):
        story = Story(key, f"{district}召开会议，{district}领导参加。")
        story.name("Organization", "区委")
        facts.append(story.facts())
    entities = resolve(facts)
    committees = [e for e in entities.entities if e.label == "Organization"]
    assert sorted((e.name, e.properties["qualifier"]) for e in committees) == [("区委", "金水区"), ("区委", "门头沟区")]


def test_a_body_printed_with_and_without_its_place_is_one():
    first, second = (Story(key, "运城市高新区召开会议，高新区领导参加。") for key in ("a1", "a2"))
    for name in ("高新区（示范区）党工委", "区城建中心", "市政协", "运城市人民政府"):
        first.name("Organization", name)
    for name in ("党工委", "高新区城建中心", "中共运城市委", "市政府", "管委会"):
        second.name("Organization", name)
    entities = resolve([first.facts(), second.facts()])
    assert _one(entities, "Organization", "高新区（示范区）党工委", "党工委")
    assert _one(entities, "Organization", "区城建中心", "高新区城建中心")
    assert _one(entities, "Organization", "市政府", "运城市人民政府")
    assert _named(entities, "Organization", "党工委") != _named(entities, "Organization", "管委会")
    judgement = next(j for j in entities.judgements if "市政府" in j.left)
    assert (judgement.verdict, judgement.right) == ("same", "运城市人民政府")
    assert judgement.reasons == ("both name 政府 of 运城市",)


def test_a_country_is_one_wherever_it_is_named_but_a_short_body_is_not():
    facts = []
    for key, city in (("a1", "运城市"), ("a2", "青岛市"), ("a3", "")):
        story = Story(key, f"{city}新闻。{city}召开会议。")
        for name in ("法国", "欧盟", "总会"):
            story.name("Organization", name)
        story.holds("莱雅克", "总统", "法国")
        facts.append(story.facts())
    entities = resolve(facts)
    assert _one(entities, "Organization", "法国")
    assert _one(entities, "Organization", "欧盟")
    assert len(_named(entities, "Organization", "总会")) == 3
    assert _one(entities, "Person", "莱雅克")


def test_what_is_one_by_its_name_can_be_taken_apart():
    first, second = (Story(key, "运城市新闻。运城市召开会议。") for key in ("a1", "a2"))
    first.name("Organization", "市政府")
    second.name("Organization", "运城市政府")
    facts = [first.facts(), second.facts()]
    apart = Judgement("Organization", "市政府", "运城市政府", "different", 0.0, by="user")
    assert _one(resolve(facts), "Organization", "市政府", "运城市政府")
    assert not _one(resolve(facts, [apart]), "Organization", "市政府", "运城市政府")


def test_a_company_with_and_without_its_legal_form_is_one_but_an_office_of_the_same_stem_is_not():
    first, second = (Story(key, "运城市新闻。") for key in ("a1", "a2"))
    for name in ("蓝海湾证券有限公司", "城投公司"):
        first.name("Organization", name)
    for name in ("蓝海湾证券公司", "城投中心"):
        second.name("Organization", name)
    entities = resolve([first.facts(), second.facts()])
    assert _one(entities, "Organization", "蓝海湾证券有限公司", "蓝海湾证券公司")
    assert _named(entities, "Organization", "城投公司") != _named(entities, "Organization", "城投中心")


def test_names_of_one_body_may_be_of_any_length_beside_a_misread_one():
    stories = [Story(key, "运城市新闻。运城市召开会议。") for key in ("a1", "a2", "a3")]
    for story, name in zip(
        stories, ("蓝海湾精密铸造公司", "蓝海湾精密铸造有限公司", "蓝海湾精蜜铸造公司"), strict=True
    ):
        story.name("Organization", name, aliases=("蓝海湾铸造",))
    assert resolve([story.facts() for story in stories]).entities


def test_projects_of_one_city_are_one_with_and_without_their_kind_and_quotes():
    first, second = (Story(key, "运城市新闻。") for key in ("a1", "a2"))
    for name in ("云栖高科产业园", "“五十工程”", "蓝湾上品"):
        first.name("Project", name)
    for name in ("云栖高科产业园项目", "市“五十工程”", "运城蓝湾上品项目"):
        second.name("Project", name)
    entities = resolve([first.facts(), second.facts()])
    assert len(entities.entities) == 3


def test_one_meeting_told_by_two_articles_is_one_node():
    first, second = (Story(key, "运城市新闻。") for key in ("a1", "a2"))
    first.meets("运城市防汛工作推进会", "2025-06-01", ["吴岚"], daypart="上午")
    second.meets("防汛工作推进会", "2025-06-01", ["吴岚", "江帆"])
    second.meets("招商座谈会", "2025-06-01", ["吴岚"])
    entities = resolve([first.facts(), second.facts()])
    assert _one(entities, "Meeting", "运城市防汛工作推进会", "防汛工作推进会")
    assert len([e for e in entities.entities if e.label == "Meeting"]) == 2


def test_meetings_of_one_name_and_day_in_two_places_are_two_nodes():
    facts = []
    for key, county in (("a1", "武陟县"), ("a2", "临猗县")):
        story = Story(key, f"{county}召开会议。{county}领导出席。")
        story.meets("防汛工作推进会", "2025-06-01", [f"{county[0]}岚"])
        facts.append(story.facts())
    meetings = [e for e in resolve(facts).entities if e.label == "Meeting"]
    assert len({meeting.id for meeting in meetings}) == 2
    assert {member.article for meeting in meetings for member in meeting.members} == {"a1", "a2"}


def test_a_preview_is_linked_to_its_report_and_not_merged():
    first, second = (Story(key, "运城市新闻。") for key in ("a1", "a2"))
    first.meets("运城市防汛工作推进会", "2025-06-01", status="planned")
    second.meets("运城市防汛工作推进会", "2025-06-01", ["吴岚"])
    entities = resolve([first.facts(), second.facts()])
    assert len([e for e in entities.entities if e.label == "Meeting"]) == 2
    assert [link.type for link in entities.links] == ["PREVIEWS"]


def test_occasions_of_a_series_follow_each_other_and_the_gap_is_counted():
    facts = []
    for key, date, ordinal in (("a1", "2024-03-11", 3), ("a2", "2024-05-28", 5), ("a3", "2025-01-13", 2)):
        story = Story(key, "运城市高新区新闻。高新区召开会议。", published=date)
        story.meets(f"高新区{date[:4]}年第{ordinal}次党政联席会议", date, ["吴岚"], ordinal=ordinal)
        facts.append(story.facts())
    entities = resolve(facts)
    dates = {e.id: e.properties["date"] for e in entities.entities if e.label == "Meeting"}
    follows = {(dates[k.source], dates[k.target], k.properties["gap"]) for k in entities.links}
    assert follows == {("2024-05-28", "2024-03-11", 1), ("2025-01-13", "2024-05-28", 1)}


def test_ordinals_without_a_year_count_on_over_the_new_year():
    facts = []
    for key, ordinal, date in (("a1", "四十三", "2024-12-11"), ("a2", "四十五", "2025-01-13")):
        story = Story(key, "运城市新闻。", published=date)
        story.meets(f"运城市人大常委会第{ordinal}次主任会议", date, ["吴岚"])
        facts.append(story.facts())
    assert [link.properties for link in resolve(facts).links if link.type == "FOLLOWS"] == [{"gap": 1}]


def test_an_occasion_named_without_its_place_belongs_to_the_one_series_of_its_name():
    facts = []
    for key, name, date in (("a1", "高新区2024年第3次党政联席会议", "2024-03-11"),
                            ("a2", "2025年第1次党政联席会议", "2025-01-13")):  # fmt: skip
        story = Story(key, "运城市委新闻，全市高新区工作。", published=date)
        story.meets(name, date, ["吴岚"])
        facts.append(story.facts())
    entities = resolve(facts)
    assert {e.properties.get("series") for e in entities.entities if e.label == "Meeting"} == {
        "运城市高新区党政联席会议"
    }
    assert [link.properties for link in entities.links if link.type == "FOLLOWS"] == [{"gap": 0}]


_STORIES = [
    _zone_story("a1", "宫建明"), _zone_story("a2", "官建明", published="2025-06-03"),
    _zone_story("a3", "宫建明", published="2025-06-05"), _zone_story("a4", "吴岚", published="2025-06-07"),
]  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.permutations(_STORIES))
def test_the_order_of_the_input_changes_nothing(stories: list[Facts]):
    assert resolve(stories) == resolve(_STORIES)
