"""An update decides anew only what its pages touch, with the outcome of a full build."""

from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Facts, Judgement
from kg.resolve import resolve
from kg.resolve.blocks import partition
from kg.resolve.memory import Kept, Memory, read_memory
from tests.support.made_facts import Story

_PLACES = ("运城市盐湖区", "武陟县", "云岭区", "运城市高新区")
_NAMES = ("宫建明", "官建明", "张伟", "吴岚", "江帆", "王磊")
_TITLES = (("党工委书记", "党工委"), ("区长", "区政府"), ("局长", "教育局"), ("董事长", "蓝湾新材料有限公司"),
           ("总经理", "蓝湾公司"), ("主任", "市城建中心"))  # fmt: skip
_MEETINGS = ("防汛工作推进会", "2025年第2次党政联席会议", "第3次党政联席会议", "招商座谈会")


def _article(key: str, choice: tuple[int, ...]) -> Facts:
    """An invented article; equal choices give equal articles."""
    place, first, second, title, meeting, day, more = choice
    text = f"{_PLACES[place]}召开会议。{_PLACES[place]}领导出席，{_PLACES[place]}委安排工作。"
    story = Story(key, text, published=f"2025-06-{day + 1:02d}", source=f"{key[:2]}.txt")
    story.holds(_NAMES[first], *_TITLES[title])
    if more:
        story.name("Project", "“五十工程”" if more == 1 else f"{_PLACES[place][:2]}“五十工程”项目")
    if second != first:
        planned = {"status": "planned"} if more == 2 else {}
        story.meets(_MEETINGS[meeting], f"2025-06-{day + 1:02d}", [_NAMES[first], _NAMES[second]], **planned)
    return story.facts()


_CHOICES = st.tuples(*(st.integers(0, n - 1) for n in (4, 6, 6, 6, 4, 3, 3)))
_KEYS = st.sampled_from([f"a{page}{number}" for page in range(3) for number in range(3)])
_STEPS = st.lists(st.dictionaries(_KEYS, st.none() | _CHOICES, min_size=1, max_size=5), min_size=2, max_size=4)
_PAIRS = st.sampled_from(list(combinations(_NAMES, 2)))
_DECISIONS = st.lists(
    st.builds(
        lambda pair, verdict: Judgement("Person", *pair, verdict, 0.5, by="user"),
        _PAIRS,
        st.sampled_from(("same", "different")),
    ),
    max_size=2,
)


@settings(max_examples=60, deadline=None)
@given(steps=_STEPS, decisions=st.lists(_DECISIONS, min_size=4, max_size=4))
def test_whatever_comes_changes_or_goes_the_outcome_is_that_of_a_full_build(tmp_path_factory, steps, decisions):
    path = tmp_path_factory.mktemp("memory") / "resolution.msgpack"
    corpus: dict[str, Facts] = {}
    for step, decided in zip(steps, decisions, strict=False):
        for key, choice in step.items():
            corpus.pop(key, None)
            if choice is not None:
                corpus[key] = _article(key, choice)
        memory = read_memory(path, "this version")
        facts = list(corpus.values())
        assert resolve(facts, decided, memory=memory) == resolve(facts, decided)
        path.write_bytes(memory.to_bytes())


def _county_story(key: str, county: str, chief: str) -> Facts:
    story = Story(key, f"{county}召开会议。{county}委书记{chief}出席。")
    story.holds(chief, "县委书记", f"{county}委")
    story.meets(f"{county}防汛会议", "2025-06-01", [chief])
    return story.facts()


_COUNTIES = [_county_story("a1", "武陟县", "吴岚"), _county_story("a2", "临猗县", "江帆")]


def _remembering(facts: list[Facts], memory: Memory) -> Memory:
    resolve(facts, memory=memory)
    return Memory(memory.latest, memory.latest.made_by)


def test_nothing_is_decided_anew_where_nothing_changed():
    memory = _remembering(_COUNTIES, Memory())
    resolve(_COUNTIES, memory=memory)
    assert memory.decided_anew == 0


def test_a_new_article_touches_only_the_blocks_of_what_it_names():
    memory = _remembering(_COUNTIES, Memory())
    resolve([*_COUNTIES, _county_story("a3", "武陟县", "吴岚")], memory=memory)
    assert memory.decided_anew == 3  # the person, the committee, the meeting; nothing of the other county


def test_a_decision_touches_the_blocks_that_it_names_and_its_withdrawal_too():
    decision = Judgement("Person", "吴岚", "江帆", "same", 1.0, by="user")
    memory = _remembering(_COUNTIES, Memory())
    resolve(_COUNTIES, [decision], memory=memory)
    assert memory.decided_anew == 1
    memory = Memory(memory.latest)
    resolve(_COUNTIES, memory=memory)
    assert memory.decided_anew == 2


def test_what_is_gone_is_forgotten():
    memory = _remembering(_COUNTIES, Memory())
    resolve(_COUNTIES[:1], memory=memory)
    assert set(memory.latest.blocks) < set(memory.earlier.blocks)
    assert len(memory.latest.articles) == 1


def test_another_version_a_damaged_file_or_none_is_no_memory(tmp_path: Path):
    path = tmp_path / "resolution.msgpack"
    assert read_memory(path, "v1").earlier == Kept("v1")
    memory = Memory(made_by="v1")
    resolve(_COUNTIES, memory=memory)
    path.write_bytes(memory.to_bytes())
    assert read_memory(path, "v1").earlier == memory.latest
    assert read_memory(path, "v2").earlier == Kept("v2")
    path.write_bytes(memory.to_bytes()[:100])
    assert read_memory(path, "v1").earlier == Kept("v1")


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=3), max_size=12))
def test_blocks_are_what_shared_keys_connect(keys):
    block_of = {position: number for number, block in enumerate(partition(keys)) for position in block}
    assert sorted(block_of) == list(range(len(keys)))
    reach = {p: {q for q in range(len(keys)) if p == q or set(keys[p]) & set(keys[q])} for p in range(len(keys))}
    for _ in keys:
        reach = {p: set().union(*(reach[q] for q in near)) for p, near in reach.items()}
    for p, q in combinations(range(len(keys)), 2):
        assert (block_of[p] == block_of[q]) == (q in reach[p])


def test_what_is_kept_is_written_in_one_order_whatever_the_order_of_sets():
    memory = Memory()
    resolve([_article("a00", (0, 0, 1, 3, 0, 0, 1)), _article("a01", (1, 2, 3, 4, 1, 1, 2))], memory=memory)
    rows = [keys for kept in memory.latest.articles.values() for rows in kept.keys.values() for keys in rows]
    assert any(len(keys) > 1 for keys in rows)
    assert all(keys == sorted(keys) for keys in rows)


def test_an_unchanged_corpus_keeps_the_same_bytes():
    facts = [_article(f"a0{n}", (n % 4, n, (n + 1) % 6, n, n % 4, n % 3, n % 3)) for n in range(6)]
    first = Memory(made_by="v")
    resolve(facts, memory=first)
    again = Memory(Kept("v", first.latest.articles, first.latest.blocks), "v")
    resolve(facts, memory=again)
    assert again.decided_anew == 0
    assert again.to_bytes() == first.to_bytes()
