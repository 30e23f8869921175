"""The graph, put together from what articles say and what resolution made of it.

Several articles' evidence of one edge is merged into one edge; ``MENTIONED_IN`` is one edge a mention.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from kg.graph.clock import article_days, set_clock
from kg.model import ARTICLE_KEY, Article, Entities, Entity, Facts, Link, Member, Relation
from kg.resolve.posts import body_of_title
from kg.schema import schema

_EVIDENCE = ("quotes", "quote_articles", "places")


def build_graph(facts: Sequence[Facts], entities: Entities) -> nx.MultiDiGraph:
    """The graph of ``docs/architecture.md``: nodes are entities and articles, edges carry their evidence.

    Args:
        facts: what each article says.
        entities: the outcome of :func:`kg.resolve.resolve` on the same facts.
    """
    graph = nx.MultiDiGraph()
    ends = _Ends(entities)
    graph.add_nodes_from(map(_entity_node, entities.entities))
    ordered = sorted(facts, key=lambda item: item.article.id)
    for item in ordered:
        graph.add_node(item.article.id, **_article_node(item))
        for source, target, data in _mentions(item, ends):
            graph.add_edge(source, target, **data)  # add_edges_from looks every edge up again
    edges: dict[tuple[str, ...], dict[str, Any]] = {}
    for item in ordered:
        for relation in item.relations:
            _add_relation(edges, item.article, relation, ends)
    set_clock(edges.values(), article_days(facts))
    graph.add_edges_from((data.pop("source"), data.pop("target"), data) for data in edges.values())
    headlines = {item.article.id: item.article.headline or item.article.text[:30] for item in facts}
    graph.add_edges_from(_link_edge(link, headlines) for link in entities.links)
    return graph


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value is not None and value not in ([], "")}


def _entity_node(entity: Entity) -> tuple[str, dict[str, Any]]:
    data = {"label": entity.label, "name": entity.name, "aliases": list(entity.aliases), **entity.properties}
    return entity.id, _clean({**data, "confidence": round(entity.confidence, 4)})


def _article_node(item: Facts) -> dict[str, Any]:
    article = item.article
    keys = {relation.source for relation in item.relations if relation.type == "REPORTED"}
    published = article.published
    return {"label": "Article"} | _clean({
        "headline": article.headline, "source": article.source, "page": article.page, "kind": article.kind,
        "published": published and published.iso, "published_inferred": published and published.inferred,
        "reporters": [entity.name for entity in item.entities if entity.key in keys], "text": article.text,
        "places": ",".join(f"{run.start}-{run.start + run.length}" for run in article.runs),
    })  # fmt: skip


class _Ends:
    """Which node a local key means."""

    def __init__(self, entities: Entities) -> None:
        self._entity = {member: entity for entity in entities.entities for member in entity.members}
        self._body = {entity.key: entity.id for entity in entities.entities if entity.key}

    def node(self, article: str, key: str) -> str | None:
        """The node of a local key; None if there is no such entity."""
        if key == ARTICLE_KEY:
            return article
        entity = self._entity.get(Member(article, key))
        return entity.id if entity else None

    def office(self, article: str, key: str, title: str) -> str | None:
        """The node of the body a title is held in: 党工委 where 高新区 + 党工委书记 is printed and 党工委 is known."""
        entity = self._entity.get(Member(article, key))
        return self._body.get(body_of_title(entity.key, title), entity.id) if entity else None


def _mentions(item: Facts, ends: _Ends) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for entity in item.entities:
        source = ends.node(item.article.id, entity.key)
        for mention in entity.mentions if source else ():
            data = {"quote": mention.quote, "surface": mention.surface, "start": mention.start, "end": mention.end}
            yield str(source), item.article.id, {"type": "MENTIONED_IN", **data}


def _add_relation(
    edges: dict[tuple[str, ...], dict[str, Any]], article: Article, relation: Relation, ends: _Ends
) -> None:
    source, target = (ends.node(article.id, key) for key in (relation.source, relation.target))
    if relation.type == "HOLDS_POSITION":
        target = ends.office(article.id, relation.target, str(relation.properties.get("title") or ""))
    if source is None or target is None or (source == target and relation.type != "FOLLOWS"):
        return
    properties = _clean(dict(relation.properties))
    key = (relation.type, source, target, str(properties.get("title") or properties.get("role") or ""))
    edge = edges.get(key)
    if edge is None:
        edge = edges[key] = {"source": source, "target": target, "type": relation.type, **properties}
        edge |= {"articles": [], "quotes": [], "quote_articles": [], "places": [], "confidence": 0.0}
    _merge_properties(edge, properties)
    _add_evidence(edge, article.id, relation)


def _merge_properties(edge: dict[str, Any], properties: dict[str, Any]) -> None:
    """Roles are united, strongest first; a fact stated once is no longer inferred; else the first article's word."""
    for key, value in properties.items():
        if key == "roles":
            edge["roles"] = _roles({*edge.get("roles", ()), *value})
        else:
            edge.setdefault(key, value)
    if edge.get("inferred") and not properties.get("inferred"):
        edge["inferred"] = False


def _roles(found: set[str]) -> list[str]:
    """In the schema's order; ``attend`` stands only where there is no stronger role."""
    stronger = found - {"attend"} or found
    return [role for role in schema().roles if role in stronger]


def _add_evidence(edge: dict[str, Any], article: str, relation: Relation) -> None:
    """Articles come one after the other: what this one has given already stands last."""
    if article not in edge["articles"][-1:]:
        edge["articles"].append(article)
    given = next((n for n, of in enumerate(reversed(edge["quote_articles"])) if of != article), len(edge["quotes"]))
    seen = set(zip(*(edge[key][len(edge[key]) - given :] for key in _EVIDENCE), strict=True))
    for evidence in relation.evidence:
        place = ",".join(f"{start}-{end}" for start, end in evidence.spans)
        if (evidence.quote, article, place) not in seen:
            for key, value in zip(_EVIDENCE, (evidence.quote, article, place), strict=True):
                edge[key].append(value)
    edge["confidence"] = max(edge["confidence"], round(relation.confidence, 4))


def _link_edge(link: Link, headlines: Mapping[str, str]) -> tuple[str, str, dict[str, Any]]:
    """No single article states an inferred link: ``articles`` is empty, and headlines say what it rests on."""
    rests_on = [article for article in link.articles if article in headlines]
    evidence = {"articles": [], "quotes": [headlines[a] for a in rests_on], "quote_articles": rests_on}
    evidence["places"] = [""] * len(rests_on)
    data = {"type": link.type, **link.properties, **evidence, "confidence": round(link.confidence, 4)}
    return link.source, link.target, data
