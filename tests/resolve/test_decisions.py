"""People's decisions: read and written, obeyed by later builds, taken back, found to contradict one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Judgement, Member
from kg.resolve import resolve
from kg.resolve.decisions import (
    conflicts,
    decisions_from_csv,
    decisions_to_csv,
    read_decisions,
    standing,
    write_decisions,
)
from tests.support.made_facts import Story


def _say(left: str, verdict: str, right: str, label: str = "Person") -> Judgement:
    return Judgement(label, left, right, verdict, float(verdict == "same"), by="user")


def _mayor(key: str, name: str, place: str = "运城市"):
    story = Story(key, f"{place}召开会议。{place}领导出席。", published=f"2025-06-0{key[-1]}")
    story.holds(name, "局长", f"{place}教育局")
    return story.facts()


def _nodes(entities, *names: str) -> int:
    return len({e.id for e in entities.entities if set(names) & {e.name, *e.aliases}})


def test_same_joins_what_the_rules_keep_apart():
    facts = [_mayor("a1", "吴岚"), _mayor("a2", "武兰")]
    assert _nodes(resolve(facts), "吴岚", "武兰") == 2
    assert _nodes(resolve(facts, [_say("吴岚", "same", "武兰")]), "吴岚", "武兰") == 1


def test_different_keeps_apart_what_the_rules_join():
    facts = [_mayor("a1", "宫建明"), _mayor("a2", "官建明")]
    assert _nodes(resolve(facts), "宫建明", "官建明") == 1
    entities = resolve(facts, [_say("官建明", "different", "宫建明")])
    assert _nodes(entities, "宫建明", "官建明") == 2
    assert [j.by for j in entities.judgements if j.verdict == "different"] == ["user"]


def test_namesakes_are_joined_or_kept_apart_by_their_qualifiers():
    facts = [_mayor("a1", "张伟", "武陟县"), _mayor("a2", "张伟", "临猗县"), _mayor("a3", "张伟", "临猗县")]
    assert _nodes(resolve(facts), "张伟") == 2
    same = _say("张伟（武陟县）", "same", "张伟（临猗县）")
    assert _nodes(resolve(facts, [same]), "张伟") == 1


def test_namesakes_of_one_place_are_kept_apart_by_the_articles_that_were_shown():
    facts = [_mayor("a1", "张伟"), _mayor("a2", "张伟")]
    sides = (Member("a1", "p1"),), (Member("a2", "p1"),)
    apart = Judgement("Person", "张伟", "张伟", "different", 0.0, (), "user", *sides)
    assert _nodes(resolve(facts), "张伟") == 1
    assert _nodes(resolve(facts, [apart]), "张伟") == 2


def test_the_last_word_counts_and_ask_takes_a_word_back():
    first, second = _say("甲", "same", "乙"), _say("乙", "different", "甲")
    assert standing([first, second]) == (second,)
    assert standing([first, _say("甲", "ask", "乙")]) == ()


def test_a_transitive_conflict_is_found_shown_and_resolved_by_keeping_apart():
    said = [_say("吴岚", "same", "武兰"), _say("武兰", "same", "伍澜"), _say("吴岚", "different", "伍澜")]
    (conflict,) = conflicts(said)
    assert conflict.apart == said[2]
    assert conflict.chain == (said[0], said[1])
    entities = resolve([_mayor("a1", "吴岚"), _mayor("a2", "武兰"), _mayor("a3", "伍澜")], said)
    assert _nodes(entities, "吴岚", "武兰", "伍澜") == 2


def test_decisions_without_contradiction_make_no_conflict():
    assert conflicts([_say("甲", "same", "乙"), _say("丙", "different", "乙")]) == ()


def test_the_file_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "mine.jsonl"
    assert read_decisions(path) == ()
    said = (_say("甲", "same", "乙"), _say("丙", "different", "丁", "Organization"))
    write_decisions(path, said)
    assert read_decisions(path) == said


@pytest.mark.parametrize(
    ("line", "word"), [("{", "line 1"), ('{"label":"Person"}', "line 1"),
                       ('{"label":"Person","left":"甲","right":"乙","verdict":"perhaps","score":1}', "perhaps")]
)  # fmt: skip
def test_a_line_that_is_no_judgement_is_named(tmp_path, line, word):
    path = tmp_path / "mine.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(InputError, match=word):
        read_decisions(path)


_NAMES = st.text(alphabet='张王甲乙"，,=+-@\n（）', min_size=1, max_size=6).map(lambda s: f"张{s}")


@given(st.lists(st.tuples(_NAMES, st.sampled_from(["same", "different"]), _NAMES), max_size=5))
def test_a_table_gives_back_the_decisions_it_was_made_of(rows):
    said = [_say(left, verdict, right) for left, verdict, right in rows]
    assert list(decisions_from_csv(decisions_to_csv(said))) == said


def test_no_cell_of_a_table_is_a_formula():
    assert "'=1+1" in decisions_to_csv([_say("=1+1", "same", "乙")])


def test_a_table_without_its_columns_is_refused():
    with pytest.raises(InputError, match="lacks the column"):
        decisions_from_csv("name,verdict\n甲,same\n", "t.csv")
    with pytest.raises(InputError, match="line 2"):
        decisions_from_csv("label,left,right,verdict\nPerson,甲,乙,yes\n", "t.csv")
