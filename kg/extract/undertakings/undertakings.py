"""Who builds, owns or runs an undertaking, where the sentence says so.

青石路改造项目由青禾建设公司承建。        the body behind 由, the verb behind the body
青禾建设公司投资建设的青石路改造项目        the verb between the body and the undertaking
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from kg.extract.clauses.sentences import Sentence
from kg.extract.text.spans import Span
from kg.language.tables import any_of

_any = partial(any_of, "undertaking_words")
WORK = f"{_any('manner')}?{_any('work')}"
BY = re.compile(f"^(?:{_any('phase')}|总投资[^，。；]{{1,12}}，)?(?:是)?由$")
"""What stands between the undertaking and the body that works on it."""
WORKS = re.compile(f"^{WORK}")
BUILDS = re.compile(f"^{WORK}(?:的|了)?$")


class Undertaking(NamedTuple):
    """By sentence number ``sentence`` the body at ``body`` works on the undertaking at ``project``."""

    sentence: int
    body: Span
    project: Span


def undertakings(sentences: Sequence[Sentence]) -> Iterator[Undertaking]:
    """All that the sentences say, in order."""
    for number, sentence in enumerate(sentences):
        bodies = [s for s in sentence.reading if s.kind == "org"]
        for project in (s for s in sentence.reading if s.kind == "project"):
            yield from (Undertaking(number, body, project) for body in bodies if _works(body, project, sentence.text))


def _works(body: Span, project: Span, text: str) -> bool:
    if project.end <= body.start:
        return bool(BY.match(text[project.end : body.start]) and WORKS.match(text[body.end :]))
    return BUILDS.match(text[body.end : project.start]) is not None
