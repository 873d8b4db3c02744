"""What was measured of a take, in eight small fields, and what it means in a word."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.part import Part
from relpitch.domain.remarks import pace_words, range_words
from relpitch.domain.take import Measures, Take, Unheard
from relpitch.formatting import decimal
from relpitch.script.plain import word_count
from relpitch.services.said_words import surely_heard
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import SPACE_50, SPACE_75, SPACE_100, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.card import CardFrame
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in
from relpitch.ui.widgets.rule import rule

_FASTEST_PACE = 240


@dataclass(frozen=True, slots=True)
class Figure:
    """One field: a figure or a word, its unit, and what it is."""

    value: str
    unit: str
    words: str
    name: str
    """What it is, without what is said about it."""

    @property
    def spoken(self) -> str:
        """The figures in words, for who does not see them."""
        return f"{self.words}: {self.value} {self.unit}".rstrip()


def figures_of(take: Take, others: Sequence[Take]) -> list[Figure]:
    """The fields of a take; what was not measured has none. `others` are the person's other takes."""
    measures = take.measures
    if take.is_silent:
        words, name = _("Recorded, all of it silent"), pgettext("figure", "Recorded")
        seconds = take.recorded if take.breaks_off else take.seconds
        return [Figure(str(round(seconds)), pgettext("seconds", "s"), words, name)]
    found = [_time(take)]
    pace = measures.words_per_minute
    if pace is not None:
        words = _("Pace, {how}").format(how=pace_words(pace))
        found.append(Figure(str(round(pace)), _("words/min"), words, pgettext("figure", "Pace")))
    elif (
        measures.unheard is not Unheard.ANOTHER
        and take.mode.has_a_script
        and take.drill is None
        and take.words
    ):
        count = sum(word_count(source, take.length) for source in take.words.values())
        about = round(count * 60 / max(take.speech, 1.0))
        if about <= _FASTEST_PACE:  # else it was not all said
            words = _("Pace, if you said all of it")
            found.append(Figure(f"{about}", _("words/min"), words, pgettext("figure", "Pace")))
    if measures.first_sound is not None:
        found.append(_pauses(measures))
    if take.was_recorded or take.fillers:
        words = _("Fillers, marked by you")
        found.append(Figure(str(len(take.fillers)), "", words, pgettext("figure", "Fillers")))
    if measures.words_heard is not None and measures.words_in_script is not None:
        of = _("of {count}").format(count=measures.words_in_script)
        heard, surely = surely_heard(take)
        words = _("Words surely heard") if surely else _("Words of the script")
        found.append(Figure(str(heard), of, words, words))
    if measures.pitch_semitones is not None:
        found.append(_pitch(measures.pitch_semitones, others))
    if measures.loudness_range_db is not None:
        found.append(_loudness(measures.loudness_range_db, others))
    return found


def _time(take: Take) -> Figure:
    name = pgettext("figure", "Time")
    words = _("Time, target {seconds} s").format(seconds=round(take.target)) if take.target else name
    return Figure(str(round(take.speech)), pgettext("seconds", "s"), words, name)


def _pauses(measures: Measures) -> Figure:
    name = pgettext("figure", "Pauses")
    longest = max((each.seconds for each in measures.pauses), default=0.0)
    words = _("Pauses, up to {seconds} s").format(seconds=decimal(longest)) if measures.pauses else name
    return Figure(str(len(measures.pauses)), "", words, name)


def _pitch(semitones: float, others: Sequence[Take]) -> Figure:
    ranges = [each.measures.pitch_semitones for each in others if each.measures.pitch_semitones is not None]
    words = (
        pgettext("pitch of the voice", "Even"),
        pgettext("pitch of the voice", "As usual"),
        pgettext("pitch of the voice", "Lively"),
    )
    count = round(semitones)
    sentence = ngettext("Pitch, {count} semitone", "Pitch, {count} semitones", count).format(count=count)
    return Figure(range_words(semitones, ranges, words), "", sentence, pgettext("figure", "Pitch"))


def _loudness(decibels: float, others: Sequence[Take]) -> Figure:
    spreads = [
        each.measures.loudness_range_db for each in others if each.measures.loudness_range_db is not None
    ]
    words = (
        pgettext("loudness", "Steady"),
        pgettext("loudness", "As usual"),
        pgettext("loudness", "Varied"),
    )
    sentence = _("Loudness, within {decibels} dB").format(decibels=round(decibels))
    return Figure(range_words(decibels, spreads, words), "", sentence, pgettext("figure", "Loudness"))


