"""How the bridges of a version landed, on a real file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter, Landed
from relpitch.services import sample
from relpitch.services.bridge_outcomes import BridgeOutcomes
from relpitch.services.services import Services
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Maya's library."""
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, NOW)
        yield library


def told(library: Library, version_name: str) -> list[tuple[str, str]]:
    pitches = Services(library, now=lambda: NOW).pitches
    versions = pitches.versions(pitches.statements()[0].id)
    version = next(each for each in versions if each.name == version_name)
    return [(each.words, each.bridge) for each in BridgeOutcomes(library).of(version, versions)]


def test_a_version_tells_who_leaned_in_and_who_did_not_the_latest_first(library: Library) -> None:
    assert told(library, "Gym") == [
        ("Tomás leaned in", "they rub their neck"),
        ("Joe nodded, no more", "they rub their neck"),
    ]


def test_a_bridge_of_the_base_landed_for_every_version_that_says_it(library: Library) -> None:
    assert ("Dr. Hana", "they ask what I do") not in told(library, "Gym")
    with library.writing() as shelves:
        meeting = next(each for each in shelves.encounters.all() if each.bridge == "they rub their neck")
        base = next(each for each in shelves.versions.all() if each.is_base and "Anyone" in each.name)
        shelves.encounters.save(replace(meeting, version_id=base.id))
    assert len(told(library, "Gym")) == 2


def test_a_meeting_without_a_bridge_or_with_another_statement_is_not_told(library: Library) -> None:
    before = told(library, "Gym")
    people = Services(library, now=lambda: NOW).people
    pitches = Services(library, now=lambda: NOW).pitches
    gym = next(each for each in pitches.versions(pitches.statements()[0].id) if each.name == "Gym")
    other = pitches.versions(pitches.statements()[1].id)[0]
    who = (people.ids()[0],)
    people.add_encounter(Encounter(NOW, who, "Gym", version_id=gym.id))
    people.add_encounter(
        Encounter(NOW, who, version_id=other.id, bridge="they rub their neck", landed=Landed.LEANED_IN)
    )
    assert told(library, "Gym") == before
