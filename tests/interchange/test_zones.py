"""Zones by whatever name programs give them."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from relpitch import paths
from relpitch.domain.event import is_zone
from relpitch.interchange.zone_rules import ZoneRules, read_change
from relpitch.interchange.zones import clock_of

SUMMER = datetime.fromisoformat("2027-07-10T13:30")


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("(UTC-05:00) Eastern Time (US & Canada)", 17),
        ("(GMT+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", 11),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", 8),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", 12),
        ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", 10),
        ("/mozilla.org/20050126_1/Europe/Berlin", 11),
        ("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", 16),
        ("W. Europe Standard Time 1", 11),
        ("Romance Standard Time", 11),
        ("europe/berlin", 11),
        ("Kyiv", 10),
        ("Eastern", 17),
        ("GMT+0200", 11),
        ("UTC-5", 18),
        ("+05:30", 8),
        ("UTC", 13),
    ],
)
def test_a_name_is_known(name: str, hour: int) -> None:
    clock = clock_of(name)
    assert clock is not None
    assert clock.moment(SUMMER).hour == hour
    assert clock.wall(clock.moment(SUMMER)) == SUMMER


@pytest.mark.parametrize(
    "name", ["", "tzone://Microsoft/Custom", "../etc/passwd", "Customized", "(UTC+01:00) Tokyo", "GMT+99"]
)
def test_a_name_that_says_nothing_is_not_guessed(name: str) -> None:
    assert clock_of(name) is None


def test_every_zone_that_is_named_in_the_list_is_there() -> None:
    text = (paths.resources() / "interchange" / "zone_names.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines, start=1):
        name, equals, zone = line.partition(" = ")
        assert equals, f"zone_names.txt, entry {number}: {line}"
        assert (name.lower(), is_zone(zone)) == (name, True), f"zone_names.txt, entry {number}: {line}"
    assert len({line.partition(" = ")[0] for line in lines}) == len(lines)


def own_rules() -> ZoneRules:
    summer = {"DTSTART": "19810329T020000", "TZOFFSETFROM": "+0100", "TZOFFSETTO": "+0200"}
    winter = {"DTSTART": "19961027T030000", "TZOFFSETFROM": "+0200", "TZOFFSETTO": "+0100"}
    changes = (
        read_change(summer | {"RRULE": "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"}, ()),
        read_change(winter | {"RRULE": "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"}, ()),
    )
    return ZoneRules(tuple(filter(None, changes)))


def test_the_rules_of_the_file_are_followed_where_the_name_says_nothing() -> None:
    clock = clock_of("Customized", {"Customized": own_rules()})
    assert clock is not None
    assert clock.moment(SUMMER) == datetime(2027, 7, 10, 11, 30, tzinfo=UTC)
    assert clock.moment(SUMMER - timedelta(days=180)) == datetime(2027, 1, 11, 12, 30, tzinfo=UTC)
    assert clock.name == "Europe/Berlin"


def test_zones_of_windows_are_all_known() -> None:
    assert [each for each in WINDOWS_TO_OLSON if clock_of(each) is None] == []
