"""A small invented town and the articles its paper printed: graphs that say exactly what a set of articles says.

Every property follows from the town or from the articles alone, so that the graph of any set of articles is known.
"""

import random
from collections.abc import Iterable, Mapping

import networkx as nx

PEOPLE = {
    "p-1": ("顾听澜", "区委书记", "o-1"), "p-2": ("沈一帆", "区长", "o-2"), "p-3": ("陆远舟", "副区长", "o-2"),
    "p-4": ("温如言", "局长", "o-3"), "p-5": ("欧阳知秋", "总经理", "o-4"), "p-6": ("白露", "主任", "o-5"),
    "p-7": ("程子衿", "副局长", "o-3"), "p-8": ("苏木", "董事长", "o-6"), "p-9": ("季风", "区长", "o-2"),
}  # fmt: skip
BODIES = {
    "o-1": ("青梧区委", "party"), "o-2": ("青梧区政府", "government"), "o-3": ("青梧区水务局", "department"),
    "o-4": ("云泽流光电子有限公司", "company"), "o-5": ("青梧区发展和改革委员会", "department"),
    "o-6": ("澄江银行", "bank"),
}  # fmt: skip
PARTS = {"o-3": "o-2", "o-5": "o-2"}
PROJECTS = {"j-1": "听雨湖公园", "j-2": "流光电子产业园", "j-3": "清泉行动"}
KINDS = ("conference", "talk", "inspection", "visit", "activity")
ROLES = ("host", "speak", "report", "attend")
TITLES = ["项目推进会", "防汛工作例会", "企业座谈会", "水质调研", "招商考察", "植树活动"]


def _meeting(number: int) -> dict:
    choose = random.Random(number)
    series = number % 3 == 0
    return {
        "id": f"m-{number}",
        "name": f"防汛工作第{number // 3 + 1}次例会" if series else f"{choose.choice(TITLES)}（{number}）",
        "series": "防汛工作例会" if series else None,
        "ordinal": number // 3 + 1 if series else None,
        "kind": KINDS[0] if series else choose.choice(KINDS),
        "date": choose.choice([f"2031-{number % 12 + 1:02}-{choose.randint(1, 28):02}", f"2031-{number % 12 + 1:02}"]),
        "people": choose.sample(sorted(PEOPLE), choose.randint(2, 5)),
        "body": choose.choice(sorted(BODIES)),
        "guest": choose.choice(sorted(BODIES)),
        "project": choose.choice([*PROJECTS, None]),
        "complete": choose.random() < 0.5,
    }


MEETINGS = [_meeting(number) for number in range(12)]


