"""The Cypher that writes and reads graphs.

Labels and relationship types come from the schema only, and stand in backquotes; every value is a parameter.
"""

from functools import cache

from kg.schema import schema
from kg.stores.rows import KEY, NAMESPACE, Edges, Nodes


def _name(term: str, known: object) -> str:
    if term not in known:  # type: ignore[operator]
        raise ValueError(f"{term!r} is not in the schema")
    return f"`{term}`"


def label(term: str) -> str:
    """A label, quoted; ValueError if the schema has none such."""
    return _name(term, schema().labels)


def relationship(term: str) -> str:
    """A relationship type, quoted; ValueError if the schema has none such."""
    return _name(term, schema().relationships)


def constraints() -> list[str]:
    """Unique ids, one constraint a label: what MERGE needs to be fast, and safe against double nodes."""
    return [
        f"CREATE CONSTRAINT kg_{name.lower()}_id IF NOT EXISTS FOR (n:{label(name)}) REQUIRE n.id IS UNIQUE"
        for name in schema().labels
    ]


@cache
def named_labels() -> tuple[str, ...]:
    """Labels whose nodes have a name."""
    return tuple(name for name, kind in schema().labels.items() if "name" in kind.properties)


def text_indexes() -> list[str]:
    """Neo4j's text indexes on names (CONTAINS, STARTS WITH, equality).

    And one full-text index over names, headlines and texts: Community's ``cjk`` analyzer works by bigrams, so a phrase
    in quotes is matched as its overlapping pairs of characters.
    """
    names = [
        f"CREATE TEXT INDEX kg_{name.lower()}_name IF NOT EXISTS FOR (n:{label(name)}) ON (n.name)"
        for name in named_labels()
    ]
    labels = "|".join(label(name) for name in schema().labels)
    return [
        *names,
        f"CREATE FULLTEXT INDEX kg_text IF NOT EXISTS FOR (n:{labels}) ON EACH [n.name, n.aliases, n.headline, n.text] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    ]


def plain_indexes() -> list[str]:
    """Indexes on names for engines that have no text indexes."""
    return [
        f"CREATE INDEX kg_{name.lower()}_name IF NOT EXISTS FOR (n:{label(name)}) ON (n.name)"
        for name in named_labels()
    ]


def merge_nodes(group: Nodes) -> str:
    """Write ``$rows`` of one label: made or brought up to date, each property as the row has it."""
    return f"UNWIND $rows AS row MERGE (n:{label(group.label)} {{id: row.id}}) SET n = row.properties"


def merge_edges(group: Edges) -> str:
    """Write ``$rows`` of one relationship type."""
    return f"{_ends(group)} MERGE {_edge(group)} SET r = row.properties"


def delete_nodes(name: str) -> str:
    """Remove the nodes with ``$ids`` of one label, and their relationships."""
    return f"UNWIND $ids AS id MATCH (n:{label(name)} {{id: id}}) DETACH DELETE n"


def delete_edges(group: Edges) -> str:
    """Remove the relationships that ``$rows`` name."""
    return f"{_ends(group)} MATCH {_edge(group)} DELETE r"


def node_ids(name: str) -> str:
    """Ids of one label in ``$namespace``."""
    return f"{_held(name)} RETURN n.id AS id"


def all_nodes(name: str) -> str:
    """Nodes of one label in ``$namespace``, with their properties."""
    return f"{_held(name)} RETURN properties(n) AS properties"


def edges_of(name: str, source: str, *, properties: bool) -> str:
    """Relationships of one type from one label in ``$namespace``."""
    tail = ", properties(r) AS properties" if properties else ""
    return (
        f"MATCH (s:{label(source)} {{{NAMESPACE}: $namespace}})-[r:{relationship(name)}]->(t) "
        f"WHERE r.{KEY} IS NOT NULL RETURN s.id AS source, t.id AS target, labels(t)[0] AS label, r.{KEY} AS key{tail}"
    )


def edges_resting_on(name: str, source: str) -> str:
    """Relationships of one type that rest on any of the articles ``$ids``, with all their properties."""
    return edges_of(name, source, properties=True).replace(
        " RETURN ",
        " AND any(a IN coalesce(r.articles, []) + coalesce(r.quote_articles, []) WHERE a IN $ids) RETURN ",
        1,
    )


def unproved(name: str) -> str:
    """Ids of the nodes of one label in ``$namespace`` that no article's evidence names any more."""
    return (
        f"{_held(name)} "
        "WHERE NOT EXISTS { MATCH (n)-[r]-() WHERE type(r) = 'MENTIONED_IN' OR r.quote_articles IS NOT NULL "
        "OR r.articles IS NOT NULL } "
        "RETURN n.id AS id"
    )


def count_nodes(name: str) -> str:
    """How many nodes one label has in ``$namespace``."""
    return f"{_held(name)} RETURN count(n) AS rows"


def count_edges(name: str) -> str:
    """How many relationships of one type start in ``$namespace``."""
    return f"MATCH (s {{{NAMESPACE}: $namespace}})-[r:{relationship(name)}]->() RETURN count(r) AS rows"


def sources_of(name: str) -> list[str]:
    """Labels that relationships of one type may start from."""
    return sorted({source for source, _ in schema().relationships[name].ends})


def _held(name: str) -> str:
    """The nodes of one label in ``$namespace``, as ``n``."""
    return f"MATCH (n:{label(name)} {{{NAMESPACE}: $namespace}})"


def _ends(group: Edges) -> str:
    """Both ends of each of ``$rows``, as ``s`` and ``t``."""
    return (
        f"UNWIND $rows AS row MATCH (s:{label(group.source)} {{id: row.source}}) "
        f"MATCH (t:{label(group.target)} {{id: row.target}})"
    )


def _edge(group: Edges) -> str:
    """The relationship of a row between its ends, as ``r``."""
    return f"(s)-[r:{relationship(group.type)} {{{KEY}: row.key}}]->(t)"
