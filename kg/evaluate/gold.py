"""Gold files: one annotated article a line, as ``docs/gold.md`` describes them."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

import msgspec

from kg.jsonlines import read_lines


class GoldName(msgspec.Struct, frozen=True):
    """A named thing, the other forms that count as right, and whether careful readers differ on it."""

    name: str
    also: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    optional: bool = False


class GoldMeeting(msgspec.Struct, frozen=True):
    """A gathering that the article reports; bodies and projects may be written as bare names."""

    name: str
    kind: str
    also: tuple[str, ...] = ()
    date: str | None = None
    daypart: str | None = None
    place: str | None = None
    people: tuple[GoldName, ...] = ()
    organizations: tuple[GoldName | str, ...] = ()
    convened_by: tuple[GoldName | str, ...] = ()
    visited: tuple[GoldName | str, ...] = ()
    projects: tuple[GoldName | str, ...] = ()
    optional: bool = False


class GoldPosition(msgspec.Struct, frozen=True):
    """A title that a person bears in the article."""

    person: str
    title: str
    organization: str | None = None
    org_also: tuple[str, ...] = ()


class GoldArticle(msgspec.Struct, frozen=True):
    """Everything that a careful reader takes from one article."""

    id: str
    source: str | None = None
    headline: str | None = None
    reporters: tuple[str, ...] = ()
    meetings: tuple[GoldMeeting, ...] = ()
    positions: tuple[GoldPosition, ...] = ()
    people_mentioned: tuple[str, ...] = ()
    organizations_mentioned: tuple[GoldName | str, ...] = ()
    projects_mentioned: tuple[GoldName | str, ...] = ()

    @property
    def document(self) -> str:
        """Base name of the source document, where gold and graph meet."""
        return PurePath(self.source or f"{self.id}.txt").name


def read_gold(paths: Iterable[str | Path]) -> list[GoldArticle]:
    """All articles of some gold files, in order.

    Raises:
        OSError: a file cannot be read.
        ValueError: a line is no annotated article; the message names file and line.
    """
    return [article for path in paths for article in read_lines(path, GoldArticle, "an annotated article")]


def named(items: Iterable[GoldName | str]) -> Iterator[GoldName]:
    """Items in their long form: a bare name is a name without other forms."""
    return (GoldName(item) if isinstance(item, str) else item for item in items)
