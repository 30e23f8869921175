"""A post printed in two ways in one article is one post."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena


@phenomena(
    "text, posts",
    [
        ("with and without its committee",
         "林晓任中共临河区委副书记。3月12日，临河区召开防汛会议，临河区委副书记林晓出席。", {"区委副书记"}),
        ("with and without its department",
         "3月12日，临河区召开防汛会议。临河区委统战部部长林晓参加，临河区委统战部部长林晓说，要抓好落实。",
         {"部长"}),
        ("two posts in one body", "3月12日，临河区召开防汛会议。临河区教育局党组书记、局长林晓参加。",
         {"党组书记", "局长"}),
        ("a deputy who became head", "林晓曾任临河区教育局副局长，现任临河区教育局局长。",
         {"副局长", "局长"}),
    ],
)  # fmt: skip
def test_a_post_told_twice(text, posts):
    assert read(text).titles["林晓"] == posts
