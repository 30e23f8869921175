"""Texts with the people they name: the news gold (names of an article) and public test files (spans in a sentence)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.extraction.shared import dev_articles, shared, tuning_articles, unseen_articles

Span = tuple[int, int]
Key = str | Span


@dataclass(frozen=True)
class Passage:
    """One text and what is to be found in it: names (each once) where `by_name`, else every mention's span."""

    text: str
    gold: frozenset[Key]
    by_name: bool

    def keys(self, spans: Iterable[Span]) -> frozenset[Key]:
        """Found spans in the form of the gold."""
        if not self.by_name:
            return frozenset(spans)
        return frozenset(re.sub(r"\s", "", self.text[start:end]) for start, end in spans)


def people_of(article: dict[str, Any]) -> frozenset[Key]:
    """Everybody an annotated article names: present, titled, mentioned, reporters."""
    present = (person["name"] for meeting in article["meetings"] for person in meeting["people"])
    titled = (held["person"] for held in article["positions"])
    names = [*present, *titled, *article["people_mentioned"], *article["reporters"]]
    return frozenset(re.sub(r"\s", "", name) for name in names)


def news(articles: Iterable[dict[str, Any]]) -> list[Passage]:
    """Annotated articles, headline first."""
    return [Passage("\n".join(filter(None, [a["headline"], a["text"]])), people_of(a), by_name=True) for a in articles]


def tagged_sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a character-per-line file as (character, tag); a blank line ends a sentence."""
    lines = path.read_text("utf-8").split("\n")
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        if not blank:
            yield [(line[0], line[1:].strip()) for line in group]


def spans_of(tags: Iterable[str], kind: str) -> frozenset[Key]:
    """The spans of one kind in BIO or BMES tags (B-PER I-PER, B-NAME M-NAME E-NAME, S-NAME)."""
    spans: list[Span] = []
    for at, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if label != kind:
            continue
        if prefix in "BS" or not spans or spans[-1][1] != at:
            spans.append((at, at + 1))
        else:
            spans[-1] = (spans[-1][0], at + 1)
    return frozenset(spans)


def tagged(path: Path, kind: str) -> list[Passage]:
    """A public test file, sentence by sentence."""
    sentences = (tuple(zip(*sentence, strict=True)) for sentence in tagged_sentences(path))
    return [Passage("".join(characters), spans_of(tags, kind), by_name=False) for characters, tags in sentences]


def all_passages() -> dict[str, list[Passage]]:
    """Every set of the comparison, by name."""
    return {
        "dev.jsonl": news(dev_articles()),
        "unseen.jsonl": news(unseen_articles()),
        "tuning.jsonl": news(tuning_articles()),
        "MSRA test": tagged(shared("benchmarks", "msra", "msra_test_bio.txt"), "PER"),
        "Resume test": tagged(shared("benchmarks", "resume", "test.char.bmes"), "NAME"),
    }
