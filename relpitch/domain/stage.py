"""The stage's clock: when to come to the end, which line is due, which part is being said."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise
from types import MappingProxyType

from relpitch.domain.part import Part
from relpitch.domain.take import PartSpan
from relpitch.translation import _, ngettext

COUNTDOWN_S = 3
_GREEN_FROM_SHARE, _AMBER_FROM_SHARE, _GRACE_SHARE = 0.5, 0.75, 0.125
_LEAST_SHARE = 0.1  # seconds: what has no word to say still has its moment


class Light(StrEnum):
    """Toastmasters' timer, scaled from its two minutes to the target."""

    EARLY = "early"
    GREEN = "green"
    AMBER = "amber"
    OVER = "over"


def light(seconds: float, target: float) -> Light:
    """Which light is on: green at half the target, amber at three quarters, over past all of it."""
    share = seconds / target if target > 0 else 0.0
    if share > 1:
        return Light.OVER
    return (
        Light.AMBER
        if share >= _AMBER_FROM_SHARE
        else Light.GREEN
        if share >= _GREEN_FROM_SHARE
        else Light.EARLY
    )


def within_grace(seconds: float, target: float) -> bool:
    """Whether a time over the target is still close enough to say nothing of it."""
    return seconds <= target * (1 + _GRACE_SHARE)


def light_words(seconds: float, target: float) -> str:
    """The light as a person reads it."""
    match light(seconds, target):
        case Light.EARLY:
            return _("On pace")
        case Light.GREEN:
            return _("Past halfway")
        case Light.AMBER:
            return _("Nearly time")
        case Light.OVER:
            if within_grace(seconds, target):
                return _("Time to end")
            return _("{seconds} s over").format(seconds=round(seconds - target))


def time_to_move(seconds: Iterable[float], target: float) -> float:
    """How long the words move: as long as they take by themselves, and no longer than the target allows."""
    whole = sum(seconds)
    return whole if whole > 0 and within_grace(whole, target) else target


def due(weights: Sequence[float], seconds: float, time: float) -> int:
    """Which of the lines is to be said at a moment, where each takes its weight's share of a time."""
    whole = sum(weights)
    if not weights or whole <= 0 or time <= 0:
        return 0
    ends = list(accumulate(weight / whole * time for weight in weights))
    return min(bisect_right(ends, seconds), len(weights) - 1)


def shares(seconds: Mapping[Part, float], time: float) -> dict[Part, float]:
    """Each part's share of a time, where its words take so many seconds by themselves."""
    least = {part: max(spoken, _LEAST_SHARE) for part, spoken in seconds.items()}
    whole = sum(least.values())
    return {part: share / whole * time for part, share in least.items()}


def quarter(seconds: float, target: float) -> int:
    """How many quarters of the target have passed, 4 at most."""
    return min(int(4 * seconds / target), 4) if target > 0 else 0


def left_words(quarters: int, target: float) -> str:
    """How much time is left after so many quarters, to be said aloud."""
    left = round(target * (4 - quarters) / 4)
    return ngettext("{count} second left", "{count} seconds left", left).format(count=left)


@dataclass(frozen=True, slots=True)
class PartClock:
    """Which part is being said, and since when each was. `order` is the parts that have words."""

    order: tuple[Part, ...]
    begun: tuple[float, ...] = (0.0,)
    ended: float | None = None

    @property
    def now(self) -> Part | None:
        """The part that is being said; None when all are."""
        at = len(self.begun) - 1
        return self.order[at] if self.ended is None and at < len(self.order) else None

    @property
    def is_last(self) -> bool:
        """Whether no part comes after this one."""
        return len(self.begun) >= len(self.order)

    def moved_on(self, seconds: float) -> "PartClock":
        """The next part begins; after the last one, nothing does."""
        if self.ended is not None:
            return self
        if self.is_last:
            return PartClock(self.order, self.begun, max(seconds, self.begun[-1]))
        return PartClock(self.order, (*self.begun, max(seconds, self.begun[-1])))

    def moved_to(
        self, part: Part, seconds: float, planned: Mapping[Part, float] = MappingProxyType({})
    ) -> "PartClock":
        """The clock as the lines reach a part; it never goes back. `planned`: begins that are known."""
        clock = self
        while clock.now is not None and clock.now is not part and not clock.is_last:
            if self.order.index(part) < len(clock.begun) - 1:
                return clock
            following = self.order[len(clock.begun)]
            clock = clock.moved_on(min(planned.get(following, seconds), seconds))
        return clock

    def spans(self, seconds: float) -> tuple[PartSpan, ...]:
        """When each part was said, up to a moment."""
        ends = [*self.begun, self.ended if self.ended is not None else max(seconds, self.begun[-1])]
        return tuple(
            PartSpan(part, start, end) for part, (start, end) in zip(self.order, pairwise(ends), strict=False)
        )
