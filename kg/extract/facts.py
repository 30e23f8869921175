"""An article's facts from its read sentences: people and posts, the gathering, who was there, bodies, projects."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.extract.attendance import Assertion, assertions
from kg.extract.builder import FactsBuilder
from kg.extract.bylines import Byline
from kg.extract.careers import appointments
from kg.extract.further import shared_rows
from kg.extract.inheritance import OWN, inherited_body
from kg.extract.letters import writers
from kg.extract.meetings import Gathering
from kg.extract.naming import meeting_names, meeting_place, meeting_series
from kg.extract.owners import owners, project_aliases
from kg.extract.phrases import Phrase
from kg.extract.presence import presence_confidence, present
from kg.extract.represented import represented
from kg.extract.sentences import Sentence
from kg.extract.sites import concerned, named_in, visited_sites
from kg.extract.titles import Held
from kg.extract.undertakings import undertakings
from kg.language.cues import cues, either
from kg.language.dates import find_dates, resolve_date
from kg.language.organizations import propose_organizations
from kg.language.text import ReadingText
from kg.model import ARTICLE_KEY, Article, Facts, PartialDate

UNOFFICIAL = frozenset(cues("unofficial"))
"""What somebody is called; a post only with its body in front (临州市中医院医生林晓)."""
DATELINE = re.compile(either("dateline"))
"""What makes a date that of the article (青石网8月18日讯), not of the event."""
OPENING = 60
"""Characters within which an article's dateline stands."""
PLACES = frozenset({"district", "country", "city", "province"})
"""A place is a body only where it acts: it convenes, takes part, is represented."""
LEGAL_FORM = re.compile(either("legal_form"))
"""What a headline drops of a company's name: 青禾证券（有限）公司."""
SURE_NAME = 0.8
"""Score of a recognizer from which a body is one without any context."""
KNOWN, UNKNOWN, INFERRED = 0.92, 0.86, 0.8
"""Confidence of a post by what is known of its body."""
LABELS = {"org": "Organization", "project": "Project"}
ROLE_ORDER = ("host", "lead", "speak", "report", "guide", "accompany", "observe", "attend")


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
    absent = writers(sentences) if events else frozenset()
    for event, own in shared_rows(events, rows, sentences):
        meeting = _add_meeting(builder, event, further=event is not events[0])
        _add_attendance(builder, event, meeting, present(own, event, absent))
        _add_conveners(builder, event, meeting)
        if event is events[0]:
            _add_sites(builder, event, meeting)
            _add_concerns(builder, event, meeting)
    _add_bodies(builder)
    _add_undertakings(builder)
    _add_owners(builder)
    _add_headline(builder)
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
    own = _people_with_own_titles(builder.sentences)
    for number, sentence in enumerate(builder.sentences):
        last_body = ""
        for clause in sentence.clauses:
            for nouns in clause.lists:
                for member in nouns.members:
                    if member.kind == "person":
                        last_body = _add_person(builder, number, member, own, last_body)


