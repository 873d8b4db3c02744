"""What a message to somebody is drafted from: all that is kept of them, and what it carries."""

from datetime import date

from relpitch.domain.follow_up import Deed, Reason
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.drafting.notes.meant import Meant
from relpitch.services.following_up import Standing, Thing
from relpitch.services.known import Known
from relpitch.translation import language_in_use


def meant(
    known: Known, standing: Standing, reason: Reason, thing: Thing | None, today: date, wording: int = 0
) -> Meant:
    """What is known that a message for this reason could tell, as of a day."""
    last = known.encounters[0] if known.encounters else None
    gave = next((each.what for each in known.gifts if last and each.encounter_id == last.id), "")
    return Meant(
        name=known.person.name,
        greeted=known.person.greeting or None,
        reason=reason.value,
        thing=carried(thing, known),
        place=last.place if last else "",
        met=last.at.astimezone().date() if last else None,
        today=today,
        care=known.person.care[0] if known.person.care else "",
        note=last.note if last else "",
        gave=gave,
        why=thing.why if isinstance(thing, Introduction) else "",
        is_nudge=standing.state.unanswered > 0,
        earlier=tuple(each.words for each in known.steps if each.deed is Deed.WROTE and each.words),
        wording=wording,
        else_in=language_in_use(),
    )


def carried(thing: Thing | None, known: Known) -> str:
    """What a message carries, in the writer's words; of an introduction, the other's name."""
    match thing:
        case Promise() | Gift():
            return thing.what
        case Introduction():
            other = known.others.get(thing.other(known.person.id))
            return other.name if other else ""
    return ""
