"""Identity across articles: who is who, from evidence for and against, every decision on record."""

from kg.resolve.resolve import resolve

__all__ = ["resolve"]
