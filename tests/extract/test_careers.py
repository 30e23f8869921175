"""Posts that a text gives to somebody in so many words."""

from tests.support.extracting import read
from tests.support.phenomena import phenomena


@phenomena(
    "text, posts",
    [
        ("appointed", "会议决定任命林晓峰为临河区教育局局长。", {"林晓峰": {("局长", "临河区教育局")}}),
        ("elected", "大会选举林晓峰为临河区商会会长。", {"林晓峰": {("会长", "临河区商会")}}),
        ("serves as", "林晓峰任临河区教育局局长。", {"林晓峰": {("局长", "临河区教育局")}}),
        ("by turns", "理事会由林晓峰、沈砚分别担任临河区商会会长、副会长。",
         {"林晓峰": {("会长", "临河区商会")}, "沈砚": {("副会长", "临河区商会")}}),
        ("introduced, then the present post", "林晓峰，男，汉族，1970年5月生，现任临河区教育局党组书记、局长。",
         {"林晓峰": {("党组书记", "临河区教育局"), ("局长", "临河区教育局")}}),
        ("a post to come", "林晓峰，男，1970年5月生，现任临河区教育局副局长，拟任临河区水利局局长。",
         {"林晓峰": {("副局长", "临河区教育局")}}),
        ("a table of a career",
         "林晓峰，男，汉族，1970年5月生。\n"
         "1992.10-1995.06 临河区教育局科员 1995.06-1998.12 石桥镇镇长 1998.12-至今 临河区水利局局长",
         {"林晓峰": {("科员", "临河区教育局"), ("镇长", "石桥镇"), ("局长", "临河区水利局")}}),
        ("bodies without a name", "林晓峰，男，1970年5月生，曾任地级市委组织部副处长，现任临河区教育局局长。",
         {"林晓峰": {("局长", "临河区教育局")}}),
        ("a degree",
         "林晓峰，男，1970年5月生，管理学博士，现任临河区教育局局长。", {"林晓峰": {("局长", "临河区教育局")}}),
        ("nobody introduced", "现任临河区教育局局长。", {}),
        ("dismissed", "会议决定免去林晓峰的临河区教育局局长职务。", {}),
    ],
)  # fmt: skip
def test_posts_given(text, posts):
    assert read(text).posts == posts
