"""Sites that a sentence only points back to (林晓来到|村里), and those that it begins with (青石公司|是首站)."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses.sentences import Sentence
from kg.extract.presence.gathering import Gathering
from kg.extract.sites.site_kinds import any_of, ends_like_site, is_kind
from kg.extract.sites.site_names import Site
from kg.language.cues import either

BACK = re.compile(f"{any_of('coming')}了?{any_of('back')}(?=[，。；])")
"""来到|村里，. 云岭村是贫困村，林晓来到|这里。"""
IS_SEEN = re.compile(
    f"[^，。；]{{3,30}}{any_of('told_as', 'lies')}[^。；]{{0,60}}，[^，。；的]{{2,24}}{any_of('looks', 'shown')}"
)
"""青石研究院|是新建的平台，林晓察看…; 青石研究院|位于柳堤路，林晓听取介绍."""
TO_HEAD = re.compile(f"{any_of('coming')}了?([一-鿿]{{2,4}})(?=[，。；])")
"""来到|研究院，."""
TOLD_OF = re.compile(
    f"(?:{any_of('lies')}[^，。；的]{{2,20}}的)?(?P<name>[一-鿿A-Za-z0-9（）·]{{4,24}}?)，?{any_of('told_as')}"
)
"""位于青石路的|云岭公园|全长…: a sentence on a place; the next tells what people do there."""
DONE_THERE = re.compile(f"(?:[^，。；]{{2,16}}一行|[他她]|{any_of('here')})")
HERE = re.compile(any_of("here"))
SHOWN = re.compile(any_of("shown"))
SHOWN_ROUND = re.compile(f"{any_of('looked_at')}了?[^，。；：]{{2,40}}?等(?:多个)?{any_of('inner', 'inside')}")
"""参观了|工作区、康复区等|功能区: people are shown round the place where they are."""
HELD_AT = re.compile(
    f"在(?P<place>(?:[^，。；、“”]|“[^“”]{{2,10}}”){{3,24}}?){either('place_adverb')}?{either('place_verb')}"
)
"""在|石桥镇“阳光家园”|举行."""
BACK_TO = frozenset({"village", "school", "company", "site", "culture", "health"})
FAR = 3
"""Sentences that may tell of one place before anybody looks at it."""
NEAR = 3
"""Where in the sentence before the place is named that somebody goes to."""


def went_back(number: int, sentences: Sequence[Sentence]) -> Iterator[Site]:
    """The site that sentence ``number`` only points back to."""
    if back := BACK.search(sentences[number].text):
        here = list(_begun_with(number, sentences[number])) if back.start() > NEAR else []
        yield from here or (_begun_with(number - 1, sentences[number - 1]) if number else ())
    elif number and (head := TO_HEAD.search(sentences[number].text)):
        yield from _named_before(number - 1, sentences[number - 1], head[1])
    elif IS_SEEN.match(sentences[number].text):
        yield from _begun_with(number, sentences[number])
    elif number and _is_there(sentences[number]):
        yield from _told_of(number, sentences)


def shown_round(sentences: Sequence[Sentence], event: Gathering, within: range) -> Iterator[Site]:
    """Where an activity was held whose people look at its parts: 在阳光家园|举行。大家参观了工作区、康复区等功能区."""
    if event.kind != "activity" or event.sentence not in within:
        return
    text = sentences[event.sentence].text
    held = HELD_AT.search(text)
    if held is None or not ends_like_site(held["place"]) or is_kind(held["place"]):
        return
    if any(SHOWN_ROUND.search(sentences[n].text) for n in within):
        yield Site(event.sentence, *held.span("place"), "org")


def _is_there(sentence: Sentence) -> bool:
    """林晓一行边走边看，…; 在这里，林晓指出: nobody goes elsewhere."""
    begun = DONE_THERE.match(sentence.text)
    first = next((s for s in sentence.reading if s.kind == "person"), None)
    if begun is None and (first is None or first.start > NEAR):
        return False
    if HERE.match(sentence.text):
        return True
    goes = any(s.kind == "go" for s in sentence.reading) and any(s.kind == "org" for s in sentence.reading)
    return not goes and SHOWN.search(sentence.text) is not None


def _told_of(number: int, sentences: Sequence[Sentence]) -> Iterator[Site]:
    """What a sentence shortly before tells of, with nobody named in between."""
    for before in range(number - 1, max(number - 1 - FAR, -1), -1):
        sentence = sentences[before]
        if any(s.kind in {"person", "go", "lead"} for s in sentence.reading):
            return
        told = TOLD_OF.match(sentence.text)
        if told and ends_like_site(told["name"]) and not is_kind(told["name"]):
            yield Site(before, *told.span("name"), "org")
            return


def _named_before(number: int, sentence: Sentence, head: str) -> Iterator[Site]:
    """青石设计研究院在此落户。林晓来到|研究院，: the last body before that is one."""
    for span in reversed(sentence.reading):
        name = sentence.text[span.start : span.end]
        if span.kind == "org" and len(name) > len(head) + 1 and name.endswith(head) and not is_kind(name):
            yield Site(number, span.start, span.end, "org")
            return


def _begun_with(number: int, sentence: Sentence) -> Iterator[Site]:
    """The body that a sentence begins with; or, by its form, what no recognizer knows (云岭火车站|位于…)."""
    told = TOLD_OF.match(sentence.text)
    if told and ends_like_site(told["name"]) and not is_kind(told["name"]):
        if not any(s.kind in {"person", "go"} and s.start < told.end("name") for s in sentence.reading):
            yield Site(number, *told.span("name"), "org")
        return
    for span in sentence.reading:
        name = sentence.text[span.start : span.end]
        if span.start <= NEAR and span.kind == "org" and span.value in BACK_TO and not is_kind(name):
            yield Site(number, span.start, span.end, "org")
            return
