"""What the People page says of days and of where it stands."""

from datetime import date, datetime

from relpitch.domain.day import DAYS, day_month, heading
from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import MOST_UNANSWERED, FollowUpStage
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.services.following_up import Standing, Thing
from relpitch.services.known import Known

STEP = {
    FollowUpStage.MET: 0,
    FollowUpStage.FOLLOW_UP: 1,
    FollowUpStage.ONE_NUDGE: 2,
    FollowUpStage.LET_IT_REST: 3,
    FollowUpStage.IN_TOUCH: 3,
}


def when(encounter: Encounter, now: datetime) -> str:
    """The day of an encounter, beside its title."""
    return day(encounter.at, now)


def day(at: datetime, now: datetime) -> str:
    """The day of a moment, with a capital."""
    words = heading(at.astimezone().date(), now.astimezone().date())
    return words[:1].upper() + words[1:]


def thing(each: Thing | None, known: Known) -> str:
    """What a message carries, in the person's words."""
    match each:
        case Promise() | Gift():
            return each.what
        case Introduction():
            other = known.others.get(each.other(known.person.id))
            return other.name if other else ""
    return ""


def found(people: int, notes: int, *, more: bool) -> str:
    """How much was found: 3 people, 4 notes."""
    if not people:
        return "Nothing found. Fewer letters find more."
    who = "1 person" if people == 1 else f"{people} people"
    what = "1 note" if notes == 1 else f"{notes} notes"
    return f"{who}, {what}{', and more' if more else ''}" if notes else f"{who}{', and more' if more else ''}"


def stands(known: Known, standing: Standing, today: date, *, can_give: bool) -> str:
    """Where it stands with someone, and one small step."""
    state = standing.state
    match state.stage:
        case FollowUpStage.MET:
            return "Nothing waits. Something to give, a name or thanks would be a reason to write."
        case FollowUpStage.FOLLOW_UP:
            return f"{_carries(known, standing)} {_day(standing, today)}"
        case FollowUpStage.ONE_NUDGE if state.unanswered >= MOST_UNANSWERED:
            rests = standing.rests_on
            end = f" It rests by itself on {day_month(rests)}, and that is a good ending." if rests else ""
            return f"Two messages are with them.{end}"
        case FollowUpStage.ONE_NUDGE:
            return _nudge(standing, today, can_give=can_give)
        case FollowUpStage.LET_IT_REST:
            return "It rests, and that is a good ending. A new meeting opens it again."
        case FollowUpStage.IN_TOUCH:
            waits = next((each.what for each in known.promises if each.is_open), "")
            return (
                f"You are in touch. You promised: {waits}." if waits else "You are in touch. Nothing waits."
            )


def _carries(known: Known, standing: Standing) -> str:
    what = thing(standing.thing, known)
    match standing.thing:
        case Promise():
            return f"You promised: {what}. Send it with one warm line, and ask for nothing back."
        case Gift():
            return f"You can give: {what}. Send it with one warm line, and ask for nothing back."
        case Introduction():
            return f"Someone they may like to meet: {what}. Ask both first."
    return "Say thank you, and ask for nothing back."


def _day(standing: Standing, today: date) -> str:
    good = standing.good_from
    if good is None:
        return ""
    if standing.asks_on and today >= standing.asks_on:
        return "It was some time ago. Write, keep it open, or let it rest."
    if good > today:
        away = (good - today).days
        day = "tomorrow" if away == 1 else DAYS[good.weekday()] if away < 7 else day_month(good)
        return f"Any day from {day} is fine." if good.weekday() < 7 else ""
    if good == today:
        return "Today is a good day."
    past = DAYS[good.weekday()] if (today - good).days < 7 else day_month(good)
    return f"{past} has passed; any day is fine."


def _nudge(standing: Standing, today: date, *, can_give: bool) -> str:
    good = standing.good_from
    if good and good > today:
        day = day_month(good)
        return f"Your message is with them. From {day} one nudge is fine, with something new to give."
    if can_give:
        return "A while has passed. One nudge, carrying something new, and then let it rest."
    return "One nudge needs something new to give. Without it, let it rest."
