"""Write kg/language/data/places.tsv and townships.tsv.gz from the gazetteers admin-modood and admin-jionlp.

python -m bench.lexicons.build_places ../shared/gazetteers
"""

import csv
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

import jieba

DATA = Path(__file__).resolve().parents[2] / "kg/language/data"
DIRECTIONS = {"城区", "郊区", "矿区", "东区", "西区", "南区", "北区", "中区", "老城区", "新城区"}
"""Districts whose full name is an everyday word."""
HEADER = """\
# Provinces, cities and counties of China, 2023. Columns: code (GB/T 2260; parents are its prefixes), name, short names
# (separated by /), mark: ~ where the name (城区) or a short name is a common word as well, so that it needs a context.
# From modood/Administrative-divisions-of-China (WTFPL; codes and names)
# and dongrixinyu/JioNLP (Apache-2.0; short names).
"""
TOWNSHIPS_HEADER = """\
# Townships, towns and streets, 2023. Columns: code of the county, names separated by blanks.
# From modood/Administrative-divisions-of-China (WTFPL).
"""
TOWNSHIP_ENDS = ("街道", "镇", "乡", "苏木", "地区")
NO_SHORT = ("市直辖", "省直辖", "")
"""What JioNLP prints where a city has no districts."""
TAIWAN = {"台北市", "台中市", "台南市", "高雄市", "基隆市", "嘉义市"}
"""Cities whose short names are in use."""
PROPER = {"nr", "nz", "nt", "j", "x"}
STEMS = ("自治区", "自治州", "自治县", "特别行政区", "地区", "林区", "特区", "省", "市", "区", "县", "旗", "盟")


def jionlp_shorts(path: Path) -> dict[str, str]:
    """Short names by code, for the upper three levels."""
    shorts = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.strip("\n").lstrip("\t").split("\t")
            if len(fields) == 3 and not line.startswith("\t\t\t"):
                shorts[fields[1]] = fields[2]
                shorts.setdefault(fields[0], fields[2])
    return shorts


def stem(name: str) -> str:
    """The name without its kind: 清河县 → 清河."""
    end = next((end for end in STEMS if name.endswith(end)), "")
    return name.removesuffix(end)


def clean_short(name: str, short: str) -> str:
    """Short names that say which place is meant: no 经开区, no single character."""
    forms = [form for form in short.split("/") if form != name and len(form) > 1 and not form.endswith("区")]
    if forms and name.endswith("自治州"):
        forms.append(forms[0] + "州")
    return "/".join(forms if name.endswith(STEMS) else [])


def short_names(code: str, name: str, shorts: dict[str, str]) -> str:
    """The short names of a place, as the table holds them."""
    if code[0] in "78" and code[2:] != "0000" and name not in TAIWAN:
        return ""
    short = shorts.get(code) or shorts.get(name) or ""
    return clean_short(name, stem(name) if short in NO_SHORT else short)


def is_common(code: str, short: str) -> bool:
    """Whether a county's short name is an everyday word (和平, 友好) by the dictionary; cities are known."""
    frequency, tag = WORDS.get(short, (0, "ns"))
    return not code.endswith("00") and tag[:2] != "ns" and frequency >= (800 if tag[:2] in PROPER else 60)


def read_words() -> dict[str, tuple[int, str]]:
    """Frequency and tag of each word of jieba's dictionary (MIT)."""
    with Path(jieba.get_dict_file().name).open(encoding="utf-8") as lines:
        return {word: (int(count), tag) for word, count, tag in (line.split() for line in lines)}


WORDS = read_words()


def rows(shared: Path) -> list[tuple[str, str]]:
    modood = shared / "admin-modood"
    found: dict[str, str] = {}
    for file, width in (("provinces.csv", 2), ("cities.csv", 4), ("areas.csv", 6)):
        for row in csv.DictReader((modood / file).open(encoding="utf-8")):
            code, name = row["code"].ljust(6, "0"), row["name"]
            if name != "市辖区" and "直辖" not in name and len(row["code"]) == width:
                found.setdefault(code, name)
    regions = json.loads((modood / "HK-MO-TW.json").read_text(encoding="utf-8"))
    for province, (name, cities) in zip(("81", "82", "71"), regions.items(), strict=True):
        found[f"{province}0000"] = name
        for index, (city, areas) in enumerate(cities.items(), 1):
            if city.endswith(("市", "县")):
                found[f"{province}{index:02d}00"] = city
            for number, area in enumerate(areas, 1):
                if len(area) > 2:
                    found[f"{province}{index:02d}{number:02d}"] = area.split("（")[0]
    return sorted(found.items())


def main(shared: Path) -> None:
    shorts = jionlp_shorts(shared / "admin-jionlp/china_location.txt.gz")
    lines = []
    for code, name in rows(shared):
        short = short_names(code, name, shorts)
        mark = "~" if name in DIRECTIONS or any(is_common(code, form) for form in short.split("/")) else ""
        lines.append("\t".join((code, name, short, mark)).rstrip("\t"))
    (DATA / "places.tsv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    townships = defaultdict(list)
    for row in csv.DictReader((shared / "admin-modood/streets.csv").open(encoding="utf-8")):
        name = row["name"].removesuffix("办事处")
        if name.endswith(TOWNSHIP_ENDS) and len(name) > 2:
            townships[row["areaCode"]].append(name)
    body = "".join(f"{code}\t{' '.join(names)}\n" for code, names in sorted(townships.items()))
    (DATA / "townships.tsv.gz").write_bytes(gzip.compress((TOWNSHIPS_HEADER + body).encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
