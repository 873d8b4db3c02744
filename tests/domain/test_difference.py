"""Two texts compared word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.difference import DiffRun, DiffStatus, changed_words, difference

_TEXT = st.lists(
    st.sampled_from(["I", "help", "people", "move.", "\n", "don’t", "ten-minute", "🙂", "你好", " ", "?"])
).map(" ".join)


@given(st.one_of(_TEXT, st.text()), st.one_of(_TEXT, st.text()))
def test_both_texts_can_be_read_out_of_their_difference(then: str, now: str) -> None:
    runs = difference(then, now)
    assert "".join(run.text for run in runs if run.status is not DiffStatus.GONE) == now
    old = "".join(run.text for run in runs if run.status is not DiffStatus.NEW)
    assert "".join(old.split()) == "".join(then.split())


@given(_TEXT)
def test_equal_texts_have_nothing_changed(text: str) -> None:
    assert all(run.status is DiffStatus.SAME for run in difference(text, text))


def test_one_word_changes_alone() -> None:
    assert difference(
        "I saw you rub your shoulder between sets.", "I saw you rub your neck between sets."
    ) == (
        DiffRun(DiffStatus.SAME, "I saw you rub your "),
        DiffRun(DiffStatus.GONE, "shoulder "),
        DiffRun(DiffStatus.NEW, "neck "),
        DiffRun(DiffStatus.SAME, "between sets."),
    )


def test_a_full_stop_changes_without_its_word() -> None:
    runs = difference("an assessment with me?", "an assessment with me.")
    assert [(run.status, run.text) for run in runs][1:] == [(DiffStatus.GONE, "?"), (DiffStatus.NEW, ".")]


def test_changed_words_are_counted_once() -> None:
    assert changed_words(difference("rub your shoulder", "rub your neck")) == 1
    assert changed_words(difference("", "rub your neck")) == 3


def test_a_very_long_text_is_compared_by_paragraph() -> None:
    then = "\n".join(f"line {number} of many words here" for number in range(2000))
    now = then.replace("line 1000 of", "line one thousand of")
    gone = [run.text for run in difference(then, now) if run.status is DiffStatus.GONE]
    assert gone == ["line 1000 of many words here\n"]


def test_long_texts_are_compared_paragraph_by_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("relpitch.domain.difference._ENOUGH_WORDS", 3)
    few = difference("one two three", "one two four")
    assert [(run.status, run.text) for run in few] == [
        (DiffStatus.SAME, "one two "),
        (DiffStatus.GONE, "three"),
        (DiffStatus.NEW, "four"),
    ]
    many = difference("one two three\nlast", "one two four\nlast")
    assert [(run.status, run.text) for run in many] == [
        (DiffStatus.GONE, "one two three\n"),
        (DiffStatus.NEW, "one two four\n"),
        (DiffStatus.SAME, "last"),
    ]
