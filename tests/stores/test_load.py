"""``kg load``: what it says, what goes wrong, and that what was loaded so far stays consistent."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from kg.graph import write_graph
from kg.stores import StoreError, load_graph
from kg.stores.bolt import BoltStore, too_old
from tests.cli.run import CHECKOUT, kg
from tests.stores.conftest import text
from tests.stores.world import town, whole_town
from tests.support.cutting_proxy import cutting_proxy
from tests.support.neo4j_server import running_server

SECRET = "geheim-Wasser-9"


@pytest.fixture
def build(tmp_path, town_graph):
    write_graph(town_graph, tmp_path / "out" / "graph.json")
    return tmp_path / "out"


def _port(server) -> int:
    return int(server.uri.rsplit(":", 1)[1])


@pytest.mark.neo4j
def test_the_command_loads_updates_and_prunes(build, neo4j_server, neo4j_store):
    login = {"NEO4J_PASSWORD": neo4j_server.auth[1]}
    said = kg("load", build, "--to", neo4j_server.uri, **login).stdout
    assert "35 nodes" in said or "nodes and" in said
    assert "rows/s" in said
    assert text(neo4j_store.graph()) == text(whole_town())
    write_graph(town({"a-1": (1,)}), build / "graph.json")
    said = kg("load", build, "--to", neo4j_server.uri + "/neo4j", "--prune", **login).stdout
    assert "removed" in said
    assert text(neo4j_store.graph()) == text(town({"a-1": (1,)}))


@pytest.mark.neo4j
def test_credentials_come_from_a_file_and_show_nowhere(build, neo4j_server, tmp_path):
    (tmp_path / "password").write_text(neo4j_server.auth[1] + "\n")
    done = kg("load", build, "--to", neo4j_server.uri, NEO4J_PASSWORD_FILE=str(tmp_path / "password"))
    assert neo4j_server.auth[1] not in done.stdout + done.stderr
    wrong = kg("load", build, "--to", neo4j_server.uri, code=1, NEO4J_PASSWORD=SECRET)
    assert "refuses the user name or password" in wrong.stderr
    assert SECRET not in wrong.stderr
    assert "Traceback" not in wrong.stderr


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("bolt://127.0.0.1:1", "no server answers"),
        (f"bolt://neo4j:{SECRET}@127.0.0.1:1", "leave user and password out"),
        ("bolt://", "no host"),
        ("neo4j://host:port", "port must be a number"),
        ("postgres://127.0.0.1", "no such kind of store"),
    ],
)
def test_a_wrong_address_is_one_clear_sentence(build, to, says):
    done = kg("load", build, "--to", to, code=1, NEO4J_PASSWORD=SECRET)
    assert says in done.stderr
    assert SECRET not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_namespace_must_be_a_plain_word():
    with pytest.raises(StoreError, match="cannot be a namespace"):
        load_graph(town({}), "bolt://127.0.0.1:1", namespace="x:y")


@pytest.mark.parametrize(("agent", "old"), [("Neo4j/4.4.36", True), ("Neo4j/3.5.1", True), ("Neo4j/5.26.30", False),
                                            ("Neo4j/2025.08.0", False), ("Memgraph/v2", False)])  # fmt: skip
def test_servers_older_than_5_are_refused(agent, old):
    assert too_old(agent) is old


@pytest.mark.neo4j
@pytest.mark.parametrize("after", [20_000, 40_000, 60_000])
def test_a_lost_acknowledgement_is_made_good(neo4j_server, neo4j_store, town_graph, after):
    with cutting_proxy(_port(neo4j_server), after, forever=False) as proxy:
        with BoltStore(f"bolt://127.0.0.1:{proxy.port}", neo4j_server.auth) as store:
            store.write(town_graph)
        assert proxy.cuts == 1
    assert text(neo4j_store.graph()) == text(town_graph)


@pytest.mark.neo4j
@pytest.mark.parametrize("commits", [1, 2])
def test_a_commit_of_which_nobody_hears_is_made_again(neo4j_server, neo4j_store, town_graph, commits):
    with cutting_proxy(_port(neo4j_server), 20_000, forever=False, commits=commits) as proxy:
        with BoltStore(f"bolt://127.0.0.1:{proxy.port}", neo4j_server.auth) as store:
            store.write(town_graph)
        assert proxy.cuts == commits
    assert text(neo4j_store.graph()) == text(town_graph)


@pytest.mark.neo4j
def test_a_server_that_never_acknowledges_is_no_endless_load(neo4j_server, neo4j_store, town_graph):
    with (
        cutting_proxy(_port(neo4j_server), 20_000, forever=False, commits=1000) as proxy,
        BoltStore(f"bolt://127.0.0.1:{proxy.port}", neo4j_server.auth) as store,
        pytest.raises(StoreError, match="went away"),
    ):
        store.write(town_graph)


@pytest.mark.neo4j
@pytest.mark.parametrize("after", [20_000, 60_000])
def test_a_server_gone_in_the_middle_leaves_a_part_that_the_next_load_completes(
    neo4j_server, neo4j_store, town_graph, after
):
    with cutting_proxy(_port(neo4j_server), after, forever=True) as proxy:
        store = BoltStore(f"bolt://127.0.0.1:{proxy.port}", neo4j_server.auth, retry=1.0)
        with store, pytest.raises(StoreError, match="went away"):
            store.write(town_graph)
    part = neo4j_store.graph()
    assert 0 < len(part) <= len(town_graph)
    for node, data in part.nodes(data=True):
        assert data["name" if data["label"] != "Article" else "headline"], f"{node} was written by halves"
    neo4j_store.write(town_graph)
    assert text(neo4j_store.graph()) == text(town_graph)


@pytest.mark.neo4j
@pytest.mark.parametrize("wait", [0.4, 0.9])
def test_a_killed_load_run_again_completes_it(build, neo4j_server, neo4j_store, town_graph, wait):
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "NEO4J_PASSWORD": neo4j_server.auth[1]}
    command = [sys.executable, "-m", "kg", "load", str(build), "--to", neo4j_server.uri]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as load:
        time.sleep(wait)
        load.send_signal(signal.SIGKILL)
    kg("load", build, "--to", neo4j_server.uri, NEO4J_PASSWORD=neo4j_server.auth[1])
    assert text(neo4j_store.graph()) == text(town_graph)


@pytest.fixture(scope="module")
def other_server(tmp_path_factory):
    """A server whose database is read-only, and that offers TLS with a certificate of its own."""
    folder = tmp_path_factory.mktemp("certificate")
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: no certificate for a TLS server")
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run([*make, "-keyout", "private.key", "-out", "public.crt"], cwd=folder, check=True, capture_output=True)
    settings = {
        "server.databases.read_only": "neo4j",
        "server.bolt.tls_level": "OPTIONAL",
        "dbms.ssl.policy.bolt.enabled": "true",
        "dbms.ssl.policy.bolt.base_directory": str(folder),
        "dbms.ssl.policy.bolt.client_auth": "NONE",
    }
    with running_server(tmp_path_factory.mktemp("other") / "home", **settings) as server:
        yield server


@pytest.mark.neo4j
def test_a_read_only_database_is_said_to_be_one(build, other_server):
    done = kg("load", build, "--to", other_server.uri, code=1, NEO4J_PASSWORD=other_server.auth[1])
    assert "read" in done.stderr
    assert "only" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.neo4j
def test_tls_addresses_work_and_a_certificate_nobody_vouches_for_is_refused(other_server):
    trusting = other_server.uri.replace("bolt://", "bolt+ssc://")
    with BoltStore(trusting, other_server.auth) as store:
        assert store.cypher("RETURN 1 AS one").rows == [(1,)]
    strict = other_server.uri.replace("bolt://", "bolt+s://")
    with BoltStore(strict, other_server.auth, retry=0.5) as store, pytest.raises(StoreError):
        store.cypher("RETURN 1")
