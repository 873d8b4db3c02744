"""What scrolls is as wide as it needs, whenever that changes; one bar moves all."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import Scroll, ScrolledPages, Stack, moving
from relpitch.ui.widgets.sheet import DialogSheet
from tests.manners.walk import nested


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


def test_it_gets_the_width_it_needs_even_if_somebody_was_told_of_it_before(qtbot: QtBot) -> None:
    place, inner = QWidget(), Needing()
    qtbot.addWidget(place)
    scroll, row = Scroll(inner), PageColumns(place)
    row.add(scroll, 1)
    row.add(QWidget(), 1)
    place.resize(400, 200)
    with qtbot.waitExposed(place):
        place.show()
    assert scroll.width() == 200
    inner.least = 300
    scroll.minimumSizeHint()  # as a layout further out asks, which lays nothing out
    QApplication.sendEvent(scroll, QEvent(QEvent.Type.LayoutRequest))
    qtbot.waitUntil(lambda: scroll.width() >= scroll.needed_width())


class Tall(QWidget):
    """Something that needs 400 across."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self._high = high

    def minimumSizeHint(self) -> QSize:
        return QSize(400, self._high)


def tall(high: int = 900) -> QWidget:
    return Tall(high)


def shown(qtbot: QtBot, pages: ScrolledPages, width: int) -> None:
    pages.setFixedSize(width, 500)
    for _ in range(20):
        QApplication.processEvents()


def test_columns_over_each_other_stand_in_full_and_scroll_by_themselves_again_beside(qtbot: QtBot) -> None:
    pages, page = ScrolledPages("page"), QWidget()
    qtbot.addWidget(pages)
    columns = PageColumns(page)
    both = [Scroll(tall()), Scroll(tall(600))]
    for each in both:
        columns.add(each, 1)
    pages.stack.addWidget(page)
    pages.show()
    shown(qtbot, pages, 600)
    assert [each.height() >= high for each, high in zip(both, (900, 600), strict=True)] == [True, True]
    assert pages.verticalScrollBar().maximum() == 1000
    assert moving(both[0]) is pages
    assert list(nested([pages, *both])) == []
    shown(qtbot, pages, 1000)
    assert pages.verticalScrollBar().maximum() == 0
    assert [each.verticalScrollBar().maximum() for each in both] == [400, 100]
    assert moving(both[0]) is both[0]


def test_what_grows_in_a_column_that_stands_in_full_moves_the_page(qtbot: QtBot) -> None:
    pages, page = ScrolledPages("page"), QWidget()
    qtbot.addWidget(pages)
    columns = PageColumns(page)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.addWidget(tall(300))
    columns.add(Scroll(inner), 1)
    columns.add(Scroll(tall()))
    pages.stack.addWidget(page)
    pages.show()
    shown(qtbot, pages, 600)
    before = pages.verticalScrollBar().maximum()
    column.addWidget(tall(200))
    shown(qtbot, pages, 600)
    assert pages.verticalScrollBar().maximum() >= before + 200


def test_a_page_out_of_sight_asks_for_no_room(qtbot: QtBot) -> None:
    stack = Stack()
    qtbot.addWidget(stack)
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    column.addWidget(stack)
    stack.addWidget(tall(100))
    stack.addWidget(tall(900))
    assert column.totalMinimumHeightForWidth(500) < 200
    stack.setCurrentIndex(1)
    column.invalidate()
    assert column.totalMinimumHeightForWidth(500) >= 900


def dialog(window: QWidget, *parts: QWidget) -> DialogSheet:
    sheet = DialogSheet(window, 440)
    column = QVBoxLayout(sheet)
    for each in parts:
        column.addWidget(each)
    column.addLayout(QHBoxLayout())
    sheet.show()
    for _ in range(20):
        QApplication.processEvents()
    return sheet


def test_in_a_dialog_a_list_makes_room_first_and_else_stands_in_full(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    lists = Scroll(tall()), Scroll(tall())
    for each in lists:
        each.setMinimumHeight(400)
    low = dialog(window, tall(300), lists[0])
    assert low._scroll is None
    assert lists[0].height() < 400
    assert lists[0].verticalScrollBar().maximum() > 0
    full = dialog(window, tall(500), lists[1])
    assert full._scroll is not None
    assert lists[1].height() >= 900
    assert list(nested([full._scroll, lists[1]])) == []


def test_the_walk_finds_one_that_scrolls_within_another(qtbot: QtBot) -> None:
    inner, around = Scroll(tall()), QWidget()
    inner.setFixedHeight(300)
    column = QVBoxLayout(around)
    column.addWidget(inner)
    column.addWidget(tall(500))
    outer = Scroll(around)
    qtbot.addWidget(outer)
    outer.resize(500, 400)
    outer.show()
    QApplication.processEvents()
    assert len(list(nested([outer, inner]))) == 1
