"""The sheets as they will be printed, one at a time, and a way to begin in the middle of one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from relpitch.domain.card import PrintRun
from relpitch.printing import painter, sheets
from relpitch.printing.sheets import Sheet
from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.cards.preview import Paper, outline
from relpitch.ui.spaces import SPACE_50, SPACE_75, SPACE_150, SPACE_200
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_ZOOM_STEP = 1.25
_MOST_PX_PER_MM = 16.0


class SheetPreview(QWidget):
    """One sheet on a desk, its pages turned below it. `started` carries the place to begin at, from 1."""

    started = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet = Paper(_("The sheet"))
        self.sheet.setToolTip(_("Press a place to begin there"))
        self.sheet.pressed.connect(self._pressed)
        self._room = QScrollArea()
        self._room.setObjectName("room")
        self._room.setWidgetResizable(True)
        self._room.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setWidget(self.sheet)
        self._room.viewport().installEventFilter(self)
        self._label = Label("", "small", "2", tabular=True)
        self._before = Button(kind="quiet", icon_name="chevron-left", height=COMPACT, name=_("Sheet before"))
        self._after = Button(kind="quiet", icon_name="chevron-right", height=COMPACT, name=_("Next sheet"))
        self._smaller = Button(
            kind="quiet",
            icon_name="minus",
            height=COMPACT,
            name=pgettext("the picture of a sheet", "Smaller"),
        )
        self._fit = Button(
            pgettext("the whole sheet in the window", "Fit"),
            kind="quiet",
            height=COMPACT,
            name=_("Show the whole sheet"),
        )
        self._larger = Button(
            kind="quiet", icon_name="plus", height=COMPACT, name=pgettext("the picture of a sheet", "Larger")
        )
        self._run: PrintRun | None = None
        self._sheets: Sequence[Sheet] = ()
        self._number = 0
        below = QHBoxLayout()
        below.setSpacing(SPACE_50)
        below.addStretch()
        for widget in (self._before, self._label, self._after):
            below.addWidget(widget)
        below.addStretch()
        for widget in (self._smaller, self._fit, self._larger):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_200, SPACE_200, SPACE_200, SPACE_150)
        column.setSpacing(SPACE_75)
        column.addWidget(self._room, 1)
        column.addLayout(below)
        self._before.clicked.connect(self._turn_back)
        self._after.clicked.connect(self._turn_on)
        self._smaller.clicked.connect(self._show_smaller)
        self._larger.clicked.connect(self._show_larger)
        self._fit.clicked.connect(self._show_whole)
        self._offer_less(False)

    def show_run(self, run: PrintRun, laid_out: Sequence[Sheet]) -> None:
        """Show what would be printed, at the sheet that was shown before where there is one."""
        self._run, self._sheets = run, laid_out
        self._number = min(self._number, len(laid_out) - 1)
        self._show()

    def begin(self) -> None:
        """Go to the first sheet."""
        self._number = 0

    @property
    def number(self) -> int:
        """Which sheet is shown, 0 the first."""
        return self._number

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_ZOOM_STEP if event.angleDelta().y() > 0 else 1 / _ZOOM_STEP)
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        run = self._run
        if run is None or not self._sheets:
            return
        sheet = self._sheets[self._number]
        corners = self._corners(sheet)
        used = corners[: run.start - 1] if self._is_first() else []

        def on_screen(onto: QPainter) -> None:
            outline(onto, run.stock.card, corners, used)
            painter.render(onto, sheet)

        self.sheet.show_paper(run.stock.page, on_screen)
        words = (
            _("Backs, sheet {number} of {count}") if sheet.is_back else _("Fronts, sheet {number} of {count}")
        )
        same = [number for number, each in enumerate(self._sheets) if each.is_back == sheet.is_back]
        self._label.setText(words.format(number=same.index(self._number) + 1, count=len(same)))
        for button in (self._before, self._after):
            button.setVisible(len(self._sheets) > 1)

    def _corners(self, sheet: Sheet) -> list[tuple[float, float]]:
        assert self._run is not None
        stock, turn = self._run.stock, self._run.turn
        places = range(stock.per_sheet)
        return [sheets.behind(stock, n, turn) if sheet.is_back else stock.corner(n) for n in places]

    def _is_first(self) -> bool:
        return self._number == 0 or (self._number == 1 and self._sheets[1].is_back)

    def _pressed(self, x: float, y: float) -> None:
        if self._run is None or not self._sheets or not self._is_first():
            return
        card = self._run.stock.card
        for place, corner in enumerate(self._corners(self._sheets[self._number])):
            if QRectF(*corner, card.width_mm, card.height_mm).contains(x, y):
                self.started.emit(place + 1)

    def _turn(self, step: int) -> None:
        self._number = (self._number + step) % max(len(self._sheets), 1)
        self._show()

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _zoom(self, by: float) -> None:
        per_mm = min(self.sheet.per_mm * by, _MOST_PX_PER_MM)
        wanted = self.sheet.size_at(per_mm)
        room = self._room.viewport().size()
        if wanted.width() <= room.width() and wanted.height() <= room.height():
            self._show_whole()
        else:
            self.sheet.setMinimumSize(wanted)
            self._offer_less(True)

    def _show_larger(self) -> None:
        self._zoom(_ZOOM_STEP)

    def _show_smaller(self) -> None:
        self._zoom(1 / _ZOOM_STEP)

    def _show_whole(self) -> None:
        self.sheet.setMinimumSize(0, 0)
        self._offer_less(False)

    def _offer_less(self, offered: bool) -> None:
        for button in (self._smaller, self._fit):
            button.setVisible(offered)
