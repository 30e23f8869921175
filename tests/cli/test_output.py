"""Where a command prints: a full disk, a reader that has read enough."""

import subprocess
import sys

import pytest

COMMAND = (sys.executable, "-m", "kg", "query", "--list")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_output_that_cannot_be_printed_is_one_sentence():
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(COMMAND, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.stderr.decode() == "kg: standard output: No space left on device\n"
    assert done.returncode == 1


def test_a_reader_that_stops_reading_ends_the_command_quietly():
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as command:
        assert command.stdout
        assert command.stderr
        command.stdout.close()
        assert command.stderr.read() == b""
