"""Before there is anyone: one line, one action, and the whole path."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_25, SPACE_50, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.empty_state import EMPTY_STATE_MARGIN, EmptyState
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.label import Label

_TEXT_WIDTH = 480


class Nobody(QWidget):
    """The empty state of the People page.

    `someone_met` and `import_wanted` tell what was pressed.
    """

    someone_met = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        empty = EmptyState(
            "sprout",
            _("No one here yet"),
            _(
                "After your next hello, write one line about them. You don’t need a name: "
                "“Steve’s friend, who fixes pianos” is fine."
            ),
            _("Someone I met"),
            key=keys.key("someone").shown[0],
            width=_TEXT_WIDTH,
        )
        empty.acted.connect(self.someone_met)
        path = FollowUpPath()
        path.show_step(-1)  # none is reached yet
        end = Label(
            _("That is the whole path. An answer ends it sooner, and happily."), "small", "3", wrap=True
        )
        end.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bring = QHBoxLayout()
        bring.setSpacing(SPACE_25)
        bring.addStretch()
        bring.addWidget(Label(_("Already have people in a file?"), "small", "3"))
        button = Button(_("Bring them in"), kind="link", height=CHIP)
        button.clicked.connect(self.import_wanted)
        bring.addWidget(button)
        bring.addStretch()
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_150)
        column.addWidget(empty)
        column.addSpacing(SPACE_50)
        column.addWidget(path)
        column.addWidget(end)
        column.addLayout(bring)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column, 100)  # all there is, up to its widest
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch()
        page.addLayout(middle)
        page.addStretch()
        self._restyle()
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._column.setMaximumWidth(theme().px(_TEXT_WIDTH) + 2 * EMPTY_STATE_MARGIN)
