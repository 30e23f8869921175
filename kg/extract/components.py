"""The room as a spaCy pipeline: components with declared contracts, loadable from any spaCy code.

    kg_candidates   doc._.kg_drafts      every span that the lexicons and rules propose, sentence by sentence
    kg_people       doc._.kg_names       names that the document proves
    kg_reading      doc._.kg_sentences   the best reading of each sentence
    kg_facts        doc._.kg_facts       the article's facts
    kg_entities     doc.ents, doc.spans["kg"]    the reading in spaCy's own terms; no facts need it

Set ``doc._.kg_article`` before the first component to give headline, date and file offsets; a bare string is read as
an article of its own. In traditional characters it is read by its simplified shadow, which ``doc._.kg_article`` then
holds (``doc._.kg_printed`` holds what was given), and the facts are put back into print. Set ``doc._.kg_names`` before
``kg_people`` to add names that other articles of the page prove.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import ahocorasick_rs
import msgspec
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.util import filter_spans

from kg.extract.bodies.scopes import shared_scopes
from kg.extract.bylines.bylines import find_bylines
from kg.extract.clauses.sentences import Sentence, draft_sentences, find_people, read_article
from kg.extract.facts.facts import article_facts
from kg.extract.gatherings.reported import reported_gatherings
from kg.extract.posts.one_person import with_one_name
from kg.extract.text.lost import restore_lost
from kg.extract.text.rewording import words_of_reading
from kg.extract.text.script import in_print, shadows
from kg.extract.text.spans import Span as Candidate
from kg.language.aliases import defined_aliases
from kg.language.entity_spans import OrganizationSpan
from kg.language.text import ReadingText, reading_text
from kg.language.tokenizer import WORDS, JiebaTokenizer
from kg.language.user_lexicon import UserLexicon, read_user_lexicon
from kg.model import Article, Run

COMPONENTS = ("kg_candidates", "kg_people", "kg_reading", "kg_facts", "kg_entities")
ENTITIES = {"person": "PERSON", "org": "ORG", "project": "PROJECT"}
"""Labels of ``doc.ents``."""
SPAN_LABELS = {**ENTITIES, "title": "TITLE", "date": "DATE", "meeting": "MEETING"}
"""Labels of ``doc.spans["kg"]``."""
TELLING = frozenset({"report", "brief"})
"""Kinds of article that report gatherings; captions and commentaries do not."""
USER_SCORE = 8.0
"""Per character, of a user's own names: more than any rule gives."""

for _name in (
    "kg_article",
    "kg_printed",
    "kg_reading_text",
    "kg_bylines",
    "kg_drafts",
    "kg_names",
    "kg_sentences",
    "kg_facts",
    "kg_meant",
):
    Doc.set_extension(_name, default=None, force=True)


class Candidates:
    """Proposes spans: prepares the text, finds bylines, lexicon words, bodies, undertakings, dates and names."""

    def __init__(self, nlp: Language, lexicon: str | None = None) -> None:
        self._nlp = nlp
        self.use(read_user_lexicon(lexicon) if lexicon else UserLexicon())

    def use(self, lexicon: UserLexicon) -> None:
        """Let these names win over every rule; the tokenizer learns them too."""
        self.lexicon = lexicon
        self._automaton = ahocorasick_rs.AhoCorasick(lexicon.words) if lexicon.entries else None
        if lexicon.entries and isinstance(self._nlp.tokenizer, JiebaTokenizer):
            self._nlp.tokenizer.learn(lexicon.words)

    def __call__(self, doc: Doc) -> Doc:
        """Prepare the text and propose spans for it."""
        held = doc._  # spaCy makes this anew each time it is asked for
        told = held.kg_article or Article("a-0", "", doc.text, (Run(0, 0, len(doc.text)),))
        (article,) = shadows([told])
        bylines, stretches = find_bylines(article.text)
        printed = reading_text(_masked(article.text, stretches))
        reading = restore_lost(printed)
        cut = doc.user_data.get(WORDS) if article is told else None
        words = self._words(cut or [], article.text, reading, whole=reading is printed)
        held.kg_article, held.kg_bylines, held.kg_reading_text = article, bylines, reading
        held.kg_printed = told
        short = defined_aliases(reading.text)
        held.kg_drafts = draft_sentences(reading, words, [*self._own(reading.text), *_spans_of(short, reading.text)])
        held.kg_meant = _with_aliases(self.lexicon.canonical, short)
        return doc

    def _words(
        self, words: list[tuple[int, int]], text: str, reading: ReadingText, whole: bool
    ) -> list[tuple[int, int]]:
        """The words to read; those given are cut anew only where spaces were dropped or lost characters put back."""
        if whole and words and len(reading.text) == words[-1][1]:
            return words
        tokenizer = self._nlp.tokenizer
        cutter = tokenizer if isinstance(tokenizer, JiebaTokenizer) else JiebaTokenizer(self._nlp.vocab)
        if not words:
            return cutter.cut(reading.text)
        return words_of_reading(reading, text, words, cutter)

    def _own(self, text: str) -> list[Candidate]:
        if self._automaton is None:
            return []
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        rows = ((start, end, self.lexicon.entries[i]) for i, start, end in found)
        return [
            Candidate(start, end, kind, USER_SCORE * (end - start), "known" if kind == "person" else value)
            for start, end, (_, kind, value) in rows
        ]

    def to_bytes(self, **_: object) -> bytes:
        """The user's lexicon."""
        return msgspec.json.encode(self.lexicon)

    def from_bytes(self, data: bytes, **_: object) -> "Candidates":
        """Use the lexicon of :meth:`to_bytes`."""
        self.use(msgspec.json.decode(data, type=UserLexicon))
        return self

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write the user's lexicon to the file ``path``."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: object) -> "Candidates":
        """Use the lexicon that :meth:`to_disk` wrote."""
        return self.from_bytes(Path(path).read_bytes())


