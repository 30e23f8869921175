"""Three finders of person names behind one door: texts in, spans of each text and the seconds of one pass out.

Seconds are processor time of the one working thread, the best of three passes after an untimed one: loading, compiling
and whatever else the machine is doing are not counted.
"""

import itertools
import re
import subprocess
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.extraction.passages import Span

HANLP = "com.hankcs:hanlp:portable-1.8.6"
HERE = Path(__file__).resolve().parent
PASSES = 3
CACHE = Path(tempfile.gettempdir()) / "kg-bench-hanlp"
Found = tuple[list[list[Span]], float]
Recognizer = Callable[[list[str]], Found]


def timed(find: Callable[[str], list[Span]], texts: list[str]) -> Found:
    """One untimed pass, then the best of some timed ones."""
    spans = [find(text) for text in texts]
    seconds = []
    for _ in range(PASSES):
        start = time.process_time()
        for text in texts:
            find(text)
        seconds.append(time.process_time() - start)
    return spans, min(seconds)


def kg_names(texts: list[str]) -> Found:
    """This project, the whole way from a page to its facts: the places of people under their full names."""
    from kg.extract import extract_page
    from kg.model import Page
    from kg.pages import cut_page

    def find(text: str) -> list[Span]:
        people = (
            entity
            for facts in extract_page(cut_page(Page("bench.txt", text)))
            for entity in facts.entities
            if entity.label == "Person"
        )
        return [
            (mention.start, mention.end)
            for person in people
            for mention in person.mentions
            if re.sub(r"\s", "", mention.surface) == re.sub(r"\s", "", person.name)
        ]

    return timed(find, texts)


def jieba_names(texts: list[str]) -> Found:
    """jieba.posseg: tokens tagged nr, nrt or nrfg, of two characters and more."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
        from jieba import posseg
    jieba.setLogLevel("ERROR")

    def find(text: str) -> list[Span]:
        words = list(posseg.cut(text))
        ends = itertools.accumulate(len(word.word) for word in words)
        return [
            (end - len(word.word), end)
            for word, end in zip(words, ends, strict=True)
            if word.flag.startswith("nr") and len(word.word) > 1
        ]

    return timed(find, texts)


def hanlp_jar() -> Path:
    """The portable HanLP 1.x, fetched once by Maven into a folder of its own."""
    jar = CACHE / "hanlp-portable-1.8.6.jar"
    if not jar.exists():
        fetch = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={HANLP}", f"-DoutputDirectory={CACHE}"]
        subprocess.run(fetch, check=True, capture_output=True)
    return jar


def one_line(text: str) -> str:
    """The text as Java counts it: one line, one UTF-16 unit a character, offsets kept."""
    return re.sub(r"[\r\n\x85\u2028\u2029\v\f]|[^\u0000-\uffff]", " ", text)


def parse_hanlp(lines: Iterator[str], count: int) -> Found:
    """Read what HanlpNames.java prints."""
    spans: list[list[Span]] = [[] for _ in range(count)]
    for line in lines:
        if line.startswith("seconds"):
            return spans, float(line.split("\t")[1])
        text, start, end = map(int, line.split("\t"))
        spans[text].append((start, end))
    raise SystemExit("HanLP stopped before it was through: run HanlpNames.java by hand to see why.")


def hanlp_names(texts: list[str]) -> Found:
    """HanLP 1.x portable: terms tagged nr, nrf or nrj, of two characters and more; Java compiled on the spot."""
    jar = hanlp_jar()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["javac", "-cp", str(jar), "-d", folder, str(HERE / "HanlpNames.java")], check=True)
        source = Path(folder, "texts.txt")
        source.write_text("".join(one_line(text) + "\n" for text in texts), "utf-8")
        run = ["java", "-XX:ActiveProcessorCount=1", "-cp", f"{jar}:{folder}", "HanlpNames", str(source), str(PASSES)]
        printed = subprocess.run(run, check=True, capture_output=True, encoding="utf-8").stdout
    return parse_hanlp(iter(printed.splitlines()), len(texts))


RECOGNIZERS: dict[str, Recognizer] = {
    "kg": kg_names,
    "jieba.posseg": jieba_names,
    "HanLP 1.8.6 portable": hanlp_names,
}
