import json

from tests.cli.run import kg

NEWS = "3月12日，区长林晓主持召开防汛工作会议，林晓峰说。"


def test_candidates_clauses_and_facts_are_shown():
    printed = kg("explain", NEWS).stdout
    assert "words: 3|月|12|日" in printed
    assert "✓  区长" in printed
    assert "titles.tsv: government" in printed
    assert "林晓 | 主持召开 host" in printed
    assert "ATTENDED" in printed


def test_all_shows_what_was_not_chosen():
    assert "gives way to" not in kg("explain", NEWS).stdout
    assert "gives way to" in kg("explain", NEWS, "--all").stdout


def test_json():
    found = json.loads(kg("explain", NEWS, "--json").stdout)
    assert {one["text"] for one in found["sentences"][0]["candidates"] if one.get("chosen")} >= {"区长", "林晓"}
    assert "ATTENDED" in {one["type"] for one in found["facts"]}


def test_a_text_that_says_nothing():
    assert "no facts" in kg("explain", "天气很好。").stdout


def test_a_lexicon(tmp_path):
    (tmp_path / "people.tsv").write_text("来去之间\n", "utf-8")
    assert "proved in the text or by the user" in kg("explain", "来去之间说。", "--lexicon", tmp_path).stdout
    assert "not a folder" in kg("explain", "来去之间说。", "--lexicon", tmp_path / "no", code=1).stderr


def test_a_date_that_is_none():
    assert "is no date like" in kg("explain", NEWS, "--issued", "gestern", code=2).stderr


def test_markup_is_text():
    assert "[red]区长[/red]" in kg("explain", "[red]区长[/red]林晓主持会议。").stdout