def _spans_of(short: Mapping[str, OrganizationSpan], text: str) -> list[Candidate]:
    """Where the text uses the short names that it defines."""
    return [
        Candidate(found.start(), found.end(), "org", USER_SCORE * len(form), body.kind)
        for form, body in short.items()
        for found in re.finditer(re.escape(form), text)
        if not text.endswith(body.name, 0, found.end())
    ]


def _with_aliases(meant: Mapping[str, Mapping[str, str]], short: Mapping[str, OrganizationSpan]) -> dict[str, Any]:
    """A user's own aliases win over those that the text defines."""
    bodies = {form: body.name for form, body in short.items()} | dict(meant.get("Organization", {}))
    return {**meant, "Organization": bodies} if short else dict(meant)


def _masked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Credits are no sentences of the text."""
    for low, high in stretches:
        text = text[:low] + "\n" * (high - low) + text[high:]
    return text


@Language.factory("kg_candidates", assigns=["doc._.kg_drafts", "doc._.kg_bylines"], default_config={"lexicon": None})
def create_candidates(nlp: Language, name: str, lexicon: str | None) -> Candidates:
    """Config: ``lexicon``, a folder of the user's own TSV tables."""
    return Candidates(nlp, lexicon)


@Language.component("kg_people", requires=["doc._.kg_drafts"], assigns=["doc._.kg_names"])
def people(doc: Doc) -> Doc:
    """Names that the document proves, added to those that it was given."""
    names = dict(doc._.kg_names or {})
    for name, bonus in find_people(doc._.kg_drafts).items():
        names[name] = max(names.get(name, 0.0), bonus)
    doc._.kg_names = names
    return doc


@Language.component(
    "kg_reading",
    requires=["doc._.kg_drafts", "doc._.kg_names"],
    assigns=["doc._.kg_sentences"],
)
def reading(doc: Doc) -> Doc:
    """The best reading of each sentence."""
    own = (doc._.kg_meant or {}).get("Person", {})
    doc._.kg_sentences = with_one_name(read_article(doc._.kg_drafts, doc._.kg_names), own)
    return doc


@Language.component("kg_entities", requires=["doc._.kg_sentences"], assigns=["doc.ents", "doc.spans"])
def entities(doc: Doc) -> Doc:
    """The best reading as entities and spans of the document, whose words are cut at their edges."""
    _set_spans(doc, doc._.kg_sentences, doc._.kg_reading_text)
    return doc


def _set_spans(doc: Doc, sentences: Sequence[Sentence], text: ReadingText) -> None:
    rows = [
        (*text.source_span(s.start + span.start, s.start + span.end), SPAN_LABELS[span.kind], span.kind)
        for s in sentences
        for span in s.reading
        if span.kind in SPAN_LABELS
    ]
    _split_tokens(doc, {edge for start, end, _, _ in rows for edge in (start, end)})
    spans = [(doc.char_span(start, end, label), kind) for start, end, label, kind in rows]
    found = [(span, kind) for span, kind in spans if span is not None]
    doc.spans["kg"] = SpanGroup(doc, name="kg", spans=[span for span, _ in found])
    doc.set_ents(filter_spans([span for span, kind in found if kind in ENTITIES]))


def _split_tokens(doc: Doc, edges: Iterable[int]) -> None:
    """Cut the words of jieba at the edges of names that it did not see."""
    words = doc.user_data.get(WORDS) or ()
    if len(words) != len(doc):  # another tokenizer, or tokens that were split before
        words = [(token.idx, token.idx + len(token)) for token in doc]
    inner: dict[int, list[int]] = defaultdict(list)
    starts = [start for start, _ in words]
    for edge in sorted(edges):
        at = bisect_right(starts, edge) - 1
        if at >= 0 and words[at][0] < edge < words[at][1]:
            inner[at].append(edge - words[at][0])
    if not inner:
        return
    with doc.retokenize() as retokenizer:
        for i, cuts in inner.items():
            token = doc[i]
            pieces = [token.text[a:b] for a, b in zip([0, *cuts], [*cuts, len(token)], strict=True)]
            retokenizer.split(token, pieces, heads=[(token, 0)] * len(pieces))


@Language.component("kg_facts", requires=["doc._.kg_sentences", "doc._.kg_bylines"], assigns=["doc._.kg_facts"])
def facts(doc: Doc) -> Doc:
    """What the document says, by the graph model."""
    held = doc._
    article, sentences, reading = held.kg_article, held.kg_sentences, held.kg_reading_text
    events = reported_gatherings(doc) if article.kind in TELLING else []
    meant = {"Organization": shared_scopes(sentences)}
    for label, forms in (held.kg_meant or {}).items():
        meant[label] = {**meant.get(label, {}), **forms}
    told = article_facts(article, reading, sentences, events, held.kg_bylines, meant)
    held.kg_facts = told if held.kg_printed is article else in_print(told, held.kg_printed)
    return doc
