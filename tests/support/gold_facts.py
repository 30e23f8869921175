"""Facts made from gold annotations: what a perfect extraction would hand to resolution."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.model import ARTICLE_KEY, Article, Evidence, Facts, LocalEntity, Mention, PartialDate, Relation, Run

_LETTERS = {"Person": "p", "Organization": "o", "Project": "j", "Meeting": "m"}


def gold_facts(gold: Path, folder: Path) -> list[Facts]:
    """One record an annotated article; ``folder`` holds the source files that the annotations name."""
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    texts = {row["source"]: (folder / row["source"]).read_text("utf-8") for row in rows}
    return [facts_of(row, texts[row["source"]], _end(row, rows)) for row in rows]


def _end(row: dict[str, Any], rows: list[dict[str, Any]]) -> int | None:
    later = [r.get("body_start", 0) for r in rows if r["source"] == row["source"]]
    return min((start for start in later if start > row.get("body_start", 0)), default=None)


def facts_of(row: dict[str, Any], text: str, end: int | None = None) -> Facts:
    """The facts of one annotated article."""
    start = row.get("body_start", 0)
    body = text[start:end]
    issued = row.get("published") or max((m["date"] for m in row["meetings"] if m["date"]), default=None)
    article = Article(
        id=f"a-{row['id']}", source=row["source"], text=body, runs=(Run(0, start, len(body)),),
        headline=row["headline"], published=PartialDate(issued) if issued else None,
    )  # fmt: skip
    return _Builder(article, row).facts()


class _Builder:
    """Collects the entities of one article by label and name."""

    def __init__(self, article: Article, row: dict[str, Any]) -> None:
        self.article, self.row = article, row
        self.entities: dict[tuple[str, str], LocalEntity] = {}
        self.relations: list[Relation] = []

    def facts(self) -> Facts:
        for meeting in self.row["meetings"]:
            self._meeting(meeting)
        for held in self.row["positions"]:
            body = held["organization"] or (held.get("org_also") or [""])[0]
            if body:
                inferred = {} if held["organization"] else {"inferred": True}
                self._relate("HOLDS_POSITION", self._key("Person", held["person"]), self._key("Organization", body),
                             title=held["title"], **inferred)  # fmt: skip
        for label, field in (("Person", "people_mentioned"), ("Organization", "organizations_mentioned"),
                             ("Project", "projects_mentioned")):  # fmt: skip
            for item in self.row[field]:
                self._named(label, item)
        for name in self.row["reporters"]:
            self._relate("REPORTED", self._key("Person", name), ARTICLE_KEY, role="记者")
        return Facts(self.article, tuple(self.entities.values()), tuple(self.relations))

    def _meeting(self, meeting: dict[str, Any]) -> None:
        wanted = ("kind", "date", "daypart", "place")
        key = self._key("Meeting", meeting["name"], **{k: meeting[k] for k in wanted if meeting[k]})
        for order, person in enumerate(meeting["people"], start=1):
            self._relate("ATTENDED", self._named("Person", person), key, roles=person["roles"], order=order)
        for body in meeting["organizations"]:
            self._relate("ATTENDED", self._named("Organization", body), key, roles=body["roles"])
        for body in meeting["convened_by"]:
            self._relate("CONVENED", self._named("Organization", body), key)
        for body in meeting["visited"]:
            self._relate("VISITED", key, self._named("Organization", body))
        for project in meeting["projects"]:
            self._relate("CONCERNS", key, self._named("Project", project))

    def _named(self, label: str, item: str | dict[str, Any]) -> str:
        return self._key(label, item if isinstance(item, str) else item["name"])

    def _key(self, label: str, name: str, **properties: Any) -> str:
        known = self.entities.get((label, name))
        if known:
            return known.key
        key = f"{_LETTERS[label]}{sum(k[0] == label for k in self.entities) + 1}"
        at = self.article.text.find(name)
        place = (self.article.runs[0].start + at, self.article.runs[0].start + at + len(name))
        mentions = (Mention(name, *place, self._quote(name)),) if at >= 0 else ()
        self.entities[label, name] = LocalEntity(key, label, name, (), properties, mentions, 0.95)
        return key

    def _quote(self, name: str) -> str:
        at = max(0, self.article.text.find(name))
        start = max(self.article.text.rfind("。", 0, at), self.article.text.rfind("\n", 0, at)) + 1
        return self.article.text[start : at + 40].split("。")[0]

    def _relate(self, type_: str, source: str, target: str, **properties: Any) -> None:
        named = next((e for e in self.entities.values() if e.key == source), None)
        quote = self._quote(named.name if named else "")
        at = self.article.runs[0].start + max(0, self.article.text.find(quote))
        evidence = (Evidence(quote, ((at, at + len(quote)),)),)
        self.relations.append(Relation(type_, source, target, properties, evidence, 0.9))


def source_names(facts: Iterable[Facts]) -> set[str]:
    """The source files of some facts."""
    return {item.article.source for item in facts}
