"""Small graphs for the tests of this room: who met whom, in one line."""

import networkx as nx
import numpy as np


def attendance_graph(meetings: dict[str, str], *, day: str = "2025-03-{:02d}") -> nx.MultiDiGraph:
    """A graph from ``{"meeting": "names apart by spaces, in the order printed"}``, one article and one day each."""
    graph = nx.MultiDiGraph()
    for number, (name, people) in enumerate(meetings.items(), start=1):
        date, article = day.format(number), f"a-{number}"
        graph.add_node(article, label="Article", headline=name, source=f"{number}.txt", published=date, text=name)
        graph.add_node(name, label="Meeting", name=name, kind="conference", date=date, date_precision="day")
        for order, person in enumerate(people.split(), start=1):
            graph.add_node(person, label="Person", name=person, aliases=[])
            attend(graph, person, name, article, order=order)
    return graph


def attend(graph: nx.MultiDiGraph, person: str, meeting: str, article: str, **properties: object) -> None:
    """One attendance with its evidence."""
    quote = f"{person}出席{meeting}"
    given = {"roles": ["attend"], "confidence": 1.0, "list_complete": True} | properties
    graph.add_edge(
        person, meeting, type="ATTENDED", articles=[article], quotes=[quote], quote_articles=[article],
        places=["0-10"], **given,
    )  # fmt: skip


def davis() -> nx.MultiDiGraph:
    """The Davis Southern Women data (Davis, Gardner and Gardner 1941) as an attendance graph."""
    source = nx.davis_southern_women_graph()
    women, events = source.graph["top"], source.graph["bottom"]
    return attendance_graph({e: " ".join(w.split()[0] for w in women if source.has_edge(w, e)) for e in events})


def random_graph(people: int, meetings: int, size: int, seed: int) -> nx.MultiDiGraph:
    """Meetings of ``size`` people drawn at random."""
    generator = np.random.default_rng(seed)
    lists = [generator.choice(people, size, replace=False) for _ in range(meetings)]
    return attendance_graph({f"m{i}": " ".join(f"p{j}" for j in chosen) for i, chosen in enumerate(lists)})
