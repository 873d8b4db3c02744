"""A new style sheet or font for what is on the screen at once, and for the rest once it is shown."""

from collections.abc import Callable, Iterable, Iterator
from types import BuiltinMethodType, MethodType
from weakref import WeakKeyDictionary, WeakSet

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


class Restyling(QObject):
    """What puts a style sheet on the whole application, and tells those who draw by themselves of it.

    Only the first sheet is the application's own; a later one is put on each part of a window by itself. Qt
    would put it on all widgets in no order, and each hands it to all within it: 1.3 s for 1,600 widgets. Part
    by part it goes from the outside in: .1 s for a page. A part that waits until it is shown, as a page does,
    is styled then. Where only the fonts are new, the sheet is the same and is not put on again; Qt hands no
    font to what is within a widget that has a sheet, so that is done here too.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sheet = ""
        self._is_on_application = True
        self._waiting: WeakSet[QWidget] = WeakSet()  # styled no earlier than they are seen
        self._outdated: WeakSet[QWidget] = WeakSet()  # those of them that have not seen the last looks
        self._around: WeakSet[QWidget] = WeakSet()  # what has some of them in it
        # By name: a method held here would keep its object from going.
        self._followers: WeakKeyDictionary[QObject, list[str]] = WeakKeyDictionary()

    def wait_until_shown(self, part: QWidget) -> None:
        """Let a part be styled no earlier than it is seen."""
        self._waiting.add(part)
        part.installEventFilter(self)

    def follow(self, handler: Callable[[], object]) -> None:
        """Call a method of an object whenever the looks change; that of a widget once it can be seen."""
        assert isinstance(handler, MethodType | BuiltinMethodType)
        owner = handler.__self__
        assert isinstance(owner, QObject)
        self._followers.setdefault(owner, []).append(handler.__name__)

    def notify(self) -> None:
        """Tell all that follow, and can be seen, that the looks changed."""
        hidden = [each for each in self._waiting if isValid(each) and not each.isVisible()]
        self._outdated.update(hidden)
        shown = [each for part in self._parts() for each in (part, *part.findChildren(QWidget))]
        _take_the_font(shown)
        for owner, names in list(self._followers.items()):
            if isValid(owner) and not (isinstance(owner, QWidget) and _within(owner, hidden)):
                _call(owner, names)
        _hand_on_the_font(shown)

    def put_on(self, sheet: str) -> None:
        """Style the application, or everything in it that can be seen."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if sheet == self._sheet and application.styleSheet():
            return
        self._sheet = sheet
        if not application.styleSheet() or not any(map(isValid, self._waiting)):
            application.setStyleSheet(sheet)  # with few widgets it is quickest
            self._is_on_application = True
            return
        self._is_on_application = False
        for part in self._parts():
            self.restyle(part)

    def restyle(self, widget: QWidget) -> None:
        """Put the sheet of now on a widget: one that came later, or waited."""
        if not self._is_on_application and widget.styleSheet() != self._sheet:
            widget.setStyleSheet(self._sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and watched in self._waiting:
            assert isinstance(watched, QWidget)
            self.restyle(watched)
            if watched in self._outdated:
                self._outdated.discard(watched)
                within = [watched, *watched.findChildren(QWidget)]
                _take_the_font(within)
                for owner, names in list(self._followers.items()):
                    if isValid(owner) and isinstance(owner, QWidget) and _within(owner, [watched]):
                        _call(owner, names)
                _hand_on_the_font(within)
        elif isinstance(event, QChildEvent) and event.type() is QEvent.Type.ChildPolished:
            child = event.child() if watched in self._around else None  # a part has its own sheet
            if isinstance(child, QWidget) and child not in self._waiting and child not in self._around:
                self.restyle(child)
        return False

    def _parts(self) -> list[QWidget]:
        """The widgets that get a sheet each: no widget that waits unseen, and none with one in it."""
        windows = (each for each in QApplication.topLevelWidgets() if each.parentWidget() is None)
        return [part for window in windows for part in self._parts_of(window)]

    def _parts_of(self, widget: QWidget) -> Iterator[QWidget]:
        if widget in self._waiting:
            if widget.isVisible():
                yield widget
        elif any(isValid(each) and widget.isAncestorOf(each) for each in self._waiting):
            if widget not in self._around:
                self._around.add(widget)
                widget.installEventFilter(self)
            for child in widget.findChildren(QWidget, options=_CHILDREN):
                yield from self._parts_of(child)
        else:
            yield widget


def _within(widget: QWidget, parts: list[QWidget]) -> bool:
    return any(each is widget or each.isAncestorOf(widget) for each in parts)


def _take_the_font(widgets: Iterable[QWidget]) -> None:
    """Give the application's font to what has none of its own."""
    font = QFont()
    for each in widgets:
        if not each.testAttribute(Qt.WidgetAttribute.WA_SetFont) and each.font() != font:
            each.setFont(font)


def _hand_on_the_font(widgets: Iterable[QWidget]) -> None:
    """Give each view's font to the surface that it draws on: there its placeholder is written."""
    for each in widgets:
        if isinstance(each, QAbstractScrollArea) and isValid(each):
            surface = each.viewport()
            if surface.font() != each.font():
                surface.setFont(each.font())


def _call(owner: QObject, names: list[str]) -> None:
    for name in names:
        getattr(owner, name)()
