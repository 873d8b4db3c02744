"""Where an event's clock is another than here: a town or a country, or nothing."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.clock_place import town_of
from relpitch.domain.day import clock
from relpitch.domain.event import local
from relpitch.interchange.places import zones_of
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.once_released import OnceReleased
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.trouble_line import TroubleLine, make_room


class ZoneField(QWidget):
    """It may stay empty. What is not known is told below, and then kept by the clock here."""

    def __init__(self, zone: str) -> None:
        super().__init__()
        self._was = zone
        self._shown = ""
        self.line = TextField(town_of(zone))
        self.line.setAccessibleName(_("Time zone"))
        self.line.setPlaceholderText(_("May stay empty: as here. Or a town or country"))
        self.line.setFont(theme().font("body"))
        self.line.setFixedHeight(theme().px(36))
        self.line.setMaxLength(200)
        self.line.editingFinished.connect(self._left)
        self._soon = OnceReleased(self._show_known, self)
        self._known = Label("", "small", "2", wrap=True)
        self._known.hide()
        self._trouble = TroubleLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.line, self._known, self._trouble):
            column.addWidget(widget)

    def zone(self) -> str:
        """The zone that is meant; empty for the clock here."""
        zones = self._zones()
        return zones[0] if len(zones) == 1 else ""

    def is_settled(self) -> bool:
        """Whether it is known what is meant, or was told before that it is not."""
        trouble = self._trouble_of(self._zones())
        shown_before = trouble == self._shown
        self._left()
        return not trouble or shown_before

    def _zones(self) -> tuple[str, ...]:
        typed = self.line.text().strip()
        if typed == town_of(self._was):
            return (self._was,)
        return zones_of(typed) if typed else ("",)

    def _left(self) -> None:
        zones = self._zones()
        self._shown = self._trouble_of(zones)
        self._trouble.tell(self.line, self._shown)
        self._soon.ask()

    def _show_known(self) -> None:
        zones = self._zones()
        known = _as_there(zones[0]) if len(zones) == 1 and zones[0] != self._was else ""
        self._known.setText(known)
        self._known.setVisible(bool(known))
        make_room(self)

    def _trouble_of(self, zones: tuple[str, ...]) -> str:
        typed = self.line.text().strip()
        if len(zones) == 1:
            return ""
        if zones:
            sentence = _(
                "{place} has several clocks. A town there says which; without one, the clock here counts."
            )
            return sentence.format(place=typed)
        sentence = _(
            "No place called “{typed}” is known here, so the clock here counts. Elsewhere, a larger town "
            "or the country will do."
        )
        return sentence.format(typed=typed)


def _as_there(zone: str) -> str:
    """What the clock shows there: As in London, the same time as here."""
    town = town_of(zone)
    now = datetime.now(UTC)
    there = local(now, zone)
    if not town:
        return ""
    if there.utcoffset() == now.astimezone().utcoffset():
        return _("The clock of {town}: now the same time as here.").format(town=town)
    return _("The clock of {town}: {time} there now.").format(town=town, time=clock(there))
