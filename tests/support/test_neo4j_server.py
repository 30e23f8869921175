"""Where the server cannot run, its tests are skipped in one clear line; on CI that is a failure."""

import pytest

from tests.support.neo4j_server import unavailable


@pytest.mark.parametrize(("value", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_a_server_tests_are_skipped_and_on_ci_fail(monkeypatch, value, outcome):
    monkeypatch.setenv("CI", value)
    with pytest.raises(outcome) as raised:
        unavailable("Java is not installed")
    assert "\n" not in str(raised.value)
    assert "KG_TEST_NEO4J_URI" in str(raised.value)
