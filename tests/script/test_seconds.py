"""Seconds: syllables, the pauses of punctuation, and marked pauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.length import Length
from relpitch.script.seconds import PACE_BRISK, PACE_CALM, PACE_EASY, spoken_seconds
from tests.script.texts import ANY_TEXT


def units(source: str, language: str = "en") -> float:
    return round(spoken_seconds(source, pace=1, language=language), 3)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("I help people move without pain.", 8 + 2.7),
        ("I help people move without pain", 8 + 2.7),
        ("I help. You move. We talk.", 6 + 3 * 2.7),
        ("Yes, you; and I: we - all – now—too.", 8 + 6 * 1.7 + 2.7),
        ("Yes... and no", 3 + 1.7 + 2.7),
        ("Really?! (Yes!!)", 3 + 2 * 2.7),
        ("Dr. Lee, e.g. me.", 3 + 1.7 + 4 + 1 + 2.7),
        ("a ten-minute and/or well-known thing", 9 + 2.7),
        ("It cost 1,250 at 9:30.", 2 + 9 + 1 + 3 + 2.7),
        ("*I* **help** ((you))", 3 + 2.7),
        ("I help {name}.", 2 + 2.7),
        ("> a note, at length.\nI help.", 2 + 2.7),
        ("One line\nthat goes on.", 5 + 2.7),
        ("One.\n\nTwo.", 2 + 2 * 2.7),
        ("你好，我帮助人。", 6 + 1.7 + 2.7),
        ("", 0),
        ("... — !", 0),
        ("👋🏽", 0),
    ],
)
def test_units(source: str, expected: float) -> None:
    assert units(source) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("I help / you move.", 4 + 0.3 + 2.7),
        ("I help // you move.", 4 + 1.0 + 2.7),
        ("I help. // You move.", 4 + 1.0 + 2.7),
        ("I help, / you move.", 4 + 0.3 + 2.7),
        ("I help / — you move.", 4 + 0.3 + 2.7),
        ("I help. / / You move.", 4 + 0.6 + 2.7),
        ("I help. You move. //", 4 + 2.7 + 1.0),
        ("// I help.", 1.0 + 2 + 2.7),
        ("I help. ((// Yes.))", 2 + 1.0 + 1 + 2.7),
        ("//", 1.0),
    ],
)
def test_a_marked_pause_takes_the_place_of_the_one_beside_it(source: str, expected: float) -> None:
    assert units(source) == pytest.approx(expected)


def test_marked_pauses_do_not_depend_on_the_pace() -> None:
    assert spoken_seconds("I help // you", pace=0.5) == pytest.approx((3 + 2.7) * 0.5 + 1.0)


def test_paces_are_calm_easy_and_brisk() -> None:
    source = "I help people move."
    easy = spoken_seconds(source)
    assert easy == pytest.approx((5 + 2.7) * 0.21) == spoken_seconds(source, pace=PACE_EASY)
    assert spoken_seconds(source, pace=PACE_BRISK) < easy < spoken_seconds(source, pace=PACE_CALM)


def test_numbers_take_as_long_as_they_are_said() -> None:
    assert units("In 2023 we grew 35% to $3.5 million.") == units(
        "In twenty twenty-three we grew thirty-five percent to three point five million dollars."
    )


def test_a_shorter_length_leaves_its_seconds_out() -> None:
    source = "I help people ((who sit all day)) move. It works. //"
    assert spoken_seconds(source, length=Length.SHORT) == spoken_seconds("I help people move. It works. //")
    assert spoken_seconds(source, length=Length.LINE) == spoken_seconds("I help people move.")


@given(ANY_TEXT, st.sampled_from(["en", "de", "ar", "zh", "zz"]))
def test_any_text_takes_some_seconds(source: str, language: str) -> None:
    assert 0 <= spoken_seconds(source, language=language) < 60 + 10 * len(source)


@given(st.lists(st.sampled_from(["help", "people,", "Maya.", "35%", "you"]), min_size=1))
def test_more_words_never_take_less_time(words: list[str]) -> None:
    times = [spoken_seconds(" ".join(words[: n + 1])) for n in range(len(words))]
    assert times == sorted(times)
