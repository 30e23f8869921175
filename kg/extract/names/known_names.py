"""Names proved on a page, found everywhere on it."""

from collections.abc import Iterable, Iterator, Mapping

import ahocorasick_rs

from kg.extract.text.spans import Span

KNOWN_SCORE = 4.5
FEW = 12
"""So many names are looked for one by one before an automaton of them is made."""


def _places(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


class KnownNames:
    """Names proved on a page, found everywhere on it."""

    def __init__(self, names: Mapping[str, float]) -> None:
        self._names = list(names)
        self._bonus = [names[name] for name in self._names]
        self._automaton = ahocorasick_rs.AhoCorasick(self._names) if len(self._names) > FEW else None

    def spans(self, text: str) -> list[Span]:
        """Every mention in ``text`` as a candidate."""
        found: Iterable[tuple[int, int, int]]
        if self._automaton is None:
            found = ((i, at, at + len(n)) for i, n in enumerate(self._names) if n in text for at in _places(n, text))
        else:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [Span(s, e, "person", KNOWN_SCORE + self._bonus[i], "known") for i, s, e in found]
