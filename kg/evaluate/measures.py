"""The measures, each a comparison of what one document's graph says with what its gold says."""

from collections.abc import Iterable, Iterator, Sequence

from kg.evaluate.documents import Document
from kg.evaluate.gold import GoldArticle, GoldMeeting, GoldName, named
from kg.evaluate.meetings import Pairing, gold_forms, pair_meetings
from kg.evaluate.names import forms_of, normalize, unify, union
from kg.evaluate.positions import compare_positions
from kg.evaluate.tally import Item, Tally, overlap

MEASURES = (
    "headlines", "people", "meetings", "meeting_dates", "meeting_kinds", "attendance", "attendance_roles", "positions",
    "positions_org", "organizations", "represented", "projects", "concerns", "visited", "reporters",
)  # fmt: skip
"""Names of the measures, in the order in which they are shown."""

Board = dict[str, Tally]


def measure_document(board: Board, name: str, document: Document, gold: Sequence[GoldArticle]) -> None:
    """Add one document to the tallies."""
    meetings = [m for article in gold for m in article.meetings]
    _headlines(board, name, document, gold)
    _people(board, name, document, gold)
    _names(board, name, document, gold, "organizations", "Organization")
    _names(board, name, document, gold, "projects", "Project")
    pairing = pair_meetings(document, meetings)
    counted = document.without(set(pairing.aside))
    _meetings(board, name, counted, pairing)
    _attendance(board, name, counted, pairing)
    _links(board, name, counted, pairing)
    compare_positions(board, name, counted, gold)


def _headlines(board: Board, name: str, document: Document, gold: Sequence[GoldArticle]) -> None:
    found = [Item(frozenset({normalize(h)})) for h in document.headlines]
    wanted = [Item(frozenset({normalize(a.headline)})) for a in gold if a.headline]
    board["headlines"].pair(name, found, wanted)


def _people(board: Board, name: str, document: Document, gold: Sequence[GoldArticle]) -> None:
    """Reporters are measured apart; a reporter that the text names as well counts as a person too."""
    reporters = forms_of(*(r for a in gold for r in a.reporters))
    groups = [gold_forms(p) for a in gold for m in a.meetings for p in m.people]
    groups += [forms_of(p) for a in gold for p in a.people_mentioned]
    groups += [forms_of(p.person) for a in gold for p in a.positions]
    wanted = [Item(group) for group in dict.fromkeys(groups)]
    only_reported = document.reporters - {e.source for e in document.edges}
    found = [Item(document.forms(n)) for n in document.labelled("Person") if n not in only_reported]
    known = union(groups)
    board["people"].pair(name, [p for p in found if p.forms & known or not p.forms & reporters], wanted)
    reported = [Item(document.forms(n)) for n in sorted(document.reporters)]
    board["reporters"].pair(name, reported, [Item(frozenset({r})) for r in sorted(reporters)])


def _names(board: Board, name: str, document: Document, gold: Sequence[GoldArticle], measure: str, label: str) -> None:
    items = [*_gold_bodies(gold)] if label == "Organization" else [*_gold_projects(gold)]
    groups = [gold_forms(i) for i in items if not i.optional]
    if label == "Organization":
        groups += [forms_of(p.organization, *p.org_also) for a in gold for p in a.positions if p.organization]
    board[measure].cover(
        name,
        [Item(document.forms(n)) for n in document.labelled(label)],
        [Item(group) for group in unify(groups)],
        [Item(gold_forms(i)) for i in items if i.optional],
    )


def _gold_bodies(gold: Iterable[GoldArticle]) -> Iterator[GoldName]:
    for article in gold:
        for meeting in article.meetings:
            yield from named((*meeting.organizations, *meeting.convened_by, *meeting.visited))
        yield from named(article.organizations_mentioned)


def _gold_projects(gold: Iterable[GoldArticle]) -> Iterator[GoldName]:
    for article in gold:
        for meeting in article.meetings:
            yield from named(meeting.projects)
        yield from named(article.projects_mentioned)


def _meetings(board: Board, name: str, document: Document, pairing: Pairing) -> None:
    wanted = [Item(forms_of(g.name), node=n) for n, g in pairing.pairs]
    found = [Item(document.forms(n), node=n) for n in pairing.predicted]
    board["meetings"].pair(name, found, wanted, lambda f, w: f.node == w.node)
    dated = [(n, g) for n, g in pairing.pairs if g.date]
    for measure, key, pairs in (("meeting_dates", "date", dated), ("meeting_kinds", "kind", pairing.pairs)):
        said = [Item(document.forms(n), detail=str(document.node(n).get(key)), node=n) for n, _ in pairs if n]
        told = [Item(forms_of(g.name), detail=str(getattr(g, key)), node=n) for n, g in pairs]
        if key == "date":
            said = [item for item in said if document.node(item.node).get(key)]
        board[measure].pair(name, said, told, lambda f, w: f.node == w.node and f.detail == w.detail)


def _attendance(board: Board, name: str, document: Document, pairing: Pairing) -> None:
    edges = list(document.typed("ATTENDED", "Person"))
    found = [(pairing.index(e.target), document.forms(e.source), e.data.get("roles") or ()) for e in edges]
    wanted = [(k, gold_forms(p), p.roles) for k, (_, g) in enumerate(pairing.pairs) for p in g.people]
    board["attendance"].pair(
        name, [Item(f, meeting=k) for k, f, _ in found], [Item(f, meeting=k) for k, f, _ in wanted], _same_place
    )
    board["attendance_roles"].pair(
        name,
        [Item(f, meeting=k, detail=r) for k, f, roles in found for r in _telling(roles)],
        [Item(f, meeting=k, detail=r) for k, f, roles in wanted for r in _telling(roles)],
        lambda f, w: _same_place(f, w) and f.detail == w.detail,
    )


def _telling(roles: Sequence[str]) -> list[str]:
    """``attend`` counts only where it is the one role."""
    return [role for role in roles if role != "attend" or len(roles) == 1]


def _links(board: Board, name: str, document: Document, pairing: Pairing) -> None:
    def compare(measure: str, found: Iterable[tuple[str, str]], wanted: Sequence[tuple[int, GoldName]]) -> None:
        board[measure].pair(
            name,
            [Item(document.forms(other), meeting=pairing.index(meeting)) for meeting, other in found],
            [Item(gold_forms(i), meeting=k) for k, i in wanted if not i.optional],
            _same_place,
            [Item(gold_forms(i), meeting=k) for k, i in wanted if i.optional],
        )

    def told(field: str) -> list[tuple[int, GoldName]]:
        return [(k, i) for k, (_, g) in enumerate(pairing.pairs) for i in named(_field(g, field))]

    represented = [(e.target, e.source) for e in document.typed("ATTENDED", "Organization")]
    compare("represented", represented, told("organizations"))
    compare("concerns", [(e.source, e.target) for e in document.typed("CONCERNS")], told("projects"))
    compare("visited", [(e.source, e.target) for e in document.typed("VISITED")], told("visited"))


def _field(meeting: GoldMeeting, field: str) -> tuple[GoldName | str, ...]:
    values: tuple[GoldName | str, ...] = getattr(meeting, field)
    return values


def _same_place(found: Item, wanted: Item) -> bool:
    return found.meeting == wanted.meeting and overlap(found, wanted)
