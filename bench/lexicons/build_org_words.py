"""Write kg/language/data/org_words.tsv.gz: how likely a word belongs to a name rather than stands before it.

python -m bench.lexicons.build_org_words ../shared

Counted without annotation: every head (…局, …公司; …项目, …行动) in official news is read to the left with the odds
known so far, beginning with a guess from the dictionary's word classes. Names that then occur behind two different
words are believed: their words count as inside, the words directly before them as outside. A few rounds suffice.
"""

import gzip
import json
import logging
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import jieba
from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.places import gazetteer
from kg.language.tables import read_table

DATA = Path(__file__).resolve().parents[2] / "kg/language/data"
CORPORA = (("localgov-2023", 1), ("othernews-2023", 1), ("xwlb-2024-2026", 6))
"""Corpus and step: every sixth item of the national news."""
HEADER = """\
# Words beside and inside the names of bodies and undertakings. Columns: word; ten times the log odds that the word
# belongs to the name of a body rather than standing before it; the same for undertakings; p where it is a proper name.
# Words come from jieba's dictionary (MIT) as far as they occur in official news; the odds were counted over such news
# (counts only): inside names that occur behind different words, against directly before such names.
"""
NAME_CHARACTER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
NOT_OFFICES = ("格局", "布局", "大局", "场所", "结局", "当局", "全局", "客厅", "大厅", "展厅", "餐厅")
CLASSIFIERS = frozenset(
    "个家名年月日次天万亿元余多岁周条项所座位人只部期届批场件份种类级层步片段支队组号点分秒倍成半些线处起批轮度站路"
)
"""Numerals that end otherwise may be names: 十方, 百川."""
CLOSED_CLASSES = "pcdrumqytfz"
Context = tuple[tuple[tuple[str, str], ...], str]
"""Words left of a head with their kind, nearest first, and the head."""


