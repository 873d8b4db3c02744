"""The aside: what the coach sees, how long it takes to say, and which parts are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from relpitch.domain.part import Part
from relpitch.script.slots import shown_name
from relpitch.translation import N_, _
from relpitch.ui.heights import CONTROL
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.pitches.coach_panel import CoachHead, CoachNotes
from relpitch.ui.pages.pitches.coached import CoachView
from relpitch.ui.pages.pitches.noticed_line import NoticedLine, when_of
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_25,
    SPACE_50,
    SPACE_75,
    SPACE_100,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_225,
    SPACE_250,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.meter import Meter
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.text_field import TextField

_SHORT = {Part.RELEVANCE: N_("Relates to you")}
_STATES = {
    "asks": N_("{part} asks"),
    "gap": N_("{part}: a gap"),
    "missing": N_("{part} missing"),
    "left out": N_("{part} left out"),
}


@dataclass(frozen=True, slots=True)
class GlanceView:
    """What the aside shows of a version. `value` and `target` are in one unit, seconds or characters."""

    title: str
    measure: str
    value: float
    target: float
    verdict: str
    over: bool
    parts: Mapping[Part, str]
    heading: str
    lines: tuple[str, ...]
    slots: tuple[tuple[str, str], ...] = ()


class Glance(Scroll):
    """Giving and taking, time against the target, the five parts, notes, slots, what may be heard there.

    A line that may be heard begins a bridge, or leads to the one there is, as in `NoticedLines`:
    `bridge_chosen` carries its *when*, `bridge_wanted` where one is. `slot_filled` carries a
    slot and its words.
    """

    slot_filled = Signal(str, str)
    bridge_chosen = Signal(str)
    bridge_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("aside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._head = CoachHead()
        self.notes = CoachNotes()
        self._coach = CoachView()
        self._title = Label("", "small", weight=600)
        self._measure = Label("", "small", tabular=True)
        self._meter = Meter(_("Spoken time"))
        self._verdict = Label("", "small", "2", wrap=True)
        self._parts = {part: _PartSign(_(_SHORT[part]) if part in _SHORT else part.label) for part in Part}
        self._missing = Label("", "small", "take", wrap=True)
        self._heading = Label("", "section", "2", wrap=True)
        self._heard = QWidget()
        self._lines = QVBoxLayout(self._heard)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._whens: tuple[str, ...] = ()
        self._shown: GlanceView | None = None
        self._slots = QVBoxLayout()
        self._slots.setSpacing(SPACE_75)
        self._rule = rule()
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        set_margins(column, SPACE_250 + HAIRLINE, SPACE_250, SPACE_250, SPACE_200)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addSpacing(SPACE_175)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._measure)
        column.addLayout(top)
        column.addSpacing(SPACE_50)
        column.addWidget(self._meter)
        column.addSpacing(SPACE_50)
        column.addWidget(self._verdict)
        column.addSpacing(SPACE_175)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_100)
        grid.setVerticalSpacing(SPACE_75)
        for number, sign in enumerate(self._parts.values()):
            grid.addWidget(sign, number // 2, number % 2)
        column.addLayout(grid)
        column.addSpacing(SPACE_150)
        column.addWidget(self._missing)
        column.addSpacing(SPACE_75)
        column.addWidget(self.notes)
        column.addLayout(self._slots)
        column.addSpacing(SPACE_150)
        column.addWidget(self._rule)
        column.addSpacing(SPACE_225)
        column.addWidget(self._heading)
        column.addSpacing(SPACE_100)
        column.addWidget(self._heard)
        column.addStretch()

    def show_view(self, view: GlanceView) -> None:
        """Show another version's figures; an equal view changes nothing."""
        if view == self._shown:
            return
        old, self._shown = self._shown, view
        self._title.setText(view.title)
        self._measure.setText(view.measure)
        self._measure.set_tone("take" if view.over else "")
        self._meter.show_value(view.value, view.target)
        self._meter.setAccessibleName(f"{view.title}: {view.measure}")
        self._verdict.setText(view.verdict)
        self._verdict.setVisible(bool(view.verdict))
        self._show_parts()
        self._heading.setText(view.heading)
        if old is None or [name for name, _words in old.slots] != [name for name, _words in view.slots]:
            self._show_slots(view.slots)
        if old is None or old.lines != view.lines:
            self._show_lines(view.lines)

    def show_bridges(self, whens: Sequence[str]) -> None:
        """Tick what there is a bridge for: the *whens* there are, in their order."""
        if tuple(whens) != self._whens:
            self._whens = tuple(whens)
            for line in self._heard.findChildren(NoticedLine):
                line.show_bridges(self._whens)

    def show_coach(self, view: CoachView, *, on: bool) -> None:
        """Show what the coach sees now, or nothing of it."""
        self._coach = view
        self._head.setVisible(on)
        self.notes.setVisible(on)
        self._head.show_view(view)
        self.notes.show_view(view)
        self._show_parts()

    def _show_parts(self) -> None:
        view = self._shown
        if view is None:
            return
        for part, sign in self._parts.items():
            state = view.parts[part]
            sign.show_state("asks" if state == "there" and part in self._coach.asking else state)
        missing = view.parts[Part.RELEVANCE] == "missing"
        words = [_("Unfinished without a way it relates to them. What might you hear or notice?")] * missing
        words += self._coach.lacks
        self._missing.setText("\n".join(words))
        self._missing.setVisible(bool(words))
        heard = bool(view.lines) and not self._coach.cards
        self._rule.setVisible(heard)
        self._heading.setVisible(heard)
        self._heard.setVisible(heard)

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for number, line in enumerate(lines):
            if number:
                self._lines.addWidget(rule())
            shown = NoticedLine(line, when_of(line))
            shown.chosen.connect(self.bridge_chosen)
            shown.wanted.connect(self.bridge_wanted)
            shown.show_bridges(self._whens)
            self._lines.addWidget(shown)

    def _show_slots(self, slots: tuple[tuple[str, str], ...]) -> None:
        while (item := self._slots.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if slots:
            heading = Label(_("To fill by hand"), "section", "2")
            heading.setContentsMargins(0, theme().px(SPACE_200), 0, 0)
            self._slots.addWidget(heading)
        for name, words in slots:
            self._slots.addWidget(Label(shown_name(name), "small", "2", wrap=True))
            field = TextField(words)
            field.setPlaceholderText(_("Your words for it"))
            field.setAccessibleName(_("Words for {gap}").format(gap=shown_name(name)))
            field.setFixedHeight(theme().px(CONTROL))
            field.setProperty("slot", name)
            field.editingFinished.connect(self._slot_filled)
            self._slots.addWidget(field)

    def _slot_filled(self) -> None:
        field = self.sender()
        assert isinstance(field, QLineEdit)
        self.slot_filled.emit(field.property("slot"), field.text())


class _PartSign(QWidget):
    """A tick, or a ring for what is missing or left out, and the part's name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._state = ""
        self._icon = Label()
        self._label = Label(name, "small", "2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_25, 0, SPACE_25)
        row.setSpacing(SPACE_100)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        theme().changed.connect(self._restyle)

    def show_state(self, state: str) -> None:
        """`there`, `asks`, `gap`, `missing` or `left out`."""
        if state != self._state:
            self._state = state
            label = _(_STATES[state]).format(part=self._name) if state in _STATES else self._name
            self._label.setText(label)
            self._restyle()

    def _restyle(self) -> None:
        name, token = {
            "there": ("check", "give"),
            "asks": ("circle", "take"),
            "gap": ("circle", "take"),
            "missing": ("circle", "take"),
        }.get(self._state, ("circle", "field-line"))
        self._icon.setPixmap(pixmap(name, theme().px(14), theme().colour(token), self.devicePixelRatioF()))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
