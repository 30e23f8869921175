"""Where an inspection or a visit went, and which undertakings a gathering was about.

Sites are objects of verbs of going and looking (先后到青石小学、临州药业检查), and what a sentence opens with
(在青石小学，林晓…). Names that no recognizer knows count when they stand in one list with one that is known, or end
like a site. What is only talked about is no site.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.clauses.acts import SAYING_NOUN
from kg.extract.clauses.clause import Clause, Predicate
from kg.extract.clauses.sentences import Sentence
from kg.extract.presence.gathering import Gathering
from kg.extract.presence.kinds import TOURS
from kg.extract.sites.known_sites import LYING, TAIL
from kg.extract.sites.site_echoes import shown_round, went_back
from kg.extract.sites.site_forms import LOOKS, TO_COME, Tour, by_form
from kg.extract.sites.site_kinds import any_of, ends_like_site, is_kind, words
from kg.extract.sites.site_names import LIKELY, SURE, Site, Way, pieces
from kg.extract.text.spans import SAYING

GOES_ON = re.compile(f"[，；]?{any_of('goes_on')}")
"""After what was said the tour goes on: 叮嘱大家注意安全，并实地参观青石公寓."""
LOOKS_WITHIN = re.compile(f"，?{any_of('way')}*{any_of('looks')}了?")
IN_TURN = re.compile(any_of("in_turn", "on_spot"))
GOING = frozenset({"go", "inspect", "visit"})
LIST_END = re.compile(f"[，。；：（）！？]|(?<![、成])(?!{any_of('no_list_end')}){any_of('list_end')}|等(?!离子)")
LOCATED = re.compile("了?(?:位于[^，。、的]{2,12}|[^，。、的]{2,5}内)的")
"""来到|位于青石区的|云岭市场, 考察了|园区内的|云岭展示馆."""
MODIFIER = re.compile("了?(?:[一-鿿]{2,8}|“[^“”]{2,10}”所在)的")
"""来到|联建的|青石社区."""
DESCRIBED = re.compile("了?(?P<front>[^，。；：“”]{2,40})的(?=(?P<name>[一-鿿A-Za-z0-9]{3,20}))")
"""来到|正在加紧建设的|青石医院工地: where a name that no recognizer knows begins behind the words for it."""
BRACKET = re.compile("（[^（）：]{1,10}）")
CLOSED = frozenset({"", "，", "。", "；"})
"""Behind a list that is the verb's whole object: 走访青石市场，; but 走访青石市场|的商户."""
LEVELS = re.compile("(?<=[一-鿿]{2})[省市县](?=[一-鿿]{2})|(?<=[村社区])[村居]委会$")
"""临河|市|军分区, 白家坪村|村委会: what is left out at will."""
AND_MEETS = re.compile(f"[^，。；]{{0,12}}，?并{any_of('meets')}")
"""林晓在河东调研|并主持召开会议: a tour with its conference."""
OUTING = re.compile(any_of("outing"))
TO = re.compile(any_of("to"))
NOUN = re.compile(any_of("noun"))
"""考察|团; 在青石镇党委的指导|下: no verbs."""
ON_THE_WAY = re.compile(any_of("on_the_way"))
"""赴石桥镇抢险|途中: told of the way, not of the place."""
RECALLED = re.compile(any_of("recalled"))
"""总书记|到青石村调研: of other times and people."""
TOLD_ASIDE = re.compile(rf"{any_of('told_aside')}|(?:19|20)\d\d年(?!\d)")
"""据悉，今年|5月，林晓考察了青石公司。 2013年，|他来到青石公司: of other times."""
ADVERB = re.compile(any_of("deeply"))
"""深入|贯彻: no going anywhere."""
BY_ORDER = re.compile(any_of("by_order"))
"""按照|区委要求，林晓到青石小学检查: nothing is said yet."""
WILL = "将"
"""专家组|将|深入青石公司: right before the verb."""
TO_ATTEND = re.compile(any_of("to_attend"))
"""前来|出席大会: a gathering, no site."""
LOOKS_NEXT = re.compile(f"{LOOKS}|{any_of('guides')}(?=[，。；]|$)")
"""赴青石科技|参观考察。 莅临青石科技|指导工作。"""
THEN_LOOKS = re.compile(f"，{any_of('way')}*{any_of('looks')}(?!{any_of('noun')})")
"""来到青石北站落客平台|，看望建设者。"""
ARRIVES = ("来到", "走进", "前往")
GOES_TO_LOOK = re.compile(f"[^，。；：]{{2,60}}?(?:{LOOKS}|{any_of('light_verb')}?[^，。；：]{{0,6}}{any_of('looks')})")
"""Going somewhere to look at it is a tour, whatever else the article tells: 赴青石公司、青禾公司|调研。"""

