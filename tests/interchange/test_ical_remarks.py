"""What is said about a calendar that was not read as written."""

from relpitch.interchange.ical_remarks import Remarks


def test_a_calendar_that_was_read_as_written_has_none() -> None:
    remarks = Remarks()
    assert list(remarks.sentences()) == []
    assert remarks.unknown_zones() == {}


def test_events_without_a_date_are_kept_for_some_day() -> None:
    remarks = Remarks()
    remarks.without_date("Tea")
    assert list(remarks.sentences()) == ["“Tea” has no date that can be read: it is kept for some day."]
    remarks.without_date("Cake")
    (sentence,) = remarks.sentences()
    assert sentence == "“Tea”, “Cake” have no date that can be read: they are kept for some day."


def test_an_end_before_the_beginning_is_told() -> None:
    remarks = Remarks()
    remarks.ends_first("Tea")
    assert list(remarks.sentences()) == ["“Tea” ends before it begins: its end is left out."]
    remarks.ends_first("Cake")
    assert list(remarks.sentences()) == ["“Tea”, “Cake” end before they begin: their ends are left out."]


def test_zones_that_nobody_knows_are_told_with_their_events_each_once() -> None:
    remarks = Remarks()
    for title in ("Tea", "Cake", "Tea"):
        remarks.unknown_zone("Narnia", title)
    remarks.unknown_zone("", "Bread")
    assert remarks.unknown_zones() == {"Narnia": ("Tea", "Cake"), "": ("Bread",)}
    first, second = remarks.sentences()
    assert first.startswith("“Tea”, “Cake” name a time zone that is not known here, “Narnia”.")
    assert second.startswith("“Bread” names a time zone without a name.")


def test_of_many_zones_five_are_named() -> None:
    remarks = Remarks()
    for number in range(6):
        remarks.unknown_zone(f"Z{number}", "Tea")
    assert len(list(remarks.sentences())) == 6
    assert list(remarks.sentences())[-1] == "1 more time zone is not known here either."
    remarks.unknown_zone("Z6", "Tea")
    assert list(remarks.sentences())[-1] == "2 more time zones are not known here either."


def test_what_cannot_be_read_is_named_with_its_events_five_at_most() -> None:
    remarks = Remarks()
    for number in (*range(7), 0):
        remarks.unread("the end", f"E{number}")
    (sentence,) = remarks.sentences()
    assert sentence == ("Left out, as it cannot be read: the end of “E0”, “E1”, “E2”, “E3”, “E4” and 2 more.")


def test_rules_of_zones_are_told_by_name_or_to_have_none() -> None:
    remarks = Remarks()
    remarks.zone("")
    assert list(remarks.sentences()) == ["A time zone of the file has no name: left out."]
    remarks.zone("Narnia")
    assert list(remarks.sentences()) == ["The rules of a time zone cannot be read: “Narnia”."]


def test_to_dos_and_notes_are_no_events() -> None:
    remarks = Remarks()
    remarks.no_event("VTODO", "Buy flour")
    remarks.no_event("VJOURNAL", "")
    assert list(remarks.sentences()) == [
        "One to-do is no event: “Buy flour”. Left out.",
        "One note is no event. Left out.",
    ]
    remarks.no_event("VTODO", "")
    remarks.no_event("VJOURNAL", "Diary")
    assert list(remarks.sentences()) == [
        "2 to-dos are no events: “Buy flour”. Left out.",
        "2 notes are no events: “Diary”. Left out.",
    ]


def test_answers_and_series_are_told() -> None:
    remarks = Remarks()
    remarks.answers(0)
    remarks.too_often("Minute")
    remarks.never("Never")
    assert list(remarks.sentences()) == [
        "“Minute” comes too often to follow: only its first time is here.",
        "Every time of “Never” was taken out: nothing of it is coming up.",
    ]
    remarks.answers(2)
    assert "Answers to an invitation are no events: left out." in remarks.sentences()
