"""All facts of a build, indexed for resolution: local entities with their surroundings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Article, Facts, LocalEntity, Member, Relation
from kg.resolve.home import Home, homes_of


@dataclass(frozen=True, slots=True)
class Local:
    """One local entity, with the article that tells of it and that article's home."""

    member: Member
    entity: LocalEntity
    article: Article
    home: Home

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.entity.name


@dataclass(slots=True)
class Reading:
    """Local entities by label and by member, and the relations of each article."""

    locals: dict[Member, Local] = field(default_factory=dict)
    by_label: dict[str, list[Local]] = field(default_factory=lambda: defaultdict(list))
    by_article: dict[str, list[Local]] = field(default_factory=lambda: defaultdict(list))
    relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    attendants: dict[str, frozenset[str]] = field(default_factory=dict)
    """Filled by :func:`kg.resolve.context.attendants`."""

    def of(self, label: str) -> list[Local]:
        """Local entities of one label, in order of article and key."""
        return self.by_label.get(label, [])

    def homes(self) -> set[Home]:
        """The homes of all articles that name anything."""
        return {local.home for local in self.locals.values()}

    def neighbours(self, local: Local) -> list[Local]:
        """The other local entities of the same label in the same article."""
        here = self.by_article[local.member.article]
        return [other for other in here if other.entity.label == local.entity.label and other is not local]

    def related(self, article: str, *types: str) -> Iterable[Relation]:
        """Relations of an article that have one of the types."""
        return (relation for relation in self.relations[article] if relation.type in types)


def read_facts(facts: Sequence[Facts], place: str | None = None) -> Reading:
    """Index ``facts``; articles are taken in the order of their ids, so that the input's order does not matter."""
    reading = Reading()
    ordered = sorted(facts, key=lambda item: item.article.id)
    homes = homes_of([item.article for item in ordered], place)
    for item in ordered:
        article = item.article
        reading.articles[article.id] = article
        reading.relations[article.id] = item.relations
        for entity in item.entities:
            local = Local(Member(article.id, entity.key), entity, article, homes[article.id])
            reading.locals[local.member] = local
            reading.by_label[entity.label].append(local)
            reading.by_article[article.id].append(local)
    return reading
