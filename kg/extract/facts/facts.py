"""An article's facts from its read sentences: people and posts, the gathering, who was there, bodies, projects."""

from collections.abc import Mapping, Sequence

from kg.extract.bodies.represented import represented
from kg.extract.bylines.bylines import Byline
from kg.extract.clauses.body_bounds import BRACKETED
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.positions import Position
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.titles import UNOFFICIAL, Held
from kg.extract.facts.builder import LABELS, FactsBuilder
from kg.extract.facts.events import add_event, own_ranges
from kg.extract.facts.named import add_named, add_signing
from kg.extract.gatherings.days import is_dateless
from kg.extract.gatherings.further import shared_rows
from kg.extract.gatherings.joint import each_gathering
from kg.extract.posts.bodiless import Bodiless, likely_body
from kg.extract.posts.careers import appointments
from kg.extract.posts.inheritance import (
    OWN,
    SITTING,
    beside,
    follows_party_post,
    in_its_own,
    inherited_body,
    of_committee,
    of_its_place,
    outer_body,
)
from kg.extract.presence.attendance import assertions
from kg.extract.presence.departed import departed
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.letters import writers
from kg.extract.presence.presence import BUSY, present
from kg.extract.presence.rounds import rounds
from kg.language.text import ReadingText
from kg.model import ARTICLE_KEY, Article, Facts

GOVERNMENT = "人民政府"
KNOWN, UNKNOWN, INFERRED = 0.92, 0.86, 0.8
"""Confidence of a post by what is known of its body."""


def article_facts(
    article: Article,
    reading: ReadingText,
    sentences: Sequence[Sentence],
    events: Sequence[Gathering],
    bylines: Sequence[Byline],
    meant: Mapping[str, Mapping[str, str]] | None = None,
) -> Facts:
    """Everything that one article says, by the model of ``kg/schema``.

    Args:
        article: the article.
        reading: its text made ready for reading.
        sentences: what was read.
        events: the gatherings it reports, the main one first.
        bylines: its reporters.
        meant: a user's aliases, by label.
    """
    builder = FactsBuilder(article, reading, sentences, meant)
    _add_reporters(builder, bylines)
    _add_people_and_posts(builder)
    _add_appointments(builder)
    rows = represented(assertions(sentences), sentences) if events else []
    if any(e.kind in BUSY for e in events):
        rows = sorted([*rows, *rounds(sentences)], key=lambda row: row.sentence)
    dead = departed(sentences) if events else frozenset()
    absent = writers(sentences) if events else frozenset()
    ranges = own_ranges(events, len(sentences))
    for (event, own), within in zip(shared_rows(events, rows, sentences), ranges, strict=True):
        there = [row for row in present(own, event, absent) if row.member.name not in dead]
        if not there and is_dateless(event, sentences, article.headline or ""):
            continue
        for n, each in enumerate(each_gathering(event)):
            add_event(builder, each, there, n > 0 or event is not events[0], within)
    add_named(builder)
    add_signing(builder, bylines)
    return builder.facts()


def _add_reporters(builder: FactsBuilder, bylines: Sequence[Byline]) -> None:
    for line in bylines:
        key = builder.entity("Person", line.name, 0.95)
        low, high = _line_around(builder.article.text, line.start, line.end)
        builder.add_mention(key, line.start, line.end, builder.article.text[low:high])
        proof = builder.quote(low, high)
        builder.relate("REPORTED", key, ARTICLE_KEY, proof, 0.95, role=line.role)


