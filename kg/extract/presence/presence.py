"""Whom the assertions of an article make present at its gathering, and how sure that is."""

import re
from collections.abc import Iterator, Sequence, Set

from kg.extract.clauses.acts import PARTY_THERE
from kg.extract.clauses.assertion import COURTESY, Assertion
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.objects import LED_BY
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.subjects import ATTENDING
from kg.extract.posts.studied import STATES, is_studied
from kg.extract.presence.deeds import DEED
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import TOURS
from kg.extract.presence.rounds import GOING, goes_there, is_round
from kg.language.cues import cues, either

SURE, LIKELY, DOUBTFUL = 0.93, 0.88, 0.75
"""Confidence of presence by how clearly the event is told: see ``SCORES`` of ``kg.extract.gatherings.meetings``."""
CLEAR, PLAIN, TOLD = 9.0, 6.0, 5.0
"""Scores of an event from which it is told clearly, plainly, or so that who is quoted may have been there."""
REPRESENTED = 0.92
"""Factor for a body: its people are not named."""
SEVERAL = 0.95
"""Factor for people with several parts: each of them may be read wrong."""
OFTEN_MORE = frozenset({"lead", "report", "guide"})
"""Parts beside which another is often told in words that no rule knows: who leads speaks, too."""
RETELLING = cues("retelling")
PRESS = re.compile(either("press"))
IN_OFFICE = frozenset(cues("in_office"))
SEATED = cues("seated")
LEADING = frozenset(cues("leading"))
TWO = 2
DEPUTY = "副"
BODY = 2
"""Characters that a name may leave of a post before somebody (林晓、|市|沈砚到石桥镇)."""
LIST_MARK = re.compile(f"、|{either('conjunction')}")
IN_PARTY = re.compile(either("in_party"))
EACH = re.compile(either("each"))
"""林晓、沈砚|分别|到…检查: each leads a party."""
HEADING = frozenset(cues("heading"))
"""妇联主席沈砚|带队: who leads a party in an activity, too."""
AUDIENCE = cues("audience")
"""林晓会见沈砚: a gathering of its own; who was at it was not therefore at a conference that the article reports."""
PRESS_EVENT = re.compile(f"{either('press')}|发布")
BUSY = frozenset({"activity", "inspection", "visit"})
"""Kinds of gatherings that reporters tell of by talking to people there."""
STATE_POST = cues("state_post")
SPOKESPERSON = cues("spokesperson")
ONLY_QUOTED = 0.85
"""Factor for people of whom only words are reported."""


def present(rows: Sequence[Assertion], event: Gathering, absent: Set[str] = frozenset()) -> list[Assertion]:
    """Keeps those whom a verb of presence names, and quoted speakers where people sit or meet.

    Args:
        rows: what the article asserts of presence at ``event``.
        event: the gathering.
        absent: names of people who wrote to it (``kg.extract.presence.letters``): their words make them no speakers.
    """
    subjects = list(_of_subject(event))
    rows = [r for r in rows if not _tells_again(r, rows)]
    rows = [r for r in rows if r.verb != GOING or goes_there(r, event)]
    rows = [r for r in rows if r.role != "guide" or not _is_own_tour(r, event)]
    studied = {r.member.name for r in rows if is_studied(r.member)} - _names_of(event)
    cited = [r for r in rows if _only_studied(r, rows, event, studied)]
    others = {(r.sentence, r.verb) for r in cited}
    rows = [r for r in rows if r not in cited and not _is_received(r, event)]
    rows = [r for r in rows if r.member.kind != "person" or (r.sentence, r.verb) not in others or _is_own(r, event)]
    named = {r.member.name for r in rows if not r.saying} | {r.member.name for r in subjects}
    rows = [r for r in rows if r.member.name in named or r.member.name not in absent]
    kept = [r for r in rows if r.member.name in named or _may_be_quoted(r, event)]
    if event.kind in TOURS:
        kept = [r for r in kept if r.verb != COURTESY or r.member.name not in named]
    if event.how != "tour":
        sides = "talk" in {event.how, event.kind} or event.how == "attended"
        kept = [r._replace(role="attend") if r.role == "lead" and not _leads(r, sides, event) else r for r in kept]
    return [*subjects, *kept]


