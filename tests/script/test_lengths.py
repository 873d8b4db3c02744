"""What is not said at a length is told by its place in the source, to the letter."""

import pytest

from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.lengths import unsaid


def left(source: str, length: Length) -> list[str]:
    return [source[start:end] for start, end in unsaid({Part.OFFER: source}, length)[Part.OFFER]]


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("First one. Second.", " Second."),
        ("  First one.  Second.", "  Second."),
        ("(( not now )) First one. Second.", " Second."),
        ("> a note\n  First one. Second.", " Second."),
        ("First (( not now ))  one. Second.", " Second."),
        ("**First** one. (( not now )) Second.", "(( not now )) Second."),
    ],
)
def test_what_comes_after_the_line_is_not_said(source: str, after: str) -> None:
    assert left(source, Length.LINE)[-1] == after


def test_extras_are_said_in_full_alone() -> None:
    assert left("First (( not now )) one. Second.", Length.SHORT) == ["((", " not now ", "))"]
    assert unsaid({Part.OFFER: "First (( not now )) one."}, Length.FULL) == {}
