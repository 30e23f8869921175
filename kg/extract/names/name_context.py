"""What stands left and right of a possible name, and what it would cut through."""

import re
from collections.abc import Sequence

import jieba

from kg.extract.names.free_names import is_short
from kg.extract.names.sentence_words import SentenceWords
from kg.extract.text.dictionary import word_kind
from kg.extract.text.reading import TRANSITIONS, gains_of_names
from kg.extract.text.spans import BORN, INTRODUCED, Span
from kg.language.cues import alternation
from kg.language.names import HAN, LONGEST, is_sound, is_surname, name_score
from kg.language.places import gazetteer
from kg.language.tables import context

STRONG_LEFT = frozenset({"title", "leader", "role"})
"""Spans that ask for a name behind them."""
OPENING = frozenset({"meet", "inspect", "accompany", "award", "hear", "lead", "study"})
"""Predicates whose object may be a name: 会见林晓, 慰问老人."""
NO_BOUNDARY = frozenset({"title", "role", "meeting", "leader", "org", "group", "none"})
"""Spans that prove nothing about the end of a name before them."""
SOLID = frozenset({"title", "leader", "org"})
"""Spans that a name does not cut through."""
ENDS = frozenset("、，。；：）（！？”《") | context("name_context", "behind")
STARTS = frozenset("、，；：（“”）") | context("name_context", "before")
OPENER = re.compile(alternation(STARTS))
APART = frozenset("、，；：（。")
HEADING = APART | frozenset("在由和与对向")
LIST_MARKS = frozenset("、，；")
LIGHT_ENDS = context("name_context", "behind_light")
WEAK_ENDS = context("name_context", "behind_weak")
HONOURS = context("name_context", "address") | context("name_context", "honour")
"""What somebody is called behind a full name: 团队的林晓|同学."""
FOLLOWING = frozenset("vdpct")
"""Kinds of words that follow a name."""
FUNCTION = frozenset("dpc")
"""Kinds of single characters that do; others may be the last of the name itself (成晓|红)."""
TAKES = "任"
OF, AGED = "的", "岁的"
FOLLOWERS = ENDS | LIGHT_ENDS | WEAK_ENDS
RESTS = frozenset("anjg")
"""Kinds of single characters that are the last of a name where nothing else can take them."""
HAN_RUN = re.compile(f"{HAN}*")
MOST_RIGHT, WORD = 2.5, 1.0
"""The most that speaks for an end (:meth:`NameContext.right`), and for a name that jieba takes for a word."""
LIKELY = 3.0
"""Score of the characters of three before a post from which they may be a name (送别|林晓月|校长)."""
SHORTEST = 3
"""Characters of a foreign name before a title."""
LIFTING = {left: gain for (left, gap, right), gain in TRANSITIONS.items() if right == "person" and not gap}
FOLLOWING_KINDS = {right: gain for (left, gap, right), gain in TRANSITIONS.items() if left == "person" and not gap}
"""Kinds of spans that add to the name of a person right behind, or right before, them, and what."""
JOINED, JOINING = gains_of_names(-1, 2), gains_of_names(0, 0)
JOINT = re.compile(alternation(JOINING))