GOES_TO_DO = re.compile(
    f"[^，。；：]{{2,40}}?(?:，[^，。；：]{{0,30}}?)?"
    f"(?:{any_of('carries_out', 'gives_there')}|{any_of('talks_there')}(?=[，。；]|$))"
)
"""An activity carried out elsewhere: 到青石中学|开展结对共建活动。 到青石公司，就合作|座谈交流。"""

SCENE = re.compile(f"[^一-鿿]*{any_of('entering')}")
DOES = re.compile(any_of("does", "looks", "shown", "party", "crowd", "guides", "carries_out", "gives_there"))
"""走进|青石合作社，一排排大棚整齐: what the reporter sees, where nobody does anything."""
PARTY_GOES = re.compile(f"{any_of('party')}[^，。；]{{0,4}}{any_of('in_turn')}")
"""林晓一行|先后走访了青石公司: a tour, though the article calls it an activity."""
AT_PLACES = re.compile(f"{any_of('at_places')}|的[^，。；、的]{{0,12}}{any_of('state')}")
"""抽查了青石老街、三号泵站|等地的安全工作, 查看了三号泵站|的运行情况: places were looked at."""
HOME_OF = re.compile("的家(?=[，。；里中]|$)")
"""来到白家坪村林晓|的家."""
ON_AND_ON = re.compile(f"，(?P<list>[^，。；：]{{4,60}}?){any_of('way')}*{any_of('looks')}(?!{any_of('noun')})")
"""到石桥镇白家坪村，|柳树乡上河村|实地调研: a comma joins the list."""


def visited_sites(sentences: Sequence[Sentence], event: Gathering, within: range) -> list[Site]:
    """Sites of an inspection or visit, in order of the text; ``within``: numbers of the sentences that tell it."""
    told = event.how == "tour" and event.kind != "conference"
    active = event.kind == "activity"
    tour = Tour(told or event.kind in TOURS or _goes_about(sentences, event), active, event.kind == "talk")
    found: dict[Site, str] = {}
    for n in within:
        if _is_scenery(n, sentences):
            continue
        sites = [*_in_sentence(n, sentences[n], tour), *(went_back(n, sentences) if tour.touring else ())]
        sites = [_unquoted(site, sentences) for site in sites]
        found |= {site: sentences[site.sentence].text[site.start : site.end] for site in sites}
    if not found:
        found = {s: sentences[s.sentence].text[s.start : s.end] for s in shown_round(sentences, event, within)}
    inner = {(site.sentence, site.start) for site in found}
    found = {site: name for site, name in found.items() if (site.sentence, site.end) not in inner}  # 石桥街道|杏园社区
    found = {site: name for site, name in found.items() if not _is_own(name, event)}
    bare = {name: LEVELS.sub("", name) for name in found.values()}
    found = {site: name for site, name in found.items() if not any(_is_short(name, other, bare) for other in bare)}
    return [s for s, name in found.items() if not (is_kind(name) and _is_within(s, found, sentences[s.sentence].text))]


def _unquoted(site: Site, sentences: Sequence[Sentence]) -> Site:
    """前往“|青石纪念馆|”: a mark that opens and does not close is none of the name."""
    name = sentences[site.sentence].text[site.start : site.end]
    return site._replace(start=site.start + 1) if name.startswith("“") and "”" not in name else site


def _is_within(site: Site, found: Iterable[Site], text: str) -> bool:
    """来到青石人才港|参观|党群服务中心: a part of what is named right before."""
    before = (other.end for other in found if other.sentence == site.sentence and other.end < site.start)
    return LOOKS_WITHIN.fullmatch(text, max(before, default=site.start), site.start) is not None


def _is_own(name: str, event: Gathering) -> bool:
    """Whose tour it is: 青石县法院 went to others, whatever its own people do at home."""
    members = event.subject.members if event.subject is not None else ()
    looks = event.how == "tour" or event.kind in TOURS
    return looks and (event.name.startswith(name) or any(name == m.name for m in members))


