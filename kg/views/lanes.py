"""The timeline's layouts: a band for each series, dates evenly apart or to scale."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812

from kg.schema import Term, schema
from kg.views.facts import FactIndex
from kg.views.names import short_name
from kg.views.places import UNIT
from kg.views.scene import Layout, Point, Tie

EVEN = Term(zh="日期等距", en="Dates evenly apart")
TO_SCALE = Term(zh="按实际时间", en="Time to scale")
_ROOM = 1.0
"""Units that a meeting and its label take on a band."""
_ROW = 0.75
"""Units between two rows of a band, at least."""
_HEIGHT = 0.6
"""Height of the whole, at least, as a part of its width."""


def lanes(facts: FactIndex, nodes: list[str], _ties: list[Tie]) -> dict[str, Layout]:
    """Both layouts of the meetings among ``nodes``."""
    dates = {node: str(facts.graph.nodes[node].get("date") or "") for node in nodes}
    bands = _bands(facts, nodes)
    even = _evenly(sorted(set(dates.values())))
    scale = _to_scale(sorted(set(dates.values())))
    return {"time": _layout(EVEN, bands, dates, even), "scale": _layout(TO_SCALE, bands, dates, scale)}


def _bands(facts: FactIndex, nodes: Sequence[str]) -> dict[str, list[str]]:
    """Series of two or more meetings, the longest first, then the rest by kind."""
    series = {node: str(facts.graph.nodes[node].get("series") or "") for node in nodes}
    length = Counter(name for name in series.values() if name)
    kinds = schema().meeting_kinds
    bands: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        kind = str(facts.graph.nodes[node].get("kind") or "")
        other = kinds[kind].zh if kind in kinds else ""
        bands[series[node] if length[series[node]] > 1 else other].append(node)
    order = sorted(bands, key=lambda name: (-length[name] if name in length else 0, name))
    return {name: bands[name] for name in order}


def _evenly(dates: Sequence[str]) -> dict[str, float]:
    return {date: n * _ROOM for n, date in enumerate(dates)}


def _to_scale(dates: Sequence[str]) -> dict[str, float]:
    """Days, so long that the whole is as wide as with even distances; the undated stand before all."""
    days = {date: _day(date) for date in dates if date}
    if not days:
        return dict.fromkeys(dates, 0.0)
    first, last = min(days.values()), max(days.values())
    width = max(1.0, (len(dates) - 1) * _ROOM)
    found = {date: (day - first) / max(1, last - first) * width for date, day in days.items()}
    return found | {date: -2 * _ROOM for date in dates if not date}


def _day(date: str) -> int:
    """A date cut to its month or year counts as its first day."""
    full = date + "-01-01"[len(date) - 10 :] if len(date) < 10 else date
    try:
        return Date.fromisoformat(full).toordinal()
    except ValueError:
        return Date(int(date[:4]), 1, 1).toordinal() if date[:4].isdigit() else 1


def _layout(
    name: Term, bands: Mapping[str, Sequence[str]], dates: Mapping[str, str], x_of: Mapping[str, float]
) -> Layout:
    rows = {band: _rows(members, dates, x_of) for band, members in bands.items()}
    steps = sum(max(found.values()) + 2 for found in rows.values())
    wide = max(x_of.values(), default=0.0) - min(x_of.values(), default=0.0)
    high = max(_ROW, _HEIGHT * wide / max(1, steps))
    places: dict[str, Point] = {}
    lines, top = [], 0.0
    for band, found in rows.items():
        lines.append(((top - 0.75) * high * UNIT, short_name(band)))
        places |= {node: (x_of[dates[node]] * UNIT, (top + row) * high * UNIT) for node, row in found.items()}
        top += max(found.values()) + 2
    columns = [(x * UNIT, date) for date, x in sorted(x_of.items(), key=lambda pair: pair[1])]
    return Layout(name=name, places=places, columns=tuple(columns), rows=tuple(lines))


def _rows(members: Sequence[str], dates: Mapping[str, str], x_of: Mapping[str, float]) -> dict[str, int]:
    """A row within the band for each meeting, so that none stands on another."""
    ends: list[float] = []
    rows: dict[str, int] = {}
    for node in sorted(members, key=lambda one: (x_of[dates[one]], one)):
        x = x_of[dates[node]]
        row = next((n for n, end in enumerate(ends) if end <= x), len(ends))
        ends[row:] = [x + _ROOM * 0.9, *ends[row + 1 :]]
        rows[node] = row
    return rows
