"""Tables of phenomena: one row a phenomenon, its sentence, and what follows from it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest


def phenomena(arguments: str, rows: Sequence[tuple[Any, ...]], gaps: Mapping[str, str] | None = None) -> Any:
    """Parametrizes a test with ``rows`` of (phenomenon, *arguments).

    ``gaps`` are phenomena not yet understood, with the reason: strictly expected failures, so that whoever closes one
    must take it out.
    """
    gaps = gaps or {}
    names = [row[0] for row in rows]
    assert len(set(names)) == len(names), "two rows name the same phenomenon"
    assert set(gaps) <= set(names), f"no such rows: {set(gaps) - set(names)}"
    return pytest.mark.parametrize(
        arguments, [pytest.param(*row[1:], id=row[0], marks=_marks(row[0], gaps)) for row in rows]
    )


def _marks(name: str, gaps: Mapping[str, str]) -> list[Any]:
    return [pytest.mark.xfail(strict=True, raises=AssertionError, reason=gaps[name])] if name in gaps else []
