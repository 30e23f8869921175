"""Which lines of a page are headlines, which begin a body, which are captions; lines joined to paragraphs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from statistics import median
from typing import NamedTuple

from kg.pages.briefs import Briefs, has_bulleted_items, has_dated_items, opens_briefs, part_item
from kg.pages.headings import is_headline, subheadings
from kg.pages.lines import Line, Slice
from kg.pages.metadata import without_furniture
from kg.pages.patterns import (
    ATTENDANCE,
    BYLINE,
    CAPTION_START,
    CLAUSE,
    COMMENTATOR,
    CREDIT,
    CREDIT_END,
    DIGEST,
    RUBRIC,
    SECTION,
    STOP,
    TERMINAL,
)

RUNNING = 4
"""Sentences from which a paragraph is running text: a credit at its end (本文图片 甲 摄) is that of the article."""
JOINED = 0.9
"""Confidence that a line which ends in mid-sentence continues on the next."""


UNSURE = 0.1
"""Confidence of a seam under which a new paragraph begins: no sentence runs across it."""


class Part(Enum):
    """What a line is to its article."""

    HEADLINE = auto()
    FIRST = auto()
    """The first line of a body."""
    WITHIN = auto()


class Setting(NamedTuple):
    """How a page was set."""

    width: float
    """Length of the lines that end in mid-sentence: the set width, where the page was set in lines."""
    heads: frozenset[int]
    """Where headings inside articles begin."""


@dataclass(slots=True)
class Paragraph:
    """Pieces of the file that make one paragraph; ``joins`` holds the confidence of each join, ``None`` for no join."""

    text: str
    slices: list[Slice]
    joins: list[float | None]
    gap: int = 1

    def append(self, line: Line, confidence: float) -> None:
        """Continue the paragraph with ``line``."""
        self.text += line.text
        self.slices.extend(line.slices)
        self.joins.extend([confidence, *[None] * (len(line.slices) - 1)])


@dataclass(slots=True)
class Draft:
    """An article in the making."""

    headlines: list[Line] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    kind: str = "report"
    metadata: str = ""
    """The line that says when it was published, where articles stand below lines of their own."""

    @property
    def text(self) -> str:
        """The body, paragraphs on lines of their own."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


def lay_out(lines: Sequence[Line]) -> list[Draft]:
    """The articles of a page in the order of its lines; headlines that found no body are drafts without paragraphs."""
    kept, opened = without_furniture(lines)
    grouped = [draft for draft in _grouped(kept, opened) if draft.headlines or draft.paragraphs]
    drafts = [part for draft in grouped for item in _parted(draft) for part in _captioned(item)]
    return _give_credits(drafts)


def lay_out_whole(lines: Sequence[Line]) -> list[Draft]:
    """A page that is one article: its heading lines at the top, all else its body."""
    setting = _setting(lines)
    draft = Draft()
    previous: Line | None = None
    for line in lines:
        if line.level and not draft.paragraphs:
            draft.headlines.append(line)
        else:
            _add(draft, line, previous, setting)
            previous = line
    return [draft] if draft.headlines or draft.paragraphs else []


def _grouped(lines: Sequence[Line], opened: Mapping[int, str]) -> Iterator[Draft]:
    """Headlines and bylines begin drafts, so do the items of briefs; every other line goes on."""
    setting = _setting(lines)
    draft = Draft()
    previous: Line | None = None
    briefs: Briefs | None = None
    for index, line in enumerate(lines):
        if below := _briefs_below(lines, index, setting):
            yield draft
            draft, briefs, previous = Draft(kind="brief"), below, None
            continue
        if line.start in opened:
            yield draft
            draft, briefs, previous = Draft(metadata=opened[line.start]), None, None
        if briefs is not None and briefs.ends_at(line):
            briefs = None
        part = _brief_part(lines, index, previous, briefs) if briefs else _part(lines, index, draft)
        if part is not Part.WITHIN and draft.paragraphs:
            yield draft
            draft = Draft(kind="brief" if briefs else "report")
        if part is Part.HEADLINE:
            draft.headlines.append(line)
        elif briefs is not None:
            _add_brief(draft, line, previous, setting)
        else:
            _add(draft, line, previous if part is Part.WITHIN else None, setting)
        previous = line
    yield draft


def _part(lines: Sequence[Line], index: int, draft: Draft) -> Part:
    digest = any(DIGEST.search(headline.text) for headline in draft.headlines)
    if is_headline(lines, index, unmarked=not digest):
        return Part.HEADLINE
    return Part.FIRST if _begins_body(lines[index], draft) else Part.WITHIN


def _brief_part(lines: Sequence[Line], index: int, previous: Line | None, briefs: Briefs) -> Part:
    following = lines[index + 1] if index + 1 < len(lines) else None
    if briefs.is_head(lines[index], previous, following):
        return Part.HEADLINE
    return Part.FIRST if briefs.begins(lines[index], previous) else Part.WITHIN


def _briefs_below(lines: Sequence[Line], index: int, setting: Setting) -> Briefs | None:
    """The column of briefs that ``lines[index]`` heads."""
    if not opens_briefs(lines[index]):
        return None
    briefs = Briefs(lines[index], setting.width)
    return briefs if briefs.holds(lines[index + 1 :]) else None


