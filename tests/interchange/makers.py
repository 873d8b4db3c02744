"""Contact files and calendars as twenty-eight programs write them, made anew after their documented habits.

Each maker gives the bytes of a file and what is in it, so that no reader is asked for what is right.
"""

import quopri
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

NAMES = (
    ("Zoë", "Müller"), ("René", "Lefèvre"), ("Łukasz", "Wójcik"), ("Jürgen", "Nächster"),
    ("Ana", "Conceição"),
    ("Øystein", "Næss"), ("Nuño", "Ibáñez"), ("Éloïse", "D’Anglès"), ("Jiří", "Dvořák"), ("Győző", "Erdős"),
    ("Priya", "Raman"), ("Kofi", "Mensah"), ("Siân", "Llŷr"), ("Александра", "Константинопольская"),
    ("太郎", "山田"), ("Şükrü", "Yıldız"), ("Ștefan", "Țepeș"), ("Γιώργος", "Παπαδόπουλος"),
)  # fmt: skip
NOTES = (
    "Met at the allotment; likes figs, hates leeks.\nSecond line.",
    "Приходила на встречу; обещала семена, телефон верный.",
    "A long note that goes on and on, so that every program has to fold it somewhere, also inside a wörd. "
    * 3,
    "",
)


@dataclass(frozen=True)
class Made:
    """One person of a file, and the file."""

    content: bytes
    name: str
    phone: str
    mail: str
    note: str
    birthday: str = ""
    photo: str = ""


@dataclass(frozen=True)
class MadeEvent:
    """One event of a calendar, and the file: `starts` a moment, or a day where it is whole days."""

    content: bytes
    title: str
    starts: datetime | date
    ends: datetime | date


def _folded(lines: list[str], encoding: str = "utf-8", *, in_letters: bool = False) -> bytes:
    out = []
    for line in lines:
        data = line.encode(encoding)
        while len(data) > 75:
            cut = 74
            while not in_letters and encoding == "utf-8" and data[cut] & 0xC0 == 0x80:
                cut -= 1
            out.append(data[:cut])
            data = b" " + data[cut:]
        out.append(data)
    return b"\r\n".join(out) + b"\r\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _coded(text: str, encoding: str) -> str:
    coded = quopri.encodestring(text.replace("\n", "\r\n").encode(encoding), quotetabs=False).decode()
    return coded.replace("=\n", "\0").replace("\r\n", "=0D=0A").replace("\n", "=0A").replace("\0", "=\r\n")


def _person(chance: random.Random, encoding: str = "utf-8") -> tuple[str, str, str, str, str]:
    able = [each for each in NAMES if _fits(each, encoding)]
    given, family = chance.choice(able)
    notes = [each for each in NOTES if _fits((each,), encoding)]
    number = chance.randint(100, 999)
    return given, family, f"+44 20 7946 0{number}", f"p{number}@example.org", chance.choice(notes)


def _fits(words: tuple[str, ...], encoding: str) -> bool:
    try:
        "".join(words).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _old(chance: random.Random, encoding: str, charset: str, tel: str, extra: tuple[str, ...] = ()) -> Made:
    """vCard 2.1, quoted-printable."""
    given, family, phone, mail, note = _person(chance, encoding)
    how = f";ENCODING=QUOTED-PRINTABLE{charset}"
    n = f"{_coded(family, encoding)};{_coded(given, encoding)};;;"
    lines = ["BEGIN:VCARD", "VERSION:2.1", f"N{how}:{n}", f"FN{how}:{_coded(f'{given} {family}', encoding)}"]
    lines += [f"{tel}:{phone}", f"EMAIL;INTERNET:{mail}", *extra]
    lines += [f"NOTE{how}:{_coded(note, encoding)}"] if note else []
    lines += ["PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAA=", "", "BDAY:19840314", "END:VCARD", ""]
    content = "\r\n".join(lines).encode("ascii")
    return Made(content, f"{given} {family}", phone, mail, note, "1984-03-14", "/9j/4AAQSkZJRgABAQAAAQABAAA=")


def _eight_bit(chance: random.Random, encoding: str, charset: str) -> Made:
    """vCard 2.1 with its letters as they are in a code page."""
    given, family, phone, mail, _note = _person(chance, encoding)
    lines = ["BEGIN:VCARD", "VERSION:2.1", f"N{charset}:{family};{given}", f"FN{charset}:{given} {family}"]
    lines += [f"TEL;WORK;VOICE:{phone}", f"EMAIL;PREF;INTERNET:{mail}", "END:VCARD", ""]
    return Made("\r\n".join(lines).encode(encoding), f"{given} {family}", phone, mail, "")


