"""The lines of a page whose columns are mixed up, put into reading order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from kg.pages.briefs import opens_briefs
from kg.pages.columns.features import weigh_evidence
from kg.pages.columns.fragments import STOPS, WIDEST, Piece, cut_pieces, pair_scores, pieces_at_gaps
from kg.pages.columns.order import Order, chains, find_order
from kg.pages.columns.tails import move_parts
from kg.pages.lines import Line
from kg.pages.patterns import BYLINE, CREDIT, DATELINE, TERMINAL

MOST = 500
"""Pieces that are put in order together; longer pages are taken in parts."""
FEWEST = 6
"""Open seams from which a page can be judged."""
LOOKED_AT = 300
BAD_SEAM = 0.0
"""Log-likelihood ratio under which a seam is more likely chance than text."""
BROKEN = 0.15
"""Share of bad seams from which a page counts as mixed up."""
COLUMNS = 0.7
"""Share of a mixed page that stands in pieces no wider than a column; gaps within long lines are something else."""
SHORT = 3
"""Letters; the seams of shorter pieces tell nothing."""
MENDED = 0.8
"""How much of the bad seams may be left in an order that is taken."""
ACCEPTABLE = 0.6
"""Share of bad seams that an order may have at most: of held-out pages, clean or mended, none has more."""
MOVED = 0.05
"""Share of pieces that must get another follower; fewer are noise, and the page stays as it is."""
WEAKEST = 0.03
"""Chance of a successor under which no link is made."""
CONTINUES = 0.8
"""Chance of a predecessor from which a piece is no byline's first."""
MAX_HEADING = 100
_CLAUSE_MARK = re.compile(r"[，,；;。]")


def repair_columns(text: str, lines: Sequence[Line]) -> list[Line]:
    """Lines in reading order. Those of a page whose columns are in order come back as they are.

    The pieces of a page that was mixed up become lines of their own: headlines stay where they stood, every piece says
    in ``follows`` how surely it continues the one before it.
    """
    if not _worth_a_look(lines):
        return list(lines)
    heads = headings(lines)
    columns = [line for index, line in enumerate(lines) if index not in heads]
    rough = pieces_at_gaps(text, columns)
    if not _is_broken(rough):
        return list(lines)
    pieces = cut_pieces(text, columns, rough)
    if not is_mixed(pieces):
        return list(lines)
    before = list(accumulate(int(index in heads) for index in range(len(lines))))
    sections = [before[index] for index in range(len(lines)) if index not in heads]
    marked = [replace(lines[index], level=max(1, lines[index].level)) for index in sorted(heads)]
    ordered: list[Line] = []
    for part in _parts(pieces, sections):
        mended = _put_in_order(part, [sections[piece.line] for piece in part])
        if mended is None:
            return list(lines)
        ordered += mended
    return _with_headings(marked, ordered)


def _worth_a_look(lines: Sequence[Line]) -> bool:
    """Gaps within lines, or many short lines that end in mid-sentence: a cheap test spares clean pages the rest."""
    length = sum(len(line.text) for line in lines)
    if sum(line.text.count(" ") for line in lines) > max(FEWEST, length / 60):
        return True
    return sum(len(line.text) < 40 and not TERMINAL.search(line.text) for line in lines) > max(FEWEST, len(lines) / 2)


def is_mixed(pieces: Sequence[Piece]) -> bool:
    """Whether the sentences do not go on from piece to piece as they are printed."""
    narrow = sum(len(piece.letters) for piece in pieces if len(piece.letters) <= WIDEST + 4)
    if narrow < COLUMNS * sum(len(piece.letters) for piece in pieces):
        return False
    return _is_broken(pieces)


def _is_broken(pieces: Sequence[Piece]) -> bool:
    bad = bad_seams(pieces, range(1, len(pieces)))
    return bad is not None and bad > BROKEN


def bad_seams(pieces: Sequence[Piece], followers: Iterable[int]) -> float | None:
    """Share of bad seams among the open ones when ``followers[i]`` continues piece ``i``; ``None`` for too few."""
    joins = [
        (piece.letters, pieces[follower].letters)
        for piece, follower in zip(pieces, followers, strict=False)
        if follower >= 0 and len(piece.letters) > SHORT and not TERMINAL.search(piece.text)
        and not BYLINE.match(pieces[follower].text)
    ][:LOOKED_AT]  # fmt: skip
    if len(joins) < FEWEST:
        return None
    scores = pair_scores([left for left, _ in joins], [right for _, right in joins])
    return float(np.mean(scores < BAD_SEAM))


def _is_better(pieces: Sequence[Piece], order: Order) -> bool:
    """Whether the order found mends what was broken; a text with gaps of other reasons is mended by no order."""
    before = bad_seams(pieces, range(1, len(pieces)))
    after = bad_seams(pieces, order.follower.tolist())
    moved = np.mean(order.follower[:-1] != np.arange(1, len(pieces)))
    return before is not None and after is not None and after < min(ACCEPTABLE, MENDED * before) and bool(moved > MOVED)


