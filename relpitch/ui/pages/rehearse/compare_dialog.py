"""Two takes of a version side by side."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.part import Part
from relpitch.domain.take import Take
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.pages.rehearse.figures import figures_of
from relpitch.ui.pages.rehearse.waveform import Waveform
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_150, SPACE_300
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet


class CompareDialog(DialogSheet):
    """One take at the left, another of one's choice at the right."""

    def __init__(self, take: Take, others: Sequence[Take], names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, 860, 520)
        self.setWindowTitle(_("Compare two takes"))
        self._take, self._others, self._names = take, {each.id: each for each in others}, names
        self.chooser = Chooser(_("The other take"))
        self.chooser.chosen.connect(self.show_other)
        self._waves = (Waveform(), Waveform())
        self._waves[0].show_take(take)
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(SPACE_300)
        self._table.setVerticalSpacing(SPACE_75)
        done = Button(pgettext("button", "Done"), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        heads = QHBoxLayout()
        heads.setSpacing(SPACE_300)
        heads.addWidget(Label(names[take.id], "label", wrap=True), 1)
        heads.addWidget(self.chooser, 1)
        waves = QHBoxLayout()
        waves.setSpacing(SPACE_300)
        for wave in self._waves:
            waves.addWidget(wave, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(_("Two takes, side by side"), "title"))
        column.addLayout(heads)
        column.addLayout(waves)
        column.addLayout(self._table)
        column.addStretch()
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(done)
        column.addLayout(row)
        self.show_other(others[-1].id)

    def show_other(self, take_id: str) -> None:
        """Put another take at the right."""
        other = self._others[take_id]
        self.chooser.show_choices({each: self._names[each] for each in self._others}, take_id)
        self._waves[1].show_take(other)
        while self._table.count():
            item = self._table.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, left, right) in enumerate(rows_of(self._take, other)):
            for column, (words, tone) in enumerate(((name, "3"), (left, ""), (right, ""))):
                self._table.addWidget(Label(words, "body", tone, tabular=True, wrap=True), row, column)
        for column in range(3):
            self._table.setColumnStretch(column, 1)


def rows_of(left: Take, right: Take) -> list[tuple[str, str, str]]:
    """What is said about both: a name, and the two values."""

    def values_of(take: Take) -> dict[str, str]:
        plain = {each.name: f"{each.value} {each.unit}".strip() for each in figures_of(take, ())}
        measures = take.measures
        if measures.pitch_semitones is not None:
            count = round(measures.pitch_semitones)
            semitones = ngettext("{count} semitone", "{count} semitones", count).format(count=count)
            plain[pgettext("figure", "Pitch")] = semitones
        if measures.loudness_range_db is not None:
            within = _("within {decibels} dB").format(decibels=round(measures.loudness_range_db))
            plain[pgettext("figure", "Loudness")] = within
        plain |= {
            each.part.label: _("{seconds} s").format(seconds=f"{each.seconds:.0f}")
            for each in take.known_parts
        }
        return plain | ({_("How it felt"): _(take.felt)} if take.felt else {})

    one, two = values_of(left), values_of(right)
    parts = [part.label for part in Part]
    names = sorted({*one, *two}, key=lambda name: parts.index(name) if name in parts else -1)
    ordered = [name for name in (*one, *two) if name not in parts]
    names = [*dict.fromkeys(ordered), *(name for name in names if name in parts)]
    return [(name, one.get(name, "–"), two.get(name, "–")) for name in names]
