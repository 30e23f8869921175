"""Which undertakings a gathering was about: those in its name, and those that it heard of and reviewed."""

from collections.abc import Iterator, Sequence

from kg.extract.gathering import Gathering
from kg.extract.sentences import Sentence
from kg.extract.spans import SAYING, Span
from kg.language.projects import propose_projects


def named_in(event: Gathering) -> list[str]:
    """Undertakings in the name of the gathering: 青石路项目推进会."""
    return [span.name for span in propose_projects(event.name)]


def concerned(sentences: Sequence[Sentence], event: Gathering) -> Iterator[tuple[int, Span]]:
    """Undertakings of the gathering's own name or sentence, and what it heard and reviewed."""
    for number, sentence in enumerate(sentences[: event.sentence + 6]):
        for clause in sentence.clauses:
            if any(p.kind in SAYING for p in clause.predicates) and number != event.sentence:
                break
            spans = [s for s in sentence.reading if s.kind == "project" and clause.start <= s.start < clause.end]
            reviewed = any(p.kind in {"hear", "study", "report"} for p in clause.predicates)
            if number == event.sentence or (reviewed and clause.by_meeting):
                yield from ((number, span) for span in spans)
            if any(p.kind in SAYING for p in clause.predicates):
                break
