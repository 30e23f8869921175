"""The cookbook as a page of the documentation: ``python -m kg.queries.document > docs/cookbook.md``."""

import json
import sys
from collections.abc import Iterator

from kg.queries import Query, cookbook

HEAD = """# Cookbook

<!-- Generated: python -m kg.queries.document > docs/cookbook.md -->

{number} named queries, one file each in `kg/queries`. `kg query --list` lists them, `kg query NAME` runs one:

    kg query calendar --param person=NAME --param since=2024-01

Each runs alike on the embedded engine and on Neo4j. Empty text parameters mean: all.
"""


def cookbook_markdown() -> str:
    """The whole page."""
    queries = cookbook().values()
    return "\n".join([HEAD.format(number=len(queries)), *("\n".join(_section(query)) for query in queries)])


def _section(query: Query) -> Iterator[str]:
    yield f"## {query.name}\n"
    yield f"{query.zh}  \n{query.en}\n"
    for parameter in query.parameters:
        remark = f": {parameter.remark}" if parameter.remark else ""
        yield f"- `{parameter.name}` = `{json.dumps(parameter.default, ensure_ascii=False)}`{remark}"
    yield f"\n```cypher\n{query.cypher}\n```\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(cookbook_markdown().encode())
