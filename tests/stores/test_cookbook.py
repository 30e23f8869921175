"""The cookbook: complete, plain, read-only, documented."""

import re

import pytest

from kg.errors import InputError
from kg.queries import cookbook, parse_query
from kg.queries.document import cookbook_markdown
from tests.cli.run import CHECKOUT


def test_the_cookbook_is_complete_and_its_names_are_plain():
    book = cookbook()
    assert len(book) >= 40
    for name, query in book.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert re.search(r"[\u4e00-\u9fff]", query.zh)
        assert query.en.isascii() or "’" in query.en
        used = set(re.findall(r"\$(\w+)", query.cypher))
        assert used == {parameter.name for parameter in query.parameters}, name
        assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|CALL)\b", query.cypher), f"{name} writes"


@pytest.mark.parametrize(
    "text", ["MATCH (n) RETURN n", "// title: x\n// zh: 问\nRETURN 1", "// title: x\n// zh:\n// en: y\n"]
)
def test_a_query_without_its_questions_is_refused(text):
    with pytest.raises(ValueError, match="needs title, zh and en"):
        parse_query("broken", text)


def test_parameters_are_read_as_what_their_defaults_are():
    head = ["title: t", "zh: 问", "en: q", 'name = ""  a remark', "limit = 5", "below = 0.5"]
    query = parse_query("q", "".join(f"// {line}\n" for line in head) + "RETURN $name")
    assert query.bind({}) == {"name": "", "limit": 5, "below": 0.5}
    assert query.bind({"name": "2031", "limit": "7", "below": "1"}) == {"name": "2031", "limit": 7, "below": 1.0}
    assert query.parameters[0].remark == "a remark"
    with pytest.raises(InputError, match="limit must be a whole number"):
        query.bind({"limit": "many"})
    with pytest.raises(InputError, match="it has: name, limit, below"):
        query.bind({"nome": "x"})


def test_the_document_is_what_the_files_say():
    assert (CHECKOUT / "docs" / "cookbook.md").read_text("utf-8") == cookbook_markdown(), (
        "write it anew: python -m kg.queries.document > docs/cookbook.md"
    )
