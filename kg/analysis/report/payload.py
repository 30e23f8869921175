"""The sentences behind the numbers as one compact JSON text in the page, which its script reads.

Every name and every sentence stands in it once, however many numbers rest on it.
"""

import json
from collections.abc import Hashable, Iterable
from typing import Any

from markupsafe import Markup

from kg.analysis.report.links import Links
from kg.analysis.report.records import Evidence, Report, Sentence
from kg.analysis.report.sentences import file_name
from kg.analysis.report.texts import say

_Shelf = dict[Any, int]
"""Things by number, each kept once."""


def _put(thing: Hashable, shelf: _Shelf) -> int:
    return shelf.setdefault(thing, len(shelf))


def payload(report: Report, lang: str, links: Links) -> Markup:
    """The JSON of all proofs that the page's rows rest on.

    ``nodes`` are ``[name, id or null]`` (null: there is no view to lead to), ``words`` all texts, ``sentences`` are
    ``[date, meeting, actor or -1, roles, quote, source, place, article]`` by number of node or word, and ``proofs``, in
    their order, ``[nodes, facts in all, numbers of the sentences that the page holds]``.
    """
    nodes: _Shelf = {}
    words: _Shelf = {}
    said: _Shelf = {}
    proofs = [_proof(proof, nodes, said) for proof in report.proofs.values()]
    sentences = [_sentence(one, lang, nodes, words) for one in said]
    whole = {
        "views": links.views,
        "nodes": [[report.names[node], node if links.view(node) else None] for node in nodes],
        "words": list(words), "sentences": sentences, "proofs": proofs,
    }  # fmt: skip
    return _script_safe(json.dumps(whole, ensure_ascii=False, separators=(",", ":")))


def _proof(proof: Evidence, nodes: _Shelf, said: _Shelf) -> list[object]:
    return [_all(proof.nodes, nodes), proof.facts, _all(proof.sentences, said)]


def _sentence(one: Sentence, lang: str, nodes: _Shelf, words: _Shelf) -> list[object]:
    actor = _put(one.actor, nodes) if one.actor else -1
    roles = _all((say(role, lang) for role in one.roles), words)
    texts = (_put(one.quote, words), _put(file_name(one.source), words), one.place, _put(one.article, words))
    return [one.date, _put(one.meeting, nodes), actor, roles, *texts]


def _all(things: Iterable[Hashable], shelf: _Shelf) -> list[int]:
    return [_put(thing, shelf) for thing in things]


def _script_safe(text: str) -> Markup:
    """No text of a page can end the script element or open a comment in it: ``<`` and ``&`` stand as escapes."""
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704
