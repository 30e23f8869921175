"""Why a sentence reads as it does: its candidates with scores and reasons, the reading chosen, clauses, facts."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.bodies.represented import represented
from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.sentences import Draft, Sentence, possible_names
from kg.extract.extractor import load_pipeline
from kg.extract.names.known_names import KnownNames
from kg.extract.names.name_context import NameContext
from kg.extract.presence.attendance import assertions
from kg.extract.text.reading import GAPS, TRANSITIONS, best_reading
from kg.extract.text.spans import Span
from kg.language.names import name_score
from kg.model import ARTICLE_KEY, Article, Facts, PartialDate, Record, Run

SOURCES = {
    "title": "titles.tsv", "role": "titles.tsv", "none": "titles.tsv", "leader": "groups.tsv", "group": "groups.tsv",
    "meeting": "gatherings.tsv", "org": "recognizer of bodies", "project": "recognizer of undertakings",
    "date": "recognizer of dates",
}  # fmt: skip
"""Where a candidate comes from, by its kind; all other kinds are classes of ``predicates.tsv``."""
PEOPLE = {
    "known": "proved in the text or by the user",
    "bounded": "between what asks for a name and a sure end",
    "foreign": "parts joined by a mark",
}
"""What the value of a person's candidate says."""


class Candidate(Record, frozen=True):
    """What may stand at ``start``–``end`` of the sentence, and what became of it."""

    text: str
    start: int
    end: int
    kind: str
    score: float
    chosen: bool
    reason: str
    """Where it comes from; why it was not chosen."""
    link: float = 0.0
    """What the candidate chosen before it adds to the reading's score."""


class ReadClause(Record, frozen=True):
    """A clause: its subject, what is said of it, and the parts in the gathering that follow."""

    text: str
    subject: tuple[str, ...]
    predicates: tuple[str, ...]
    """``主持 host``, with the objects behind it."""


class ReadSentence(Record, frozen=True):
    """One sentence explained."""

    text: str
    words: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    clauses: tuple[ReadClause, ...]
    asserted: tuple[str, ...]
    """``林晓 host``: parts before the article's event decides who was there."""


class Said(Record, frozen=True):
    """A fact that follows from the whole text."""

    type: str
    source: str
    target: str
    properties: dict[str, object]
    confidence: float


class Explanation(Record, frozen=True):
    """A text explained."""

    sentences: tuple[ReadSentence, ...]
    names: dict[str, float]
    """People whom the text proves, and what that adds to the score of their other mentions."""
    facts: tuple[Said, ...]


def explain(
    text: str, *, headline: str | None = None, issued: PartialDate | None = None, nlp: Language | None = None
) -> Explanation:
    """How ``text`` is read, as an article of its own.

    Args:
        text: one or more sentences.
        headline: of the article.
        issued: date of the issue, for dates that leave out a part.
        nlp: a pipeline of :func:`kg.load_pipeline`, perhaps with a user's lexicon.
    """
    nlp = nlp or _standard()
    doc = _read(nlp, text, headline, issued)
    drafts: Sequence[Draft] = doc._.kg_drafts
    known, parts = KnownNames(doc._.kg_names), represented(assertions(doc._.kg_sentences), doc._.kg_sentences)
    rows = zip(drafts, doc._.kg_sentences, strict=True)
    sentences = (_sentence(draft, read, known, _parts(parts, i)) for i, (draft, read) in enumerate(rows))
    return Explanation(tuple(sentences), dict(doc._.kg_names), tuple(_said(doc._.kg_facts)))


@cache
def _standard() -> Language:
    return load_pipeline()


def _read(nlp: Language, text: str, headline: str | None, issued: PartialDate | None) -> Doc:
    doc = nlp.make_doc(text)
    doc._.kg_article = Article("a-0", "", text, (Run(0, 0, len(text)),), headline=headline, published=issued)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def _parts(found: Sequence[Assertion], number: int) -> tuple[str, ...]:
    return tuple(f"{one.member.name} {one.role}" for one in found if one.sentence == number and one.role)


def _sentence(draft: Draft, read: Sentence, known: KnownNames, asserted: tuple[str, ...]) -> ReadSentence:
    words = tuple(draft.text[start:end] for start, end in draft.words)
    clauses = tuple(_clause(clause, draft.text) for clause in read.clauses)
    return ReadSentence(draft.text, words, tuple(_candidates(draft, read, known)), clauses, asserted)


def _candidates(draft: Draft, read: Sentence, known: KnownNames) -> Iterator[Candidate]:
    spans = {*draft.spans, *possible_names(draft.names, known.spans(draft.text))}
    best = best_reading(list(spans), draft.text)
    links = dict(zip(best, _links(best, draft.text), strict=True))
    context = NameContext(draft.text, draft.spans, draft.words)
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.kind, s.value, s.score)):
        reason = f"{_origin(span, draft.text, context)}{_fate(span, read.reading, best, draft.text)}"
        yield Candidate(
            draft.text[span.start : span.end], span.start, span.end, span.kind, round(span.score, 2),
            span in read.reading, reason, links.get(span, 0.0),
        )  # fmt: skip


def _links(best: Sequence[Span], text: str) -> Iterator[float]:
    """What the table of transitions gives each span of a reading for the one before it."""
    before: Span | None = None
    for span in best:
        gap = GAPS.get(text[before.end : span.start]) if before else None
        yield TRANSITIONS.get((before.kind, gap, span.kind), 0.0) if before and gap is not None else 0.0
        before = span


def _origin(span: Span, text: str, context: NameContext) -> str:
    if span.kind != "person":
        said = f": {span.value}" if span.value and span.kind != "date" else ""
        return f"{SOURCES.get(span.kind, 'predicates.tsv')}{said}"
    if span.value in PEOPLE:
        return PEOPLE[span.value]
    characters = name_score(text[span.start : span.end])
    return (
        f"characters {characters:+.1f}, before {context.left(span.start):+.1f}, behind {context.right(span.end):+.1f}"
    )


def _fate(span: Span, kept: Sequence[Span], best: Sequence[Span], text: str) -> str:
    if span in kept:
        return ""
    if span in best:
        return "; dropped: nothing asks for a name here"
    rivals = [s for s in best if s.start < span.end and span.start < s.end]
    if not rivals:
        return "; adds nothing"
    return "; gives way to " + "、".join(text[s.start : s.end] for s in rivals)


def _clause(clause: Clause, text: str) -> ReadClause:
    subject = tuple(m.name for m in clause.subject.members) if clause.subject else ()
    if clause.by_meeting:
        subject = ("(the gathering)",)
    predicates = []
    for verb in clause.predicates:
        objects = "、".join(m.name for nouns in verb.objects for m in nouns.members)
        predicates.append(" ".join(filter(None, (text[verb.start : verb.end], verb.kind, objects and f"→ {objects}"))))
    return ReadClause(text[clause.start : clause.end], subject, tuple(predicates))


def _said(facts: Facts) -> Iterator[Said]:
    names = {entity.key: entity.name for entity in facts.entities} | {ARTICLE_KEY: "(the article)"}
    meetings = [entity for entity in facts.entities if entity.label == "Meeting"]
    for one in meetings:
        yield Said("Meeting", one.name, "", dict(one.properties), one.confidence)
    for row in facts.relations:
        yield Said(row.type, names[row.source], names[row.target], dict(row.properties), row.confidence)
