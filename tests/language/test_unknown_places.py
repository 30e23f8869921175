"""A place that no table knows belongs to the name whose level it stands before."""

import pytest

from kg.language.organizations import propose_organizations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他到青屿区人民医院看病。", "青屿区人民医院"),
        ("岭海省先进材料研究院院长介绍了情况。", "岭海省先进材料研究院"),
        ("与澜州恒湛新材料有限公司座谈。", "澜州恒湛新材料有限公司"),
    ],
)
def test_two_characters_between_a_mark_and_a_level_are_its_place(text, name):
    assert name in [span.name for span in propose_organizations(text)]


@pytest.mark.parametrize("text", ["同志们担任市委委员。", "他参加市政协的活动。", "大家看望全区教育局的同志。"])
def test_words_before_a_level_are_no_place(text):
    assert not any(span.name.startswith(("担任", "参加", "全区", "看望")) for span in propose_organizations(text))
