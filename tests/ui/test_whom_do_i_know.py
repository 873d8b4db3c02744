"""Wherever a name is typed: “The Priya you know?”, before there is a second one."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.event import Event, MayMeet
from relpitch.failure.drafts import Drafts
from relpitch.preferences import Looks
from relpitch.preferences.tree import Appearance
from relpitch.services.capturing import Capture
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.pages.events.meet_dialog import MeetDialog
from relpitch.ui.pages.people.choosing import ChooseDialog, NameField
from relpitch.ui.pages.today.after_card import AfterCard
from relpitch.ui.quick_capture import QuickCapture
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mention_completer import MentionCompleter
from relpitch.ui.widgets.name_completer import KnownPerson, asked

WINDOW = Path(__file__).parents[2] / "relpitch" / "ui"
NOW = datetime(2026, 11, 23, 13, 10, tzinfo=UTC)
RAMAN = KnownPerson("r", "Priya Raman", "School gate, Wednesday")
NAIR = KnownPerson("n", "Priya Nair", "Conference, 11 November")


def test_the_question_names_them_where_one_first_name_fits() -> None:
    assert asked([RAMAN, NAIR]) == "The Priya you know?"
    assert asked([RAMAN, KnownPerson("o", "Omar Said")]) == "Someone you know?"
    assert asked([KnownPerson("s", "Dra. Nuria Soto")]) == "The Nuria you know?", "a title is no name"
    whole = "La monitora de natación"
    assert asked([KnownPerson("l", whole)]) == f"The {whole} you know?", "nor is the first word of some"


def test_nobody_is_called_by_the_first_word_of_a_name_whatever_it_is() -> None:
    first_word = re.compile(r"\bname\.split\(\)\[0\]")
    taken = [path.name for path in WINDOW.rglob("*.py") if first_word.search(path.read_text("utf-8"))]
    assert taken == [], "called() of relpitch/domain/person.py leaves titles out: “Dra.” is nobody's name"


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[QuickCapture]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = QuickCapture(lambda _capture: None, NOW, window, known=lambda: [RAMAN, NAIR])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.fields["who"].hasFocus)
    yield made
    window.close()


def popup(dialog: QuickCapture) -> QListView:
    lists = (each for each in QApplication.topLevelWidgets() if each.objectName() == "completer")
    found = next(each for each in lists if each.accessibleName() == "Someone you know")
    assert isinstance(found, QListView)
    return found


def test_enter_takes_the_one_who_is_lit_and_it_is_a_new_meeting(dialog: QuickCapture, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.fields["who"], "pri")
    view = popup(dialog)
    qtbot.waitUntil(lambda: view.isVisible() and view.currentIndex().row() == 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert dialog.fields["who"].text() == "Priya Raman"
    assert dialog.capture().person_id == "r"
    assert dialog._already._question.text() == "A new meeting with Priya"


def test_a_name_typed_to_its_end_is_asked_about_in_the_form(dialog: QuickCapture, qtbot: QtBot) -> None:
    dialog.fields["who"].setText("Priya Raman")
    dialog.fields["who"].editingFinished.emit()
    assert dialog._already.isVisible()
    assert dialog.capture().person_id == ""
    dialog._already.yes.click()
    assert dialog.capture().person_id == "r"
    qtbot.keyClicks(dialog.fields["who"], "x")
    assert dialog.capture().person_id == ""


def test_someone_new_is_asked_no_more(dialog: QuickCapture) -> None:
    dialog.fields["who"].setText("Priya")
    dialog.fields["who"].editingFinished.emit()
    dialog._already.new.click()
    dialog.fields["who"].editingFinished.emit()
    assert not dialog._already.isVisible()
    assert dialog.capture().person_id == ""


def test_a_meeting_can_be_of_another_day(dialog: QuickCapture) -> None:
    dialog.met_on(date(2026, 11, 22))
    assert dialog.capture().day == date(2026, 11, 22)
    dialog.met_on(date(2026, 11, 23))
    assert dialog.capture().day is None


def test_a_meeting_with_someone_known_makes_no_second_one(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        people = Services(library, now=lambda: NOW).people
        priya, _act = people.capture(Capture("Priya Raman", "school gate", "dough"))
        again = Capture("Priya Raman", "gym", "scales", "a link", person_id=priya.id, day=date(2026, 11, 21))
        people.capture(again)
        known = people.known(priya.id)
        assert known is not None
        assert people.count() == 1
        assert [each.title for each in known.encounters] == ["school gate", "gym"]
        assert known.encounters[1].at.date() == date(2026, 11, 21)
        assert (known.person.care, known.promises[0].what) == (("dough", "scales"), "a link")
        (glimpse, below), *rest = people.acquaintances()
        assert (glimpse.id, below, rest) == (priya.id, "school gate, today", [])


def test_how_they_are_greeted_is_kept_and_greets_the_next_message(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        services = Services(library, now=lambda: NOW)
        steve, _act = services.people.capture(Capture("Steve's friend"))
        services.people.change_person(steve.id, greeting="Bob")
        person = services.people.person(steve.id)
        assert person is not None
        assert person.greeting == "Bob"


def lit(qtbot: QtBot) -> QListView:
    """The list, once a name in it is lit."""

    def found() -> QListView | None:
        views = (each for each in QApplication.topLevelWidgets() if each.objectName() == "completer")
        open_ones = (each for each in views if isinstance(each, QListView) and each.isVisible())
        return next((each for each in open_ones if each.currentIndex().row() == 1), None)

    qtbot.waitUntil(lambda: found() is not None)
    view = found()
    assert view is not None
    return view


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


def shown_in(window: QWidget, widget: QWidget, qtbot: QtBot) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    qtbot.waitUntil(widget.isVisible)


def test_after_an_event_a_name_that_is_picked_makes_no_second_person(window: QWidget, qtbot: QtBot) -> None:
    card = AfterCard(Drafts(), lambda: [RAMAN, NAIR])
    card.show_event(Event("Meetup", NOW, NOW), [])
    shown_in(window, card, qtbot)
    first, second = card._rows[0], card._rows[1]
    first.who.setFocus()
    qtbot.keyClicks(first.who, "pri")
    qtbot.keyClick(lit(qtbot), Qt.Key.Key_Return)
    second.who.setText("priya nair")
    second.who.editingFinished.emit()
    assert second.already.isVisible()
    second.already.yes.click()
    assert [(each.who, each.person_id) for each in card.lines()] == [
        ("Priya Raman", "r"),
        ("Priya Nair", "n"),
    ]


def test_of_two_questions_the_keys_answer_the_last_one_asked(window: QWidget, qtbot: QtBot) -> None:
    card = AfterCard(Drafts(), lambda: [RAMAN, NAIR])
    card.show_event(Event("Meetup", NOW, NOW), [])
    shown_in(window, card, qtbot)
    for row, name in zip(card._rows, ("Priya Raman", "Priya Nair"), strict=False):
        row.who.setText(name)
        row.who.editingFinished.emit()
    card._rows[1].care.setFocus()
    qtbot.keyClick(card._rows[1].care, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert [row.already.person for row in card._rows[:2]] == [None, NAIR]


def test_who_was_expected_is_not_asked_about(window: QWidget, qtbot: QtBot) -> None:
    card = AfterCard(Drafts(), lambda: [RAMAN])
    card.show_event(Event("Meetup", NOW, NOW), [("r", "Priya Raman")])
    shown_in(window, card, qtbot)
    card._rows[0].who.editingFinished.emit()
    assert card._rows[0].already.isHidden()


def test_whom_i_may_meet_is_asked_about_too(window: QWidget) -> None:
    dialog = MeetDialog(MayMeet(), [("r", "Priya Raman")], window, is_new=True, known=lambda: [RAMAN])
    dialog._who.setText("Priya")
    dialog._who.editingFinished.emit()
    assert not dialog._already.isHidden()
    dialog._already.yes.click()
    assert dialog._already._question.text() == "That is Priya"
    assert (dialog.someone().person_id, dialog.someone().words) == ("r", "")


def test_a_mention_is_finished_as_it_is_typed(window: QWidget, qtbot: QtBot) -> None:
    text = QPlainTextEdit()
    MentionCompleter(text, lambda: [RAMAN, NAIR])
    shown_in(window, text, qtbot)
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClicks(text, "Coffee with @pri")
    qtbot.keyClick(lit(qtbot), Qt.Key.Key_Return)
    assert text.toPlainText() == "Coffee with @Priya Raman "
    qtbot.keyClicks(text, "and pri@post.example")
    lists = [each for each in QApplication.topLevelWidgets() if each.objectName() == "completer"]
    assert not [each for each in lists if each.isVisible()]


def test_of_two_with_one_name_the_one_picked_is_meant(window: QWidget, qtbot: QtBot) -> None:
    field = NameField([("a", "Ann Lee"), ("b", "Ann Lee")], "Who")
    shown_in(window, field, qtbot)
    field.setFocus()
    qtbot.keyClicks(field, "ann")
    view = lit(qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert field.chosen_id() == "b"


def test_of_two_with_one_name_nobody_is_meant_by_the_name_alone(window: QWidget, qtbot: QtBot) -> None:
    field = NameField([("a", "Ann Lee"), ("b", "Ann Lee")], "Who")
    shown_in(window, field, qtbot)
    field.setText("Ann Lee")
    assert field.chosen_id() == ""


def test_enter_takes_the_name_and_enter_again_does_what_was_asked(window: QWidget, qtbot: QtBot) -> None:
    names = [("a", "Ann Lee"), ("b", "Ann Lee")]
    below = {"a": "Baker, ann@post.example", "b": "ann@work.example"}
    dialog = ChooseDialog(
        "Who is it too?", "Undo.", "The same person", names, window, told_apart=lambda: below
    )
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog._field.hasFocus)
    qtbot.keyClicks(dialog._field, "ann")
    view = lit(qtbot)
    shown = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert shown[1:] == ["Ann Lee, Baker, ann@post.example", "Ann Lee, ann@work.example"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert dialog.isVisible(), "the name is only taken"
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert dialog.result() == ChooseDialog.DialogCode.Accepted
    assert dialog.chosen() == "b"


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_list_has_the_ground_of_the_theme(window: QWidget, qtbot: QtBot, appearance: Appearance) -> None:
    theme().apply(Looks(appearance=appearance))
    field = NameField([("a", "Ann Lee")], "Who")
    shown_in(window, field, qtbot)
    field.setFocus()
    qtbot.keyClicks(field, "ann")
    view = lit(qtbot)
    ground, meant = view.grab().toImage().pixelColor(view.width() // 2, 4), theme().colour("raised")
    theme().apply(Looks())
    assert ground == meant


def test_a_meeting_can_be_of_any_day(dialog: QuickCapture, qtbot: QtBot) -> None:
    calendar = dialog.choose_day(dialog._met_on, None, dialog.met_on)
    qtbot.keyClick(calendar.grid, Qt.Key.Key_PageUp)
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert dialog.capture().day == date(2026, 10, 23)
