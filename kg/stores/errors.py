"""What goes wrong with stores, as sentences a user can act on."""

from neo4j import exceptions as driver_errors

from kg.errors import KgError

READ_ONLY_CODES = frozenset({
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
    "Neo.ClientError.Statement.AccessMode",
    "Neo.ClientError.Security.Forbidden",
})  # fmt: skip
TIMEOUT_CODES = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
)


class StoreError(KgError):
    """A store cannot be opened, read, asked or written."""


class ReadOnlyError(StoreError):
    """The statement writes, and writing was not asked for or is not allowed."""


class TimeLimitError(StoreError):
    """The statement took longer than the time limit."""


class StatementError(StoreError):
    """The statement is no valid Cypher, or fails on this graph."""


def explain(error: Exception, address: str) -> StoreError:
    """The driver's error as one of ours. Never holds credentials: addresses have none, nor do the driver's messages."""
    if isinstance(error, driver_errors.AuthError):
        return StoreError(
            f"{address}: the server refuses the user name or password; set NEO4J_USERNAME and NEO4J_PASSWORD "
            "(or NEO4J_PASSWORD_FILE)"
        )
    if isinstance(error, driver_errors.Neo4jError):
        return _explain_server(error, address)
    if isinstance(error, (driver_errors.ServiceUnavailable, driver_errors.SessionExpired, OSError)):
        return StoreError(f"{address}: no server answers there, or it went away; check that it runs and the address")
    return StoreError(f"{address}: {_first_line(str(error))}")


def _explain_server(error: driver_errors.Neo4jError, address: str) -> StoreError:
    code, message = error.code or "", _first_line(error.message or str(error))
    if code in TIMEOUT_CODES:
        return TimeLimitError(f"{address}: the statement took longer than the time limit; narrow it or raise --timeout")
    if code in READ_ONLY_CODES or "read only database" in message:
        return ReadOnlyError(f"{address}: this would write, and may only read ({message}); writing needs --write")
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        return StoreError(f"{address}: the server has no such database; name an existing one after the address")
    if code.startswith("Neo.ClientError.Statement"):
        return StatementError(f"the Cypher is not accepted: {message}")
    return StoreError(f"{address}: {message}")


def _first_line(text: str) -> str:
    return text.strip().split("\n", 1)[0]
