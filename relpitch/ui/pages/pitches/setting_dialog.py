"""A setting of the person's own: made, or looked at again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from relpitch.domain.errors import FieldError, RelpitchError
from relpitch.domain.setting import Channel, Setting
from relpitch.translation import N_, _, pgettext
from relpitch.ui import keys
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_100, SPACE_150, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.focus_ring import FocusRing
from relpitch.ui.widgets.icon_choice import IconChoice
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField, line_field

_UNITS = {Channel.SPOKEN: N_("seconds"), Channel.WRITTEN: N_("characters")}
_USUAL = {Channel.SPOKEN: "30", Channel.WRITTEN: "300"}
_LONGEST_LINE = 200


class SettingDialog(DialogSheet):
    """Asks for everything about a setting. `keep` keeps it or says under which field it could not.

    `kept` is the setting afterwards, or None where the person left.
    """

    def __init__(
        self,
        title: str,
        setting: Setting,
        icons: Sequence[str],
        keep: Callable[[Setting], Setting],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 640)
        self.kept: Setting | None = None
        self._setting, self._keep = setting, keep
        self._channel = setting.channel
        self.setWindowTitle(title)
        self._name = _line(pgettext("field", "Name"), setting.name, _("Climbing hall"))
        self._at = _line(_("In a sentence"), setting.at, _("at the climbing hall"))
        self._channels = Segmented(
            {
                "spoken": pgettext("how a pitch is given", "Spoken"),
                "written": pgettext("how a pitch is given", "Written"),
            },
            name=pgettext("of a setting", "How it is said"),
        )
        self._channels.choose(setting.channel)
        self._channels.chosen.connect(self._channel_chosen)
        self._target = _line(_("Usual length"), str(setting.target or _USUAL[setting.channel]), "")
        self._target.setFixedWidth(theme().px(88))
        self._unit = Label(_(_UNITS[setting.channel]), "small", "3")
        self._tone = _line(pgettext("field", "Tone"), setting.tone, _("Short. Someone holds a rope."))
        self._heard = _lines(
            _("What they say"), setting.heard, _("Are you on next?\nIs it always this busy?")
        )
        self._seen = _lines(_("What you may notice"), setting.seen, _("they shake out their arms"))
        self._icons = IconChoice(icons, name=pgettext("field", "Picture"))
        self._icons.choose(setting.icon)
        self._troubles: dict[str, Label] = {}
        self._fields: dict[str, QWidget] = {"name": self._name, "target": self._target}
        self._build(title)
        FocusRing(self)
        keys.bind(self, {"keep": self.accept})
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def setting(self) -> Setting:
        """The setting as it was typed, not kept yet. What is no number is 0."""
        target = self._target.text().strip()
        return replace(
            self._setting,
            name=self._name.text(),
            at=self._at.text(),
            icon=self._icons.chosen(),
            channel=self._channel,
            target=int(target) if target.isdecimal() else 0,
            tone=self._tone.text(),
            heard=tuple(self._heard.words().splitlines()),
            seen=tuple(self._seen.words().splitlines()),
        )

    def beside(self) -> dict[str, str]:
        """The channel and icon chosen, which are kept beside a draft."""
        return {"channel": self._channel.value, "icon": self._icons.chosen()}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Choose again the channel and icon that were chosen beside a draft."""
        self._channels.choose(kept["channel"])
        self._channel_chosen(kept["channel"])
        self._icons.choose(kept["icon"])

    def accept(self) -> None:
        for field in ("name", "target", ""):
            self._show_trouble(field, "")
        try:
            self.kept = self._keep(self.setting())
        except FieldError as error:
            self._show_trouble(error.field, str(error))
        except RelpitchError as error:
            self._show_trouble("", str(error))
        else:
            super().accept()

    def _show_trouble(self, field: str, sentence: str) -> None:
        label = self._troubles.get(field, self._troubles[""])
        label.setText(sentence)
        label.setVisible(bool(sentence))
        widget = self._fields.get(field)
        if widget is not None:
            widget.setProperty("trouble", bool(sentence))
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            if sentence:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _channel_chosen(self, key: str) -> None:
        before, self._channel = self._channel, Channel(key)
        self._unit.setText(_(_UNITS[self._channel]))
        if self._target.text() == _USUAL[before]:
            self._target.setText(_USUAL[self._channel])

    def _build(self, title: str) -> None:
        length = Flow(SPACE_100)
        for widget in (self._channels, self._target, self._unit):
            length.addWidget(widget)
        form = QGridLayout()
        form.setHorizontalSpacing(SPACE_200)
        form.setVerticalSpacing(SPACE_100)
        form.setColumnMinimumWidth(0, theme().px(120))
        form.setColumnStretch(1, 1)
        rows: tuple[tuple[str, str, QWidget | Flow, str], ...] = (
            (pgettext("field", "Name"), "", self._name, "name"),
            (_("In a sentence"), "", self._at, "at"),
            (_("Usual length"), "", length, "target"),
            (pgettext("field", "Tone"), "", self._tone, "tone"),
            (_("They say"), _("one a line"), self._heard, "heard"),
            (_("You may notice"), _("one a line"), self._seen, "seen"),
            (pgettext("field", "Picture"), "", self._icons, ""),
        )
        for number, (words, hint, field, key) in enumerate(rows):
            form.addLayout(_label(words, hint), 2 * number, 0)
            if isinstance(field, QWidget):
                form.addWidget(field, 2 * number, 1)
            else:
                form.addLayout(field, 2 * number, 1)
            if key in ("name", "target", ""):
                trouble = self._troubles[key] = Label("", "small", "take", wrap=True)
                trouble.hide()
                form.addWidget(trouble, 2 * number + 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_75)
        column.addWidget(Label(title, "title", size=19, wrap=True))
        column.addWidget(
            Label(_("A place and the people in it. Only the name is needed."), "body", "2", wrap=True)
        )
        column.addSpacing(SPACE_100)
        column.addLayout(form)
        column.addSpacing(SPACE_150)
        column.addLayout(DialogButtons(self))


def _label(words: str, hint: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, SPACE_100, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(words, "label", "2"))
    if hint:
        column.addWidget(Label(hint, "small", "3"))
    column.addStretch()
    return column


def _line(name: str, words: str, example: str) -> TextField:
    return line_field(name, words, example, font=theme().font("note"), longest=_LONGEST_LINE)


def _lines(name: str, lines: Sequence[str], example: str) -> AnswerField:
    field = AnswerField(
        _("{field}, one a line").format(field=name), size=15, line_height=22, least_height=90, grows=False
    )
    field.setPlainText("\n".join(lines))
    field.setPlaceholderText(example)
    return field
