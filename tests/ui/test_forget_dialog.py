"""Before somebody is forgotten, each place where they are named is seen and can be left."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.person import Person
from relpitch.services.forgetting import Traces
from relpitch.services.named_places import Excerpt, NamedPlace
from relpitch.ui.forget_dialog import ForgetDialog
from relpitch.ui.widgets.tick_box import TickBox

PRIYA = Person("Priya Raman", datetime(2026, 11, 27, tzinfo=UTC))
WHOLE = NamedPlace("a", "A meeting with Tomás", (Excerpt("Saw ", "Priya Raman", " there"),), is_whole=True)
OTHER = NamedPlace("b", "The event “Bread & salt”", (Excerpt("", "priya raman", ""),) * 5, is_whole=True)
HALF = NamedPlace("c", "What you keep of Joe", (Excerpt("Sister of ", "Priya", ""),), is_whole=False)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1024, 680)
    qtbot.addWidget(window)
    return window


def opened(window: QWidget, *places: NamedPlace, backups: int = 0) -> ForgetDialog:
    dialog = ForgetDialog(Traces(PRIYA, 1, 0, places, ("Priya", "Raman")), backups, window)
    dialog.show()
    return dialog


def ticks(dialog: ForgetDialog) -> dict[str, TickBox]:
    return {each.text(): each for each in dialog.findChildren(TickBox)}


def test_whole_names_are_ticked_half_ones_are_not(window: QWidget) -> None:
    dialog = opened(window, WHOLE, OTHER, HALF)
    assert {words: each.isChecked() for words, each in ticks(dialog).items() if each.isVisible()} == {
        "A meeting with Tomás": True,
        "The event “Bread & salt”": True,
        "What you keep of Joe": False,
    }
    assert dialog.untouched() == {"c"}


def test_what_is_unticked_stays_and_what_is_ticked_goes(window: QWidget) -> None:
    dialog = opened(window, WHOLE, OTHER, HALF)
    ticks(dialog)["A meeting with Tomás"].click()
    ticks(dialog)["What you keep of Joe"].click()
    assert dialog.untouched() == {"a"}


def test_the_words_around_the_name_are_seen_and_heard(window: QWidget) -> None:
    dialog = opened(window, WHOLE, OTHER)
    seen = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Priya Raman" in seen
    assert "and 2 more" in seen
    assert ticks(dialog)["A meeting with Tomás"].accessibleName() == (
        "A meeting with Tomás: Saw Priya Raman there"
    )


def test_nobody_named_elsewhere_is_asked_about_in_one_sentence(window: QWidget) -> None:
    dialog = opened(window)
    assert dialog.untouched() == frozenset()
    assert not any(each.isVisible() for each in ticks(dialog).values())


def test_of_very_many_places_the_whole_names_go_and_the_halves_stay(window: QWidget) -> None:
    whole = [WHOLE._replace(id=f"w{number}") for number in range(205)]
    dialog = opened(window, *whole, HALF, backups=2)
    assert dialog.untouched() == {"c"}
    seen = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Their whole name goes in 5 more places too. 1 more place with half of it stays." in seen
