"""Every word of a reading stands where it stood in the text."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch import paths
from relpitch.coach.language import read_language
from relpitch.coach.reading import END, fold, read, unmarked

ENGLISH = read_language(paths.resources() / "coach" / "en")


@given(st.text())
def test_folding_never_changes_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="ab *\\/>(){}\n.1"))
def test_taking_out_marks_never_changes_the_length(source: str) -> None:
    assert len(unmarked(source)) == len(source)


@given(st.text(alphabet="abI'’-.?! 😀\n1%İ"))
def test_places_lie_in_the_text_and_in_order(text: str) -> None:
    reading = read(text, ENGLISH)
    assert len(reading.words) == len(reading.starts) == len(reading.ends)
    assert all(
        0 <= start <= end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True)
    )
    assert reading.starts == sorted(reading.starts)
    assert reading.words[0] == END == reading.words[-1]


def test_a_contraction_is_two_words_that_share_its_letters() -> None:
    reading = read("I don't.", ENGLISH)
    assert reading.words == [END, "i", "do", "not", END]
    assert (reading.starts[1:4], reading.ends[1:4]) == ([0, 2, 4], [1, 4, 7])


def test_notes_to_self_are_not_read() -> None:
    assert read(unmarked("> I need a job\nI fix *boilers*. / Yes."), ENGLISH).words == [
        END, "i", "fix", "boilers", END, "yes", END,
    ]  # fmt: skip
