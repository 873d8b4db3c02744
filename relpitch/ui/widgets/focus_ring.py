"""Where the keyboard is: a ring round a button, for keyboard focus only, and a soft one round a field."""

from collections.abc import Callable, Iterator
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from relpitch.ui.theme import theme
from relpitch.ui.widgets.last_input import last_input

_rings: WeakSet["_RingOver"] = WeakSet()
_PEN_WIDTH = 2
DIM = "dim"
"""The property of what stands in the dim room of the stage."""


def _focus_changed(_old: QWidget | None, new: QWidget | None) -> None:
    """Tell every ring. Not bound to one: while a window goes, its ring may be gone before Qt knows."""
    for ring in list(_rings):
        if isValid(ring):
            ring.follow(new)


def _input_changed() -> None:
    _focus_changed(None, QApplication.focusWidget())


class _RingOver(QWidget):
    """Lies over a window, round one widget of it; what is scrolled out of sight has none of it."""

    off, radius, token = 0, 8, "accent-soft"

    def __init__(self, window: QWidget, find: Callable[[QWidget], QWidget | None]) -> None:
        super().__init__(window)
        self._window, self._find = window, find
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._moved_by: list[QWidget] = []  # it, and what it is in
        self._again = QTimer(self, singleShot=True, interval=0)  # when a page that just came up is laid out
        self._again.timeout.connect(self._place)
        self.hide()
        _rings.add(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if not application.property("rings"):
            application.setProperty("rings", True)
            application.focusChanged.connect(_focus_changed)
            last_input().changed.connect(_input_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        around = getattr(self, "_around", None)  # Qt asks once more where Python has let go of it already
        match event.type():
            case _ if around is None:
                return False
            case QEvent.Type.Hide if watched is around:
                self._surround(None)
            case QEvent.Type.MouseButtonPress if watched is around:
                self.pressed()
            case QEvent.Type.Move | QEvent.Type.Resize:
                self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour(self.token), _PEN_WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self.radius, self.radius)

    def follow(self, new: QWidget | None) -> None:
        """Go where the keyboard is, round what `find` says of that."""
        self._surround(self._find(new) if new is not None and new.window() is self._window else None)

    def pressed(self) -> None:
        """Press what the ring is round."""

    def _surround(self, widget: QWidget | None) -> None:
        for each in self._moved_by:
            if isValid(each):
                each.removeEventFilter(self)
        self._around = widget
        self._moved_by = [] if widget is None else [widget, *_moved_with(widget)]
        for each in self._moved_by:
            each.installEventFilter(self)
        self._place()
        self._again.start()

    def _place(self) -> None:
        around = self._around
        if around is None or not isValid(around) or around.visibleRegion().isEmpty():
            self.hide()
            return
        inner = ringed(around)
        wider = self.off + _PEN_WIDTH
        place = inner.adjusted(-wider, -wider, wider, wider)
        self.setGeometry(place.translated(around.mapTo(self._window, QPoint(0, 0))))
        self._cut(around.visibleRegion().boundingRect(), around.rect(), place)
        self.show()
        self.raise_()

    def _cut(self, seen: QRect, whole: QRect, place: QRect) -> None:
        """Leave out what is round a part that is scrolled out of sight."""
        far = 2 * (self.off + _PEN_WIDTH)
        kept = seen.adjusted(
            -far if seen.left() == whole.left() else 0,
            -far if seen.top() == whole.top() else 0,
            far if seen.right() == whole.right() else 0,
            far if seen.bottom() == whole.bottom() else 0,
        )
        if kept.contains(place):
            self.clearMask()
        else:
            self.setMask(QRegion(kept.translated(-place.topLeft())))


class FocusRing(_RingOver):
    """A 2 px ring, 2 px off the button that took the focus by key. Lists mark their rows themselves."""

    off, radius, token = 2, 9, "focus"

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _taken_by_key)
        FieldRing(window)

    def pressed(self) -> None:
        self._surround(None)

    def _place(self) -> None:
        around = self._around
        self.token = "stage.accent" if around is not None and isValid(around) and _is_dim(around) else "focus"
        super()._place()
        self.update()


class FieldRing(_RingOver):
    """A soft ring right round the field that is written in; its line is the field's own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _frame_of)


def _taken_by_key(widget: QWidget) -> QWidget | None:
    return widget if _is_pressed(widget) and last_input().shows_focus else None


def _is_pressed(widget: QWidget) -> bool:
    """A button, or a box that opens its list. To name a class of Qt's takes time before the first paint."""
    return isinstance(widget, QAbstractButton) or (_is_box(widget) and not widget.property("editable"))


def _is_dim(widget: QWidget) -> bool:
    """Whether the ring stands in the dim room, whose ground is dark in both themes."""
    at: QWidget | None = widget
    while at is not None and not at.property(DIM):
        at = at.parentWidget()
    return at is not None


def _is_box(widget: QWidget) -> bool:
    return widget.inherits("QComboBox")


def ringed(widget: QWidget) -> QRect:
    """What of a widget has the ring round it: of a box with words, the box."""
    place = getattr(widget, "ring_place", None)
    return place() if place is not None else widget.rect()


def _frame_of(widget: QWidget) -> QWidget | None:
    """What has the line round the words of a field."""
    if widget.property("framed"):
        return widget
    if widget.inherits("QAbstractSpinBox") or (_is_box(widget) and widget.property("editable")):
        return widget
    if not widget.inherits("QLineEdit") or widget.property("bare") is True:
        return None
    around = widget.parentWidget()
    assert around is not None
    held = widget.property("bare") == "field" or around.inherits("QAbstractSpinBox") or _is_box(around)
    return around if held else widget


def _moved_with(widget: QWidget) -> Iterator[QWidget]:
    """What moves under a widget while it keeps its place in it: scrolled, or pushed by what grew above."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        yield parent
        parent = parent.parentWidget()
