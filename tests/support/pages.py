"""Small pages for tests that need some, written for the project."""

from pathlib import Path

MARCH = """# 青屿区召开渔港建设推进会

本报讯（记者陶安宁）2025年3月4日上午，青屿区召开渔港建设推进会。青屿区委书记闻书远出席会议并讲话，区委副书记、区长姜若谷主持会议。

# 青屿区领导调研海堤加固工程

本报讯（记者陶安宁）3月5日下午，青屿区委副书记、区长姜若谷带队调研海堤加固工程，强调要守住汛期安全底线。副区长卢怀瑾参加调研。
"""
APRIL = """# 青屿区召开春耕生产调度会

本报讯（见习记者容与）2025年4月8日，青屿区召开春耕生产调度会。青屿区委副书记、区长姜若谷主持会议并讲话。副区长卢怀瑾、易知秋参加会议。
"""
MAY = """# 青屿区举行渔业合作座谈会

本报讯（记者陶安宁）2025年5月6日上午，青屿区举行渔业合作座谈会。青屿区委书记闻书远，海澄银行青屿支行行长龙惟安出席座谈会。
"""
PAGES = {"march.txt": MARCH, "april.txt": APRIL, "may.txt": MAY}


def write_pages(folder: Path, pages: dict[str, str] = PAGES) -> list[Path]:
    """The files, in the order of the mapping."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in pages]
    for path in paths:
        path.write_text(pages[path.name], "utf-8")
    return paths
