"""Plain forms of names: what is compared, never what is shown."""

import re
import unicodedata

_DROPPED = re.compile(r"[\s“”\"'‘’「」『』《》〈〉·•]")


def plain(name: str) -> str:
    """A name without spaces, quotes and middle dots, full-width letters and digits narrowed."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", name))
