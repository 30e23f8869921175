"""Everything a graph knows of one thing, each fact with its sentences and where they stand in the file as given."""

from kg.show.lookup import find
from kg.show.sheet import Fact, Sheet, make_sheet
from kg.show.sources import Sighting, Sources

__all__ = ["Fact", "Sheet", "Sighting", "Sources", "find", "make_sheet"]
