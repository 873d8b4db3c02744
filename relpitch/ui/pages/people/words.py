"""What the People page says of days and of where it stands."""

from datetime import date, datetime

from relpitch.domain.day import day_month, heading, weekday
from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import MOST_UNANSWERED, FollowUpStage
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.services.following_up import Standing, Thing
from relpitch.services.known import Known
from relpitch.translation import _, ngettext

_STEP = {
    FollowUpStage.MET: 0,
    FollowUpStage.FOLLOW_UP: 1,
    FollowUpStage.ONE_NUDGE: 2,
    FollowUpStage.LET_IT_REST: 3,
    FollowUpStage.IN_TOUCH: 3,
}


def step(stage: FollowUpStage, *, was_met: bool) -> int:
    """The number of a stage on the path: none yet for who came in from an address book and was never met."""
    return -1 if stage is FollowUpStage.MET and not was_met else _STEP[stage]


def when(encounter: Encounter, now: datetime) -> str:
    """The day of an encounter, beside its title."""
    return day(encounter.at, now)


def day(at: datetime, now: datetime) -> str:
    """The day of a moment, with a capital."""
    return heading(at.astimezone().date(), now.astimezone().date())


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
        return _("Nothing found. Fewer letters find more.")
    things = ngettext("{count} person", "{count} people", people).format(count=people)
    if notes:
        things += ", " + ngettext("{count} note", "{count} notes", notes).format(count=notes)
    return _("{things}, and more").format(things=things) if more else things


def standing_words(known: Known, standing: Standing, today: date, *, can_give: bool) -> str:
    """Where following up stands with someone, and one small step."""
    state = standing.state
    match state.stage:
        case FollowUpStage.MET:
            return _("Nothing waits. Something to give, a name or thanks would be a reason to write.")
        case FollowUpStage.FOLLOW_UP:
            return f"{_carries(known, standing)} {_day(standing, today)}"
        case FollowUpStage.ONE_NUDGE if state.unanswered >= MOST_UNANSWERED:
            return _two_messages(standing)
        case FollowUpStage.ONE_NUDGE:
            return _nudge(standing, today, can_give=can_give)
        case FollowUpStage.LET_IT_REST:
            return _("It rests, and that is a good ending. A new meeting opens it again.")
        case FollowUpStage.IN_TOUCH:
            waits = next((each.what for each in known.promises if each.is_open), "")
            return (
                _("You are in touch. You promised: {what}.").format(what=waits)
                if waits
                else _("You are in touch. Nothing waits.")
            )


def _two_messages(standing: Standing) -> str:
    sentence = _("Two messages are with them.")
    if standing.rests_on is None:
        return sentence
    end = _("It rests by itself on {day}, and that is a good ending.")
    return f"{sentence} {end.format(day=day_month(standing.rests_on))}"


def _carries(known: Known, standing: Standing) -> str:
    what = thing(standing.thing, known)
    match standing.thing:
        case Promise():
            return _("You promised: {what}. Write one warm line with it, and ask for nothing back.").format(
                what=what
            )
        case Gift():
            return _("You can give: {what}. Write one warm line with it, and ask for nothing back.").format(
                what=what
            )
        case Introduction():
            return _("Someone they may like to meet: {what}. Ask both first.").format(what=what)
    return _("Say thank you, and ask for nothing back.")


def _day(standing: Standing, today: date) -> str:
    good = standing.good_from
    if good is None:
        return ""
    if standing.asks_on and today >= standing.asks_on:
        return _("It was some time ago. Write, keep it open, or let it rest.")
    if good > today:
        until = standing.state.by is not None
        away = (good - today).days
        if away == 1:
            return _("Any day until tomorrow is fine.") if until else _("Any day from tomorrow is fine.")
        words = _("Any day until {day} is fine.") if until else _("Any day from {day} is fine.")
        return words.format(day=weekday(good) if away < 7 else day_month(good))
    if good == today:
        return _("Today is a good day.")
    past = weekday(good) if (today - good).days < 7 else day_month(good)
    return _("{day} has passed; any day is fine.").format(day=past)


def _nudge(standing: Standing, today: date, *, can_give: bool) -> str:
    good = standing.good_from
    if good and good > today:
        day = day_month(good)
        return _(
            "Your message is with them. From {day} one nudge is fine, with something new to give."
        ).format(day=day)
    if can_give:
        return _("A while has passed. One nudge, carrying something new, and then let it rest.")
    return _("One nudge needs something new to give. Without it, let it rest.")
