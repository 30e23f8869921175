"""What each view draws of a graph, before it is a page."""

import networkx as nx
import pytest

from kg.errors import InputError
from kg.views import KINDS, make_view, write_named
from kg.views import core as core_module
from kg.views.core import core
from kg.views.facts import FactIndex
from kg.views.kinds import ego, organizations, path, people, projects, timeline
from kg.views.kinds.projects import tie_style
from kg.views.names import short_name
from kg.views.scene import Tie
from tests.views.sample import sample_graph


@pytest.fixture(scope="module")
def facts():
    return FactIndex(sample_graph())


def _ties(scene):
    return {(tie.source, tie.target, tie.style) for tie in scene.ties}


def test_people_are_tied_by_the_meetings_they_share(facts):
    shared = {(tie.source, tie.target): tie.meetings for tie in people.scene(facts).ties}
    assert shared == {("p-1", "p-2"): ("m-1", "m-2"), ("p-1", "p-3"): ("m-3",)}


def test_a_pair_that_meets_beyond_chance_is_marked_with_its_significance():
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((f"p-{n:02d}", {"label": "Person", "name": f"甲{n}"}) for n in range(40))
    graph.add_nodes_from((f"m-{n:02d}", {"label": "Meeting", "name": f"会{n}"}) for n in range(120))
    for n in range(120):
        present = {2 + n % 38, 2 + n * 7 % 37, 2 + n * 11 % 36} | ({0, 1} if n % 6 == 0 else set())
        for person in present:
            graph.add_edge(f"p-{person:02d}", f"m-{n:02d}", type="ATTENDED", roles=["attend"])
    ties = people.scene(FactIndex(graph)).ties
    bonded = {(tie.source, tie.target): tie.significance for tie in ties if tie.style == "bonded"}
    assert list(bonded) == [("p-00", "p-01")]
    assert 0 < bonded["p-00", "p-01"] < 0.05


def test_ego_has_meetings_colleagues_bodies_and_projects(facts):
    assert set(ego.scene(facts, "吕晓岚").sizes) >= {"m-1", "m-2", "m-3", "p-2", "p-3", "o-1", "o-2", "j-1"}
    assert "m-4" not in ego.scene(facts, "吕晓岚").sizes


def test_ego_may_be_about_a_body_by_its_id(facts):
    assert {"p-1", "p-2", "m-1"} <= set(ego.scene(facts, "o-1").sizes)


def test_path_has_only_shortest_chains(facts):
    assert list(path.scene(facts, "仇一帆", "单明远").sizes) == ["m-1", "m-3", "p-2", "p-3"]


def test_path_says_when_nothing_links_the_two(facts):
    with pytest.raises(InputError, match="no chain of facts links the two"):
        path.scene(facts, "仇一帆", "p-4")


@pytest.mark.parametrize(
    ("kind", "roles", "style"),
    [("conference", ["host"], "decided"), ("inspection", ["lead"], "inspected"), ("visit", ["attend"], "inspected"),
     ("conference", ["attend", "report"], "answers"), ("conference", ["observe"], "present")],
)  # fmt: skip
def test_a_part_in_a_meeting_says_what_one_has_to_do_with_the_project(kind, roles, style):
    assert tie_style(kind, roles) == style


def test_projects_are_tied_to_who_visited_and_who_answers(facts):
    assert _ties(projects.scene(facts)) == {
        ("p-1", "j-1", "inspected"),
        ("p-2", "j-1", "inspected"),
        ("o-3", "j-1", "answers"),
    }


def test_organizations_have_positions_with_titles_and_parts(facts):
    found = organizations.scene(facts)
    assert ("o-3", "o-1", "PART_OF") in _ties(found)
    assert {tie.text for tie in found.ties if tie.style == "HOLDS_POSITION"} == {"区长", "副区长"}


def test_a_position_that_passed_to_another_looks_past():
    graph = sample_graph()
    for _, _, data in graph.edges(data=True):
        if data.get("title") == "区长":
            data["succeeded"] = True
    assert ("p-1", "o-1", "held") in _ties(organizations.scene(FactIndex(graph)))


