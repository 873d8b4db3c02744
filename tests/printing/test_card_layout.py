"""A card set in type."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relpitch.domain.card import Card, Size
from relpitch.domain.contact import CardContact
from relpitch.printing.card_layout import CardLayout, lay_out
from relpitch.printing.text import Line

SIZE = Size(85, 55)


def _texts(layout: CardLayout) -> list[str]:
    return [line.text for line in layout.front.lines]


def _line(layout: CardLayout, text: str) -> Line:
    return next(line for line in layout.front.lines if line.text == text)


def test_a_card_is_set_as_in_its_picture(card: Card) -> None:
    layout = lay_out(card, SIZE)
    assert _texts(layout) == [
        "I help people who sit all day",
        "move without pain.",
        "Maya Okafor",
        "Physiotherapist",
        "07700 900 142",
        "maya@okaforphysio.example",
    ]
    assert [line.style.size for line in layout.front.lines] == [16, 16, 9, 7.5, 7.5, 7.5]
    assert {line.x_mm for line in layout.front.lines[:4]} == {6}
    (rule,) = layout.front.rules
    assert SIZE.height_mm - rule.y_mm - rule.size.height_mm == pytest.approx(15.9, abs=0.1)
    assert layout.warnings == ()
    assert layout.smallest_pt == 7.5


def test_a_longer_line_is_set_smaller_and_no_smaller_than_it_must(card: Card) -> None:
    sizes = {
        lay_out(replace(card, line="word " * count), SIZE).front.lines[0].style.size for count in range(5, 40)
    }
    assert sizes == {16, 13, 11}


def test_lines_end_where_a_phrase_does() -> None:
    assert _texts(lay_out(Card("I help people who sit all day to move again"), SIZE)) == [
        "I help people who sit all day",
        "to move again",
    ]


def test_words_no_phrase_can_be_told_in_are_balanced() -> None:
    first, second = lay_out(Card("أساعد الناس على الحركة بلا ألم أساعد الناس"), SIZE).front.lines
    assert abs(len(first.text) - len(second.text)) < 12


@pytest.mark.parametrize("size", [SIZE, Size(80, 50), Size(105, 148), Size(108, 156), Size(152.4, 101.6)])
@pytest.mark.parametrize("design", ["line", "centred", "margin", "name-first", "quiet", "framed", "beside"])
def test_no_headline_parts_a_word_from_the_one_it_belongs_to(design: str, size: Size, card: Card) -> None:
    for words, parted in (
        ("I help people who sit all day move without pain.", "all"),
        ("I fix the bicycles of people who ride to work.", "the"),
        ("I teach parents of twins how to get them to sleep at the same time.", "the"),
    ):
        layout = lay_out(replace(card, line=words, design=design), size)
        assert layout.warnings == ()
        assert not [line.text for line in layout.front.lines if line.text.split()[-1] == parted]


def test_a_headline_of_a_chosen_size_keeps_it(card: Card) -> None:
    chosen = replace(card, design="framed", statement_pt=16, shrinks=False)
    assert lay_out(chosen, SIZE).front.lines[2].style.size == 16


def test_a_line_that_does_not_fit_says_by_how_much(card: Card) -> None:
    fitting = next(
        count
        for count in range(60, 1, -1)
        if not lay_out(replace(card, line=" ".join(["words"] * count)), SIZE).warnings
    )
    line = " ".join(["words"] * (fitting + 9))
    assert lay_out(replace(card, line=line), SIZE).warnings == (
        "“Gym” has 9 words too many for this card: “words words words words words words words words words”.",
    )
    assert lay_out(Card(line * 2, name=""), SIZE).warnings[0].startswith("The line has ")


def test_one_word_too_many_is_one_word(card: Card) -> None:
    lines = (replace(card, line=" ".join(["words"] * count)) for count in range(1, 60))
    first = next(warnings for each in lines if (warnings := lay_out(each, SIZE).warnings))
    assert first == ("“Gym” has 1 word too many for this card: “words”.",)


def test_a_word_wider_than_the_card_is_named_and_not_broken(card: Card) -> None:
    (warning,) = lay_out(
        replace(card, line="Donaudampfschifffahrtsgesellschaftskapitänsmütze"), SIZE
    ).warnings
    assert warning == "“Gym” has a word too wide for this card: “Donaudampfschifffahrtsgesellschaftskapi…”."


def test_without_a_contact_the_line_stands_in_the_middle_and_nothing_is_ruled() -> None:
    layout = lay_out(Card("I help people."), SIZE)
    (line,) = layout.front.lines
    assert line.baseline_mm == pytest.approx(SIZE.height_mm / 2, abs=3)
    assert layout.front.rules == ()


def test_a_contact_without_a_name_stands_at_the_left() -> None:
    assert _line(lay_out(Card("I help.", CardContact(email="a@b.example")), SIZE), "a@b.example").x_mm == 6


def test_three_ways_to_be_reached_lift_the_rule(card: Card) -> None:
    more = replace(card, contact=replace(card.contact, url="okaforphysio.example"))
    assert lay_out(more, SIZE).front.rules[0].y_mm < lay_out(card, SIZE).front.rules[0].y_mm - 3


def test_a_contact_too_wide_for_two_columns_becomes_one(card: Card) -> None:
    long = replace(
        card, contact=replace(card.contact, email="maya.okafor.and.colleagues@okaforphysio.example")
    )
    layout = lay_out(long, SIZE)
    assert {line.x_mm for line in layout.front.lines} == {6}
    assert layout.warnings == ()


def test_a_contact_wider_than_the_card_is_told_apart(card: Card) -> None:
    contact = replace(card.contact, role="Physiotherapist and " * 9)
    (warning,) = lay_out(replace(card, contact=contact), SIZE).warnings
    assert warning.startswith("“Physiotherapist and Physiotherapist and…” has ")


def test_the_back_is_titled_in_green_and_keeps_its_line_ends(card: Card) -> None:
    back = lay_out(replace(card, back="Sit tall.\n\n\tBreathe   out."), SIZE).back
    assert [line.text for line in back.lines] == ["A stretch to keep", "Sit tall.", "", "Breathe out."]
    assert [line.style.ink for line in back.lines] == ["give", "ink", "ink", "ink"]


def test_what_paper_cannot_show_is_left_out() -> None:
    layout = lay_out(Card("I\thelp\u00a0peo\u00adple\x00 \n today\x1b."), SIZE)
    assert _texts(layout) == ["I help\u00a0people today."]


def test_a_back_without_words_is_empty(card: Card) -> None:
    assert lay_out(replace(card, back=" \n "), SIZE).back.lines == ()


def test_the_back_shrinks_to_seven_points_and_then_says_so(card: Card) -> None:
    back = lay_out(replace(card, back="word " * 500), SIZE)
    assert back.smallest_pt == 7
    assert back.back.warnings[0].startswith("The back of “Gym” has ")


def test_right_to_left_words_stand_at_the_right() -> None:
    layout = lay_out(Card("أساعد الناس على الحركة بلا ألم"), SIZE)
    assert all(line.right_to_left and line.x_mm > 6 for line in layout.front.lines)


def test_characters_no_font_has_are_named() -> None:
    (warning,) = lay_out(Card("I help \U000e0fff\U0010fffd.", name="Gym"), SIZE).warnings
    assert warning == ("“Gym” has characters that no font on this computer can show: \U000e0fff \U0010fffd.")


@pytest.mark.parametrize(
    "text",
    [
        "words " * 33_333,
        "w" * 200_000,
        "中" * 200_000,
        "e\u0301" * 100_000,
        "👍🏽 " * 66_666,
        "a\n" * 100_000,
    ],
)
def test_two_hundred_thousand_characters_are_too_long_and_no_trouble(text: str) -> None:
    warnings = lay_out(Card(text, back=text), SIZE).warnings
    assert any(" too " in warning and warning.startswith("The line") for warning in warnings)
    assert any(" too " in warning and warning.startswith("The back") for warning in warnings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    line=st.text(max_size=120), back=st.text(max_size=200), width=st.floats(1, 200), height=st.floats(30, 200)
)
def test_whatever_is_laid_out_lies_in_the_safe_area(
    line: str, back: str, width: float, height: float
) -> None:
    layout = lay_out(Card(line, CardContact("Maya", "Physio", "1"), "A gift", back), Size(width, height))
    safe = 5.9 if min(width, height) >= 44 else 1.5
    if not layout.warnings:
        for each in (*layout.front.lines, *layout.back.lines):
            assert safe < each.x_mm <= width - safe
            assert safe < each.baseline_mm <= height - safe
