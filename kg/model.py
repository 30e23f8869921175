"""The records at the doors between the rooms: ``Page → Article → Facts → Entities → Graph``.

All of them are plain, frozen and serializable (``msgspec.json.encode``); none has behaviour. Offsets named
``start``/``end`` or held in ``runs`` and ``spans`` count characters of the file **as given** (decoded, nothing
removed); offsets named ``at`` count characters of the repaired text beside them.
"""

from collections.abc import Mapping

import msgspec

Value = str | int | float | bool | None | list[str]
"""What a property of a node or an edge may hold: what networkx files, ArcadeDB and Neo4j all can."""


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of all records."""


class Run(Record, frozen=True, array_like=True):
    """``length`` characters of repaired text, from ``at`` on, stand in the file from ``start`` on."""

    at: int
    start: int
    length: int


class Seam(Record, frozen=True):
    """A place in repaired text where two printed fragments were joined, and how sure the join is (0–1)."""

    at: int
    confidence: float


class PartialDate(Record, frozen=True):
    """An ISO date cut to what is known (``2025-11-23``, ``2025-11``, ``2025``).

    ``inferred`` names the parts that were not printed but follow from the context: ``""``, ``"year"``,
    ``"year-month"`` or ``"date"``.
    """

    iso: str
    inferred: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return len(self.iso) == len("2025-11-23")


class Page(Record, frozen=True):
    """One source document as given: what the readers hand to the cutter."""

    source: str
    """Path as the user gave it, with ``/``; for archives ``outer.zip!inner.txt``."""
    text: str
    """Decoded text, nothing removed: every offset points here."""
    number: str | None = None
    """Page number or name within the source (PDF pages), where there is one."""
    issued: PartialDate | None = None
    """Date of the issue where file name, masthead, metadata or the user state it."""
    boxes: tuple["Box", ...] = ()
    """Geometry where the format has it (PDF, scans); empty for plain text."""
    whole: bool = False
    """Known to be one article (a line of a JSON lines file): it is repaired, but not cut."""


class Box(Record, frozen=True):
    """A printed line with its place on the page: points from the top left corner; ``score`` is the reader's (0–1)."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    score: float = 1.0


class Article(Record, frozen=True):
    """One article cut from a page: its text repaired, each character traceable to the file."""

    id: str
    source: str
    text: str
    """Body in reading order, byline included, paragraphs separated by ``\\n``."""
    runs: tuple[Run, ...]
    """Where the characters of ``text`` stand in the file, ordered by ``at``; inserted ones are in no run."""
    page: str | None = None
    ordinal: int = 1
    """n-th article of its page in reading order, from 1."""
    headline: str | None = None
    headline_runs: tuple[Run, ...] = ()
    kind: str = "report"
    """``report``, ``photo`` (a caption), ``commentary`` or ``brief``."""
    published: PartialDate | None = None
    """Date of the issue, as far as the page or its articles tell."""
    seams: tuple[Seam, ...] = ()


class Evidence(Record, frozen=True):
    """The sentence that proves a fact. ``spans`` are its pieces in the file, in reading order."""

    quote: str
    spans: tuple[tuple[int, int], ...]


class Mention(Record, frozen=True):
    """One place where a name stands in an article's headline or text."""

    surface: str
    start: int
    end: int
    quote: str


class LocalEntity(Record, frozen=True):
    """A person, organization, project or meeting as one article alone tells of it."""

    key: str
    """Unique in its article: ``p1``, ``o3``, ``j2`` (projects), ``m1``."""
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other forms that this article prints."""
    properties: Mapping[str, Value] = {}
    """Properties of the node as ``kg/schema`` declares them for its label."""
    mentions: tuple[Mention, ...] = ()
    confidence: float = 1.0


ARTICLE_KEY = "article"
"""What a relation's ``source`` or ``target`` says when it means the article itself."""


class Relation(Record, frozen=True):
    """One relationship within an article, between local keys (or ``ARTICLE_KEY``)."""

    type: str
    source: str
    target: str
    properties: Mapping[str, Value] = {}
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


class Facts(Record, frozen=True):
    """All that one article says, before anything is compared with other articles. A line of ``facts.jsonl``."""

    article: Article
    entities: tuple[LocalEntity, ...] = ()
    relations: tuple[Relation, ...] = ()


class Member(Record, frozen=True, array_like=True, order=True):
    """A local entity, named from outside its article."""

    article: str
    key: str


class Judgement(Record, frozen=True):
    """One decision that two names are, or are not, the same thing. A line of ``judgements.jsonl``."""

    label: str
    left: str
    """Name (with its qualifier where homonyms exist) on one side, as the reviewer sees it."""
    right: str
    verdict: str
    """``same``, ``different`` or ``ask``."""
    score: float
    """Between 0 (surely different) and 1 (surely the same)."""
    reasons: tuple[str, ...] = ()
    by: str = "rule"
    """``rule`` or ``user``."""
    left_members: tuple[Member, ...] = ()
    right_members: tuple[Member, ...] = ()


class Entity(Record, frozen=True):
    """What resolution makes of local entities: a node of the graph."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = {}
    members: tuple[Member, ...] = ()
    confidence: float = 1.0
    key: str = ""
    """Organizations: whose body it is and which (``410800/高新区|党工委``), where names and places tell."""


class Link(Record, frozen=True):
    """A relationship that no single article states but resolution infers (``FOLLOWS``, ``PART_OF``)."""

    type: str
    source: str
    """Entity id, as is ``target``."""
    target: str
    articles: tuple[str, ...] = ()
    properties: Mapping[str, Value] = {}
    confidence: float = 1.0


class Entities(Record, frozen=True):
    """The outcome of resolution over all facts of a build."""

    entities: tuple[Entity, ...]
    judgements: tuple[Judgement, ...] = ()
    links: tuple[Link, ...] = ()


class Refusal(Record, frozen=True):
    """An input that was not read, and why, in one clear sentence that says what to do."""

    source: str
    reason: str
