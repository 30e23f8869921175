# What a newcomer types: `make demo` and `make test`. Both set up everything in .venv first.
PYTHON ?= python3
BIN    := .venv/bin
READY  := .venv/.ready

.PHONY: demo test test-fast lint format lock clean

demo: $(READY)
	$(BIN)/kg build seeds/ -o out/

test: $(READY)
	$(BIN)/python -m pytest

test-fast: $(READY)
	$(BIN)/python -m pytest -m "not slow and not browser and not neo4j"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The lock file is resolved anew from pyproject.toml; commit the result.
lock:
	$(PYTHON) -m pip install -q uv
	$(PYTHON) -m uv pip compile -q --universal --python-version 3.11 --all-extras --group dev --no-emit-index-url --no-header pyproject.toml -o requirements.lock

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	touch $(READY)

clean:
	rm -rf .venv out .pytest_cache .mypy_cache .ruff_cache
