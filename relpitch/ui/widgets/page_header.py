"""The bar over a page: what it shows, and what can be done with it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import OneLine


class PageHeader(QWidget):
    """A title, a line of context, actions at the right, the primary last; `before` stands left of it all.

    The context goes where there is no room for a word of it.
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
        row.setContentsMargins(22 if before else 32, 0, 20, 1)
        row.setSpacing(8)
        if before is not None:
            row.addWidget(before)
        row.addWidget(self._title)
        row.addSpacing(6)
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
            self._context.setVisible(room >= self._context.minimumSizeHint().width())
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
        self._context.setContentsMargins(0, theme().px(5), 0, 0)
