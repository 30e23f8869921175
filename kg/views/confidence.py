"""How sure a node or an edge is, from whatever the graph carries."""

from collections.abc import Mapping
from typing import Any


def confidence(data: Mapping[str, Any]) -> float:
    """The ``confidence`` of a node's or an edge's properties, between 0 and 1; 1 when it has none."""
    value = data.get("confidence")
    return min(1.0, max(0.0, float(value))) if isinstance(value, (int, float)) else 1.0
