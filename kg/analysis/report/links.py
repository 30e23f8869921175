"""Addresses within the report, and from it to the views."""

from collections.abc import Mapping
from urllib.parse import quote


class Links:
    """Where names and numbers lead.

    Args:
        views: address of the page that shows a node, without its fragment, from the report's folder; None for no links.
        labels: label of each node.
    """

    def __init__(self, views: str | None, labels: Mapping[str, str]) -> None:
        self.views = views
        self._labels = labels

    def view(self, node: str | None) -> str | None:
        """Address of a node's view; None where there is none."""
        if self.views is None or node is None or self._labels.get(node, "Article") == "Article":
            return None
        return f"{self.views}#node={quote(node, safe='')}"


def anchor(number: int) -> str:
    """The fragment of a proof."""
    return f"s{number}"
