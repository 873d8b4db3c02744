"""A menu to choose from by its first letters too, as in a list."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QWidget

from relpitch.ui import icons
from relpitch.ui.theme import theme
from relpitch.ui.widgets.popping_up import round_menu
from relpitch.ui.widgets.shadow import cast_shadow

_NOT_TYPING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


_TICK_SIDE, _ICON_SIDE = 14, 16


class ChoiceMenu(QMenu):
    """A menu of entries to choose from, by their first letters too.

    Letters typed soon after each other go to the entry that begins with them; the same one again, to the
    next that does. The chosen one, if one is, stands out and has a tick; a menu of it is such a one too.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        cast_shadow(self, parent)
        round_menu(self)
        self.aboutToShow.connect(self._dress)
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=QApplication.keyboardInputInterval() * 2)
        self._pause.timeout.connect(self._forget)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(_TICK_SIDE)
        for entry in self.actions():
            leads_on = entry.menu() is not None
            if not leads_on and not entry.isChecked():
                continue
            row = self.actionGeometry(entry)
            at_end = QRect(row.right() - side - theme().px(8), row.center().y() - side // 2, side, side)
            place = QStyle.visualRect(self.layoutDirection(), row, at_end).toRectF()
            token = "accent" if not leads_on else "ink-2" if entry.isEnabled() else "ink-3"
            icons.paint(painter, place, "chevron-right" if leads_on else "check", theme().colour(token))

    def add(self, words: str) -> QAction:
        """Another entry; in a person's words, & is a letter like others."""
        return self.addAction(words.replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        begins = bool(letter.strip()) or (letter == " " and bool(self._typed))
        if begins and letter.isprintable() and not event.modifiers() & _NOT_TYPING:
            self._go_to(letter.casefold())
        else:
            super().keyPressEvent(event)

    def _go_to(self, letter: str) -> None:
        again = bool(self._typed) and not self._typed.strip(letter)
        self._typed += letter
        self._pause.start()
        entries = [each for each in self.actions() if each.isEnabled() and not each.isSeparator()]
        active = self.activeAction()
        here = entries.index(active) if active in entries else -1
        # One letter goes on from where one is; more of them stay there while it fits.
        first = here + 1 if again or len(self._typed) == 1 else max(here, 0)
        for typed in (self._typed, letter) if again else (self._typed,):
            for entry in (*entries[first:], *entries[:first]):
                if entry.text().replace("&&", "&").casefold().startswith(typed):
                    self.setActiveAction(entry)
                    return

    def _dress(self) -> None:
        """Icons as large as the text is, and the chosen entry stronger."""
        self.setStyleSheet(f"QMenu {{ icon-size: {theme().px(_ICON_SIDE)}px; }}")
        for entry in (each for each in self.actions() if each.isChecked()):
            font = entry.font()
            font.setWeight(QFont.Weight.DemiBold)
            entry.setFont(font)

    def _forget(self) -> None:
        self._typed = ""


def add_menu(menu: QMenu, words: str, icon: QIcon | None = None) -> ChoiceMenu:
    """A menu within another."""
    within = ChoiceMenu(menu)
    within.setTitle(words)
    if icon is not None:
        within.setIcon(icon)
    menu.addMenu(within)
    return within
