"""What is typed about one person and not kept is theirs alone, and waits for them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.follow_up import Reason
from relpitch.drafting.messages.drafted import Draft
from relpitch.failure.drafts import Drafts
from relpitch.services.following_up import Thing
from relpitch.storage.library import Library
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.pages.people.encounter_dialog import EncounterDialog
from relpitch.ui.pages.people.write_dialog import WriteDialog
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from tests.ui.pages.people.test_people_page import library, page, person_id

__all__ = ["library", "page"]  # fixtures
Ask = Callable[[], WriteDialog]


def test_a_note_is_shown_for_its_person_alone_and_waits(
    page: PeoplePage, library: Library, qtbot: QtBot
) -> None:
    priya, joe = person_id(library, "Priya Raman"), person_id(library, "Joe Brennan")
    page.open(priya)
    qtbot.keyClicks(page.composer.text, "She laughed.")
    page.open(joe)
    assert page.composer.text.toPlainText() == ""
    qtbot.keyClicks(page.composer.text, "He fixes pianos.")
    page.open(priya)
    assert page.composer.text.toPlainText() == "She laughed."
    page.composer._ask_to_keep()
    assert page.composer.text.toPlainText() == ""
    assert page._people.known(priya).encounters[0].note == "She laughed."  # type: ignore[union-attr]  # she is
    page.open(joe)
    assert page.composer.text.toPlainText() == "He fixes pianos."
    page.open(priya)
    assert page.composer.text.toPlainText() == ""


def test_a_note_goes_on_with_the_person_another_record_turns_out_to_be(
    page: PeoplePage, library: Library
) -> None:
    priya, joe = person_id(library, "Priya Raman"), person_id(library, "Joe Brennan")
    page.open(joe)
    page.composer.write("He fixes pianos.")
    page.open(priya)
    page.one_person._reported.do(lambda: page.one_person._make_one(joe))
    assert page.composer.text.toPlainText() == "He fixes pianos."
    page.one_person._people._history.undo()
    assert page.composer.text.toPlainText() == ""
    page.open(joe)
    assert page.composer.text.toPlainText() == "He fixes pianos.", "he is somebody else after all"


def in_dialog(act: Callable[[EncounterDialog], None]) -> None:
    """Do something in the dialog that is about to come up."""

    def now() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EncounterDialog)
        act(dialog)

    QTimer.singleShot(0, now)


def test_a_note_taken_on_in_full_goes_back_to_its_field_when_that_is_left(
    page: PeoplePage, library: Library
) -> None:
    priya = person_id(library, "Priya Raman")
    page.open(priya)
    page.composer.write("She laughed.")

    def go_on(dialog: EncounterDialog) -> None:
        dialog.title.setText("The gym")
        dialog.note.appendPlainText("Twice.")
        dialog.reject()

    in_dialog(go_on)
    page.composer._more.click()
    assert page.composer.text.toPlainText() == "She laughed.\nTwice."

    in_dialog(lambda dialog: dialog.accept())
    page.composer._more.click()
    assert page.composer.text.toPlainText() == ""
    met = page._people.known(priya).encounters[0]  # type: ignore[union-attr]  # she is
    assert (met.title, met.note) == ("The gym", "She laughed.\nTwice.")

    where: list[str] = []

    def look(dialog: EncounterDialog) -> None:
        where.append(dialog.title.text())
        dialog.reject()

    in_dialog(look)
    page.composer._more.click()
    assert where == [""]


@pytest.fixture
def drafts() -> Drafts:
    return Drafts()


@pytest.fixture
def ask(drafts: Drafts, qtbot: QtBot) -> Ask:
    """Opens the dialog for a message, which carries thanks or a gift."""
    window = QWidget()
    qtbot.addWidget(window)

    def write(reason: Reason, _thing: Thing | None, _wording: int) -> Draft:
        return Draft(f"Hello, {reason.value}.", "", unsure=True)

    def opened() -> WriteDialog:
        choices = [("Thanks", Reason.THANKS, None), ("A gift", Reason.GIFT, None)]
        dialog = WriteDialog("Priya", "", choices, write, drafts, "people/priya/message", window)
        dialog.show()
        return dialog

    return opened


def undo(dialog: WriteDialog) -> Button:
    return next(each for each in dialog.findChildren(Button) if each.text() == "Undo")


def test_a_message_left_is_there_again_with_what_it_carried(ask: Ask, drafts: Drafts) -> None:
    dialog = ask()
    dialog.carries.setCurrentText("A gift")
    assert drafts.owners() == (), "what the app wrote is nobody's draft"
    dialog.text.appendPlainText("See you.")
    dialog.reject()
    again = ask()
    assert again.message() == "Hello, gift.\nSee you."
    assert again.carried() == (Reason.GIFT, None)
    assert not undo(again).isVisible()
    again.words_kept()
    assert ask().message() == "Hello, thanks."


def test_another_choice_keeps_the_words_and_undo_brings_them_back(ask: Ask) -> None:
    dialog = ask()
    dialog.text.setPlainText("Dear Priya")
    dialog.carries.setCurrentText("A gift")
    assert dialog.message() == "Hello, gift."
    dialog.reject()
    again = ask()
    assert again.message() == "Hello, gift."
    undo(again).click()
    assert (again.message(), again.carried()[0]) == ("Dear Priya", Reason.THANKS)
    assert not undo(again).isVisible()


def test_undo_loses_nothing_that_was_typed_since(ask: Ask) -> None:
    dialog = ask()
    dialog.text.setPlainText("Dear Priya")
    dialog.carries.setCurrentText("A gift")
    dialog.text.setPlainText("A gift for you")
    undo(dialog).click()
    assert dialog.message() == "Dear Priya"
    undo(dialog).click()
    assert (dialog.message(), dialog.carried()[0]) == ("A gift for you", Reason.GIFT)


def test_the_field_itself_can_take_another_template_back(ask: Ask) -> None:
    dialog = ask()
    dialog.text.setPlainText("Dear Priya")
    dialog.carries.setCurrentText("A gift")
    dialog.text.undo()
    assert dialog.message() == "Dear Priya"


def test_a_message_begun_again_is_the_one_that_was_drafted(ask: Ask) -> None:
    dialog = ask()
    dialog.carries.setCurrentText("A gift")
    dialog.text.setPlainText("A gift for you")
    again = ask()
    again._words.line.pressed.emit()
    assert (again.message(), again.carried()[0]) == ("Hello, thanks.", Reason.THANKS)
    assert not undo(again).isVisible()
    again._words.line.pressed.emit()
    assert (again.message(), again.carried()[0]) == ("A gift for you", Reason.GIFT)


def test_an_encounter_of_no_sure_day_asks_for_one_and_is_not_kept(page: PeoplePage, library: Library) -> None:
    priya = person_id(library, "Priya Raman")
    page.open(priya)
    page.composer.write("She laughed.")
    asked: list[str] = []

    def keep(dialog: EncounterDialog) -> None:
        dialog.day.line.setText("some day")
        dialog.accept()
        asked.extend(each.text() for each in dialog.findChildren(Label) if "some day" in each.text())
        dialog.day.line.setText("26 November 2026")
        dialog.time.line.setText("7pm")
        dialog.accept()

    in_dialog(keep)
    page.composer._more.click()
    assert asked
    met = [each for each in page._people.known(priya).encounters if each.note == "She laughed."]  # type: ignore[union-attr]  # she is
    assert [f"{each.at.astimezone():%d %m %Y, %H:%M}" for each in met] == ["26 11 2026, 19:00"]


def test_a_note_that_waits_makes_its_page_no_wider(page: PeoplePage, library: Library, qtbot: QtBot) -> None:
    priya, joe = person_id(library, "Priya Raman"), person_id(library, "Joe Brennan")
    page.open(priya)
    qtbot.keyClicks(page.composer.text, "She laughed.")
    page.composer.text.setFocus()
    least = page.composer.minimumSizeHint().width()
    page.open(joe)
    page.open(priya)
    assert page.composer._draft.line.words == "Your words from before"
    assert page.composer.minimumSizeHint().width() == least
