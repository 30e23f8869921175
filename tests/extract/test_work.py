"""How much work a character costs: counted in steps of Python, so that no busy machine makes a test fail."""

import sys
import time
from itertools import cycle, islice

import jieba
import pytest

from kg.extract.extractor import default_extractor
from kg.model import Article, Run

SURNAMES, GIVEN = "林沈顾陈许苏唐梁", "晓砚远澜岚禾恒芳敏"
NAMES = [surname + given + last for surname in SURNAMES for given in GIVEN for last in GIVEN if given != last]
SENTENCES = (
    "3月12日上午，临河区召开防汛工作会议，区委书记{}主持会议并讲话。",
    "区委副书记、区长{}，区人大常委会主任{}，区政协主席{}出席会议。",
    "会议强调，要认真落实责任，加强值班值守，做好物资储备，确保人民群众生命财产安全。",
    "副区长{}、市水务局局长{}、青石镇党委书记{}以及有关部门负责人参加。",
    "随后，{}一行来到青石小学、云岭社区和安和苑建设项目现场，实地查看工程进展情况。",
    "{}说，今年以来，全区共投入资金1200万元，改造老旧小区12个，惠及群众3000余户。",
    "汛情来得早，村里的老人们说，多少年没有见过这样大的雨，河水一夜之间漫过了堤岸。",
)
STEPS = 85
"""Calls a character; 51 at the time of writing, for these sentences are full of names (real news: 30)."""
OF_JIEBA = 16
"""Times the time that jieba takes to cut the same text: 6.3 at the time of writing."""


def news(length: int) -> str:
    """So many characters of invented news that never says the same of the same people."""
    names, text = cycle(NAMES), ""
    for sentence in cycle(SENTENCES):
        text += sentence.format(*islice(names, sentence.count("{}")))
        if len(text) >= length:
            return text[:length]
    raise AssertionError


def extract(text: str) -> None:
    default_extractor().extract_page([Article("a-1", "", text, (Run(0, 0, len(text)),))])


def steps(text: str) -> int:
    """Calls of functions, Python's and C's, of one reading; what is read once a process is not counted."""
    extract(text)
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        extract(text)
    finally:
        sys.setprofile(None)
    return count


def test_a_character_costs_a_bounded_number_of_steps():
    text = news(3000)
    assert steps(text) / len(text) < STEPS


@pytest.mark.parametrize(
    ("given", "instead"),
    [("。", "。"), ("。", "，"), ("，", "、"), ("。", "“"), ("。", "（"), ("。", "\n"), ("。", "")],
    ids=[
        "as printed",
        "no full stop",
        "lists without end",
        "quotes left open",
        "brackets left open",
        "lines",
        "run on",
    ],
)
def test_twice_the_text_is_twice_the_work(given, instead):
    """Also where nothing ends a sentence: no step goes over the whole of a text for each of its pieces."""
    long = news(12_000).replace(given, instead)
    assert steps(long) < 2.15 * steps(long[: len(long) // 2])


def test_reading_takes_a_few_times_what_cutting_words_takes():
    """Both in this process, by its own clock, the best of three: another process on the machine counts for neither."""
    text = news(6000)
    jieba.lcut(text)
    extract(text)
    assert min(seconds(extract, text) for _ in range(3)) < OF_JIEBA * min(seconds(jieba.lcut, text) for _ in range(3))


def seconds(work, text: str) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began
