"""The aside while bridges are open: what is heard and seen in the setting, and how bridges landed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.bridge_outcome import BridgeOutcome
from relpitch.domain.setting import Setting
from relpitch.formatting import noticed_line, quoted_line
from relpitch.translation import _, ngettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.pitches.landed import HowTheyLanded
from relpitch.ui.pages.pitches.noticed_line import NoticedLine, when_of
from relpitch.ui.spaces import HAIRLINE, SPACE_50, SPACE_75, SPACE_100, SPACE_200, SPACE_250
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_SEEN_FIRST, _HEARD_FIRST = 3, 2


class NoticedLines(QWidget):
    """Lines that each begin a bridge: `bridge_chosen` carries its *when*. A few at first; all when asked for.

    A line that has a bridge is ticked, and leads to it: `bridge_wanted` says that one's place.
    """

    bridge_chosen = Signal(str)
    bridge_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("aside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._setting: Setting | None = None
        self._outcomes: tuple[Sequence[BridgeOutcome], str] = ((), "")
        self._stale = True  # built when seen: someone's own setting may have hundreds of lines
        self._all = False
        self._whens: tuple[str, ...] = ()
        self._lines: list[NoticedLine] = []
        self._heading = Label("", "section", "2", wrap=True)
        self._scroll = Scroll()
        column = QVBoxLayout(self)
        set_margins(column, SPACE_250 + HAIRLINE, SPACE_250, SPACE_250, SPACE_200)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addSpacing(SPACE_75)
        words = _("You can’t know beforehand whom you will meet. You can be ready for what you will notice.")
        column.addWidget(Label(words, "small", "2", wrap=True))
        column.addSpacing(SPACE_100)
        column.addWidget(self._scroll, 1)
        column.addSpacing(SPACE_100)
        column.addWidget(Label(_("Cards and the prep sheet print the first three."), "small", "2", wrap=True))

    def show_setting(self, setting: Setting | None) -> None:
        """Show what is heard and seen somewhere; nothing for anyone, anywhere."""
        if setting == self._setting and not self._stale:
            return
        self._setting, self._stale, self._all = setting, True, False
        if self.isVisible():
            self._build()

    def show_bridges(self, whens: Sequence[str]) -> None:
        """Tick what there is a bridge for: the *whens* there are, in their order."""
        if tuple(whens) != self._whens:
            self._whens = tuple(whens)
            for line in self._lines:
                line.show_bridges(self._whens)

    def show_outcomes(self, outcomes: Sequence[BridgeOutcome], rest: str) -> None:
        """Show how bridges landed, and a sentence about those not said yet."""
        if (outcomes, rest) != self._outcomes:
            self._outcomes, self._stale = (outcomes, rest), True
            if self.isVisible():
                self._build()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._build()
        super().showEvent(event)

    def _build(self) -> None:
        setting, self._stale = self._setting, False
        anywhere = _("What you may hear and see anywhere")
        # Translators: {place} is a phrase like "at a meetup".
        there = _("What you may hear and see {place}").format(place=setting.at) if setting else anywhere
        self._heading.setText(there)
        written = {noticed_line(each): each for each in setting.seen} if setting else {}
        seen = list(written)
        heard = [quoted_line(each) for each in setting.heard] if setting else [_("“So what do you do?”")]
        self._lines = []
        inner = QWidget()
        column = QVBoxLayout(inner)
        set_margins(column, 0, 0, SPACE_50, 0)
        column.setSpacing(0)
        lines = [*seen, *heard] if self._all else _few(seen, heard)
        for number, line in enumerate(lines):
            if number:
                column.addWidget(rule())
            shown = NoticedLine(line, when_of(line, written.get(line, "")))
            shown.chosen.connect(self.bridge_chosen)
            shown.wanted.connect(self.bridge_wanted)
            shown.show_bridges(self._whens)
            self._lines.append(shown)
            column.addWidget(shown)
        if len(lines) < len(seen) + len(heard):
            count = len(seen) + len(heard)
            words = ngettext("All {count}", "All {count}", count).format(count=count)
            more = Button(words, kind="quiet", height=COMPACT)
            more.clicked.connect(self._show_all)
            column.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        if any(self._outcomes):
            column.addSpacing(SPACE_250)
            column.addWidget(rule())
            column.addSpacing(SPACE_250)
            column.addWidget(HowTheyLanded(*self._outcomes))
        column.addStretch()
        self._scroll.setWidget(inner)

    def _show_all(self) -> None:
        self._all = True
        self._build()


def _few(seen: list[str], heard: list[str]) -> list[str]:
    """Some of what is seen and some of what is heard; where one runs out, more of the other."""
    most = _SEEN_FIRST + _HEARD_FIRST
    looks = max(_SEEN_FIRST, most - len(heard))
    shown = seen[:looks]
    return [*shown, *heard[: most - len(shown)]]
