"""How much of the openCypher Technology Compatibility Kit passes: ``python -m bench.stores.tck CHECKOUT/tck``.

The kit is the public openCypher repository's; it is not part of this project. By default its scenarios run on the
embedded engine; ``--neo4j`` runs them on a Neo4j that the script starts, to see what the runner itself gets wrong.
A scenario passes if its results are as the kit says, and the nodes and relationships it adds or removes; where an error
is expected, any error counts. Scenarios that need procedures of the kit's own are left out, and counted.
Needs gherkin-official (development dependency).
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from bench.stores.tck_values import equal, parse, plain, same_rows
from kg.stores import Store, StoreError
from kg.stores.arcadedb import ArcadeStore
from kg.stores.arcadedb_http import post
from kg.stores.arcadedb_server import DATABASE
from kg.stores.bolt import BoltStore

CLEAR = "MATCH (n) DETACH DELETE n"
SIZE = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS relationships"


class Failed(Exception):  # noqa: N818
    """The scenario does not pass."""


class Unsupported(Exception):  # noqa: N818
    """The scenario needs what a running server cannot be given."""


class Scenario:
    """Runs the steps of one scenario."""

    def __init__(self, store: Store, graphs: Path) -> None:
        self.store, self.graphs = store, graphs
        self.parameters: dict[str, Any] = {}
        self.columns: tuple[str, ...] = ()
        self.rows: list[list[Any]] = []
        self.error: StoreError | None = None
        self.before = self.after = (0, 0)

    def run(self, steps: list[dict[str, Any]]) -> None:
        """Run them all; Failed or Unsupported if it does not pass."""
        clear(self.store)
        for step in steps:
            argument = step.get("argument", {})
            table = [[cell["value"] for cell in row["cells"]] for row in argument.get("dataTable", {}).get("rows", [])]
            self.step(step["text"], argument.get("docString", {}).get("content", ""), table)

    def step(self, text: str, cypher: str, table: list[list[str]]) -> None:
        """One step."""
        if text.startswith("there exists a procedure"):
            raise Unsupported
        if text.endswith("graph"):
            self._given(text)
        elif text.startswith("having executed"):
            self._prepare(cypher)
        elif text.startswith("parameters are"):
            self.parameters = {name: parse(value) for name, value in table}
        elif text.startswith("executing"):
            self._execute(cypher)
        elif "should be raised" in text:
            if self.error is None:
                raise Failed("no error")
        elif self.error is not None:
            raise Failed(f"error: {self.error}")
        elif text.startswith("the result should be empty"):
            self._expect(not self.rows, f"rows: {self.rows[:2]}")
        elif text.startswith("the result should be"):
            self._results(text, table)
        elif "side effects" in text:
            self._effects({name: int(number) for name, number in table})

    def _given(self, text: str) -> None:
        for name in ("binary-tree-1", "binary-tree-2"):
            if name in text:
                for file in sorted((self.graphs / name).glob("*.cypher")):
                    self._prepare(file.read_text("utf-8"))

    def _prepare(self, cypher: str) -> None:
        try:
            self.store.cypher(cypher.rstrip().rstrip(";"), write=True)
        except StoreError as error:
            raise Failed(f"before: {error}") from error

    def _execute(self, cypher: str) -> None:
        self.before, self.error = self._size(), None
        try:
            answer = self.store.cypher(cypher, self.parameters, write=True)
            self.columns, self.rows = answer.columns, [[plain(value) for value in row] for row in answer.rows]
        except StoreError as error:
            self.error = error
        self.after = self._size()

    def _size(self) -> tuple[int, int]:
        ((nodes, relationships),) = self.store.cypher(SIZE).rows
        return nodes, relationships

    def _results(self, text: str, table: list[list[str]]) -> None:
        names, expected = table[0], [[parse(cell) for cell in row] for row in table[1:]]
        if self.rows:
            self._expect(sorted(names) == sorted(self.columns), f"columns: {self.columns}")
            order = [self.columns.index(name) for name in names]
            actual = [[row[at] for at in order] for row in self.rows]
        else:
            actual = []
        any_order = "ignoring element order" in text
        if "in order" in text:
            same = len(expected) == len(actual) and all(
                equal(one, two, any_order=any_order) for a, b in zip(expected, actual, strict=True)
                for one, two in zip(a, b, strict=True)
            )  # fmt: skip
        else:
            same = same_rows(expected, actual, any_order=any_order)
        self._expect(same, f"{expected[:2]} expected, {actual[:2]} found")

    def _effects(self, effects: dict[str, int]) -> None:
        for at, what in enumerate(("nodes", "relationships")):
            expected = effects.get(f"+{what}", 0) - effects.get(f"-{what}", 0)
            self._expect(self.after[at] - self.before[at] == expected, f"{what} {self.before} to {self.after}")

    @staticmethod
    def _expect(condition: bool, message: str) -> None:
        if not condition:
            raise Failed(message)


def clear(store: Store) -> None:
    """Remove all nodes; and, on the embedded engine, the types that a scenario before may have used otherwise.

    There, labels and relationship types share their names: what one scenario used as a label, none after it could use
    as a type.
    """
    store.cypher(CLEAR, write=True)
    if isinstance(store, ArcadeStore):
        types = _sql(store, "SELECT name FROM schema:types")["result"]
        for row in types:
            _sql(store, f"DROP TYPE `{row['name']}` IF EXISTS UNSAFE")


def _sql(store: ArcadeStore, command: str) -> dict[str, Any]:
    body = msgspec.json.encode({"language": "sql", "command": command})
    status, answer = post(store.server, f"/api/v1/command/{DATABASE}", iter([body]))
    if status != 200:
        raise StoreError(f"{command}: {answer}")
    return answer


def scenarios(features: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Folder, name and steps of every scenario, outlines with each of their examples."""
    for file in sorted(features.rglob("*.feature")):
        document = Parser().parse(file.read_text("utf-8")) | {"uri": str(file)}
        for pickle in Compiler().compile(document):
            yield file.parent.name, f"{file.stem} {pickle['name']}", pickle["steps"]


def run(store: Store, kit: Path, *, errors: bool) -> None:
    """Run the kit and print the share that passes, by folder."""
    passed, total, left_out = Counter[str](), Counter[str](), 0
    for folder, name, steps in scenarios(kit / "features"):
        try:
            total[folder] += 1
            Scenario(store, kit / "graphs").run(steps)
            passed[folder] += 1
        except Unsupported:
            total[folder] -= 1
            left_out += 1
        except (Failed, StoreError, ValueError) as error:
            if errors:
                print(f"{folder}/{name}: {str(error)[:200]}")
    for folder in sorted(total):
        print(f"{folder:30} {passed[folder]:5} of {total[folder]:5}")
    share = sum(passed.values()) / sum(total.values())
    print(f"{'all':30} {sum(passed.values()):5} of {sum(total.values()):5} = {share:.1%}; {left_out} left out")


def main() -> None:
    """Parse arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kit", type=Path, help="the folder tck of a checkout of openCypher")
    parser.add_argument("--neo4j", action="store_true", help="on Neo4j instead of the embedded engine")
    parser.add_argument("--errors", action="store_true", help="print every scenario that fails")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.neo4j:
            from tests.support.neo4j_server import running_server

            with (
                running_server(Path(folder) / "neo4j") as server,
                BoltStore(server.uri, server.auth, timeout=30) as store,
            ):
                run(store, options.kit, errors=options.errors)
        else:
            with ArcadeStore(Path(folder) / "tck.db", timeout=30) as store:
                run(store, options.kit, errors=options.errors)


if __name__ == "__main__":
    main()
