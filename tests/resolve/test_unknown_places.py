"""A district that no table knows still has one district committee, whatever page names it."""

import kg
from tests.support.pages import write_pages


def people(graph):
    return sorted(data["name"] for _, data in graph.nodes(data=True) if data["label"] == "Person")


def test_the_leaders_of_a_district_that_no_table_knows_are_one_across_its_pages(tmp_path):
    write_pages(tmp_path)
    names = people(kg.build([tmp_path]))
    assert names.count("姜若谷") == 1
    assert names.count("卢怀瑾") == 1


def test_two_such_districts_stay_two(tmp_path):
    write_pages(tmp_path)
    other = (tmp_path / "march.txt").read_text("utf-8").replace("青屿区", "白礁区")
    (tmp_path / "other.txt").write_text(other, "utf-8")
    assert people(kg.build([tmp_path])).count("姜若谷") == 2
