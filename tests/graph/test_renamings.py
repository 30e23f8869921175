"""Bodies renamed, as a sentence tells."""

from kg.graph import build_graph
from kg.graph.renamings import find_renamings
from kg.resolve import resolve
from tests.support.made_facts import Story


def _found(quote: str, *names: str):
    story = Story("a1", "运城市新闻。", published="2025-03-02")
    for name in names:
        story.name("Organization", name, quote=quote)
    facts = [story.facts()]
    return find_renamings(build_graph(facts, resolve(facts)))


def test_the_old_name_stands_before_the_verb_and_the_new_one_behind():
    (row,) = _found("3月1日，区城改办正式更名为区城市更新中心。", "区城改办", "区城市更新中心")
    assert (row.day, row.old, row.new) == ("2025-03-02", "区城改办", "区城市更新中心")


def test_bodies_that_only_share_the_sentence_are_not_renamed():
    assert _found("区城改办与区住建局调研，云湖路更名为云山路。", "区城改办", "区住建局") == []


def test_since_leaves_out_earlier_ones():
    assert _found("区城改办更名为区城市更新中心。", "区城改办", "区城市更新中心")
    story = Story("a1", "运城市新闻。", published="2025-03-02")
    for name in ("区城改办", "区城市更新中心"):
        story.name("Organization", name, quote="区城改办更名为区城市更新中心。")
    facts = [story.facts()]
    assert find_renamings(build_graph(facts, resolve(facts)), since="2025-04") == []
