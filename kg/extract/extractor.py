"""The door of the room: articles of a page in, facts out, through the spaCy pipeline."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.components import COMPONENTS
from kg.extract.text.script import in_print, shadows
from kg.heap import settle
from kg.language import tokenizer
from kg.language.user_lexicon import UserLexicon, read_user_lexicon
from kg.model import Article, Facts, Run

assert tokenizer.create_jieba_tokenizer  # noqa: S101 - registers the tokenizer that the config names


def load_pipeline(lexicon: str | Path | UserLexicon | None = None) -> Language:
    """The extraction pipeline: ``nlp("…")._.kg_facts``, ``doc.ents``, ``doc.spans["kg"]``.

    Args:
        lexicon: a folder of TSV tables with the user's own names, or what was read from one; they win over every rule.

    Raises:
        InputError: the folder is no lexicon.
    """
    config = {"nlp": {"tokenizer": {"@tokenizers": "kg.JiebaTokenizer.v1"}}}
    nlp = spacy.blank("xx", config=config)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    if lexicon is not None:
        own = lexicon if isinstance(lexicon, UserLexicon) else read_user_lexicon(lexicon)
        nlp.get_pipe(COMPONENTS[0]).use(own)  # type: ignore[attr-defined]
    return nlp


TO_NAMES, TO_FACTS = COMPONENTS[:2], COMPONENTS[2:4]
"""What a document goes through before, and after, the names of its page are known. Its entities are for others."""


def _light(nlp: Language) -> Language:
    """``nlp`` without what spaCy finds out of each new word (its shape, …): no fact asks for it, and it costs much."""
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]  # the stubs leave it out
    return nlp


SPECIMEN = "本报讯（记者 林晓）3月12日，区长林晓、副区长沈砚在青石大桥项目现场主持召开防汛工作会议。"
"""Something of everything: to read it loads the tables."""


class Extractor:
    """Holds a pipeline and reads page after page with it."""

    def __init__(self, nlp: Language | None = None, lexicon: str | Path | UserLexicon | None = None) -> None:
        self.nlp = nlp or _light(load_pipeline(lexicon))

    def settled(self) -> "Extractor":
        """This extractor with all tables loaded, and out of the garbage collector's rounds for good.

        They live as long as the process, a quarter of a million objects: a round over all of them takes as long as
        the reading of a dozen articles.
        """
        self.extract_page([Article("a-0", "", SPECIMEN, (Run(0, 0, len(SPECIMEN)),))])
        settle()
        return self

    def extract_page(self, articles: Sequence[Article], lent: Sequence[str] = ()) -> list[Facts]:
        """Facts of the articles of one page; a name that one of them proves is known in all.

        So are names ``lent`` by other pages, which prove them.
        """
        simple = shadows(articles)
        docs = [self._prepared(article) for article in simple]
        names = dict.fromkeys(lent, 0.0)
        for doc in docs:
            for name, bonus in doc._.kg_names.items():
                names[name] = max(names.get(name, 0.0), bonus)
        facts = [self._facts(doc, names) for doc in docs]
        pairs = zip(facts, articles, simple, strict=True)
        return [told if plain is article else in_print(told, article) for told, article, plain in pairs]

    def _prepared(self, article: Article) -> Doc:
        doc = Doc(self.nlp.vocab)  # bare: the first component cuts what it reads; tokens of spaCy's no fact asks for
        doc._.kg_article = article
        return self._through(doc, TO_NAMES)

    def _facts(self, doc: Doc, names: dict[str, float]) -> Facts:
        doc._.kg_names = names
        facts: Facts = self._through(doc, TO_FACTS)._.kg_facts
        return facts

    def _through(self, doc: Doc, components: Sequence[str]) -> Doc:
        for name in components:
            doc = self.nlp.get_pipe(name)(doc)
        return doc


@cache
def default_extractor() -> Extractor:
    """The extractor without a user's lexicon, made once."""
    return Extractor().settled()
