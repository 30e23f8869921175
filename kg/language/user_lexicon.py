"""A user's own names: plain TSV files in a folder, that win over every rule.

    people.tsv          name
    organizations.tsv   name    kind
    projects.tsv        name    kind
    titles.tsv          title   classes
    aliases.tsv         form    name    label (Person, Organization, Project)

``#`` begins a comment; files that are missing count as empty.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from kg.errors import InputError
from kg.language.tables import read_table

FILES = {"people.tsv": "person", "organizations.tsv": "org", "projects.tsv": "project", "titles.tsv": "title"}
KINDS = {"Person": "person", "Organization": "org", "Project": "project"}


class UserLexicon(msgspec.Struct, frozen=True):
    """``entries`` are (surface, kind of span, value); ``canonical`` maps a label and an alias to the name meant."""

    entries: tuple[tuple[str, str, str], ...] = ()
    canonical: dict[str, dict[str, str]] = {}

    @property
    def words(self) -> list[str]:
        """Every surface, for the tokenizer's dictionary."""
        return [surface for surface, _, _ in self.entries]


def read_user_lexicon(folder: str | Path) -> UserLexicon:
    """The lexicon in ``folder``.

    Raises:
        InputError: it is no folder, holds none of the files, or a file cannot be read or has a faulty line.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise InputError(f"{folder}: not a folder; a lexicon is a folder with people.tsv, organizations.tsv, …")
    if not any((folder / name).is_file() for name in (*FILES, "aliases.tsv")):
        raise InputError(f"{folder}: holds no people.tsv, organizations.tsv, projects.tsv, titles.tsv or aliases.tsv")
    entries = [(row[0], kind, row[1] if len(row) > 1 else "") for name, kind in FILES.items()
               for row in _rows(folder / name, 1)]  # fmt: skip
    canonical: dict[str, dict[str, str]] = {}
    for form, name, label in _rows(folder / "aliases.tsv", 3):
        if label not in KINDS:
            raise InputError(f"{folder / 'aliases.tsv'}: {label} is no label; use {', '.join(KINDS)}")
        canonical.setdefault(label, {})[form] = name
        entries.append((form, KINDS[label], ""))
    return UserLexicon(tuple(dict.fromkeys(entries)), canonical)


def unknown_words(lexicon: UserLexicon) -> Iterator[tuple[str, str, str]]:
    """Kinds and classes that no table of kg's has: the file, the word, and those there are."""
    columns = {"org": ("org_suffixes.tsv", 0), "project": ("project_heads.tsv", 0), "title": ("titles.tsv", 1)}
    used = {(kind, word) for _, kind, words in lexicon.entries for word in words.split()}
    for file, kind in FILES.items():
        if kind in columns and (words := sorted(word for of, word in used if of == kind)):
            table, column = columns[kind]
            known = {word for row in read_table(table) for word in row[column].split()}
            yield from ((file, word, ", ".join(sorted(known))) for word in words if word not in known)


def _rows(path: Path, least: int) -> Iterator[list[str]]:
    if not path.is_file():
        return
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        row = [cell.strip() for cell in line.split("\t")]
        if len(row) < least or not row[0]:
            raise InputError(f"{path}:{number}: needs {least} column(s) separated by tabs")
        yield row
