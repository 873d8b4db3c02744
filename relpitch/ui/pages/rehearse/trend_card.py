"""The card of a take among others: the last takes, how it felt, and what a friend heard."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from relpitch.domain.remarks import trend_words
from relpitch.domain.take import Take
from relpitch.translation import N_, _, ngettext, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.rehearse.trend import MOST_TAKES, Trend
from relpitch.ui.spaces import SPACE_75
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.card import CardFrame
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label

FELT = (
    N_("Like myself"),
    N_("A little rushed"),
    N_("Too careful"),
    N_("I lost the thread"),
    N_("They would have nodded"),
)


class TrendCard(CardFrame):
    """The card that shows a take among the last ones.

    `felt` carries how it felt, in words; `friend_asked_for` to write down what a friend says.
    """

    felt = Signal(str)
    friend_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "section", "2")
        self.trend = Trend()
        self.trend_words = Label("", "small", "2", wrap=True)
        self.choice = Chooser(_("How it felt"), height=COMPACT)
        self.friend = Button(_("Ask a friend"), height=COMPACT, icon_name="users")
        self.friend_words = Label("", "small", "2", wrap=True)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch()
        top.addWidget(Label(_("seconds"), "small", "3"))
        self.column.addLayout(top)
        self.column.addWidget(self.trend)
        self.column.addWidget(self.trend_words)
        self.column.addSpacing(SPACE_75)
        for widget in (self.choice, self.friend, self.friend_words):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.choice.chosen.connect(self.felt)
        self.friend.clicked.connect(self.friend_asked_for)

    def show_take(self, take: Take, trend: Sequence[Take], *, writable: bool) -> None:
        """Show a take and those of its trend."""
        shown = min(len(trend), MOST_TAKES)
        last = ngettext("Last {count} take", "Last {count} takes", shown)
        self._title.setText(last.format(count=shown) if len(trend) > 1 else pgettext("heading", "Takes"))
        self.trend.show_takes(trend, take.id)
        is_one = any(each.id == take.id for each in trend)
        self.trend_words.setText(
            trend_words(trend) if is_one else _("This take is not one of them.") if trend else ""
        )
        felt = FELT if not take.felt or take.felt in FELT else (*FELT, take.felt)
        self.choice.show_choices({"": _("How did it feel?"), **{each: _(each) for each in felt}}, take.felt)
        self._show_friend(take)
        for widget in (self.friend, self.choice):
            widget.setEnabled(writable)

    def _show_friend(self, take: Take) -> None:
        friend = take.friend
        heard = _("{friend} heard").format(friend=friend.who) if friend.who else _("A friend heard")
        answers = {
            heard: friend.heard,
            _("Would ask"): friend.would_ask,
            _("Came to mind"): friend.came_to_mind,
        }
        lines = (f"{name}: {words}" for name, words in answers.items() if words)
        self.friend_words.setText("\n".join(lines))
        self.friend_words.setVisible(bool(friend))
        words = _("Change the answers") if friend else _("Ask a friend")
        self.friend.set_words(f" {words}")
