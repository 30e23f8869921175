"""Which body is part of which, from their names and the table of administrative divisions; all of it inferred.

市委组织部 is part of 市委, 市委 of 青石市, 高新区 of 青石市, 青石市 of its province, 蓝湾公司创新部 of 蓝湾公司: the
nearest body that the corpus names.
"""

from collections.abc import Iterable, Iterator, Mapping

from kg.model import Entity, Link
from kg.resolve.bodies import is_generic, without_legal_form, words
from kg.resolve.home import NATIONAL
from kg.resolve.text import plain
from kg.resolve.unlisted import is_unlisted

_CONFIDENCE = 0.8
_SHORTEST = 3


def part_links(entities: Iterable[Entity], parents: Mapping[str, str]) -> Iterator[Link]:
    """A PART_OF link for every organization that has a whole in the corpus.

    ``parents`` tells what unlisted places lie in.
    """
    bodies = [entity for entity in entities if entity.label == "Organization"]
    by_key = {entity.key: entity for entity in bodies if not entity.key.startswith("?")}
    by_name = {without_legal_form(plain(form)): entity for entity in bodies for form in (entity.name, *entity.aliases)}
    for body in bodies:
        whole = _whole_of(body, by_key, parents) or _named_whole(body, by_name)
        if whole is not None and whole.id != body.id:
            articles = tuple(sorted({member.article for member in body.members}))
            yield Link("PART_OF", body.id, whole.id, articles, {"inferred": True}, _CONFIDENCE)


def _whole_of(body: Entity, by_key: Mapping[str, Entity], parents: Mapping[str, str]) -> Entity | None:
    scope, _, core = body.key.partition("|")
    if not scope or scope.startswith("?") or scope == NATIONAL:
        return None
    wholes = (by_key.get(key) for key in _wider(scope, core, parents))
    return next((whole for whole in wholes if whole is not None), None)


def _wider(scope: str, core: str, parents: Mapping[str, str]) -> Iterator[str]:
    """Keys of what includes a body, from near to far: shorter cores of the place, the place, the places around it."""
    for length in range(len(core) - 1, 0, -1):
        yield f"{scope}|{core[:length]}"
    if core in words().party_departments:
        yield f"{scope}|委"
    if core:
        yield f"{scope}|"
    for outer in _around(scope, parents):
        yield f"{outer}|"


def _around(scope: str, parents: Mapping[str, str]) -> Iterator[str]:
    code, _, inner = scope.partition("/")
    if inner:
        yield code
    if is_unlisted(code):
        while code := parents.get(code, ""):
            yield code
        return
    if not code.endswith("00"):
        yield code[:4] + "00"
    if not code.endswith("0000"):
        yield code[:2] + "0000"


def _named_whole(body: Entity, by_name: Mapping[str, Entity]) -> Entity | None:
    """A body whose name begins with the whole name of another: 蓝湾证券有限公司创新部."""
    name = plain(body.name)
    for length in range(len(name) - 1, _SHORTEST - 1, -1):
        whole = by_name.get(without_legal_form(name[:length]))
        if whole is not None and whole.id != body.id and _is_branch(name[length:]):
            return whole
    return None


def _is_branch(rest: str) -> bool:
    return is_generic(rest) or rest.endswith(
        ("分行", "支行", "分公司", "子公司", "研究所", "研究院", "基地", "分院", "学院", "医院")
    )
