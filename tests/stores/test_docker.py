"""The compose file and the image for users, without Docker: the schema, and rules that linters of such files have."""

import re
import shutil
import subprocess
import sys

import pytest
from ruamel.yaml import YAML

from tests.cli.run import CHECKOUT

COMPOSE = CHECKOUT / "docker" / "compose.yaml"
DOCKERFILE = CHECKOUT / "docker" / "Dockerfile"


@pytest.fixture(scope="module")
def services() -> dict:
    return YAML(typ="safe").load(COMPOSE.read_text("utf-8"))["services"]


def _instructions() -> list[tuple[str, str]]:
    text = re.sub(r"\\\n\s*", "", DOCKERFILE.read_text("utf-8"))
    return [tuple(line.split(" ", 1)) for line in text.splitlines() if line and not line.startswith("#")]


def test_the_compose_file_obeys_the_compose_specification():
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_neo4j_is_pinned_kept_and_checked(services):
    server = services["neo4j"]
    assert re.fullmatch(r"neo4j:5\.\d+\.\d+-community", server["image"])
    assert any(volume.endswith(":/data") for volume in server["volumes"])
    assert server["healthcheck"]["test"][0] == "CMD"
    assert services["kg"]["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_ports_are_on_loopback_only(services):
    ports = [port for service in services.values() for port in service.get("ports", ())]
    assert len(ports) == 2
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_password_comes_from_the_environment_and_is_required(services):
    for service in services.values():
        given = [value for key, value in service["environment"].items() if key in ("NEO4J_AUTH", "NEO4J_PASSWORD")]
        assert given
        assert all("${NEO4J_PASSWORD:?" in value for value in given)


def test_nothing_runs_as_root_or_may_become_it(services):
    assert all("no-new-privileges:true" in service["security_opt"] for service in services.values())
    assert not services["kg"]["user"].startswith("0")
    users = [argument for instruction, argument in _instructions() if instruction == "USER"]
    assert users
    assert users[-1].split(":")[0] not in ("root", "0")


def test_the_image_follows_the_rules_of_linters():
    instructions = _instructions()
    bases = [argument.split(" ")[0] for instruction, argument in instructions if instruction == "FROM"]
    assert all(re.search(r":\d+\.\d+\.\d+-", base) for base in bases), "DL3006, DL3007: a base image without a version"
    kinds = {instruction for instruction, _ in instructions}
    assert not kinds & {"ADD", "MAINTAINER"}, "DL3020, DL4000"
    for instruction, argument in instructions:
        if instruction == "RUN":
            assert not re.search(r"\bsudo\b|\bcd /|apt(-get)? upgrade", argument), "DL3004, DL3003, DL3005"
            assert "pip install" not in argument or "--no-cache-dir" in argument, "DL3042"
        if instruction == "WORKDIR":
            assert argument.startswith("/"), "DL3000"
        if instruction in ("ENTRYPOINT", "CMD"):
            assert argument.startswith("["), "DL3025"


def test_a_linter_that_is_installed_agrees():
    if shutil.which("hadolint") is None:
        pytest.skip("hadolint is not installed; its main rules are tested above")
    done = subprocess.run(["hadolint", str(DOCKERFILE)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
