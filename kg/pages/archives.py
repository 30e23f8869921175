"""Archives: the files in a .zip, the file in a .gz; bounded in size, never nested."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from kg.pages.errors import UnreadableError

MAX_BYTES = 32 * 1024 * 1024
"""Largest file that is read, also out of an archive."""
MAX_TOTAL = 512 * 1024 * 1024
"""Most that an archive may hold in all."""
MAX_MEMBERS = 20_000
MAX_RATIO = 300
"""A file that shrinks more than this is a bomb; Chinese text shrinks three- to fivefold."""


def unzip(data: bytes) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """Name and bytes of the files in a zip archive, sorted by name; what cannot be read is an error instead.

    Raises:
        UnreadableError: the archive itself is broken or too large.
    """
    archive = _open(data)
    with archive:
        members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: _name(m))
        for member in members:
            yield _name(member), _member(archive, member)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | UnreadableError:
    if member.flag_bits & 1:
        return UnreadableError("the file in the archive is locked with a password; unpack it first")
    if member.file_size > MAX_BYTES:
        return UnreadableError(f"the file in the archive is larger than {MAX_BYTES >> 20} MB; split it")
    try:
        with archive.open(member) as file:
            return file.read(MAX_BYTES + 1)[:MAX_BYTES]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        return UnreadableError("the file in the archive is broken; pack it anew")


def _open(data: bytes) -> zipfile.ZipFile:
    check_bomb(data)
    return zipfile.ZipFile(io.BytesIO(data))


def check_bomb(data: bytes) -> None:
    """Refuse a zip archive (a Word document is one) that says it holds far more than it should.

    Raises:
        UnreadableError: the archive is broken, has too many files or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, IndexError, OverflowError) as error:
        raise UnreadableError("the archive is broken; pack it anew") from error
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > MAX_TOTAL:
        raise UnreadableError(f"the archive holds more than {MAX_TOTAL >> 20} MB or {MAX_MEMBERS} files; split it")
    if total > MAX_BYTES // 8 and total > MAX_RATIO * len(data):
        raise UnreadableError("the archive unpacks to hundreds of times its size, as a zip bomb does; it is not opened")


def gunzip(data: bytes) -> bytes:
    """What a gzip file holds.

    Raises:
        UnreadableError: the file is broken or unpacks to too much.
    """
    try:
        with gzip.open(io.BytesIO(data)) as file:
            out = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError("the gzip file is broken; pack it anew") from error
    if len(out) > MAX_BYTES:
        raise UnreadableError(f"the gzip file unpacks to more than {MAX_BYTES >> 20} MB; split it")
    return out


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name as its maker meant it: Chinese Windows wrote names in GBK without saying so."""
    name = member.filename
    if not member.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("gb18030")
        except (UnicodeEncodeError, UnicodeDecodeError):
            name = member.filename
    return PurePosixPath("/", name.replace("\\", "/")).as_posix().lstrip("/")