def test_a_series_has_a_band_of_its_own_and_lines_from_one_to_the_next(facts):
    scene = timeline.scene(facts)
    even = scene.layouts["time"]
    assert even.rows[0][1] == "重点项目推进会"
    assert even.places["m-1"][1] == even.places["m-3"][1] != even.places["m-2"][1]
    assert ("m-3", "m-1", "FOLLOWS") in _ties(scene)


def test_the_timeline_to_scale_keeps_the_proportions_of_time(facts):
    x = {node: place[0] for node, place in timeline.scene(facts).layouts["scale"].places.items()}
    assert (x["m-2"] - x["m-1"]) / (x["m-4"] - x["m-1"]) == pytest.approx(4 / 34, abs=0.01)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("ego", "path")])
def test_an_empty_graph_has_every_view(kind):
    assert "<!doctype html>" in make_view(kind, nx.MultiDiGraph()).html()


def test_the_core_of_a_large_graph_is_what_holds_together_most(monkeypatch):
    monkeypatch.setattr(core_module, "MOST_NODES", 4)
    clique = [Tie(a, b, "together", ()) for a in "abcd" for b in "abcd" if a < b]
    leaves = [Tie("a", f"x{n}", "together", ()) for n in range(9)]
    nodes, ties = core([*"abcd", *(f"x{n}" for n in range(9))], clique + leaves)
    assert nodes == list("abcd")
    assert ties == clique


def test_a_scene_says_what_was_left_out(monkeypatch):
    monkeypatch.setattr(core_module, "MOST_NODES", 3)
    scene = people.scene(FactIndex(sample_graph()))
    assert (len(scene.sizes), scene.total) == (3, 4)
    monkeypatch.setattr(core_module, "MOST_TIES", 1)
    scene = people.scene(FactIndex(sample_graph()))
    assert (len(scene.ties), scene.total_ties) == (1, 2)


def test_ties_beyond_the_limit_go_weakest_first(monkeypatch):
    monkeypatch.setattr(core_module, "MOST_TIES", 1)
    ties = [Tie("a", "b", "together", (), weight=1), Tie("a", "c", "together", (), weight=5)]
    assert core("abc", ties)[1] == ties[1:]


@pytest.mark.parametrize(
    ("name", "short"),
    [("青山区党政联席会议", "党政联席会议"), ("青山区委书记专题会议", "青山区委书记专题会议"),
     ("“春风”行动推进会", "春风行动推进会"), ("领导调研校园食品安全工作", "调研校园食品安全工作"),
     ("2024年工作会议", "工作会议"), ("全市信访工作会议", "信访工作会议"), ("领导干部会议", "领导干部会议"),
     ("青山超市有限公司消防演练", "青山超市有限公司消防演练"), ("商务局节前市场供应座谈会", "商务局节前市场供应座谈会"),
     ("青山区与白塔公司座谈", "青山区与白塔公司座谈"), ("青山区人民政府签约仪式", "青山区人民政府签约仪式"),
     ("青山区民生领域汇报会", "民生领域汇报会"), ("市领导到青山区调研河湖治理", "调研河湖治理"),
     ("关于进一步做好当前各项重点工作的会议", "关于进一步做好当前各项…")],
)  # fmt: skip
def test_a_meeting_has_a_short_name(name, short):
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("kind", "names", "message"),
    [("nonsense", [], "no such view; there are attendance, people"),
     ("ego", [], r"ego takes 1 name\(s\): kg view ego NAME"),
     ("people", ["吕晓岚"], r"people takes no name\(s\)"), ("ego", ["查无此人"], "not in the graph")],
)  # fmt: skip
def test_a_view_that_cannot_be_made_is_refused_in_one_sentence(kind, names, message, tmp_path):
    with pytest.raises(InputError, match=message):
        write_named(kind, sample_graph(), names, tmp_path / "x.html")
    assert not list(tmp_path.iterdir())
