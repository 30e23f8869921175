"""Section: people and meetings together, normalized for two modes."""

from kg.analysis.measures import ranking, sample_size
from kg.analysis.report.material import Material
from kg.analysis.report.records import Cell, Column, Section, Table, Words, numbers
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
    people = []
    for i in order:
        values = [float(found.actors[name][i]) for name in MEASURES] + [float(overlap[i])]
        proof = material.proofs[actors[i]]
        people.append((material.who(actors[i], proof), *numbers(proof, *(round(n, 9) for n in values))))
    events = []
    for j in ranking(found.meetings["degree"], meetings):
        proof = material.meetings_proof(meetings[j], [meetings[j]], (meetings[j],))
        date = Cell(str(material.graph.nodes[meetings[j]].get("date") or ""))
        values = [round(float(found.meetings[name][j]), 9) for name in MEASURES]
        events.append((material.who(meetings[j], proof), date, *numbers(proof, *values)))
    measures = tuple(Column(f"two_mode_{name}") for name in MEASURES)
    notes = [Words("note.reinforcement", {"value": reinforcement(matrix)})]
    if sample:
        notes.append(Words("note.sampled", {"sources": sample}))
    return Section(
        "twomode",
        notes=tuple(notes),
        tables=(
            Table("two_mode_people", (Column("name", "text"), *measures, Column("overlap")), tuple(people), first=15),
            Table("two_mode_meetings", (Column("meeting", "text"), Column("date", "text"), *measures), tuple(events),
                  first=15),
        ),
    )  # fmt: skip
