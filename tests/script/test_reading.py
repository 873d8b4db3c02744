"""Numbers, money, years, times, addresses and capitals are read out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.reading import pieces, read_out
from tests.script.texts import ANY_TEXT


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("I help people, daily.", "I help people, daily."),
        ("12 people", "twelve people"),
        ("1,250 cards", "one thousand, two hundred and fifty cards"),
        ("1,000,000", "one million"),
        ("3.5 days", "three point five days"),
        ("35%", "thirty-five percent"),
        ("$5", "five dollars"),
        ("£12.50", "twelve pounds fifty"),
        ("$12.00", "twelve dollars"),
        ("US$12, in US$", "twelve dollars, in dollars"),
        ("$3.5M and $2 billion", "three point five million dollars and two billion dollars"),
        ("€1,200", "one thousand, two hundred euros"),
        ("10k steps", "ten thousand steps"),
        ("in 2024", "in twenty twenty-four"),
        ("in 1998", "in nineteen ninety-eight"),
        ("2,024 cards", "two thousand and twenty-four cards"),
        ("the 1990s", "the nineteen ninety"),
        ("the 1st, 22nd, 3rd and 100th", "the first, twenty-second, third and one hundredth"),
        ("9:30", "nine thirty"),
        ("9:00 to 17:00", "nine o clock to seventeen hundred"),
        ("5–10 people", "five to ten people"),
        ("24/7", "twenty-four/seven"),
        ("07700 900 142", "zero seven seven zero zero nine zero zero one four two"),
        ("555-0199", "five five five zero one nine nine"),
        ("room 007", "room zero zero seven"),
        ("½ a day", "a half a day"),
        ("A & B", "A and B"),
        ("NHS GPs, the CEO and B2B", "N H S G P, the C E O and B two B"),
        ("NASA, UNICEF and SaaS", "NASA, UNICEF and SaaS"),
        ("P0, 3D, H2O", "P zero, three D, H two O"),
        ("a PhD", "a P H D"),
        ("LinkedIn, McKay", "Linked In, McKay"),
        ("I AM NOT A NUMBER", "i am not a number"),
        ("You are NOT late", "You are NOT late"),
        ("Dr. Lee vs. me, e.g. at 9 a.m.", "doctor. Lee versus. me, for example at nine a m"),
        ("maya@okafor-physio.example", "maya at okafor dash physio dot example"),
        ("https://www.relpitch.org/a_b.", "relpitch dot org slash a underscore b."),
    ],
)
def test_reading_out(written: str, read: str) -> None:
    assert read_out(written) == read


def test_numbers_are_read_in_the_scripts_language() -> None:
    assert read_out("21 Menschen, 1.000 Karten, 3,5 Tage", "de") == (
        "einundzwanzig Menschen, eintausend Karten, drei Komma fünf Tage"
    )
    assert read_out("21", "fr") == "vingt et un"
    assert read_out("$500, US$500, US$", "es") == "quinientos pesos, quinientos dólares, dólares"
    assert read_out("US$500", "de") == "fünfhundert Dollar"
    assert read_out("um 9:30 oder 14:00", "de") == "um neun Uhr dreißig oder vierzehn Uhr"
    assert read_out("a las 9:30", "es") == "a las nueve y treinta"
    assert read_out("3,5 km/h & 5 %", "fr") == "trois virgule cinq km/h et cinq pour cent"
    assert read_out("31.000 personas", "es") == "treinta y un mil personas"
    assert read_out("21", "zh") == "二十一"


@pytest.mark.parametrize("code", ["zz", "", "en-GB", "EN", "../en"])
def test_a_language_without_numbers_reads_them_in_english(code: str) -> None:
    assert read_out("21", code) == "twenty-one"


@given(ANY_TEXT, st.sampled_from(["en", "de", "fr", "ar", "zh", "ja", "pl", "cs", "sv", "vi", "zz"]))
def test_any_text_is_read_in_any_language(words: str, code: str) -> None:
    assert not any(each.isdecimal() for each in read_out(words, code))
    at = 0
    for start, end, read in pieces(words, code):
        assert at <= start < end <= len(words)
        assert read.strip()
        at = end


@given(st.from_regex(r"[$€]?[0-9]{1,20}([.,][0-9]{1,7}){0,3}(k|m|bn|%|st|th)?", fullmatch=True))
def test_any_number_is_read(number: str) -> None:
    assert not any(each.isdigit() for each in read_out(number))
