"""Files made to be slow: each is read or refused after a bounded amount of work, whatever its size.

How long that takes and how much memory is measured by `python -m benchmarks.fuzz_files`, not here.
"""

from datetime import UTC, datetime

import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.calendar_parts import read_calendars
from relpitch.interchange.content_lines import split
from relpitch.interchange.file_kind import FileKind, kind_of
from relpitch.interchange.ical import read_calendar
from relpitch.interchange.table import read_table
from relpitch.interchange.text_file import text_of
from relpitch.interchange.web_text import web_words

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def calendar(inside: bytes) -> bytes:
    event = b"BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Tea\r\nDTSTART:20270101T090000Z\r\n" + inside
    return b"BEGIN:VCALENDAR\r\n" + event + b"END:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize("ends", [b"END:X\r\n" * 20_000, b"", b"END:Y\r\n" * 20_000])
def test_components_inside_one_another_are_followed_a_few_deep(ends: bytes) -> None:
    content = calendar(b"BEGIN:X\r\n" * 20_000 + ends)
    (whole,), remarks = read_calendars(content)
    depth, part = 0, whole
    while part.parts:
        depth, part = depth + 1, part.parts[0]
    assert (depth, remarks) == (9, ())
    assert [each.title for each in read_calendar(content, NOW, "").events] == ["Tea"]


def test_what_follows_a_deep_component_is_read() -> None:
    content = calendar(b"BEGIN:X\r\n" * 50 + b"END:X\r\n" * 50 + b"LOCATION:Here\r\n")
    (event,) = read_calendar(content, NOW, "").events
    assert event.place == "Here"


def test_of_many_parts_the_last_has_the_rest() -> None:
    pieces = split("a;" * 5_000, ";")
    assert len(pieces) == 2_001
    assert ";".join(pieces) == "a;" * 5_000


def test_what_has_too_many_lines_is_refused() -> None:
    with pytest.raises(RelpitchError, match="more lines than can be read"):
        read_calendars(calendar(b"X-A:1\r\n" * 500_001))


def test_a_table_has_no_more_columns_than_anyone_fills() -> None:
    table = read_table("a.csv", b"First Name,Last Name" + b",Email" * 5_000 + b"\nAna,Reis\n")
    assert len(table.header) == 500


def test_a_text_far_longer_than_a_pitch_is_refused() -> None:
    assert text_of("a.md", b"I help people. " * 20_000).text
    with pytest.raises(RelpitchError, match="far more words than a pitch"):
        text_of("a.md", b"I help people. " * 40_000)


def test_comments_before_a_page_are_passed_once() -> None:
    assert kind_of("a", b"<!-- a -->\n" * 3_000 + b"<html><p>x") is FileKind.WEB_PAGE
    assert kind_of("a.txt", b"<!-- a -->" * 3_000 + b"x") is FileKind.SCRIPT


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<", "</", "<!"])
def test_a_page_of_tags_that_never_end_is_read_in_one_pass(piece: str) -> None:
    assert "Hello" in web_words("<p>Hello</p>" + piece * 60_000)


def test_a_comment_in_a_page_is_not_read() -> None:
    assert web_words("<p>One<!-- not this --> two</p>").split() == ["One", "two"]