def _new(
    chance: random.Random,
    version: str,
    tel: str,
    extra: tuple[str, ...] = (),
    *,
    birthday: str = "BDAY:1984-03-14",
    encoding: str = "utf-8",
    in_letters: bool = False,
) -> Made:
    """vCard 3.0 and 4.0."""
    given, family, phone, mail, note = _person(chance, encoding if encoding != "utf-16" else "utf-8")
    lines = [
        "BEGIN:VCARD",
        f"VERSION:{version}",
        "PRODID:-//maker//EN",
        f"N:{_escaped(family)};{_escaped(given)};;;",
    ]
    lines += [f"FN:{_escaped(f'{given} {family}')}", tel.replace("#", phone), f"EMAIL;TYPE=INTERNET:{mail}"]
    lines += [f"NOTE:{_escaped(note)}"] if note else []
    lines += [birthday, *extra, "END:VCARD"]
    if encoding == "utf-16":
        content = ("\r\n".join(lines) + "\r\n").encode("utf-16")
    else:
        content = _folded(lines, encoding, in_letters=in_letters)
    day = "--03-14" if "1604" in birthday or "--" in birthday else "1984-03-14"
    return Made(content, f"{given} {family}", phone, mail, note, day)


_APPLE = ("item1.URL;type=pref:https\\://example.org/a", "item1.X-ABLabel:_$!<HomePage>!$_")
_NICKNAME, _REVISED = ("X-ANDROID-CUSTOM:vnd.x/nickname;Zo;1",), ("REV:20030101T000000Z",)
_DAY, _LABELS = "BDAY;VALUE=DATE:19840314", ("CATEGORIES:myContacts,Choir", "item1.X-ABDATE:2020-01-01")
_COLOUR, _IN_LONDON = ("COLOR:green",), ";TZID=Europe/London;VALUE=DATE:{}"
_KDE = ("X-KDE-ICAL-IMPLEMENTATION-VERSION:1.0",)
_PHOTO = ("PHOTO;ENCODING=b;TYPE=JPEG:" + "/9j/4AAQSkZJRgAB" * 20,)

CONTACT_MAKERS: Mapping[str, Callable[[random.Random], Made]] = {
    "old Android": lambda c: _old(c, "utf-8", ";CHARSET=UTF-8", "TEL;CELL", _NICKNAME),
    "Samsung": lambda c: _old(c, "utf-8", ";CHARSET=UTF-8", "TEL;CELL;PREF", ("X-SAMSUNGADR;X:x",)),
    "Outlook 2003": lambda c: _old(c, "cp1252", ";CHARSET=Windows-1252", "TEL;WORK;VOICE", _REVISED),
    "Nokia": lambda c: _old(c, "utf-8", "", "TEL;VOICE;CELL"),
    "Outlook 2016": lambda c: _eight_bit(c, "cp1252", ";CHARSET=windows-1252;LANGUAGE=de"),
    "Palm": lambda c: _eight_bit(c, "cp1250", ";CHARSET=windows-1250"),
    "iOS": lambda c: _new(c, "3.0", "TEL;type=CELL;type=VOICE;type=pref:#", (*_APPLE, *_PHOTO)),
    "iOS without a year": lambda c: _new(
        c, "3.0", "item2.TEL:#", ("item2.X-ABLabel:Boat",), birthday="BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14"
    ),
    "macOS": lambda c: _new(c, "3.0", "TEL;type=HOME:#", _APPLE, encoding="utf-16"),
    "KDE": lambda c: _new(c, "3.0", "TEL;TYPE=CELL:#", ("X-KADDRESSBOOK-X-Profession:baker",)),
    "Evolution": lambda c: _new(
        c, "3.0", "TEL;X-EVOLUTION-UI-SLOT=1;TYPE=CELL:#", ("X-EVOLUTION-FILE-AS:x",), in_letters=True
    ),
    "Thunderbird": lambda c: _new(c, "4.0", "TEL;TYPE=cell;PREF=1;VALUE=TEXT:#", birthday=_DAY),
    "Nextcloud": lambda c: _new(c, "4.0", 'TEL;TYPE="cell,voice":#', birthday="BDAY:--0314"),
    "Google": lambda c: _new(c, "3.0", "TEL;TYPE=CELL:#", _LABELS),
    "Lotus Notes": lambda c: _new(c, "3.0", "TEL;TYPE=WORK:#", encoding="cp1252"),
    "cut by a server": lambda c: _new(c, "3.0", "TEL:#", in_letters=True),
}  # fmt: skip

_VTIMEZONE = (
    "BEGIN:VTIMEZONE", "TZID:{zone}", "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT", "END:VTIMEZONE",
)  # fmt: skip


