"""Over an event: its name, when and where it is, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import HAIRLINE, SPACE_25, SPACE_75, SPACE_125, SPACE_175, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.way_back import lead_back


class PrepHeader(QWidget):
    """The bar over an event: back to the list, and the actions at the right, the primary last."""

    back = Signal()

    def __init__(self, *actions: QWidget, more: Button) -> None:
        super().__init__()
        self.more = more
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        leave = Button(
            _("Events"), kind="quiet", icon_name="arrow-left", height=COMPACT, name=_("Back to events")
        )
        leave.clicked.connect(self.back)
        lead_back(leave)
        self._title = OneLine("", "title", weight=500, size=28)
        self._context = Label("", "body", "2", wrap=True)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE_25)
        behind = QHBoxLayout()
        set_margins(behind, -SPACE_125, 0, 0, 0)
        behind.addWidget(leave)
        behind.addStretch()
        words.addLayout(behind)
        words.addWidget(self._title)
        words.addWidget(self._context)
        action_row = QHBoxLayout()
        action_row.setSpacing(
            SPACE_75
        )  # at SPACE_100 its four buttons are wider than a small window at 200 %
        action_row.addStretch()
        for action in (more, *actions):
            action_row.addWidget(action)
        row = PageColumns(self)
        row.setContentsMargins(SPACE_500, SPACE_175, SPACE_500, SPACE_175 + HAIRLINE)
        row.add(self._words, 1)
        row.add(action_row)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_event(self, title: str, context: str) -> None:
        """Show another event."""
        self._title.setText(title)
        self._context.setText(context)

    def _restyle(self) -> None:
        self._words.setMinimumWidth(theme().px(240))
