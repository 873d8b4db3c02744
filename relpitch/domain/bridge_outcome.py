"""How a bridge landed, once it was said to someone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from relpitch.domain.encounter import Landed

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class BridgeOutcome:
    """One bridge (its *when*) said to someone; `landed` is None where how they took it was not told."""

    who: tuple[str, ...]
    at: datetime
    bridge: str
    landed: Landed | None = None

    @property
    def words(self) -> str:
        """What happened, by first names: Tomás leaned in; Said to Sam and Joe."""
        if not self.who:
            names = "someone"
        else:
            *others, last = self.who
            names = f"{', '.join(others)} and {last}" if others else last
        if self.landed is None:
            return f"Said to {names}"
        return f"{names[:1].upper()}{names[1:]} {self.landed}"


def same_bridge(one: str, other: str) -> bool:
    """Whether two *whens* are of one bridge."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def unsaid(bridges: Sequence[str], outcomes: Iterable[BridgeOutcome]) -> str:
    """How many of a version's bridges were not said yet, in a sentence; nothing where all were."""
    said = [each.bridge for each in outcomes]
    left = sum(not any(same_bridge(each, one) for one in said) for each in bridges)
    if not left:
        return ""
    if left == len(bridges):
        return "Say in an encounter which one you used and how it was taken. It is told here."
    if left == 1:
        return "The other one has not been said yet."
    return f"The other {_COUNTS[left] if left < len(_COUNTS) else left} have not been said yet."
