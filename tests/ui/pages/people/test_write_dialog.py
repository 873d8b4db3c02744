"""A message with a gap stays where it is; the writer's own words stand beside it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.follow_up import Reason
from relpitch.drafting.messages.drafted import Beside, Draft
from relpitch.failure.drafts import Drafts
from relpitch.services.following_up import Thing
from relpitch.ui.pages.people.gap_line import GapLine
from relpitch.ui.pages.people.write_dialog import WriteDialog
from relpitch.ui.pages.people.your_notes import YourNotes
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "Hello Priya,\n\nI promised you the link. Here it is: [the link]\n\nTake care."


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[WriteDialog]:
    window = QWidget()
    qtbot.addWidget(window)

    def write(reason: Reason, _thing: Thing | None, wording: int) -> Draft:
        beside = (Beside("They care about", "He wants to open a bakery"),)
        words = WORDS.replace("Take care.", f"Take care {wording}.")
        if reason is Reason.GIFT:
            words = f"Hello Priya,\n\nThis is for you: [what it is] from [where]. Take care {wording}."
        return Draft(words, "Priya", unsure=False, beside=beside)

    choices = [("Thanks", Reason.THANKS, None), ("A gift", Reason.GIFT, None)]
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
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text() == "Hello Priya. Take care."
    assert (copy.property("kind"), dialog.sent.property("kind")) == ("secondary", "primary")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)
    assert dialog.result() == WriteDialog.DialogCode.Accepted


def press_if_shown(button: Button) -> None:
    if button.isVisible():
        button.click()


def type_before(dialog: WriteDialog, words: str) -> None:
    dialog.text.moveCursor(QTextCursor.MoveOperation.End)
    dialog.text.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    dialog.text.insertPlainText(words)


def agrees(dialog: WriteDialog) -> bool:
    """Whether all that the dialog says belongs to the words that stand in it."""
    carries = Reason.GIFT if "This is for you" in dialog.message() else Reason.THANKS
    shown = {Reason.GIFT: "A gift", Reason.THANKS: "Thanks"}[dialog.carried()[0]]
    return dialog.carried()[0] is carries and dialog.carries.currentText() == shown


CHANGES: dict[str, Callable[[WriteDialog], object]] = {
    "another choice": lambda dialog: dialog.carries.setCurrentIndex(1 - dialog.carries.currentIndex()),
    "another wording": lambda dialog: press(dialog, "Another wording"),
    "words that are typed": lambda dialog: type_before(dialog, "So. "),
    "another greeting": lambda dialog: QTest.keyClicks(dialog.greet, "s"),
    "the words before": lambda dialog: press_if_shown(bring_back(dialog)),
}


def bring_back(dialog: WriteDialog) -> Button:
    return next(each for each in dialog.findChildren(Button) if each.text() == "Undo")


def shown(dialog: WriteDialog) -> tuple[str, str, str, bool]:
    return (
        dialog.message(),
        dialog.carries.currentText(),
        dialog.greet.text(),
        bring_back(dialog).isVisibleTo(dialog),
    )


@pytest.mark.parametrize("first", CHANGES)
@pytest.mark.parametrize("then", CHANGES)
def test_each_change_is_one_step_and_undo_takes_all_of_it_back(
    dialog: WriteDialog, first: str, then: str
) -> None:
    dialog.text.setPlainText("Hello Priya,\n\nMine.")
    before = shown(dialog)
    CHANGES[first](dialog)
    between = shown(dialog)
    CHANGES[then](dialog)
    after = shown(dialog)
    steps = [each for each, is_step in ((before, between != before), (between, after != between)) if is_step]
    for step in reversed(steps):
        dialog.main_field().undo()
        assert shown(dialog) == step
        assert agrees(dialog)
    for _ in steps:
        dialog.main_field().redo()
    assert shown(dialog) == after


def test_what_was_undone_is_gone_once_something_else_is_typed(dialog: WriteDialog) -> None:
    dialog.carries.setCurrentText("A gift")
    dialog.text.undo()
    dialog.text.insertPlainText("so")
    assert agrees(dialog)
    dialog.text.undo()
    assert agrees(dialog)


def test_words_that_were_changed_since_are_copied_before_they_went(dialog: WriteDialog, qtbot: QtBot) -> None:
    dialog.text.setPlainText("Hello Priya. Take care.")
    press(dialog, "Copy")
    dialog.text.insertPlainText("And so on. ")
    assert dialog.sent.property("kind") == "secondary"
    assert "You changed it since." in [each.text() for each in dialog.findChildren(Label)]
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert QGuiApplication.clipboard().text() == dialog.message()
    assert dialog.sent.property("kind") == "primary"
    type_before(dialog, "Well. ")
    dialog.text.undo()
    assert dialog.sent.property("kind") == "primary", "they are the copied ones again"


def test_f8_goes_from_gap_to_gap(dialog: WriteDialog, qtbot: QtBot) -> None:
    dialog.carries.setCurrentText("A gift")
    dialog.text.moveCursor(QTextCursor.MoveOperation.Start)
    found = []
    for held in (0, 0, 0, Qt.KeyboardModifier.ShiftModifier):
        qtbot.keyClick(dialog.carries, Qt.Key.Key_F8, Qt.KeyboardModifier(held))
        found.append(dialog.text.textCursor().selectedText())
    assert found == ["[what it is]", "[where]", "[what it is]", "[where]"]
    qtbot.keyClicks(dialog.text, "the market")
    assert "from the market." in dialog.message()


def test_a_note_beside_it_reads_as_it_is_meant_and_other_words_as_they_are(qtbot: QtBot) -> None:
    notes = YourNotes()
    qtbot.addWidget(notes)
    notes.show_words(
        (
            Beside("Noted", "Lives **by the sea**.\n\n- likes *Bach*", is_note=True),
            Beside("I promised", "2 * 3 * 4 <b>"),
        )
    )
    (view,) = notes.findChildren(QTextBrowser)
    assert view.toPlainText().splitlines() == [
        "Noted: Lives by the sea.",
        "likes Bach",
        "I promised: 2 * 3 * 4 <b>",
    ]
