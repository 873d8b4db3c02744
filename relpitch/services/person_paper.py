"""All that is kept of one person, for paper."""

from collections.abc import Callable
from datetime import date, datetime

from relpitch.domain.day import by_whole_date, day_month, day_month_year, unbroken, whole_day
from relpitch.domain.encounter import Encounter, Landed
from relpitch.domain.follow_up import ContactStep, Deed, Reason
from relpitch.domain.giving import Promise
from relpitch.domain.person_paper import MetThen, PersonPaper, Sent, Ticked
from relpitch.formatting import as_object, begins_line, in_a_row
from relpitch.services.known import Known
from relpitch.translation import N_, _, pgettext

_CARRIED = {
    Reason.PROMISE: N_("Carried what I promised."),
    Reason.GIFT: N_("Carried something to give."),
    Reason.INTRODUCTION: N_("Carried an introduction."),
}


def paper_of_person(
    known: Known, standing: str, version_name: Callable[[str], str], render: Callable[[str], str], today: date
) -> PersonPaper:
    """`standing`: where it stands; `version_name`: what a version is called; `render`: a note as HTML."""
    person = known.person
    first = known.encounters[-1] if known.encounters else None
    met = _first_met(first) if first else ""
    about = person.about.rstrip(".")
    return PersonPaper(
        person.heading,
        " ".join(each for each in (f"{about}." if about else "", met) if each),
        tuple(_met(each, known, version_name, render) for each in known.encounters),
        tuple(_promise(each) for each in known.promises),
        tuple((begins_line(each.what), _short(each.given_at)) for each in known.gifts if each.given_at),
        tuple(begins_line(each.what) for each in known.gifts if each.given_at is None),
        standing,
        tuple(
            Sent(_long(each.at), each.words, _carried(each))
            for each in sorted(known.steps, key=lambda each: each.at, reverse=True)
            if each.deed is Deed.WROTE
        ),
        ". ".join(each.rstrip(".") for each in person.remember) + ("." if person.remember else ""),
        _("Printed on {date}. This page is about someone else; keep it as you would a letter.").format(
            date=day_month_year(today)
        ),
    )


def _met(
    encounter: Encounter, known: Known, version_name: Callable[[str], str], render: Callable[[str], str]
) -> MetThen:
    gave = [each.what for each in known.gifts if each.encounter_id == encounter.id and each.given_at]
    version = version_name(encounter.version_id) if encounter.version_id else ""
    others = [known.others[each].name for each in encounter.people if each in known.others]
    sentences = []
    if others:
        sentences.append(_("With {names}.").format(names=in_a_row([as_object(each) for each in others])))
    if version:
        sentences.append(_("Said {version}.").format(version=version))
    if encounter.bridge:
        sentences.append(_used(encounter))
    return MetThen(
        _title(encounter),
        _long(encounter.at),
        render(encounter.note) if encounter.note.strip() else "",
        _("Gave {things}.").format(things=in_a_row(gave)) if gave else "",
        " ".join(sentences),
    )


def _promise(promise: Promise) -> Ticked:
    if promise.kept_at:
        small = _("kept on {date}").format(date=_short(promise.kept_at))
    elif promise.released_at:
        small = _("released on {date}").format(date=_short(promise.released_at))
    else:
        small = by_whole_date(promise.by) if promise.by else _("any day is fine")
    return Ticked(begins_line(promise.what), small, promise.kept_at is not None)


def _first_met(first: Encounter) -> str:
    place = _title(first)
    if not place:
        return _("Met on {date}.").format(date=_long(first.at))
    # Translators: "small" where the name of a place begins small within a sentence; anything else leaves it.
    if pgettext("the first letter of a place", "small") == "small":
        place = f"{place[:1].lower()}{place[1:]}"
    return _("Met on {date}, {place}.").format(date=_long(first.at), place=place)


def _used(encounter: Encounter) -> str:
    """The bridge that was used, and how it was taken."""
    match encounter.landed:
        case None:
            words = _("When {bridge}.")
        case Landed.LEANED_IN:
            words = _("When {bridge}, they leaned in.")
        case Landed.NO_MORE:
            words = _("When {bridge}, they nodded, no more.")
    return words.format(bridge=encounter.bridge)


def _carried(step: ContactStep) -> str:
    return _(_CARRIED[step.reason]) if step.reason in _CARRIED else ""


def _title(encounter: Encounter) -> str:
    return begins_line(encounter.place)


def _long(at: datetime) -> str:
    return unbroken(whole_day(at.astimezone().date()))


def _short(at: datetime | None) -> str:
    return day_month(at.astimezone().date()) if at else ""
