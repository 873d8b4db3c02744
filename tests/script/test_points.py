"""Key points: the words of a part that carry it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.script.points import key_points


def _points(source: str, code: str = "en") -> list[str]:
    return ["".join(text for text, _marked in point) for point in key_points(source, code)]


def _marked(source: str) -> list[str]:
    return [text.strip() for point in key_points(source) for text, marked in point if marked]


@pytest.mark.parametrize(
    ("source", "points"),
    [
        ("**Stiff neck** at the squat rack?", ["Stiff neck at the squat rack?"]),
        ("One stretch, **on that bench**, often eases it.", ["One stretch, on that bench, often eases it"]),
        (
            "I help people who **sit all day** move **without pain**, with **ten-minute habits** that fit.",
            ["Sit all day move without pain", "Ten-minute habits that fit"],
        ),
        ("**Twelve accountants**, nine sore backs to two.", ["Twelve accountants, nine sore backs to two"]),
        ("It takes **one minute**. Then **you** know.", ["It takes one minute", "Then you know"]),
    ],
)
def test_marked_phrases_bring_the_words_around_them(source: str, points: list[str]) -> None:
    assert _points(source) == points


@pytest.mark.parametrize(
    ("source", "points"),
    [
        ("When did you last stand up?", ["When did you last stand up?"]),
        (
            "You know that pile of letters on the kitchen table that nobody wants to open?",
            ["Letters on the kitchen table that nobody wants to open?"],
        ),
        (
            "Last spring I worked with twelve accountants; nine of them had sore backs.",
            ["Last spring I worked with twelve accountants"],
        ),
        ("Hello. I bake bread for ten-minute breaks.", ["I bake bread for ten-minute breaks"]),
        ("> only a note", []),
        ("", []),
    ],
)
def test_where_nothing_is_marked_a_point_is_what_carries_the_sentence(source: str, points: list[str]) -> None:
    found = _points(source)
    assert found == points or all(each.split()[-1] == points[0].split()[-1] for each in found)


def test_a_lone_word_is_a_point_only_where_the_person_made_it_one() -> None:
    assert _points("Hello. It takes a minute.") == ["It takes a minute"]
    assert _points(
        "We take all the time that is needed for your **neck** since nobody in that house ever did it right."
    ) == ["Neck"]


def test_what_is_marked_is_known() -> None:
    assert _marked("Shall I **show you** now? It takes **one minute**.") == ["show you", "one minute"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab *.,;–-/?!()\n ", max_size=80))
def test_no_point_begins_or_ends_with_a_separator(source: str) -> None:
    for each in _points(source):
        assert each == each.strip()
        assert each[0] not in ",;:.…—–-•"
        assert each[-1] not in ",;:.…—–"


@pytest.mark.parametrize(
    ("source", "points"),
    [
        (
            "¿Sabes que casi todo el que trabaja en una mesa se está **frotando el cuello**?",
            ["Frotando el cuello"],
        ),
        ("¿Y a ti cómo te trata el **día**?", ["¿Y a ti cómo te trata el día?"]),
        ("Almost everybody at a desk here is by now **rubbing their neck**?", ["Rubbing their neck?"]),
    ],
)
def test_a_question_has_both_its_marks_or_none(source: str, points: list[str]) -> None:
    code = "es" if "¿" in source else "en"
    assert ["".join(text for text, _ in point) for point in key_points(source, code)] == points