def headings(lines: Sequence[Line]) -> set[int]:
    """Indices of lines that are headlines rather than pieces of columns."""
    found = set()
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        alone = (index == 0 or line.gap > 1) and (after is None or after.gap > 1)
        if line.level or opens_briefs(line) or (alone and (_is_heading(line.text) or _heads(line.text, after))):
            found.add(index)
    return found


def _heads(text: str, after: Line | None) -> bool:
    """Right above a byline a headline may have a comma."""
    follows = after is not None and BYLINE.match(after.text)
    return bool(follows) and len(text) <= MAX_HEADING and "。" not in text and not TERMINAL.search(text)


def _is_heading(text: str) -> bool:
    if TERMINAL.search(text) or BYLINE.match(text):
        return False
    if CREDIT.match(text):
        return True
    return 5 <= len(text) <= MAX_HEADING and not _CLAUSE_MARK.search(text) and text.count(" ") <= 6


def _parts(pieces: Sequence[Piece], sections: Sequence[int]) -> Iterator[list[Piece]]:
    """Pieces in lots that can be held in memory, cut at headlines where possible."""
    lot: list[Piece] = []
    for piece in pieces:
        new = bool(lot) and sections[piece.line] != sections[lot[-1].line]
        if len(lot) >= MOST or (new and len(lot) >= MOST // 2):
            yield lot
            lot = []
        lot.append(piece)
    if lot:
        yield lot


def _put_in_order(pieces: Sequence[Piece], sections: Sequence[int]) -> list[Line] | None:
    """The pieces in order, one a line; ``None`` where no order is much better than the printed one."""
    starts = {i for i, piece in enumerate(pieces) if BYLINE.match(piece.text) or _opens(pieces, sections, i)}
    evidence = weigh_evidence(pieces, sections, starts)
    order = find_order(evidence)
    if torn := torn_bylines(pieces, order) - starts:
        starts |= torn
        evidence = weigh_evidence(pieces, sections, starts)
        order = find_order(evidence)
    if not _is_better(pieces, order):
        return None
    starts |= {0} | {i for i in range(1, len(pieces)) if sections[i] != sections[i - 1]}
    out: list[Line] = []
    whole = _attached(chains(order, least=WEAKEST), order, starts, sections)
    for chain in move_parts(whole, order.chance, evidence.words * evidence.rarity**2):
        out += _chain_lines(pieces, chain, order)
    return out


def torn_bylines(pieces: Sequence[Piece], order: Order) -> set[int]:
    """Pieces that begin with a byline only together with the piece that follows (柳溪网7月 / 3日讯（记者林晓）)."""
    found = set()
    for index, after in enumerate(order.follower.tolist()):
        if after >= 0 and order.chance[:, index].max() < CONTINUES and not BYLINE.match(pieces[index].text):
            joined = BYLINE.match(pieces[index].text + pieces[after].text)
            if joined and joined.end() > len(pieces[index].text):
                found.add(index)
    return found


def _opens(pieces: Sequence[Piece], sections: Sequence[int], index: int) -> bool:
    """A piece right below a headline that begins with a day: the byline before it was lost."""
    first = index == 0 or sections[index] != sections[index - 1]
    return first and bool(DATELINE.match(pieces[index].text))


def _attached(found: list[list[int]], order: Order, starts: set[int], sections: Sequence[int]) -> list[list[int]]:
    """Chains whose first piece begins no article go behind one that does: of their own section, continued best."""
    whole = [chain for chain in found if chain[0] in starts] or found[:1]
    loose = [chain for chain in found if chain not in whole]
    homes = [sections[chain[0]] for chain in whole]
    while loose:
        pairs = [
            (sections[head[len(head) // 2]] == home, order.scores[tail[-1], head[0]], -a, -b)
            for a, (tail, home) in enumerate(zip(whole, homes, strict=True))
            for b, head in enumerate(loose)
        ]
        *_, a, b = max(pairs)
        whole[-a] += loose.pop(-b)
    return whole


def _chain_lines(pieces: Sequence[Piece], chain: Sequence[int], order: Order) -> Iterator[Line]:
    for place, index in enumerate(chain):
        piece = pieces[index]
        follows = float(order.chance[chain[place - 1], index]) if place else 0.0
        yield Line(
            piece.text, piece.slices, gap=1 if place else 2, follows=round(max(follows, 0.01), 3) if place else 0.0
        )


def _with_headings(heads: Sequence[Line], ordered: Sequence[Line]) -> list[Line]:
    """Headlines between the chains, before the first chain that begins behind them."""
    out: list[Line] = []
    waiting = list(heads)
    chain_starts = [line.start for line in ordered if line.follows == 0]
    for line in ordered:
        if line.follows == 0:
            while waiting and waiting[0].start < line.start and _is_next(waiting[0].start, line.start, chain_starts):
                out.append(waiting.pop(0))
        out.append(line)
    return out + waiting


def _is_next(head: int, start: int, starts: Sequence[int]) -> bool:
    """Whether the chain at ``start`` is the first to begin behind the headline."""
    return min((s for s in starts if s > head), default=start) == start


__all__ = ["STOPS", "headings", "is_mixed", "repair_columns"]
