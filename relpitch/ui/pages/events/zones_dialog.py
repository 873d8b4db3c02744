"""Time zones of a calendar that nobody here knows: the person says where they are."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from relpitch.interchange.zones import clock_of
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label

_MOST_ASKED, _MOST_NAMED = 5, 3


class ZonesDialog(Asking):
    """Asks for a town a zone. What is left empty stays by this computer's clock."""

    def __init__(self, unknown: Mapping[str, tuple[str, ...]], parent: QWidget) -> None:
        sentence = "A large town with the same clock will do. Left empty, the times are by the clock here."
        super().__init__("Where are these events?", sentence, parent)
        self._fields: dict[str, QLineEdit] = {}
        for zone, titles in list(unknown.items())[:_MOST_ASKED]:
            named = ", ".join(f"“{each}”" for each in titles[:_MOST_NAMED])
            more = f" and {len(titles) - _MOST_NAMED:,} more" if len(titles) > _MOST_NAMED else ""
            called = (
                f"Its calendar calls the time zone “{zone}”."
                if zone.strip()
                else "Its time zone has no name."
            )
            self.body.addWidget(Label(f"{named}{more}", "label", wrap=True))
            self.body.addWidget(Label(called, "small", "2", wrap=True))
            field = self._fields[zone] = QLineEdit()
            field.setPlaceholderText("London")
            field.setAccessibleName(f"A town with the clock of {named}")
            field.setFont(theme().font("note"))
            field.setFixedHeight(theme().px(36))
            self.body.addWidget(field)
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)

    def accept(self) -> None:
        """Leave only with towns that are known."""
        for field in self._fields.values():
            typed = field.text().strip()
            if typed and not _zone(typed):
                self._trouble.setText(
                    f"The clock of “{typed}” is not known here. A larger town nearby will do."
                )
                self._trouble.show()
                field.setFocus()
                return
        super().accept()

    def zones(self) -> dict[str, str]:
        """What was answered: by the name in the file, the zone of the tz database."""
        return {name: zone for name, field in self._fields.items() if (zone := _zone(field.text().strip()))}


def _zone(typed: str) -> str:
    clock = clock_of(typed) if typed else None
    return clock.name if clock else ""
