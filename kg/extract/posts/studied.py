"""Leaders whose words and visits are studied: 周望舒总书记 is cited, not reported, unless the event is his own."""

from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.titles import Held
from kg.language.cues import cues
from kg.language.tables import read_table

STATES = tuple(row[0] for row in read_table("countries.tsv"))
STUDIED = cues("studied_leader")
CHAIR = cues("studied_chair")
DEPUTY = "副"
"""中央军委|副|主席林晓 comes in person."""
NATIONAL = frozenset(cues("national_body"))
OF_THE_STATE = frozenset(body + chair for body in NATIONAL for chair in CHAIR)


def is_studied(member: Phrase) -> bool:
    """Whether the post printed with the name is one of the state's first (总书记, 国家主席)."""
    if any(held.position.body.startswith(STATES) for held in member.held):
        return False  # 青石国共产党第一书记、国家主席林晓
    return any(_is_first(held, member) for held in member.held)


def _is_first(held: Held, member: Phrase) -> bool:
    """A 主席 without a body is one behind the name only (周望舒主席).

    Before it, a body was printed a title or a clause earlier: 市政协党组书记、主席林晓; 副主席沈砚出席.
    """
    title, body = held.position.title, held.position.body
    if title.endswith(STUDIED):
        return is_national(body)
    if body in NATIONAL or title in OF_THE_STATE:
        return title.endswith(CHAIR) and DEPUTY not in title
    return title in CHAIR and not body and held.start >= member.name_end


def is_cited(member: Phrase) -> bool:
    """Whether it is printed behind the name, as respect has it: 周望舒总书记."""
    return any(h.position.title in (*STUDIED, *CHAIR) and h.start >= member.name_end for h in member.held)


def is_national(body: str) -> bool:
    """Whether a post's body is none, or the state or the party itself."""
    return not body or body in NATIONAL
