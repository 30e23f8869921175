"""Web pages: the main text, without navigation, scripts and footers."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.model import Page, PartialDate
from kg.pages.decode import decode
from kg.pages.errors import UnreadableError
from kg.pages.issue import stated_date

_NOISE = "script,style,noscript,template,iframe,svg,nav,header,footer,aside,form,button,select,figure>img,link,meta"
_BLOCKS = {"p", "div", "section", "article", "li", "tr", "br", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "td"}
_DATE_FIELDS = ("article:published_time", "og:published_time", "pubdate", "publishdate", "publish_time", "date")
_SITE = re.compile(r"\s*[-_|—–｜]+\s*[^-_|—–｜]{2,30}$")
"""What sites put behind the headline in ``<title>``."""
_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
LEAST = 40
"""Characters that a main text has at least."""


def read(source: str, data: bytes) -> Iterator[Page]:
    """One page: the headline as a Markdown heading, then the paragraphs. Offsets count characters of this text.

    Raises:
        UnreadableError: the page holds no text to speak of.
    """
    declared = _CHARSET.search(data[:4096])
    tree = LexborHTMLParser(decode(data, declared[1].decode("ascii") if declared else None))
    issued, headline = _published(tree), _headline(tree)
    for node in tree.css(_NOISE):
        node.decompose()
    main = _main(tree.body) if tree.body else None
    body = _text(main) if main else ""
    if len(body) < LEAST and not headline:
        raise UnreadableError("the web page holds no text; save the article's own page")
    if headline and body.startswith(headline):
        body = body[len(headline) :].lstrip()
    yield Page(source=source, text=f"# {headline}\n\n{body}" if headline else body, issued=issued)


def _headline(tree: LexborHTMLParser) -> str:
    heading, title = tree.css_first("h1"), tree.css_first("title")
    text = heading.text(strip=True) if heading else ""
    if not text and title:
        text = _SITE.sub("", title.text(strip=True))
    return " ".join(text.split())


def _published(tree: LexborHTMLParser) -> PartialDate | None:
    """The date in the page's metadata."""
    for field in tree.css("meta[content]"):
        name = (field.attributes.get("name") or field.attributes.get("property") or "").lower()
        if name in _DATE_FIELDS and (date := stated_date(field.attributes.get("content") or "")):
            return date
    time = tree.css_first("time[datetime]")
    return stated_date(time.attributes.get("datetime") or "") if time else None


def _main(body: LexborNode) -> LexborNode:
    """The element whose own paragraphs hold most text outside links."""
    weighed = [(_weight(node), -place, node) for place, node in enumerate(body.css("article,main,section,div,td"))]
    weight, _, node = max(weighed, key=lambda row: row[:2], default=(0.0, 0, body))
    return node if weight > 0 else body


def _weight(node: LexborNode) -> float:
    """Characters in paragraphs directly within ``node``, links counted against it."""
    children = [child for child in node.iter(include_text=True) if child.tag in {"p", "-text", "br", "span", "strong"}]
    text = sum(len(child.text(strip=True)) for child in children)
    links = sum(len(link.text(strip=True)) for child in children if child.tag != "-text" for link in child.css("a"))
    return text - 2.0 * links


def _text(node: LexborNode) -> str:
    """Text of ``node``, blocks on lines of their own."""
    parts: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag == "-text":
            parts.append(re.sub(r"\s*\n\s*", "", child.text(deep=False)))
        elif child.tag in _BLOCKS:
            parts.append("\n")
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return "\n\n".join(line for line in lines if line)
