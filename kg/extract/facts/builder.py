"""Collects an article's entities, mentions and relations, and gives them their local keys."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.extract.clauses.positions import BRANCH, LEAGUE, bare_organs
from kg.extract.clauses.sentences import Sentence
from kg.extract.posts.one_post import same_posts
from kg.extract.undertakings.one_project import same_undertakings
from kg.language.tables import context
from kg.language.text import ReadingText
from kg.model import Article, Evidence, Facts, LocalEntity, Mention, Relation, Value
from kg.offsets import file_spans

PREFIX = {"Person": "p", "Organization": "o", "Project": "j", "Meeting": "m"}

LABELS = {"org": "Organization", "project": "Project"}
"""Kinds of spans that are named things, and their labels in the graph."""


class FactsBuilder:
    """Facts of one article under construction."""

    def __init__(
        self,
        article: Article,
        reading: ReadingText,
        sentences: Sequence[Sentence],
        meant: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.article = article
        self._meant = meant or {}
        self.reading = reading
        self.sentences = sentences
        self._keys: dict[tuple[str, str], str] = {}
        self._properties: dict[str, dict[str, Value]] = defaultdict(dict)
        self._aliases: dict[str, list[str]] = defaultdict(list)
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        self._confidence: dict[str, float] = defaultdict(float)
        self._relations: dict[tuple[str, str, str, str], Relation] = {}
        self._posts: dict[str, set[str]] = defaultdict(set)
        self._proofs: dict[tuple[int, int], Evidence] = {}
        self._strength: dict[tuple[tuple[int, int], ...], float] = {}
        self._counts: dict[str, int] = defaultdict(int)
        self._bare = bare_organs() | context("title_context", "bare")
        held = [h.position for s in sentences for c in s.clauses for n in c.lists for m in n.members for h in m.held]
        self._printed = {p.body for p in held if not p.inferred}

    def entity(self, label: str, name: str, confidence: float = 0.9, **properties: Value) -> str:
        """The key of the entity of this label and name; made on first use."""
        printed, name = name, self._meant.get(label, {}).get(name, name)
        key = self._keys.get((label, name))
        if key is None:
            self._counts[label] += 1
            key = self._keys[label, name] = f"{PREFIX[label]}{self._counts[label]}"
        self._properties[key].update({k: v for k, v in properties.items() if v is not None})
        self._confidence[key] = max(self._confidence[key], confidence)
        if printed != name:
            self.alias(key, [printed])
        return key

    def full_body(self, name: str) -> str:
        """A bare organ (党工委, 管委会) is the only body of the article that ends so, where there is exactly one."""
        if name in self._bare and name:
            longer = sorted((n for n in self._printed if n.endswith(name) and n != name), key=len)
            return longer[0] if longer and all(n.endswith(longer[0]) for n in longer) else name
        return name

    def has(self, label: str, name: str) -> bool:
        """Whether the entity has been used before."""
        return (label, self._meant.get(label, {}).get(name, name)) in self._keys

    def holds(self, key: str, title: str) -> bool:
        """Whether the person holds a post of that ``title`` so far, or one of a longer name (宣传部|部长)."""
        return any(
            held == title or (held.endswith(title) and held[-len(title) - 1] not in "副代") for held in self._posts[key]
        )

    def posts(self) -> list[tuple[str, str]]:
        """Titles held so far, each with its body's name."""
        names = {key: name for (_, name), key in self._keys.items()}
        return [(title, names[body]) for kind, _, body, title in self._relations if kind == "HOLDS_POSITION"]

    def names(self, label: str) -> list[str]:
        """Names of the entities of a label so far, in order of first use."""
        return [name for kind, name in self._keys if kind == label]

    def alias(self, key: str, forms: Iterable[str]) -> None:
        """Other forms of an entity that the article prints or plainly means."""
        self._aliases[key] += [form for form in forms if form]

    def evidence(self, number: int, upto: int | None = None) -> Evidence:
        """The sentence ``number`` (with those up to ``upto``) as proof."""
        upto = number if upto is None else upto
        proof = self._proofs.get((number, upto))
        if proof is None:
            span = self.reading.source_span(self.sentences[number].start, self.sentences[upto].end)
            proof = self._proofs[number, upto] = self.quote(*span)
        return proof

    def quote(self, low: int, high: int) -> Evidence:
        """``low``–``high`` of the article's text as proof; a weak seam of the columns in it weakens what it proves."""
        proof = Evidence(self.article.text[low:high], file_spans(self.article.runs, low, high))
        crossed = [seam.confidence for seam in self.article.seams if low < seam.at < high]
        self._strength[proof.spans] = min(crossed, default=1.0)
        return proof

    def mention(self, key: str, number: int, start: int, end: int) -> None:
        """A mention at ``start``–``end`` of sentence ``number``."""
        sentence = self.sentences[number]
        low, high = self.reading.source_span(sentence.start + start, sentence.start + end)
        self.add_mention(key, low, high, self.evidence(number).quote)

    def add_mention(self, key: str, low: int, high: int, quote: str) -> None:
        """A mention at ``low``–``high`` of the article's text."""
        spans = file_spans(self.article.runs, low, high)
        if spans:
            mention = Mention(self.article.text[low:high], spans[0][0], max(e for _, e in spans), quote)
            if mention not in self._mentions[key]:
                self._mentions[key].append(mention)

    def headline_mention(self, key: str, start: int = 0, end: int | None = None) -> None:
        """``start``–``end`` of the headline (all of it) as a mention."""
        headline = self.article.headline or ""
        end = len(headline) if end is None else end
        if spans := file_spans(self.article.headline_runs, start, end):
            self._mentions[key].append(Mention(headline[start:end], spans[0][0], max(e for _, e in spans), headline))

    def relate(
        self, type_: str, source: str, target: str, evidence: Evidence, confidence: float = 0.9, **properties: Value
    ) -> None:
        """A relation; said again, its evidence grows and its roles unite."""
        if title := properties.get("title"):
            self._posts[source].add(str(title))
        self._put(type_, source, target, evidence, confidence, {k: v for k, v in properties.items() if v is not None})

    def _put(
        self, type_: str, source: str, target: str, evidence: Evidence, confidence: float, given: Mapping[str, Value]
    ) -> None:
        strength = self._strength.get(evidence.spans, 1.0)
        self._merge(type_, source, target, evidence, round(confidence * strength, 4), given)

    def _merge(
        self, type_: str, source: str, target: str, evidence: Evidence, confidence: float, given: Mapping[str, Value]
    ) -> None:
        slot = (type_, source, target, str(given.get("title", "")))
        old = self._relations.get(slot)
        if old is None:
            self._relations[slot] = Relation(type_, source, target, given, (evidence,), confidence)
            return
        merged = {**given, **old.properties}
        if "roles" in given:
            merged["roles"] = _united(old.properties.get("roles"), given["roles"])
        proof = old.evidence if evidence in old.evidence else (*old.evidence, evidence)
        self._relations[slot] = Relation(type_, source, target, merged, proof, max(old.confidence, confidence))

    def facts(self) -> Facts:
        """Everything collected, in order of first use; bodies named in short and in full are one."""
        self._join_short_names()
        self._join_undertakings()
        self._join_posts()
        entities = [
            LocalEntity(
                key, label, name, tuple(dict.fromkeys(a for a in self._aliases[key] if a != name)),
                self._properties[key], tuple(self._mentions[key]), round(self._confidence[key], 3),
            )
            for (label, name), key in self._keys.items()
        ]  # fmt: skip
        return Facts(self.article, tuple(entities), tuple(self._relations.values()))

    def _join_short_names(self) -> None:
        """南里村 is 青石街道南里村 where no other body of the article ends so; 区委 is no 共青团青石区委."""
        names = {name: key for (label, name), key in self._keys.items() if label == "Organization"}
        for name in sorted(names, key=len):
            longer = [n for n in names if n.endswith(name) and len(n) - len(name) > 1 and not _is_another(n, name)]
            if len(longer) == 1 and len(name) > 1:
                self._join(names.pop(name), names[longer[0]], ("Organization", name))
        self._alias_of_branch(names)

    def _alias_of_branch(self, names: Mapping[str, str]) -> None:
        """青禾协会 is 广元市青禾协会 where only its branch is named in full (广元市青禾协会党支部)."""
        for whole in {BRANCH.sub("", name) for name in names} - names.keys():
            for name, key in names.items():
                if whole.endswith(name) and len(whole) - len(name) > 1 and not _is_another(whole, name):
                    self.alias(key, [whole])

    def _join_undertakings(self) -> None:
        for name, full in same_undertakings(self.names("Project")).items():
            self._join(self._keys["Project", name], self._keys["Project", full], ("Project", name))

    def _join_posts(self) -> None:
        names = {
            key: (name, *self._aliases[key]) for (label, name), key in self._keys.items() if label == "Organization"
        }
        for first, again in list(same_posts(self._relations, names)):
            relation = self._relations.pop(again)
            given = {**relation.properties, "title": first[3]}
            for proof in relation.evidence:
                self._merge(*first[:3], proof, relation.confidence, given)

    def _join(self, short: str, full: str, named: tuple[str, str]) -> None:
        del self._keys[named]
        self._aliases[full] += [named[1], *self._aliases.pop(short, [])]
        self._mentions[full] += self._mentions.pop(short, [])
        self._confidence[full] = max(self._confidence[full], self._confidence.pop(short, 0.0))
        for key, value in self._properties.pop(short, {}).items():
            self._properties[full].setdefault(key, value)
        relations, self._relations = self._relations, {}
        for slot, relation in relations.items():
            if short not in (relation.source, relation.target) and slot not in self._relations:
                self._relations[slot] = relation  # as it was: articles may have thousands, and many short names
                continue
            source, target = (full if end == short else end for end in (relation.source, relation.target))
            for proof in relation.evidence:
                self._merge(relation.type, source, target, proof, relation.confidence, relation.properties)


def _is_another(longer: str, name: str) -> bool:
    """共青团青石区委 is no form of 区委, 纪委驻水利部 none of 水利部."""
    return longer.removesuffix(name).endswith("驻") or (longer.endswith("委") and LEAGUE.match(longer) is not None)


def _united(old: Value, new: Value) -> list[str]:
    roles = [*(old if isinstance(old, list) else []), *(new if isinstance(new, list) else [])]
    return [str(r) for r in dict.fromkeys(roles)]
