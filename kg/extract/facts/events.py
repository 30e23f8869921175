"""The facts of one gathering: its name and date, who was there, who called it, where it went and what it was about."""

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.extract.clauses.assertion import Assertion
from kg.extract.clauses.sentences import Sentence
from kg.extract.facts.builder import LABELS, FactsBuilder
from kg.extract.gatherings.days import DATELINE, told_again
from kg.extract.gatherings.meetings import GENERIC
from kg.extract.gatherings.naming import meeting_names, meeting_place, meeting_series
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import kind_by_purpose
from kg.extract.presence.presence import presence_confidence
from kg.extract.sites.sites import visited_sites
from kg.extract.text.spans import SAYING
from kg.extract.undertakings.concerns import concerned, named_in
from kg.language.cues import either
from kg.language.dates import WORDS, DateExpression, find_dates
from kg.language.resolved_dates import resolve_date
from kg.model import PartialDate

OPENING = 60
"""Characters within which an article's dateline stands."""
SAME_DAY = re.compile(either("same_day"))
"""市教育局20日发布消息，|当天|揭牌: the day that was told last, though it was only that of a message."""
WITHIN = re.compile("[^，。；]{1,6}的")
PAUSES = "，。；：、！？”）讯电 "
NOWHERE = range(0)
ROLE_ORDER = ("host", "lead", "speak", "report", "guide", "accompany", "observe", "attend")


def add_event(
    builder: FactsBuilder, event: Gathering, there: Sequence[Assertion], further: bool, within: range = NOWHERE
) -> None:
    """Adds the gathering and all that hangs on it.

    Args:
        builder: what collects the facts.
        event: the gathering.
        there: who was there, in which part.
        further: whether it is told besides the article's main one.
        within: numbers of the sentences that tell where it went and what it was about.
    """
    meeting = _add_meeting(builder, event, further)
    _add_attendance(builder, event, meeting, there)
    _add_conveners(builder, event, meeting)
    if within:
        _add_sites(builder, event, meeting, within)
        _add_concerns(builder, event, meeting, within, "" if further else builder.article.headline or "")


