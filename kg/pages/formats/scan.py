"""Scans: pictures read by RapidOCR (the extra ``kg-news[ocr]``), its boxes and scores kept."""

import io
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from kg.model import Page
from kg.pages.errors import UnreadableError
from kg.pages.geometry import Segment, read_page

if TYPE_CHECKING:
    from PIL.Image import Image
    from rapidocr import RapidOCR
    from rapidocr.utils.output import RapidOCROutput

DPI = 200
"""Resolution at which pages of a PDF are drawn for the OCR."""
MAX_PIXELS = 120_000_000
MISSING = "the file is a picture; install kg-news[ocr] to read scans"


def is_available() -> bool:
    """Whether the OCR is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read(source: str, data: bytes) -> Iterator[Page]:
    """A page for each picture of the file; offsets count characters of the text read.

    Raises:
        UnreadableError: the OCR is not installed, or the picture is broken or too large.
    """
    if not is_available():
        raise UnreadableError(MISSING)
    from PIL import Image, ImageSequence, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with Image.open(io.BytesIO(data)) as picture:
            for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
                page = read_image(source, frame.convert("RGB"), str(number))
                if page is not None:
                    yield page
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableError("the picture is broken or too large; save it anew") from error


def read_image(source: str, picture: "Image", number: str | None) -> Page | None:
    """The page that the OCR reads in a picture, or ``None``."""
    import numpy as np

    found = cast("RapidOCROutput", _engine()(np.asarray(picture.convert("RGB"))[:, :, ::-1]))
    return read_page(source, list(_segments(found)), number)


def _segments(found: "RapidOCROutput") -> Iterator[Segment]:
    if found.boxes is None or found.txts is None or found.scores is None:
        return
    for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        xs, ys = [float(point[0]) for point in box], [float(point[1]) for point in box]
        yield Segment(text, min(xs), min(ys), max(xs), max(ys), float(score))


@cache
def _engine() -> "RapidOCR":
    """The OCR with the models of its own wheel; quiet, and never on the network."""
    import logging

    from rapidocr import RapidOCR

    engine = RapidOCR()
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return engine
