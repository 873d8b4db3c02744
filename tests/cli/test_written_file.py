"""No command writes over a library, over what it reads, or over a file of another kind than it writes.

All commands are walked by their own parsers: one that comes to take a path has to say here what it does.
"""

import argparse
import importlib
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from relpitch.cli import COMMANDS, main
from relpitch.cli.written_file import WrittenFile
from relpitch.domain.event import Event
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
READ = {
    ("listen", "take"),
    ("listen", "script"),
    ("card", "picture"),
    ("library restore", "backup"),
    ("library import", "file"),
    ("library merge", "other"),
}
MADE_NEW = {("library new", "path"): "x.relpitch", ("library export", "folder"): "folder"}
INTO_A_FOLDER = {("library backup", "folder")}  # under a name of its own
NEEDS = {
    "card": ["script.md", "--stock", "plain-85x55-a4"],
    "prep": ["Fair"],
    "pocket": [],
    "library export": [],
}


def parsers() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """The parser of each command and of each of its subcommands, by name."""
    waiting: list[tuple[str, argparse.ArgumentParser]] = []
    for command in COMMANDS:
        parser = argparse.ArgumentParser()
        importlib.import_module(f"relpitch.cli.{command.replace('-', '_')}").configure(parser)
        waiting.append((command, parser))
    for name, parser in waiting:
        yield name, parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                waiting += [(f"{name} {each}", sub) for each, sub in action.choices.items()]


def paths() -> Iterator[tuple[str, argparse.Action]]:
    """Every argument that is a path, with its command."""
    for name, parser in parsers():
        for action in parser._actions:
            is_output = {"-o", "--output"} & {*action.option_strings}
            if is_output or action.type is Path or str(action.metavar).startswith("OUT"):
                yield name, action


WRITTEN = [(name, action) for name, action in paths() if isinstance(action, WrittenFile)]


def test_of_every_path_it_is_known_whether_it_is_written() -> None:
    known = READ | {*MADE_NEW} | INTO_A_FOLDER
    others = [(name, each.dest) for name, each in paths() if not isinstance(each, WrittenFile)]
    assert {*others} <= known
    assert {name for name, _action in WRITTEN} == {*NEEDS}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one is in, with a library, a copy of it under another name, a script and a text."""
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library, library.writing() as shelves:
        shelves.events.save(Event("Fair", NOW, NOW))
    shutil.copy(tmp_path / "x.relpitch", tmp_path / "copy")
    shutil.copy(tmp_path / "x.relpitch", tmp_path / "copy.pdf")
    (tmp_path / "script.md").write_text("I bake bread.", encoding="utf-8")
    (tmp_path / "letter.pdf").write_text("Dear Ann", encoding="utf-8")
    (tmp_path / "letter.txt").write_text("Dear Ann", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "letter.txt").write_text("Dear Ann", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, Any]:
    return {each.name: each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize(("name", "action"), WRITTEN, ids=lambda each: getattr(each, "dest", each))
def test_nothing_is_lost_by_a_name_that_is_there(
    name: str, action: WrittenFile, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(folder)
    for over in ("x.relpitch", "new.relpitch", "copy", "copy.pdf", "letter.txt", "script.md"):
        call = [*name.split(), "--library", "x.relpitch", *NEEDS[name], action.option_strings[-1], over]
        assert main(call) == 2
        told = capsys.readouterr()
        assert (told.out, told.err.count("\n")) == ("", 1)
        assert contents(folder) == before


@pytest.mark.parametrize(("name", "dest"), MADE_NEW)
def test_what_is_made_new_is_not_made_over_what_is_there(
    name: str, dest: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(folder)
    assert main([*name.split(), "--library", "x.relpitch", MADE_NEW[name, dest]]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert contents(folder) == before


def test_a_file_of_its_own_kind_is_written_anew(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for option, file in (("--vcard", "people.vcf"), ("--csv", "people.csv"), ("--ical", "dates.ics")):
        for _ in range(2):
            assert main(["library", "export", "--library", "x.relpitch", option, file]) == 0
    assert capsys.readouterr().err == ""


def test_what_is_read_is_not_written_though_it_is_of_the_kind(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "read.pdf").write_bytes(b"%PDF-1.7 and so on")
    (folder / "same.pdf").symlink_to("read.pdf")
    before = contents(folder)
    for output in ("read.pdf", "./read.pdf", "same.pdf"):
        assert main(["card", "read.pdf", "--stock", "plain-85x55-a4", "-o", output]) == 2
        assert capsys.readouterr().err == f"{Path(output)} is what is read. Name another file to write.\n"
    assert contents(folder) == before
