"""Jieba as a spaCy tokenizer. Where the Rust port ``rjieba`` is installed (``kg-news[fast]``), it does the cutting."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from pathlib import Path

import jieba
import msgspec
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from kg.language.names import is_han, is_surname

Cut = Callable[[str], Iterable[str]]
LIGHT = frozenset("到将率赴在从与就把被也还并及对说作")
"""Words of one character that jieba's guess at an unknown name takes in: 林晓到|石桥镇, 林晓率|队."""
COMMON = 300
"""Frequency in jieba's dictionary from which a word is common."""
PORT_DIFFERS = re.compile(r"[A-Za-z0-9](?:[_-][A-Za-z0-9]|\.[A-Za-z]|\.\d+(?:[A-Za-z]|\.\d))|[\U00010000-\U0010ffff]")
"""Where rjieba does not cut as jieba does: it keeps 1992-1995, 2.0A and 2023.8.1 whole, marks with rare characters."""
PIECE = re.compile(r"[^，。；、\n]*[，。；、\n]|[^，。；、\n]+$")
WORDS = "kg_words"
"""Key in ``Doc.user_data`` of the words' offsets: a list of (start, end)."""


def best_cutter() -> Cut:
    """The fastest installed cutter that knows jieba's standard dictionary only; all give the same words."""
    standard = jieba_cutter()
    try:
        import rjieba
    except ImportError:
        return standard
    return partial(_cut_by_port, standard, rjieba.cut)


def _cut_by_port(standard: Cut, port: Cut, text: str) -> Iterable[str]:
    """Only the pieces between marks that the port would cut otherwise are left to jieba: no word goes over a mark."""
    if not PORT_DIFFERS.search(text):
        return port(text)
    words: list[str] = []
    for piece in PIECE.findall(text):
        words += standard(piece) if PORT_DIFFERS.search(piece) else port(piece)
    return words


def jieba_cutter(words: Iterable[str] = ()) -> Cut:
    """Jieba itself; with ``words``, on a dictionary of its own that knows them too."""
    jieba.setLogLevel(60)
    jieba.initialize()
    tokenizer = jieba.dt
    if added := list(words):
        tokenizer = jieba.Tokenizer()
        tokenizer.initialize()
        for word in added:
            tokenizer.add_word(word)
    cut: Cut = tokenizer.cut
    return cut


class JiebaTokenizer:
    """Cuts text into jieba's words. Spaces are tokens of their own, so that ``doc.text`` is the text given."""

    def __init__(self, vocab: Vocab, words: Sequence[str] = ()) -> None:
        self.vocab = vocab
        self.learn(words)

    def learn(self, words: Sequence[str]) -> None:
        """Use a dictionary that knows these words besides its own."""
        self.words = list(words)
        self._cut = jieba_cutter(self.words) if self.words else best_cutter()

    def cut(self, text: str) -> list[tuple[int, int]]:
        """Offsets of the words of ``text``, in order."""
        return _offsets(self._words(text))

    def _words(self, text: str) -> list[str]:
        return mend_guesses(list(self._cut(text))) if text else []

    def __call__(self, text: str) -> Doc:
        """The document of the words of ``text``."""
        words = self._words(text)
        doc = Doc(self.vocab, words=words, spaces=[False] * len(words))
        doc.user_data[WORDS] = _offsets(words)
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """The learned words."""
        return msgspec.json.encode(self.words)

    def from_bytes(self, data: bytes, **_: object) -> "JiebaTokenizer":
        """Learn the words of :meth:`to_bytes`."""
        self.learn(msgspec.json.decode(data, type=list[str]))
        return self

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write the learned words to the file ``path``."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: object) -> "JiebaTokenizer":
        """Learn the words that :meth:`to_disk` wrote."""
        return self.from_bytes(Path(path).read_bytes())


def mend_guesses(words: list[str]) -> list[str]:
    """The words with what was guessed to be a name of three cut before its last character, where that is a word.

    Jieba guesses names that its dictionary does not have: 林晓到|石桥镇 becomes 林晓|到|石桥镇, and 林晓充|分 becomes
    林晓|充分.
    """
    guessed = [i for i, length in enumerate(map(len, words)) if length == 3 and _is_guess(words[i])]
    for i in reversed(guessed):
        word, following = words[i], words[i + 1] if i + 1 < len(words) else ""
        if len(following) == 1 and _is_common(word[2] + following):
            words[i : i + 2] = [word[:2], word[2] + following]
        elif word[2] in LIGHT:
            words[i : i + 1] = [word[:2], word[2]]
    return words


@lru_cache(maxsize=1 << 16)
def _is_guess(word: str) -> bool:
    return not jieba.dt.FREQ.get(word) and is_surname(word[0]) and is_han(word)


def _is_common(word: str) -> bool:
    return (jieba.dt.FREQ.get(word) or 0) >= COMMON


def _offsets(words: Iterable[str]) -> list[tuple[int, int]]:
    return list(pairwise(accumulate(map(len, words), initial=0)))


@registry.tokenizers("kg.JiebaTokenizer.v1")  # type: ignore[untyped-decorator]
def create_jieba_tokenizer() -> Callable[[Language], JiebaTokenizer]:
    """What a pipeline's config names: ``[nlp.tokenizer] @tokenizers = "kg.JiebaTokenizer.v1"``."""
    return lambda nlp: JiebaTokenizer(nlp.vocab)
