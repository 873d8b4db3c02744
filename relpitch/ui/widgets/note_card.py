"""What the coach noticed, and what to do with it."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_50, SPACE_75, SPACE_150, SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in, set_margins


class NoteCard(QFrame):
    """What the coach noticed, its reason and its suggestion.

    `replaced` asks for the suggestion where that is whole, `keep_wanted` to keep the words as they are.
    """

    replaced = Signal()
    keep_wanted = Signal()
    kept_everywhere = Signal()
    switched_off = Signal()

    def __init__(
        self, noticed: str, reason: str, suggestion: str, *, tone: str, replace: str | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._token = "take" if tone == "take" else "ink-3"
        self._noticed = Label(noticed, "small", tone or "2", weight=600)
        set_margins(self._noticed, SPACE_150, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_175, SPACE_150, SPACE_175, SPACE_150)
        column.setSpacing(SPACE_50)
        column.addWidget(self._noticed)
        column.addWidget(Label(reason, "small", "2", wrap=True))
        if suggestion:
            column.addSpacing(SPACE_50)
            column.addWidget(Label(suggestion, "note", wrap=True))
        column.addSpacing(SPACE_50)
        row = QHBoxLayout()
        row.setSpacing(SPACE_75)
        verb = _("Replace") if replace is None else replace
        if suggestion and verb:
            button = Button(verb, height=COMPACT)
            button.clicked.connect(self.replaced)
            row.addWidget(button)
        keep = Button(_("Keep mine"), kind="quiet", height=COMPACT)
        keep.clicked.connect(self.keep_wanted)
        row.addWidget(keep)
        row.addStretch()
        self._more = Button(
            kind="quiet", icon_name="ellipsis", height=COMPACT, name=_("More about this note")
        )
        self._more.clicked.connect(self._ask)
        row.addWidget(self._more)
        column.addLayout(row)
        self.setAccessibleName(f"{noticed}. {reason} {suggestion}".strip())

    def _ask(self) -> None:
        menu = ChoiceMenu(self)
        menu.addAction(_("Keep mine everywhere"), self.kept_everywhere.emit)
        menu.addAction(_("Never mention this kind"), self.switched_off.emit)
        menu.exec(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._token))
        middle = self._noticed.geometry().center().y()
        dot = seen_in(self, QRectF(14, middle - 2, 6, 6))
        painter.drawEllipse(dot)
