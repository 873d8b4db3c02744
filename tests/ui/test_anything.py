"""What Go to anything finds: by a thing's own name first, then by what it is called elsewhere."""

import pytest

from relpitch.domain.destination import Destination, PageName
from relpitch.ui import other_names
from relpitch.ui.anything import GoToPlace, places, search

PLACES = places(list(PageName), ())


def found(wanted: str) -> list[str]:
    return [each.name for each in search(PLACES, wanted)]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("bin", "Bin"),
        ("trash", "Bin"),
        ("Settings", "Preferences"),
        ("theme", "Light or dark"),
        ("dark mo", "Light or dark"),
        ("new contact", "Someone I met"),
        ("diff", "Compare with the base"),
    ],
)
def test_things_are_found_by_what_they_are_called_elsewhere(wanted: str, name: str) -> None:
    assert found(wanted)[0] == name


def test_its_own_name_comes_before_what_another_is_called_elsewhere() -> None:
    mine = GoToPlace("Trash talk", "quote", Destination(PageName.PITCHES, "1"), "Statement")
    assert search([*PLACES, mine], "trash")[0] is mine


def test_every_other_name_is_a_thing_that_is_there() -> None:
    assert set(other_names.of()) <= {each.name for each in PLACES}
