"""All facts of a build, indexed for resolution: local entities with their surroundings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.model import Article, Facts, LocalEntity, Member, Relation
from kg.resolve.home import Home, Votes, homes_of, votes_of
from kg.resolve.script import simplified


@dataclass(frozen=True, slots=True)
class Local:
    """One local entity, with the article that tells of it and that article's home."""

    member: Member
    entity: LocalEntity
    """As it is compared: in simplified characters."""
    article: Article
    home: Home
    printed: LocalEntity
    """As the article prints it: the same, unless that is in traditional characters."""

    @property
    def name(self) -> str:
        """The name by which it is compared."""
        return self.entity.name


def printed_name(name: str, group: Sequence[Local]) -> str:
    """A compared name of the group as it is printed: as it is where an article prints it so, else in traditional."""
    forms = [local.printed.name for local in group if local.name == name]
    return name if name in forms or not forms else forms[0]


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
    votes: dict[str, Votes] = field(default_factory=dict)
    """What each article says of its place."""
    home_of: dict[str, Home] = field(default_factory=dict)
    """The home of each article."""

    def of(self, label: str) -> list[Local]:
        """Local entities of one label, in order of article and key."""
        return self.by_label.get(label, [])

    def only(self, label: str, locals_: list[Local]) -> "Reading":
        """The same reading with only these local entities of a label to resolve; their surroundings stay whole."""
        return replace(self, by_label={label: locals_})

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


def read_facts(facts: Sequence[Facts], place: str | None = None, votes: Mapping[str, Votes] | None = None) -> Reading:
    """Index ``facts``; articles are taken in the order of their ids, so that the input's order does not matter.

    ``votes`` are what articles say of their place, as far as an earlier build left that.
    """
    reading = Reading()
    in_print = sorted(facts, key=lambda item: item.article.id)
    ordered = [simplified(item) for item in in_print]
    known = votes or {}
    reading.votes = {item.article.id: known.get(item.article.id) or votes_of(item.article) for item in ordered}
    reading.home_of = homes_of([item.article for item in ordered], place, reading.votes)
    for item, told in zip(ordered, in_print, strict=True):
        article, home = item.article, reading.home_of[item.article.id]
        reading.articles[article.id] = article
        reading.relations[article.id] = item.relations
        for entity, printed in zip(item.entities, told.entities, strict=True):
            local = Local(Member(article.id, entity.key), entity, article, home, printed)
            reading.locals[local.member] = local
            reading.by_label[entity.label].append(local)
            reading.by_article[article.id].append(local)
    return reading
