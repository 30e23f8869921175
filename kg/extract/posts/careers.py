"""Posts that a text gives to somebody in so many words: 现任…, 由A担任…, 历任…, and the table of a career.

林晓，男，1970年生，现任市教育局党组成员、副局长。          the person is the last one introduced so
由林晓、沈砚分别担任理事会会长、副会长。                  pairs where both lists are equally long
1992.10-1995.06 青石镇副镇长 1995.06-1998.12 青石镇镇长    one row a post
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.noun_lists import NounList
from kg.extract.clauses.phrases import Phrase
from kg.extract.clauses.sentences import Sentence
from kg.extract.clauses.titles import TERM
from kg.extract.posts.houses import NO_HOUSES, Houses, houses_named
from kg.extract.posts.inheritance import outer_body, post_endings
from kg.extract.posts.told_posts import Appointment, appointed_to, called_posts, in_a_row
from kg.extract.text.spans import Span
from kg.language.cues import cues
from kg.language.tables import context, one_of

ELECTED = re.compile(rf"(?:等\d*[名位人]?)?(?:同志)?(?:为|的|{one_of('title_context', 'elect')})")
"""选举林晓为市长, 任命林晓等3名同志为委员, 免去林晓的市长职务: the post stands behind the person."""
GIVING = frozenset({"appoint", "dismiss"})
"""Verbs of taking, holding and leaving a post: who leaves it held it."""
INTRODUCED = re.compile(r"，[男女](?:，|。|$)")
HEAD = 12
"""A lone person that stands this near the head of a sentence is whom the next ones are about."""
APART = re.compile(
    rf"，(?:{one_of('title_context', 'adverb_of_post')})?|，已?于[^，。；]{{1,8}}|，[^，。；]{{1,12}}，(?:曾|先后|历)?"
)
"""What stands between the person and the verb: 林晓，|曾任; 林晓，已于去年|当选; 林晓，1970年生，|历任."""
WORKED = re.compile(r"(?:参加)?工作，[^，。；]{0,6}")
ELECTS, CHOOSES = cues("elected"), cues("choosing")
CHOSEN = "选聘"
"""One of these stands in all their words."""
ROW = re.compile(r"\d{4}[.年]\d{1,2}月?\s*[-—–~～至]+\s*(?:\d{4}[.年]\d{1,2}月?|今)?")
THAT_IS = re.compile("的是?(?!职务)")
DUTIES = "职务"
THEIR = "其"
"""免去|其: of whom the sentence told last."""
TO_COME = re.compile(one_of("title_context", "to_come"))


DEGREES = context("title_context", "degree")
"""What a course of studies gives is no post: 管理学|博士."""


SPOKEN_OF = re.compile("的(?![^，。；]{0,30}职务)")
"""林晓此次担任|的|国家主席特使: what is spoken of, not given; 免去林晓兼任的局长职务 tells a post."""
OTHERS = tuple(sorted(context("title_context", "takes_post")))
"""选派律师、执法人员|等|担任指导员: others take the post than whom the sentences are about."""
GOVERNING = cues("preposition")
"""他受|市长林晓|邀请: whom the sentence is not about."""
SUCCEEDS = tuple(sorted(context("title_context", "succeeds")))
AGENT, DUTY = "由", re.compile("一职|职务|")
NOT_GIVEN = tuple(sorted(context("title_context", "not_given")))
CANDIDATE = tuple(sorted(context("title_context", "candidate")))
"""推举林晓为总理|候选人: a post that is only to be given."""


def appointments(sentences: Sequence[Sentence]) -> Iterator[Appointment]:
    """All posts that the sentences give to people, in order; posts to come (拟任) are left out."""
    introduced = ""
    for number, sentence in enumerate(sentences):
        people = [m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "person"]
        alone = len({person.name for person in people}) == 1
        for person in people:
            by_name = alone and person.start <= HEAD and not sentence.text.endswith(GOVERNING, 0, person.start)
            if INTRODUCED.match(sentence.text, person.name_end) or by_name:
                introduced = person.name
        posts = [p for p in _posts(sentence) if _may_be_given(p, sentence.text)]
        rows = list(ROW.finditer(sentence.text))
        if introduced and len(rows) > 1:
            yield from _career(introduced, number, posts, [r.end() for r in rows])
        else:
            chosen = any(char in sentence.text for char in CHOSEN)
            houses = houses_named(sentences[: number + 1]) if chosen and posts else NO_HOUSES
            yield from _given(sentence, number, posts, introduced, houses)


def _posts(sentence: Sentence) -> list[Phrase]:
    return [m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "post"]


def _may_be_given(post: Phrase, text: str) -> bool:
    """Neither a degree, nor only to be given (市长|候选人), nor the post of another: 现任副市长，协助|市长|分管教育."""
    to_come = text.startswith(CANDIDATE, post.end)
    return not (to_come or post.held[0].position.title in DEGREES or text.endswith(NOT_GIVEN, 0, post.start))


def _career(name: str, number: int, posts: Sequence[Phrase], starts: Sequence[int]) -> Iterator[Appointment]:
    body, row = "", -1
    for post in posts:
        here = sum(start <= post.start for start in starts)
        body, row = (body if here == row else ""), here
        appointed = appointed_to(name, post, number, body)
        if appointed:
            body = outer_body(body, appointed.position.body)
            yield appointed


def _given(
    sentence: Sentence, number: int, posts: Sequence[Phrase], introduced: str, houses: Houses
) -> Iterator[Appointment]:
    yield from _elected(sentence, number, posts, houses)
    yield from called_posts(sentence, number, posts)
    verbs = [s for s in sentence.reading if s.kind in GIVING and not SPOKEN_OF.match(sentence.text, s.end)]
    last = ""
    for k, verb in enumerate(verbs):
        limit = verbs[k + 1].start if k + 1 < len(verbs) else len(sentence.text)
        if to_come := TO_COME.search(sentence.text, verb.end, limit):
            limit = to_come.start()
        limit = min([limit, *(start for start in _starts(sentence) if start >= verb.end)])
        given = [p for p in posts if verb.end <= p.start < limit] or _by_whom(sentence, verb, posts)
        before, behind = _people_before(sentence, verb.start), _people_behind(sentence, given)
        if behind is None and not before:
            continue
        people = (
            behind
            or before
            or _people_apart(sentence, verb)
            or ([introduced] if introduced and not sentence.text.endswith(OTHERS, 0, verb.start) else [])
        )
        if len(people) == len(given) > 1:
            pairs = list(zip(people, given, strict=True))
        else:
            all_hold = len(given) == 1 and people == before
            pairs = [(name, post) for name in (people if all_hold else people[-1:]) for post in given]
        body = _where_worked(sentence, verb.start)
        if sentence.text.startswith(ELECTS, verb.start) and given:
            body = body or houses.of(given[0]) or last
        named = [body] if body else []
        for name, post in pairs:
            if appointed := appointed_to(name, post, number, _body_of(post, named)):
                named.append(outer_body(named[-1] if named else "", appointed.position.body))
                last = named[-1]
                yield appointed


def _body_of(post: Phrase, named: Sequence[str]) -> str:
    """Of the bodies named so far the last that may have such a post: 设计院院长、一所所长、|副院长| of 设计院."""
    ends = post_endings(post.held[0]) if not post.name else ()
    fitting = (body for body in reversed(named) if ends and body.endswith(ends))
    return next(fitting, named[-1] if named else "")


def _starts(sentence: Sentence) -> Iterator[int]:
    """Where people begin, and verbs that give or take: no post behind them is that of a verb before."""
    for clause in sentence.clauses:
        yield from (m.start for n in clause.lists for m in n.members if m.kind == "person")
        yield from (p.start for p in clause.predicates if p.kind == "award")


def _elected(sentence: Sentence, number: int, posts: Sequence[Phrase], houses: Houses) -> Iterator[Appointment]:
    """选举林晓为市长、沈砚为副市长, 免去林晓的局长职务: people behind the verb, each list with the posts behind it."""
    verbs = [p.start for c in sentence.clauses for p in c.predicates if p.kind == "award"]
    chosen, body = bool(verbs) and sentence.text.startswith(CHOOSES, verbs[0]), ""
    for clause in sentence.clauses if verbs else ():
        for nouns in clause.lists:
            names = [m.name for m in nouns.members if m.kind == "person"]
            behind = ELECTED.match(sentence.text, nouns.end) if names and nouns.start > verbs[0] else None
            row = list(in_a_row(posts, behind.end() if behind else nouns.end, sentence.text)) if names else []
            if behind is None and not (row and nouns.start > verbs[0] and _is_left(nouns, row, sentence.text)):
                continue
            for post in row:
                body = body or (houses.of(post) if chosen else "")
                given = [a for name in names if (a := appointed_to(name, post, number, body))]
                body = outer_body(body, given[0].position.body) if given else body
                yield from given


def _is_left(nouns: NounList, row: Sequence[Phrase], text: str) -> bool:
    """免去|林晓同志|县教育局局长|职务, 免去林晓|第五届|商会会长|职务: the post stands right behind the name."""
    at_once = row[0].start == nouns.end or TERM.fullmatch(text, nouns.end, row[0].start)
    return bool(at_once) and text.startswith(DUTIES, row[-1].end)


def _where_worked(sentence: Sentence, at: int) -> str:
    """The body of the first of the posts, where it stands before the verb: 进入|市水利局|工作，历任科员、科长."""
    ends = [s for s in sentence.reading if s.kind == "org" and s.end < at]
    worked = ends and WORKED.fullmatch(sentence.text, ends[-1].end, at)
    return sentence.text[ends[-1].start : ends[-1].end] if worked else ""


def _people_behind(sentence: Sentence, given: Sequence[Phrase]) -> list[str] | None:
    """担任临河区教育局局长|的|林晓, 兼任局长|的是|林晓: the person behind; None if 的 tells of somebody unknown."""
    behind = THAT_IS.match(sentence.text, given[-1].end) if given else None
    if behind is None:
        return []
    people = (m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "person")
    return [m.name for m in people if m.start == behind.end()] or (None if behind[0] == "的" else [])


def _people_before(sentence: Sentence, at: int) -> list[str]:
    """The list of people that the verb follows at once or after 分别, 同志."""
    for clause in sentence.clauses:
        for nouns in clause.lists:
            names = [m.name for m in nouns.members if m.kind == "person"]
            if names and nouns.end <= at <= nouns.end + 4 and "，" not in sentence.text[nouns.end : at]:
                return _successor(sentence, nouns.start) if sentence.text.endswith(SUCCEEDS, 0, nouns.start) else names
    return []


def _successor(sentence: Sentence, at: int) -> list[str]:
    """林晓|接替|沈砚|担任县长: the last person before."""
    people = [m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "person"]
    before = max((m for m in people if m.end <= at), key=lambda m: m.end, default=None)
    return [before.name] if before else []


def _by_whom(sentence: Sentence, verb: Span, posts: Sequence[Phrase]) -> list[Phrase]:
    """青石县县长|由林晓|担任: the post before 由 and the person, where none stands behind the verb."""
    lists = [n for c in sentence.clauses for n in c.lists if n.end == verb.start]
    agent = next((n.start - 1 for n in lists if sentence.text[n.start - 1 : n.start] == AGENT), -1)
    return [p for p in posts if p.end <= agent and DUTY.fullmatch(sentence.text, p.end, agent)]


def _people_apart(sentence: Sentence, verb: Span) -> list[str]:
    """The last person before the verb, apart from it by a comma or meant by it.

    原副主席林晓|，|曾任…；厅长沈砚|，|曾任…; 林晓任局长，|免去其|副局长职务.
    """
    people = (m for c in sentence.clauses for n in c.lists for m in n.members if m.kind == "person")
    last = max((m for m in people if m.end <= verb.start), key=lambda m: m.name_end, default=None)
    if last is None:
        return []
    meant = sentence.text[verb.end - 1] == THEIR or APART.fullmatch(sentence.text, last.name_end, verb.start)
    return [last.name] if meant else []
