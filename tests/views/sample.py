"""A small invented graph for the views: three people, four meetings, bodies, a project, hostile names."""

from typing import Any

import networkx as nx

HOSTILE = '<img src=x onerror="window.kgHacked=1">'
CLOSING = "</script><script>window.kgHacked=2</script>"

OPENING = "3月5日，临江区召开重点项目推进会。区长吕晓岚主持会议，副区长单明远作汇报。"
VISIT = "3月9日，吕晓岚带队到临江区图书馆工程调研，单明远陪同。"
SECOND = "4月2日，临江区召开第2次重点项目推进会，吕晓岚主持会议，仇一帆列席。"
RALLY = f"4月8日，植树活动举行，{HOSTILE}参加。"


class Builder:
    """Adds nodes and proven edges in one line each."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph()

    def article(self, key: str, headline: str, text: str, published: str) -> None:
        self.graph.add_node(
            key, label="Article", headline=headline, text=text, source=f"{key}.txt", page="A1", published=published
        )

    def node(self, key: str, label: str, name: str, **more: Any) -> None:
        self.graph.add_node(key, label=label, name=name, **more)

    def edge(
        self, type_: str, source: str, target: str, article: str, quote: str, sure: float = 0.95, **more: Any
    ) -> None:
        self.graph.add_edge(
            source,
            target,
            type=type_,
            articles=[article],
            quotes=[quote],
            quote_articles=[article],
            places=["0-10"],
            confidence=sure,
            **more,
        )

    def attended(self, person: str, meeting: str, article: str, quote: str, *roles: str, sure: float = 0.95) -> None:
        self.edge("ATTENDED", person, meeting, article, quote, sure, roles=list(roles))


def sample_graph() -> nx.MultiDiGraph:
    """The graph; every quote but one stands in its article's text."""
    b = Builder()
    b.article("a-1", "临江区召开重点项目推进会", f"本报讯 {OPENING}会议要求加快进度。", "2024-03-06")
    b.article("a-2", "吕晓岚调研图书馆工程", VISIT, "2024-03-10")
    b.article("a-3", f"第2次推进会召开{CLOSING}", SECOND, "2024-04-03")
    b.article("a-4", HOSTILE, RALLY, "2024-04-09")
    b.node("p-1", "Person", "吕晓岚", aliases=["吕区长"], confidence=0.99)
    b.node("p-2", "Person", "单明远", confidence=0.99)
    b.node("p-3", "Person", "仇一帆", confidence=0.5)
    b.node("p-4", "Person", HOSTILE)
    b.node("o-1", "Organization", "临江区政府")
    b.node("o-2", "Organization", "临江区图书馆")
    b.node("o-3", "Organization", "临江区住建局")
    b.node("j-1", "Project", "临江区图书馆工程")
    for key, name, kind, date, series in (
        ("m-1", "临江区重点项目推进会", "conference", "2024-03-05", "重点项目推进会"),
        ("m-2", "吕晓岚调研图书馆工程", "inspection", "2024-03-09", None),
        ("m-3", "临江区第2次重点项目推进会", "conference", "2024-04-02", "重点项目推进会"),
        ("m-4", f"植树活动{CLOSING}", "activity", "2024-04-08", None),
    ):
        b.node(key, "Meeting", name, kind=kind, date=date, date_precision="day", series=series)
    b.attended("p-1", "m-1", "a-1", OPENING, "host", "speak")
    b.attended("p-2", "m-1", "a-1", OPENING, "report")
    b.attended("p-1", "m-2", "a-2", VISIT, "lead")
    b.attended("p-2", "m-2", "a-2", VISIT, "accompany")
    b.attended("p-1", "m-3", "a-3", SECOND, "host")
    b.attended("p-3", "m-3", "a-3", "仇一帆列席会议。", "observe", sure=0.5)
    b.attended("p-4", "m-4", "a-4", RALLY, "attend")
    b.edge(
        "HOLDS_POSITION", "p-1", "o-1", "a-1", OPENING, title="区长", first_seen="2024-03-05", last_seen="2024-04-02"
    )
    b.edge("HOLDS_POSITION", "p-2", "o-1", "a-1", OPENING, title="副区长")
    b.edge("CONVENED", "o-1", "m-1", "a-1", OPENING)
    b.edge("VISITED", "m-2", "o-2", "a-2", VISIT)
    b.edge("CONCERNS", "m-2", "j-1", "a-2", VISIT)
    b.edge("UNDERTAKES", "o-3", "j-1", "a-2", VISIT)
    b.edge("PART_OF", "o-3", "o-1", "a-1", OPENING)
    b.edge("FOLLOWS", "m-3", "m-1", "a-3", SECOND)
    b.graph.add_edge("p-1", "a-1", type="MENTIONED_IN", quote=OPENING, surface="吕晓岚", start=4, end=7)
    return b.graph
