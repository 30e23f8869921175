"""Facts written by hand, a few words an article: what extraction would hand to resolution."""

from collections.abc import Sequence
from typing import Any

from kg.model import ARTICLE_KEY, Article, Evidence, Facts, LocalEntity, Mention, PartialDate, Relation, Run

_LETTERS = {"Person": "p", "Organization": "o", "Project": "j", "Meeting": "m"}


class Story:
    """One article in the making.

    >>> story = Story("a1", "青石市今日要闻。")
    >>> story.holds("吴岚", "市长", "青石市政府")
    >>> story.meets("全市防汛会议", "2025-06-01", ["吴岚"])
    """

    def __init__(self, key: str, text: str = "", *, source: str = "", published: str = "2025-06-02",
                 headline: str | None = None) -> None:  # fmt: skip
        self.id, self.text, self.headline = key, text, headline
        self.source, self.published = source or f"{key}.txt", published
        self._entities: dict[tuple[str, str], LocalEntity] = {}
        self._relations: list[Relation] = []

    def name(self, label: str, name: str, *, aliases: Sequence[str] = (), quote: str = "", **properties: Any) -> str:
        """The key of an entity of that name; made at its first use."""
        known = self._entities.get((label, name))
        if known is None:
            key = f"{_LETTERS[label]}{sum(made[0] == label for made in self._entities) + 1}"
            at = max(0, self.text.find(name))
            mention = Mention(name, at, at + len(name), quote or f"{name}。")
            known = LocalEntity(key, label, name, tuple(aliases), properties, (mention,), 0.9)
            self._entities[label, name] = known
        return known.key

    def relate(self, type_: str, source: str, target: str, *, quote: str = "", **properties: Any) -> None:
        """A relation between two keys."""
        evidence = Evidence(quote or f"{self.id} says so", ((0, 4),))
        self._relations.append(Relation(type_, source, target, properties, (evidence,), 0.9))

    def holds(self, person: str, title: str, body: str, **more: Any) -> None:
        """A person holds a title in a body."""
        self.relate("HOLDS_POSITION", self.name("Person", person), self.name("Organization", body), title=title, **more)

    def meets(self, name: str, date: str, people: Sequence[str] = (), *, kind: str = "conference", **more: Any) -> str:
        """A meeting with people present."""
        key = self.name("Meeting", name, date=date, kind=kind, **more)
        for order, person in enumerate(people, start=1):
            self.relate("ATTENDED", self.name("Person", person), key, roles=["attend"], order=order)
        return key

    def reports(self, name: str) -> None:
        """A reporter wrote the article."""
        self.relate("REPORTED", self.name("Person", name), ARTICLE_KEY, role="记者")

    def facts(self) -> Facts:
        """The record."""
        article = Article(
            self.id, self.source, self.text, (Run(0, 0, len(self.text)),), headline=self.headline,
            published=PartialDate(self.published) if self.published else None,
        )  # fmt: skip
        return Facts(article, tuple(self._entities.values()), tuple(self._relations))
