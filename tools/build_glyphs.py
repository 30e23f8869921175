"""Measure the shapes of Chinese characters, from rendered glyphs of free fonts, and write the compact table.

Not part of the package: ``python tools/build_glyphs.py NotoSerifCJK-Regular.ttc NotoSansCJK-Regular.ttc`` (Debian
``fonts-noto-cjk``, SIL Open Font License; needs Pillow and numpy). For each font every character of GB 2312 is drawn,
blurred and centred on its mean; the images' principal components (32 numbers a character, eight bits each) are kept.
Products of two characters' numbers then rank all characters by likeness: see ``kg/resolve/glyphs.py``.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE, BLUR, KEEP = 40, 1.6, 32
SIMPLIFIED_CHINESE = 2  # index of the SC face in the Noto collections
OUT = Path(__file__).resolve().parents[1] / "kg/resolve/data/glyphs.npz"


def characters() -> list[str]:
    """The 6,763 characters of GB 2312."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return [c for raw in rows if (c := raw.decode("gb2312", "ignore"))]


def images(chars: list[str], font_file: str) -> np.ndarray:
    """One mean-free unit vector per character."""
    font = ImageFont.truetype(font_file, SIZE - 4, index=SIMPLIFIED_CHINESE)
    rows = []
    for char in chars:
        image = Image.new("L", (SIZE, SIZE), 0)
        ImageDraw.Draw(image).text((SIZE / 2, SIZE / 2), char, fill=255, font=font, anchor="mm")
        rows.append(np.asarray(image.filter(ImageFilter.GaussianBlur(BLUR)), dtype=np.float32).ravel())
    matrix = np.stack(rows)
    matrix -= matrix.mean(axis=1, keepdims=True)
    return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


def components(matrix: np.ndarray) -> np.ndarray:
    """The first principal components as signed bytes."""
    _, _, axes = np.linalg.svd(matrix.T @ matrix, hermitian=True)
    reduced = matrix @ axes[:KEEP].T
    return np.round(127 * reduced / np.abs(reduced).max()).astype(np.int8)


def main() -> None:
    """Measure the fonts named on the command line and write the table."""
    chars = characters()
    measured = np.stack([components(images(chars, file)) for file in sys.argv[1:]])
    np.savez_compressed(OUT, characters=np.array("".join(chars)), shapes=measured)


if __name__ == "__main__":
    main()
