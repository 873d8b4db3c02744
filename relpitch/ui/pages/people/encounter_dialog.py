"""One encounter: when, where, who, what was said, and the note as plain Markdown with how it reads below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QVBoxLayout, QWidget

from relpitch.domain.encounter import Encounter, Landed
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.heights import CONTROL
from relpitch.ui.pages.people.choosing import PeopleField, ToldApart
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_150, SPACE_225, SPACE_275, SPACE_300
from relpitch.ui.theme import theme
from relpitch.ui.widgets.combo import Combo
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mention_completer import MentionCompleter
from relpitch.ui.widgets.name_completer import KnownPerson
from relpitch.ui.widgets.note_view import NoteView
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.time_field import TimeField
from relpitch.ui.widgets.trouble_line import TroubleLine

_SOON_MS = 300


class EncounterDialog(DialogSheet):
    """A dialog to tell an encounter in full. `versions`: id, name and bridges of what can be said."""

    def __init__(
        self,
        encounter: Encounter,
        names: Sequence[tuple[str, str]],
        versions: Sequence[tuple[str, str, Sequence[str]]],
        parent: QWidget,
        told_apart: ToldApart = dict,
    ) -> None:
        super().__init__(parent, 640)
        self._encounter = encounter
        self._bridges = {identity: tuple(bridges) for identity, _name, bridges in versions}
        self.setWindowTitle(_("Encounter"))
        self.title = TextField(encounter.title)
        self.title.setAccessibleName(_("Where"))
        self.title.setFixedHeight(theme().px(CONTROL))
        at = encounter.at.astimezone()
        self.day = DateField(_("When"), at.date(), datetime.now().astimezone().date())
        self.time = TimeField(pgettext("field", "Begins"), at.time())
        for field in (self.day, self.time):
            field.line.setFixedHeight(theme().px(CONTROL))
        self._trouble = TroubleLine(self.day, self.time)
        self.people = PeopleField(names, encounter.people, told_apart)
        self.version = Combo(_("What I said"))
        self.version.addItem(_("Nothing of mine"), "")
        for identity, name, _bridges in versions:
            self.version.addItem(name, identity)
        self.version.setCurrentIndex(max(self.version.findData(encounter.version_id or ""), 0))
        self.bridge = Combo(_("The bridge"))
        self.bridge.setEditable(True)
        self.landed = Combo(_("How it was taken"))
        for words, value in (
            ("", ""),
            (_("They leaned in"), Landed.LEANED_IN.value),
            (_("They nodded, no more"), Landed.NO_MORE.value),
        ):
            self.landed.addItem(words, value)
        self.landed.setCurrentIndex(
            max(self.landed.findData(encounter.landed.value if encounter.landed else ""), 0)
        )
        self._show_bridges()
        self.bridge.setCurrentText(encounter.bridge)
        self.version.currentIndexChanged.connect(self._show_bridges)
        self.note = QPlainTextEdit(encounter.note)
        self.note.setAccessibleName(_("What happened, plain words or Markdown"))
        self.note.setTabChangesFocus(True)
        self.note.setProperty("framed", True)
        self.note.setPlaceholderText(_("What happened? Plain words, or Markdown."))
        font = theme().font("note")
        font.setPixelSize(theme().px(15))
        self.note.setFont(font)
        self.note.setMinimumHeight(theme().px(150))
        self._reads = NoteView(_("How it reads"))
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self._show_reading)
        self.note.textChanged.connect(self._timer.start)
        self._build(names)
        self._show_reading()
        keys.bind(self, {"keep": self.accept})
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def encounter(self) -> Encounter:
        """The encounter as it is told now. FieldError where it cannot be."""
        at = datetime.combine(self.day.day(), self.time.at())
        before = self._encounter.at.astimezone().replace(tzinfo=None, second=0, microsecond=0)
        same = at.replace(second=0, microsecond=0) == before
        landed = self.landed.currentData()
        return replace(
            self._encounter,
            at=self._encounter.at if same else at.astimezone(),
            people=self.people.chosen(),
            title=self.title.text(),
            note=self.note.toPlainText(),
            version_id=self.version.currentData() or None,
            bridge=self.bridge.currentText().strip(),
            landed=Landed(landed) if landed else None,
        )

    def accept(self) -> None:
        refused = [field for field in (self.day, self.time) if field.refuses()]
        if refused:
            refused[0].setFocus()
            return
        super().accept()

    def beside(self) -> dict[str, str]:
        """Who was there."""
        return {"people": " ".join(self.people.chosen())}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Choose again those who were chosen beside a draft."""
        self.people.choose(kept["people"].split())

    def _show_bridges(self) -> None:
        kept = self.bridge.currentText()
        self.bridge.clear()
        self.bridge.addItems(["", *self._bridges.get(self.version.currentData() or "", ())])
        self.bridge.setCurrentText(kept)

    def _show_reading(self) -> None:
        self._reads.show_note(self.note.toPlainText())

    def _build(self, names: Sequence[tuple[str, str]]) -> None:
        MentionCompleter(self.note, lambda: [KnownPerson(each, name) for each, name in names])
        self.time.setMaximumWidth(self.time.sizeHint().width())
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_150)
        form.setVerticalSpacing(SPACE_100)
        form.addRow(Label(_("Where"), "label"), self.title)
        form.addRow(Label(_("When"), "label"), WidgetPair(self.day, self.time, 8))
        form.addRow(self._trouble)
        for words, widget in (
            (_("Who"), self.people),
            (_("What I said"), self.version),
            (_("Bridge: when"), self.bridge),
            (_("It landed"), self.landed),
        ):
            form.addRow(Label(words, "label"), widget)
        reading = Scroll(self._reads)
        reading.setFixedHeight(theme().px(130))
        foot = DialogButtons(self, by_return=False)
        foot.begin_with(Label(keys.key("keep").shown[0], "small", "3"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_300, SPACE_275, SPACE_300, SPACE_225)
        column.setSpacing(SPACE_125)
        column.addWidget(Label(_("What happened"), "title", weight=500, size=18))
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(Label(_("As it reads"), "small", "3"))
        column.addWidget(reading)
        column.addLayout(foot)
