"""Cards themselves, large: the front and the back of one, or a deck in pairs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from relpitch.domain.card import Size
from relpitch.printing import painter
from relpitch.printing.face import CardLayout, Face
from relpitch.translation import _, pgettext
from relpitch.ui.pages.cards.preview import Paper
from relpitch.ui.spaces import SPACE_125, SPACE_200, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scroll import Scroll

_WIDEST_FACE, _WIDEST_PAIRED_FACE, _NARROWEST_FACE = 410, 252, 110
_MARGIN, _GAP, _SCROLL_BAR = SPACE_200, SPACE_125, 12


class Spread(QWidget):
    """One card has its back under its front, a deck its backs beside. `picked` carries a card's number."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # else cards once wide stay so
        self.setMinimumWidth(2 * (_NARROWEST_FACE + _MARGIN) + _GAP + _SCROLL_BAR)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(_MARGIN, SPACE_250, _MARGIN, SPACE_200)
        self._grid.setSpacing(_GAP)
        self._papers: list[_FaceView] = []
        self._shown: tuple[object, ...] = ()
        self._paired = False
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(self._inside))
        theme().changed.connect(self._restyle)

    def show_cards(
        self,
        layouts: Sequence[CardLayout],
        size: Size,
        at: int,
        *,
        with_front: bool,
        with_back: bool,
        names: Sequence[str],
    ) -> None:
        """Show these; of several, the one at the right of the page is ringed."""
        shown = (tuple(layouts), size, at, with_front, with_back)
        if shown == self._shown:
            return
        self._shown = shown
        paired = len(layouts) > 1 and with_front and with_back
        wanted: list[tuple[int, int, _FaceView | Label]] = []
        deck = len(layouts) > 1
        for number, layout in enumerate(layouts):
            ringed = deck and number == at
            front = _FaceView(
                _("Front: {card}").format(card=names[number]), layout.front, size, number, ringed=ringed
            )
            back = _FaceView(
                _("Back: {card}").format(card=names[number]), layout.back, size, number, ringed=ringed
            )
            row = 2 * number + 1
            if with_front:
                wanted.append((row, 0, front))
            if with_back and not layout.back.is_empty:
                wanted.append((row, 1, back) if paired else (row + (2 if with_front else 0), 0, back))
        if with_front:
            wanted.append(
                (
                    0,
                    0,
                    Label(
                        pgettext("of cards", "Fronts") if paired else pgettext("of a card", "Front"),
                        "section",
                        "2",
                    ),
                )
            )
        if with_back and any(not each.back.is_empty for each in layouts):
            place = (0, 1) if paired else ((2, 0) if with_front else (0, 0))
            wanted.append(
                (
                    *place,
                    Label(
                        pgettext("of cards", "Backs") if paired else pgettext("of a card", "Back"),
                        "section",
                        "2",
                    ),
                )
            )
        self._fill(wanted, paired=paired)

    def _fill(self, wanted: "list[tuple[int, int, _FaceView | Label]]", *, paired: bool) -> None:
        while taken := self._grid.takeAt(0):
            if widget := taken.widget():
                widget.hide()
                widget.deleteLater()
        self._papers = [piece for _row, _column, piece in wanted if isinstance(piece, _FaceView)]
        for row, column, widget in wanted:
            if isinstance(widget, _FaceView):
                widget.pressed.connect(self._pressed)
            self._grid.addWidget(widget, row, column + 1, Qt.AlignmentFlag.AlignLeft)
        for column in (0, 3):
            self._grid.setColumnStretch(column, 1)
        self._paired = paired
        self._restyle()
        last = max((row for row, _column, _widget in wanted), default=0)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(last + 1, 1)

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, _FaceView):
            self.picked.emit(sender.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def _restyle(self) -> None:
        """Cards as wide as there is room for, and no wider than the design has them."""
        columns = 2 if self._paired else 1
        room = self.width() - 2 * _MARGIN - (columns - 1) * _GAP - _SCROLL_BAR
        widest = theme().px(_WIDEST_PAIRED_FACE if self._paired else _WIDEST_FACE)
        for paper in self._papers:
            paper.set_width(max(min(widest, room // columns), _NARROWEST_FACE))


class _FaceView(Paper):
    """One side of a card, as wide as there is room for and no wider than the design has it."""

    def __init__(self, name: str, face: Face, size: Size, number: int, *, ringed: bool) -> None:
        super().__init__(name)
        self.number = number
        self._proportion = size.height_mm / size.width_mm
        self.set_ringed(ringed)

        def paint(onto: QPainter) -> None:
            painter.render_face(onto, face)

        self.show_paper(size, paint, radius=3)

    def set_width(self, width: int) -> None:
        """So wide, or less for a card that stands, so that both its sides are seen."""
        width = round(width / max(self._proportion * 1.15, 1.0))
        self.setFixedSize(width, round(width * self._proportion) + 2)

    def hasHeightForWidth(self) -> bool:
        return False
