"""An invented graph of any size: people, meetings, articles with sentences, attendance by a rule of the rich."""

import random

import networkx as nx

from kg.schema import schema

_SYLLABLES = "安柏采丁尔方顾海江凯岚铭宁鸥沛琦若申彤宛溪彦泽"
_SURNAMES = "陈林江孟夏秦贺顾邵姜崔钟汪田任范方石姚谭廖邹熊金陆郝孔白"


def made_graph(nodes: int, edges: int, seed: int = 1) -> nx.MultiDiGraph:
    """A graph with that many people and meetings together (three to two), and attendances between them.

    Articles, one a meeting, come on top: they are evidence, not drawn.
    """
    chance = random.Random(seed)
    people, meetings = nodes * 3 // 5, nodes - nodes * 3 // 5
    graph = nx.MultiDiGraph()
    names = [_name(chance, n) for n in range(people)]
    for n, name in enumerate(names):
        graph.add_node(f"p-{n:06d}", label="Person", name=name, confidence=round(chance.uniform(0.5, 1), 2))
    kinds = list(schema().meeting_kinds)
    for n in range(meetings):
        date = f"20{20 + n % 6}-{1 + n % 12:02d}-{1 + n % 28:02d}"
        graph.add_node(f"m-{n:06d}", label="Meeting", name=f"临江区第{n}次重点工作推进会", kind=kinds[n % 5], date=date)
        graph.add_node(
            f"a-{n:06d}",
            label="Article",
            headline=f"第{n}次推进会召开",
            source=f"page-{n // 6}.txt",
            published=date,
            text="",
        )
    _attend(graph, chance, names, meetings, edges)
    return graph


def _name(chance: random.Random, n: int) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_SYLLABLES, k=2)) + ("" if n % 7 else "一")


def _attend(graph: nx.MultiDiGraph, chance: random.Random, names: list[str], meetings: int, edges: int) -> None:
    roles = list(schema().roles)
    seen: set[tuple[int, int]] = set()
    while len(seen) < edges:
        person, meeting = int(len(names) * chance.random() ** 2), chance.randrange(meetings)
        if (person, meeting) in seen:
            continue
        seen.add((person, meeting))
        quote = (
            f"第{meeting}次推进会上，{names[person]}围绕年度任务、重点项目和责任分工作了发言，对下一步工作提出了要求。"
        )
        article = f"a-{meeting:06d}"
        graph.nodes[article]["text"] += quote
        graph.add_edge(
            f"p-{person:06d}", f"m-{meeting:06d}", type="ATTENDED", roles=[chance.choice(roles)], articles=[article],
            quotes=[quote], quote_articles=[article], places=["0-60"], confidence=round(chance.uniform(0.6, 1), 2),
        )  # fmt: skip
