"""An invented district's year in its newspaper: leaders, departments, series, projects, a gap, a change of posts.

Generated, so that the report has something to say in every section; whoever and whatever is in it does not exist.
"""

from datetime import date, timedelta

import networkx as nx
import numpy as np

SURNAMES, GIVEN = "沈祁邬闵卞应莘栾翟岑", ["松岭", "清波", "明远", "文澜", "启航", "若谷"]
DEPARTMENTS = ["住建局", "交通局", "水务局", "教育局", "卫健委", "农业农村局", "城管局", "应急局"]
PROJECTS = ["云栖河治理工程", "北岭产业园", "青石路改造", "湖东新校区"]
SERIES = ["月度经济运行调度会", "安全生产例会", "项目推进周会"]


def town_graph(days: int = 330, seed: int = 4) -> nx.MultiDiGraph:
    """A graph of about 60 people and 250 gatherings from January to November 2025; four weeks in August are missing."""
    return _Town(seed).write(days)


class _Town:
    def __init__(self, seed: int) -> None:
        self.graph = nx.MultiDiGraph()
        self.random = np.random.default_rng(seed)
        names = [s + g for g in GIVEN for s in SURNAMES]
        self.people = [f"p-{i:03}" for i in range(len(names))]
        for node, name in zip(self.people, names, strict=True):
            self.graph.add_node(node, label="Person", name=name, aliases=[])
        self.mayor, self.deputies, self.staff = self.people[0], self.people[1:8], self.people[8:]
        for label, names_, letter in (("Organization", DEPARTMENTS, "o"), ("Project", PROJECTS, "j")):
            for i, name in enumerate(names_):
                self.graph.add_node(f"{letter}-{i}", label=label, name=name, aliases=[])
        self.graph.add_node("o-gov", label="Organization", name="云州区政府", aliases=[])

    def write(self, days: int) -> nx.MultiDiGraph:
        first = date(2025, 1, 6)
        for number in range(days):
            day = first + timedelta(days=number)
            if day.weekday() < 5 and not date(2025, 8, 4) <= day < date(2025, 9, 1):
                self._issue(day, number / days)
        for node, post in zip(self.people[:40], ["区长", *["副区长"] * 7, *["科长"] * 32], strict=True):
            data = {"title": post, "articles": ["a-2025-01-06-0"], "quotes": ["x"], "confidence": 0.97}
            self.graph.add_edge(node, "o-gov", type="HOLDS_POSITION", **data)
        return self.graph

    def _issue(self, day: date, share: float) -> None:
        for number in range(int(self.random.integers(1, 3))):
            article = f"a-{day}-{number}"
            self.graph.add_node(article, label="Article", headline="报道", source=f"{day}.txt", page=str(number + 1),
                                published=day.isoformat(), reporters=[], text="")  # fmt: skip
            if day.weekday() == 0 and number == 0:
                self._series_meeting(day, article)
            else:
                self._meeting(day, article, number, share)

    def _series_meeting(self, day: date, article: str) -> None:
        which = (day.isocalendar().week) % 3
        meeting = self._node(day, article, SERIES[which], "conference", series=SERIES[which])
        members = [self.deputies[which], *self.staff[which * 8 : which * 8 + 7]]
        present = [self.mayor, *(p for p in members if self.random.random() < 0.93)]
        for order, person in enumerate(present, start=1):
            self._attend(person, meeting, article, order, "host" if order == 1 else "attend", complete=True)

    def _meeting(self, day: date, article: str, number: int, share: float) -> None:
        team = int(self.random.integers(len(self.deputies)))
        kind = self.random.choice(["conference", "inspection", "talk", "activity"], p=[0.45, 0.3, 0.15, 0.1])
        project = int(self.random.integers(len(PROJECTS)))
        meeting = self._node(
            day, article, f"{PROJECTS[project]}{'现场' if kind == 'inspection' else ''}工作会", str(kind)
        )
        leader = self.mayor if self.random.random() < 0.2 else self.deputies[team]
        if share > 0.6 and leader == self.deputies[2]:  # the second deputy leaves, the last one rises
            leader = self.deputies[6]
        pool = [self.staff[(team * 6 + i) % len(self.staff)] for i in range(9)]
        chosen = [pool[i] for i in sorted(self.random.choice(9, int(self.random.integers(2, 6)), replace=False))]
        if self.random.random() < 0.15:
            chosen[0], chosen[-1] = chosen[-1], chosen[0]
        for order, person in enumerate(dict.fromkeys([leader, *chosen]), start=1):
            role = (
                ("lead" if kind == "inspection" else "host") if order == 1 else ("report" if order == 2 else "attend")
            )
            self._attend(person, meeting, article, order, role, complete=self.random.random() < 0.4)
        evidence = {"articles": [article], "quotes": ["涉及该项目"], "quote_articles": [article], "places": ["0-9"]}
        self.graph.add_edge(meeting, f"j-{project}", type="CONCERNS", confidence=0.9, **evidence)
        self.graph.add_edge(f"o-{team % 8}", meeting, type="ATTENDED", roles=["attend"], confidence=0.9, **evidence)
        self.graph.add_edge("o-gov", meeting, type="CONVENED", confidence=0.95, **evidence)

    def _node(self, day: date, article: str, name: str, kind: str, **more: str) -> str:
        node = f"m-{article[2:]}"
        self.graph.add_node(node, label="Meeting", name=name, aliases=[], kind=kind, date=day.isoformat(),
                            date_precision="day", **more)  # fmt: skip
        return node

    def _attend(self, person: str, meeting: str, article: str, order: int, role: str, *, complete: bool) -> None:
        name, event = self.graph.nodes[person]["name"], self.graph.nodes[meeting]["name"]
        words = {"host": "主持", "lead": "带队出席", "report": "在会上汇报，参加", "attend": "参加"}[role]
        self.graph.add_edge(
            person, meeting, type="ATTENDED", roles=[role], order=order, list_complete=complete, articles=[article],
            quotes=[f"{name}{words}{event}。"], quote_articles=[article], places=[f"{40 * order}-{40 * order + 20}"],
            confidence=round(float(self.random.uniform(0.8, 1.0)), 3),
        )  # fmt: skip
