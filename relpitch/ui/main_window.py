"""The window: sidebar and pages. It assembles and decides nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from relpitch.domain.destination import Destination, PageName
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.announcing import announce
from relpitch.ui.centre import Centre
from relpitch.ui.dialog_keys import DialogKeys
from relpitch.ui.dialog_toast import dialog_toast, tell_in_front
from relpitch.ui.going import Going
from relpitch.ui.page import Page
from relpitch.ui.page_set import PageSet
from relpitch.ui.sidebar import Sidebar
from relpitch.ui.theme import theme
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.focus_ring import FocusRing
from relpitch.ui.widgets.keyboard_stays import has_keyboard
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scrim import Scrim
from relpitch.ui.widgets.scroll import ScrolledPages
from relpitch.ui.widgets.toast import Toast
from relpitch.ui.widgets.way_back import go_back

if TYPE_CHECKING:
    from relpitch.services.acts import Act
    from relpitch.services.history import History
    from relpitch.ui.changes import Changes
    from relpitch.ui.undoing import Undoing

_ICONS_ONLY_BELOW = 1080
_ASIDE_BELOW = 1180


class MainWindow(QMainWindow):
    """The window: a sidebar and the pages beside it. `painted` after the first paint and each asked for.

    `closing` before it goes; `went` carries the page it is at now, `text_size_asked_for` 1, -1 or 0: usual.
    """

    painted = Signal()
    closing = Signal()
    another_asked_for = Signal()
    minute_asked_for = Signal()
    someone_met = Signal()
    went = Signal(object)  # a PageName: as a str it would lose its type
    text_size_asked_for = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("relpitch")
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(min(1024, screen.width()), min(680, screen.height() - 40))
        self.resize(min(1280, screen.width()), min(800, screen.height() - 40))
        self._painted = False
        self._pages = PageSet({})
        self.going = Going(self)
        self.going.asked_for.connect(self.go)
        self._sidebar = Sidebar()
        self._sidebar.chosen.connect(lambda page: self.go(Destination(page)))
        room = ScrolledPages("page")
        self._stack = room.stack
        self._toast = Toast(room)
        self._toast.undo_wanted.connect(self._undo_only)
        self.undoing: Undoing | None = None
        self._notice = Label("", "small", "notice", wrap=True)
        self._notice.hide()
        self._lay_out(room)
        FocusRing(self)
        Scrim(self)
        DialogKeys(self._add_keys(), self)
        theme().changed.connect(self._looks_changed)

    def _lay_out(self, room: QWidget) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._notice)
        right.addWidget(room, 1)
        centre = Centre()
        centre.painted.connect(self.after_paint)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)
        centre.setFocus()  # else the first row of the sidebar has it, and the keyboard's ring

    def _add_keys(self) -> list[QAction]:
        """Bind the keys of the window; those that every dialog has too."""
        actions: dict[str, Callable[[], None]] = {
            "today": partial(self._go_by_key, PageName.TODAY),
            "minute": self.minute_asked_for.emit,
            "pitches": partial(self._go_by_key, PageName.PITCHES),
            "rehearse": partial(self._go_by_key, PageName.REHEARSE),
            "events": partial(self._go_by_key, PageName.EVENTS),
            "cards": partial(self._go_by_key, PageName.CARDS),
            "people": partial(self._go_by_key, PageName.PEOPLE),
            "someone": self.someone_met.emit,
            "preferences": partial(self._go_by_key, PageName.PREFERENCES),
            "help": self._help,
            "anything": self.going.open_or_close,
            "aside": self._switch_aside,
            "quit": self._quit,
        }
        keys.bind(self, actions, everywhere=True)
        return keys.bind(
            self,
            {
                "undo": self._undo,
                "redo": self._redo,
                "toast": self._to_toast,
                "larger": partial(self.text_size_asked_for.emit, 1),
                "smaller": partial(self.text_size_asked_for.emit, -1),
                "usual": partial(self.text_size_asked_for.emit, 0),
            },
            everywhere=True,
        )

    def show_counts(self, counts: Mapping[PageName, int]) -> None:
        """Show how many things pages hold, before they were looked at."""
        self._sidebar.show_counts(counts)

    def show_library(self, name: str, notice: str) -> None:
        """Put the library's name in the title, and above the page why it can only be read."""
        self.setWindowTitle(f"{name} - relpitch")
        if notice and notice != self._notice.text():
            announce(notice, self)
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))

    def show_trouble(self, sentence: str) -> None:
        """Say in place of the pages why the library did not open."""
        failed = _("This library did not open")
        announce(f"{failed}. {sentence}", self, at_once=True)
        trouble = EmptyState("library", failed, sentence, _("Open another"), "folder-open")
        trouble.acted.connect(self.another_asked_for)
        place = QWidget()
        QVBoxLayout(place).addWidget(trouble, alignment=Qt.AlignmentFlag.AlignCenter)
        self.show_in_place(place)

    def show_in_place(self, place: QWidget) -> None:
        """Show something in place of the pages, while no library is open and there is nowhere to go."""
        self._sidebar.hide()
        self._stack.addWidget(place)
        self._stack.setCurrentWidget(place)

    def set_pages(self, pages: PageSet) -> None:
        """Take in the pages, in place of those it had."""
        from relpitch.ui import accessible_roles  # noqa: PLC0415  # 3 ms, not before the first paint

        accessible_roles.install()
        for page in self._pages.made.values():
            self._stack.removeWidget(page)
            page.rest()
            page.deleteLater()
        self._pages = pages
        self.going.set_places(pages)
        self._sidebar.show_pages(pages)
        pages.welcome(self._take_in)

    def _take_in(self, page: Page) -> None:
        self._stack.addWidget(page)
        page.asked_for.connect(self.go)
        page.filling.connect(self._fill)
        page.undo_wanted.connect(self._undo_only)
        page.notice.connect(self.notify)
        page.show_narrow(self._room < _ASIDE_BELOW)

    def go(self, destination: Destination) -> None:
        """Go to a page, and to a thing on it."""
        if destination.page not in self._pages:
            return
        page = self._pages[destination.page]
        left = self._stack.currentWidget()
        page.came_from = self.seen() if left is not page else None
        was_nowhere = QApplication.focusWidget() is self.centralWidget()
        takes_focus = left not in (page, None) and (was_nowhere or has_keyboard(left))
        self._sidebar.setVisible(not destination.page.fills_window)
        if not destination.page.fills_window:
            self._sidebar.show_chosen(destination.page)
        self._stack.setCurrentWidget(page)
        page.open(destination.id)
        if takes_focus and not has_keyboard(page):
            page.take_focus()
        if left is not page:
            self._toast.stand_like(page.toast)
            announce(destination.page.label, page)
        self.went.emit(destination.page)

    def _fill(self, filled: bool) -> None:
        """Give the page that is shown the whole window, or not."""
        if self.sender() is self._stack.currentWidget():
            self._sidebar.setVisible(not filled)

    def notify(self, sentence: str, act: "Act | None" = None) -> None:
        """Say one sentence over the page; with an act, a button that undoes it."""
        for toast in self.toasts():
            toast.hide()
        tell_in_front(self._toast, self._undo_only, lambda toast: toast.notify(sentence, act))

    def toasts(self) -> list[Toast]:
        """The window's own toast, those of its pages, and that of the dialog that asks."""
        pages = [page.toast for page in self._pages.made.values()]
        return [each for each in (self._toast, *pages, dialog_toast(self._undo_only)) if each is not None]

    def seen(self) -> Destination | None:
        """What is on the screen: a page, and the thing that it shows."""
        for name, page in self._pages.made.items():
            if page is self._stack.currentWidget():
                return Destination(name, page.shown())
        return None

    def offered(self) -> "Act | None":
        """The act that a toast offers to undo just now."""
        return next((each.act for each in self.toasts() if each.isVisible() and each.act), None)

    def flush_shown(self) -> bool:
        """Save what was typed on the page that is shown. Whether all is saved; not where a take goes on."""
        page = self._stack.currentWidget()
        return not isinstance(page, Page) or (not page.is_in_use() and page.flush())

    def has_unsaved(self) -> bool:
        """Whether the page that is shown has words that are not stored yet."""
        page = self._stack.currentWidget()
        return isinstance(page, Page) and bool(page.unsaved())

    def undo_with(self, history: "History | None", changes: "Changes | None" = None) -> None:
        """Undo and redo by key what was done in a library, or in none any more."""
        if self.undoing is not None:
            self.undoing.end()
            self.undoing = None
        if history is not None and changes is not None:
            from relpitch.ui.undoing import Undoing  # noqa: PLC0415  # with all forms, once the text is painted

            self.undoing = Undoing(history, changes, self)

    def _undo(self) -> None:
        if self.undoing is not None:
            self.undoing.undo()

    def _redo(self) -> None:
        if self.undoing is not None:
            self.undoing.redo()

    def _undo_only(self, act: "Act") -> None:
        if self.undoing is not None:
            self.undoing.undo_only(act)

    def _to_toast(self) -> None:
        any(toast.take_focus() for toast in self.toasts())

    def is_on(self, page: PageName) -> bool:
        """Whether a page is shown."""
        return self._stack.currentWidget() is self._pages.made.get(page)

    def tell_news(self, sentence: str) -> None:
        """Say that there is something new, and offer to show it."""
        self.offer(sentence, _("What is new"), Destination(PageName.HELP, "news"))

    def offer(self, sentence: str, button: str, then: Destination | Callable[[], None]) -> None:
        """Say one sentence over the page, and offer to go where there is more of it, or to do something."""
        self._toast.offer(sentence, button, partial(self.go, then) if isinstance(then, Destination) else then)

    def restore_place(self, place: tuple[int, ...]) -> None:
        """Take the size and place it had."""
        if place and all(0 <= each < 256 for each in place):
            self.restoreGeometry(QByteArray(bytes(place)))

    def place(self) -> tuple[int, ...]:
        """The size and place of the window, to remember."""
        return tuple(bytes(self.saveGeometry().data()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()  # as Space does
        elif event.key() != Qt.Key.Key_Escape or not go_back(self._stack):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def tell_when_painted(self) -> None:
        """Say once more when it painted, with all that is in it by now."""
        self._painted = False
        self.update()

    def after_paint(self) -> None:
        """The centre painted."""
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def _looks_changed(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self._fit)  # once the pages know the new text size

    def _fit(self) -> None:
        self._sidebar.show_narrow(self._room < _ICONS_ONLY_BELOW)
        for page in self._pages.made.values():
            page.show_narrow(self._room < _ASIDE_BELOW)

    @property
    def _room(self) -> float:
        """The width of the window, in pixels of the usual text size."""
        return self.width() * 100 / max(theme().px(100), 1)

    def _quit(self) -> None:
        self.close()

    def _go_by_key(self, name: PageName) -> None:
        """Go to a page, with the keyboard where one begins there, unless it is there already."""
        before = QApplication.focusWidget()
        self.go(Destination(name))
        page = self._pages.made.get(name)
        if page is not None and not (before and page.isAncestorOf(before)):
            page.take_focus()

    def _help(self) -> None:
        seen = self.seen()
        if seen is not None and seen.page is not PageName.HELP:
            self.go(Destination(PageName.HELP, self._pages.made[seen.page].topic() or seen.page.value))

    def _switch_aside(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page) and page.aside_switch is not None:
            page.aside_switch.switch()