def _is_short(name: str, other: str, bare: dict[str, str]) -> bool:
    """白家坪村 for 石桥镇白家坪村, 临河军分区 for 临河市军分区, 武警支队 for 武警临河支队石桥中队."""
    longer = (len(bare[name]), len(name)) < (len(bare[other]), len(other))
    if longer and is_kind(name) and other.startswith(name[:2]):
        return name[2:] in other
    return longer and bare[other].endswith(bare[name])


def _goes_about(sentences: Sequence[Sentence], event: Gathering) -> bool:
    """Whoever holds it is on a tour: 林晓在河东考察调研，并举行座谈活动; 林晓在河东调研并主持召开推进会议."""
    if event.kind not in {"activity", "conference"} or not 0 <= event.sentence < len(sentences):
        return False
    verbs = [v for c in sentences[event.sentence].clauses for v in c.predicates if v.kind in {"inspect", "visit"}]
    if event.kind == "conference":
        return any(AND_MEETS.match(sentences[event.sentence].text, v.end) for v in verbs)
    return any(v.end - v.start > 2 for v in verbs)


def _in_sentence(number: int, sentence: Sentence, tour: Tour) -> Iterator[Site]:
    yield from by_form(number, sentence, tour)
    tour = tour._replace(touring=tour.touring or _is_tour(sentence.text, tour))
    said = False
    for clause in sentence.clauses:
        for verb in clause.predicates:
            said = said or (verb.kind in SAYING and _says(verb, clause, sentence.text))
            if (said and not GOES_ON.match(sentence.text, clause.start)) or _is_aside(verb, clause, sentence.text):
                continue
            if start := _list_start(verb, sentence, tour):
                sites = list(_after_verb(number, sentence, clause, verb, start, tour))
                tour = tour._replace(touring=tour.touring or bool(sites))
                yield from sites


def _is_scenery(n: int, sentences: Sequence[Sentence]) -> bool:
    """走进青石合作社，一排排大棚整齐: nobody goes there but the reader, and nobody acts in the next sentence."""
    scene = SCENE.match(sentences[n].text)
    if scene is None or DOES.search(sentences[n].text, scene.end()):
        return False
    if any(DOES.search(sentence.text) for sentence in sentences[n + 1 : n + 2]):
        return False
    near = (span for sentence in sentences[n : n + 2] for span in sentence.reading)
    return not any(span.kind in {"person", "title", "lead"} for span in near)


def _is_tour(text: str, tour: Tour) -> bool:
    """A sentence by itself: 会前，大家参观了…; at an activity, 林晓一行先后走访了…."""
    return OUTING.match(text) is not None or (tour.active and PARTY_GOES.search(text) is not None)


def _says(verb: Predicate, clause: Clause, text: str) -> bool:
    """Not 按照区委|要求，, nor 围绕重要指示|要求，."""
    return not BY_ORDER.match(text, clause.start) and not SAYING_NOUN.search(text, clause.start, verb.end)


def _is_aside(verb: Predicate, clause: Clause, text: str) -> bool:
    """In the name of something (“走进乡村”活动), on the way (赴石桥镇抢险途中), or yet to come."""
    quoted = text.count("“", 0, verb.start) > text.count("”", 0, verb.start)
    to_come = TO_COME.search(text, 0, verb.start) or RECALLED.search(text, clause.start, verb.start)
    if text.endswith(WILL, 0, verb.start) or TOLD_ASIDE.match(text):
        return True
    return quoted or to_come is not None or ON_THE_WAY.search(text, verb.end, clause.end) is not None


def _list_start(verb: Predicate, sentence: Sentence, tour: Tour) -> int:
    """Where the list of places begins that the verb may lead to; 0 where it leads to none."""
    text = sentence.text
    if NOUN.match(text, verb.end):
        return 0
    if text[verb.start : verb.end] in words("figurative") and ADVERB.match(text, verb.end):
        return 0
    located = LOCATED.match(text, verb.end)
    start = located.end() if located else _behind_modifier(verb, sentence)
    if TO_ATTEND.match(text, start):
        return 0
    if verb.kind == "lead" and tour.touring:
        to = TO.match(text, verb.end)
        return to.end() if to else 0
    seen = _is_seen(verb, sentence, tour)
    if text[verb.start : verb.end] in words("looking") and (tour.touring or seen or _is_going(verb, text)):
        return start
    goes = tour.touring or _names_going(verb, text) or (verb.kind == "go" and GOES_TO_LOOK.match(text, start))
    goes = goes or ((tour.active or tour.meeting) and verb.kind == "go" and GOES_TO_DO.match(text, start))
    return start if verb.kind in GOING and goes else 0


