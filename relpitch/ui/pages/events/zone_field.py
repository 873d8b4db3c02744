"""Where an event's clock is another than here: a town or a country, or nothing."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.clock_place import town_of
from relpitch.domain.day import clock
from relpitch.domain.event import local
from relpitch.interchange.places import zones_of
from relpitch.translation import _
from relpitch.ui.spaces import SPACE_50
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.once_released import OnceReleased
from relpitch.ui.widgets.text_field import line_field
from relpitch.ui.widgets.trouble_line import TroubleLine


class ZoneField(QWidget):
    """Asks for the town or country whose clock an event goes by; empty means this computer's.

    A place that is not known, or has several clocks, is reported below the field. Who keeps the event all the
    same has it by the clock of this computer.
    """

    def __init__(self, zone: str) -> None:
        super().__init__()
        self._zone_before = zone
        self._reported = ""
        self.line = line_field(
            _("Time zone"), town_of(zone), _("May stay empty: as here. Or a town or country")
        )
        self.line.editingFinished.connect(self._report)
        self._soon = OnceReleased(self._show_clock, self)
        self._clock = Label("", "small", "2", wrap=True)
        self._clock.hide()
        self._trouble = TroubleLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_50)
        for widget in (self.line, self._clock, self._trouble):
            column.addWidget(widget)

    def zone(self) -> str:
        """The zone that is meant; empty for this computer's."""
        zones = self._zones()
        return zones[0] if len(zones) == 1 else ""

    def may_be_kept(self) -> bool:
        """Whether the event may be kept with it: trouble is reported, and does not stop a second try."""
        trouble = self._trouble_with(self._zones())
        was_reported = trouble == self._reported
        self._report()
        return not trouble or was_reported

    def _zones(self) -> tuple[str, ...]:
        """The zones that what was typed may mean: none where it is not known, "" for this computer's."""
        typed = self.line.text().strip()
        if typed == town_of(self._zone_before):
            return (self._zone_before,)
        return zones_of(typed) if typed else ("",)

    def _report(self) -> None:
        zones = self._zones()
        self._reported = self._trouble_with(zones)
        self._trouble.tell(self.line, self._reported)
        self._soon.ask()

    def _show_clock(self) -> None:
        zones = self._zones()
        is_another = len(zones) == 1 and zones[0] != self._zone_before
        self._clock.setText(_clock_words(zones[0]) if is_another else "")
        self._clock.setVisible(bool(self._clock.text()))

    def _trouble_with(self, zones: tuple[str, ...]) -> str:
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


def _clock_words(zone: str) -> str:
    """What the clock shows there: The clock of Lisbon: now the same time as here."""
    town = town_of(zone)
    if not town:
        return ""
    now = datetime.now(UTC)
    there = local(now, zone)
    if there.utcoffset() == now.astimezone().utcoffset():
        return _("The clock of {town}: now the same time as here.").format(town=town)
    return _("The clock of {town}: {time} there now.").format(town=town, time=clock(there))
