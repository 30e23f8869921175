"""Section: rank as the printed order of names tells it, and the reversals."""

from kg.analysis.order import Ranking, Reversal, rank_people, reversals
from kg.analysis.report.charts import Dot, Dots
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Proof, Section, Table, Words


def order_section(material: Material) -> Section:
    """The Plackett–Luce ranking of those who stand in three lists or more, and every change of order."""
    found = rank_people(material.lists)
    blanks = {"lists": len(material.lists), "people": len(found.people)}
    if len(found.people) < 3:
        return Section("order", notes=(Words("note.few_lists", blanks),))
    swaps = reversals(material.lists, found.people)
    distinct = sum(low == high for low, high in zip(found.rank_low, found.rank_high, strict=True))
    blanks |= {"reversals": len(swaps), "certain": distinct}
    return Section(
        "order",
        notes=(Words("note.order", blanks),),
        tables=(_ranking(material, found), *([_reversals(material, swaps)] if swaps else [])),
        charts=(_chart(material, found),),
        finding=Words(
            "finding.order" if distinct else "finding.order_unsure",
            {**blanks, "first": material.named(found.people[0])},
        ),
        weight=0.6,
    )


def _ranking(material: Material, found: Ranking) -> Table:
    rows = []
    for i, person in enumerate(found.people):
        proof = material.proofs[person]
        rank = Cell(i + 1, float(found.rank_low[i]), float(found.rank_high[i]), proof=proof)
        worth = Cell(round(float(found.worth[i]), 4), float(found.low[i]), float(found.high[i]), proof=proof)
        rows.append((material.who(person, proof), rank, worth, Cell(int(found.lists[i]), proof=proof)))
    kinds = ("text", "count", "number", "count")
    return Table("order", tuple(map(Column, ("name", "printed_rank", "worth", "lists"), kinds)), tuple(rows))


def _reversals(material: Material, swaps: list[Reversal]) -> Table:
    rows = []
    for swap in reversed(swaps):
        proof = _list_proof(swap)
        before, after = (Cell(material.title(one.meeting), proof=proof) for one in (swap.before, swap.after))
        rows.append((material.who(swap.first, proof), material.who(swap.second), before, after))
    keys = ("was_before", "was_after", "list_before", "list_after")
    return Table("reversals", tuple(Column(key, "text") for key in keys), tuple(rows), first=15)


def _list_proof(swap: Reversal) -> Proof:
    edges = [
        edge
        for one in (swap.before, swap.after)
        for person, edge in zip(one.people, one.edges, strict=True)
        if person in (swap.first, swap.second)
    ]
    key = f"{swap.first}>{swap.second}/{swap.before.meeting}/{swap.after.meeting}"
    return Proof(key, (swap.first, swap.second), tuple(edges))


def _chart(material: Material, found: Ranking) -> Dots:
    rows = tuple(
        Dot(material.name(person), person, i + 1, float(found.rank_low[i]), float(found.rank_high[i]))
        for i, person in enumerate(found.people[:25])
    )
    return Dots("order", rows, "printed_rank", ranks=True)
