"""relpitch message, as a person calls it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.cli import main
from relpitch.services import sample
from relpitch.storage.library import Library


@pytest.fixture
def maya(tmp_path: Path) -> str:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, datetime.now(UTC))
    return str(path)


def test_it_prints_the_message_that_would_be_drafted(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", "--library", maya, "priya", "--carry", "promise"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Hello Priya,")
    assert "the drawing of the three wrist stretches" in told.lower()
    assert "Still to say: [the drawing]" in told


def test_json_tells_gaps_greeting_and_what_stands_beside(
    maya: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["message", "--library", maya, "priya", "--carry", "thanks", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["carries"], told["greeted"], told["greeting_unsure"]) == ("thanks", "Priya", False)
    assert {each["label"] for each in told["beside"]} >= {"Noted"}


def test_nobody_of_that_name_is_one_sentence(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", "--library", maya, "zzzz"]) == 2
    assert "There is nobody “zzzz”." in capsys.readouterr().err


def test_what_does_not_wait_cannot_be_carried(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", "--library", maya, "Ruth", "--carry", "introduction"]) == 2
    assert "No introduction waits for" in capsys.readouterr().err
