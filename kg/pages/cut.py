"""A page, cut into its articles."""

import hashlib
from collections.abc import Sequence
from pathlib import PurePosixPath

from kg.model import Article, Page, Run, Seam
from kg.pages.columns.repair import repair_columns
from kg.pages.geometry import mark_lines
from kg.pages.issue import infer_issue, stated_date
from kg.pages.layout import Draft, Paragraph, lay_out, lay_out_whole
from kg.pages.lines import Slice, split_lines
from kg.pages.pairing import pair_headlines
from kg.pages.script import simplify
from kg.pages.vertical import take_scraps


def cut_page(page: Page) -> tuple[Article, ...]:
    """The articles of ``page`` in reading order, repaired and traceable.

    Lines that the print or the OCR broke are joined; Markdown marks are dropped; a headline that stands far from its
    body is paired with it. An article whose headline is missing has none. The function depends on ``page`` alone.
    """
    drafts = _drafts(page, simplify(page.text))
    published = page.issued or infer_issue([draft.text for draft in drafts])
    base = PurePosixPath(page.source).name
    seen: dict[str, int] = {}
    articles = []
    for ordinal, draft in enumerate(drafts, 1):
        text, runs, seams = assemble(page.text, draft.paragraphs)
        headline, headline_runs = _headline(page.text, draft)
        articles.append(
            Article(
                id=_identifier(base, text, seen),
                source=page.source,
                text=text,
                runs=runs,
                page=page.number,
                ordinal=ordinal,
                headline=headline,
                headline_runs=headline_runs,
                kind=draft.kind,
                published=stated_date(draft.metadata) or published,
                seams=seams,
            )
        )
    return tuple(articles)


def _drafts(page: Page, text: str) -> list[Draft]:
    """The articles in the making; ``text`` is the page's, simplified character by character."""
    lines, scraps = take_scraps(split_lines(text))
    if page.whole:
        return lay_out_whole(lines)
    if page.boxes:
        return pair_headlines(lay_out(mark_lines(page, lines)), scraps)
    return pair_headlines(lay_out(repair_columns(text, lines)), scraps)


def assemble(source: str, paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Run, ...], tuple[Seam, ...]]:
    """Text, runs and seams of paragraphs, separated by a line end that stands in no run."""
    parts: list[str] = []
    runs: list[Run] = []
    seams: list[Seam] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        if number:
            parts.append("\n")
            at += 1
        for (start, end), join in zip(paragraph.slices, paragraph.joins, strict=True):
            if join is not None:
                seams.append(Seam(at, join))
            parts.append(source[start:end])
            runs.append(Run(at, start, end - start))
            at += end - start
    return "".join(parts), _merged(runs), tuple(seams)


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    """Runs that adjoin both in the text and in the file are one."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last and last.at + last.length == run.at and last.start + last.length == run.start:
            out[-1] = Run(last.at, last.start, last.length + run.length)
        else:
            out.append(run)
    return tuple(out)


def _headline(source: str, draft: Draft) -> tuple[str | None, tuple[Run, ...]]:
    """The headline's lines, a space between them (kicker, main line, deck)."""
    parts: list[str] = []
    runs: list[Run] = []
    at = 0
    for number, line in enumerate(draft.headlines):
        if number:
            parts.append(" ")
            at += 1
        place = 0
        for start, end in line.slices:
            length = end - start or 1  # an empty slice: a character that was restored, in no run
            parts.append(source[start:end] or line.text[place : place + 1])
            runs.append(Run(at, start, end - start))
            at, place = at + length, place + length
    return "".join(parts) or None, _merged([run for run in runs if run.length])


def _identifier(base: str, text: str, seen: dict[str, int]) -> str:
    """Derived from the file's base name and the text; repeats on one page are counted."""
    digest = hashlib.sha256(f"{base}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    seen[digest] = count = seen.get(digest, 0) + 1
    return f"a-{digest}" if count == 1 else f"a-{digest}-{count}"


__all__ = ["Slice", "assemble", "cut_page"]
