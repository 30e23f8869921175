"""What extraction makes of a string, as plain tuples and dicts that a test can compare."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

from kg.extract import extract_page
from kg.model import ARTICLE_KEY, Article, Facts, LocalEntity, PartialDate, Run

PUBLISHED = "2025-03-18"
"""Date of the issue of every article made here, a Tuesday."""


class Gathering(NamedTuple):
    """An event in a few words."""

    name: str
    kind: str
    date: str


def make_article(text: str, headline: str | None = None, *, kind: str = "report", id_: str = "a-1") -> Article:
    """An article whose file holds the headline, a line end and the text."""
    shift = len(headline) + 1 if headline else 0
    return Article(
        id_, f"{id_}.txt", text, (Run(0, shift, len(text)),), kind=kind, published=PartialDate(PUBLISHED),
        headline=headline, headline_runs=(Run(0, 0, len(headline)),) if headline else (),
    )  # fmt: skip


class Read:
    """The facts of one article, by name."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._entities = {entity.key: entity for entity in facts.entities}

    def _of(self, label: str) -> list[LocalEntity]:
        return [entity for entity in self.facts.entities if entity.label == label]

    def _name(self, key: str) -> str:
        return self._entities[key].name

    def _pairs(self, type_: str) -> list[tuple[str, str, dict[str, Any]]]:
        return [
            (self._name(r.source), r.target if r.target == ARTICLE_KEY else self._name(r.target), dict(r.properties))
            for r in self.facts.relations
            if r.type == type_
        ]

    @cached_property
    def people(self) -> set[str]:
        """Names of people, reporters included."""
        return {entity.name for entity in self._of("Person")}

    @cached_property
    def bodies(self) -> set[str]:
        """Names of organizations."""
        return {entity.name for entity in self._of("Organization")}

    @cached_property
    def projects(self) -> set[str]:
        """Names of projects."""
        return {entity.name for entity in self._of("Project")}

    @cached_property
    def posts(self) -> dict[str, set[tuple[str, str]]]:
        """Who holds which posts: ``{name: {(title, body)}}``."""
        held: dict[str, set[tuple[str, str]]] = {}
        for name, body, said in self._pairs("HOLDS_POSITION"):
            held.setdefault(name, set()).add((said["title"], body))
        return held

    @cached_property
    def titles(self) -> dict[str, set[str]]:
        """Who holds which titles, whatever the body."""
        return {name: {title for title, _ in held} for name, held in self.posts.items()}

    @cached_property
    def meetings(self) -> list[Gathering]:
        """The gatherings reported."""
        return [
            Gathering(entity.name, str(entity.properties.get("kind")), str(entity.properties.get("date") or ""))
            for entity in self._of("Meeting")
        ]

    @cached_property
    def meeting(self) -> Gathering:
        """The one gathering reported."""
        assert len(self.meetings) == 1, self.meetings
        return self.meetings[0]

    @cached_property
    def meeting_names(self) -> set[str]:
        """Names and aliases of the gatherings."""
        return {form for entity in self._of("Meeting") for form in (entity.name, *entity.aliases)}

    def _attended(self, label: str) -> dict[str, dict[str, Any]]:
        keys = {entity.name for entity in self._of(label)}
        return {name: said for name, _, said in self._pairs("ATTENDED") if name in keys}

    @cached_property
    def roles(self) -> dict[str, set[str]]:
        """People present, with their parts."""
        return {name: set(said["roles"]) for name, said in self._attended("Person").items()}

    @cached_property
    def present(self) -> set[str]:
        """People present."""
        return set(self.roles)

    @cached_property
    def complete(self) -> dict[str, bool]:
        """Whether the list that names each person present is complete."""
        return {name: said["list_complete"] for name, said in self._attended("Person").items()}

    @cached_property
    def represented(self) -> dict[str, set[str]]:
        """Bodies present through people whom the article does not name, with their parts."""
        return {name: set(said["roles"]) for name, said in self._attended("Organization").items()}

    @cached_property
    def conveners(self) -> set[str]:
        """Bodies that called the gathering."""
        return {name for name, _, _ in self._pairs("CONVENED")}

    @cached_property
    def visited(self) -> set[str]:
        """Bodies whose sites were gone to."""
        return {name for _, name, _ in self._pairs("VISITED")}

    @cached_property
    def concerned(self) -> set[str]:
        """Projects that the gathering was about."""
        return {name for _, name, _ in self._pairs("CONCERNS")}

    @cached_property
    def undertaken(self) -> set[tuple[str, str]]:
        """(body, project) pairs."""
        return {(body, project) for body, project, _ in self._pairs("UNDERTAKES")}

    @cached_property
    def reporters(self) -> dict[str, str]:
        """Who wrote and photographed, with their parts."""
        return {name: said["role"] for name, _, said in self._pairs("REPORTED")}


def read(text: str, headline: str | None = None, *, kind: str = "report") -> Read:
    """What extraction makes of one article."""
    return read_page([make_article(text, headline, kind=kind)])[0]


def read_page(articles: Sequence[Article]) -> list[Read]:
    """What extraction makes of the articles of one page."""
    return [Read(facts) for facts in extract_page(articles)]