def _people_with_own_titles(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(
        m.name for s in sentences for c in s.clauses for n in c.lists for m in n.members if m.held and not m.shared
    )


def _add_person(builder: FactsBuilder, number: int, member: Phrase, own: frozenset[str], last_body: str) -> str:
    """Adds the person and the posts printed with the name; returns the body that a following bare title inherits."""
    key = builder.entity("Person", member.name)
    builder.mention(key, number, member.name_start, member.name_end)
    if member.shared and member.name in own:
        return last_body
    body = last_body
    for held in member.held[-1:] if member.shared else member.held:
        position = held.position
        name = builder.full_body(position.body)
        inferred = position.inferred
        if not name or name in OWN:
            name, inferred = inherited_body(builder.sentences, number, held, body, member), True
        if not name or (position.title in UNOFFICIAL and held.body_end == held.body_start):
            continue
        if not position.inferred:
            body = name
        target = builder.entity("Organization", name, 0.9 if not inferred else 0.75)
        if held.body_end > held.body_start and not inferred:
            builder.mention(target, number, held.body_start, held.body_end)
        builder.relate(
            "HOLDS_POSITION", key, target, builder.evidence(number), _post_confidence(builder, number, held, inferred),
            title=position.title, inferred=inferred or None,
        )  # fmt: skip
    return body


def _post_confidence(builder: FactsBuilder, number: int, held: Held, inferred: bool) -> float:
    """A post is as sure as its body: inferred, read back over words that no recognizer knows, or known."""
    if inferred:
        return INFERRED
    ends = {s.end for s in builder.sentences[number].reading if s.kind in LABELS}
    whole = any(held.body_end <= end <= held.end for end in ends)
    return KNOWN if whole else UNKNOWN


def _add_appointments(builder: FactsBuilder) -> None:
    for given in appointments(builder.sentences):
        key = builder.entity("Person", given.name)
        body = builder.entity("Organization", builder.full_body(given.position.body), 0.85)
        builder.relate(
            "HOLDS_POSITION", key, body, builder.evidence(given.sentence), 0.85,
            title=given.position.title, inferred=given.position.inferred or None,
        )  # fmt: skip


def _add_bodies(builder: FactsBuilder) -> None:
    for number, sentence in enumerate(builder.sentences):
        titled = [(h.start, h.end) for c in sentence.clauses for n in c.lists for m in n.members for h in m.held]
        for span in sentence.reading:
            if span.kind in LABELS and not any(low <= span.start and span.end <= high for low, high in titled):
                name = sentence.text[span.start : span.end]
                if span.value in PLACES and not builder.has("Organization", name):
                    continue
                key = builder.entity(LABELS[span.kind], name, 0.85, kind=span.value or None)
                builder.mention(key, number, span.start, span.end)
                if span.kind == "project":
                    builder.alias(key, project_aliases(name, sentence.text[: span.start]))


def _add_undertakings(builder: FactsBuilder) -> None:
    for number, body, project in undertakings(builder.sentences):
        text = builder.sentences[number].text
        builder_key, work = (builder.entity(LABELS[s.kind], text[s.start : s.end], 0.85) for s in (body, project))
        builder.relate("UNDERTAKES", builder_key, work, builder.evidence(number), 0.85)


def _add_sites(builder: FactsBuilder, event: Gathering, meeting: str) -> None:
    for site in visited_sites(builder.sentences, event):
        name = builder.sentences[site.sentence].text[site.start : site.end]
        key = builder.entity(LABELS[site.kind], name, 0.8)
        builder.mention(key, site.sentence, site.start, site.end)
        type_ = "VISITED" if site.kind == "org" else "CONCERNS"
        action = None if site.kind == "org" else "inspected"
        builder.relate(type_, meeting, key, builder.evidence(site.sentence), 0.85, action=action)


def _add_concerns(builder: FactsBuilder, event: Gathering, meeting: str) -> None:
    for name in named_in(event):
        key = builder.entity("Project", name)
        at = builder.sentences[event.sentence].text.find(name)
        if at >= 0:
            builder.mention(key, event.sentence, at, at + len(name))
        builder.relate("CONCERNS", meeting, key, builder.evidence(event.sentence), 0.85, action="named")
    for number, span in concerned(builder.sentences, event):
        key = builder.entity("Project", builder.sentences[number].text[span.start : span.end])
        builder.relate("CONCERNS", meeting, key, builder.evidence(number), 0.85, action="discussed")


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


def _add_headline(builder: FactsBuilder) -> None:
    """Bodies that only the headline names."""
    for found in propose_organizations(builder.article.headline or ""):
        if found.score < SURE_NAME or builder.has("Organization", found.name):
            continue
        full = next((n for n in builder.names("Organization") if LEGAL_FORM.sub("", n).endswith(found.name)), "")
        key = builder.entity("Organization", full or found.name, 0.8, kind=None if full else found.kind)
        builder.alias(key, [found.name])
        builder.headline_mention(key, found.start, found.end)


def _add_meeting(builder: FactsBuilder, event: Gathering, further: bool) -> str:
    """``further``: besides the article's main one, so that the headline does not name it."""
    headline = "" if further else builder.article.headline or ""
    names = meeting_names(event, builder.sentences[event.sentence].text, headline)
    series, ordinal = meeting_series(names[0])
    date, daypart = _when(builder, event)
    precision = {10: "day", 7: "month", 4: "year"}.get(len(date.iso), "none") if date else "none"
    key = builder.entity(
        "Meeting", names[0], 0.9, kind=event.kind, date=date.iso if date else None, date_precision=precision,
        date_inferred=date.inferred or None if date else None, daypart=daypart, series=series, ordinal=ordinal,
        place=meeting_place(builder.sentences[event.sentence].text, event),
    )  # fmt: skip
    builder.alias(key, names[1:])
    if event.end > event.start:
        builder.mention(key, event.sentence, event.start, event.end)
    elif builder.article.headline:
        builder.headline_mention(key)
    return key


def _when(builder: FactsBuilder, event: Gathering) -> tuple[PartialDate | None, str | None]:
    """The date that stands nearest before the event's words, then after them, then in the sentences around."""
    count = len(builder.sentences)
    issued = _dateline(builder) or builder.article.published
    order = [event.sentence, *range(event.sentence - 1, -1, -1), *range(event.sentence + 1, min(3, count))]
    daypart = None
    for number in order:
        text = builder.sentences[number].text
        found = [d for d in find_dates(text) if not DATELINE.match(text, d.end)]
        if number == event.sentence:
            found.sort(key=lambda d: (d.start > event.start, -d.start if d.start <= event.start else d.start))
        for expression in found:
            daypart = daypart or expression.daypart
            if expression.day is None and expression.word is None:
                continue
            date = resolve_date(expression, issued)
            if date is not None and len(date.iso) == 10:
                return date, expression.daypart or daypart
            if date is None and expression.word:
                return None, daypart
    return None, daypart


def _dateline(builder: FactsBuilder) -> PartialDate | None:
    """The day of the article's own dateline (青石网8月17日电): 今天 counts from it, not from the day of print."""
    opening = builder.article.text[:OPENING]
    line = next((d for d in find_dates(opening) if d.day is not None and DATELINE.match(opening, d.end)), None)
    date = resolve_date(line, builder.article.published) if line is not None else None
    return date if date is not None and len(date.iso) == 10 else None


def _add_attendance(builder: FactsBuilder, event: Gathering, meeting: str, there: Sequence[Assertion]) -> None:
    said: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for assertion in there:
        label = "Person" if assertion.member.kind == "person" else "Organization"
        said[label, assertion.member.name].append(assertion)
    for (label, name), rows in said.items():
        roles = sorted({r.role for r in rows}, key=ROLE_ORDER.index)
        if len(roles) > 1 and "attend" in roles:
            roles.remove("attend")
        key = builder.entity(label, name)
        listed = max(rows, key=lambda r: r.order)
        titles = dict.fromkeys(h.position.title for r in rows for h in r.member.held)
        complete = all(r.complete for r in rows)
        for row in dict.fromkeys(r.sentence for r in rows):
            builder.relate(
                "ATTENDED", key, meeting, builder.evidence(row), presence_confidence(rows, event), roles=list(roles),
                position="、".join(titles) or None, order=listed.order, list_complete=complete,
            )  # fmt: skip


def _add_conveners(builder: FactsBuilder, event: Gathering, meeting: str) -> None:
    if event.how not in {"call", "held"} or event.subject is None:
        return
    for member in event.subject.members:
        if member.kind == "org" and not member.group:
            key = builder.entity("Organization", member.name)
            builder.relate("CONVENED", key, meeting, builder.evidence(event.sentence), 0.85)
