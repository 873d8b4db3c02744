"""Who someone is, as it is typed."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.services.known import Known
from relpitch.ui.pages.people.person_dialog import PersonDialog
from relpitch.ui.widgets.text_field import TextField


@pytest.mark.parametrize(
    ("stored", "typed", "kept"),
    [
        ("--05-09", "9 May", "--05-09"),
        ("1984-03-14", "14 March 1984", "1984-03-14"),
        ("--05-09", "10 May 1990", "1990-05-10"),
        ("--05-09", "some day in May", "some day in May"),
        ("--05-09", "", ""),
    ],
)
def test_a_birthday_is_read_and_typed_in_words(stored: str, typed: str, kept: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    person = Person("Priya", datetime(2026, 11, 23, tzinfo=UTC))
    known = Known(person, Reach(person.id, birthday=stored), (), (), (), (), (), {}, {})
    dialog = PersonDialog(known, window)
    assert "--" not in dialog.birthday.text()
    assert dialog.reach() == Reach(person.id, birthday=stored)
    dialog.birthday.setText(typed)
    assert dialog.reach().birthday == kept


def test_a_line_longer_than_its_field_shows_how_it_begins(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    person = Person(
        "Priya", datetime(2026, 11, 23, tzinfo=UTC), about="Runs Crumb Bakery, and is up at four " * 3
    )
    known = Known(person, Reach(person.id), (), (), (), (), (), {}, {})
    dialog = PersonDialog(known, window)
    lines = [each for each in dialog.findChildren(TextField) if each.text().startswith("Runs Crumb")]
    assert [each.cursorPosition() for each in lines] == [0]
