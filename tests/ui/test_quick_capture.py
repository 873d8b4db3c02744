"""Someone I met: kept with at most six keys beside the words."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.errors import FieldError
from relpitch.failure.drafts import Drafts
from relpitch.services.capturing import Capture
from relpitch.ui.draft_form import with_draft
from relpitch.ui.quick_capture import QuickCapture

NOW = datetime(2026, 11, 23, 13, 10, tzinfo=UTC)
Enter = tuple[Qt.Key, Qt.KeyboardModifier]
ENTERS = [
    pytest.param((Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), id="the key itself"),
    pytest.param((Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier), id="of the number pad"),
]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def shown(window: QWidget, kept: list[Capture]) -> QuickCapture:
    """The dialog, with the keyboard; `kept` takes what it keeps."""
    dialog = QuickCapture(kept.append, NOW, window)
    dialog.show()
    dialog.activateWindow()
    return dialog


def test_four_lines_are_kept_with_four_keys_beside_the_words(window: QWidget, qtbot: QtBot) -> None:
    kept: list[Capture] = []
    dialog = shown(window, kept)
    qtbot.waitUntil(dialog.fields["who"].hasFocus)
    lines = ("Steve's friend, who fixes pianos", "Gym", "cold churches", "the drawing")
    for number, words in enumerate(lines):
        field = dialog.focusWidget()
        qtbot.keyClicks(field, words)
        if number < 3:
            qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept == [Capture(*lines)]
    assert not dialog.isVisible()


def test_what_cannot_be_kept_stays_with_one_sentence(window: QWidget, qtbot: QtBot) -> None:
    def refuse(_capture: Capture) -> None:
        raise FieldError("Write a name, or a few words.", "who")

    dialog = QuickCapture(refuse, NOW, window)
    dialog.show()
    dialog.fields["where"].setText("Gym")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._trouble.text() == "Write a name, or a few words."


def test_what_was_left_stands_there_again_with_its_day_and_gift(window: QWidget, qtbot: QtBot) -> None:
    drafts = Drafts()

    def opened() -> QuickCapture:
        dialog = QuickCapture(lambda _capture: None, NOW, window)
        form = with_draft(dialog, drafts, "capture", place=3)
        dialog.promised_by.connect(form.note)
        dialog.kept.connect(form.end)
        dialog.show()
        return dialog

    first = opened()
    qtbot.keyClicks(first.fields["who"], "Steve")
    qtbot.keyClicks(first.fields["promised"], "the drawing")
    first.promise_by(NOW.date())
    first._ask("gave")
    qtbot.keyClicks(first.fields["gave"], "a tip")
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not first.isVisible()
    again = opened()
    assert again.capture() == Capture("Steve", "", "", "the drawing", NOW.date(), "a tip")
    assert again.fields["gave"].isVisible()
    again.accept()
    assert opened().capture() == Capture("", "", "", "")


@pytest.mark.parametrize(
    ("promised", "chip"),
    [
        ("send it by Friday", "by Friday"),
        ("call tomorrow", "by Tuesday"),
        ("look at a draft", "any day"),
    ],
)
def test_a_promise_is_for_the_day_that_its_words_name(
    window: QWidget, qtbot: QtBot, promised: str, chip: str
) -> None:
    dialog = shown(window, [])
    qtbot.keyClicks(dialog.fields["promised"], promised)
    assert dialog._when.text() == chip


def test_a_day_that_was_chosen_stays_whatever_the_words_name(window: QWidget, qtbot: QtBot) -> None:
    dialog = shown(window, [])
    dialog.promise_by(None)
    qtbot.keyClicks(dialog.fields["promised"], "send the list by Friday")
    assert dialog.capture().by is None


@pytest.mark.parametrize("enter", ENTERS)
def test_enter_on_a_chip_opens_what_it_asks_for_and_keeps_nothing(
    window: QWidget, qtbot: QtBot, enter: Enter
) -> None:
    kept: list[Capture] = []
    dialog = shown(window, kept)
    dialog._asking["gave"].setFocus()
    qtbot.waitUntil(dialog._asking["gave"].hasFocus)
    qtbot.keyClick(dialog._asking["gave"], *enter)
    qtbot.waitUntil(dialog.fields["gave"].isVisible)
    assert not kept


@pytest.mark.parametrize("enter", ENTERS)
def test_enter_in_a_line_goes_on_to_the_next_and_keeps_nothing(
    window: QWidget, qtbot: QtBot, enter: Enter
) -> None:
    kept: list[Capture] = []
    dialog = shown(window, kept)
    qtbot.waitUntil(dialog.fields["who"].hasFocus)
    qtbot.keyClick(dialog.fields["who"], *enter)
    assert dialog.fields["where"].hasFocus()
    assert not kept


def test_the_places_used_lately_are_offered_where_it_was(window: QWidget, qtbot: QtBot) -> None:
    dialog = QuickCapture(lambda _capture: None, NOW, window, places=lambda: ["Old trade hall"])
    dialog.show()
    qtbot.keyClicks(dialog.fields["where"], "hall")
    offered = dialog.fields["where"].completer()
    assert offered.currentCompletion() == "Old trade hall"
    popup = offered.popup()
    assert popup is not None
    assert popup.isVisible()
    popup.hide()
