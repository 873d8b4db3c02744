"""relpitch message, as a person calls it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.cli import main
from relpitch.preferences import Preferences
from relpitch.services.capturing import Capture
from relpitch.services.messages import carried
from relpitch.services.services import Services
from relpitch.storage.library import Library


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


def test_it_carries_what_is_next_as_the_window_does(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    next_up: dict[str, str] = {}
    with Library.open(Path(maya), device="", read_only=True) as library:
        services = Services(library, now=lambda: datetime.now(UTC), preferences=Preferences)
        for known in filter(None, map(services.people.known, services.people.ids())):
            thing = services.following.standing(known).thing
            if thing in [each for _reason, each in services.following.new_to_give(known)]:
                next_up[known.person.id] = carried(thing, known)
    assert next_up
    for person_id, words in next_up.items():
        assert main(["message", "--library", maya, person_id, "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["carries"] != "thanks"
        assert words in [each["words"] for each in found["beside"]] or words.split()[-1] in found["text"]


def test_nobody_of_that_name_is_one_sentence(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", "--library", maya, "zzzz"]) == 2
    assert "There is nobody “zzzz”." in capsys.readouterr().err


def test_what_does_not_wait_cannot_be_carried(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["message", "--library", maya, "Ruth", "--carry", "introduction"]) == 2
    assert "No introduction waits for" in capsys.readouterr().err


def test_to_whom_nothing_tells_the_language_of_it_is_in_the_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Mine.relpitch"
    with Library.create(path, device="desktop") as library:
        Services(library, now=lambda: datetime.now(UTC), preferences=Preferences).people.capture(
            Capture("Tom Berg")
        )
    assert main(["--language", "de", "message", "--library", str(path), "Tom Berg"]) == 0
    assert capsys.readouterr().out.startswith("Hallo Tom,")