def _tells_again(row: Assertion, rows: Sequence[Assertion]) -> bool:
    """林晓作交流发言，介绍了做法: a report, and no speech besides."""
    if row.role != "speak" or (row.verb and not row.verb.startswith(RETELLING)):
        return False
    return any(r.role == "report" and r.member.name == row.member.name for r in rows)


def _is_own_tour(row: Assertion, event: Gathering) -> bool:
    """林晓到石桥镇检查，并现场指导: who leads a tour guides no gathering of others."""
    return event.how == "tour" and row.member.name in _names_of(event)


def _leads(row: Assertion, sides: bool, event: Gathering) -> bool:
    if is_round(event) or (event.kind in BUSY and (row.verb in HEADING or row.verb == PARTY_THERE)):
        return True
    return row.verb == LED_BY or (sides and row.verb in LEADING)


def _names_of(event: Gathering) -> frozenset[str]:
    return frozenset(member.name for member in event.subject.members) if event.subject else frozenset()


def _only_studied(row: Assertion, rows: Sequence[Assertion], event: Gathering, studied: Set[str]) -> bool:
    """The words of 周望舒总书记, and talks of 周望舒主席 with others, are told of where the event is not theirs."""
    name = row.member.name
    if name not in studied:
        return False
    own = (r for r in rows if r.member.name == name and not r.saying)
    return not any(r.sentence == event.sentence or _goes_on(r, event) or _in_a_row(r, rows) for r in own)


def _is_own(row: Assertion, event: Gathering) -> bool:
    return row.sentence == event.sentence


def _in_a_row(row: Assertion, rows: Sequence[Assertion]) -> bool:
    """林晓、沈砚等|在主席台就座: named without a post in a list of those who sit there."""
    if row.member.held or not row.verb.startswith((*ATTENDING, *SEATED)):
        return False
    return any(r.sentence == row.sentence and r.verb == row.verb and r.member.name != row.member.name for r in rows)


def _goes_on(row: Assertion, event: Gathering) -> bool:
    """峰会5日继续举行。国家主席林晓主持会议: the next sentence begins with who was there."""
    return row.sentence == event.sentence + 1 and row.member.start == 0 and event.how in {"call", "held"}


def _is_received(row: Assertion, event: Gathering) -> bool:
    """Somebody met in a talk of its own (去年会见沈砚), in an article about a conference or an activity."""
    return event.how not in {"talk", "tour"} and row.sentence != event.sentence and row.verb.startswith(AUDIENCE)


def _of_subject(event: Gathering) -> Iterator[Assertion]:
    """The first person of a tour leads it, the sides of a talk attend it, invited guests speak."""
    if event.subject is None or event.how not in {"tour", "talk", "signed", "invited", "run"}:
        return
    first = {"tour": "lead", "invited": "speak"}.get(event.how, "attend")
    several = EACH.search(event.name) is not None or _lead_together(event.subject, event.name)
    rest = "lead" if several and first == "lead" else "attend"
    for order, member in enumerate(event.subject.members, start=1):
        if member.kind == "person" and (member.held or event.how != "run"):
            yield Assertion(member, first, event.sentence, order, True)
            first = first.replace("lead", rest)


def _lead_together(subject: NounList, name: str) -> bool:
    """区委书记林晓、区长沈砚|到石桥镇检查: two with posts of their own lead both, not so 林晓、沈砚|一行."""
    people = [m for m in subject.members if m.kind == "person"]
    if len(people) != TWO or not subject.complete or any(m.shared or not m.held for m in people):
        return False
    if _is_deputy(people[1]) and not _is_deputy(people[0]):
        return False
    joined = LIST_MARK.match(name, len(people[0].name))
    at = name.find(people[1].name, joined.end(), joined.end() + BODY + len(people[1].name)) if joined else -1
    return at >= 0 and IN_PARTY.match(name, at + len(people[1].name)) is None


