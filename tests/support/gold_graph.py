"""A graph built straight from gold annotations: a fixture for the rooms that read graphs and know no language.

``python -m tests.support.gold_graph ../shared/gold/seeds.jsonl /tmp/gold.json`` writes one.
"""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx

from kg.graph import write_graph


def _id(label: str, *parts: object) -> str:
    return f"{label[0].lower()}-{hashlib.sha1('/'.join(map(str, parts)).encode()).hexdigest()[:12]}"


class GoldGraph:
    """Collects nodes and edges article by article; names that are equal are one node."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph()

    def node(self, label: str, name: str, also: Iterable[str] = (), **properties: Any) -> str:
        key = _id(label, name, *properties.get("scope", ()))
        properties.pop("scope", None)
        aliases = set(self.graph.nodes[key]["aliases"]) if key in self.graph else set()
        clean = {k: v for k, v in properties.items() if v is not None}
        self.graph.add_node(key, label=label, name=name, aliases=sorted((aliases | set(also)) - {name}), **clean)
        return key

    def edge(self, type_: str, source: str, target: str, article: dict[str, Any], **properties: Any) -> None:
        article_id = _id("Article", article["source"], article["id"])
        quote = article["first_words"]
        key = type_ + properties.get("title", "")
        if self.graph.has_edge(source, target, key):
            data = self.graph.edges[source, target, key]
            if article_id not in data["articles"]:
                data["articles"].append(article_id)
                data["quotes"].append(quote)
                data["quote_articles"].append(article_id)
                data["places"].append("0-10")
            return
        self.graph.add_edge(
            source, target, key=key, type=type_, articles=[article_id], quotes=[quote], quote_articles=[article_id],
            places=["0-10"], confidence=0.95, **properties,
        )  # fmt: skip

    def mention(self, node: str, article: dict[str, Any]) -> None:
        target = _id("Article", article["source"], article["id"])
        name = self.graph.nodes[node]["name"]
        self.graph.add_edge(node, target, type="MENTIONED_IN", quote=name, surface=name, start=0, end=len(name))


def _named(item: str | dict[str, Any]) -> dict[str, Any]:
    return {"name": item} if isinstance(item, str) else item


def gold_graph(articles: Iterable[dict[str, Any]]) -> nx.MultiDiGraph:
    """A graph that says exactly what the annotations say (optional items included)."""
    out = GoldGraph()
    for article in articles:
        article.setdefault("source", f"{article['id']}.txt")
        article.setdefault("first_words", article.get("text", "")[:12])
        _add_article(out, article)
    return out.graph


def _add_article(out: GoldGraph, article: dict[str, Any]) -> None:
    key = _id("Article", article["source"], article["id"])
    dates = [m["date"] for m in article["meetings"] if m["date"]]
    out.graph.add_node(
        key, label="Article", headline=article["headline"] or "", source=article["source"],
        published=article.get("published") or (dates[0] if dates else ""), reporters=article["reporters"],
        text=article.get("text") or article["first_words"],
    )  # fmt: skip
    for name in article["reporters"]:
        person = out.node("Person", name)
        out.graph.add_edge(person, key, type="REPORTED", role="记者", articles=[key], quotes=[name], confidence=0.99)
    for meeting in article["meetings"]:
        _add_meeting(out, article, meeting)
    for held in article["positions"]:
        body = held["organization"] or (held.get("org_also") or [held["title"]])[0]
        target = out.node("Organization", body, held.get("org_also") or ())
        person = out.node("Person", held["person"])
        out.edge("HOLDS_POSITION", person, target, article, title=held["title"], inferred=not held["organization"])
        out.mention(person, article)
    for label, field in (("Person", "people_mentioned"), ("Organization", "organizations_mentioned"),
                         ("Project", "projects_mentioned")):  # fmt: skip
        for item in map(_named, article[field]):
            out.mention(out.node(label, item["name"], item.get("also") or ()), article)


def _add_meeting(out: GoldGraph, article: dict[str, Any], meeting: dict[str, Any]) -> None:
    precision = {10: "day", 7: "month", 4: "year"}.get(len(meeting["date"] or ""), "none")
    key = out.node(
        "Meeting", meeting["name"], meeting["also"], kind=meeting["kind"], date=meeting["date"],
        date_precision=precision, daypart=meeting["daypart"], place=meeting["place"],
        scope=(meeting["date"], article["id"]),
    )  # fmt: skip
    out.mention(key, article)
    for order, person in enumerate(meeting["people"], start=1):
        out.edge("ATTENDED", out.node("Person", person["name"], person.get("also") or ()), key, article,
                 roles=person["roles"], order=order)  # fmt: skip
    for body in meeting["organizations"]:
        node = out.node("Organization", body["name"], body.get("also") or ())
        out.edge("ATTENDED", node, key, article, roles=body["roles"])
    for body in meeting["convened_by"]:
        out.edge("CONVENED", out.node("Organization", body["name"], body.get("also") or ()), key, article)
    for body in meeting["visited"]:
        out.edge("VISITED", key, out.node("Organization", body["name"], body.get("also") or ()), article)
    for project in meeting["projects"]:
        out.edge("CONCERNS", key, out.node("Project", project["name"], project.get("also") or ()), article)


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    write_graph(gold_graph(json.loads(line) for line in lines if line.strip()), sys.argv[2])
