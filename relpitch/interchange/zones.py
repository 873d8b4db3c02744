"""Which clock a zone's name means: those of the tz database and of Windows, Outlook's list, offsets, towns.

Where the name says nothing, the rules that the file itself has for it are followed.
"""

import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache

from relpitch import paths
from relpitch.cache_sizes import ZONES
from relpitch.domain.event import is_zone
from relpitch.formatting import single_spaced
from relpitch.interchange.zone_rules import ZoneRules

_LONGEST_NAME = 500  # more in a file is no name, and takes long to match
_OFFSET = re.compile(r"(?:UTC|GMT|Z)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)
_OUTLOOK = re.compile(r"\((?:UTC|GMT)\s*(?:([+-])(\d{1,2}):?(\d\d))?\)\s*(.+)", re.IGNORECASE)
_SAMPLES = tuple(
    datetime(year, month, 15, 12, tzinfo=UTC) for year in (2025, 2026, 2027) for month in range(1, 13)
)
"""Moments at which two clocks are compared: one in each month, as clocks change in different ones."""
_MOST_HOURS = 14  # before Greenwich, on the Line Islands


@dataclass(frozen=True, slots=True)
class Clock:
    """A zone as it is found: its name in the tz database, empty where it has none, and its clock."""

    name: str
    clock: tzinfo | ZoneRules

    def moment(self, wall: datetime) -> datetime:
        """The moment when the clock shows a time."""
        if isinstance(self.clock, ZoneRules):
            return (wall - self.clock.offset(wall)).replace(tzinfo=UTC)
        return wall.replace(tzinfo=self.clock).astimezone(UTC)

    def wall(self, moment: datetime) -> datetime:
        """What the clock shows at a moment."""
        if isinstance(self.clock, ZoneRules):
            about = moment.astimezone(UTC).replace(tzinfo=None)
            return about + self.clock.offset(about + self.clock.offset(about))
        return moment.astimezone(self.clock).replace(tzinfo=None)


def clock_of(name: str, rules: Mapping[str, ZoneRules] | None = None) -> Clock | None:
    """The clock of a name; `rules` are those the file has itself. None where nobody knows it."""
    name = name[:_LONGEST_NAME].strip().strip('"').replace("\\", "").strip()
    if known := _by_name(name):
        return Clock(known, zoneinfo.ZoneInfo(known))
    if fixed := _by_offset(name):
        return fixed
    own = _rules_in_file(name, rules or {})
    if own is not None:
        return _by_rules(own)
    if (outlook := _OUTLOOK.fullmatch(name)) and (town := _town_keeping_offset(outlook)):
        return Clock(town, zoneinfo.ZoneInfo(town))
    return None


def _rules_in_file(name: str, rules: Mapping[str, ZoneRules]) -> ZoneRules | None:
    """The rules that a file has for a name, whatever its capitals."""
    if name in rules:
        return rules[name]
    return next((each for known, each in rules.items() if _plain(known) == _plain(name)), None)


@lru_cache(maxsize=ZONES)
def _by_name(name: str) -> str:
    """The tz database's name for a zone."""
    plain, windows = _plain(name), _windows()
    bare = re.sub(r"\s+\d+$", "", name)  # Outlook numbers a zone that is there twice
    outlook = _OUTLOOK.fullmatch(name)
    found = (
        _exact(name)
        or _exact(name.replace(" ", "_"))
        or windows.get(name.lower())
        or windows.get(bare.lower())
        or _exact("/".join(name.split("/")[-2:]))
        or _exact("/".join(name.split("/")[-3:]))
        or _aliases().get(plain)
        or (_aliases().get(_plain(outlook[4])) if outlook else "")
        or _towns().get(plain.replace(" ", "_"))
    )
    return found if found and is_zone(found) else ""


def _exact(name: str) -> str:
    return _names().get(name.lower(), "")


def _plain(name: str) -> str:
    return single_spaced(name.lower())


@cache
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415  # for calendars alone

    return {each.lower(): zone for each, zone in WINDOWS_TO_OLSON.items()}


@cache
def _names() -> dict[str, str]:
    return {each.lower(): each for each in zoneinfo.available_timezones()}


@cache
def _towns() -> dict[str, str]:
    zones = (
        each
        for each in sorted(_names().values())
        if "/" in each and not each.startswith(("Etc/", "SystemV/"))
    )
    towns: dict[str, str] = {}
    for zone in zones:
        towns.setdefault(zone.rpartition("/")[2].lower(), zone)
    return towns


@cache
def _aliases() -> dict[str, str]:
    path = paths.resources() / "interchange" / "zone_names.txt"
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    pairs = (line.partition(" = ") for line in lines if line.strip())
    return {name.strip(): zone.strip() for name, _equals, zone in pairs}


def _by_offset(name: str) -> Clock | None:
    """A clock that is told by its distance from Greenwich alone: GMT+0200, UTC-5, +05:30."""
    found = _OFFSET.fullmatch(name)
    if found is None:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > _MOST_HOURS or minutes > 59:
        return None
    back = found[1] == "-"
    whole = timedelta(hours=hours, minutes=minutes)
    # The database counts these the other way round: Etc/GMT-2 is two hours before Greenwich, in the east.
    known = f"Etc/GMT{'+' if back else '-'}{hours}" if hours and not minutes else ""
    if known and is_zone(known):
        return Clock(known, zoneinfo.ZoneInfo(known))
    return Clock("UTC" if not whole else "", timezone(-whole if back else whole))


def _town_keeping_offset(outlook: re.Match[str]) -> str:
    """The zone of a town in Outlook's list that has the offset before it: (UTC+01:00) Amsterdam, Berlin."""
    sign, hours, minutes, towns = outlook.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    for town in towns.replace(":", ",").split(","):
        zone = _towns().get(_plain(town).replace(" ", "_"), "") or _aliases().get(_plain(town), "")
        if zone and is_zone(zone):
            standard = min(
                each.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset() or offset for each in _SAMPLES
            )
            if standard == offset:
                return zone
    return ""


@lru_cache(maxsize=ZONES)
def _by_rules(rules: ZoneRules) -> Clock:
    if not rules.changes:  # a zone that the person named
        return Clock(rules.location, zoneinfo.ZoneInfo(rules.location))
    if is_zone(rules.location):
        return Clock(rules.location, rules)
    offsets = tuple(rules.offset(each.replace(tzinfo=None)) for each in _SAMPLES)
    return Clock(_zones_by_offsets().get(offsets, ""), rules)


@cache
def _zones_by_offsets() -> dict[tuple[timedelta, ...], str]:
    """A well-known zone for each way a clock goes, by its offsets at the samples."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415  # for calendars alone

    known = ("Europe/London", "Europe/Berlin", "America/New_York", "America/Chicago", "America/Los_Angeles")
    found: dict[tuple[timedelta, ...], str] = {}
    for zone in (*known, *sorted(set(WINDOWS_TO_OLSON.values()))):
        if is_zone(zone):
            clock = zoneinfo.ZoneInfo(zone)
            offsets = tuple(each.replace(tzinfo=clock).utcoffset() or timedelta() for each in _SAMPLES)
            found.setdefault(offsets, zone)
    return found