def _is_deputy(person: Phrase) -> bool:
    return all(held.position.title.startswith(DEPUTY) for held in person.held)


def _may_be_quoted(row: Assertion, event: Gathering) -> bool:
    """Whether somebody of whom only words are reported was there.

    What is said in office (强调, 要求) at a conference or talk is said there; what anybody may be quoted with (说,
    坦言) only where the sentence tells of the gathering itself. A general secretary quoted is being studied.
    """
    if is_studied(row.member):
        return False
    if event.kind not in {"conference"} and not row.on_site and _is_abroad(row, event):
        return False
    if row.saying == DEED:
        return event.kind != "inspection" and event.score >= PLAIN and row.sentence >= event.sentence
    if row.saying == "press":
        return PRESS_EVENT.search(event.name) is not None
    if PRESS.search(event.name):
        return True
    if event.how == "implied" and row.sentence == event.sentence:
        return True  # 林晓在揭牌仪式上表示: it is these words that tell of the ceremony
    if event.kind == "activity" and row.verb in IN_OFFICE and row.member.held:
        return True
    return row.on_site or _is_at_hand(row, event) or (row.saying == "say" and event.kind in {"conference", "talk"})


def _is_abroad(row: Assertion, event: Gathering) -> bool:
    """青石国总统林晓表示: who speaks for a state speaks from there, unless a side of the talk."""
    sides = {m.name for m in event.subject.members} if event.subject else set()
    return row.member.name not in sides and any(h.position.title.endswith(STATE_POST) for h in row.member.held)


def _is_at_hand(row: Assertion, event: Gathering) -> bool:
    """“今天收获很大。”学员沈砚说: where much goes on, reporters quote whom they meet there.

    Not who informs them from elsewhere (据…介绍, 此前表示), nor at a gathering that is not clearly told.
    """
    if row.saying == "afar" or any(h.position.title.endswith(SPOKESPERSON) for h in row.member.held):
        return False
    official = bool(row.member.held) or row.member.kind != "person"
    if event.kind == "talk":
        return official and event.score >= PLAIN
    visited = event.kind == "visit" and event.how == "tour" and official
    return event.kind in BUSY and (event.score >= TOLD or visited or _opens(row, event))


def _opens(row: Assertion, event: Gathering) -> bool:
    """区长林晓|表示: words in office where only those who took part tell of an activity."""
    if event.how != "implied" or event.kind != "activity" or row.saying != "say":
        return False
    return bool(row.member.held) and not row.member.held[0].position.body.startswith(STATES)


def _may_be_misread(roles: Set[str], name: str, event: Gathering) -> bool:
    """Several parts, a part that seldom comes alone, or one that its gathering makes doubtful.

    Who speaks on a tour may lead it, the others who went on it may lead as well, and a side of a talk says something.
    """
    if len(roles) > 1 or roles & OFTEN_MORE or (roles == {"speak"} and event.kind in TOURS):
        return True
    members = event.subject.members if event.subject else ()
    silent = event.how == "talk" and not roles
    doubtful = members if silent else members[1:] if event.how == "tour" else ()
    return any(m.name == name for m in doubtful)


def presence_confidence(rows: Sequence[Assertion], event: Gathering) -> float:
    """How sure it is (0–1) that the member of ``rows`` was at ``event``."""
    confidence = SURE if event.score >= CLEAR else LIKELY if event.score >= PLAIN else DOUBTFUL
    if rows[0].member.kind != "person":
        confidence *= REPRESENTED
    elif _may_be_misread({r.role for r in rows} - {"attend"}, rows[0].member.name, event):
        confidence *= SEVERAL
    return round(confidence * (ONLY_QUOTED if all(r.saying for r in rows) else 1.0), 3)
