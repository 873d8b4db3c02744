"""Following up, on purpose: Met, Follow up, One nudge, Let it rest; an answer ends it happily as In touch.

Never more than two unanswered messages between signs of life. Nothing is ever late.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from relpitch.domain.errors import RelpitchError
from relpitch.domain.giving import Promise
from relpitch.domain.identity import new_id
from relpitch.domain.quiet_days import QuietDays
from relpitch.translation import _

MOST_UNANSWERED = 2
RESTS_AFTER = timedelta(days=14)
MANY_OPEN = 7


class FollowUpStage(StrEnum):
    """How far following up with someone is."""

    MET = "met"
    FOLLOW_UP = "follow up"
    ONE_NUDGE = "one nudge"
    LET_IT_REST = "let it rest"
    IN_TOUCH = "in touch"


class Reason(StrEnum):
    """What a message carries."""

    PROMISE = "promise"
    GIFT = "gift"
    INTRODUCTION = "introduction"
    THANKS = "thanks"


class Deed(StrEnum):
    """What can happen between two people. A meeting and an answer are signs of life."""

    MET = "met"
    OPENED = "opened"
    WROTE = "wrote"
    ANSWERED = "answered"
    RESTED = "rested"
    KEPT_OPEN = "kept open"


@dataclass(frozen=True, slots=True)
class ContactStep:
    """Something that happened with one person.

    `reason` and `thing_id` (a promise, gift or introduction) are what a message carries, `words` what it
    said, `by` the day it was promised for.
    """

    person_id: str
    at: datetime
    deed: Deed
    reason: Reason | None = None
    thing_id: str | None = None
    words: str = ""
    by: date | None = None
    id: str = field(default_factory=new_id)


class NotNow(RelpitchError):  # noqa: N818  # reads as what is so
    """A step that would not be kind now; the sentence says why."""


@dataclass(frozen=True, slots=True)
class FollowUpPace:
    """The person's own pace of following up: days on which nobody is written to, days before a nudge."""

    quiet: QuietDays = field(default_factory=QuietDays)
    nudge_after: int = 7


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How far following up with someone is, as it follows from their steps.

    `since` is when that began; `unanswered` counts messages since a sign of life.

    `carried`: what those messages carried, which cannot be given again. `by_itself`: it came to rest
    without being told to, from the stage `before`. `kept_open`: the person said that it shall stay.
    """

    stage: FollowUpStage = FollowUpStage.MET
    since: datetime | None = None
    unanswered: int = 0
    reason: Reason | None = None
    thing_id: str | None = None
    by: date | None = None
    carried: frozenset[str] = frozenset()
    before: FollowUpStage | None = None
    by_itself: bool = False
    kept_open: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there is something to write."""
        waits = self.stage in (FollowUpStage.FOLLOW_UP, FollowUpStage.ONE_NUDGE)
        return waits and self.unanswered < MOST_UNANSWERED


def after(state: FollowUp, step: ContactStep) -> FollowUp:
    """Where the follow-up stands after a step. NotNow where the step would not be kind."""
    match step.deed:
        case Deed.MET:
            return FollowUp(since=step.at)
        case Deed.ANSWERED:
            return FollowUp(FollowUpStage.IN_TOUCH, step.at)
        case Deed.OPENED:
            return _opened(state, step)
        case Deed.WROTE:
            return _written(state, step)
        case Deed.RESTED:
            return _rested(state, step)
        case Deed.KEPT_OPEN:
            return _kept_open(state, step)


def state_after(steps: Iterable[ContactStep], now: datetime, pace: FollowUpPace | None = None) -> FollowUp:
    """Where the follow-up stands by now, after steps in any order. One not possible then is passed over."""
    pace = pace or FollowUpPace()
    state = FollowUp()
    for step in sorted(steps, key=lambda each: (each.at, list(Deed).index(each.deed))):
        state = settled(state, step.at, pace)
        try:
            state = after(state, step)
        except NotNow:
            if step.deed is Deed.WROTE:  # two computers may each have written: every message counts
                state = replace(
                    state, unanswered=state.unanswered + 1, carried=state.carried | _carried(step)
                )
    return settled(state, now, pace)


def with_promises(state: FollowUp, promises: Iterable[Promise]) -> FollowUp:
    """Where the follow-up stands while a promise is open: it waits, whatever was noted since."""
    if state.stage is not FollowUpStage.MET:
        return state
    waiting = [each for each in promises if each.is_open]
    if not waiting:
        return state
    first = min(waiting, key=lambda each: (each.by is None, each.by or each.made_at.date(), each.made_at))
    since = max(state.since, first.made_at) if state.since else first.made_at
    return FollowUp(FollowUpStage.FOLLOW_UP, since, reason=Reason.PROMISE, thing_id=first.id, by=first.by)


