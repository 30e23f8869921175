"""Measure how alike Chinese characters look, from rendered glyphs of a free font, and write the compact table.

Not part of the package: ``python tools/build_glyphs.py /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc``
(Debian ``fonts-noto-cjk``, SIL Open Font License; needs Pillow and numpy). Rows of the table: a character, then the
characters it is taken for with their similarity in hundredths, best first.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE, BLUR, KEEP, FLOOR = 40, 1.6, 14, 0.80
OUT = Path(__file__).resolve().parents[1] / "kg/resolve/data/glyphs.tsv"
HEADER = """# Characters that look alike: character, then pairs of look-alike and similarity (hundredths), best first.
# Measured by tools/build_glyphs.py: cosine of blurred, mean-free 40-pixel images of the characters of GB 2312 in
# Noto Serif CJK SC and Noto Sans CJK SC (SIL Open Font License 1.1); the measurements are this project's own.
"""


def characters() -> list[str]:
    """The 6,763 characters of GB 2312."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return [c for raw in rows if (c := raw.decode("gb2312", "ignore"))]


def images(chars: list[str], font_file: str) -> np.ndarray:
    """One mean-free unit vector per character."""
    font = ImageFont.truetype(font_file, SIZE - 4, index=2)
    rows = []
    for char in chars:
        image = Image.new("L", (SIZE, SIZE), 0)
        ImageDraw.Draw(image).text((SIZE / 2, SIZE / 2), char, fill=255, font=font, anchor="mm")
        rows.append(np.asarray(image.filter(ImageFilter.GaussianBlur(BLUR)), dtype=np.float32).ravel())
    matrix = np.stack(rows)
    matrix -= matrix.mean(axis=1, keepdims=True)
    return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


def main() -> None:
    """Measure the fonts named on the command line and write the table."""
    chars = characters()
    total = sum(v @ v.T for v in (images(chars, file) for file in sys.argv[1:])) / len(sys.argv[1:])
    np.fill_diagonal(total, 0)
    lines = []
    for row, char in enumerate(chars):
        best = np.argsort(-total[row], kind="stable")[:KEEP]
        alike = "".join(f"{chars[i]}{round(100 * float(total[row, i]))}" for i in best if total[row, i] >= FLOOR)
        if alike:
            lines.append(f"{char}\t{alike}")
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
