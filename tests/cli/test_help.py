"""Every command explains itself, shows an example that parses, and stands in the docs; the help starts fast."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import kg as package
from kg.cli import app
from tests.cli.run import CHECKOUT, kg, kg_process

COMMANDS = typer.main.get_command(app).commands
HEAVY = {"jieba", "networkx", "neo4j", "numpy", "pandas", "pypinyin", "pyvis", "rapidfuzz", "scipy", "spacy"}


def examples(command):
    return re.findall(r"kg \w[^·\n]*", command.epilog or "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_and_shows_an_example(name):
    assert COMMANDS[name].help.strip()
    assert any(example.startswith(f"kg {name}") for example in examples(COMMANDS[name]))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_and_option_is_explained(name):
    assert [p.name for p in COMMANDS[name].params if not getattr(p, "help", None)] == []


def squeezed(text):
    return re.sub(r"[\s…]", "", text)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_is_printed_whole_brackets_included(name):
    printed = squeezed(kg(name, "--help").stdout)
    said = [COMMANDS[name].help, COMMANDS[name].epilog, *(p.help for p in COMMANDS[name].params)]
    assert [text for text in said if squeezed(text) not in printed] == []


def test_the_list_of_commands_says_what_each_does_in_a_line_that_is_not_cut_off():
    printed = kg("--help").stdout
    assert all(f"{COMMANDS[name].short_help}\n" in printed for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_parse(name):
    for example in examples(COMMANDS[name]):
        _, command, *arguments = shlex.split(example)
        COMMANDS[command].make_context(command, arguments)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_docs(name):
    assert f"| `kg {name}" in (CHECKOUT / "docs" / "commands.md").read_text("utf-8")


def commands_shown(markdown: str) -> set[str]:
    """What follows `kg` between backticks and at the head of a line of a fenced block; prose may begin so by chance."""
    blocks = re.findall(r"^```.*?^```", markdown, re.MULTILINE | re.DOTALL)
    at_heads = re.findall(r"^kg ([a-z]+)\b", "\n".join(blocks), re.MULTILINE)
    return {*at_heads, *re.findall(r"`kg ([a-z]+)\b", markdown)}


def test_the_docs_and_the_readme_show_no_command_that_is_not_there():
    for path in [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]:
        assert commands_shown(path.read_text("utf-8")) <= set(COMMANDS), path.name


def test_a_line_of_prose_shows_no_command():
    assert commands_shown("so jieba,\nkg and others start anew: `kg help`.\n\n```\nkg build out/\n```\n") == {
        "help",
        "build",
    }


def test_the_help_names_every_command():
    printed = kg("--help").stdout
    assert [name for name in COMMANDS if name not in printed] == []


def test_the_version():
    assert kg("--version").stdout == f"kg {package.__version__}\n"


def test_it_runs_as_a_module_and_without_a_command_shows_the_help():
    assert "build" in kg_process("--help").stdout


def test_an_unknown_command_is_a_usage_error():
    assert "No such command" in kg("bild", code=2).stderr


def test_the_help_loads_nothing_heavy():
    code = "import sys, kg, kg.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert HEAVY & set(loaded.stdout.split()) == set()


def test_the_package_says_that_it_is_typed():
    assert (Path(package.__file__).parent / "py.typed").exists()
