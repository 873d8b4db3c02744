"""The control of each kind of preference: a widget, and how it shows a value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from relpitch.formatting import single_spaced
from relpitch.preferences import Appearance
from relpitch.preferences.asking import Ask, Number, OneOf, Slide, TextLine, Toggle
from relpitch.translation import _
from relpitch.ui.spaces import SPACE_175
from relpitch.ui.theme import theme
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.number_field import NumberField
from relpitch.ui.widgets.picture_choice import PaintInBox, PictureChoice
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.slider import Slider
from relpitch.ui.widgets.switch import Switch
from relpitch.ui.widgets.text_field import TextField

_SIDE_BY_SIDE = 3
Set = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Control:
    """What stands at the right of a row; `focus` takes the keyboard, `show` shows a value, silently."""

    widget: QWidget
    focus: QWidget
    show: Set


def control(ask: Ask, value: Any, set_: Set) -> Control:
    """The control that asks; it calls `set_` with what the person chose."""
    ask = ask._replace(words=_(ask.words), help=_(ask.help))
    match ask.control:
        case Toggle():
            made = _toggle(ask, set_)
        case OneOf():
            made = _one_of(ask, ask.control, value, set_)
        case Slide():
            made = _slide(ask, ask.control, set_)
        case Number():
            made = _number(ask, ask.control, set_)
        case TextLine():
            made = _line(ask, ask.control, set_)
    made.focus.setAccessibleDescription(ask.help)
    made.show(value)
    return made


def _toggle(ask: Ask, set_: Set) -> Control:
    switch = Switch(ask.words)
    switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    switch.clicked.connect(lambda: set_(switch.isChecked()))
    return Control(switch, switch, switch.setChecked)


def _one_of(ask: Ask, one_of: OneOf, value: Any, set_: Set) -> Control:
    """Pictures where there are some, else side by side, else a list; first a value of the person's own."""
    words = {value: _(label) if label else "" for value, label in one_of.words.items()}
    if value not in words and one_of.other:
        words = {value: _(one_of.other), **words}
    values = {str(number): each for number, each in enumerate(words)}
    keys = {value: key for key, value in values.items()}
    labels = {keys[value]: label for value, label in words.items()}

    def chosen(key: str) -> None:
        set_(values[key])

    if all(isinstance(each, Appearance) for each in words):
        pictures = PictureChoice(labels, {keys[each]: _sheet(each) for each in words}, name=ask.words)
        pictures.chosen.connect(chosen)
        return Control(pictures, pictures.findChildren(QWidget)[0], lambda new: pictures.choose(keys[new]))
    if len(words) <= _SIDE_BY_SIDE + bool(one_of.other):
        segments = Segmented(labels, name=ask.words)
        segments.chosen.connect(chosen)
        first = segments.findChildren(QWidget)[0]
        return Control(segments, first, lambda new: segments.choose(keys[new]) if new in keys else None)
    chooser = Chooser(ask.words)
    chooser.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    chooser.chosen.connect(chosen)
    return Control(chooser, chooser, lambda new: chooser.show_choices(labels, keys.get(new, "")))


def _slide(ask: Ask, slide: Slide, set_: Set) -> Control:
    slider = Slider(ask.words, slide.low, slide.high, slide.step, _(slide.unit) if slide.unit else "")
    slider.valueChanged.connect(set_)
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_175)
    if slide.letters:
        row.addWidget(Label("a", "note", size=13))
    row.addWidget(slider)
    if slide.letters:
        row.addWidget(Label("a", "note", size=22))

    def show(value: int) -> None:
        slider.blockSignals(True)
        slider.setValue(value)
        slider.blockSignals(False)
        slider.update()

    return Control(place, slider, show)


def _number(ask: Ask, number: Number, set_: Set) -> Control:
    field = NumberField(ask.words, number.low, number.high, _(number.unit) if number.unit else "")
    field.valueChanged.connect(set_)

    def show(value: int) -> None:
        field.blockSignals(True)
        field.setValue(value)
        field.blockSignals(False)

    return Control(field, field, show)


class _LineField(TextField):
    """A line of the person's words, at the person's text size."""

    def __init__(self, ask: Ask, line: TextLine) -> None:
        super().__init__()
        self.setAccessibleName(ask.words)
        self.setPlaceholderText(_(line.example) if line.example else "")
        self.setMaxLength(line.longest)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_words(self, words: str) -> None:
        """Show other words, unless they are being typed."""
        if single_spaced(self.text()) != words:
            self.setText(words)
            if not self.hasFocus():
                self.setCursorPosition(0)  # else a long one shows its end

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.setFixedSize(theme().px(264), theme().px(36))


def _line(ask: Ask, line: TextLine, set_: Set) -> Control:
    field = _LineField(ask, line)
    field.textEdited.connect(lambda words: set_(single_spaced(words)))
    return Control(field, field, lambda words: field.show_words(line.shown(words)))


def _sheet(appearance: Appearance) -> PaintInBox:
    """A little page: two lines on light, on dark, or on half of each."""

    def paint(painter: QPainter, box: QRectF) -> None:
        colour, px = theme().colour, theme().px
        light, dark = appearance is not Appearance.DARK, appearance is not Appearance.LIGHT
        path = QPainterPath()
        path.addRoundedRect(box, 6, 6)
        painter.fillPath(path, colour("light.page" if light else "dark.page"))
        if light and dark:
            painter.save()
            painter.setClipRect(box.adjusted(box.width() / 2, 0, 0, 0))
            painter.fillPath(path, colour("dark.page"))
            painter.restore()
        ink = colour("light.field-line" if light and dark else "light.ink" if light else "dark.ink")
        painter.setPen(Qt.PenStyle.NoPen)
        for top, width, height, strength in ((11, 30, 4, 1.0), (21, 46, 3, 0.45)):
            ink.setAlphaF(strength)
            painter.setBrush(ink)
            painter.drawRoundedRect(
                QRectF(box.left() + px(8), box.top() + px(top), px(width), px(height)), 2, 2
            )

    return paint
