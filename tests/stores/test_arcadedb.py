"""The embedded engine as a child process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from kg.stores import ReadOnlyError, StatementError, StoreError, TimeLimitError, guard, open_store
from kg.stores.arcadedb import ArcadeStore
from tests.stores.conftest import text

WRITES = (
    "CREATE (n:Person {id: 'x'})",
    "MERGE (n:Person {id: 'x'})",
    "MATCH (n:Person) SET n.name = 'x'",
    "MATCH (n:Person) DETACH DELETE n",
    "MATCH (n:Person) REMOVE n.name",
    "CREATE (n:Nothing)",
    "CALL { CREATE (:Person {id: 'x'}) } RETURN 1",
    "FOREACH (i IN [1] | CREATE (:Person {id: 'x'}))",
    "CREATE INDEX more IF NOT EXISTS FOR (n:Person) ON (n.sex)",
)


def test_a_graph_is_given_back_as_it_was_written(tmp_path, town_graph):
    with ArcadeStore(tmp_path / "graph.db") as store:
        written = store.write(town_graph)
        assert (written.nodes, written.relationships) == (len(town_graph), town_graph.number_of_edges())
        assert text(store.graph()) == text(town_graph)
        assert store.counts() == open_counts(town_graph, tmp_path)


def open_counts(graph, folder):
    file = open_store(str(folder / "graph.json"))
    file.write(graph)
    return file.counts()


def test_the_way_of_merging_and_the_way_of_filling_give_the_same(arcade, town_graph, tmp_path):
    arcade.write(town_graph)
    again = arcade.write(town_graph)  # not empty any more: merged
    assert again.removed == 0
    assert text(arcade.graph()) == text(town_graph)


@pytest.mark.parametrize("statement", WRITES)
def test_a_question_cannot_write(statement, arcade, town_graph):
    arcade.write(town_graph)
    before = text(arcade.graph())
    with pytest.raises(ReadOnlyError, match="--write"):
        arcade.cypher(statement)
    assert text(arcade.graph()) == before


def test_two_readers_share_a_database_and_neither_can_write(tmp_path, town_graph):
    with ArcadeStore(tmp_path / "graph.db") as store:
        store.write(town_graph)
    with (
        ArcadeStore(tmp_path / "graph.db", writable=False) as one,
        ArcadeStore(tmp_path / "graph.db", writable=False) as two,
    ):
        assert one.cypher("MATCH (p:Person) RETURN count(p)") == two.cypher("MATCH (p:Person) RETURN count(p)")
        with pytest.raises(ReadOnlyError):
            two.cypher("CREATE (n:Person {id: 'x'})")
        with pytest.raises(ReadOnlyError):
            two.cypher("CREATE (n:Person {id: 'x'})", write=True)
        with pytest.raises(StatementError, match="MTCH"):
            two.cypher("MTCH (n) RETURN n")
        with pytest.raises(StatementError, match="'m' not defined"):
            two.cypher("MATCH (n) RETURN m")


def test_a_statement_that_takes_too_long_is_ended(tmp_path):
    with ArcadeStore(tmp_path / "graph.db", timeout=0.5) as store:
        began = time.monotonic()
        with pytest.raises(TimeLimitError, match="--timeout"):
            store.cypher("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN 1")
        assert time.monotonic() - began < 10


@pytest.mark.parametrize("file", ["file:///etc/passwd", "http://127.0.0.1:1/x.csv"])
@pytest.mark.parametrize("write", [False, True])
def test_a_statement_reads_no_files(arcade, file, write):
    with pytest.raises(StoreError):
        arcade.cypher("LOAD CSV FROM $file AS row RETURN row", {"file": file}, write=write)


def test_no_password_stands_in_an_argument_list_or_a_readable_file(arcade):
    server = arcade.server
    commands = [" ".join(process.cmdline()) for process in psutil.Process().children(recursive=True)]
    assert any("ArcadeDBServer" in command for command in commands)
    for password in server.passwords.values():
        assert not any(password in command for command in commands)


def test_it_listens_on_loopback_only(arcade):
    arcade.cypher("RETURN 1")
    servers = [p for p in psutil.Process().children(recursive=True) if "java" in p.name()]
    addresses = {c.laddr.ip for p in servers for c in p.net_connections("inet") if c.status == psutil.CONN_LISTEN}
    assert addresses <= {"127.0.0.1", "::ffff:127.0.0.1"}
    assert addresses


PARENT = """
import sys, time
from kg.stores.arcadedb import ArcadeStore
store = ArcadeStore(sys.argv[1])
store.cypher("RETURN 1")
print("ready", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX's")
def test_the_server_ends_with_its_parent_whatever_ends_it(sent, tmp_path):
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": str(root), "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path / "graph.db")], stdout=subprocess.PIPE, env=environment
    ) as parent:
        assert parent.stdout and parent.stdout.readline() == b"ready\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        parent.send_signal(sent)
    gone, alive = psutil.wait_procs(children, timeout=15)
    assert len(gone) >= 2
    assert not alive
    deadline = time.monotonic() + 5
    while list(tmp_path.glob("kg-arcadedb-*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not list(tmp_path.glob("kg-arcadedb-*"))


def test_the_server_ends_even_if_its_guard_is_killed(tmp_path):
    with ArcadeStore(tmp_path / "graph.db") as store:
        store.cypher("RETURN 1")
        guard = psutil.Process(store.server._process.pid)
        (java,) = guard.children()
        guard.kill()
        psutil.wait_procs([java], timeout=15)
        assert not java.is_running() or java.status() == psutil.STATUS_ZOMBIE


def test_a_reader_of_nothing_is_told_so(tmp_path):
    with pytest.raises(StoreError, match="kg load"):
        ArcadeStore(tmp_path / "none.db", writable=False).cypher("RETURN 1")


def test_a_guard_whose_server_ends_by_itself_ends_with_it_and_says_nothing(tmp_path):
    (folder := tmp_path / "private").mkdir()
    command = [sys.executable, "-I", "-S", guard.__file__, folder, sys.executable, "-c", "raise SystemExit(3)"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.wait(30) == 3  # its parent still holds the other end of its input
        assert process.stderr.read() == b""
    assert not folder.exists()
