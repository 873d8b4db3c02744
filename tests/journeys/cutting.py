"""Where words do not fit their place."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

from relpitch.ui.widgets.label import Label

_A_LITTLE = 2


def cut(root: QWidget) -> list[str]:
    """Each shown label, button and field below `root` whose words are cut off, and why."""
    found = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) and widget.isVisible() and widget.width():
            reason = _too_small(widget) or _hidden_part(widget, root)
            if reason:
                found.append(f"{_said(widget)}: {reason}")
    return found


def _said(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} “{(words or widget.accessibleName())[:60]}”"


def _too_small(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        return ""
    if isinstance(widget, QLabel) and widget.wordWrap():
        advance = widget.fontMetrics().horizontalAdvance
        longest = max(map(advance, widget.text().split()), default=0)
        breaks = isinstance(widget, Label)  # within a word, where it must
        if not breaks and longest > widget.contentsRect().width() + _A_LITTLE:
            return f"a word is {longest} wide, there is {widget.contentsRect().width()}"
        return _too_low(widget, widget.heightForWidth(widget.width()))
    if isinstance(widget, QAbstractButton) and widget.sizePolicy().hasHeightForWidth():
        return _too_low(widget, widget.heightForWidth(widget.width()))
    needs = widget.sizeHint() if not isinstance(widget, QLineEdit) else widget.minimumSizeHint()
    names = _paint_names(widget)
    elides = isinstance(widget, Label) or "elidedText" in names or "elided" in names
    if needs.width() > widget.width() + _A_LITTLE and _words(widget) and not elides:
        return f"needs {needs.width()}, is {widget.width()} wide"
    return _too_low(widget, needs.height()) if _words(widget) else ""


def _too_low(widget: QWidget, needed: int) -> str:
    return f"needs {needed}, is {widget.height()} high" if needed > widget.height() + _A_LITTLE else ""


def _words(widget: QWidget) -> bool:
    return not isinstance(widget, (QLabel, QAbstractButton)) or bool(widget.text())


def _paint_names(widget: QWidget) -> tuple[str, ...]:
    """What the widget's own painting calls: one that shortens its words with … says so there."""
    painters = (getattr(type(widget), each, None) for each in ("paintEvent", "initStyleOption"))
    codes = (getattr(each, "__code__", None) for each in painters)
    return tuple(name for code in codes if code for name in code.co_names)


def _hidden_part(widget: QWidget, root: QWidget) -> str:
    """Why a part of a widget cannot be seen, however one scrolls."""
    child = widget
    for parent in _parents(widget, root):
        box = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            sideways = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            upright = area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if (
                sideways
                and child.width() > parent.width() + _A_LITTLE
                and box.right() > parent.width() + _A_LITTLE
            ):
                return f"ends at {box.right()} of {parent.width()} in what cannot be scrolled sideways"
            if upright and box.bottom() > parent.height() + _A_LITTLE:
                return f"ends at {box.bottom()} of {parent.height()} in what cannot be scrolled"
            widget = area
        elif not parent.rect().adjusted(-_A_LITTLE, -_A_LITTLE, _A_LITTLE, _A_LITTLE).contains(box):
            return (
                f"{box.getRect()} is outside of {type(parent).__name__} {parent.width()} x {parent.height()}"
            )
        child = parent
    return ""


def _parents(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None and widget is not root:
        yield parent
        if parent is root:
            return
        parent = parent.parentWidget()
