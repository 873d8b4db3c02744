"""Each data file, damaged in every way that a slip of the pen can: file, line and what is right are told."""

import re
import shutil
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from relpitch import paths
from relpitch.coach.language import read_language
from relpitch.coach.words import read_classes, read_clause_words
from relpitch.datafile import DataFileError
from relpitch.drafting.english import lexicon, message_words, rules
from relpitch.printing import designs, line_ends, stocks
from relpitch.script import english
from relpitch.script import language as words_of_a_language
from relpitch.services import drills, prompts, remarking, sample, settings
from relpitch.storage import copy_names
from relpitch.ui import other_names
from tests.refusal import refusal

NOW = datetime(2026, 11, 29, tzinfo=UTC)


def coach_classes(path: Path) -> object:
    return read_classes(path.parent, read_language(paths.resources() / "coach" / "en"))


READERS: dict[str, Callable[[Path], object]] = {
    "settings.toml": settings.read,
    "stocks.toml": stocks.read,
    "designs.toml": designs.read,
    "line_ends.toml": line_ends.read,
    "drills.toml": drills.read,
    "other_names.toml": other_names.read,
    "remarks.toml": remarking.read,
    "conflicted_copies.toml": copy_names.read,
    "prompts.toml": prompts.read,
    "samples/maya/statements.toml": lambda path: sample.read(path.parent, NOW),
    "drafting/en.toml": rules.read,
    "drafting/answers.toml": lexicon.read,
    "drafting/message.toml": message_words.read,
    "language/en/syllables.toml": english.read_syllables,
    "language/en/words.toml": lambda path: words_of_a_language.read(path, "en"),
    "coach/en/words.toml": lambda path: read_language(path.parent),
    "coach/en/classes.toml": coach_classes,
    "coach/en/clauses.toml": lambda path: read_clause_words(path.parent),
}
FIELD = re.compile(r"^(\w+) = (.*)$", re.MULTILINE)


@pytest.fixture
def copy(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of one data file, with what lies beside it."""
    name: str = request.param
    folder = tmp_path / "copy"
    source = paths.resources() / name
    folder.mkdir()
    for each in source.parent.glob("*.toml"):
        shutil.copy(each, folder)
    return folder / source.name


every = pytest.mark.parametrize("copy", READERS, indirect=True)


def reader_of(request: pytest.FixtureRequest) -> Callable[[Path], object]:
    return READERS[request.node.callspec.params["copy"]]


def told(request: pytest.FixtureRequest, path: Path, text: str | bytes) -> str:
    """What is said of a file with this text."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DataFileError) as error:
        reader_of(request)(path)
    return str(error.value)


@every
def test_as_it_is_it_is_right(copy: Path, request: pytest.FixtureRequest) -> None:
    reader_of(request)(copy)


@every
def test_a_broken_encoding_names_the_file(copy: Path, request: pytest.FixtureRequest) -> None:
    sentence = told(request, copy, copy.read_bytes() + b"# \xff\n")
    assert sentence == f"{copy.name} is not UTF-8 text."


@every
def test_an_unknown_key_is_named_with_its_line_and_what_there_is(
    copy: Path, request: pytest.FixtureRequest
) -> None:
    text = copy.read_text(encoding="utf-8")
    sentence = told(request, copy, f"stranger = 3\n{text}")
    assert sentence.startswith(f"{copy.name}, line 1: stranger is not known here. There is ")


@every
def test_the_wrong_kind_and_what_is_missing_is_told_field_by_field(
    copy: Path, request: pytest.FixtureRequest
) -> None:
    text = copy.read_text(encoding="utf-8")
    for number, field in enumerate(FIELD.finditer(text)):
        if number >= 25 or not _on_one_line(field[0]):
            continue
        for damaged in (f"{field[1]} = 1979-05-27", f"x{field[1]} = {field[2]}"):
            harmed = text[: field.start()] + damaged + text[field.end() :]
            copy.write_text(harmed, encoding="utf-8")
            said = refusal(partial(reader_of(request), copy))
            if said is None:
                assert damaged.startswith("x"), damaged  # a table of names takes any name
            else:
                assert re.match(rf"{re.escape(copy.name)}, line \d+: .*\.$", said), said


def _on_one_line(line: str) -> bool:
    try:
        tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False
    return True


@pytest.mark.parametrize("copy", ["settings.toml", "stocks.toml", "designs.toml"], indirect=True)
def test_an_id_that_is_there_twice_is_told(copy: Path, request: pytest.FixtureRequest) -> None:
    text = copy.read_text(encoding="utf-8")
    start = [found.start() for found in re.finditer(r"^\[\[", text, re.MULTILINE)]
    last = text[start[-1] :]
    assert re.match(rf"{re.escape(copy.name)}, line \d+: .*", told(request, copy, f"{text}\n{last}"))