class NameContext(SentenceWords):
    """A sentence as seen from a possible name in it. Scores are in the unit of the reading's scores."""

    def __init__(self, text: str, lexical: Sequence[Span], words: Sequence[tuple[int, int]]) -> None:
        super().__init__(text, words)
        self._word_ends = set(self.end_of.values())
        self._solid = bytearray(len(text) + 8)
        self.official: set[int] = set()
        self.strong: set[int] = set()
        self.weak: set[int] = set()
        self._before: set[int] = set()
        self._after: set[int] = set()
        self._titles: set[int] = set()
        self._long: set[int] = set()
        self._called: set[int] = set()
        self._named: set[tuple[int, int]] = set()
        self._roles: set[tuple[int, int]] = set()
        self.bodies: set[tuple[int, int]] = set()
        self._rights: dict[int, float] = {}
        """What :meth:`right` has told already: many possible names end at the same place."""
        self._lifted: dict[int, float] = {}
        self._followed: dict[int, float] = {}
        """What the spans that end, or begin, at a place may add to a name there."""
        for start, end, kind, _, _ in lexical:
            self._see(start, end, kind)
            if kind in LIFTING:
                self._lifted[end] = max(LIFTING[kind], self._lifted.get(end, 0.0))
            if kind in FOLLOWING_KINDS:
                self._followed[start] = max(FOLLOWING_KINDS[kind], self._followed.get(start, 0.0))
        self._adding = self._places_that_add()
        self._barred = {end for _, end in self.bodies | self._named} | {start + 1 for start in self._long}
        """Nowhere else ends what :meth:`is_taken`."""

    def _places_that_add(self) -> bytearray:
        """Marks the places where what stands behind a name may add to it (:meth:`hope`)."""
        places = bytearray(len(self.text) + 1)
        for start in self._followed:
            places[start] = 1
        for found in JOINT.finditer(self.text):
            places[found.start()] = 1
        return places

    def _see(self, start: int, end: int, kind: str) -> None:
        if kind not in NO_BOUNDARY:
            self._after.add(start)
            if kind in OPENING:
                self._before.add(end)
            elif kind == "thought":
                self._titles.add(start)
                self._named.add((start, end))
            return
        if kind in STRONG_LEFT:
            self.strong.add(end)
            self._before.add(end)
            if kind != "role":
                self.official.add(end)
                self._before.update((end + 1,) * self.text.startswith(OF, end))  # 曾任局长|的|林晓
            elif self.text[start:end] in HONOURS:
                self._called.add(start)
            else:
                self._roles.add((start, end))
            if kind != "leader":
                self._titles.add(start)
                self._named.add((start, end))
        elif kind == "org":
            self.weak.add(end)
            self._before.add(end)
            self.bodies.add((start, end))
        if kind in SOLID and end - start > 2:
            self._solid[start + 1 : end] = b"\1" * (end - start - 1)
            self._long.add(start)

    def openings(self) -> set[int]:
        """Where a name may begin by what stands before it."""
        marks = {found.end() for found in OPENER.finditer(self.text)}
        called = {end - n for end in self._called for n in (2, 3) if end - n in self.end_of}
        called |= {start for end in self._titles for start in (end - 3, end - 2) if self._may_be_called(start, end)}
        called.update(filter(None, map(self._sounds_before, self._titles)))
        return {i for i in self._before | marks | called | {0} if i < len(self.text)}

    def _sounds_before(self, title: int) -> int:
        """Where characters begin that write a foreign name before a title (同|加米多|总统), or 0."""
        start = title
        while start and title - start < LONGEST and is_sound(self.text[start - 1]):
            start -= 1
        begins = start in self.end_of or self.text[start - 1 : start] in HEADING  # jieba joins 同|罗塔芙|总统
        return start if title - start >= SHORTEST and begins else 0

    def _may_be_called(self, start: int, end: int) -> bool:
        """Whether a likely name stands before a title, and a word begins with it: 送别|林晓月|校长, 组员|沈刚|教授."""
        if end - start == 2:
            return self.end_of.get(start) == end and is_short(self.text[start:end])
        return start in self.end_of and name_score(self.text[start:end]) > LIKELY

    def cuts(self, start: int, end: int) -> bool:
        """Whether ``start:end`` would cut through a title or a body, be one, or a title with its verb (任|组长)."""
        return self._solid.find(1, start, end) >= 0 or self.is_taken(start, end)

    def is_taken(self, start: int, end: int) -> bool:
        """Whether it is a body, a title with its verb, ends in that (顾明|任|局长), takes in where a title begins."""
        if self.text[end - 1] == TAKES and end - start > 2 and end in self._titles:
            return True
        if end in self._titles and gazetteer().lookup(self.text[start : end + 1]):
            return True  # 、宁波|市长林晓
        if end not in self._barred:
            return False
        called = (start + 1, end) in self._named and not (start in self.official and (start + 1, end) in self._roles)
        is_one = (start, end) in self.bodies or called  # 县长谭|新生: a word for people, and no post
        return is_one or (start < end - 1 and end - 1 in self._long)

    def uncut(self, start: int, limit: int) -> int:
        """The end of the longest stretch from ``start`` to ``limit`` that cuts through no title or body."""
        solid = self._solid.find(1, start, limit)
        return limit if solid < 0 else solid

    def reach(self, start: int, limit: int) -> int:
        """The same of Chinese characters only: so far a name may go."""
        return self.uncut(start, HAN_RUN.match(self.text, start, limit).end())  # type: ignore[union-attr]

    def follows(self, end: int) -> bool:
        """Whether a verb or a title begins at ``end``."""
        return end in self._after or end in self._titles

    def between_titles(self, start: int, end: int) -> bool:
        """Whether a post stands on either side (总书记|和林晓|总书记): only the second belongs to the name."""
        return start in self.official and end in self._titles

    def hope(self, start: int, end: int) -> float:
        """What a name may gain at most: by jieba, which takes it for a word, and by its neighbours in the reading.

        A candidate that stays below 0 with it is in no best reading: without it, its sentence reads better.
        """
        behind = max(self._followed.get(end, 0.0), JOINING.get(self.text[end : end + 1], 0.0))
        return self.as_word(start, end) + self.lift(start) + behind

    def lift(self, start: int) -> float:
        """What a name may gain at most by what stands before it."""
        return max(self._lifted.get(start, 0.0), JOINED.get(self.text[start - 1 : start], 0.0))

    def adding_ends(self, start: int, limit: int) -> list[int]:
        """Where a name of two characters and more may end, up to ``limit``, that gains more than :meth:`lift`."""
        own = self.end_of.get(start, 0)
        ends = [own] if start + 1 < own <= limit else []
        at = self._adding.find(1, start + 2, limit + 1)
        while at >= 0:
            if at != own:
                ends.append(at)
            at = self._adding.find(1, at + 1, limit + 1)
        return ends

    def asks(self, start: int) -> bool:
        """Whether what stands before asks for a name, or a list goes on."""
        return start in self.strong or start in self.weak or (start > 0 and self.text[start - 1] in LIST_MARKS)

    def is_headless(self, start: int) -> bool:
        """Whether a surname stands alone between a mark and ``start``, where jieba has cut it off (、丁|薛平、)."""
        low = start - 1
        if self.end_of.get(low) != start or not is_surname(self.text[low]):
            return False
        return low == 0 or self.text[low - 1] in HEADING

    def leaves_rest(self, at: int) -> bool:
        """Whether a word of one character stands at ``at`` that follows no name, or a guess (忍|作)."""
        word = self.text[at : self.end_of.get(at, at)]
        if len(word) == 2:
            return word[1] in WEAK_ENDS and word not in jieba.dt.FREQ
        return len(word) == 1 and word not in FOLLOWERS and at not in self._after and word_kind(word) in RESTS

    def as_word(self, start: int, end: int) -> float:
        """Jieba takes exactly this for a word; before a title (…总书记) that is as good as a listed name."""
        if self.end_of.get(start) != end:
            return 0.0
        if end in self._titles and self.text[end - 1] in WEAK_ENDS:
            return -1.0  # 林晓|为|特聘专家
        return 5.0 if end in self._titles and end - start == 3 else WORD

    def stops(self, end: int) -> bool:
        """Whether punctuation or the sentence's end follows."""
        return end >= len(self.text) or self.text[end] in ENDS

    def left(self, start: int) -> float:
        """Evidence that a name begins here."""
        if start == 0 or start in self._before or self.text[start - 1] in APART:
            return 0.0
        return 0.0 if self.text.startswith(AGED, start - len(AGED)) else -1.0

    def right(self, end: int) -> float:
        """Evidence that a name ends here: punctuation, a predicate, a title, or at least a word boundary."""
        evidence = self._rights.get(end)
        if evidence is None:
            evidence = self._rights[end] = self._right(end)
        return evidence

    def _right(self, end: int) -> float:
        char = self.text[end : end + 1]
        if not char or char in ENDS or char.isdigit():
            return 2.0
        if end in self._after or (char in BORN and INTRODUCED.match(self.text, end)):
            return MOST_RIGHT
        if end in self._titles:
            return 2.0
        if char in LIGHT_ENDS:
            return 1.0
        if char in WEAK_ENDS:
            return 0.5
        return self._before_word(end) if end in self._word_ends else -2.5

    def _before_word(self, end: int) -> float:
        """Evidence from the word behind: verbs and the like follow names, a lone noun may be their last character."""
        word = self.text[end : self.end_of.get(end, end)]
        kind = word_kind(word) or word_kind(word[:2])  # 应邀|出席
        if len(word) == 1:
            return -0.7 if kind in FUNCTION else -2.5
        if kind in FOLLOWING:
            return 0.5
        return -1.3 if len(word) == 2 and not kind else -0.7
