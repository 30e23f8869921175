"""Pages to facts: one page's trouble is that page's alone."""

import pytest

from kg.extract.extractor import Extractor
from kg.model import Page, Refusal
from kg.reading import page_key, read_all
from tests.support.pages import APRIL, MARCH


@pytest.fixture
def trap(monkeypatch):
    """Extraction that stumbles over pages that hold a certain word."""
    real = Extractor.extract_page

    def stumbling(self, articles, lent=()):
        if any("陷阱" in article.text for article in articles):
            raise IndexError("list index out of range")
        return real(self, articles, lent)

    monkeypatch.setattr(Extractor, "extract_page", stumbling)


def test_a_page_that_the_code_stumbles_over_is_refused_with_what_and_where(trap):
    bad = Page("bad.txt", MARCH + "\n这里有一个陷阱。\n")
    good = Page("good.txt", APRIL)
    facts, refusals = read_all([bad, good])
    assert list(facts) == [page_key(good)]
    (refusal,) = refusals
    assert refusal.source == "bad.txt"
    assert "stumbled over this page (IndexError: list index out of range, test_reading.py:" in refusal.reason


def test_progress_is_told_page_by_page(trap):
    steps = []
    read_all([Page("one.txt", MARCH), Page("two.txt", "陷阱。")], advance=lambda: steps.append(1))
    assert len(steps) == 2


def test_the_key_of_a_page_changes_with_whatever_its_facts_depend_on():
    pages = [Page("a.txt", MARCH), Page("b.txt", MARCH), Page("a.txt", APRIL), Page("a.txt", MARCH, number="2")]
    assert len({page_key(page) for page in pages}) == len(pages)
    assert page_key(Page("a.txt", MARCH)) == page_key(pages[0])


def test_a_page_without_articles_has_no_facts_and_is_not_refused():
    facts, refusals = read_all([Page("a.txt", "。\n")])
    assert not any(isinstance(one, Refusal) for one in refusals)
    assert sum(map(len, facts.values())) <= 1
