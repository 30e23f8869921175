"""The public surface: few names, lazily imported, typed."""

import subprocess
import sys
from pathlib import Path

import pytest

import kg

CHECKOUT = Path(kg.__file__).parents[1]


@pytest.mark.parametrize("name", [name for name in dir(kg) if not name.startswith("_")])
def test_every_name_is_there(name):
    assert getattr(kg, name)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        kg.biuld  # noqa: B018


def test_the_lazy_names_are_those_that_the_types_know():
    source = Path(kg.__file__).read_text("utf-8")
    typed = {line.split(" as ")[1].strip() for line in source.splitlines() if line.startswith("    from kg.")}
    assert typed == set(kg._HOME)


def test_a_type_checker_knows_the_signature(tmp_path):
    (tmp_path / "user.py").write_text('import kg\n\nkg.build(["page.txt"], jobs=2)\nkg.build([1])\n')
    command = [sys.executable, "-m", "mypy", "--config-file=", "--ignore-missing-imports", "--follow-imports=silent"]
    done = subprocess.run([*command, tmp_path / "user.py"], capture_output=True, text=True, check=False, cwd=CHECKOUT)
    errors = [line for line in done.stdout.splitlines() if "user.py" in line]
    assert len(errors) == 1
    assert "user.py:4" in errors[0]
    assert "arg-type" in errors[0] or "list-item" in errors[0]
