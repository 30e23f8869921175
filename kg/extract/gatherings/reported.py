"""Which gatherings an article reports: the ways of finding them, the surest first."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.extract.clauses.sentences import Draft, Sentence
from kg.extract.clauses.timing import calls_people
from kg.extract.gatherings.digest import digest_items, item_gatherings
from kg.extract.gatherings.errands import errand
from kg.extract.gatherings.further import all_gatherings
from kg.extract.gatherings.headlines import WEAK, headline_gathering
from kg.extract.gatherings.meetings import GENERIC, find_gatherings, implied_gathering, is_of_another_time, is_past
from kg.extract.gatherings.outings import launch, outing
from kg.extract.gatherings.plain import plain_gathering
from kg.extract.gatherings.shown import shown_gathering
from kg.extract.presence.gathering import Gathering
from kg.language.tokenizer import JiebaTokenizer


def reported_gatherings(doc: Doc) -> list[Gathering]:
    """What the article reports: of a digest each item's gathering, else the article's own and what it tells besides."""
    sentences, drafts = doc._.kg_sentences, doc._.kg_drafts
    openings = _openings(sentences, doc._.kg_reading_text.text)
    if items := digest_items(sentences, openings):
        return list(item_gatherings(sentences, drafts, items))
    event = None if calls_people(doc._.kg_reading_text.text) else _event(doc)
    return all_gatherings(sentences, drafts, event, openings) if event else []


def _openings(sentences: Sequence[Sentence], text: str) -> frozenset[int]:
    """Numbers of the sentences that open a paragraph."""
    return frozenset(n for n, s in enumerate(sentences) if _opens_line(text, s.start))


def _opens_line(text: str, start: int) -> bool:
    while start and text[start - 1] == " ":
        start -= 1
    return not start or text[start - 1] == "\n"


@cache
def headline_tokenizer(vocab: Vocab) -> JiebaTokenizer:
    """The standard tokenizer, for the few words of a headline."""
    return JiebaTokenizer(vocab)


def _of_who_took_part(sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> Gathering | None:
    """What they attended by name, else what is named in so many words, else what they attended."""
    attended = implied_gathering(sentences, drafts)
    if attended is not None and attended.name not in GENERIC:
        return attended
    return plain_gathering(sentences, drafts) or launch(sentences) or attended


def _event(doc: Doc) -> Gathering | None:
    held = doc._
    article, sentences, drafts = held.kg_article, held.kg_sentences, held.kg_drafts
    issued = article.published
    candidates = find_gatherings(sentences, drafts, article.headline or "")
    found = next((g for g in candidates if not is_of_another_time(g, sentences[g.sentence], issued)), None)
    if article.headline and (found is None or found.score < WEAK):
        tokenizer = headline_tokenizer(doc.vocab)
        found = headline_gathering(article.headline, sentences, held.kg_names, tokenizer) or found
    found = found or _of_who_took_part(sentences, drafts)
    if found is None and article.headline:
        tokenizer = headline_tokenizer(doc.vocab)
        found = headline_gathering(article.headline, sentences, held.kg_names, tokenizer, attended=True)
    found = found or shown_gathering(sentences, drafts) or outing(sentences, drafts) or errand(sentences)
    if found is None or is_past(found, sentences) or is_of_another_time(found, sentences[found.sentence], issued):
        return None
    return found
