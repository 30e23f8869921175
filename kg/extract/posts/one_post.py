"""One post told in two ways in one article: 副书记 and 区委副书记 of 临河区委, 部长 and 宣传部部长 of its 宣传部."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

Slot = tuple[str, str, str, str]
"""Type, source, target and title of a relation."""


def same_posts(slots: Iterable[Slot], names: Mapping[str, Collection[str]]) -> Iterator[tuple[Slot, Slot]]:
    """Pairs of posts that are one, the one told first in front; ``names`` are those that a body goes by."""
    held: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        type_, person, body, _ = slot
        if type_ != "HOLDS_POSITION":
            continue
        posts = held[person, body]
        first = next((s for s in posts if _is_one(s[3], slot[3], names.get(body, ()))), None)
        if first is None:
            posts.append(slot)
        else:
            yield first, slot


def _is_one(title: str, other: str, names: Collection[str]) -> bool:
    """Whether the longer title is the other behind how the body's name ends: 区委|副书记 of 临河|区委."""
    short, long = sorted((title, other), key=len)
    organ = long.removesuffix(short)
    return organ not in {"", long} and any(name.endswith(organ) for name in names)
