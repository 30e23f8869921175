"""Names that a post near by proves: who holds, held or is it."""

from kg.extract.names.name_rows import head_of_list
from kg.extract.text.candidate import TOGETHER, Candidate, true_if
from kg.language.tables import context

HOLDING = frozenset({"appoint", "dismiss"})
"""Verbs of taking, holding and leaving a post: 林晓|担任|局长."""
HOLDER = 1.0
"""Score of a name before such a verb from which it proves it."""
FARTHEST_POST = 30
"""Characters between such a verb and the post."""
IS = "为"
BEFORE_HOLDER = tuple(sorted(context("name_context", "before_holder")))
"""What may stand before who takes or leaves a post, but a mark: 接受|林晓|辞去."""
HOLDERS = TOGETHER | {"同志"}
"""What may stand between a list of names and such a verb (林晓|同志|任局长)."""


def holds_a_post(c: Candidate) -> bool | None:
    """林晓|担任|局长, 林晓、沈砚|当选为|会长, 林晓|为|会长: a likely name at the head of a clause, verb and post."""
    if c.after is None or c.span.score < HOLDER or not (c.after.kind in HOLDING or c.right == IS):
        return None
    if c.after.kind in HOLDING and c.right not in HOLDERS:
        return None
    first = c.reading[head_of_list(c.reading, c.at, c.text)].start
    if first and c.text[first - 1] not in "，；。：”" and not c.text.endswith(BEFORE_HOLDER, 0, first):
        return None
    post = next((s for s in c.reading[c.at + 1 :] if s.kind in {"title", "person"}), c.span)
    apart = c.text[c.span.end : post.start]
    return true_if(post.kind == "title" and "，" not in apart and len(apart) < FARTHEST_POST)


OF = "的"
HELD = 0.0
"""Score from which a name is that of who held the post before it."""


def held_the_post(c: Candidate) -> bool | None:
    """曾任青石镇党委书记|的|林晓, 原任局长|的|沈砚: a verb of holding, the post, then whose it was."""
    if c.before is None or c.before.kind != "title" or c.left != OF or c.span.score <= HELD:
        return None
    verb = next((s for s in reversed(c.reading[: c.at]) if s.kind in HOLDING), None)
    return true_if(verb is not None and not set("，；：") & set(c.text[verb.end : c.before.start]))


COPULA = "是"
IS_ONE = 0.5
"""Score from which a name at the head of a clause is one before 是 and a post."""


def is_the_holder(c: Candidate) -> bool | None:
    """林晓|是|青石村党支部书记: at the head of a clause, of which the post is the end."""
    if c.after is None or c.span.score < IS_ONE or not c.text.startswith(COPULA, c.span.end):
        return None
    if c.span.start and c.text[c.span.start - 1] not in "，；。":
        return None
    post = next((s for s in c.reading[c.at + 1 :] if s.kind in {"title", "person"}), c.span)
    apart = c.text[c.span.end : post.start]
    ends = c.text[post.end : post.end + 1] in "，；。、"
    return true_if(post.kind == "title" and ends and not set("，的") & set(apart) and len(apart) < FARTHEST_POST)


COPULAS = frozenset({"是", "为"})
NAMED = 0.5
"""Score from which a name at the end of a clause is that of the holder of the post before 是."""


def is_named_the_holder(c: Candidate) -> bool | None:
    """青石局党组书记、局长|是|林晓。: the post, then who holds it."""
    behind_post = c.before is not None and c.before.kind == "title" and c.left in COPULAS
    return true_if(behind_post and c.span.score > NAMED and c.text[c.span.end : c.span.end + 1] in "，。；、")
