"""The little that goes to the embedded engine by HTTP: types, the batch loader, and why a statement was refused."""

import base64
import http.client
from collections.abc import Iterator
from typing import Any

import msgspec

from kg.stores.arcadedb_server import ArcadeServer
from kg.stores.errors import StoreError

TIMEOUT_SECONDS = 3600.0


def post(
    server: ArcadeServer, path: str, body: Iterator[bytes], content: str = "application/json", *, write: bool = True
) -> tuple[int, dict[str, Any]]:
    """Status and answer; the body is sent as it comes.

    Raises:
        StoreError: the engine went away, or answers with something else than JSON.
    """
    token = base64.b64encode(":".join(server.auth(write=write)).encode()).decode()
    headers = {"Authorization": f"Basic {token}", "Content-Type": content}
    connection = http.client.HTTPConnection("127.0.0.1", server.http_port, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("POST", path, body, headers, encode_chunked=True)
        response = connection.getresponse()
        return response.status, msgspec.json.decode(response.read(), type=dict)
    except (OSError, http.client.HTTPException, msgspec.DecodeError) as error:
        raise StoreError(f"the embedded engine broke off: {error}") from error
    finally:
        connection.close()
