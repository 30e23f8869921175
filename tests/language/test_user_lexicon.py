"""A user's own names: the files, and what is wrong with them in one sentence."""

import pytest

from kg.errors import InputError
from kg.language.user_lexicon import UserLexicon, read_user_lexicon


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.tsv").write_text(text, "utf-8")
    return folder


def test_every_file_gives_its_kind(tmp_path):
    lexicon = read_user_lexicon(
        write(
            tmp_path,
            people="沈砚\n",
            organizations="云岭公司\tcompany\n",
            projects="那件大事\n",
            titles="总召集人\tgovernment\n",
        )
    )
    assert lexicon.entries == (
        ("沈砚", "person", ""),
        ("云岭公司", "org", "company"),
        ("那件大事", "project", ""),
        ("总召集人", "title", "government"),
    )


def test_an_alias_is_a_name_too_and_says_who_is_meant(tmp_path):
    lexicon = read_user_lexicon(write(tmp_path, aliases="云岭\t云岭建设有限公司\tOrganization\n"))
    assert lexicon.entries == (("云岭", "org", ""),)
    assert lexicon.canonical == {"Organization": {"云岭": "云岭建设有限公司"}}


def test_comments_empty_lines_and_a_byte_order_mark_are_no_names(tmp_path):
    (tmp_path / "people.tsv").write_text("# ours\n\n沈砚 \n", "utf-8-sig")
    assert read_user_lexicon(tmp_path).words == ["沈砚"]


def test_a_name_given_twice_counts_once(tmp_path):
    assert read_user_lexicon(write(tmp_path, people="沈砚\n沈砚\n")).words == ["沈砚"]


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        ({}, "holds no people.tsv"),
        ({"aliases": "云岭\t云岭公司\n"}, "aliases.tsv:1: needs 3 column"),
        ({"aliases": "云岭\t云岭公司\tBody\n"}, "Body is no label; use Person, Organization, Project"),
        ({"people": "\t沈砚\n"}, "people.tsv:1: needs 1 column"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path, files, complaint):
    with pytest.raises(InputError, match=complaint):
        read_user_lexicon(write(tmp_path, **files))


def test_a_file_that_is_no_text(tmp_path):
    (tmp_path / "people.tsv").write_bytes(b"\xff\xfe\xfd")
    with pytest.raises(InputError, match="cannot be read as UTF-8"):
        read_user_lexicon(tmp_path)


def test_no_folder(tmp_path):
    with pytest.raises(InputError, match="not a folder"):
        read_user_lexicon(tmp_path / "missing")


def test_an_empty_lexicon_has_no_words():
    assert UserLexicon().words == []
