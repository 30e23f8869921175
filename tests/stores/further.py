"""Statements that users of this kind of graph write, besides the cookbook (``further.txt``).

Lines that begin with ``!`` write; lines that begin with ``?`` are known to differ on the embedded engine.
"""

from pathlib import Path

_LINES = [
    line
    for line in Path(__file__).with_suffix(".txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
STATEMENTS = [line for line in _LINES if line[0] not in "!?"]
WRITES = [line[2:] for line in _LINES if line[0] == "!"]
DIFFERENT = [line[2:] for line in _LINES if line[0] == "?"]
PARAMETERS = {
    "name": "'}) DETACH DELETE n //",
    "names": ["顾听澜", "x"],
    "since": "2024-06",
    "rows": [{"a": "甲", "b": [1]}, {"a": None, "b": []}],
}
