"""A possible name as the questions of ``name_proofs`` see it."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.text.spans import Span
from kg.language.tables import context

TOGETHER = context("name_context", "together") | {""}
"""What may stand between a list of names and its verb (林晓、沈砚|等|参加会见)."""


class Candidate(NamedTuple):
    """A name that may be one, where it stands in the reading of its sentence."""

    reading: Sequence[Span]
    at: int
    text: str
    span: Span
    before: Span | None
    after: Span | None

    @property
    def name(self) -> str:
        """Its characters."""
        return self.text[self.span.start : self.span.end]

    @property
    def left(self) -> str:
        """What stands between it and the span before, which there is."""
        return self.text[self.before.end : self.span.start] if self.before else ""

    @property
    def right(self) -> str:
        """What stands between it and the span behind, which there is."""
        return self.text[self.span.end : self.after.start] if self.after else ""


def true_if(condition: bool) -> bool | None:
    """True, or nothing said."""
    return True if condition else None
