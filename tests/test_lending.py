"""Who is printed with a title on one page is known on pages that print the bare name; words are lent to none."""

import random

from hypothesis import given
from hypothesis import strategies as st

from kg.kept import PageNames, keep_names, kept_names
from kg.lending import OwnNames, lend, own_names
from kg.model import Page
from kg.pipeline import Settings, run
from kg.reading import read_all
from tests.support.pages import write_pages

TITLED = "# 青屿区召开春耕会\n\n本报讯 2025年4月8日，青屿区召开春耕会。副区长易知秋主持会议。\n"
BARE = "# 青屿区召开防汛会\n\n本报讯 2025年6月3日，青屿区召开防汛会。易知秋到会指导。\n"


def page(key: str, text: str, titled: tuple[str, ...] = (), untitled: tuple[str, ...] = ()):
    return key, OwnNames(titled, untitled), text


def test_a_name_once_printed_with_a_title_is_lent_to_where_it_stands_bare():
    assert lend([page("a", "副区长易知秋到会", ("易知秋",)), page("b", "易知秋到会"), page("c", "无人到会")]) == {
        "b": ("易知秋",)
    }


def test_a_name_that_is_a_word_of_many_pages_is_lent_to_none():
    words = [page(f"w{n}", "迎来客流高峰期") for n in range(5)]
    assert lend([page("a", "局长高峰", ("高峰",)), page("b", "书记高峰", ("高峰",)), *words]) == {}


def test_two_characters_need_two_pages_with_a_title():
    one, two, bare = page("a", "局长林勇", ("林勇",)), page("b", "书记林勇", ("林勇",)), page("c", "林勇到会")
    assert lend([one, bare]) == {}
    assert lend([one, two, bare]) == {"c": ("林勇",)}


def test_a_page_that_names_somebody_longer_is_lent_no_part_of_it():
    assert lend([page("a", "局长易知秋", ("易知秋",)), page("b", "易知秋生到会", (), ("易知秋生",))]) == {}


def test_who_is_found_untitled_vouches_for_the_name_too():
    pages = [
        page("a", "局长易知秋", ("易知秋",)),
        page("b", "易知秋说", (), ("易知秋",)),
        page("c", "易知秋"),
        page("d", "易知秋"),
    ]
    assert lend(pages) == {"c": ("易知秋",), "d": ("易知秋",)}


NAMES = st.sampled_from(["易知秋", "林勇", "林勇生", "高峰"])
PAGES = st.lists(
    st.tuples(st.lists(NAMES, max_size=3), st.sets(NAMES, max_size=2), st.sets(NAMES, max_size=2)), max_size=6
)


@given(PAGES, st.randoms(use_true_random=False))
def test_what_is_lent_does_not_depend_on_the_order_and_stands_on_the_page(rows, choose: random.Random):
    pages = [
        page(str(n), "，".join(words), tuple(sorted(titled & {*words})), tuple(sorted((other - titled) & {*words})))
        for n, (words, titled, other) in enumerate(rows)
    ]
    lent = lend(pages)
    texts = {key: text for key, _, text in pages}
    assert all(name in texts[key] for key, names in lent.items() for name in names)
    choose.shuffle(pages)
    assert lend(pages) == lent


def test_a_page_tells_of_its_people_with_and_without_titles():
    facts, _ = read_all([Page("a.txt", TITLED.replace("主持会议。", "主持会议。龙惟安等到会指导。"))])
    assert own_names(next(iter(facts.values()))) == OwnNames(("易知秋",), ("龙惟安",))


def test_a_build_finds_who_hosts_under_a_bare_name(tmp_path):
    write_pages(tmp_path / "alone", {"bare.txt": BARE})
    write_pages(tmp_path / "both", {"bare.txt": BARE, "titled.txt": TITLED})
    assert _hosted(tmp_path / "alone") == set()
    assert _hosted(tmp_path / "both") == {"bare.txt", "titled.txt"}


def test_a_name_that_stands_across_two_words_is_none():
    """少林武术 holds no 林武."""
    page = Page("a.txt", "# 青屿区举行文化节\n\n本报讯 2025年6月3日，青屿区举行文化节。少林武术、民族舞蹈精彩纷呈。\n")
    ((key, facts),) = read_all([page])[0].items()
    ((_, lent),) = read_all([page], lent={key: ("林武",)})[0].items()
    assert lent == facts


def _hosted(folder):
    """The files that tell of a host."""
    facts = run([folder], Settings()).facts
    return {one.article.source.rsplit("/", 1)[-1] for one in facts if any(r.type == "ATTENDED" for r in one.relations)}


def test_names_are_kept_for_the_facts_that_were_read_with_them(tmp_path):
    names = {"k": PageNames(OwnNames(("易知秋",)), ("林勇",))}
    (tmp_path / "facts.jsonl").write_bytes(b"facts")
    (tmp_path / "reading.msgpack").write_bytes(keep_names(names, b"facts"))
    assert kept_names(tmp_path) == names
    (tmp_path / "facts.jsonl").write_bytes(b"others")
    assert kept_names(tmp_path) == {}


def test_a_damaged_file_is_as_good_as_none(tmp_path):
    (tmp_path / "facts.jsonl").write_bytes(b"")
    (tmp_path / "reading.msgpack").write_bytes(b"\xff")
    assert kept_names(tmp_path) == {}
