"""Leaders whose words and visits are studied: 周望舒总书记 is cited, not reported, unless the event is his own."""

from kg.extract.phrases import Phrase
from kg.language.cues import cues

STUDIED = cues("studied_leader")
NATIONAL = frozenset(cues("national_body"))


def is_studied(member: Phrase) -> bool:
    """Whether the post printed with the name is one of the state's first (总书记, 国家主席)."""
    return any(h.position.title.endswith(STUDIED) and is_national(h.position.body) for h in member.held)


def is_cited(member: Phrase) -> bool:
    """Whether it is printed behind the name, as respect has it: 周望舒总书记."""
    return any(h.position.title in STUDIED and h.start >= member.name_end for h in member.held)


def is_national(body: str) -> bool:
    """Whether a post's body is none, or the state or the party itself."""
    return not body or body in NATIONAL
