"""Arithmetic on arrays that several measures share."""

import numpy as np


def ratio(top: np.ndarray | float, bottom: np.ndarray, *, otherwise: float = 0.0) -> np.ndarray:
    """``top / bottom`` cell by cell, ``otherwise`` where ``bottom`` is not positive."""
    out: np.ndarray = np.full(np.shape(bottom), otherwise)
    np.divide(top, bottom, out=out, where=bottom > 0)
    return out
