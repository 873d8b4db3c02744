"""Time zones of a calendar that nobody here knows: the person says where they are."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from relpitch.formatting import quoted, whole_number
from relpitch.interchange.places import zones_of
from relpitch.translation import _, ngettext
from relpitch.ui.heights import FIELD
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.text_field import TextField

_MOST_ZONES_ASKED, _MOST_TITLES_NAMED = 5, 3


class ZonesDialog(Asking):
    """Asks for a town a zone. What is left empty stays by this computer's clock."""

    def __init__(self, unknown: Mapping[str, tuple[str, ...]], parent: QWidget) -> None:
        sentence = _("A large town with the same clock will do. Left empty, the times are by the clock here.")
        super().__init__(_("Where are these events?"), sentence, parent)
        self._fields: dict[str, QLineEdit] = {}
        for zone, titles in list(unknown.items())[:_MOST_ZONES_ASKED]:
            named = ", ".join(quoted(each) for each in titles[:_MOST_TITLES_NAMED])
            more = len(titles) - _MOST_TITLES_NAMED
            whose = ngettext("{events} and {count} more", "{events} and {count} more", more)
            called = (
                _("Its calendar calls the time zone “{zone}”.").format(zone=zone)
                if zone.strip()
                else _("Its time zone has no name.")
            )
            self.body.addWidget(
                Label(
                    whose.format(events=named, count=whole_number(more)) if more > 0 else named,
                    "label",
                    wrap=True,
                )
            )
            self.body.addWidget(Label(called, "small", "2", wrap=True))
            field = self._fields[zone] = TextField()
            field.setPlaceholderText(_("London"))
            field.setAccessibleName(_("A town with the clock of {events}").format(events=named))
            field.setFont(theme().font("note"))
            field.setFixedHeight(theme().px(FIELD))
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
                    _(
                        "The clock of “{typed}” is not known here. A larger town or the country will do."
                    ).format(typed=typed)
                )
                self._trouble.show()
                field.setFocus()
                return
        super().accept()

    def zones(self) -> dict[str, str]:
        """What was answered: by the name in the file, the zone of the tz database."""
        return {name: zone for name, field in self._fields.items() if (zone := _zone(field.text().strip()))}


def _zone(typed: str) -> str:
    zones = zones_of(typed) if typed else ()
    return zones[0] if len(zones) == 1 else ""
