"""Reading the lexicon tables under ``kg/language/data``: tab-separated, ``#`` lines are comments."""

import gzip
from importlib.resources import files


def read_table(name: str) -> list[list[str]]:
    """Rows of a table, each split at tabs; ``.gz`` tables are unpacked.

    Raises:
        FileNotFoundError: no such table is shipped.
    """
    data = files("kg.language").joinpath("data", name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
