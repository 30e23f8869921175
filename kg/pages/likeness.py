"""What two texts of a page have in common: pairs of characters that stand side by side in both."""


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring letters and digits of ``text``; marks and spaces are passed over."""
    letters = "".join(filter(str.isalnum, text))
    return {letters[i : i + 2] for i in range(len(letters) - 1)}


def sums_up(headline: str, below: str, above: str) -> float:
    """Share (0–1) of the headline's pairs that the text below has and the text above has not.

    A headline says in short what is told below it. A heading inside an article does so less, and has words of what
    was told before: under 柳溪区防汛会议召开, a heading 扎实做好防汛 stands between two paragraphs on 防汛.
    """
    wanted = pairs(headline)
    return len(wanted & pairs(below) - pairs(above)) / len(wanted) if wanted else 0.0
