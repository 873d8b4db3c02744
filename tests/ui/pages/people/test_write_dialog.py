"""A message with a gap stays where it is; the writer's own words stand beside it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.follow_up import Reason
from relpitch.drafting.drafted import Beside, Draft
from relpitch.failure.drafts import Drafts
from relpitch.services.following_up import Thing
from relpitch.ui.pages.people.gap_line import GapLine
from relpitch.ui.pages.people.write_dialog import WriteDialog
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

WORDS = "Hello Priya,\n\nI promised you the link. Here it is: [the link]\n\nTake care."


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[WriteDialog]:
    window = QWidget()
    qtbot.addWidget(window)

    def write(_reason: Reason, _thing: Thing | None, wording: int) -> Draft:
        beside = (Beside("They care about", "He wants to open a bakery"),)
        words = WORDS.replace("Take care.", f"Take care {wording}.")
        return Draft(words, "Priya", unsure=False, beside=beside)

    choices = [("Thanks", Reason.THANKS, None)]
    opened = WriteDialog("Priya", "a@b.example", choices, write, Drafts(), "people/priya/message", window)
    opened.show()
    yield opened
    opened.reject()


def told(dialog: WriteDialog) -> str:
    line = dialog.findChild(GapLine)
    assert isinstance(line, GapLine)
    return "\n".join(each.text() for each in line.findChildren(Label))


def press(dialog: WriteDialog, words: str) -> None:
    next(each for each in dialog.findChildren(Button) if each.text().strip() == words).click()


def test_the_first_gap_is_selected_and_counted(dialog: WriteDialog) -> None:
    assert dialog.text.textCursor().selectedText() == "[the link]"
    assert told(dialog) == "One gap left: the link. Type over it."


@pytest.mark.parametrize("way", ["Copy", "Open in mail", "I sent it"])
def test_with_a_gap_nothing_leaves(dialog: WriteDialog, way: str) -> None:
    QGuiApplication.clipboard().setText("before")
    press(dialog, way)
    assert QGuiApplication.clipboard().text() == "before"
    assert dialog.isVisible()
    assert "The link is still missing." in told(dialog)


def test_the_gap_is_typed_over_and_the_message_can_leave(dialog: WriteDialog) -> None:
    dialog.text.insertPlainText("example.org/stretch")
    press(dialog, "Copy")
    assert "Here it is: example.org/stretch" in QGuiApplication.clipboard().text()
    assert told(dialog).endswith("words")


def test_the_sentence_with_the_gap_can_be_taken_out_and_brought_back(dialog: WriteDialog) -> None:
    press(dialog, "I sent it")
    press(dialog, "Take it out")
    assert "[the link]" not in dialog.message()
    assert "I promised you the link." in dialog.message()
    dialog.text.undo()
    assert "[the link]" in dialog.message()


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("It was good. I promised to [ask Jo], and I have not forgotten.\n\nBye.", "It was good.\n\nBye."),
        ("It was good to talk [where: gym] on Friday. I will call.\n\nBye.", "I will call.\n\nBye."),
        ("It was good. About what I promised you: [the link]\n\nBye.", "It was good.\n\nBye."),
        ("It was good. Here it is: [the link] Take care.", "It was good. Take care."),
        ("Good. I said I might [do it]. Shall I?\n\nBye.", "Good.\n\nBye."),
        ("Hello Jo\n[ask about the roof] Take care.", "Hello Jo\nTake care."),
    ],
)
def test_no_half_of_a_sentence_is_left_when_it_is_taken_out(
    dialog: WriteDialog, words: str, left: str
) -> None:
    dialog.text.setPlainText(words)
    press(dialog, "Copy")
    press(dialog, "Take it out")
    assert dialog.message() == left


def test_what_did_not_fit_stands_beside(dialog: WriteDialog) -> None:
    beside = dialog.findChild(QTextBrowser)
    assert isinstance(beside, QTextBrowser)
    assert beside.toPlainText() == "They care about: He wants to open a bakery"


def test_another_wording_is_another_draft(dialog: WriteDialog) -> None:
    press(dialog, "Another wording")
    assert dialog.message().endswith("Take care 1.")


def test_the_primary_is_the_next_step_and_ctrl_enter_does_it(dialog: WriteDialog, qtbot: QtBot) -> None:
    dialog.text.setPlainText("Hello Priya. Take care.")
    copy = next(each for each in dialog.findChildren(Button) if each.text().strip() == "Copy")
    assert (copy.property("kind"), dialog.sent.property("kind")) == ("primary", "secondary")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Hello Priya. Take care."
    assert (copy.property("kind"), dialog.sent.property("kind")) == ("secondary", "primary")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == WriteDialog.DialogCode.Accepted
