"""Reading files and cutting pages into articles: ``files → Page → Article``.

``read_sources`` turns paths into pages (or refusals), ``cut_page`` repairs a page and cuts it into articles. Neither
knows anything of other pages, and every character of an article can be traced to the file as it was given.
"""

from kg.pages.cut import cut_page
from kg.pages.sources import read_sources

__all__ = ["cut_page", "read_sources"]
