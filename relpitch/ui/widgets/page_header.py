"""The bar over a page: what it shows, and what can be done with it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from relpitch.ui.spaces import HAIRLINE, SPACE_75, SPACE_100, SPACE_250, SPACE_275, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import OneLine
from relpitch.ui.widgets.mirroring import set_margins

_TO_BASELINE = 5
"""How much lower the context begins than the title, so that both stand on one line."""


class PageHeader(QWidget):
    """A title, a line of context, actions at the right, the primary last; `before` stands left of it all.

    The context goes where there is no room for half of it.
    """

    def __init__(self, *actions: QWidget, before: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = OneLine("", "title", hugs=True)
        self._context = OneLine("", "small", "3")
        self._context.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._actions = actions
        buttons = [each for each in actions if isinstance(each, Button)]
        self._framed = [each for each in buttons if each.property("kind") == "secondary"]
        self._row = row = QHBoxLayout(self)
        set_margins(row, SPACE_275 if before else SPACE_400, 0, SPACE_250, HAIRLINE)
        row.setSpacing(SPACE_100)
        if before is not None:
            row.addWidget(before)
        row.addWidget(self._title)
        row.addSpacing(SPACE_75)
        row.addWidget(self._context, 1)
        for action in actions:
            row.addWidget(action)
        self._restyle()
        theme().changed.connect(self._restyle)

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            room = self.width() - self._row.sizeHint().width()
            room -= self._row.spacing() if self._context.isHidden() else 0
            half = self._context.fontMetrics().horizontalAdvance(self._context.text()) / 2
            self._context.setVisible(room >= max(self._context.minimumSizeHint().width(), half))
        return heard

    def show_title(self, title: str, context: str) -> None:
        """Show another title and context."""
        self._title.setText(title)
        self._context.setText(context)

    def show_narrow(self, narrow: bool) -> None:
        """Icons alone, without a frame, for all but the primary action."""
        for action in self._actions:
            if isinstance(action, Button) and action.property("kind") != "primary":
                action.show_words(not narrow)
        for action in self._framed:
            action.set_kind("quiet" if narrow else "secondary")

    def _restyle(self) -> None:
        self._title.setMaximumWidth(theme().px(360))
        self.setFixedHeight(theme().px(64))
        self._context.setContentsMargins(0, theme().px(_TO_BASELINE), 0, 0)