def _add_brief(draft: Draft, line: Line, previous: Line | None, setting: Setting) -> None:
    if draft.paragraphs:
        _add(draft, line, previous, setting)
        return
    head, text = part_item(line)
    if head is not None:
        draft.headlines.append(head)
    _add(draft, text, None, setting)


def _parted(draft: Draft) -> list[Draft]:
    """Items with one bullet each, or a day and no headline, are articles, though no heading calls them briefs."""
    texts = [paragraph.text for paragraph in draft.paragraphs]
    if not (has_bulleted_items(texts) or (not draft.headlines and has_dated_items(texts))):
        return [draft]
    items = []
    for paragraph in draft.paragraphs:
        head, text = part_item(Line(paragraph.text, tuple(paragraph.slices)))
        joins = [None, *paragraph.joins[len(paragraph.joins) - len(text.slices) + 1 :]]
        body = Paragraph(text.text, list(text.slices), joins, paragraph.gap)
        items.append(Draft([head] if head else [], [body], "brief"))
    return items


def _begins_body(line: Line, draft: Draft) -> bool:
    """Whether ``line`` is the byline of a new article; 本报记者 甲 摄 is none, nor is a second byline line."""
    if not BYLINE.match(line.text) or CREDIT.match(line.text):
        return False
    return not (len(draft.paragraphs) == 1 and len(draft.text) < 30 and not TERMINAL.search(draft.text))


def _setting(lines: Sequence[Line]) -> Setting:
    width = median([len(line.text) for line in lines if not TERMINAL.search(line.text)] or [0])
    return Setting(width, subheadings(lines))


def _add(draft: Draft, line: Line, previous: Line | None, setting: Setting) -> None:
    last = draft.paragraphs[-1] if draft.paragraphs else None
    if line.follows and last is not None:
        _add_piece(draft, last, line, line.follows)
        return
    if last is not None and previous is not None and _continues(last, previous, line, setting):
        last.append(line, JOINED)
        return
    joins: list[float | None] = [None] * len(line.slices)
    draft.paragraphs.append(Paragraph(line.text, list(line.slices), joins, line.gap))


def _add_piece(draft: Draft, last: Paragraph, line: Line, confidence: float) -> None:
    """A piece of a column: it goes on with the sentence, or begins a paragraph where the sentence is closed."""
    if STOP.search(last.text) or confidence < UNSURE:
        draft.paragraphs.append(Paragraph(line.text, list(line.slices), [confidence], line.gap))
    else:
        last.append(line, confidence)


def _continues(last: Paragraph, previous: Line, line: Line, setting: Setting) -> bool:
    """Whether ``line`` goes on with the paragraph that ``previous`` ended.

    A sentence that is open goes on, unless what follows stands by itself (a closing list of those present, a caption
    behind a wide gap) or the line was short, as headings inside an article are.
    """
    if TERMINAL.search(last.text) or line.indented or CREDIT.match(line.text):
        return False
    if COMMENTATOR.match(previous.text) or SECTION.match(line.text) or ATTENDANCE.match(line.text):
        return False
    if line.gap > 2 and CAPTION_START.match(line.text):
        return False
    if last.text == previous.text and previous.start in setting.heads:
        return False
    if CLAUSE.search(SECTION.sub("", previous.text, count=1)):
        return True
    return len(previous.text) >= min(0.7 * setting.width, 40) and not (previous.level or SECTION.match(previous.text))


def _captioned(draft: Draft) -> list[Draft]:
    """Captions stand apart from the article they were printed in."""
    if draft.headlines and RUBRIC.fullmatch(draft.headlines[0].text):
        del draft.headlines[0]
    if COMMENTATOR.match(draft.paragraphs[0].text if draft.paragraphs else ""):
        draft.kind = "commentary"
    captions = [p for n, p in enumerate(draft.paragraphs) if _is_caption(p, first=n == 0 and not draft.headlines)]
    if not captions:
        return [draft]
    if len(draft.paragraphs) == len(captions) == 1 and draft.headlines:
        return [draft]  # a picture with a headline of its own
    rest = Draft(draft.headlines, [p for p in draft.paragraphs if p not in captions], draft.kind)
    photos = [Draft(paragraphs=[p], kind="photo") for p in captions]
    return [rest, *photos] if rest.paragraphs or rest.headlines else photos


def _is_caption(paragraph: Paragraph, first: bool) -> bool:
    text = paragraph.text
    if CREDIT.match(text) or BYLINE.match(text):
        return False
    if CREDIT_END.search(text) and len(text) < 300:
        return text.count("。") < RUNNING or bool(CAPTION_START.match(text))
    return bool(CAPTION_START.match(text)) and len(text) < 300 and paragraph.gap > 2 and not first


def _give_credits(drafts: list[Draft]) -> list[Draft]:
    """A photo credit on a line of its own goes to the picture that lacks one, the nearest before it first."""
    for index, draft in enumerate(drafts):
        for paragraph in [p for p in draft.paragraphs if CREDIT.match(p.text)]:
            wanting = [d for d in drafts if d.kind == "photo" and not CREDIT_END.search(d.text)]
            if not wanting:
                continue
            before = [d for d in drafts[: index + 1] if d in wanting]
            draft.paragraphs.remove(paragraph)
            (before[-1] if before else wanting[0]).paragraphs.append(paragraph)
    return [draft for draft in drafts if draft.paragraphs or draft.headlines]
