"""The title clock: when each post was seen with whom, and whether somebody else has it since."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.graph.days import best_day
from kg.model import Facts
from kg.resolve.posts import is_shared, post_of

Edge = dict[str, Any]


def article_days(facts: Iterable[Facts]) -> dict[str, str]:
    """The day each article speaks of: the issue's date, else the latest meeting's, as far as known."""
    return {item.article.id: day for item in facts if (day := _day(item))}


def _day(item: Facts) -> str:
    published = item.article.published.iso if item.article.published else ""
    dates = (str(e.properties.get("date") or "") for e in item.entities if e.label == "Meeting")
    return best_day(published, dates)


def set_clock(edges: Iterable[Edge], days: Mapping[str, str]) -> None:
    """Give ``HOLDS_POSITION`` edges ``post``, ``first_seen``, ``last_seen`` and ``succeeded``."""
    by_post: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge["type"] == "HOLDS_POSITION":
            edge["post"] = post_of(str(edge.get("title") or ""))
            seen = sorted(days[article] for article in edge["articles"] if article in days)
            if seen and not edge.get("status"):
                edge["first_seen"], edge["last_seen"] = seen[0], seen[-1]
                by_post[edge["target"], edge["post"]].append(edge)
    for (_, post), holders in by_post.items():
        if not is_shared(post):
            _mark_succeeded(holders)


def _mark_succeeded(holders: Sequence[Edge]) -> None:
    last: dict[str, str] = {}
    for edge in holders:
        last[edge["source"]] = max(last.get(edge["source"], ""), edge["last_seen"])
    for edge in holders:
        later = (e for e in holders if e["source"] != edge["source"] and e["first_seen"] > last[edge["source"]])
        edge["succeeded"] = any(later)
