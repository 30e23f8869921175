"""An ArcadeDB server as a child process: on loopback, on free ports, with passwords that exist in memory only.

Two users: ``root`` may write, ``reader`` may do nothing but read records, which the engine itself enforces (the access
mode of a Bolt session it does not). Only hashes of their random passwords reach the disk, in a private folder.
"""

import base64
import contextlib
import hashlib
import importlib.util
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

from kg.stores.errors import StoreError

DATABASE = "kg"
START_SECONDS = 60.0
HASH_ROUNDS = 65536
HEAP = os.environ.get("KG_JAVA_HEAP", "512m")
"""Java's heap; with the engine's own default of 4 GB a server takes 2.8 GB, with 512 MB less than 1 GB."""

JAVA_OPTIONS = (
    f"-Xmx{HEAP}",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "-Djava.awt.headless=true",
)
SETTINGS = {
    "profile": "low-ram",
    "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "server.httpIncomingHost": "127.0.0.1",
    "server.mode": "development",
    "bolt.host": "127.0.0.1",
    "bolt.defaultDatabase": DATABASE,
    "opencypher.loadCsv.allowFileUrls": "false",
    "opencypher.loadCsv.allowRemoteUrls": "false",
    "studio.enabled": "false",
}


class ArcadeServer:
    """A running server over one folder of databases. Ends with this process at the latest."""

    def __init__(self, databases: Path, *, writable: bool, timeout: float | None = None) -> None:
        """Start it; read-only servers can share a database, a writable one has it alone.

        Raises:
            StoreError: the engine is not installed, or does not start.
        """
        self.databases, self.writable, self.timeout = databases, writable, timeout
        self.passwords = {user: secrets.token_urlsafe(24) for user in ("root", "reader")}
        self._process: subprocess.Popen[bytes] | None = None
        for attempt in (1, 2, 3):  # a port that was free may be taken before the server has it
            try:
                self._start()
                return
            except _PortTaken:
                if attempt == 3:
                    raise StoreError("the embedded engine found no free port in three attempts; try again") from None

    def auth(self, *, write: bool) -> tuple[str, str]:
        """User and password for reading or writing."""
        user = "root" if write else "reader"
        return user, self.passwords[user]

    def stop(self) -> None:
        """Stop the server and wait until it has written everything."""
        if self._process is not None:
            process, self._process = self._process, None
            if process.stdin:
                with contextlib.suppress(OSError):
                    process.stdin.close()
            process.wait(START_SECONDS)

    def _start(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="kg-arcadedb-"))
        _write_users(folder / "config", self.passwords)
        self.bolt_port, self.http_port = _free_ports(2)
        command = [*_java(), *self._settings(folder), "com.arcadedb.server.ArcadeDBServer"]
        guard = [sys.executable, "-I", "-S", str(Path(__file__).with_name("guard.py")), str(folder)]
        self._process = subprocess.Popen(  # noqa: S603
            [*guard, *command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True
        )
        log = (folder / "server.log").open("rb") if _appears(folder / "server.log", self._process) else None
        self._await_ready(log)

    def _settings(self, folder: Path) -> list[str]:
        settings = SETTINGS | {
            "bolt.port": str(self.bolt_port),
            "server.httpIncomingPort": str(self.http_port),
            "server.rootPath": str(folder),
            "server.logsDirectory": str(folder / "log"),
            "server.databaseDirectory": str(self.databases.resolve()),
            "server.defaultDatabaseMode": "READ_WRITE" if self.writable else "READ_ONLY",
            "command.timeout": str(int((self.timeout or 0) * 1000)),
        }
        if self.writable:
            settings["server.defaultDatabases"] = f"{DATABASE}[root]"
        return [f"-Darcadedb.{key}={value}" for key, value in settings.items()]

    def _await_ready(self, log: IO[bytes] | None) -> None:
        """Until both ports answer. The log is held open: the guard removes it together with a server that failed."""
        deadline = time.monotonic() + START_SECONDS
        process = self._process
        while process and process.poll() is None and time.monotonic() < deadline:
            if _answers(self.bolt_port) and _answers(self.http_port):
                return
            time.sleep(0.02)
        text = log.read().decode("utf-8", "replace") if log else ""
        self.stop()
        if "Address already in use" in text or "Unable to listen" in text:
            raise _PortTaken
        raise StoreError(f"the embedded engine did not start: {_reason(text)}")


class _PortTaken(Exception):  # noqa: N818
    """Somebody took the port first."""


def engine_folder() -> Path:
    """Where the wheel put the engine and its Java runtime; found without importing it, which would start Java.

    Raises:
        StoreError: it is not installed.
    """
    spec = importlib.util.find_spec("arcadedb_embedded")
    if spec is None or not spec.submodule_search_locations:
        raise StoreError("the embedded Cypher engine is not installed; install it with: pip install 'kg-news[cypher]'")
    return Path(spec.submodule_search_locations[0])


def _java() -> list[str]:
    home = engine_folder()
    java = home / "jre" / "bin" / ("java.exe" if sys.platform == "win32" else "java")
    return [str(java), *JAVA_OPTIONS, "-cp", str(home / "jars" / "*")]


def _write_users(config: Path, passwords: dict[str, str]) -> None:
    """Users and groups as the engine keeps them; made before its start, so that no password has to be handed over."""
    config.mkdir(mode=0o700)
    groups = {"root": "admin", "reader": "reader"}
    users = [
        {"name": user, "databases": {"*": [groups[user]]}, "password": _hashed(password)}
        for user, password in passwords.items()
    ]
    (config / "server-users.jsonl").write_text("\n".join(map(json.dumps, users)) + "\n", "utf-8")
    records = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    access = {
        "admin": _group(["updateSchema", "updateDatabaseSettings"], records),
        "reader": _group([], ["readRecord"]),
        "*": _group([], []),
    }
    document = {"databases": {"*": {"groups": access}}, "version": 2}
    (config / "server-groups.json").write_text(json.dumps(document), "utf-8")


def _group(database: list[str], records: list[str]) -> dict[str, object]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": database, "types": {"*": {"access": records}}}


def _hashed(password: str) -> str:
    """PBKDF2 with SHA-256, written as the engine reads it."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), HASH_ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${HASH_ROUNDS}${salt}${base64.b64encode(digest).decode()}"


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1.0):
        return True
    return False


def _appears(path: Path, process: "subprocess.Popen[bytes]") -> bool:
    deadline = time.monotonic() + START_SECONDS
    while not path.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    return path.exists()


def _reason(log: str) -> str:
    """The line of a Java log that says why."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    causes = [line for line in lines if "Exception" in line or "Error" in line or "SEVER" in line]
    return (causes or lines or ["no message"])[-1][:300]
