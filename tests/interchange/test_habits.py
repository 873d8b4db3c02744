"""Habits of many programs, one small file each, made anew: what comes in is what a person would read."""

from datetime import UTC, datetime

import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.dates import day_of, words_of_day
from relpitch.interchange.ical import read_calendar
from relpitch.interchange.table import read_table
from relpitch.interchange.table_people import contacts_in
from relpitch.interchange.text_file import text_of
from relpitch.interchange.vcard import read_contacts, write_contacts
from tests.interchange.cards import card
from tests.interchange.notes import note_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
AT_NINE = "DTSTART:20270601T090000Z"


def calendar(*lines: str, title: str = "Tea", encoding: str = "utf-8") -> bytes:
    event = ["BEGIN:VEVENT", "UID:a", f"SUMMARY:{title}", *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR", ""]).encode(encoding)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (card("FN;CHARSET=ISO-2022-JP:山田 太郎", encoding="iso2022_jp", version="2.1"), "山田 太郎"),
        (card("FN;CHARSET=KOI8-R:Пётр Иванов", encoding="koi8-r", version="2.1"), "Пётр Иванов"),
        (card("FN;CHARSET=CP437:Müller", encoding="cp437", version="2.1"), "Müller"),
        (card("FN:王小明", "NOTE:在花园见过面", encoding="gbk"), "王小明"),
        (b"  BEGIN:VCARD\r\n  VERSION:3.0\r\n  FN:Ann Lee\r\n  END:VCARD\r\n", "Ann Lee"),
        (b"\t\tBEGIN:VCARD\n\t\tFN:Ann Le\n\t\t e\n\t\tEND:VCARD\n", "Ann Lee"),
        (card("FN:\u200fיוסי כהן\u200e"), "יוסי כהן"),
        (card("FN:Ann Lee\u200b\ufeff"), "Ann Lee"),
        (card("N:山田;太郎;;;"), "山田太郎"),
        (card("N:Lee;Ann;Q.;Dr.;"), "Dr. Ann Q. Lee"),
    ],
)
def test_a_name_is_read_as_its_person_writes_it(content: bytes, name: str) -> None:
    (found,) = read_contacts("a.vcf", content, NOW).contacts
    assert found.person.name == name
    (again,) = read_contacts("a.vcf", write_contacts([found]).encode(), NOW).contacts
    assert again.person.name == name


def test_a_note_whose_line_ends_nobody_escaped_is_whole() -> None:
    content = card("FN:Ann", "NOTE:line one", "line two; with, signs", "and so on", "TEL:1")
    (found,) = read_contacts("a.vcf", content, NOW).contacts
    assert note_of(found.reach) == "line one\nline two; with, signs\nand so on"
    (again,) = read_contacts("a.vcf", write_contacts([found]).encode(), NOW).contacts
    assert note_of(again.reach) == note_of(found.reach)
    content = calendar(AT_NINE, "DESCRIPTION:Bring a cup", "and a friend")
    assert read_calendar(content, NOW, "").events[0].notes == "Bring a cup\nand a friend"


def test_places_and_things_are_no_people() -> None:
    content = card("KIND:location", "FN:The hall", version="4.0") + card("FN:Ann")
    found = read_contacts("a.vcf", content, NOW)
    assert [each.person.name for each in found.contacts] == ["Ann"]
    assert found.remarks == ("“The hall” is a place or a thing and no person: left out.",)


def test_a_phone_is_without_the_marks_that_telephones_wrap_around_it() -> None:
    (found,) = read_contacts("a.vcf", card("FN:Ann", "TEL:\u202a+44 20\u202c"), NOW).contacts
    assert [each.value for each in found.reach.ways] == ["+44 20"]


