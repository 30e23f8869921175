"""Somebody named before, called by surname and post: 区委书记林晓…林书记一行|察看了河堤."""

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Sentence

LENGTHS = (2, 3, 1)
"""Characters of a post that stand behind a surname: 林|书记, 林|秘书长, 林|总."""
FULL = 2
"""Characters of a name from which its first stands for it."""
Called = dict[str, list[Phrase]]
"""People by surname, the last named first."""


def as_called(sentence: Sentence, known: Called) -> Sentence:
    """``sentence`` with the people meant as the subjects of clauses that open so; adds its own people to ``known``."""
    clauses = sentence.clauses
    if known and any(sentence.text[c.start] in known for c in clauses if c.start < len(sentence.text)):
        clauses = tuple(_with_subject(c, known, sentence.text) for c in clauses)
    for clause in clauses:
        for nouns in clause.lists:
            for member in nouns.members:
                if member.kind == "person" and member.held and len(member.name) >= FULL:
                    known.setdefault(member.name[0], []).insert(0, member)
    return sentence._replace(clauses=clauses) if clauses is not sentence.clauses else sentence


def _with_subject(clause: Clause, known: Called, text: str) -> Clause:
    if clause.subject is not None and any(m.kind == "person" for m in clause.subject.members):
        return clause
    for member in known.get(text[clause.start : clause.start + 1], ()):
        for length in LENGTHS:
            end = clause.start + 1 + length
            title = text[clause.start + 1 : end]
            if (
                len(title) == length
                and not text.startswith("的", end)
                and any(_is_post(title, h.position.title) for h in member.held)
            ):
                meant = member._replace(start=clause.start, end=end, name_start=clause.start, name_end=clause.start + 1)
                return clause._replace(subject=NounList(clause.start, end, (meant,)))
    return clause


def _is_post(title: str, held: str) -> bool:
    """书记 of 区委书记, 部长 of 武装部部长; 总 of 总经理."""
    return held.endswith(title) if len(title) > 1 else held.startswith("总") and title == "总"
