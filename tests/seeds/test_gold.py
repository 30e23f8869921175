"""The sample corpus and its gold belong together, obey the model, and are the project's own words."""

import json
import re
from pathlib import Path

import pytest

from kg.evaluate import read_gold
from kg.schema import schema
from tests.support.shared import shared_path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
GOLD = read_gold([SEEDS / "gold.jsonl"])
PAGES = sorted(path for path in SEEDS.iterdir() if path.name.startswith("page-"))
ACROSS = "page-07.txt"
"""The page whose columns are read across: names are cut there."""


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_there_are_ten_pages_and_each_has_gold():
    assert len(PAGES) >= 8
    assert {article.document for article in GOLD} == {page.name for page in PAGES}


def test_the_pages_span_more_than_a_year():
    dates = sorted(meeting.date for article in GOLD for meeting in article.meetings)
    assert int(dates[-1][:4]) - int(dates[0][:4]) >= 1


@pytest.mark.parametrize("article", [a for a in GOLD if a.document != ACROSS], ids=lambda article: article.id)
def test_whoever_the_gold_names_stands_on_the_page(article):
    page = squeezed((SEEDS / article.document).read_text("utf-8"))
    people = [person.name for meeting in article.meetings for person in meeting.people]
    for name in [*people, *article.reporters, *article.people_mentioned, *(p.title for p in article.positions)]:
        assert name in page


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.id)
def test_kinds_and_roles_are_those_of_the_model(article):
    for meeting in article.meetings:
        assert meeting.kind in schema().meeting_kinds
        assert meeting.daypart in (None, "上午", "下午", "晚")
        for person in meeting.people:
            assert set(person.roles) <= set(schema().roles)
            assert person.roles


def test_every_role_and_kind_occurs():
    meetings = [meeting for article in GOLD for meeting in article.meetings]
    named = [one for m in meetings for one in (*m.people, *m.organizations) if not isinstance(one, str)]
    assert {role for one in named for role in one.roles} == set(schema().roles)
    assert {meeting.kind for meeting in meetings} == set(schema().meeting_kinds)


def test_names_that_must_stay_apart_and_names_that_are_one_are_in_the_corpus():
    text = squeezed("".join(page.read_text("utf-8") for page in PAGES))
    identity = json.loads((SEEDS / "identity.json").read_text("utf-8"))
    for pair in [*identity["same"], *identity["different"]]:
        assert all(squeezed(name) in text for name in pair["names"])


def test_no_sentence_was_taken_from_the_real_pages():
    real = [*shared_path("seeds").iterdir(), *shared_path("gold", "dev-texts").iterdir()]
    taken = squeezed("".join(path.read_text("utf-8") for path in real))
    own = squeezed("".join(page.read_text("utf-8") for page in PAGES))
    length = 20  # longer than any formula (分别汇报了…，党工委副书记、管委会主任)
    runs = {taken[i : i + length] for i in range(len(taken) - length)}
    assert not [own[i : i + length] for i in range(len(own) - length) if own[i : i + length] in runs]