def test_categories_between_semicolons_are_several() -> None:
    (found,) = read_contacts("a.vcf", card("FN:Ann", "CATEGORIES:Choir;Garden,Tea\\, cake"), NOW).contacts
    assert found.person.tags == ("Choir", "Garden", "Tea, cake")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("14.03.1984", "1984-03-14"),
        ("4. 3. 1984", "1984-03-04"),
        ("3/14/1984", "1984-03-14"),
        ("14/03/1984", "1984-03-14"),
        ("03/03/1984", "1984-03-03"),
        ("03/04/1984", "03/04/1984"),
        ("0000-00-00", ""),
        ("0/0/00", ""),
        ("00.00.0000", ""),
        ("1984/04/03", "1984-04-03"),
        ("1984.4.3", "1984-04-03"),
        ("1984-02-30", "1984-02-30"),
        ("29.02.1984", "1984-02-29"),
        ("29.02.1985", "29.02.1985"),
        ("2/30/1984", "2/30/1984"),
        ("30755", "1984-03-14"),
        ("30755.0", "1984-03-14"),
        ("14.3.", "--03-14"),
        ("14.3.84", "1984-03-14"),
        ("3/14/84", "1984-03-14"),
        ("14.3.05", "14.3.05"),
        ("3/4/84", "3/4/84"),
        ("1984年3月14日", "1984-03-14"),
        ("4. März 1984", "1984-03-04"),
        ("March 4th, 1984", "1984-03-04"),
        ("4 de marzo de 1984", "1984-03-04"),
        ("4 mars", "--03-04"),
        ("14-Mar-1984", "1984-03-14"),
        ("4 марта 1984 г.", "1984-03-04"),
        ("March 1984", "March 1984"),
        ("30 February 1984", "30 February 1984"),
        ("4 March or 5", "4 March or 5"),
        ("--13-40", ""),
        ("1984-03-14T00:00:00Z", "1984-03-14"),
        ("circa 1800", "circa 1800"),
    ],
)
def test_a_birthday_is_a_date_where_it_cannot_be_mistaken(written: str, day: str) -> None:
    assert day_of(written) == day


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("--05-09", "9 May"),
        ("--02-29", "29 February"),
        ("1984-03-14", "14 March 1984"),
        ("in spring", "in spring"),
    ],
)
def test_a_birthday_is_read_in_words_and_typed_so_it_is_the_same_day(stored: str, shown: str) -> None:
    assert words_of_day(stored) == shown
    assert day_of(shown) == stored


@pytest.mark.parametrize(
    ("start", "hour"),
    [
        ("DTSTART;TZID=UTC+05:30:20270601T090000", 3),
        ('DTSTART;TZID="(GMT+01:00) Amsterdam\\, Berlin\\, Bern":20270601T090000', 7),
        ("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Bern:20270601T090000", 7),
        ("DTSTART;TZID=America/New York:20270601T090000", 13),
        ("DTSTART;TZID=JST:20270601T090000", 0),
        ("DTSTART;TZID=MSK:20270601T090000", 6),
        ("DTSTART;TZID=NZST:20270601T230000", 11),
    ],
)
def test_a_zone_is_known_by_what_programs_call_it(start: str, hour: int) -> None:
    found = read_calendar(calendar(start), NOW, "Europe/London")
    assert (found.events[0].starts.hour, found.remarks) == (hour, ())


