"""Bytes to text: which encoding a file is in."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class UnreadableTextError(ValueError):
    """The bytes are no text in an encoding that is known here; the message says so in one sentence."""


def decode(data: bytes) -> str:
    """The text of ``data``; a byte order mark is no part of it.

    Raises:
        UnreadableTextError: binary data, or an encoding that is not known.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\0" in data[:65536]:
        raise UnreadableTextError("the file is binary, not text; convert it to text, or give it its right suffix")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(data, "gb18030")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableTextError("the text is in no encoding known here; save it as UTF-8") from None
