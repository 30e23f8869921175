"""The report as one HTML file: nothing is fetched, and it prints."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup, escape

import kg
from kg.analysis.report.canvas import FONTS
from kg.analysis.report.links import Links, anchor
from kg.analysis.report.markdown import rows_note
from kg.analysis.report.notes import Notes
from kg.analysis.report.payload import payload
from kg.analysis.report.records import Named, Report, Value, Words, proof_of
from kg.analysis.report.sentences import MOST
from kg.analysis.report.texts import plain, say, shown
from kg.schema import Term


def html(report: Report, lang: str, links: Links, notes: Notes, plots: Mapping[str, str]) -> str:
    """The whole report as an HTML page; ``plots`` holds each chart's SVG by key."""
    return _template().render(
        report=report, lang=lang, links=links, notes=notes, plots={key: _drawn(svg) for key, svg in plots.items()},
        say=say, shown=shown, anchor=anchor, proof_of=proof_of, linked=linked, name_link=name_link,
        rows_note=rows_note, most=MOST,
        payload=payload(report, lang, links), version=kg.__version__, fonts=FONTS,
        style=_asset("report.css"), script=_asset("report.js"),
    )  # fmt: skip


def linked(words: Words, lang: str, links: Links) -> Markup:
    """A sentence in which names are links; everything that fills a blank is escaped."""
    blanks = {key: name_link(value, lang, links) for key, value in words.blanks.items()}
    return Markup(say(words.key, lang)).format(**blanks)  # noqa: S704


def name_link(value: Value | Term | Named, lang: str, links: Links) -> Markup:
    """A name that leads to its view, where there is one."""
    view = links.view(value.node) if isinstance(value, Named) else None
    text = escape(plain(value, lang))
    return Markup('<a href="{}">{}</a>').format(view, text) if view else text


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(__package__, "assets"), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )  # fmt: skip
    return environment.get_template("report.html.jinja")


def _asset(name: str) -> Markup:
    """A style sheet or script of our own."""
    return Markup(files(__package__).joinpath("assets", name).read_text("utf-8"))  # noqa: S704


def _drawn(svg: str) -> Markup:
    """A chart: matplotlib has escaped every text in it."""
    return Markup(svg)  # noqa: S704
