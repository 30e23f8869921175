"""The society and the firm that an article names: whose heads are chosen there, where no body is printed."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.positions import office_endings
from kg.extract.clauses.sentences import Sentence
from kg.extract.posts.inheritance import OWN

FIRM = "公司"
SOCIETY = "会"
"""The last of a body that chooses its heads (青石市书法家协会)."""
OF_STATE = frozenset({"government", "legislature", "party", "cppcc", "discipline", "foreign"})
"""Kinds of bodies whose heads are chosen elsewhere."""


class Houses(NamedTuple):
    """The society and the firm named last: who is chosen without a word of the body is so there (林晓当选为会长)."""

    society: str
    firm: str

    def of(self, post: Phrase) -> str:
        """The one that has such a post: a firm a 总经理."""
        title = post.held[0].position.title.removeprefix("副")
        return self.firm if FIRM in office_endings().get(title, ()) else self.society


NO_HOUSES = Houses("", "")


def houses_named(sentences: Sequence[Sentence]) -> Houses:
    """The houses named last; any body in 会 is a society where none is known as one (民建青石企业联谊委员会)."""
    named = [
        (s.text[span.start : span.end], span.value)
        for s in reversed(sentences)
        for span in reversed(s.reading)
        if span.kind == "org"
    ]
    gathered = [(name, kind) for name, kind in named if name[-1] == SOCIETY and kind not in OF_STATE]
    society = next((name for name, kind in gathered if kind == "mass_org"), gathered[0][0] if gathered else "")
    return Houses(society, next((name for name, kind in named if kind == "company" and name not in OWN), ""))
