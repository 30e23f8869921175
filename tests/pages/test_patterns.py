"""What the lines of a page are recognized by."""

import pytest

from kg.pages.patterns import BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "本报讯（记者甲晓明）7月3日，柳溪区植树。",
        "本报讯记者甲晓明）7月3日，柳溪区植树。",  # the OCR lost the bracket
        "柳溪日报讯记者甲晓明）7月3日，柳溪区植树。",
        "本报柳溪讯 7月3日，柳溪区植树。",
    ],
)
def test_a_byline_opens_the_line(line: str) -> None:
    assert BYLINE.match(line)


@pytest.mark.parametrize("line", ["柳溪区通讯记者站成立。", "7月3日，柳溪区植树。", "记者近日在柳溪区看到，植树正忙。"])
def test_running_text_opens_with_no_byline(line: str) -> None:
    assert not BYLINE.match(line)
