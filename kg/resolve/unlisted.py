"""Places that no gazetteer lists (new districts, renamed ones, invented ones), learned from how a text uses them.

云岭区委, 云岭区政府, 云岭区召开: two or three characters and a level word, at the beginning of a phrase, with an organ
or a verb of governing behind. Such a place is known by its name alone.
"""

import logging
import re
from collections.abc import Iterator
from functools import lru_cache

import jieba

from kg.language.places import CITY, COUNTY, PROVINCE, gazetteer

_FRONT = r"(?:^|(?<=[\s，。、；：“”（）()*#]))"
_BEHIND = r"(?=委(?!员)|政府|人民政府|人大|政协|领导|召开|举行|[省市区县旗]长|党政|党工委|管委会|纪委|法院|检察院)"
_PLACE = re.compile(rf"{_FRONT}([一-龥]{{2,3}}?[省市区县旗]){_BEHIND}")
_ZONE = re.compile(
    rf"{_FRONT}([一-龥]{{2,4}}?(?:经开区|高新区|开发区|示范区|新区))(?:（[^（）]*）|\([^()]*\))?{_BEHIND}"
)
_USUAL = 100
"""Occurrences in jieba's counts from which on a word is usual."""
_LEVELS = {"省": PROVINCE, "市": CITY, "区": COUNTY, "县": COUNTY, "旗": COUNTY}
_PROVINCE = re.compile(rf"{_FRONT}([一-龥]{{2}}省)")
_NO_PLACES = re.compile(
    r"^(?:由|向|对|把|将|从|于|为|经|受|请|报|任|让|使|被|按|据|以|是|要|会|并|其|原|调|等|跨|外|邻|各|多|两|三|"
    r"传达|宣布|学习|贯彻|落实|根据|围绕|聚焦|代表|当选|提名|邀请|感谢|听取|执行|推动|推进|助力|服务|支持|配合|协助|紧扣|"
    r"紧盯|锚定|影响|助推|陪同|担任|完成|加强|强化|增强|促进|深化|争取|负责|作为|成为|建设|打造|坚持|维护|展示|全|我|本|该|各|县级|地级|直辖|自治|省直|市直|区直|高新|经开|开发|示范|新|老|主|中心)|"
    r"(?:城|园|社|小|校|辖|地|山|景|街|片|灾|库|军|牧|矿|郊|工业|商业|产业|试验|功能|核心|旅游|保护|生活)区$|"
    r"(?:城|超|上|股|都|菜|夜|门)市$|[和与及在到]"
)


def unlisted_places(text: str) -> Iterator[tuple[str, str]]:
    """Level and name of every use of an unlisted place."""
    for match in (*_PLACE.finditer(text), *_PROVINCE.finditer(text)):
        name = match[1]
        if not _NO_PLACES.search(name) and not gazetteer().lookup(name) and not _is_word(name[:-1]):
            yield _LEVELS[name[-1]], name


def unlisted_zones(text: str) -> Iterator[str]:
    """The name of every use of a zone with a name of its own: 云澜经开区."""
    for match in _ZONE.finditer(text):
        if not _NO_PLACES.search(match[1][:-1]) and not _begins_with_place(match[1]):
            yield match[1]


@lru_cache(maxsize=10_000)
def _is_word(text: str) -> bool:
    """A usual word of the language (希望 in 希望市政府…), as jieba's dictionary counts it."""
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return int(jieba.dt.FREQ.get(text, 0)) >= _USUAL


def _begins_with_place(name: str) -> bool:
    return any(span.start == 0 for span in gazetteer().find(name))


def is_unlisted(scope: str) -> bool:
    """A place known by its name alone, not by a code."""
    return bool(scope) and not scope[0].isdigit() and not scope.startswith("?")
