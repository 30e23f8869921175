"""Titles: the same person bears the same title, of the same body."""

from collections.abc import Iterable, Mapping, Sequence

from kg.evaluate.documents import Document
from kg.evaluate.gold import GoldArticle
from kg.evaluate.names import forms_of, normalize
from kg.evaluate.tally import Item, Tally, overlap


def compare_positions(board: Mapping[str, Tally], name: str, document: Document, gold: Iterable[GoldArticle]) -> None:
    """Tally titles alone (``positions``) and titles with their bodies (``positions_org``)."""
    found = _distinct(
        [
            Item(document.forms(e.source), detail=normalize(e.data.get("title")), body=document.forms(e.target))
            for e in document.typed("HOLDS_POSITION")
        ]
    )
    wanted = _distinct(
        [
            Item(forms_of(p.person), detail=normalize(p.title), body=forms_of(p.organization, *p.org_also))
            for article in gold
            for p in article.positions
        ]
    )
    board["positions"].pair(name, found, wanted, _same_title)
    board["positions_org"].pair(name, found, [w for w in wanted if w.body], _same_post)


def _distinct(items: Sequence[Item]) -> list[Item]:
    """A title told twice of one person and body is one title."""
    return [item for k, item in enumerate(items) if not any(_repeats(item, earlier) for earlier in items[:k])]


def _repeats(item: Item, earlier: Item) -> bool:
    same_body = item.body == earlier.body or bool(item.body & earlier.body)
    return overlap(item, earlier) and item.detail == earlier.detail and same_body


def _same_title(found: Item, wanted: Item) -> bool:
    """市长 of 市政府 may be written with the body in front, or without what repeats the body."""
    if not overlap(found, wanted):
        return False
    spellings = {wanted.detail}
    for body in wanted.body:
        spellings |= {body + wanted.detail, wanted.detail.removeprefix(body)}
    return found.detail in spellings


def _same_post(found: Item, wanted: Item) -> bool:
    return _same_title(found, wanted) and bool(found.body & wanted.body)
