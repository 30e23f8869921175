"""What surrounds a group of local entities: its articles, places, companions, dates."""

from collections.abc import Iterable
from functools import cached_property

from kg.model import Member
from kg.resolve.reading import Local, Reading, printed_name


class Context:
    """The surroundings of some local entities, computed when asked for."""

    def __init__(self, members: Iterable[Member], reading: Reading) -> None:
        self.locals = [reading.locals[member] for member in sorted(members)]
        self._reading = reading

    @cached_property
    def names(self) -> frozenset[str]:
        """Names as they are compared."""
        return frozenset(local.name for local in self.locals)

    @cached_property
    def shown(self) -> str:
        """The first of the names, as it is printed."""
        return printed_name(min(self.names), self.locals)

    @cached_property
    def articles(self) -> frozenset[str]:
        """Ids of the articles."""
        return frozenset(local.member.article for local in self.locals)

    @cached_property
    def sources(self) -> frozenset[str]:
        """Source documents of the articles."""
        return frozenset(local.article.source for local in self.locals)

    @cached_property
    def homes(self) -> frozenset[str]:
        """The narrowest known places of the articles."""
        return frozenset(home_key(local) for local in self.locals)

    @cached_property
    def cities(self) -> frozenset[str]:
        """The articles' cities, or what is known in their stead (:attr:`Home.region`)."""
        return frozenset(local.home.region for local in self.locals if not local.home.region.startswith("?"))

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Codes of the articles' provinces."""
        return frozenset(local.home.province for local in self.locals if local.home.province)

    @cached_property
    def months(self) -> frozenset[str]:
        """Months in which the articles appeared, ``2025-08``."""
        dates = (local.article.published for local in self.locals)
        return frozenset(date.iso[:7] for date in dates if date and len(date.iso) >= 7)

    @cached_property
    def companions(self) -> frozenset[str]:
        """Names of people who attended something in the same articles."""
        return frozenset(name for article in self.articles for name in attendants(self._reading, article))


def home_key(local: Local) -> str:
    """The narrowest known place of an article; its source where nothing is known."""
    home = local.home
    return (home.at("zone") if home.zone else "") or home.county or home.region


def attendants(reading: Reading, article: str) -> frozenset[str]:
    """Names of the people who attended a meeting of an article (computed once an article)."""
    known = reading.attendants.get(article)
    if known is None:
        keys = (Member(article, relation.source) for relation in reading.related(article, "ATTENDED"))
        people = (reading.locals[key] for key in keys if key in reading.locals)
        known = frozenset(local.name for local in people if local.entity.label == "Person")
        reading.attendants[article] = known
    return known
