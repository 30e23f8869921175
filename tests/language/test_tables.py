import re
from pathlib import Path

import pytest

import kg.language
from kg.language.cues import cues, either
from kg.language.tables import context, read_table

TABLES = {
    "places.tsv": (2, 4),
    "townships.tsv.gz": (2, 2),
    "org_suffixes.tsv": (3, 3),
    "bodies.tsv": (2, 2),
    "countries.tsv": (1, 1),
    "org_words.tsv.gz": (3, 4),
    "org_context.tsv": (2, 2),
    "project_heads.tsv": (3, 3),
    "project_context.tsv": (2, 2),
    "event_cues.tsv": (3, 3),
    "date_words.tsv": (3, 4),
    "transitions.tsv": (5, 5),
    "site_words.tsv": (2, 2),
    "represented_words.tsv": (2, 2),
    "undertaking_words.tsv": (2, 2),
    "name_context.tsv": (2, 2),
    "title_context.tsv": (2, 2),
    "byline_context.tsv": (2, 2),
    "byline_forms.tsv": (2, 3),
}


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_its_columns(name):
    least, most = TABLES[name]
    rows = read_table(name)
    assert rows
    assert all(least <= len(row) <= most and all(field.strip() == field for field in row) for row in rows)


@pytest.mark.parametrize("name", ["org_suffixes.tsv", "bodies.tsv", "project_heads.tsv", "org_context.tsv"])
def test_lists_hold_single_words(name):
    assert all("" not in row[-1].split(" ") for row in read_table(name))


def test_each_head_says_what_it_needs():
    needs = {needs for _, needs, _ in read_table("org_suffixes.tsv")}
    assert needs == {"bare", "field", "name", "one", "part", "brand"}


def test_each_project_head_says_what_it_needs():
    needs = {needs for _, needs, _ in read_table("project_heads.tsv")}
    assert needs == {"name", "quote", "event", "long", "word", "line", "fixed"}


def test_the_parts_of_the_context_tables_are_there():
    parts = (
        "level",
        "group",
        "vague",
        "stop",
        "nobody",
        "tail",
        "before_place",
        "function",
        "grammar",
        "count",
        "field",
    )
    assert all(context("org_context", part) for part in parts)
    assert all(
        context("project_context", part) for part in ("generic", "stop", "edge", "inner", "estate", "action", "field")
    )


def test_a_pattern_of_cues_takes_the_longest_word():
    assert re.findall(either("calling"), "林晓主持召开会议，举办展览") == ["主持召开", "举办"]


def test_cues_that_no_table_has_are_an_error():
    with pytest.raises(KeyError):
        cues("no such part")


def test_every_table_is_told_of_in_the_docs():
    docs = (Path(__file__).resolve().parents[2] / "docs" / "lexicons.md").read_text(encoding="utf-8")
    tables = (Path(kg.language.__file__).parent / "data").glob("*.tsv*")
    assert [table.name for table in tables if f"`{table.name}`" not in docs] == []