class Figures(QWidget):
    """The fields two in a row, the seconds of each part at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_200)
        self._grid.setVerticalSpacing(SPACE_100)
        self._shown: list[QWidget] = []
        self.spoken = ""
        self.parts = PartBars(self)

    def show_take(self, take: Take, others: Sequence[Take]) -> None:
        """Show another take."""
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        self.parts.show_take(take)
        figures = figures_of(take, others)
        self.spoken = " ".join(f"{each.spoken}." for each in figures)
        fields: list[QWidget] = [_field(each) for each in figures]
        self._shown = list(fields)
        if take.known_parts:
            fields.append(self.parts)
        self.parts.setVisible(bool(take.known_parts))
        for number, field in enumerate(fields):
            row, column = divmod(number, 2)
            if row and not column:
                line = rule()
                self._shown.append(line)
                self._grid.addWidget(line, row * 2 - 1, 0, 1, 2)
            self._grid.addWidget(field, row * 2, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)


class FiguresCard(CardFrame):
    """The fields of a take under their heading, and where they were measured."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = Figures()
        self.silent = Label(
            _("Pace, pauses, loudness and pitch need a voice. They are left blank."), "small", "2", wrap=True
        )
        self._lock = QLabel()
        lock = QHBoxLayout()
        lock.setSpacing(SPACE_75)
        lock.addWidget(self._lock)
        lock.addWidget(Label(_("Measured on this computer. Nothing left it."), "small", "3", wrap=True), 1)
        self.column.addWidget(Label(_("How it went"), "section", "2"))
        self.column.addWidget(self.figures)
        self.column.addWidget(self.silent)
        self.column.addStretch()
        self.column.addWidget(rule())
        self.column.addLayout(lock)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_take(self, take: Take, others: Sequence[Take]) -> None:
        """Show another take; `others` are the person's other takes."""
        self.figures.show_take(take, others)
        self.silent.setVisible(take.is_silent)

    def spoken(self) -> str:
        """The fields one after another."""
        return self.figures.spoken

    def _restyle(self) -> None:
        side = theme().px(14)
        self._lock.setPixmap(pixmap("lock", side, theme().colour("ink-3"), self.devicePixelRatioF()))


def _field(figure: Figure) -> QWidget:
    made = QWidget()
    made.setAccessibleName(figure.spoken)
    top = QHBoxLayout()
    top.setSpacing(SPACE_50)
    top.addWidget(Label(figure.value, "number", size=19, tabular=True))
    top.addWidget(Label(figure.unit, "small", "3"), alignment=Qt.AlignmentFlag.AlignBottom)
    top.addStretch()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(Label(figure.words, "small", "2", wrap=True))
    column.addStretch()  # beside a field with more lines it stays below its figure
    return made


class PartBars(QWidget):
    """The seconds of each part as bars."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._seconds: tuple[tuple[Part, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_take(self, take: Take) -> None:
        """Show the parts of another take."""
        self._seconds = tuple((each.part, each.seconds) for each in take.known_parts)
        sentence = "; ".join(
            _("{part} {seconds} s").format(part=part.label, seconds=decimal(seconds))
            for part, seconds in self._seconds
        )
        self.setAccessibleName(_("Seconds per part: {parts}").format(parts=sentence))
        self.setToolTip(sentence.replace("; ", "\n"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(132), theme().px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("give"))
        most = max((seconds for _part, seconds in self._seconds), default=1.0) or 1.0
        for number, (_part, seconds) in enumerate(self._seconds):
            height = max(seconds / most * px(24), 2)
            bar = QRectF(number * px(27), px(26) - height, px(20), height)
            painter.drawRoundedRect(seen_in(self, bar), 3, 3)
        painter.setFont(fitted(theme().font("small"), _heading(), self.width()))
        painter.setPen(theme().colour("ink-2"))
        painter.drawText(QRectF(0, px(29), self.width(), px(17)), Qt.AlignmentFlag.AlignVCenter, _heading())


def _heading() -> str:
    return _("Seconds per part")
