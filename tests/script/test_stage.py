"""What the stage shows."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.script.stage import HideLevel, Look, hidden, key_point, shown, whole

OFFER = "I help **people** who *sit* / all day. // Most of them ((truly)) **rub their necks**."
FULL = Length.FULL


def text(mode: Mode, source: str = OFFER) -> str:
    return "".join(run.text for run in shown(source, mode, FULL))


def test_reading_shows_all_words_and_the_pauses_that_were_marked() -> None:
    assert (
        text(Mode.READ) == "I help people who sit\u00a0⁄ all day.\u00a0⁄⁄ Most of them truly rub their necks."
    )
    assert [run.text for run in whole(OFFER, FULL) if run.look is Look.PAUSE] == ["\u00a0⁄", "\u00a0⁄⁄"]


def test_a_shorter_length_leaves_the_extras_out() -> None:
    assert "truly" not in "".join(run.text for run in whole(OFFER, Length.SHORT))


def test_cue_words_stand_apart() -> None:
    assert text(Mode.CUE_WORDS) == "people — rub their necks"


def test_first_letters_and_from_memory() -> None:
    assert text(Mode.FIRST_LETTERS) == "I h p w s a d. M o t t r t n."
    assert text(Mode.FROM_MEMORY) == "···\n···"


def test_a_part_without_cue_words_is_still_there_in_their_mode() -> None:
    (run,) = shown("Shall I?", Mode.CUE_WORDS, Length.FULL)
    assert run.text == "Shall I?"


def test_a_key_point_is_a_few_words() -> None:
    assert text(Mode.KEY_POINTS) == "People, rub their necks"
    assert key_point("Shall I show you now?") == "Shall I show you now?"
    assert key_point("") == ""


def test_each_hide_level_shows_less() -> None:
    lines = [
        hidden("I help people move. It takes a minute.", hide_level).split("\n")[0]
        for hide_level in HideLevel
    ]
    assert lines == [
        "I help people move.",
        "I h p m. I t a m.",
        "I help people …",
        "I help …",
        "I …",
        "I …",
        "I …",
        "I …",
        "···",
    ]
    assert hidden("People move.", HideLevel.THREE_LETTERS) == "Peo …"


def test_nothing_is_hidden_less_than_nothing_nor_more_than_all() -> None:
    assert HideLevel.ALL.less() is HideLevel.ALL
    assert HideLevel.HIDDEN.more() is HideLevel.HIDDEN
    assert HideLevel.EACH_LETTER.more() is HideLevel.THREE_WORDS


@given(st.text(max_size=80), st.sampled_from(list(Mode)), st.sampled_from(list(Length)))
def test_any_words_can_be_shown(source: str, mode: Mode, length: Length) -> None:
    for run in shown(source, mode, length):
        assert isinstance(run.text, str)


@given(st.text(alphabet="ab /*(){}.\n", max_size=60))
def test_less_is_shown_on_each_rung_of_words(source: str) -> None:
    shorter = [
        len(hidden(source, hide_level))
        for hide_level in (HideLevel.THREE_WORDS, HideLevel.TWO_WORDS, HideLevel.ONE_WORD)
    ]
    assert shorter == sorted(shorter, reverse=True)
