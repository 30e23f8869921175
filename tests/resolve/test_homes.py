"""Where articles are at home, what bodies' names mean there, places no table lists, and how rare names are."""

import pytest

from kg.model import Article
from kg.resolve.bodies import parse_body, short_form, without_legal_form
from kg.resolve.home import NATIONAL, Home, homes_of, parents_of, place_name
from kg.resolve.rarity import is_transliterated, rarity
from kg.resolve.unlisted import unlisted_places, unlisted_zones


def _home(*texts: str, place: str | None = None) -> Home:
    articles = [Article(f"a{n}", "page.txt", text, ()) for n, text in enumerate(texts)]
    return homes_of(articles, place)["a0"]


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [("金水区召开会议，金水区领导出席。", "county", "金水区"), ("运城市委常委会召开会议。", "city", "运城市"),
     ("门头沟区委书记出席。", "county", "门头沟区"), ("山西省委召开会议，全省干部参加。", "province", "山西省")],
)  # fmt: skip
def test_a_text_tells_its_home(text, level, name):
    home = _home(text)
    assert place_name(home.at(level)) == name
    assert home.lowest == level


def test_a_zone_is_a_home_within_its_city():
    home = _home("运城市高新区召开会议。高新区领导参加。")
    assert place_name(home.at("zone")) == "运城市高新区"
    assert home.lowest == "zone"


def test_the_whole_country_has_no_name_in_front_of_a_series():
    assert place_name(NATIONAL) == ""


def test_an_article_without_places_takes_its_pages_home_and_then_the_users():
    assert place_name(_home("吴岚出席会议。", "运城市委召开会议。").city) == "运城市"
    assert place_name(_home("吴岚出席会议。", place="山西省运城市").city) == "运城市"
    assert _home("吴岚出席会议。").region == "?page.txt"


def test_a_district_that_no_table_lists_is_learned_from_its_use():
    assert list(unlisted_places("云岭区委书记出席。会前，云岭区召开会议。")) == [("county", "云岭区")] * 2
    home = _home("云岭区委书记出席会议。")
    assert home.county == "云岭区"
    assert parse_body("区委", home) == parse_body("云岭区委", home).__class__("云岭区", "委", False)


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("俄外交部", "俄罗斯外交部"),
        ("俄", "俄罗斯"),
        ("老挝人民民主共和国", "老挝"),
        ("印尼政府", "印度尼西亚政府"),
    ],
)
def test_a_state_and_its_organs_are_one_body_wherever_and_however_they_are_printed(printed, usual):
    here, there = Home(county="140881"), Home(source="a/page.txt")
    assert parse_body(printed, here) == parse_body(usual, there)


@pytest.mark.parametrize("name", ["法院", "日报社", "美容学校", "英德市委"])
def test_names_that_begin_like_a_state_are_no_states(name):
    assert not parse_body(name, Home(county="140881")).core.startswith(("法国", "日本", "美国", "英国"))


def test_a_body_of_an_unknown_place_is_not_named_after_its_file():
    articles = [Article("a0", "some/folder/page.txt", "教育局召开会议。", ())]
    home = homes_of(articles)["a0"]
    assert place_name(parse_body("教育局", home).scope) == ""


@pytest.mark.parametrize(
    "text", ["传达市委精神。", "全市领导出席。", "由区委召开。", "高新区领导参加。", "金水区领导参加。"]
)
def test_words_before_a_level_word_are_no_places(text):
    assert list(unlisted_places(text)) == []


def test_zones_with_a_name_of_their_own():
    assert list(unlisted_zones("云澜经开区党工委召开会议。锚定高新区领导")) == ["云澜经开区"]


def test_what_unlisted_places_lie_in_is_told_by_articles_that_name_both():
    homes = [Home(city="澜州市", county="云岭区"), Home(county="云岭区"), Home(city="140800", county="云岭区"),
             Home(city="澜州市", county="云岭区")]  # fmt: skip
    assert parents_of(homes) == {"云岭区": "澜州市"}


_HOME = Home(province="140000", city="140800", county="", zone="高新区", lowest="zone", source="p.txt")


@pytest.mark.parametrize(
    ("name", "scope", "core"),
    [("市委", "140800", "委"), ("中共运城市委", "140800", "委"), ("运城市人民政府", "140800", "政府"),
     ("高新区（示范区）党工委", "140800/高新区", "党工委"), ("党工委", "140800/高新区", "党工委"),
     ("高新区党委", "140800/高新区", "党工委"), ("区城建中心", "140800/高新区", "城建中心"),
     ("省科学院", "140000", "科学院"), ("山西省科学院", "140000", "科学院"), ("高新区", "140800/高新区", ""),
     ("市场监管局", "140800/高新区", "市场监管局"), ("市市场监督管理局", "140800", "市场监管局"),
     ("国务院", "CN", "国务院"), ("党中央", "CN", "党中央"), ("中共中央", "CN", "党中央"),
     ("蓝海湾食品有限公司", "", "蓝海湾食品有限公司"), ("朝阳社区", "140800/高新区", "朝阳社区")],
)  # fmt: skip
def test_a_bodys_name_is_taken_apart(name, scope, core):
    body = parse_body(name, _HOME)
    assert (body.scope, body.core) == (scope, core)


def test_full_names_of_kinds_are_shortened():
    assert short_form("住房和城乡建设局") == "住建局"
    assert short_form("委宣传部") == short_form("宣传部") == "宣传部"
    assert short_form("委政法委员会") == "政法委"
    assert without_legal_form("蓝海湾食品有限责任公司") == "蓝海湾食品"
    assert without_legal_form("公司") == "公司"


def test_rare_names_are_told_from_common_ones():
    assert rarity("张伟") == rarity("李强") == 0
    assert rarity("郗未然") > 0.9
    assert rarity("王建国") < 0.5 < rarity("欧阳雪晴")


@pytest.mark.parametrize(
    ("name", "foreign"), [("佩泽希齐扬", True), ("特朗普", True), ("张伟", False), ("吴岚", False)]
)
def test_names_written_by_sound(name, foreign):
    assert is_transliterated(name) == foreign
