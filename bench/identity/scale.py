"""How the cost of resolution grows: ``python -m bench.identity.scale [ARTICLES …]`` on generated facts.

A country of generated counties: each has officials with posts, whom its articles name again and again; names are drawn
by the frequency of their characters, so that homonyms are as common as they are. Seconds are of the processor.
"""

import random
import resource
import sys
import time
from functools import cache
from itertools import accumulate

from kg.heap import uncollected
from kg.language.places import COUNTY, gazetteer
from kg.language.tables import read_table
from kg.model import Article, Facts, LocalEntity, Mention, PartialDate, Relation, Run
from kg.resolve import resolve

_TITLES = (("县委书记", "县委"), ("县长", "县政府"), ("副县长", "县政府"), ("局长", "教育局"), ("局长", "民政局"),
           ("主任", "县卫健委"), ("镇长", "城关镇"), ("局长", "水利局"))  # fmt: skip
_ARTICLES_A_COUNTY = 40


@cache
def _tables() -> tuple[list[str], list[float], list[str], list[float]]:
    rows = read_table("name_chars.tsv")
    surnames = [(row[1], float(row[2])) for row in rows if row[0] == "surname"]
    given = [(row[1], float(row[3])) for row in rows if row[0] != "surname" and float(row[3])]
    sums = [list(accumulate(weight for _, weight in chars)) for chars in (surnames, given)]
    return [char for char, _ in surnames], sums[0], [char for char, _ in given], sums[1]


def _name(rng: random.Random) -> str:
    surnames, surname_weights, given, given_weights = _tables()
    return rng.choices(surnames, cum_weights=surname_weights)[0] + "".join(
        rng.choices(given, cum_weights=given_weights, k=rng.choice((1, 2, 2)))
    )


@cache
def _counties() -> list[str]:
    found = gazetteer()
    names = {p.name for name in found.names for p in found.lookup(name) if p.level == COUNTY and name == p.name}
    return sorted(name for name in names if name.endswith("县") and len(name) > 2 and len(found.lookup(name)) == 1)


def generate(count: int, seed: int = 1) -> list[Facts]:
    """Facts of ``count`` articles."""
    rng = random.Random(seed)
    counties = _counties()
    staff = {}
    facts = []
    for number in range(count):
        place = (number // _ARTICLES_A_COUNTY) % len(counties)
        era = number // _ARTICLES_A_COUNTY // len(counties)
        people = staff.setdefault((place, era), [_name(rng) for _ in range(14)])
        facts.append(_article(number, counties[place], people, rng))
    return facts


def _article(number: int, county: str, people: list[str], rng: random.Random) -> Facts:
    text = f"{county}召开会议。{county}领导出席。"
    day = f"20{20 + number % 6}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    key = f"a-{number:07d}"
    entities: dict[str, LocalEntity] = {}
    relations = []
    present = rng.sample(range(len(people)), 6)
    meeting = LocalEntity(
        "m1", "Meeting", f"{county}第{number % 9 + 1}次工作推进会", (), {"date": day, "kind": "conference"}
    )
    for order, at in enumerate(present, start=1):
        entities[f"p{order}"] = LocalEntity(
            f"p{order}", "Person", people[at], (), {}, (Mention(people[at], 0, 2, text),)
        )
        relations.append(Relation("ATTENDED", f"p{order}", "m1", {"roles": ["attend"]}))
        if at < len(_TITLES) and rng.random() < 0.7:
            title, body = _TITLES[at]
            entities[f"o{order}"] = LocalEntity(f"o{order}", "Organization", body, (), {}, (Mention(body, 0, 2, text),))
            relations.append(Relation("HOLDS_POSITION", f"p{order}", f"o{order}", {"title": title}))
    article = Article(key, f"{key}.txt", text, (Run(0, 0, len(text)),), headline=f"{county}召开会议",
                      published=PartialDate(day))  # fmt: skip
    return Facts(article, (*entities.values(), meeting), tuple(relations))


def main() -> None:
    print(f"{'articles':>10}{'seconds':>10}{'ms/article':>12}{'entities':>10}{'asked':>8}{'MB':>8}")
    for count in map(int, sys.argv[1:] or ("1000", "10000", "100000")):
        facts = generate(count)
        start = time.process_time()
        with uncollected():
            found = resolve(facts)
        seconds = time.process_time() - start
        asked = sum(judgement.verdict == "ask" for judgement in found.judgements)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{count:>10}{seconds:>10.1f}{1000 * seconds / count:>12.2f}{len(found.entities):>10}{asked:>8}{memory:>8}"
        )


if __name__ == "__main__":
    main()
