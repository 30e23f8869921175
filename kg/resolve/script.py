"""Facts of articles in traditional characters, compared in simplified ones: 張偉 and 张伟 are one name."""

from collections.abc import Mapping

from msgspec.structs import replace

from kg.model import Article, Facts, LocalEntity, Relation, Value
from kg.pages.script import is_traditional, shadow

PRINTED = frozenset({"position", "place", "series"})
"""Properties that extraction puts into print; the others are simplified already."""


def simplified(facts: Facts) -> Facts:
    """``facts`` as they are compared: names and what else is in print simplified; the same object where nothing is.

    Entities keep their order, so that each can be traced to what is printed.
    """
    article = facts.article
    if not is_traditional(f"{article.headline or ''}\n{article.text}"):
        return facts
    return Facts(_article(article), tuple(map(_entity, facts.entities)), tuple(map(_relation, facts.relations)))


def _article(article: Article) -> Article:
    return replace(article, text=shadow(article.text), headline=shadow(article.headline or "") or None)


def _entity(entity: LocalEntity) -> LocalEntity:
    aliases = tuple(map(shadow, entity.aliases))
    return replace(entity, name=shadow(entity.name), aliases=aliases, properties=_properties(entity.properties))


def _relation(relation: Relation) -> Relation:
    return replace(relation, properties=_properties(relation.properties))


def _properties(given: Mapping[str, Value]) -> dict[str, Value]:
    return {k: shadow(v) if k in PRINTED and isinstance(v, str) else v for k, v in given.items()}
