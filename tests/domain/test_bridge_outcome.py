"""How bridges landed, in words."""

from datetime import UTC, datetime

import pytest

from relpitch.domain.bridge_outcome import BridgeOutcome, unsaid
from relpitch.domain.encounter import Landed

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("who", "landed", "words"),
    [
        (("Tomás",), Landed.LEANED_IN, "Tomás leaned in"),
        (("Joe",), Landed.NO_MORE, "Joe nodded, no more"),
        (("Ana", "Joe", "Sam"), Landed.LEANED_IN, "Ana, Joe and Sam leaned in"),
        (("Sam",), None, "Said to Sam"),
        ((), Landed.LEANED_IN, "Someone leaned in"),
    ],
)
def test_a_landing_is_told_in_words(who: tuple[str, ...], landed: Landed | None, words: str) -> None:
    assert BridgeOutcome(who, NOW, "they rub their neck", landed).words == words


def test_what_was_not_said_yet_is_a_sentence_and_never_a_score() -> None:
    bridges = ["they rub their neck", "they hate their commute", "they only come to switch off"]
    said = [BridgeOutcome(("Joe",), NOW, each) for each in bridges]
    assert unsaid(bridges, []).startswith("Say in an encounter which one you used")
    assert unsaid(bridges, said[:1]) == "The other two have not been said yet."
    assert unsaid(bridges, said[:2]) == "The other one has not been said yet."
    assert unsaid(bridges, [BridgeOutcome((), NOW, " They rub  their neck "), *said[1:]]) == ""
    assert unsaid([], []) == ""