class Paper:
    """Collects what articles say; the result does not depend on their order."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph()

    def node(self, key: str, label: str, **properties: object) -> str:
        self.graph.add_node(key, label=label, **{k: v for k, v in properties.items() if v not in (None, [])})
        return key

    def fact(self, type_: str, source: str, target: str, article: str, **properties: object) -> None:
        key = type_ + str(properties.get("title", ""))
        if not self.graph.has_edge(source, target, key):
            rest = {k: v for k, v in properties.items() if v is not None}
            self.graph.add_edge(source, target, key, type=type_, confidence=0.9, articles=[], quotes=[],
                                quote_articles=[], places=[], **rest)  # fmt: skip
        data = self.graph.edges[source, target, key]
        if article not in data["articles"]:
            data["articles"].append(article)
            data["quotes"].append(f"{article}：{type_}。")
            data["quote_articles"].append(article)
            data["places"].append(f"{len(article)}-99")

    def mention(self, node: str, article: str) -> None:
        name = self.graph.nodes[node]["name"]
        self.graph.add_edge(node, article, type="MENTIONED_IN", surface=name, quote=f"{name}到场。", start=0, end=9)

    def person(self, key: str, article: str) -> str:
        name, title, body = PEOPLE[key]
        aliases = [f"{name[0]}某"] if key in ("p-1", "p-5") else []
        self.node(key, "Person", name=name, aliases=aliases, confidence=0.97)
        self.fact("HOLDS_POSITION", key, self.body(body, article), article, title=title, first_seen="2031-01",
                  last_seen="2031-06" if key == "p-2" else "2031-12", inferred=key == "p-3",
                  succeeded=key == "p-2")  # fmt: skip
        self.mention(key, article)
        return key

    def body(self, key: str, article: str) -> str:
        name, kind = BODIES[key]
        self.node(key, "Organization", name=name, kind=kind, aliases=[])
        self.mention(key, article)
        if parent := PARTS.get(key):
            self.fact("PART_OF", key, self.body(parent, article), article, inferred=False)
        return key


def town(articles: Mapping[str, Iterable[int]]) -> nx.MultiDiGraph:
    """What these articles say; each reports the meetings with these numbers, or with none merely names somebody."""
    paper = Paper()
    for article in sorted(articles):
        _print(paper, article, articles[article])
    return paper.graph


def _print(paper: Paper, article: str, numbers: Iterable[int]) -> None:
    paper.node(article, "Article", headline=f"青梧简讯 {article}", source=f"{article}.txt", published="2031-12-31",
               text="青梧区消息。" * 3, reporters=["季风"], kind="report")  # fmt: skip
    for number in numbers:
        _report(paper, MEETINGS[number % len(MEETINGS)], article)
    paper.person("p-9", article)
    paper.fact("REPORTED", "p-9", article, article, role="记者")


def _report(paper: Paper, meeting: dict, article: str) -> None:
    key = paper.node(
        meeting["id"], "Meeting", name=meeting["name"], kind=meeting["kind"], date=meeting["date"],
        date_precision="day" if len(meeting["date"]) == 10 else "month", series=meeting["series"],
        ordinal=meeting["ordinal"], place="青梧区会议中心", daypart="上午", confidence=0.9,
    )  # fmt: skip
    paper.mention(key, article)
    for order, person in enumerate(meeting["people"], start=1):
        role = ROLES[min(order - 1, 3)]
        paper.fact("ATTENDED", paper.person(person, article), key, article, roles=[role], order=order,
                   position=PEOPLE[person][1], list_complete=meeting["complete"])  # fmt: skip
    paper.fact("CONVENED", paper.body(meeting["body"], article), key, article)
    if meeting["kind"] in ("inspection", "visit"):
        paper.fact("VISITED", key, paper.body(meeting["guest"], article), article)
    if project := meeting["project"]:
        paper.node(project, "Project", name=PROJECTS[project], kind="construction")
        paper.mention(project, article)
        paper.fact("CONCERNS", key, project, article, action="推进")
        paper.fact("UNDERTAKES", paper.body(meeting["body"], article), project, article, action="负责")


def whole_town() -> nx.MultiDiGraph:
    """All meetings reported, some of them twice, and the links between the meetings of a series."""
    graph = town({f"a-{number}": (number,) for number in range(12)} | {"a-12": (3, 7), "a-13": (0, 5), "a-14": ()})
    for earlier, later in ((0, 3), (3, 6), (6, 9)):
        graph.add_edge(f"m-{earlier}", f"m-{later}", type="FOLLOWS", articles=[f"a-{later}"], confidence=0.8, gap=0)
    graph.add_node("o-90", label="Organization", name=BODIES["o-6"][0], kind="bank", qualifier="云泽市")
    graph.add_edge("o-90", "a-14", type="MENTIONED_IN", surface="澄江银行", quote="澄江银行。", start=1, end=5)
    graph.add_node("m-90", label="Meeting", name="植树活动预告", kind="activity", date="2031-03-12", status="announced")
    graph.add_edge("m-90", "m-1", type="PREVIEWS", articles=["a-14"], quotes=["将植树。"],
                   quote_articles=["a-14"], places=["4-9"], confidence=0.7)  # fmt: skip
    return graph
