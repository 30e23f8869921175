"""The report: sections computed once, written as Markdown, CSV and HTML."""

from kg.analysis.report.write import write_report

__all__ = ["write_report"]
