"""Whether a file that a command wrote is as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.coach.stamp import is_as_made, stamped


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_stamped_text_is_as_made(text: str) -> None:
    assert is_as_made(stamped(text))


def test_a_text_that_was_changed_cut_or_never_stamped_is_not() -> None:
    made = stamped("mend\t100\nborrow\t20\n")
    assert not is_as_made(made.replace("100", "101"))
    assert not is_as_made(made[:-1])
    assert not is_as_made("mend\t100\n")
    assert not is_as_made("")
