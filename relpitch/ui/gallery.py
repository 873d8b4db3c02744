"""Every component in every state, on one sheet.

python -m relpitch.ui.gallery [--dark]
"""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from relpitch.preferences import Appearance, Looks
from relpitch.ui.gallery_pieces import (
    Hovered,
    Swatch,
    headed,
    heading,
    in_line,
    listed,
    part_card,
    stage_floor,
)
from relpitch.ui.gallery_pop_ups import PopUps
from relpitch.ui.heights import CHIP, SMALL
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_150, SPACE_200, SPACE_300, SPACE_400, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import Avatar
from relpitch.ui.widgets.badge import Badge
from relpitch.ui.widgets.balance import Balance
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.dot import ColourDot
from relpitch.ui.widgets.draft_line import DraftLine
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.field import Field
from relpitch.ui.widgets.focus_ring import ringed
from relpitch.ui.widgets.follow_up_path import FollowUpPath
from relpitch.ui.widgets.icon_row_delegate import IconRow
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.length_field import LengthField
from relpitch.ui.widgets.meter import Meter
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.note_card import NoteCard
from relpitch.ui.widgets.number_field import NumberField
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.slider import Slider
from relpitch.ui.widgets.switch import Switch
from relpitch.ui.widgets.tick_box import TickBox
from relpitch.ui.widgets.toast import Toast
from relpitch.ui.widgets.two_line_delegate import TwoLineDelegate, TwoLines

_COLOURS = (
    *("window", "page", "selected", "ink", "ink-2", "ink-3"),
    *("accent", "accent-soft", "give", "give-soft", "take", "take-soft"),
)
_FORGET = (
    "Her name, three notes, one promise and two gifts leave this library for good. This cannot be undone."
)


