"""The words on the stage: the line that is due lit, what was said dimmer, what comes dimmest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from relpitch.domain.part import Part
from relpitch.script.stage import Look, StageRun
from relpitch.translation import N_, _
from relpitch.ui import icons
from relpitch.ui.spaces import SPACE_250, SPACE_350
from relpitch.ui.theme import theme
from relpitch.ui.widgets.mirroring import way_of, words_option

_HAS_LETTERS = re.compile(r"\S*\w\S*")
_MOVE_MS = 320
_MARGIN = 79  # left of the words, where there is room
_OWN_WORDS = N_("In your own words. There is no line to get wrong.")


@dataclass(frozen=True, slots=True)
class StageParagraph:
    """One part on the stage. `seconds` is its share of the time."""

    part: Part
    runs: tuple[StageRun, ...]
    seconds: float

    @property
    def text(self) -> str:
        """The words of a paragraph as they are drawn."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class _BrokenLine:
    """One line as it was broken: where it is, and its share of the time."""

    number: int
    layout: QTextLayout
    within: int
    top: float
    weight: float


class ScriptView(QWidget):
    """Paragraphs, broken into lines. `ticked` carries a part whose tick was clicked, `moved` nothing."""

    ticked, moved = Signal(object), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: tuple[StageParagraph, ...] = ()
        self._lines: list[_BrokenLine] = []
        self._lit = 0
        self._with_ticks = False
        self._ticks: frozenset[Part] = frozenset()
        self._offset = 0.0
        self._gap, self._phrases = SPACE_250, False
        self._slide = QVariantAnimation(self, duration=_MOVE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._slid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._lay_out)

    def show_script(
        self,
        paragraphs: Sequence[StageParagraph],
        *,
        ticks: bool = False,
        gap: int = SPACE_250,
        phrases: bool = False,
    ) -> None:
        """Show other words, `gap` px between parts; the lit line stays in its part. Phrases stay whole."""
        self._gap, self._phrases = gap, phrases
        part = self.part
        self._paragraphs, self._with_ticks = tuple(paragraphs), ticks
        self._lay_out()
        if part is not None and self.part is not part:
            self.light_part(part)

    def show_ticks(self, ticks: frozenset[Part]) -> None:
        """Show which parts the speaker has ticked."""
        self._ticks = ticks
        self._notify()
        self.update()

    @property
    def weights(self) -> list[float]:
        """Each line's share of the time."""
        return [line.weight for line in self._lines]

    @property
    def part(self) -> Part | None:
        """The part of the lit line."""
        return self._part_of(self._lit)

    @property
    def lit(self) -> int:
        """The lit line."""
        return self._lit

    @property
    def lit_words(self) -> str:
        """The words of the lit line."""
        if not self._lines:
            return ""
        line = self._lines[self._lit]
        broken = line.layout.lineAt(line.within)
        return line.layout.text()[broken.textStart() : broken.textStart() + broken.textLength()].strip()

    def light(self, number: int) -> None:
        """Light a line, and bring it into view."""
        number = min(max(number, 0), max(len(self._lines) - 1, 0))
        if number != self._lit:
            self._lit = number
            self._follow()
            self._notify()
            self.update()

    def line_of(self, part: Part, word: int, of: int) -> int | None:
        """The line with a word of a part, which has so many; where not all are shown, about there."""
        own = [number for number in range(len(self._lines)) if self._part_of(number) is part]
        if not own:
            return None
        text = self._lines[own[0]].layout.text()
        shown = [each.start() for each in _HAS_LETTERS.finditer(text)]
        at = shown[word] if len(shown) == of else word / max(of, 1) * len(text)
        for number in own:
            broken = self._lines[number].layout.lineAt(self._lines[number].within)
            if at < broken.textStart() + broken.textLength():
                return number
        return own[-1]

    def light_part(self, part: Part) -> None:
        """Light the first line of a part."""
        first = next((n for n in range(len(self._lines)) if self._part_of(n) is part), None)
        if first is not None:
            self.light(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._line_at(event.position().y())
        part = self._part_of(number) if number is not None else None
        if self._with_ticks and part is not None:
            self.ticked.emit(part)
        elif number is not None:
            self.light(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, line in enumerate(self._lines):
            top = line.top - self._offset
            if self._with_ticks and self._is_after_lit_part(number):
                top += theme().px(20)  # room for the sentence below the one that is said
            if -theme().px(8) <= top <= self.height() - theme().px(36):
                painter.setPen(theme().colour(f"stage.{self._ink(number)}"))
                line.layout.lineAt(line.within).draw(painter, QPointF(self._left(), top))
                if self._with_ticks and line.within == 0:
                    self._paint_tick(painter, line, top)

    def _is_after_lit_part(self, number: int) -> bool:
        return self._lines[number].number > self._lines[self._lit].number and self.part not in self._ticks

    def _ink(self, number: int) -> str:
        part = self._part_of(number)
        if self._with_ticks:
            return "lit" if part is self.part else "said" if part in self._ticks else "dim"
        same_part = part is self.part and len(self._lines) == len(self._paragraphs)
        return "lit" if number == self._lit or same_part else "said" if number < self._lit else "dim"

    def _paint_tick(self, painter: QPainter, line: _BrokenLine, top: float) -> None:
        px, colour = theme().px, theme().colour
        part = self._paragraphs[line.number].part
        box = QRectF(self._left() - px(52) + 1, top + px(5), px(30), px(30))
        done, now = part in self._ticks, part is self.part
        painter.setPen(QPen(colour("stage.give" if done else "stage.lit" if now else "stage.line"), 2))
        painter.setBrush(colour("stage.give") if done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if done:
            icons.paint(painter, box.adjusted(px(7), px(7), -px(7), -px(7)), "check", colour("stage.floor"))
        if now and not done:
            painter.setFont(theme().font("body"))
            painter.setPen(colour("stage.label"))
            painter.drawText(QPointF(self._left(), self._below(line, top)), _(_OWN_WORDS))

    def _below(self, first: _BrokenLine, top: float) -> float:
        """Where words stand below the last line of a part, whose first one is at `top`."""
        lines = sum(each.number == first.number for each in self._lines)
        return top + theme().px(44 * lines + 18)

    def _lay_out(self) -> None:
        px = theme().px
        self._lines = []
        top = float(px(28))
        for number, paragraph in enumerate(self._paragraphs):
            room = max(self.width() - self._left() - px(16), px(120))
            layout = QTextLayout(self._broken(paragraph, room), theme().font("stage"))
            layout.setTextOption(words_option(way_of(paragraph.text)))
            layout.setFormats(list(_formats(paragraph.runs)))
            layout.beginLayout()
            within = 0
            first = len(self._lines)
            height = px(44)
            while (line := layout.createLine()).isValid():
                line.setLineWidth(room)
                line.setPosition(QPointF(0, 0))
                self._lines.append(_BrokenLine(number, layout, within, top, float(line.textLength())))
                within += 1
                top += height
            layout.endLayout()
            letters = sum(each.weight for each in self._lines[first:]) or 1.0
            for each in self._lines[first:]:
                each.weight = each.weight / letters * paragraph.seconds
            top += px(SPACE_350 if self._with_ticks else self._gap)
        self._height = top
        self._lit = min(self._lit, max(len(self._lines) - 1, 0))
        self._slide.stop()
        self._offset = self._wanted()
        self._notify()
        self.update()

    def _broken(self, paragraph: StageParagraph, room: float) -> str:
        """The words of a part; where phrases are to stay whole, with a line's end before one without room."""
        letters = list(paragraph.text.replace("\n", "\u2028"))
        if not self._phrases:
            return "".join(letters)
        width = QFontMetricsF(theme().font("stage")).horizontalAdvance
        begun = at = 0
        for run in paragraph.runs:
            end = at + len(run.text)
            can_break = run.look is Look.WORDS and at > begun and letters[at - 1] == " "
            if can_break and width(paragraph.text[begun:end]) > room:
                letters[at - 1] = "\u2028"
                begun = at
            at = end
        return "".join(letters)

    @property
    def margin(self) -> int:
        """What is left of the words, and of the hint below them."""
        return theme().px(_MARGIN if self.width() > theme().px(620) else SPACE_250)

    def _left(self) -> float:
        return float(self.margin + (theme().px(52) if self._with_ticks else 0))

    def _part_of(self, number: int) -> Part | None:
        return self._paragraphs[self._lines[number].number].part if number < len(self._lines) else None

    def _line_at(self, y: float) -> int | None:
        for number, line in enumerate(self._lines):
            if line.top <= y + self._offset < line.top + theme().px(44):
                return number
        return None

    def _wanted(self) -> float:
        """How far up the words are, so that the lit line stands in the upper half."""
        spare = self._height - self.height()
        if spare <= 0 or not self._lines:
            return 0.0
        return min(max(self._lines[self._lit].top - self.height() * 0.4, 0.0), spare)

    def _follow(self) -> None:
        wanted = self._wanted()
        self._slide.stop()
        if theme().moves and self.isVisible():
            self._slide.setStartValue(self._offset)
            self._slide.setEndValue(wanted)
            self._slide.start()
        else:
            self._offset = wanted

    def _slid(self, offset: object) -> None:
        if isinstance(offset, float):
            self._offset = offset
            self.update()

    def _notify(self) -> None:
        part = self.part
        if part is None:
            self.setAccessibleName(_("No words"))
            return
        is_ticked = part in self._ticks and self._with_ticks
        words = _("{part}, ticked: {words}") if is_ticked else _("{part}: {words}")
        self.setAccessibleName(words.format(part=part.label, words=self.lit_words))


def _formats(runs: Sequence[StageRun]) -> list[QTextLayout.FormatRange]:
    formats = []
    at = 0
    for run in runs:
        if run.look is not Look.WORDS:
            quiet = QTextCharFormat()
            quiet.setForeground(theme().colour("stage.label" if run.look is Look.PAUSE else "stage.line"))
            formats.append(_range(at, len(run.text), quiet))
        at += len(run.text)
    return formats


def _range(start: int, length: int, looks: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, looks
    return made
