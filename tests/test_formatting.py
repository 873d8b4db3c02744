"""Lists and numbers as a person reads them."""

from pathlib import Path

from relpitch import paths, translation
from relpitch.formatting import (
    as_object,
    begins_line,
    decimal,
    either,
    listed,
    number_first,
    number_within,
    numbered,
    quoted,
    whole_number,
)

PROGRAM = Path(__file__).parents[1] / "relpitch"


def test_names_are_listed() -> None:
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert either(["a", "b", "c"]) == "a, b or c"


def test_numbers_have_their_signs() -> None:
    assert [whole_number(7), whole_number(1234567)] == ["7", "1,234,567"]
    assert [decimal(2.54), decimal(1234.5), decimal(3, 0)] == ["2.5", "1,234.5", "3"]


def test_small_numbers_are_words() -> None:
    assert [number_first(each) for each in (0, 2, 10, 1234)] == ["No", "Two", "Ten", "1,234"]
    assert [number_within(each) for each in (1, 10, 11)] == ["one", "ten", "11"]


def test_words_are_quoted() -> None:
    assert quoted("So what do you do?") == "“So what do you do?”"


def test_a_line_begins_large_and_goes_on_as_it_was_typed() -> None:
    assert [begins_line(each) for each in ("", "the dEAL", "élan")] == ["", "The dEAL", "Élan"]


def test_no_words_of_the_program_are_made_large_to_begin_a_sentence() -> None:
    """A sentence of another language begins with another word: it is translated whole, with its capital."""
    shown = ("ui", "services", "printing", "domain", "interchange", "storage", "audio")
    files = (path for name in shown for path in (PROGRAM / name).rglob("*.py"))
    assert [path.name for path in files if "[:1].upper()" in path.read_text(encoding="utf-8")] == [], (
        "what the person typed goes through begins_line()"
    )


def test_a_number_has_a_capital_only_where_its_sentence_begins_with_it() -> None:
    assert numbered("{number} things have two wordings", 3) == "Three things have two wordings"
    assert numbered("Hay {number} diferencias en {where}", 3, where="ello") == "Hay three diferencias en ello"


def test_a_title_of_german_changes_where_somebody_is_not_the_subject() -> None:
    translation.use("de", paths.translations())
    assert as_object("Herr Kowalski") == "Herrn Kowalski"
    assert as_object("Herr und Frau Schulz") == "Herrn und Frau Schulz"
    assert as_object("Frau und Herr Dr. Brandt") == "Frau und Herrn Dr. Brandt"
    assert as_object("Herrmann Brandt") == "Herrmann Brandt"
    assert as_object("Jans Freund, der Klaviere repariert") == "„Jans Freund, der Klaviere repariert“"
    assert as_object("der Mann vom Markt") == "„der Mann vom Markt“"
    assert as_object("Mein Nachbar") == "„Mein Nachbar“"
    assert as_object("Derya Demir") == "Derya Demir"
    translation.use("en", paths.translations())
    assert as_object("the man from the market") == "the man from the market"
    assert as_object("Mr Patel - Herr Kowalski") == "Mr Patel - Herr Kowalski"
