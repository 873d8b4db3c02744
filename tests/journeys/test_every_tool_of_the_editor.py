"""Every command of the editor, found with the mouse alone, and with the keyboard alone."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.ui import keys
from relpitch.ui.keys import PITCHES, WRITING
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.pitches.mark_bar import MarkBar
from relpitch.ui.pages.pitches.part_name import PartName
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.note_card import NoteCard
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.journeys.conftest import Start

NOTED, ALSO_NOTED = "We leverage your day.", "We utilise your day."
"""What the coach has a note about, with something to replace it by."""

Wanted = Callable[[QAction], bool]


class Menus(QObject):
    """Takes what is wanted of the menus that come up, one after another, by mouse or by key."""

    def __init__(self, qtbot: QtBot, *, by_mouse: bool) -> None:
        super().__init__()
        self._qtbot, self._by_mouse = qtbot, by_mouse
        self.wanted: list[Wanted] = []
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        if not isinstance(popup, QMenu) or not self.wanted:
            return
        there = [each for each in popup.actions() if each.isEnabled() and not each.isSeparator()]
        action = next(filter(self.wanted[0], there), None)
        if action is None:
            return  # its submenu is not open yet
        self.wanted.pop(0)
        if self._by_mouse:
            place = popup.actionGeometry(action).center()
            do = partial(self._qtbot.mouseClick, popup, Qt.MouseButton.LeftButton, pos=place)
        else:
            popup.setActiveAction(action)
            do = partial(self._qtbot.keyClick, popup, Qt.Key.Key_Return)
        QTimer.singleShot(0, popup, do)


def _is_called(button: Button, words: str) -> bool:
    return button.isVisible() and words in (button.text().strip(), button.accessibleName())


class Writer:
    """Someone at the editor of one variant, the caret in a part."""

    def __init__(self, app: App, qtbot: QtBot, menus: Menus) -> None:
        self.app, self.qtbot, self.menus = app, qtbot, menus
        page = app.pages[PageName.PITCHES]
        assert isinstance(page, PitchesPage)
        self.page = page
        gym = next(each for each in page.opened.versions if each.name == "Gym")
        app.window.go(Destination(PageName.PITCHES, gym.id))
        qtbot.waitUntil(lambda: page.opened.chosen.id == gym.id)

    def edit(self, part: Part) -> WordsEdit:
        return self.page.editor.edit(part)

    def words(self, part: Part) -> str:
        self.page.flush()
        return self.edit(part).words()

    def write_in(self, part: Part) -> None:
        """The caret into a part."""
        self.edit(part).put_caret(at_end=True)
        self.qtbot.waitUntil(self.edit(part).hasFocus)

    def press(self, widget: QWidget, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self.qtbot.waitUntil(widget.isVisible)
        self.qtbot.mouseClick(widget, button)

    def button(self, words: str, within: QWidget | None = None) -> Button:
        there = (within or self.page).findChildren(Button)
        return next(each for each in there if _is_called(each, words))

    def button_of_note(self, words: str) -> Button:
        """A button of a note; a sentence half typed may have had another note, without it."""

        def found() -> list[Button]:
            there = [button for card in self.cards() for button in card.findChildren(Button)]
            return [each for each in there if _is_called(each, words)]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
        return found()[0]

    def cards(self) -> list[NoteCard]:
        return [each for each in self.page.findChildren(NoteCard) if each.isVisible()]

    def place_of(self, part: Part, word: str) -> QPoint:
        """Where a word stands in its part."""
        edit = self.edit(part)
        cursor = QTextCursor(edit.document())
        cursor.setPosition(edit.toPlainText().index(word) + 2)
        return edit.cursorRect(cursor).center()

    def with_note(self, words: str) -> None:
        """The coach has a note about the invitation."""
        self.write_in(Part.INVITATION)
        self.qtbot.keyClick(self.edit(Part.INVITATION), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClicks(self.edit(Part.INVITATION), words)
        self.qtbot.waitUntil(lambda: bool(self.cards()), timeout=20_000)

    def marked_by_mouse(self, words: str) -> None:
        """A word selected by double click; then the bar that comes over it."""
        place = self.place_of(Part.OPENING, "stiff")
        viewport = self.edit(Part.OPENING).viewport()
        self.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
        self.qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)  # it is held until then
        bar = self.page.findChild(MarkBar)
        assert bar is not None
        self.qtbot.waitUntil(bar.isVisible)
        self.press(self.button(words, bar))


def named(begins: str) -> Wanted:
    return lambda action: action.text().startswith(begins)


def any_setting(action: QAction) -> bool:
    return bool(action.text()) and action.menu() is None


def other_bridge(action: QAction) -> bool:
    return bool(action.text()) and not action.property("ticked") and action.data() is not None


def part_name(writer: Writer, part: Part) -> PartName:
    called = f"{part.label}: menu"
    return next(each for each in writer.page.findChildren(PartName) if each.accessibleName() == called)


# how each is found with the mouse


def new_variant(writer: Writer) -> None:
    writer.menus.wanted = [any_setting]
    writer.press(writer.button("New variant"))


def copy(writer: Writer) -> None:
    writer.menus.wanted = [named("Copy as plain text")]
    view = writer.page.list._view
    place = view.visualRect(view.currentIndex()).center()
    view.customContextMenuRequested.emit(place)  # what a right press does


def another_bridge(writer: Writer) -> None:
    writer.menus.wanted = [named("Other bridges"), other_bridge]
    writer.press(part_name(writer, Part.RELEVANCE))


def into(part: Part) -> Callable[[Writer], None]:
    return lambda writer: writer.press(writer.edit(part).viewport())


def to_note(writer: Writer) -> None:
    place = writer.place_of(Part.INVITATION, "leverage")
    writer.qtbot.mouseClick(writer.edit(Part.INVITATION).viewport(), Qt.MouseButton.LeftButton, pos=place)


def everywhere(writer: Writer) -> None:
    writer.menus.wanted = [named("Keep mine everywhere")]
    writer.press(writer.button_of_note("More about this note"))


BY_MOUSE: dict[str, Callable[[Writer], None]] = {
    "variant": new_variant,
    "compare": lambda writer: writer.press(writer.button("Compare")),
    "history": lambda writer: writer.press(writer.button("History")),
    "card": lambda writer: writer.press(writer.button("Print card")),
    "rehearse-this": lambda writer: writer.press(writer.button("Rehearse")),
    "copy": copy,
    "previous": into(Part.OPENING),
    "next": into(Part.PROOF),
    "wording": another_bridge,
    "cue": lambda writer: writer.marked_by_mouse("Cue"),
    "stress": lambda writer: writer.marked_by_mouse("Stress"),
    "extra": lambda writer: writer.marked_by_mouse("(( Extra ))"),
    "pause": lambda writer: writer.marked_by_mouse("Pause //"),
    "next-note": to_note,
    "previous-note": to_note,
    "replace": lambda writer: writer.press(writer.button_of_note("Replace")),
    "keep-mine": lambda writer: writer.press(writer.button_of_note("Keep mine")),
    "keep-everywhere": everywhere,
}

# where the caret is before, and what is so afterwards

STARTS: dict[str, Part] = {"previous": Part.OFFER, "next": Part.OFFER, "wording": Part.RELEVANCE}
OF_NOTES = ("next-note", "previous-note", "replace", "keep-mine", "keep-everywhere")
MARKS = ("cue", "stress", "extra", "pause")


def done(command: str, writer: Writer) -> Callable[[], bool]:
    """What is so once a command was done; asked before, so that it can tell a difference."""
    page, before = writer.page, len(writer.page.opened.versions)
    bridge, window = writer.words(Part.RELEVANCE), writer.app.window
    opening = writer.words(Part.OPENING)
    tests: dict[str, Callable[[], bool]] = {
        "variant": lambda: len(page.opened.versions) == before + 1,
        "compare": page.views.compare.isVisible,
        "history": page.views.history.isVisible,
        "card": lambda: window.is_on(PageName.CARDS),
        "rehearse-this": lambda: window.is_on(PageName.REHEARSE),
        "copy": lambda: QGuiApplication.clipboard().text().startswith("You know that stiff neck"),
        "previous": lambda: page.editor.focused() is Part.OPENING,
        "next": lambda: page.editor.focused() is Part.PROOF,
        "wording": lambda: writer.words(Part.RELEVANCE) != bridge,
        "next-note": lambda: page.coach._current is not None,
        "previous-note": lambda: page.coach._current is not None,
        "replace": lambda: "leverage" not in writer.words(Part.INVITATION),
        "keep-mine": lambda: not writer.cards(),
        "keep-everywhere": lambda: not writer.cards(),
    }
    return tests.get(command, lambda: writer.words(Part.OPENING) != opening)


@pytest.fixture(params=["mouse", "keyboard"])
def hand(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def writer(hand: str, start: Start, qtbot: QtBot) -> Iterator[Writer]:
    menus = Menus(qtbot, by_mouse=hand == "mouse")
    yield Writer(start(sample=True), qtbot, menus)
    menus.stop()


def prepare(command: str, writer: Writer) -> None:
    if command in OF_NOTES:
        writer.with_note(ALSO_NOTED if command == "keep-everywhere" else NOTED)
    if command in ("next-note", "previous-note"):
        writer.write_in(Part.OPENING)
        coach = writer.page.coach
        writer.qtbot.waitUntil(
            lambda: not coach._rest.isActive() and coach._whole is not None, timeout=20_000
        )
        coach._current = None
    if command in STARTS:
        writer.write_in(STARTS[command])
    QGuiApplication.clipboard().clear()


def by_key(command: str, writer: Writer) -> None:
    if command not in OF_NOTES and command not in STARTS:
        writer.write_in(Part.OPENING)
    if command in MARKS:
        edit = writer.edit(Part.OPENING)
        writer.qtbot.keyClick(edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        writer.qtbot.keyClick(edit, Qt.Key.Key_Right, held)
    writer.menus.wanted = [any_setting]
    focused = QApplication.focusWidget() or writer.app.window
    writer.qtbot.keySequence(focused, keys.key(command).sequences[0])


def test_every_command_is_found_and_done(hand: str, writer: Writer) -> None:
    """One journey: each command in turn, told by what it changed."""
    commands = [each.id for each in keys.KEYS if each.where in (PITCHES, WRITING)]
    assert set(commands) == set(BY_MOUSE)
    for command in commands:
        writer.app.window.resize(1280, 800)
        go_back(writer)
        prepare(command, writer)
        is_done = done(command, writer)
        assert not is_done(), command
        if hand == "mouse":
            BY_MOUSE[command](writer)
        else:
            by_key(command, writer)
        writer.qtbot.waitUntil(is_done, timeout=20_000)


def go_back(writer: Writer) -> None:
    """The words of the Gym, as they are by now, in a window that has the keyboard.

    A menu takes it, and without a window manager nobody gives it back once the menu is closed.
    """
    writer.app.window.activateWindow()
    writer.qtbot.waitUntil(writer.app.window.isActiveWindow)
    writer.page.views.show_words()
    gym = next(each for each in writer.page.opened.versions if each.name == "Gym")
    writer.app.window.go(Destination(PageName.PITCHES, gym.id))
    writer.qtbot.waitUntil(lambda: writer.page.opened.chosen.id == gym.id and writer.page.isVisible())
