"""Under a row of fields: what is not understood in them, told as soon as one of them is left."""

from functools import partial

from PySide6.QtWidgets import QWidget

from relpitch.ui.announcing import announce
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.once_released import OnceReleased
from relpitch.ui.widgets.time_field import TimeField


class TroubleLine(Label):
    """A sentence a field that is not understood; not there where all is well."""

    def __init__(self, *fields: DateField | TimeField) -> None:
        super().__init__("", "small", "take", wrap=True)
        self._troubles: dict[QWidget | None, str] = {}
        self._soon = OnceReleased(self._show, self)
        for field in fields:
            field.trouble_changed.connect(partial(self.tell, field))
        self.hide()

    def tell(self, field: QWidget | None, sentence: str) -> None:
        """Say what is off with a field; nothing, where all is well."""
        if self._troubles.get(field, "") == sentence:
            return
        self._troubles[field] = sentence
        self._soon.ask()

    def _show(self) -> None:
        before, words = self.text(), " ".join(filter(None, self._troubles.values()))
        self.setText(words)
        self.setVisible(bool(words))
        if words and words != before:
            announce(words, self)
