"""A printer measured with a ruler, and what undoes what it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.calibration import (
    Calibration,
    Correction,
    RulerReading,
    correction_for,
    with_calibration,
)

near = st.floats(-3, 3)


@given(near, near, near, near)
def test_what_is_corrected_lands_where_it_should(left: float, top: float, along: float, down: float) -> None:
    reading = RulerReading(20 + left, 20 + top, 150 + along, 200 + down)
    correction = reading.correction()
    across, high = reading.along_mm / 150, reading.down_mm / 200
    off_x, off_y = reading.left_mm - 20 * across, reading.top_mm - 20 * high
    for x, y in ((0.0, 0.0), (20.0, 20.0), (190.0, 280.0)):
        asked_x = x * correction.stretch_x + correction.move_x_mm
        asked_y = y * correction.stretch_y + correction.move_y_mm
        assert off_x + across * asked_x == pytest.approx(x, abs=1e-9)
        assert off_y + high * asked_y == pytest.approx(y, abs=1e-9)


def test_an_exact_printer_is_left_alone() -> None:
    assert RulerReading().correction() == Correction()
    assert RulerReading().words() == "This printer is exact. Nothing needs to be moved"


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (RulerReading(20.6, 18.9, 149.7), "From now on: 0.6 mm to the left, 1.1 mm down and a hair wider"),
        (RulerReading(19, 20, 150, 202), "From now on: 1.0 mm to the right and 2.0 mm shorter"),
        (RulerReading(top_mm=21), "From now on: 1.0 mm up"),
    ],
)
def test_what_will_be_done_is_told_in_words(reading: RulerReading, words: str) -> None:
    assert reading.words() == words


def test_a_number_far_off_was_read_wrongly() -> None:
    assert RulerReading(28, 12, 150, 200).is_likely
    assert not RulerReading(28.1).is_likely
    assert not RulerReading(down_mm=20).is_likely


def test_fit_to_page_is_recognised_by_both_bars() -> None:
    assert RulerReading(24, 24, 144, 192).is_shrunk
    assert not RulerReading(20.5, 20, 149.5, 199.8).is_shrunk
    assert not RulerReading(20, 20, 144, 200).is_shrunk


def test_a_reading_is_kept_for_each_printer_paper_and_side() -> None:
    kept = with_calibration((), Calibration("Kitchen", "A4", False, RulerReading(21)))
    kept = with_calibration(kept, Calibration("Kitchen", "A4", True, RulerReading(22)))
    kept = with_calibration(kept, Calibration("Kitchen", "A4", False, RulerReading(23)))
    assert len(kept) == 2
    assert correction_for(kept, "Kitchen", "A4", is_back=False).move_x_mm == -3
    assert correction_for(kept, "Kitchen", "A4", is_back=True).move_x_mm == -2
    assert correction_for(kept, "Kitchen", "Letter", is_back=True) == Correction()
    assert correction_for(kept, "Office", "A4", is_back=True) == Correction()


@pytest.mark.parametrize(
    ("reading", "moves"),
    [
        (RulerReading(left_mm=20.06), "0.1 mm to the left"),
        (RulerReading(left_mm=19.9), "0.1 mm to the right"),
        (RulerReading(top_mm=20.5), "0.5 mm up"),
        (RulerReading(top_mm=19.5), "0.5 mm down"),
        (RulerReading(along_mm=150.4), "a hair narrower"),
        (RulerReading(along_mm=150.5), "0.5 mm narrower"),
        (RulerReading(along_mm=149.6), "a hair wider"),
        (RulerReading(along_mm=149.0), "1.0 mm wider"),
        (RulerReading(down_mm=200.4), "a hair shorter"),
        (RulerReading(down_mm=201.0), "1.0 mm shorter"),
        (RulerReading(down_mm=199.6), "a hair longer"),
        (RulerReading(down_mm=198.0), "2.0 mm longer"),
    ],
)
def test_each_way_it_is_off_is_undone_the_other_way(reading: RulerReading, moves: str) -> None:
    assert reading.words() == f"From now on: {moves}"


def test_what_no_eye_sees_is_not_moved() -> None:
    assert RulerReading(20.04, 19.96, 150.04, 199.96).words().startswith("This printer is exact.")


@pytest.mark.parametrize("field", ["left_mm", "top_mm", "along_mm", "down_mm"])
def test_each_length_is_likely_within_eight_millimetres(field: str) -> None:
    exact = getattr(RulerReading(), field)
    assert RulerReading(**{field: exact + 8}).is_likely
    assert RulerReading(**{field: exact - 8}).is_likely
    assert not RulerReading(**{field: exact + 8.1}).is_likely
    assert not RulerReading(**{field: exact - 8.1}).is_likely


@pytest.mark.parametrize(
    ("along", "down", "shrunk"),
    [
        (147.6, 196.8, True),
        (147.9, 197.2, False),
        (145.5, 195.8, True),
        (145.5, 196.2, False),
        (156.0, 208.0, False),
        (144.0, 199.0, False),
    ],
)
def test_a_page_is_shrunk_where_both_bars_are_by_a_like_measure(
    along: float, down: float, shrunk: bool
) -> None:
    assert RulerReading(along_mm=along, down_mm=down).is_shrunk is shrunk


def test_a_reading_that_is_not_likely_corrects_nothing() -> None:
    kept = (Calibration("Kitchen", "A4", reading=RulerReading(40)),)
    assert correction_for(kept, "Kitchen", "A4", is_back=False) == Correction()


def test_a_reading_of_another_paper_stays() -> None:
    a4, letter = Calibration("Kitchen", "A4"), Calibration("Kitchen", "Letter")
    office = Calibration("Office", "A4")
    assert with_calibration((a4, letter, office), letter) == (a4, office, letter)
