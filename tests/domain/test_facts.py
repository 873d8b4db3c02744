"""What is so of a take, and how it is quoted."""

from datetime import UTC, datetime

from relpitch.domain.facts import facts_of
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Measures, Take

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
WORDS = {
    Part.OFFER: "Habits that actually fit inside a day.",
    Part.PROOF: "Last spring, nine sore backs are two.",
}


def quoted(*skipped: str) -> str:
    """What the fact about words left out quotes of these."""
    measures = Measures(
        first_sound=0.2,
        last_sound=20.0,
        words_heard=10,
        words_in_script=14,
        skipped=skipped,
        waveform="00" * 50,
    )
    take = Take("gym", NOON, Mode.READ, Length.FULL, 28.0, WORDS, measures=measures)
    return next(each.values["words"] for each in facts_of(take) if each.name == "left-out")


def test_only_words_that_stand_together_are_quoted_together() -> None:
    assert quoted("actually", "Last", "spring") == "Last spring"
    assert quoted("actually fit", "Last spring") == "actually fit"
    assert quoted("sore") == "sore"


def test_a_long_run_is_quoted_as_far_as_it_says_enough() -> None:
    assert (
        quoted(*["Habits", "that", "actually", "fit", "inside", "a", "day"])
        == "Habits that actually fit inside a …"
    )
