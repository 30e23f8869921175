"""Addresses and credentials. Passwords come from the environment, a file or a prompt, never from arguments."""

import os
import sys
from getpass import getpass
from pathlib import Path
from urllib.parse import urlsplit

from kg.stores.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def is_server(url: str) -> bool:
    """Whether the URL names a server that speaks Bolt."""
    return url.partition("://")[0] in SCHEMES and "://" in url


def split_address(url: str) -> tuple[str, str | None]:
    """The driver's address, and the database if the URL names one (``neo4j://host/database``).

    Raises:
        StoreError: the URL holds a password, or is none.
    """
    parts = urlsplit(url)
    scheme = parts.scheme
    if "@" in parts.netloc:
        raise StoreError(
            f"{scheme}://…: leave user and password out of the URL; "
            "set NEO4J_USERNAME and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE)"
        )
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise StoreError(f"{url}: the port must be a number; an address looks like neo4j://localhost:7687") from None
    if not parts.hostname:
        raise StoreError(f"{url}: no host; an address looks like neo4j://localhost:7687")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{scheme}://{host}{port}", parts.path.strip("/") or None


def credentials(*, prompt: bool = False) -> tuple[str, str] | None:
    """User and password, or None where neither the environment nor the user gives a password (servers without auth).

    ``NEO4J_USERNAME`` (default ``neo4j``); ``NEO4J_PASSWORD``, or ``NEO4J_PASSWORD_FILE`` (a file's first line).

    Raises:
        StoreError: the password file cannot be read.
    """
    user = os.environ.get("NEO4J_USERNAME", "neo4j")
    password = os.environ.get("NEO4J_PASSWORD") or _from_file(os.environ.get("NEO4J_PASSWORD_FILE"))
    if password is None and prompt and sys.stdin.isatty():
        password = getpass(f"Password of {user} (empty for none): ") or None
    return (user, password) if password else None


def _from_file(path: str | None) -> str | None:
    if not path:
        return None
    try:
        return Path(path).read_text("utf-8").split("\n", 1)[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: the password file cannot be read: {error}") from None