def _is_seen(verb: Predicate, sentence: Sentence, tour: Tour) -> bool:
    """Whoever came to another gathering looks at something: 嘉宾们参观了青石公司; at an activity 前往临河，|走访了."""
    done = tour.active or sentence.text.startswith("了", verb.end)
    if not done or tour.guests.search(sentence.text, 0, verb.start) is not None:
        return done
    return tour.active and any(s.kind in {"person", "go"} and s.end <= verb.start for s in sentence.reading)


def _behind_modifier(verb: Predicate, sentence: Sentence) -> int:
    """来到|联建的|青石社区: where the body begins that the whole phrase ends with."""
    said = MODIFIER.match(sentence.text, verb.end) if verb.kind in {"go", "inspect"} else None
    if said and any(s.start == said.end() and s.kind == "org" and s.value not in LYING for s in sentence.reading):
        return said.end()
    told = DESCRIBED.match(sentence.text, verb.end) if verb.kind == "go" else None
    return told.end() if told and _is_description(told, sentence) else verb.end


def _is_description(told: re.Match[str], sentence: Sentence) -> bool:
    """No body stands before 的, and behind it what ends like a site: 建设中的|青石北站."""
    name = TAIL.sub("", LIST_END.split(told["name"])[0])
    before = any(
        s.kind in {"org", "project"} and s.start < told.end("front") and s.end > told.start() for s in sentence.reading
    )
    return not before and ends_like_site(name) and not is_kind(name)


def _names_going(verb: Predicate, text: str) -> bool:
    """Besides tours only going there says that a site was visited: 会前，大家来到临州展览馆参观."""
    return verb.kind == "go" and verb.end - verb.start > 1 and text[verb.start : verb.end] not in words("figurative")


def _after_verb(
    number: int, sentence: Sentence, clause: Clause, verb: Predicate, start: int, tour: Tour
) -> Iterator[Site]:
    text, at = sentence.text, start
    while stop := LIST_END.search(text, at, clause.end):
        bracket = BRACKET.match(text, stop.start())
        if bracket is None and not _is_named(sentence, stop.start()):
            break
        at = bracket.end() if bracket else stop.start() + 1
    end = stop.start() if stop else clause.end
    if end - start < 2:
        return
    relative = text.startswith("的", end) and HOME_OF.match(text, end) is None
    if relative and not tour.touring and AT_PLACES.match(text, end) is None:
        return  # 从白沙赶到|青石|的公司: who came there
    whole = text[end : end + 1] in CLOSED
    looks = text[verb.start : verb.end] in words("looking")
    looking = looks and (tour.touring or not text.startswith("了", verb.end) or _is_seen(verb, sentence, tour))
    moving = _is_going(verb, text) or looking
    moving = moving or verb.kind == "lead" or whole or AT_PLACES.match(text, end) is not None
    going = _is_going(verb, text) or verb.kind == "lead" or IN_TURN.match(text, verb.start) is not None
    direct = going and _is_looked_at(verb, text, end)
    way = Way(moving, LIKELY if whole else SURE, going=going, direct=direct)
    yield from pieces(number, sentence, start, end, way)
    if going and (more := ON_AND_ON.match(text, end)) and _is_list_of_bodies(sentence, *more.span("list")):
        yield from pieces(number, sentence, *more.span("list"), way)


def _is_looked_at(verb: Predicate, text: str, end: int) -> bool:
    """Between verbs of going and looking: 赴青石科技 before 参观考察."""
    if text[verb.start : verb.end] in words("figurative"):
        return False
    arrives = text.endswith(ARRIVES, verb.start, verb.end) and THEN_LOOKS.match(text, end) is not None
    return arrives or LOOKS_NEXT.match(text, end) is not None


def _is_list_of_bodies(sentence: Sentence, low: int, high: int) -> bool:
    """It begins with a body, and nobody and no verb stands in it."""
    inside = [s for s in sentence.reading if low <= s.start < high]
    return bool(inside) and inside[0].start == low and all(s.kind == "org" for s in inside)


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether ``at`` lies within the name of a body or undertaking."""
    return any(s.start < at < s.end for s in sentence.reading if s.kind in {"org", "project"})


def _is_going(verb: Predicate, text: str) -> bool:
    return verb.kind in {"go", "visit"} or IN_TURN.search(text, max(0, verb.start - 4), verb.start) is not None
