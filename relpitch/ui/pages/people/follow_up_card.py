"""Follow up, on purpose: where it stands, one sentence, and the few steps there are."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_25, SPACE_100, SPACE_175, SPACE_200, SPACE_225
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule

_INSIDE = SPACE_175


class FollowUpAction(StrEnum):
    """What can be done from the card."""

    WRITE = "write"
    WRITE_TO = "write-to"
    DONE = "done"
    REST = "rest"
    KEEP_OPEN = "keep-open"
    ANSWERED = "answered"

    @property
    def label(self) -> str:
        """The step in the words of its button."""
        match self:
            case FollowUpAction.WRITE:
                return _("Write it")
            case FollowUpAction.WRITE_TO:
                return _("Write to them")
            case FollowUpAction.DONE:
                return pgettext("what was to be sent", "Done")
            case FollowUpAction.REST:
                return _("Let it rest")
            case FollowUpAction.KEEP_OPEN:
                return _("Keep it open")
            case FollowUpAction.ANSWERED:
                return _("They answered")


class FollowUpCard(QFrame):
    """The card that shows how following up with somebody stands.

    `acted` carries an Act.
    """

    acted = Signal(object)  # an Act: as a str it would lose its type

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.path = FollowUpPath()
        self._words = Label("", "small", "2", wrap=True)
        self._many = Label("", "small", "3", wrap=True)
        self._buttons = {
            act: Button(
                act.label,
                kind="primary" if act is FollowUpAction.WRITE else "quiet",
                icon_name={
                    FollowUpAction.WRITE: "feather",
                    FollowUpAction.ANSWERED: "message-circle-reply",
                }.get(act, ""),
                height=COMPACT,
            )
            for act in FollowUpAction
        }
        for act, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self.acted.emit(act))
        acts = Flow(SPACE_25)
        for act in list(FollowUpAction)[:-1]:
            acts.addWidget(self._buttons[act])
        title = Label(_("Follow up, on purpose"), "label", weight=600)
        title.setContentsMargins(_INSIDE, 0, _INSIDE, 0)
        self._rule = rule()
        foot = QHBoxLayout()
        foot.addWidget(self._buttons[FollowUpAction.ANSWERED])
        foot.addStretch()
        rest = QVBoxLayout()
        rest.setContentsMargins(_INSIDE, 0, _INSIDE, 0)
        rest.setSpacing(SPACE_100)
        rest.addWidget(self._words)
        rest.addWidget(self._many)
        rest.addSpacing(SPACE_25)
        rest.addLayout(acts)
        rest.addWidget(self._rule)
        rest.addLayout(foot)
        column = QVBoxLayout(self)  # the path has more room than the words
        column.setContentsMargins(SPACE_225 - _INSIDE, SPACE_200, SPACE_225 - _INSIDE, SPACE_100)
        column.setSpacing(SPACE_100)
        column.addWidget(title)
        column.addWidget(self.path)
        column.addLayout(rest)
        theme().changed.connect(self.updateGeometry)

    def show_standing(
        self,
        step: int,
        words: str,
        many: str,
        acts: Sequence[FollowUpAction],
        *,
        answered: bool,
        met: bool,
        writable: bool,
    ) -> None:
        """Show where it stands, and what can be done."""
        self.path.show_step(step, answered=answered, met=met)
        self._words.setText(words)
        self._many.setText(many)
        self._many.setVisible(bool(many))
        for act, button in self._buttons.items():
            button.setVisible(writable and act in acts)
        self._rule.setVisible(writable and FollowUpAction.ANSWERED in acts)

    def words(self) -> str:
        """The sentence."""
        return self._words.text()

    def button(self, act: FollowUpAction) -> Button:
        """The button of an act."""
        return self._buttons[act]