@pytest.mark.parametrize(
    ("period", "hours", "remarks"),
    [
        ("20270401T100000Z/PT2H", 2, ()),
        ("20270401T100000Z/20270401T130000Z", 3, ()),
        ("20270401T100000Z/soon", 1, ("Left out, as it cannot be read: the end of “Tea”.",)),
    ],
)
def test_a_period_of_its_own_is_as_long_as_it_says(period: str, hours: int, remarks: tuple[str, ...]) -> None:
    past = ("DTSTART:20250101T100000Z", "DTEND:20250101T110000Z")
    found = read_calendar(calendar(*past, f"RDATE;VALUE=PERIOD:{period}"), NOW, "Europe/London")
    (event,) = found.events
    assert event.ends is not None
    assert (event.starts.month, (event.ends - event.starts).seconds // 3600) == (4, hours)
    assert found.remarks == remarks


@pytest.mark.parametrize("end", ["DTEND:20270601T080000Z", "DURATION:-PT1H"])
def test_what_ends_before_it_begins_has_no_end_and_is_told(end: str) -> None:
    found = read_calendar(calendar(AT_NINE, end), NOW, "")
    assert found.events[0].ends is None
    assert found.remarks == ("“Tea” ends before it begins: its end is left out.",)


def test_what_a_rule_takes_out_is_out() -> None:
    mondays = ("DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY;BYDAY=MO,TU")
    found = read_calendar(calendar(*mondays), datetime(2026, 11, 29, tzinfo=UTC), "")
    assert (found.events[0].starts.day, found.remarks) == (2, ())
    found = read_calendar(calendar(*mondays[:2], "EXRULE:FREQ=SOMETIMES"), NOW, "")
    assert found.remarks == ("Left out, as it cannot be read: a rule of what was taken out of “Tea”.",)


def test_a_zone_of_the_file_is_found_whatever_its_capitals() -> None:
    zone = ["BEGIN:VTIMEZONE", "TZID:My Zone", "BEGIN:STANDARD", "DTSTART:16010101T000000"]
    zone += ["TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE"]
    event = ["BEGIN:VEVENT", "UID:a", "SUMMARY:x", "DTSTART;TZID=my zone:20270101T090000", "END:VEVENT"]
    content = "\r\n".join(["BEGIN:VCALENDAR", *zone, *event, "END:VCALENDAR", ""]).encode()
    assert read_calendar(content, NOW, "Europe/London").events[0].starts.hour == 6


@pytest.mark.parametrize("last", ["235900", "235959"])
def test_from_midnight_to_a_minute_before_is_a_whole_day(last: str) -> None:
    times = (f"DTSTART;TZID=Europe/Berlin:{day}" for day in ("20270101T000000",))
    (event,) = read_calendar(calendar(*times, f"DTEND;TZID=Europe/Berlin:20270102T{last}"), NOW, "").events
    assert (event.all_day, event.begins.day, event.last_day.day) == (True, 1, 2)


def test_signs_that_a_web_page_codes_are_signs() -> None:
    content = calendar(AT_NINE, "LOCATION:Caf&eacute; R&amp;B", title="Tom &amp; Jo&#8217;s tea")
    (event,) = read_calendar(content, NOW, "").events
    assert (event.title, event.place) == ("Tom & Jo’s tea", "Café R&B")
    assert read_calendar(calendar(AT_NINE, title="Q&A; R&D"), NOW, "").events[0].title == "Q&A; R&D"


def test_the_link_of_a_page_beside_the_description_is_kept() -> None:
    page = "data:text/html,%3Ca%20href=%22https://meet.example.org/1%22%3EJoin%3C/a%3E"
    (event,) = read_calendar(calendar(AT_NINE, f'DESCRIPTION;ALTREP="{page}":Join'), NOW, "").events
    assert event.notes == "Join (https://meet.example.org/1)"


def test_titles_in_shifted_japanese_are_read() -> None:
    content = calendar(AT_NINE, title="お茶", encoding="iso2022_jp")
    assert read_calendar(content, NOW, "").events[0].title == "お茶"


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("Nome,Sobrenome,E-mail\r\nJoão,Conceição,j@x\r\n", "João Conceição"),
        ("Name;Vorname;E-Mail\r\nNächster;Jürgen;j@x\r\n", "Jürgen Nächster"),
        ("Name,Last Name,Email\r\nAna Reis,Reis,a@x\r\n", "Ana Reis"),
        ("Voornaam,Tussenvoegsel,Achternaam\r\nJan,van der,Berg\r\n", "Jan van der Berg"),
        ("姓,名,メール アドレス\r\n山田,太郎,y@x\r\n", "山田太郎"),
        ("이름,성,이메일\r\n민수,김,k@x\r\n", "김민수"),
        ("Όνομα,Επώνυμο\r\nΓιώργος,Παπαδόπουλος\r\n", "Γιώργος Παπαδόπουλος"),
        ("שם פרטי,שם משפחה\r\nיוסי,כהן\r\n", "יוסי כהן"),
        ('Name,Mail\r\n"=""Ana Reis""",a@x\r\n', "Ana Reis"),
    ],
)
def test_a_name_of_a_table_is_in_the_order_of_its_language(table: str, name: str) -> None:
    (found,) = contacts_in(read_table("a.csv", table.encode()), NOW).contacts
    assert found.person.name == name


def test_halves_of_an_emoji_are_one() -> None:
    assert text_of("a.rtf", rb"{\rtf1\ansi Hi \u-10179?\u-8433? you}").text == "Hi 🜏 you\n"


def test_lines_of_an_old_mac_are_lines() -> None:
    assert text_of("a.md", b"## Offer\rI help.\r").text == "## Offer\nI help.\n"


@pytest.mark.parametrize(
    ("name", "content", "step"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"Save it as \.docx or \.rtf"),
        ("a.fodt", b"<?xml version='1.0'?><office:document/>", "A text file is needed"),
        ("a.txt", b"<?xml version='1.0'?><office:document/>", "A text file is needed"),
        ("a.mht", b"MIME-Version: 1.0\r\n\r\n<html>x</html>", "A text file is needed"),
        ("a.tex", b"\\documentclass{article}", "A text file is needed"),
        ("a.json", b'{"a": 1}', "A text file is needed"),
        ("a.json", b'{"format": "relpitch library"}', "a whole library, exported. A text file is needed"),
        ("a.txt", b"BEGIN:VCARD\r\n", "a file of contacts. A text file is needed"),
        ("a.ics", b"BEGIN:VCALENDAR\r\n", "a calendar. A text file is needed"),
    ],
)
def test_codes_are_never_read_as_words(name: str, content: bytes, step: str) -> None:
    with pytest.raises(RelpitchError, match=step):
        text_of(name, content)