def _event(
    chance: random.Random,
    start: str,
    zone: str,
    *,
    own_rules: bool = False,
    head: tuple[str, ...] = ("VERSION:2.0", "PRODID:-//maker//EN"),
    extra: tuple[str, ...] = (),
    named: bool = True,
    encoding: str = "utf-8",
) -> MadeEvent:
    """An event at a time: `start` is how DTSTART says its zone, {} the time."""
    given, family, _phone, _mail, _note = _person(chance, encoding)
    title = f"Tea with {given} {family}, at six"
    wall = datetime(2027, chance.randint(1, 12), chance.randint(1, 28), chance.randint(7, 21), 30)  # noqa: DTZ001  # its clock comes next
    starts = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    shown = starts if start.endswith("Z") else wall
    ends = shown + timedelta(minutes=90)
    lines = ["BEGIN:VCALENDAR", *head]
    if own_rules:
        tzid = start.partition("TZID=")[2].rpartition(":")[0].strip('"')
        lines += [each.format(zone=tzid) for each in _VTIMEZONE]
    lines += ["BEGIN:VEVENT", *([f"UID:{chance.randint(1, 10**9)}@maker"] if named else [])]
    lines += ["DTSTAMP:20260101T000000Z", "DTSTART" + start.replace("{}", f"{shown:%Y%m%dT%H%M%S}")]
    lines += ["DTEND" + start.replace("{}", f"{ends:%Y%m%dT%H%M%S}"), f"SUMMARY:{_escaped(title)}", *extra]
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return MadeEvent(_folded(lines, encoding), title, starts, starts + timedelta(minutes=90))


def _days(
    chance: random.Random, start: str, end: str, extra: tuple[str, ...] = (), encoding: str = "utf-8"
) -> MadeEvent:
    """Whole days: {} is the first, and the day after the last."""
    given, family, _phone, _mail, _note = _person(chance, encoding)
    title = f"Fair of {given} {family}"
    first = date(2027, chance.randint(1, 12), chance.randint(1, 28))
    after = first + timedelta(days=chance.randint(1, 4))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//maker//EN",
        "BEGIN:VEVENT",
        f"UID:{chance.randint(1, 10**9)}",
    ]
    lines += [
        "DTSTART" + start.replace("{}", f"{first:%Y%m%d}"),
        "DTEND" + end.replace("{}", f"{after:%Y%m%d}"),
    ]
    lines += [f"SUMMARY:{title}", *extra, "END:VEVENT", "END:VCALENDAR"]
    return MadeEvent(_folded(lines, encoding), title, first, after - timedelta(days=1))


_ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:x", "END:VALARM")
_MICROSOFT = ("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-CDO-BUSYSTATUS:FREE")


def _old_phone(chance: random.Random) -> MadeEvent:
    """vCalendar 1.0, quoted-printable."""
    made = _event(chance, ":{}", "Europe/London", head=("VERSION:1.0",), named=False)
    coded = _coded(made.title, "utf-8")
    summary = f"SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{coded}".encode("ascii")
    lines = made.content.replace(b"\r\n ", b"").split(b"\r\n")
    lines = [summary if each.startswith(b"SUMMARY") else each for each in lines]
    return MadeEvent(b"\r\n".join(lines), made.title, made.starts, made.ends)


CALENDAR_MAKERS: Mapping[str, Callable[[random.Random], MadeEvent]] = {
    "Google": lambda c: _event(c, ":{}Z", "Europe/London", extra=("STATUS:CONFIRMED", "SEQUENCE:0", *_ALARM)),
    "Apple": lambda c: _event(c, ";TZID=Europe/Berlin:{}", "Europe/Berlin", own_rules=True, extra=_ALARM),
    "Outlook": lambda c: _event(c, ";TZID=W. Europe Standard Time:{}", "Europe/Berlin", own_rules=True),
    "Outlook on the web": lambda c: _event(
        c, ';TZID="(UTC-05:00) Eastern Time (US & Canada)":{}', "America/New_York"
    ),
    "Exchange with its own zone": lambda c: _event(
        c, ";TZID=Customized Time Zone:{}", "Europe/Berlin", own_rules=True
    ),
    "Thunderbird": lambda c: _event(c, ";TZID=/mozilla.org/20050126_1/Europe/Berlin:{}", "Europe/Berlin"),
    "Evolution": lambda c: _event(c, ";TZID=/freeassociation.sourceforge.net/Asia/Tokyo:{}", "Asia/Tokyo"),
    "KDE": lambda c: _event(c, ";TZID=Asia/Kolkata:{}", "Asia/Kolkata", extra=_KDE),
    "Lotus Notes": lambda c: _event(c, ";TZID=Eastern:{}", "America/New_York", encoding="cp1252"),
    "Nextcloud": lambda c: _event(c, ";TZID=America/Sao_Paulo:{}", "America/Sao_Paulo", extra=_COLOUR),
    "rail ticket": lambda c: _event(c, ":{}", "Europe/London", named=False, extra=("CLASS:PRIVATE",)),
    "Samsung": _old_phone,
    "school site": lambda c: _days(c, _IN_LONDON, ";VALUE=DATE:{}", encoding="cp1252"),
    "holiday feed": lambda c: _days(c, ";VALUE=DATE:{}", ";VALUE=DATE:{}", ("TRANSP:TRANSPARENT",)),
    "Outlook 2003": lambda c: _days(c, ":{}T000000", ":{}T000000", _MICROSOFT),
    "ticket shop": lambda c: _days(c, ";VALUE=DATE:{}T000000", ";VALUE=DATE:{}T000000"),
}  # fmt: skip
EACH = 10
"""How many files of each program: 320 in all."""
