"""Cells of the TCK's tables are read as the values they mean."""

import pytest
from neo4j.time import Date, Duration, Time

from bench.stores.tck_values import equal, parse, same_rows


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("null", None), ("true", True), ("-2", -2), ("1.5e3", 1500.0), ("'it\\'s'", "it's"),
        ("[1, [], 'a']", [1, [], "a"]),
        ("{a: 1, b: {c: null}}", {"a": 1, "b": {"c": None}}), ("(:B:A {x: 1})", ("node", ("A", "B"), {"x": 1})),
        ("[:T {w: 2}]", ("relationship", "T", {"w": 2})),
        ("<(:A)<-[:T]-()>", ("path", ("node", ("A",), {}), ("back", ("relationship", "T", {})), ("node", (), {}))),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_its_value(cell, value):
    assert parse(cell) == value


def test_values_are_equal_only_in_kind_too():
    assert equal(float("nan"), float("nan"))
    assert not equal(1, 1.0)
    assert not equal(True, 1)
    assert equal("1984-10-11", Date(1984, 10, 11))
    assert equal("12:00Z", Time.from_iso_format("12:00:00+00:00"))
    assert not equal("12:00Z", Time.from_iso_format("12:00:01+00:00"))
    assert equal("P1Y2M", Duration(months=14))


def test_rows_in_any_order_are_each_found_once():
    assert same_rows([[1], [2], [2]], [[2], [1], [2]])
    assert not same_rows([[1], [1]], [[1], [2]])
    assert same_rows([[[1, 2]]], [[[2, 1]]], any_order=True)
