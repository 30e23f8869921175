"""The commands: importing a module registers its command. One line each, by name."""

from kg.cli import build as build
from kg.cli import changes as changes
from kg.cli import diff as diff
from kg.cli import evaluate as evaluate
from kg.cli import explain as explain
from kg.cli import export as export
from kg.cli import load as load
from kg.cli import query as query
from kg.cli import report as report
from kg.cli import review as review
from kg.cli import show as show
from kg.cli import view as view