def _add_meeting(builder: FactsBuilder, event: Gathering, further: bool) -> str:
    """``further``: besides the article's main one, so that the headline does not name it."""
    headline = event.headline or ("" if further else builder.article.headline or "")
    names = meeting_names(event, builder.sentences[event.sentence].text, headline)
    series, ordinal = meeting_series(names[0])
    date, daypart = _when(builder, event)
    precision = {10: "day", 7: "month", 4: "year"}.get(len(date.iso), "none") if date else "none"
    kind = kind_by_purpose(event.kind, names[0] if event.name in GENERIC else event.name)
    key = builder.entity(
        "Meeting", names[0], 0.9, kind=kind, date=date.iso if date else None, date_precision=precision,
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
    """The date of the event and its part of the day, where it is told, else where it is told again."""
    date, daypart = _near(builder, event)
    again = told_again(event, builder.sentences) if date is None and event.own is None else None
    if again is None:
        return date, daypart
    return resolve_date(again, _dateline(builder) or builder.article.published), daypart


def _near(builder: FactsBuilder, event: Gathering) -> tuple[PartialDate | None, str | None]:
    """The date that stands nearest before the event's words, then after them, then in the sentences around."""
    count = len(builder.sentences)
    issued = _dateline(builder) or builder.article.published
    behind = range(event.sentence + 1, min(max(3, event.sentence + 2), count))
    order = [event.sentence, *range(event.sentence - 1, -1, -1), *behind]
    daypart = None
    for number in order if event.own is None else (n for n in order if n in event.own):
        text = builder.sentences[number].text
        found = [d for d in find_dates(text) if not _is_aside(d, text)]
        if not found and SAME_DAY.search(text):
            found = [d for d in find_dates(text) if d.day is not None]  # 总局20日发布消息，|当天|…
        if 0 < number < event.sentence:
            found = [d for d in found if not _is_said(d, builder.sentences[number])]
        if number == event.sentence:
            found.sort(key=lambda d: (d.start > event.start, -d.start if d.start <= event.start else d.start))
        for expression in found:
            daypart = daypart or expression.daypart
            if expression.day is None and expression.word is None:
                continue
            date = resolve_date(expression, issued)
            if date is not None and date.is_day:
                if issued is not None and issued.is_day and date.iso > issued.iso:
                    continue  # 林晓介绍，桃花节|8月20日|开幕: no day of what is reported
                return date, expression.daypart or daypart
            if date is None and expression.word:
                return None, daypart
    return None, daypart


def _is_aside(date: DateExpression, text: str) -> bool:
    """The article's own day (8月18日|讯), or of late in a word about something else: 在|近日|开放的展馆."""
    if DATELINE.match(text, date.end):
        return True
    if date.day is not None or date.word not in WORDS or WORDS[date.word][0]:
        return False
    return date.start > 0 and text[date.start - 1] not in PAUSES and WITHIN.match(text, date.end) is not None


def _is_said(date: DateExpression, sentence: Sentence) -> bool:
    """林晓说，|近期|形势很好: of late, in somebody's words: no day of what follows."""
    if date.day is not None or date.word not in WORDS or WORDS[date.word][0]:
        return False
    return any(p.kind in SAYING and p.end <= date.start for clause in sentence.clauses for p in clause.predicates)


def _dateline(builder: FactsBuilder) -> PartialDate | None:
    """The day of the article's own dateline (青石网8月17日电): 今天 counts from it, not from the day of print."""
    opening = builder.article.text[:OPENING]
    line = next((d for d in find_dates(opening) if d.day is not None and DATELINE.match(opening, d.end)), None)
    date = resolve_date(line, builder.article.published) if line is not None else None
    return date if date is not None and date.is_day else None


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
    if event.how not in {"call", "held", "run"} or event.subject is None:
        return
    for member in event.subject.members:
        if member.kind == "org" and not member.group:
            key = builder.entity("Organization", member.name)
            builder.relate("CONVENED", key, meeting, builder.evidence(event.sentence), 0.85)


def own_ranges(events: Sequence[Gathering], count: int) -> list[range]:
    """Of each event the sentences (of ``count``) where its sites stand; of a talk besides a tour, none.

    A tour told later and an item with its own date have their own; the main event has all that stand before and after.
    """
    if any(event.own is not None for event in events):
        return [event.own or NOWHERE for event in events]
    owners = [i for i, event in enumerate(events) if not i or event.item or event.how == "tour"]
    starts = [events[i].sentence if i else 0 for i in owners]
    ends = [*starts[1:], count][: len(starts)]
    found = {i: range(low, max(low, high)) for i, low, high in zip(owners, starts, ends, strict=True)}
    return [found.get(i, NOWHERE) for i in range(len(events))]


def _add_sites(builder: FactsBuilder, event: Gathering, meeting: str, within: range) -> None:
    for site in visited_sites(builder.sentences, event, within):
        name = builder.sentences[site.sentence].text[site.start : site.end]
        key = builder.entity(LABELS[site.kind], name, 0.8)
        builder.mention(key, site.sentence, site.start, site.end)
        type_ = "VISITED" if site.kind == "org" else "CONCERNS"
        action = None if site.kind == "org" else "inspected"
        builder.relate(type_, meeting, key, builder.evidence(site.sentence), 0.85, action=action)


def _add_concerns(builder: FactsBuilder, event: Gathering, meeting: str, within: range, headline: str) -> None:
    for name in named_in(event):
        key = builder.entity("Project", name)
        at = builder.sentences[event.sentence].text.find(name)
        if at >= 0:
            builder.mention(key, event.sentence, at, at + len(name))
        builder.relate("CONCERNS", meeting, key, builder.evidence(event.sentence), 0.85, action="named")
    for concern in concerned(builder.sentences, event, within, headline):
        key = builder.entity("Project", builder.sentences[concern.sentence].text[concern.span.start : concern.span.end])
        proof = builder.evidence(concern.sentence)
        builder.relate("CONCERNS", meeting, key, proof, 0.85, action=concern.action)