def _line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of credits around a name: up to the nearest brackets, line or sentence ends."""
    low = max(text.rfind(mark, 0, start) for mark in "\n。") + 1
    ends = [i for i in (text.find(mark, end) for mark in "）)\n") if i >= 0]
    return low, min(min(ends, default=len(text)) + 1, len(text))


def _add_people_and_posts(builder: FactsBuilder) -> None:
    own, left = _people_with_own_titles(builder.sentences), list[Bodiless]()
    for number, sentence in enumerate(builder.sentences):
        last_body = ""
        for clause in sentence.clauses:
            for nouns in clause.lists:
                for member in nouns.members:
                    if member.kind == "person":
                        last_body = _add_person(builder, number, member, own, last_body, left)
    _add_bodiless(builder, left)


def _add_bodiless(builder: FactsBuilder, left: Sequence[Bodiless]) -> None:
    told, before, body = builder.posts() if left else [], ("", -1), ""
    for post in left:
        title, body = post.held.position.title, body if before == post[:2] else ""
        name = "" if builder.holds(post.key, title) else likely_body(post, told, builder.sentences) or body
        before, body = post[:2], name
        if name:
            target = builder.entity("Organization", name, 0.75)
            proof = builder.evidence(post.number)
            builder.relate("HOLDS_POSITION", post.key, target, proof, INFERRED, title=title, inferred=True)


def _people_with_own_titles(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(
        m.name for s in sentences for c in s.clauses for n in c.lists for m in n.members if m.held and not m.shared
    )


def _add_person(
    builder: FactsBuilder, number: int, member: Phrase, own: frozenset[str], last_body: str, left: list[Bodiless]
) -> str:
    """Adds the person and the posts printed with the name; returns the body that a following bare title inherits."""
    if _only_names_a_thought(builder.sentences[number], member):
        return last_body
    key = builder.entity("Person", member.name)
    builder.mention(key, number, member.name_start, member.name_end)
    printed = builder.sentences[number].text[member.name_start : member.name_end]
    if printed != member.name:
        builder.alias(key, [printed])
    if member.shared and member.name in own:
        return last_body
    body = last_body
    for held in member.held[-1:] if member.shared else member.held:
        body = _add_post(builder, number, member, held, key, body, left)
    return body


def _add_post(
    builder: FactsBuilder, number: int, member: Phrase, held: Held, key: str, body: str, left: list[Bodiless]
) -> str:
    """Adds one post of the person ``key``, behind one of ``body``; returns the body that the next may inherit."""
    position = in_its_own(held, body, member.held)
    found = _body_of(builder, number, member, held, position, key, body)
    if found is None:
        return body
    name, inferred = found
    if not name:
        left.append(Bodiless(key, number, held, held.start >= member.name_end))
    if not name or (position.title in UNOFFICIAL and held.body_end == held.body_start):
        return body
    target = builder.entity("Organization", name, 0.9 if not inferred else 0.75)
    _alias_printed(builder, target, builder.sentences[number].text[held.body_start : held.body_end])
    if name.endswith("）"):
        builder.alias(target, [BRACKETED.sub("", name)])  # 青石局（临河局）|局长
    if held.body_end > held.body_start and not inferred:
        builder.mention(target, number, held.body_start, held.body_end)
    builder.relate(
        "HOLDS_POSITION", key, target, builder.evidence(number), _post_confidence(builder, number, held, inferred),
        title=position.title, inferred=inferred or None,
    )  # fmt: skip
    return outer_body(body, name) if not position.inferred or not body else body


def _body_of(
    builder: FactsBuilder, number: int, member: Phrase, held: Held, position: Position, key: str, body: str
) -> tuple[str, bool] | None:
    """The body of a post and whether it is inferred; ``None`` for a bare post that was told in full before.

    林晓总理访问芬兰; 某局局长沈砚来医院，|党委书记|林晓陪同.
    """
    name = builder.full_body(position.body)
    if organ := of_committee(held, body) or of_its_place(position, body) or beside(held, body):
        return organ, True
    bare = not name or name in OWN
    if (bare or name in SITTING or position is not held.position) and builder.holds(key, position.title):
        return None
    if bare and body and follows_party_post(held, member):
        return body, True
    if bare:
        return inherited_body(builder.sentences, number, held, body, member), True
    return name, position.inferred


def _only_names_a_thought(sentence: Sentence, member: Phrase) -> bool:
    """林晓|强军思想: words of doctrine, in which nobody is spoken of."""
    return any(span.kind == "thought" and span.start == member.name_end for span in sentence.reading)


def _post_confidence(builder: FactsBuilder, number: int, held: Held, inferred: bool) -> float:
    """A post is as sure as its body: inferred, read back over words that no recognizer knows, or known."""
    if inferred:
        return INFERRED
    ends = {s.end for s in builder.sentences[number].reading if s.kind in LABELS}
    whole = any(held.body_end <= end <= held.end for end in ends)
    return KNOWN if whole else UNKNOWN


def _alias_printed(builder: FactsBuilder, body: str, printed: str) -> None:
    """临河区人民政府|副区长: the government goes by the name printed, too."""
    if GOVERNMENT in printed:
        builder.alias(body, [printed[: printed.index(GOVERNMENT) + len(GOVERNMENT)]])


def _add_appointments(builder: FactsBuilder) -> None:
    for given in appointments(builder.sentences):
        key = builder.entity("Person", given.name)
        body = builder.entity("Organization", builder.full_body(given.position.body), 0.85)
        _alias_printed(builder, body, builder.sentences[given.sentence].text[given.start : given.end])
        if given.printed and given.position.body.endswith(given.printed) and given.printed != given.position.body:
            builder.alias(body, [given.printed])  # 临河区委常委、|区政协|党组副书记
        builder.relate(
            "HOLDS_POSITION", key, body, builder.evidence(given.sentence), 0.85,
            title=given.position.title, inferred=given.position.inferred or None,
        )  # fmt: skip
