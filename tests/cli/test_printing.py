"""What a command prints may find no room, or nobody who reads it: that is no fault of the program."""

import errno
import importlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from relpitch.cli import COMMANDS, main

FULL = Path("/dev/full")
_NEEDS = {
    "check": ["-"],
    "say": ["-"],
    "listen": ["take.wav", "--script", "-"],
    "card": ["-", "--stock", "plain-85x55-a4", "-o", "cards.pdf"],
    "message": ["Priya"],
    "prep": ["Fair", "-o", "prep.pdf"],
    "pocket": ["-o", "book.epub"],
    "find": ["bread"],
    "library": ["path"],
}


class Full(io.StringIO):
    """A place to print to that takes nothing."""

    def __init__(self, reason: int) -> None:
        super().__init__()
        self.reason = reason

    def write(self, _text: str) -> int:
        raise OSError(self.reason, os.strerror(self.reason))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EPIPE])
def test_what_fails_elsewhere_is_not_taken_for_printing(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(importlib.import_module("relpitch.cli.stocks"), "run", fail)
    with pytest.raises(OSError, match=os.strerror(number)):
        main(["stocks"])


@pytest.mark.parametrize("command", COMMANDS)
def test_where_what_a_command_prints_finds_no_room_that_is_one_sentence(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    module = importlib.import_module(f"relpitch.cli.{command.replace('-', '_')}")
    monkeypatch.setattr(module, "run", lambda _arguments: int(sys.stdout.write("words") < 0))
    monkeypatch.setattr(sys, "stdout", Full(errno.ENOSPC))
    assert main([command, *_NEEDS.get(command, [])]) == 2
    words = "What was to be printed could not be written: the disk is full.\n"
    assert capsys.readouterr().err == words
    monkeypatch.setattr(sys, "stdout", Full(errno.EPIPE))
    assert main([command, *_NEEDS.get(command, [])]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_full_disk_leaves_no_trace_of_python() -> None:
    with FULL.open("w") as full:
        done = relpitch(full.fileno())
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_who_reads_only_the_first_line_hears_nothing_of_it() -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = relpitch(writes)
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, "")


def relpitch(to: int) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "relpitch", "stocks"]
    return subprocess.run(call, stdout=to, stderr=subprocess.PIPE, text=True, check=False)