class Gallery(QWidget):
    """Three columns, as the design lays them out, and pop-ups below; 1280 wide, or what its words need."""

    def __init__(self) -> None:
        super().__init__()
        theme().restyling.restyle(self)
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ringed: list[QWidget] = []
        row = QHBoxLayout()
        row.setSpacing(SPACE_400)
        for column in (self._choices(), self._notes(), self._frames()):
            row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        set_margins(whole, SPACE_500, SPACE_400, SPACE_400, SPACE_300)
        whole.setSpacing(SPACE_200)
        whole.addLayout(row)
        whole.addWidget(PopUps())
        width = max(1280, whole.totalMinimumSize().width())
        self.setMinimumSize(width, max(840, whole.totalHeightForWidth(width)))

    def ringed(self) -> Sequence[QWidget]:
        """The widgets that are shown as if the keyboard were on them."""
        return self._ringed

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("focus"), 2))
        for widget in self._ringed:
            box = ringed(widget).translated(widget.mapTo(self, QPoint(0, 0)))
            painter.drawRoundedRect(box.toRectF().adjusted(-3, -3, 3, 3), 9, 9)
        painter.setPen(QPen(theme().colour("accent-soft"), 2))
        box = QRect(self._written.mapTo(self, QPoint(0, 0)), self._written.size())
        painter.drawRoundedRect(box.toRectF().adjusted(-1, -1, 1, 1), 8, 8)

    def _choices(self) -> QVBoxLayout:
        column = headed("Buttons")
        for kind, words in (("primary", "Rehearse"), ("secondary", "Print"), ("quiet", "Keep mine")):
            line = in_line()
            name = Label(kind.capitalize(), "small", "3")
            name.setFixedWidth(theme().px(64))
            line.addWidget(name)
            hover, pressed, focus = (
                Button("Hover", kind=kind),
                Button("Press", kind=kind),
                Button("Focus", kind=kind),
            )
            hover.setProperty("look", "hover")
            pressed.setDown(True)
            self._ringed.append(focus)
            not_yet = Button("Not yet", kind=kind)
            not_yet.setEnabled(False)
            for button in (Button(words, kind=kind), hover, pressed, focus, not_yet):
                line.addWidget(button)
            line.addStretch()
            column.addLayout(line)
        self._fields(column)
        self._small_choices(column)
        self._rows(column)
        return column

    def _fields(self, column: QVBoxLayout) -> None:
        column.addWidget(heading("Fields"))
        find = Field("Find", placeholder="Find a person or a word", icon_name="search", key="Ctrl F")
        late = Field("When")
        late.line.setText("12:75")
        late.show_trouble("That minute doesn’t exist. Try 12:45.")
        chooser = Chooser("Paper")
        chooser.show_choices({"a": "Business card", "b": "Index card"}, "a")
        written = self._written = Field("Find", icon_name="search")
        written.line.setText("wrist")
        written.show_lit(True)
        for widget in (find, written, late, chooser):
            column.addWidget(widget)

    def _small_choices(self, column: QVBoxLayout) -> None:
        column.addWidget(heading("Choices"))
        line = in_line()
        modes = Segmented({"read": "Read", "cue": "Cue words", "key": "Key points"}, name="Mode")
        modes.choose("read")
        on, off = Switch("On"), Switch("Off")
        on.setChecked(True)
        line.addWidget(modes)
        line.addStretch()
        line.addWidget(on)
        line.addWidget(off)
        column.addLayout(line)
        done, to_do, focused = TickBox("Done"), TickBox("Still to do"), TickBox("Focus")
        done.setChecked(True)
        self._ringed.append(focused)
        column.addLayout(in_line(done, to_do, focused))
        gym = Chip("Gym")
        gym.setChecked(True)
        column.addLayout(in_line(gym, Chip("School gate"), Chip("Add", "plus")))
        badges = [
            ("Base changed", "badge"),
            ("Gave: one stretch", "badge-give"),
            ("Asks first", "badge-take"),
        ]
        labels = [Label(words, "caption", tone, dotted=tone == "badge") for words, tone in badges]
        for label in labels:
            label.setFixedHeight(theme().px(CHIP))
        switch = Button("1 of 3", kind="switch", height=SMALL)
        column.addLayout(in_line(*labels, Badge("whole"), switch))

    def _rows(self, column: QVBoxLayout) -> None:
        column.addWidget(heading("List row"))
        frame = QFrame()
        frame.setObjectName("listed")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(SPACE_75, SPACE_75, SPACE_75, SPACE_75)
        one_line = (
            ("Grocery line", "shopping-basket", "12 s"),
            ("School gate, hover", "backpack", "20 s"),
            ("Gym, chosen", "dumbbell", "27 s"),
        )
        rows = [IconRow(*each) for each in one_line]
        inside.addWidget(listed(rows, Hovered(lambda look: look, frame), height=96))
        column.addWidget(frame)
        two_lines = [
            TwoLines("Gym, chosen", "27 s", "You know that stiff neck people bring", "dumbbell"),
            TwoLines("Bank", "24 s", "Base changed on Friday", "landmark", is_notice=True),
        ]
        column.addWidget(listed(two_lines, TwoLineDelegate(lambda look: look, frame), height=104))
        column.addStretch()

    def _notes(self) -> QVBoxLayout:
        column = headed("Part card")
        column.addWidget(part_card())
        column.addWidget(heading("Coach note"))
        column.addWidget(
            NoteCard(
                "Asks before it gives",
                "They came for a workout. Try offering the stretch itself.",
                "Shall I show you now? It only takes a minute.",
                tone="take",
            )
        )
        column.addWidget(heading("Meters"))
        give = Balance("Give", "Take", tokens=("give", "take"), tones=("give", "take"))
        give.show_counts(4, 1)
        you = Balance("You", "Me", tokens=("ink-2", "line-strong"), tones=("", "2"))
        you.show_counts(4, 3)
        column.addWidget(give)
        column.addWidget(you)
        for name, seconds in (("Spoken time", 27), ("A little long", 34)):
            meter = Meter(name)
            meter.show_value(seconds, 30)
            words = in_line(Label(name, "small", weight=600))
            words.addWidget(
                Label(f"{seconds} s of 30 s", "small", "take" if seconds > 30 else "", tabular=True)
            )
            column.addLayout(words)
            column.addWidget(meter)
        column.addWidget(heading("Number, length and slider"))
        number, slider = NumberField("Seconds", 0, 600, "s"), Slider("Text size", 90, 200, 10, "%")
        length = LengthField("From the left")
        number.setValue(30)
        length.show_value(17.5)
        slider.setValue(130)
        column.addLayout(in_line(number, length, slider))
        column.addWidget(heading("Words from before"))
        from_before = DraftLine()
        from_before.show_from_before()
        column.addWidget(from_before)
        column.addWidget(heading("Toast with Undo"))
        room = QWidget()
        room.setMinimumHeight(theme().px(72))
        column.addWidget(room)
        self.toast = Toast(room)
        column.addStretch()
        return column

    def _frames(self) -> QVBoxLayout:
        column = headed("Dialog")
        dialog = QFrame()
        dialog.setObjectName("dialog")
        inside = QVBoxLayout(dialog)
        inside.setContentsMargins(*DIALOG_MARGINS)
        inside.addWidget(Label("Forget Priya completely?", "title", size=19))
        inside.addWidget(Label(_FORGET, "body", "2", wrap=True))
        inside.addSpacing(SPACE_150)
        actions = QHBoxLayout()
        actions.addStretch()
        actions.addWidget(Button("Keep Priya"))
        actions.addWidget(Button("Forget Priya", kind="primary"))
        inside.addLayout(actions)
        column.addWidget(dialog)
        column.addWidget(heading("Empty state"))
        words = "After your next hello, write one line about them."
        column.addWidget(EmptyState("sprout", "No one here yet", words, "Someone I met"))
        column.addWidget(heading("Follow-up path"))
        path, answered = FollowUpPath(), FollowUpPath()
        path.show_step(1)
        answered.show_step(1, answered=True)
        column.addWidget(path)
        column.addWidget(answered)
        column.addWidget(heading("Rounds, dots and the stage"))
        column.addLayout(
            in_line(Avatar("PR"), Avatar(side=32), ColourDot("give"), ColourDot("take"), stage_floor())
        )
        column.addWidget(heading("Colour"))
        grid = QGridLayout()
        for number, token in enumerate(_COLOURS):
            grid.setColumnStretch(number % 6, 1)
            grid.addWidget(Swatch(token), number // 6 * 2, number % 6)
            grid.addWidget(Label(token, "caption", "2", weight=400), number // 6 * 2 + 1, number % 6)
        column.addLayout(grid)
        column.addStretch()
        return column


def main() -> int:
    """Show the gallery until it is closed."""
    application = QApplication(sys.argv)
    application.setStyle("Fusion")
    theme().apply(Looks(appearance=Appearance.DARK if "--dark" in sys.argv else Appearance.LIGHT))
    gallery = Gallery()
    window = QScrollArea()
    window.setObjectName("room")
    window.setWindowTitle("relpitch: components")
    window.setWidgetResizable(True)
    window.setWidget(gallery)
    wanted = gallery.minimumSize() + QSize(20, 0)
    window.resize(wanted.boundedTo(application.primaryScreen().availableSize()))
    window.show()
    gallery.toast.offer("Replaced in Gym", "Undo", gallery.toast.hide)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
