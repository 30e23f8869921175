"""Bytes to text: which encoding a file is in."""

import codecs
import re

from charset_normalizer import from_bytes

from kg.pages.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ["gb18030", "big5", "big5hkscs"]
_ODD = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\ue000-\uf8ff\ufffd]")
"""Control characters that no text has, private use, what could not be decoded."""
SAMPLE = 60_000
"""Bytes that tell the encoding of a file that is not UTF-8."""
NO_ENCODING = "the text is in no encoding known here (UTF-8, UTF-16, GB18030, Big5); save it as UTF-8"
BINARY = "the file is binary, not text; convert it to text, or give it its right suffix"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``; a byte order mark is no part of it.

    Args:
        data: the bytes of a file.
        declared: encoding that the file itself names (the ``charset`` of a web page); tried behind UTF-8.

    Raises:
        UnreadableError: binary data, or an encoding that is not known.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data, encoding))
    if b"\0" in data[:SAMPLE]:
        return _checked(_strict(data, _wide_encoding(data)))
    for encoding in filter(None, ("utf-8", declared)):
        try:
            return _checked(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _checked(_legacy(data))


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: the byte order in which most of it reads as Chinese or ASCII."""
    sample = data[: SAMPLE // 2 * 2]
    plain = {order: _plain_share(sample.decode(order, "replace")) for order in ("utf-16-le", "utf-16-be")}
    best = max(plain, key=lambda order: plain[order])
    if len(data) % 2 or plain[best] < 0.9:
        raise UnreadableError(BINARY)
    return best


def _plain_share(text: str) -> float:
    """Share of common Chinese characters, their punctuation and printable ASCII; Chinese there must be."""
    chinese = sum("\u4e00" <= c <= "\u9fff" for c in text)
    plain = sum(
        " " <= c <= "~" or c in "\r\n\t\f" or "\u2000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef" for c in text
    )
    return (chinese + plain) / max(1, len(text)) if chinese > len(text) / 10 else 0.0


def _legacy(data: bytes) -> str:
    """GB18030 or Big5: both decode almost anything, so what reads as Chinese decides."""
    sample = data[: _whole(data, SAMPLE)]
    best = from_bytes(sample, cp_isolation=_LEGACY, threshold=0.5).best()
    order = [best.encoding, *_LEGACY] if best else _LEGACY
    for encoding in dict.fromkeys(order):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError(NO_ENCODING)


def _whole(data: bytes, size: int) -> int:
    """End of a sample that cuts no character: behind a line end, where there is one."""
    return len(data) if len(data) <= size else data.rfind(b"\n", 0, size) + 1 or size


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError(NO_ENCODING) from None


def _checked(text: str) -> str:
    """Refuse what decodes but is no text: control characters, or hardly a letter."""
    sample = text[:20_000]
    if len(_ODD.findall(sample)) > len(sample) / 50:
        raise UnreadableError(BINARY)
    return text
