"""Section: people and meetings together, normalized for two modes."""

from kg.analysis.measures import ranking, sample_size
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Section, Table, Words
from kg.analysis.twomode import reinforcement, two_mode_centralities, two_mode_clustering

MEASURES = ("degree", "closeness", "betweenness", "eigenvector")


def twomode_section(material: Material) -> Section:
    """Two-mode centralities after Borgatti and Everett, of people and of meetings, and two-mode clustering."""
    if note := material.too_small(people=4, meetings=3):
        return Section("twomode", notes=(note,))
    matrix = material.people.matrix
    sample = sample_size(sum(matrix.shape))
    found = two_mode_centralities(matrix, sample=sample)
    actors, meetings = material.people.actors, material.people.meetings
    overlap = two_mode_clustering(matrix)
    order = ranking(found.actors["degree"], actors)
    proofs = {i: material.person_proof(actors[i]) for i in order[:25]}
    people = []
    for i in order:
        numbers = [float(found.actors[name][i]) for name in MEASURES] + [float(overlap[i])]
        proof = proofs[i].key if i in proofs else None
        people.append((material.who(actors[i]), *(Cell(round(n, 9), proof=proof) for n in numbers)))
    events = tuple(
        (
            material.who(meetings[j]),
            Cell(str(material.graph.nodes[meetings[j]].get("date") or "")),
            *(Cell(round(float(found.meetings[name][j]), 9)) for name in MEASURES),
        )
        for j in ranking(found.meetings["degree"], meetings)
    )
    measures = tuple(Column(f"two_mode_{name}") for name in MEASURES)
    notes = [Words("note.reinforcement", {"value": reinforcement(matrix)})]
    if sample:
        notes.append(Words("note.sampled", {"sources": sample}))
    return Section(
        "twomode",
        notes=tuple(notes),
        tables=(
            Table("two_mode_people", (Column("name", "text"), *measures, Column("overlap")), tuple(people), shown=15),
            Table(
                "two_mode_meetings", (Column("meeting", "text"), Column("date", "text"), *measures), events, shown=15
            ),
        ),
        proofs=tuple(proofs.values()),
    )
