"""People's decisions: a log of judgements in a file that its owner keeps, one a line, the last on a pair counting.

Four things are kept apart: what is compared (names with their qualifiers), the log of judgements (this module: read,
write, spreadsheet), what the log says of the local entities of a build (:mod:`kg.resolve.obedience`, which never
writes), and the session in which somebody decides (:mod:`kg.resolve.review`, the only writer).
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from kg.errors import InputError
from kg.files import replace_file
from kg.model import Judgement, Member, Record

SAME, DIFFERENT, ASK = VERDICTS = ("same", "different", "ask")
_COLUMNS = ("label", "left", "right", "verdict", "score", "reasons", "left_sentence", "right_sentence")


class Conflict(Record, frozen=True):
    """Decisions that cannot all hold: the left and right of ``apart`` are the same by way of ``chain``."""

    apart: Judgement
    chain: tuple[Judgement, ...]


def read_decisions(path: str | Path) -> tuple[Judgement, ...]:
    """The decisions of a file, in its order; none if there is no such file yet.

    Raises:
        InputError: the file cannot be read, or a line of it is no judgement.
    """
    path = Path(path)
    if not path.exists():
        return ()
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    return tuple(_parse(line, path, number) for number, line in enumerate(lines, start=1) if line.strip())


def _parse(line: str, path: Path, number: int) -> Judgement:
    try:
        judgement = msgspec.json.decode(line, type=Judgement)
    except msgspec.DecodeError as error:
        raise InputError(f"{path}, line {number}: is no judgement ({error}); mend or delete the line") from error
    if judgement.verdict not in VERDICTS:
        raise InputError(f"{path}, line {number}: verdict {judgement.verdict!r} is none of {', '.join(VERDICTS)}")
    return judgement


def write_decisions(path: str | Path, decisions: Iterable[Judgement]) -> None:
    """Write the decisions, one a line; the file is replaced whole."""
    replace_file(Path(path), b"".join(msgspec.json.encode(judgement) + b"\n" for judgement in decisions))


def pair_key(judgement: Judgement) -> tuple[str, tuple[str, str]]:
    """What a judgement is about, whichever side comes first."""
    left, right = sorted((judgement.left, judgement.right))
    return judgement.label, (left, right)


def standing(decisions: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The last word on every pair, in the order of the last words; ``ask`` takes an earlier word back."""
    latest: dict[object, Judgement] = {}
    for judgement in decisions:
        key = (pair_key(judgement), judgement.left_members if judgement.left == judgement.right else ())
        latest.pop(key, None)
        latest[key] = judgement
    return tuple(judgement for judgement in latest.values() if judgement.verdict != ASK)


def conflicts(decisions: Sequence[Judgement]) -> tuple[Conflict, ...]:
    """Where decisions contradict one another: A is B, B is C, and A is not C."""
    said = standing(decisions)
    return tuple(
        Conflict(judgement, chain)
        for judgement in said
        if judgement.verdict == DIFFERENT and judgement.left != judgement.right and (chain := _chain(judgement, said))
    )


def _chain(apart: Judgement, said: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The shortest row of ``same`` decisions from one side of ``apart`` to the other."""
    same = [j for j in said if j.verdict == SAME and j.label == apart.label]
    reached: dict[str, tuple[Judgement, ...]] = {apart.left: ()}
    frontier = [apart.left]
    while frontier:
        name = frontier.pop(0)
        for judgement in same:
            for here, there in ((judgement.left, judgement.right), (judgement.right, judgement.left)):
                if here == name and there not in reached:
                    reached[there] = (*reached[name], judgement)
                    frontier.append(there)
    return reached.get(apart.right, ())


def decisions_to_csv(judgements: Iterable[Judgement], sentences: dict[int, tuple[str, str]] | None = None) -> str:
    """A table for a spreadsheet: fill in ``verdict`` (same, different, ask) and hand it back.

    ``sentences`` may give, by row, the sentence of either side.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*_COLUMNS, "members"))
    for row, judgement in enumerate(judgements):
        left, right = (sentences or {}).get(row, ("", ""))
        members = msgspec.json.encode((judgement.left_members, judgement.right_members)).decode()
        cells = (judgement.label, judgement.left, judgement.right, judgement.verdict, str(judgement.score),
                 " | ".join(judgement.reasons), left, right, members)  # fmt: skip
        writer.writerow([_inert(cell) for cell in cells])
    return out.getvalue()


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def decisions_from_csv(text: str, source: str = "table") -> tuple[Judgement, ...]:
    """The judgements of a table that :func:`decisions_to_csv` wrote and somebody filled in, without rows still ``ask``.

    Raises:
        InputError: a column is missing, or a verdict is unknown.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = {"label", "left", "right", "verdict"} - set(rows.fieldnames or ())
    if missing:
        raise InputError(f"{source}: lacks the column {', '.join(sorted(missing))}; export a table and fill that in")
    decided = (_from_row(row, source, number) for number, row in enumerate(rows, start=2))
    return tuple(judgement for judgement in decided if judgement.verdict != ASK)


def _from_row(row: dict[str, str], source: str, number: int) -> Judgement:
    verdict = (row["verdict"] or ASK).strip().lower()
    if verdict not in VERDICTS:
        raise InputError(f"{source}, line {number}: verdict {verdict!r} is none of {', '.join(VERDICTS)}")
    data = {key: (row[key] or "").removeprefix("'") for key in ("label", "left", "right")}
    left, right = _members(row.get("members") or "[[],[]]")
    score = float(verdict == SAME)
    return Judgement(data["label"], data["left"], data["right"], verdict, score, (), "user", left, right)


def _members(cell: str) -> tuple[tuple[Member, ...], tuple[Member, ...]]:
    return msgspec.json.decode(cell, type=tuple[tuple[Member, ...], tuple[Member, ...]])
