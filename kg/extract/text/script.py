"""Articles in traditional characters: read by a simplified shadow, told as they are printed.

The lexicons and rules are in simplified characters. An article in traditional ones is read as its shadow, in which
every character keeps its place, so that offsets hold for both; afterwards names and quotes are put back into print.
"""

from collections.abc import Mapping, Sequence

from msgspec import structs

from kg.language.text import reading_text
from kg.model import Article, Evidence, Facts, LocalEntity, Mention, Relation, Value
from kg.pages.script import is_traditional, shadow, traditional

PRINTED = frozenset({"position", "place", "series"})
"""Properties that quote the article; by the others (``title``, ``role``, ``daypart``) articles are compared."""


def shadows(articles: Sequence[Article]) -> list[Article]:
    """The articles in simplified characters; as they are where the page has no traditional ones."""
    if not is_traditional("\n".join(f"{article.headline or ''}\n{article.text}" for article in articles)):
        return list(articles)
    return [
        structs.replace(article, text=shadow(article.text), headline=shadow(article.headline or "") or None)
        for article in articles
    ]


def in_print(facts: Facts, article: Article) -> Facts:
    """Facts of a shadow, with names and quotes as ``article`` prints them."""
    print_ = _Print(article, facts.article)
    return Facts(
        article,
        tuple(print_.entity(entity) for entity in facts.entities),
        tuple(print_.relation(relation) for relation in facts.relations),
    )


class _Print:
    """The article as printed, beside its shadow."""

    def __init__(self, article: Article, simple: Article) -> None:
        texts = [(article.text, simple.text), (article.headline or "", simple.headline or "")]
        read = [(reading_text(printed).text, reading_text(plain).text) for printed, plain in texts]
        self._pairs = [pair for pair in (*texts, *read) if len(pair[0]) == len(pair[1])]
        self._known: dict[str, str] = {}

    def form(self, words: str) -> str:
        """The print of some words: what stands in the article, else what they are in traditional script."""
        if words not in self._known:
            places = ((printed, plain.find(words)) for printed, plain in self._pairs)
            found = (printed[at : at + len(words)] for printed, at in places if at >= 0)
            self._known[words] = next(found, None) or traditional(words)
        return self._known[words]

    def entity(self, entity: LocalEntity) -> LocalEntity:
        return structs.replace(
            entity,
            name=self.form(entity.name),
            aliases=tuple(map(self.form, entity.aliases)),
            properties=self._properties(entity.properties),
            mentions=tuple(map(self._mention, entity.mentions)),
        )

    def relation(self, relation: Relation) -> Relation:
        return structs.replace(
            relation,
            properties=self._properties(relation.properties),
            evidence=tuple(Evidence(self.form(proof.quote), proof.spans) for proof in relation.evidence),
        )

    def _mention(self, mention: Mention) -> Mention:
        return structs.replace(mention, surface=self.form(mention.surface), quote=self.form(mention.quote))

    def _properties(self, given: Mapping[str, Value]) -> dict[str, Value]:
        return {key: self._value(value) if key in PRINTED else value for key, value in given.items()}

    def _value(self, value: Value) -> Value:
        return "、".join(map(self.form, value.split("、"))) if isinstance(value, str) else value
