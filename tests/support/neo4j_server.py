"""A real Neo4j Community server for the tests, from Maven Central's artifacts: on loopback, ended with the tests.

``KG_TEST_NEO4J_URI`` (with ``NEO4J_USERNAME`` and ``NEO4J_PASSWORD``) uses a running one instead, and empties it.
The jars (about 210, 130 MB) are fetched once into ``~/.cache/kg-tests`` (or ``KG_TEST_CACHE``).
"""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import neo4j
import pytest
from neo4j.exceptions import ClientError, DriverError, Neo4jError

VERSION = "5.26.30"
CACHE = Path(os.environ.get("KG_TEST_CACHE") or Path.home() / ".cache" / "kg-tests")
POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>kg.tests</groupId><artifactId>neo4j-server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version></dependency>
  </dependencies>
</project>
"""
JAVA = [
    "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
]  # fmt: skip
GUARD = Path(__file__).resolve().parents[2] / "kg" / "stores" / "guard.py"


class Server(NamedTuple):
    """Where it is and who may in."""

    uri: str
    auth: tuple[str, str] | None

    def run(self, statement: str, **parameters: str) -> None:
        """Run a statement on the system database."""
        with neo4j.GraphDatabase.driver(self.uri, auth=self.auth) as driver:
            driver.execute_query(statement, parameters, database_="system")  # type: ignore[arg-type]


def unavailable(reason: str) -> None:
    """Skip, in one clear line; on CI, fail: there these tests must run."""
    message = f"no Neo4j for the tests: {reason} (or set KG_TEST_NEO4J_URI to a running server)"
    if os.environ.get("CI", "").lower() in ("1", "true"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def jars() -> Path:
    """The folder with the server's jars, fetched by Maven the first time."""
    home = CACHE / f"neo4j-{VERSION}"
    if not (home / "complete").exists():
        if shutil.which("mvn") is None:
            unavailable("Maven (mvn) is not installed")
        home.mkdir(parents=True, exist_ok=True)
        (home / "pom.xml").write_text(POM)
        command = [
            "mvn",
            "-B",
            "-ntp",
            "-q",
            "dependency:copy-dependencies",
            "-DoutputDirectory=lib",
            "-DincludeScope=runtime",
        ]
        done = subprocess.run(command, cwd=home, capture_output=True, text=True, timeout=900, check=False)
        if done.returncode:
            unavailable(f"Maven could not fetch it: {done.stdout.strip()[-300:]}")
        (home / "complete").touch()
    return home / "lib"


@contextmanager
def running_server(folder: Path, **settings: str) -> Iterator[Server]:
    """A server with empty databases in ``folder``, with authentication; ``settings`` extend its configuration."""
    shutil.copytree(_initialized() / "data", folder / "data")
    password = secrets.token_urlsafe(12)
    with _running(folder, settings) as server:
        server.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=password)
        yield server._replace(auth=("neo4j", password))
    shutil.rmtree(folder, ignore_errors=True)


def _initialized() -> Path:
    """A server's files after its first start, made once: a start on a copy of them is faster, and may be read-only."""
    home = CACHE / f"neo4j-{VERSION}-initialized"
    if not home.exists():
        fresh = home.with_name(f"{home.name}-{os.getpid()}")
        with _running(fresh, {}) as server, contextlib.suppress(Neo4jError):
            server.run("SHOW DATABASES")  # refused until the password is changed, but answered
        for name in ("conf", "guard"):
            shutil.rmtree(fresh / name, ignore_errors=True)
        fresh.rename(home)
    return home


@contextmanager
def _running(home: Path, settings: dict[str, str]) -> Iterator[Server]:
    java = shutil.which("java")
    if java is None:
        unavailable("Java is not installed")
    lib = jars()
    bolt, http = _free_ports(2)
    for name in ("conf", "guard"):
        (home / name).mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(_configuration(bolt, http, settings))
    command = [
        sys.executable, "-I", "-S", str(GUARD), str(home / "guard"), str(java), *JAVA, "-cp", f"{lib}/*",
        "org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home}/conf",
    ]  # fmt: skip
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as process:
        server = Server(f"bolt://127.0.0.1:{bolt}", ("neo4j", "neo4j"))
        try:
            _await(server, process, home / "guard" / "server.log")
            yield server
        finally:
            assert process.stdin
            process.stdin.close()
            process.wait(30)


def _await(server: Server, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + 120
    while True:
        try:
            server.run("SHOW CURRENT USER")
            return
        except ClientError as error:
            if "CredentialsExpired" in str(error.code):
                return
            raise
        except (DriverError, Neo4jError, OSError):
            if process.poll() is not None or time.monotonic() > deadline:
                text = log.read_text("utf-8", "replace") if log.exists() else "no log"
                pytest.fail(f"Neo4j did not start: {text[-800:]}", pytrace=False)
            time.sleep(0.1)


def _configuration(bolt: int, http: int, more: dict[str, str]) -> str:
    settings = {
        "server.bolt.listen_address": f"127.0.0.1:{bolt}",
        "server.bolt.advertised_address": f"127.0.0.1:{bolt}",
        "server.http.listen_address": f"127.0.0.1:{http}",
        "server.http.advertised_address": f"127.0.0.1:{http}",
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": "256m",
        "db.tx_log.preallocate": "false",
        "db.tx_log.rotation.size": "32m",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
        "dbms.security.auth_enabled": "true",
    } | more
    return "".join(f"{key}={value}\n" for key, value in settings.items())


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


@contextmanager
def server_for_tests(folder: Path) -> Iterator[Server]:
    """The server that the environment names, else a fresh one."""
    if uri := os.environ.get("KG_TEST_NEO4J_URI"):
        password = os.environ.get("NEO4J_PASSWORD")
        yield Server(uri, (os.environ.get("NEO4J_USERNAME", "neo4j"), password) if password else None)
        return
    with running_server(folder) as server:
        yield server
