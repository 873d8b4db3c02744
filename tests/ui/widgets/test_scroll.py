"""What scrolls is as wide as it needs, whenever that changes."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.scroll import Scroll


class Needing(QWidget):
    """Needs more or less room, as words do that change."""

    least = 100

    def minimumSizeHint(self) -> QSize:
        return QSize(self.least, 20)


def change(scroll: Scroll, inner: Needing, least: int) -> None:
    inner.least = least
    QApplication.sendEvent(scroll, QEvent(QEvent.Type.LayoutRequest))


def test_the_layout_around_it_knows_its_width_even_if_it_asked_in_the_middle_of_a_change(
    qtbot: QtBot,
) -> None:
    place, inner = QWidget(), Needing()
    qtbot.addWidget(place)
    scroll = Scroll(inner)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(scroll)
    place.show()
    before = row.totalMinimumSize().width()
    change(scroll, inner, 300)
    inner.least = 100  # for a moment: its words are laid out anew just then
    assert row.totalMinimumSize().width() == before
    change(scroll, inner, 300)
    assert row.totalMinimumSize().width() == before + 200
