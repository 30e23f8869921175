"""A missing week is a gap in reading, not an event."""

from kg.analysis.coverage import appearances, coverage, gaps, weeks, within
from tests.analysis.graphs import attend, attendance_graph


def test_issues_pages_and_articles_are_counted_by_day():
    graph = attendance_graph({"一": "甲", "二": "甲"}, day="2025-03-01")
    graph.add_node("b", label="Article", published="2025-03-02", source="x.txt")
    graph.add_node("c", label="Article", published="2025-03", source="x.txt")
    found = coverage(graph)
    assert [(i.date, i.pages, i.articles) for i in found.issues] == [("2025-03-01", 2, 2), ("2025-03-02", 1, 1)]
    assert found.undated == 1


def test_an_article_of_an_undated_issue_is_of_the_day_it_reports():
    graph = attendance_graph({"一": "甲", "二": "甲"})
    graph.nodes["a-2"]["published"] = "2025-03"
    found = coverage(graph)
    assert (found.dates, found.inferred, found.undated) == (("2025-03-01", "2025-03-02"), 1, 0)
    assert appearances(graph)["甲"]["2025-03-02"] == {"a-2"}


def undated(graph, **sources):
    for article, source in sources.items():
        graph.nodes[article.replace("_", "-")].update(published="", source=source)
    return graph


def test_one_undated_page_is_one_issue_whatever_days_it_tells_of():
    graph = undated(attendance_graph({"一": "甲", "二": "甲", "三": "甲"}), a_1="p.txt", a_2="p.txt", a_3="q.txt")
    graph.add_node("comment", label="Article", published="", source="p.txt")
    found = coverage(graph)
    assert [(i.date, i.pages, i.articles) for i in found.issues] == [("2025-03-02", 1, 3), ("2025-03-03", 1, 1)]
    assert (found.inferred, found.undated) == (4, 0)


def test_a_file_that_tells_of_many_weeks_holds_many_issues():
    graph = undated(attendance_graph({"一": "甲", "二": "甲", "三": "甲"}), a_1="p.txt", a_2="p.txt", a_3="p.txt")
    graph.nodes["三"]["date"] = "2025-05-20"
    graph.add_node("comment", label="Article", published="", source="p.txt")
    found = coverage(graph)
    assert [(i.date, i.articles) for i in found.issues] == [("2025-03-02", 2), ("2025-05-20", 1)]
    assert found.undated == 1


def test_weeks_without_an_issue_are_there_with_zero():
    assert weeks(["2025-03-03", "2025-03-07", "2025-03-24"]) == {
        "2025-03-03": 2, "2025-03-10": 0, "2025-03-17": 0, "2025-03-24": 1,
    }  # fmt: skip


def test_gaps_longest_first():
    found = gaps(["2025-01-06", "2025-01-20", "2025-02-24"])
    assert [(gap.first, gap.last, gap.weeks) for gap in found] == [
        ("2025-01-27", "2025-02-17", 4),
        ("2025-01-13", "2025-01-13", 1),
    ]


def test_no_issues_no_weeks():
    assert weeks([]) == {}
    assert gaps([]) == []


def test_a_person_appears_once_an_issue_whatever_the_meetings():
    graph = attendance_graph({"一": "甲 乙", "二": "甲"}, day="2025-03-01")
    attend(graph, "乙", "二", "a-2")
    assert appearances(graph)["甲"] == {"2025-03-01": {"a-1", "a-2"}}


def test_periods_cut_to_a_month_or_a_year_include_all_of_it():
    assert within("2025-03-31", "2025", "2025-03")
    assert not within("2025-04-01", "2025", "2025-03")
    assert coverage(attendance_graph({"一": "甲", "二": "乙"})).between("2025-03-02", "2025") == 1
