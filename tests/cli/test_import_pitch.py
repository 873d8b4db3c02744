"""relpitch library import of a script: its words, its setting, and what has no place in a library."""

import json
from pathlib import Path

import pytest

from relpitch.cli import main
from relpitch.domain.part import Part
from relpitch.script.front_matter import FRONT_KEYS
from relpitch.services.services import Services
from relpitch.storage.library import Library


@pytest.fixture
def mine(tmp_path: Path) -> str:
    path = tmp_path / "Mine.relpitch"
    Library.create(path, device="desktop").close()
    return str(path)


def brought_in(mine: str, script: str, capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str]]:
    """The names of the versions that there are then, the base first, and the remarks."""
    file = Path(mine).with_name("bikes.md")
    file.write_text(script, encoding="utf-8")
    assert main(["library", "import", str(file), "--library", mine, "--json"]) == 0
    with Library.open(Path(mine), read_only=True) as library:
        pitches = Services(library).pitches
        (statement,) = pitches.statements()
        names = [version.setting_id or "" for version in pitches.versions(statement.id)]
    return names, json.loads(capsys.readouterr().out)["remarks"]


@pytest.mark.parametrize("setting", ["gym", "Gym", "Fitnessstudio"])
def test_a_setting_that_is_known_has_its_version(
    mine: str, setting: str, capsys: pytest.CaptureFixture[str]
) -> None:
    script = f"---\nsetting: {setting}\n---\n## Offer\nI fix bikes.\n"
    assert brought_in(mine, script, capsys) == (["", "gym"], [])


def test_one_that_nobody_knows_is_named(mine: str, capsys: pytest.CaptureFixture[str]) -> None:
    names, remarks = brought_in(mine, "---\nsetting: the moon\n---\n## Offer\nI fix bikes.\n", capsys)
    assert names == [""]
    assert remarks == ["There is no setting “the moon” here, so these are words for anyone."]


def test_each_key_of_a_script_comes_in_or_is_named_as_left_out(
    mine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    values = dict.fromkeys(FRONT_KEYS, "Kette") | {"language": "de", "setting": "gym"}
    front = "\n".join(f"{key}: {value}" for key, value in values.items())
    names, remarks = brought_in(mine, f"---\n{front}\n---\n## Offer\nIch repariere Räder.\n", capsys)
    assert names == ["", "gym"]
    assert remarks == ["Left out from the head of the file: name, role, phone, email, url, back."]


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("bikes.md", "I fix *old* bikes ((and trikes)) // here.\n"),
        ("bikes.txt", "---\ntitle: Bikes\n---\nI fix *old* bikes ((and trikes)) // here.\n"),
    ],
)
def test_the_marks_of_a_script_without_headings_are_marks(mine: str, name: str, script: str) -> None:
    file = Path(mine).with_name(name)
    file.write_text(script, encoding="utf-8")
    assert main(["library", "import", str(file), "--library", mine]) == 0
    with Library.open(Path(mine), read_only=True) as library:
        pitches = Services(library).pitches
        (statement,) = pitches.statements()
        (base,) = pitches.versions(statement.id)
    assert base.parts[Part.OFFER].phrasings[0].words == "I fix *old* bikes ((and trikes)) // here."