def read_texts(shared: Path) -> list[str]:
    golds = (shared / "gold/dev.jsonl", Path(__file__).parents[1] / "extraction/unseen.jsonl")
    annotated = {
        json.loads(line)["corpus_id"] for gold in golds for line in gold.read_text(encoding="utf-8").splitlines()
    }
    texts = []
    for corpus, step in CORPORA:
        with gzip.open(shared / f"corpora/{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                article = json.loads(line) if number % step == 0 else None
                if article and article["id"] not in annotated:
                    texts.append(article["text"])
    return texts


def read_classes() -> dict[str, str]:
    """Word classes by jieba's dictionary."""
    with Path(jieba.get_dict_file().name).open(encoding="utf-8") as lines:
        return {word: tag for word, _, tag in (line.split() for line in lines)}


def own(part: str) -> set[str]:
    rows = (Path(__file__).parent / "own_words.tsv").read_text(encoding="utf-8").splitlines()
    return {word for row in rows if row.startswith(part + "\t") for word in row.split("\t")[1].split(" ")}


def table_words(table: str) -> set[str]:
    return {name for row in read_table(table) for name in row[-1].split(" ")}


class Vocabulary:
    """The words a text is cut into, each with its kind: Head, Body, Place, Level, Title, Word."""

    def __init__(self, shared: Path, texts: list[str], projects: bool) -> None:
        self.classes = read_classes()
        self.counts = Counter(word for text in texts for word in jieba.cut(text))
        heads = table_words("project_heads.tsv") if projects else table_words("org_suffixes.tsv")
        ends = tuple(head for head in heads | table_words("bodies.tsv") if len(head) > 1)
        self.kinds: dict[str, str] = dict.fromkeys(heads, "X")
        self._add(table_words("org_suffixes.tsv"), "H")
        self._add(table_words("bodies.tsv"), "B")
        self._add(
            (word for part, words in read_table("org_context.tsv") if part == "level" for word in words.split()), "L"
        )
        self._add((name for name in gazetteer().names if not gazetteer().lookup(name)[0].common), "P")
        titles = (shared / "gazetteers/own/titles.tsv").read_text(encoding="utf-8").splitlines()
        self._add((line.split("\t")[0] for line in titles if not line.startswith("#")), "T")
        self._add((word for word in self._words() if not word.endswith(ends)), "W")
        self.names = list(self.kinds)
        self._automaton = AhoCorasick([name[::-1] for name in self.names], matchkind=MatchKind.LeftmostLongest)

    def _add(self, names: Iterable[str], kind: str) -> None:
        for name in names:
            self.kinds.setdefault(name, kind)

    def _words(self) -> Iterator[str]:
        return (
            word
            for word, count in self.counts.items()
            if count >= 2 and word in self.classes and re.fullmatch(r"[\u4e00-\u9fff]+", word)
        )

    def contexts(self, texts: list[str]) -> Iterator[Context]:
        for text in texts:
            words = list(self._cut(text))
            for at, (name, kind) in enumerate(words):
                if kind == "X" or (kind == "B" and "项目" not in self.kinds):
                    yield tuple(self._left(words, at)), name

    def _left(self, words: list[tuple[str, str]], at: int) -> Iterator[tuple[str, str]]:
        for word in words[at + 1 : at + 11]:
            if word[1] == "M":
                return
            yield word

    def _cut(self, text: str) -> Iterator[tuple[str, str]]:
        """Words from right to left; U: a character of no word, M: a mark."""
        backward, position = text[::-1], 0
        for index, start, end in self._automaton.find_matches_as_indexes(backward):
            yield from ((c, "U" if NAME_CHARACTER.match(c) else "M") for c in backward[position:start])
            yield self.names[index], self.kinds[self.names[index]]
            position = end
        yield from ((c, "U" if NAME_CHARACTER.match(c) else "M") for c in backward[position:])

    def guess(self, word: str, kind: str) -> float:
        """Log odds before anything is counted."""
        fixed = {"P": 2.0, "L": 2.0, "B": 0.3, "H": 0.3, "X": 0.3, "U": 0.3, "T": -5.0}
        if kind in fixed:
            return fixed[kind]
        tag = self.classes.get(word, "x")
        if word == "和":
            return -0.5
        if tag[0] in CLOSED_CLASSES:
            return -3.0
        if tag == "v":
            return -1.0
        return 1.0 if tag[0] == "n" or tag in ("vn", "b", "j", "an") else -0.2


def learn(vocabulary: Vocabulary, contexts: list[Context], rounds: int = 5) -> dict[str, float]:
    odds: dict[str, float] = {}
    kinds = {word: kind for left, _ in contexts for word, kind in left}
    for _ in range(rounds):
        inside, outside = count(names(vocabulary, contexts, odds))
        odds = {}
        for word in set(inside) | set(outside):
            guess = vocabulary.guess(word, kinds[word])
            seen = inside[word] + outside[word]
            counted = math.log((inside[word] + 0.5) / (outside[word] + 0.5))
            odds[word] = max(1.0, guess) if kinds[word] in "PL" else (counted * seen + guess * 3) / (seen + 3)
    return odds


def names(vocabulary: Vocabulary, contexts: list[Context], odds: dict[str, float]) -> dict[Context, Counter[str]]:
    """Each name as read with these odds, with the words it occurs behind."""
    found: dict[Context, Counter[str]] = defaultdict(Counter)
    for left, head in contexts:
        length = best_length(vocabulary, left, odds)
        if length:
            found[left[:length], head][left[length][0] if length < len(left) else ""] += 1
    return found


def best_length(vocabulary: Vocabulary, left: tuple[tuple[str, str], ...], odds: dict[str, float]) -> int:
    total = highest = 0.0
    length = 0
    for at, (word, kind) in enumerate(left, 1):
        value = odds[word] if word in odds else vocabulary.guess(word, kind)
        if value < -3:
            return length
        total += value
        if total > highest:
            highest, length = total, at
        if kind == "L" and at < len(left) and left[at][1] != "P":
            return length
    return len(left) if total + 1.0 > highest else length


def count(found: dict[Context, Counter[str]]) -> tuple[Counter[str], Counter[str]]:
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for (left, _), before in found.items():
        if before.total() < 2 or len(before) < 2:
            continue
        for word, _ in left:
            inside[word] += 1 + math.log(before.total())
        for word, times in before.items():
            if word:
                outside[word] += 1 + math.log(times)
    return inside, outside


def organization_value(vocabulary: Vocabulary, word: str, odds: dict[str, float]) -> float:
    tag, kind = vocabulary.classes.get(word, "x"), vocabulary.kinds[word]
    value = odds.get(word, vocabulary.guess(word, kind))
    seen = word in odds
    if len(word) == 1 and not seen:
        value = -3.1 if tag[0] in "pcur" else 0.3
    elif not seen and tag == "v":
        value = -3.3 if vocabulary.counts[word] >= 25 else -2.2
    elif not seen and len(word) > 3 and tag[0] in "il":
        value = -3.1 if vocabulary.counts[word] >= 40 else -0.5
    elif not seen and tag == "m" and len(word) == 2 and word[1] not in CLASSIFIERS:
        value = -0.5
    elif not seen and value == -3.0:
        value = -3.1
    if re.fullmatch("第?[一二三四五六七八九十百]+局?", word) and len(word) > 1 and word[0] + word[-1] != "第局":
        value = max(value, 1.5 if word.endswith("局") else 1.0)
    if word in own("field"):
        value = max(value, 1.0)
    return {**dict.fromkeys("和与及暨", -2.5), **dict.fromkeys(own("direction"), 0.8)}.get(word, value)


def project_value(vocabulary: Vocabulary, word: str, odds: dict[str, float]) -> float:
    tag, kind = vocabulary.classes.get(word, "x"), vocabulary.kinds[word]
    if word in "和与及":
        return -2.5
    if word in odds or kind == "T":
        return odds.get(word, -5.0)
    if len(word) == 1:
        return -3.0 if tag[0] in "pcur" else 0.3
    if tag[0] == "v":
        return -1.5 if tag == "v" else 0.5
    return vocabulary.guess(word, kind)


def is_dropped(vocabulary: Vocabulary, word: str, whole: tuple[str, ...]) -> bool:
    """Words that would hide the end of a name: 政协副主席, 处处长, 信访办, 山村."""
    kinds = vocabulary.kinds
    stem = word[:-1] in kinds and word[-1] in "办局厅站队院馆厂所" and len(word) > 2
    return (
        word in own("dropped")
        or any(word != body and word.startswith(body) for body in whole if body[0] == word[0])
        or (word[0] in "处科所局厅站队院部室委办会社厂校" and kinds.get(word[1:]) == "T" and len(word) > 2)
        or (word[-1] in "局厅" and len(word) > 2 and not word.endswith(NOT_OFFICES))
        or (stem and not word.endswith(NOT_OFFICES) and kinds[word] == "W")
        or (len(word) == 2 and word[1] in "村乡镇" and word not in own("village"))
    )


def main(shared: Path) -> None:
    jieba.setLogLevel(logging.ERROR)
    texts = read_texts(shared)
    vocabulary, for_projects = Vocabulary(shared, texts, False), Vocabulary(shared, texts, True)
    odds = learn(vocabulary, list(vocabulary.contexts(texts)))
    project_odds = learn(for_projects, list(for_projects.contexts(texts)))
    whole = tuple(sorted(name for name in table_words("bodies.tsv") | table_words("org_suffixes.tsv") if len(name) > 1))
    rows = []
    for word, kind in sorted(vocabulary.kinds.items()):
        if kind not in "TW" or is_dropped(vocabulary, word, whole):
            continue
        values = organization_value(vocabulary, word, odds), project_value(vocabulary, word, project_odds)
        proper = kind == "W" and len(word) > 1 and vocabulary.classes[word][:2] in ("nr", "nz", "nt", "ns")
        fields = [word, *(str(round(max(-5.0, min(3.0, value)) * 10)) for value in values), *(["p"] if proper else [])]
        rows.append("\t".join(fields))
    (DATA / "org_words.tsv.gz").write_bytes(gzip.compress((HEADER + "\n".join(rows) + "\n").encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
