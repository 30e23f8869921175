"""Generated pages out of the corpora, and what is true of them."""

import gzip
import itertools
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bench.columns.generator import Damage, Printed, print_page
from bench.columns.split import part_of
from kg.pages.columns.fragments import Piece
from kg.pages.patterns import BYLINE

NEWS = ("localgov-2023", "xwlb-2012-2023-gatherings")
_WEB = re.compile(r"来源[:：|｜]|编辑[:：|｜]|责编|点击|二维码|客户端|公众号|版权|图源|视频[:：]")
"""Left-overs of web pages, which no newspaper prints."""
_BYLINE = re.compile(r"记者|通讯员|[讯电](?:[（(]|$)|消息")
_LEAD_DATE = re.compile(r"^.{0,20}?\d{1,2}日(?:上午|下午|晚)?[，,]?(?:讯[）)]?)?")


def news(corpora: Path, part: str) -> list[tuple[str | None, str]]:
    """Headline and body of articles of the right length."""
    out = []
    for name in NEWS:
        with gzip.open(corpora / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if part_of(row["id"]) == part and 250 <= len(row["text"]) <= 1200 and _is_print(row):
                    body = row["text"].replace(" ", "").replace("　", "")
                    out.append((row["headline"] or headline_of(body), body))
    return out


def _is_print(row: dict[str, str]) -> bool:
    if _BYLINE.search(row["text"][:40]) and not row["text"].startswith("本报讯（记者"):
        return False
    headline = row["headline"] or headline_of(row["text"])
    if len(headline) < 8 or _BYLINE.search(headline) or "快讯" in headline:
        return False
    return not _WEB.search(row["text"]) and "记者" not in row["text"][40:] and "原标题" not in row["text"]


def headline_of(body: str) -> str:
    """A headline for an article that came without: its first clause behind the date."""
    lead = _LEAD_DATE.sub("", body[:80])
    return re.split(r"[，。：；！？]", lead)[0][:26] or body[:16]


def dress(article: tuple[str | None, str], rng: random.Random) -> tuple[str | None, str]:
    """Cut a body without line ends into paragraphs; put a byline in front."""
    headline, body = article
    if "\n" not in body:
        sentences = body.replace("。", "。\0").split("\0")
        body = "".join(s + ("\n" if len(s) > 20 and rng.random() < 0.3 else "") for s in sentences)
    reporter = rng.choice("王李张刘陈") + rng.choice("晓志文丽") + rng.choice("明红军敏")
    byline = "" if BYLINE.match(body) else f"本报讯（记者{reporter}）"
    return headline, byline + body.strip()


def make_pages(
    corpora: Path, part: str, count: int, rng: random.Random, damage: Damage | None = None
) -> Iterator[Printed]:
    """``count`` pages of two to five articles each."""
    pool = news(corpora, part)
    for _ in range(count):
        chosen = [dress(article, rng) for article in rng.sample(pool, rng.randint(2, 5))]
        yield print_page(chosen, damage or Damage(), rng)


def successors(printed: Printed, pieces: Sequence[Piece]) -> np.ndarray:
    """For each piece the index of the piece that follows it, -1 at the end of an article, -2 where it is in none."""
    keys: list[tuple[int, int, int] | None] = []
    for piece in pieces:
        line = next((line for line in printed.lines if line.start <= piece.start < line.end), None)
        keys.append((line.article, line.order, piece.start) if line else None)
    ordered = sorted((key, index) for index, key in enumerate(keys) if key)
    out = np.full(len(pieces), -2)
    for (key, index), (after, follower) in itertools.pairwise(ordered):
        out[index] = follower if key[0] == after[0] else -1
    if ordered:
        out[ordered[-1][1]] = -1
    return out
