"""How well mixed columns are put in order, on pages of held-out articles, and what that is worth for attendance.

usage: python -m bench.columns.run ../shared PAGES ROUNDS       (30 pages a row, 6 rounds of the annotated articles)

- right successors: of the set lines that have a next line, the share whose last character is followed by the first
  character of that line in the text of the article that ``cut_page`` makes;
- character error rate: edit distance between the article's text and its body as set (before the damage), per character;
- attendance F1 against gold (``gold/dev.jsonl``, three articles a page), for ``PARTS``.
"""

import itertools
import json
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
from rapidfuzz.distance import Levenshtein

import kg.pages.cut as cutter
from bench.columns.generator import Damage, Printed, print_page
from bench.columns.pages import dress, make_pages
from kg.evaluate import GoldArticle, evaluate, read_gold
from kg.evaluate.tally import Score
from kg.model import Article, Page
from kg.pages import cut_page
from kg.pages.columns.ngrams import normalize
from kg.pipeline import Settings, run

SEED = 2026


def measure(pages: Sequence[Printed]) -> tuple[float, float]:
    """Right successors and character error rate, over all lines and characters."""
    right = total = errors = characters = 0
    for printed in pages:
        articles = cut_page(Page(source="page.txt", text=printed.text))
        followers = [_followers(article, printed.text) for article in articles]
        for line, after in zip(printed.lines_in_order(), printed.lines_in_order()[1:], strict=False):
            if line.article == after.article and after.order == line.order + 1:
                total += 1
                right += any(f.get(_last(printed.text, line)) == after.start for f in followers)
        for number, (_, body) in enumerate(printed.articles):
            best = _article_of(printed, number, articles)
            wanted = normalize(body.replace("\n", ""))
            errors += Levenshtein.distance(normalize((best or "").replace("\n", "")), wanted)
            characters += len(wanted)
    return right / max(1, total), errors / max(1, characters)


def _last(text: str, line: object) -> int:
    end = line.end - 1  # type: ignore[attr-defined]
    while text[end].isspace():
        end -= 1
    return end


def _followers(article: Article, text: str) -> dict[int, int]:
    """Of each printed character of an article, the place of the one that follows it (spaces left out)."""
    places = [place for run in article.runs for place in range(run.start, run.start + run.length)]
    places = [place for place in places if not text[place].isspace()]
    return dict(itertools.pairwise(places))


def _article_of(printed: Printed, number: int, articles: Sequence[Article]) -> str | None:
    """The text that begins with the first line of an article."""
    first = min(line.start for line in printed.lines if line.article == number)
    return next((a.text for a in articles if any(r.start <= first < r.start + r.length for r in a.runs)), None)


PARTS = ("clean", "in order", "mixed", "repaired")
"""Clean pages; their damaged text in the right order; the pages as they are read, left as they are, and repaired."""


def attendance(shared: Path, columns: int, rounds: int, folder: Path) -> dict[str, float]:
    """F1 of attendance for each of ``PARTS``; a round sets all annotated articles anew (widths, neighbours, losses)."""
    counts = {part: [0, 0] for part in PARTS}
    for turn in range(rounds):
        for part, score in _round(shared, columns, SEED + columns + 10 * turn, folder / str(turn)).items():
            counts[part][0] += 2 * score.right
            counts[part][1] += score.predicted + score.gold
    return {part: right / total for part, (right, total) in counts.items()}


def _round(shared: Path, columns: int, seed: int, folder: Path) -> dict[str, Score]:
    rng = random.Random(seed)
    rows = [json.loads(line) for line in (shared / "gold" / "dev.jsonl").read_text("utf-8").splitlines()]
    gold = {row.id: row for row in read_gold([shared / "gold" / "dev.jsonl"])}
    rng.shuffle(rows)
    damage = replace(Damage(), columns=(columns,))
    for part in PARTS[:3]:
        (folder / part).mkdir(parents=True)
    renamed: list[GoldArticle] = []
    for number in range(0, len(rows), 3):
        chosen = rows[number : number + 3]
        articles = [dress((row["headline"], row["text"].replace(" ", "")), rng) for row in chosen]
        printed = print_page(articles, damage, rng)
        clean = "\n\n".join(f"# {headline or '无题'}\n\n{body}" for headline, body in articles)
        name = f"page-{number:02}.txt"
        for part, text in zip(PARTS[:3], (clean, printed.in_order(), printed.text), strict=True):
            (folder / part / name).write_text(text, "utf-8")
        renamed += [msgspec.structs.replace(gold[row["id"]], source=name) for row in chosen]
    scores = {part: _score(folder / part, renamed) for part in PARTS[:2]}
    scores["repaired"] = _score(folder / "mixed", renamed)
    repair, cutter.repair_columns = cutter.repair_columns, lambda text, lines: list(lines)
    scores["mixed"] = _score(folder / "mixed", renamed)
    cutter.repair_columns = repair
    return scores


def _score(folder: Path, gold: Sequence[GoldArticle]) -> Score:
    return evaluate(run([folder], Settings()).graph, gold).scores["attendance"]


def main() -> None:
    shared, count, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    print("| columns | right successors | character errors |\n|---|--:|--:|")
    for columns in (1, 2, 3, 4):
        damage = replace(Damage(), columns=(columns,))
        pages = list(make_pages(shared / "corpora", "held-out", count, random.Random(SEED), damage))
        right, errors = measure(pages)
        print(f"| {columns} | {right:.3f} | {errors:.3f} |", flush=True)
    print(f"\n| columns | {' | '.join(f'attendance F1, {part}' for part in PARTS)} |\n|---|--:|--:|--:|--:|")
    for columns in (2, 3):
        with tempfile.TemporaryDirectory() as folder:
            scores = attendance(shared, columns, rounds, Path(folder))
        print(f"| {columns} | {' | '.join(f'{scores[part]:.3f}' for part in PARTS)} |", flush=True)


if __name__ == "__main__":
    main()
