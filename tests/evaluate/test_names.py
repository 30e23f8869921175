import pytest

from kg.evaluate.names import forms_of, normalize, unify


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("“三源工程”", "三源工程"),
        ("云岭区（示范区）", "云岭区示范区"),
        ("１２３ 行动", "123行动"),
        (None, ""),
        ("，。", "。"),
    ],
)
def test_quotes_brackets_spaces_and_width_do_not_matter(printed, normal):
    assert normalize(printed) == normal


def test_what_normalizes_to_nothing_is_no_form():
    assert forms_of("“”", None, "云岭区") == {"云岭区"}


def test_groups_that_share_a_form_are_one_thing():
    groups = [forms_of("区水务局"), forms_of("市水务局"), forms_of("水务局", "区水务局", "云岭水务局"), forms_of()]
    assert sorted(map(sorted, unify(groups))) == [["云岭水务局", "区水务局", "水务局"], ["市水务局"]]
