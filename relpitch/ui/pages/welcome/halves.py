"""Two halves of a page: what the person does, and what comes of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from relpitch.ui.spaces import SPACE_250, SPACE_350, SPACE_500, SPACE_600, SPACE_900
from relpitch.ui.widgets.logo import Logo
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import Scroll

_WIDE_MARGIN, _NARROW_MARGIN = SPACE_900, SPACE_500
_WIDE_FROM = 600  # the width of the half
_DESIGN_WIDTH = 1280  # of both, by which they share what there is
_BELOW_MARK = 52
_LESS_BELOW_MARK = SPACE_250  # in a small window, as what is to be done comes first


def halves(
    page: QWidget, left: QBoxLayout, right: QBoxLayout, width: int, top: QBoxLayout | None = None
) -> None:
    """Lay out a page: the mark and `left` on paper, `width` of 1280 wide; `right` beside it, quieter.

    `top` stands level with the mark.
    """
    paper = _PaperHalf()
    column = paper.column
    line = QHBoxLayout()
    line.addWidget(Logo(), 1)
    if top is not None:
        line.addLayout(top)
    column.addLayout(line)
    column.addSpacerItem(paper.below_mark)
    column.addLayout(left, 1)
    beside = QWidget()
    beside.setObjectName("quiet")
    beside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    right.setContentsMargins(SPACE_600, SPACE_500, SPACE_600, SPACE_500)
    beside.setLayout(right)
    row = PageColumns(page)
    for half, share, least in ((paper, width, 480), (beside, _DESIGN_WIDTH - width, 320)):
        row.add(Scroll(half, least), share)


class _PaperHalf(QWidget):
    """The half with the paper's ground. Its margins are narrow where the window is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.below_mark = QSpacerItem(0, _BELOW_MARK)
        self._set_margins()

    def minimumSizeHint(self) -> QSize:
        """The least size is that of narrow margins: with wide ones it would stay as wide as they made it."""
        return QSize(self._words_width() + 2 * _NARROW_MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        has_room = self.width() >= max(_WIDE_FROM, self._words_width() + 2 * _WIDE_MARGIN)
        side = _WIDE_MARGIN if has_room else _NARROW_MARGIN
        self.column.setContentsMargins(side, SPACE_500, side, SPACE_350)
        self.below_mark.changeSize(0, _BELOW_MARK if has_room else _LESS_BELOW_MARK)
        self.column.invalidate()

    def _words_width(self) -> int:
        """The least width of what it holds, without its margins."""
        return super().minimumSizeHint().width() - 2 * self.column.contentsMargins().left()
