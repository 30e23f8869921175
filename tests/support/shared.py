"""Material that is not part of the project: real pages, their gold, the reference measure."""

import os
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]


def shared_path(*parts: str) -> Path:
    """A file or folder of the shared material; the test is skipped where it is absent."""
    root = Path(os.environ.get("KG_SHARED") or _CHECKOUT.parent / "shared")
    if not (root / "gold").is_dir():  # a worktree lies one level deeper than a clone
        root = _CHECKOUT.parent.parent / "shared"
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"shared material is absent: {path} (set KG_SHARED)")
    return path
