"""A generated attendance graph of any size: a hub-heavy country of made-up officials, with evidence on every edge."""

import networkx as nx
import numpy as np


def generated_graph(people: int, meetings: int, *, seed: int = 1) -> nx.MultiDiGraph:
    """People × meetings as news has them: most attend a few, some very many; 2 to 40 at a meeting, mostly few.

    People live in districts of about 60; nine in ten attendances are at home. Each meeting is one article of one day.
    """
    random = np.random.default_rng(seed)
    graph = nx.MultiDiGraph()
    districts = max(1, people // 60)

    graph.add_nodes_from((f"p-{i:06}", {"label": "Person", "name": f"某人{i:06}"}) for i in range(people))
    sizes = np.clip(random.geometric(0.16, meetings) + 1, 2, 40)
    per_district = people // districts
    weights = 1.0 / (1.0 + np.arange(per_district)) ** 0.8
    weights /= weights.sum()
    for number in range(meetings):
        _add_meeting(graph, random, number, int(sizes[number]), districts, per_district, weights)

    return graph


def _add_meeting(
    graph: nx.MultiDiGraph, random: np.random.Generator, number: int, size: int, districts: int, per: int,
    weights: np.ndarray,
) -> None:  # fmt: skip
    day = np.datetime64("2023-01-01") + number % 700
    meeting, article = f"m-{number:06}", f"a-{number:06}"
    kind = ("conference", "inspection", "talk", "activity", "visit")[number % 5]
    series = {"series": f"例会{number % 997}"} if number % 7 == 0 else {}
    graph.add_node(
        meeting, label="Meeting", name=f"会议{number}", kind=kind, date=str(day), date_precision="day", **series
    )
    graph.add_node(article, label="Article", source=f"{day}.txt", page=str(number % 8), published=str(day))
    where = int(random.integers(districts))
    places = random.choice(per, min(size, per), replace=False, p=weights)
    away = random.random(len(places)) < 0.1
    where_each = np.where(away, random.integers(districts, size=len(places)), where)
    chosen = np.unique(places * districts + where_each)
    for order, person in enumerate(chosen.tolist(), start=1):
        graph.add_edge(
            f"p-{person:06}", meeting, type="ATTENDED", roles=["host" if order == 1 else "attend"], order=order,
            list_complete=number % 3 == 0, articles=[article], quotes=[f"某人{person:06}参加会议{number}。"],
            quote_articles=[article], places=[f"{order * 20}-{order * 20 + 12}"],
            confidence=round(0.85 + 0.15 * random.random(), 3),
        )  # fmt: skip
