"""People and bodies of articles in either script: compared in simplified characters, shown as printed."""

from opencc import OpenCC

from kg.extract import extract_page
from kg.model import Entities, Facts, Judgement, Page
from kg.pages import cut_page
from kg.resolve import resolve

TO_TRADITIONAL = OpenCC("s2tw").convert
FIRST = """2024年7月5日

柳溪区召开防汛工作会议

本报讯（记者甄晓明）7月3日上午，柳溪区召开防汛工作会议。区委书记闻海涛出席会议并讲话，副区长龚建国、区水务局局长罗庆云参加会议。
"""
SECOND = """2024年8月9日

柳溪区召开经济运行分析会

本报讯（记者甄晓明）8月8日上午，柳溪区召开经济运行分析会。区委书记闻海涛主持会议，副区长龚建国、区财政局局长邓庆华参加会议。
"""


def facts_of(source: str, text: str) -> list[Facts]:
    return extract_page(cut_page(Page(source=source, text=text)))


def both(first: str, second: str, decisions: tuple[Judgement, ...] = ()) -> Entities:
    return resolve([*facts_of("first.txt", first), *facts_of("second.txt", second)], decisions)


def people(entities: Entities) -> dict[str, tuple[tuple[str, ...], int]]:
    """Names, with aliases and the number of mentions."""
    return {e.name: (e.aliases, len(e.members)) for e in entities.entities if e.label == "Person"}


def test_one_person_in_two_scripts_is_one() -> None:
    found = people(both(FIRST, TO_TRADITIONAL(SECOND)))
    assert found["闻海涛"] == (("聞海濤",), 2)
    assert found["龚建国"] == (("龔建國",), 2)


def test_a_name_that_stands_in_traditional_articles_alone_stays_so() -> None:
    found = people(both(FIRST, TO_TRADITIONAL(SECOND)))
    assert found["鄧慶華"] == ((), 1)
    assert found["罗庆云"] == ((), 1)


def test_bodies_of_both_scripts_are_one() -> None:
    entities = both(FIRST, TO_TRADITIONAL(SECOND))
    committees = [e for e in entities.entities if e.label == "Organization" and e.name in {"区委", "區委"}]
    assert len(committees) <= 1
    assert both(FIRST, SECOND).entities and len(entities.entities) == len(both(FIRST, SECOND).entities)


def test_facts_are_left_as_they_are() -> None:
    facts = facts_of("page.txt", TO_TRADITIONAL(FIRST))
    before = repr(facts)
    resolve(facts)
    assert repr(facts) == before


def test_decisions_hold_for_names_in_either_script() -> None:
    apart = Judgement("Person", "闻海涛", "聞海濤", "different", 1.0, by="user")
    for left, right in (("罗庆云", "鄧慶華"), ("罗庆云", "邓庆华"), ("羅慶雲", "鄧慶華")):
        same = Judgement("Person", left, right, "same", 1.0, by="user")
        found = people(both(FIRST, TO_TRADITIONAL(SECOND), (same,)))
        assert any(count == 2 and ("鄧慶華" in (name, *aliases)) for name, (aliases, count) in found.items()), left
    assert people(both(FIRST, TO_TRADITIONAL(SECOND), (apart,)))
