"""Bodies and undertakings by name, wherever they stand in an article, and who builds or owns which."""

import re
from collections.abc import Sequence

from kg.extract.bylines.bylines import Byline
from kg.extract.facts.builder import LABELS, FactsBuilder
from kg.extract.undertakings.owners import owners, project_aliases
from kg.extract.undertakings.undertakings import undertakings
from kg.language.cues import either
from kg.language.organizations import propose_organizations
from kg.language.tables import context

PLACES = frozenset({"district", "country", "city", "province"})
"""A place is a body only where it acts: it convenes, takes part, is represented."""
LEGAL_FORM = re.compile(either("legal_form"))
"""What a headline drops of a company's name: 青禾证券（有限）公司."""
SESSION = re.compile("(?<=[省市区县州旗])第?[一二三四五六七八九十]+届(?=人大|政协|常委)")
"""Sessions in the name of a body, which goes on without them: 青石市|第九届|人大常委会."""
EVERYWHERE = context("org_context", "everywhere")
"""Bodies that every place has: without any name they are none."""
UNSIGNED = PLACES | {"media"}
LONGEST_CREDIT, LONGEST_NAMES = 40, 12
"""Characters from the beginning of a credit to a reporter's name, and of other names between the body and it."""
SURE_NAME = 0.8
"""Score of a recognizer from which a body is one without any context."""


def add_named(builder: FactsBuilder) -> None:
    """Adds all bodies and undertakings named; it comes last, for a place is a body where another rule says so."""
    _add_bodies(builder)
    _add_undertakings(builder)
    _add_owners(builder)
    _add_headline(builder)


def _add_bodies(builder: FactsBuilder) -> None:
    for number, sentence in enumerate(builder.sentences):
        titled = [
            (h.start, h.end)
            for c in sentence.clauses
            for n in c.lists
            for m in n.members
            if m.kind == "person"
            for h in m.held
        ]
        for span in sentence.reading:
            if span.kind in LABELS and not any(low <= span.start and span.end <= high for low, high in titled):
                name = sentence.text[span.start : span.end]
                if (span.value in PLACES or name in EVERYWHERE) and not builder.has("Organization", name):
                    continue
                key = builder.entity(LABELS[span.kind], name, 0.85, kind=span.value or None)
                builder.mention(key, number, span.start, span.end)
                if session := SESSION.search(name):
                    builder.alias(key, [name.replace(session[0], "")])
                if span.kind == "project":
                    builder.alias(key, project_aliases(name, sentence.text[: span.start]))


def _add_undertakings(builder: FactsBuilder) -> None:
    for number, body, project in undertakings(builder.sentences):
        text = builder.sentences[number].text
        builder_key, work = (builder.entity(LABELS[s.kind], text[s.start : s.end], 0.85) for s in (body, project))
        builder.relate("UNDERTAKES", builder_key, work, builder.evidence(number), 0.85)


def _add_owners(builder: FactsBuilder) -> None:
    """Who builds or owns what: the body at the beginning of a project's name."""
    for number, sentence in enumerate(builder.sentences):
        if not any(span.kind == "project" for span in sentence.reading):
            continue
        for owned in owners(sentence.text):
            project = builder.entity("Project", owned.project)
            body = builder.entity("Organization", owned.owner, 0.7, kind="company" if owned.by_list else None)
            builder.mention(body, number, owned.start, owned.start + len(owned.owner))
            builder.relate("UNDERTAKES", body, project, builder.evidence(number), 0.6 if owned.by_list else 0.8)


def add_signing(builder: FactsBuilder, bylines: Sequence[Byline]) -> None:
    """Bodies that reporters sign for: （青石县委宣传部 林晓）."""
    text = builder.article.text
    for low, high in sorted({(_credit_start(text, line.start), line.start) for line in bylines}):
        for found in propose_organizations(text[low:high]):
            if found.score >= SURE_NAME and found.kind not in UNSIGNED and high - low - found.end <= LONGEST_NAMES:
                key = builder.entity("Organization", found.name, 0.8, kind=found.kind)
                builder.add_mention(key, low + found.start, low + found.end, text[low:high])


def _credit_start(text: str, name: int) -> int:
    """Where the credit begins in which a reporter's name stands."""
    low = max(name - LONGEST_CREDIT, 0)
    return max((at + 1 for mark in "\n。（(：:" if (at := text.rfind(mark, low, name)) >= 0), default=name)


def _add_headline(builder: FactsBuilder) -> None:
    """Bodies that only the headline names."""
    for found in propose_organizations(builder.article.headline or ""):
        if found.score < SURE_NAME or builder.has("Organization", found.name):
            continue
        full = next((n for n in builder.names("Organization") if LEGAL_FORM.sub("", n).endswith(found.name)), "")
        key = builder.entity("Organization", full or found.name, 0.8, kind=None if full else found.kind)
        builder.alias(key, [found.name])
        builder.headline_mention(key, found.start, found.end)
