"""Runs the notebooks and stores their outputs: ``python notebooks/run.py [NAME…]``; the tests run them too."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent


def run(path: Path, environment: Mapping[str, str] | None = None) -> nbformat.NotebookNode:
    """The notebook with fresh outputs; the first error in a cell is raised (`nbclient.exceptions.CellExecutionError`)."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": FOLDER}})
    client.execute(env={**os.environ, "PYTHONPATH": str(FOLDER.parent), **(environment or {})})
    for cell in notebook.cells:
        cell.get("metadata", {}).pop("execution", None)
    return notebook


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(path.stem for path in FOLDER.glob("*.ipynb")):
        target = FOLDER / f"{name}.ipynb"
        nbformat.write(run(target), target)
        sys.stdout.write(f"{target}\n")