def settled(state: FollowUp, now: datetime, pace: FollowUpPace) -> FollowUp:
    """The state once time has passed: what waited long enough rests by itself."""
    day = rests_on(state, pace)
    if day is None or now.astimezone().date() < day:
        return state
    return replace(
        state, stage=FollowUpStage.LET_IT_REST, before=state.stage, by_itself=True, kept_open=False
    )


def good_from(state: FollowUp, pace: FollowUpPace) -> date | None:
    """The first good day for the next message; None where there is none to write."""
    if not state.is_open or state.since is None:
        return None
    day = state.since.astimezone().date()
    if state.stage is FollowUpStage.FOLLOW_UP:
        return state.by or pace.quiet.after(day + timedelta(days=1))
    return pace.quiet.after(day + timedelta(days=pace.nudge_after))


def asks_on(state: FollowUp, pace: FollowUpPace) -> date | None:
    """The day from which it is asked, once, whether a message is still meant to be written."""
    day = good_from(state, pace)
    return None if day is None or state.kept_open else day + RESTS_AFTER


def rests_on(state: FollowUp, pace: FollowUpPace) -> date | None:
    """The day it will rest by itself; None where it will not."""
    if state.stage is FollowUpStage.ONE_NUDGE and state.unanswered >= MOST_UNANSWERED:
        return (
            None if state.kept_open or state.since is None else state.since.astimezone().date() + RESTS_AFTER
        )
    day = good_from(state, pace)
    if day is None:
        return None
    return day + (RESTS_AFTER if state.kept_open else 2 * RESTS_AFTER)


def _opened(state: FollowUp, step: ContactStep) -> FollowUp:
    if step.reason is None:
        raise NotNow(_("A message needs a reason: a promise, a gift, an introduction, or thanks."))
    if state.unanswered >= MOST_UNANSWERED:
        raise NotNow(_("Two messages are with them. What is meant for you cannot miss you."))
    if state.stage in (FollowUpStage.FOLLOW_UP, FollowUpStage.ONE_NUDGE):
        raise NotNow(_("It is open already."))
    stage = FollowUpStage.ONE_NUDGE if state.unanswered else FollowUpStage.FOLLOW_UP
    return FollowUp(stage, step.at, state.unanswered, step.reason, step.thing_id, step.by, state.carried)


def _written(state: FollowUp, step: ContactStep) -> FollowUp:
    if state.unanswered >= MOST_UNANSWERED:
        raise NotNow(_("Two messages are with them. What is meant for you cannot miss you."))
    if not state.is_open:
        raise NotNow(_("Say first what the message carries: a promise, a gift, an introduction, or thanks."))
    if step.reason is None:
        raise NotNow(_("A message needs a reason: a promise, a gift, an introduction, or thanks."))
    if state.unanswered and (step.reason is Reason.THANKS or not step.thing_id):
        raise NotNow(_("A second message needs something new to give."))
    if step.thing_id in state.carried:
        raise NotNow(_("The first message carried that. A second one needs something new to give."))
    return FollowUp(
        FollowUpStage.ONE_NUDGE,
        step.at,
        state.unanswered + 1,
        step.reason,
        step.thing_id,
        carried=state.carried | _carried(step),
    )


def _rested(state: FollowUp, step: ContactStep) -> FollowUp:
    if state.stage in (FollowUpStage.LET_IT_REST, FollowUpStage.IN_TOUCH):
        raise NotNow(_("There is nothing that waits."))
    return replace(state, stage=FollowUpStage.LET_IT_REST, since=step.at, before=state.stage, kept_open=False)


def _kept_open(state: FollowUp, step: ContactStep) -> FollowUp:
    if state.stage is FollowUpStage.LET_IT_REST and state.by_itself and state.before:
        return replace(
            state, stage=state.before, before=None, by_itself=False, kept_open=True, since=step.at, by=None
        )
    if state.stage not in (FollowUpStage.FOLLOW_UP, FollowUpStage.ONE_NUDGE):
        raise NotNow(_("There is nothing that waits."))
    return replace(state, kept_open=True, since=step.at, by=None)


def _carried(step: ContactStep) -> frozenset[str]:
    return frozenset({step.thing_id}) if step.thing_id else frozenset()
