"""All that is kept of one person, for paper."""

from collections.abc import Callable
from datetime import date, datetime

from relpitch.domain.day import day_month, weekday
from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import Deed, Reason
from relpitch.domain.giving import Promise
from relpitch.domain.person_paper import MetThen, PersonPaper, Sent, Ticked
from relpitch.services.known import Known

_CARRIED = {
    Reason.PROMISE: "Carried what I promised.",
    Reason.GIFT: "Carried something to give.",
    Reason.INTRODUCTION: "Carried an introduction.",
}


def paper_of_person(
    known: Known, standing: str, version_name: Callable[[str], str], render: Callable[[str], str], today: date
) -> PersonPaper:
    """`standing`: where it stands; `version_name`: what a version is called; `render`: a note as HTML."""
    person = known.person
    first = known.encounters[-1] if known.encounters else None
    met = f"Met on {_long(first.at)}{_at(first)}." if first else ""
    about = person.about.rstrip(".")
    return PersonPaper(
        person.heading,
        " ".join(each for each in (f"{about}." if about else "", met) if each),
        tuple(_met(each, known, version_name, render) for each in known.encounters),
        tuple(_promise(each) for each in known.promises),
        tuple((_large(each.what), _short(each.given_at)) for each in known.gifts if each.given_at),
        tuple(_large(each.what) for each in known.gifts if each.given_at is None),
        standing,
        tuple(
            Sent(_long(each.at), each.words, _CARRIED.get(each.reason or Reason.THANKS, ""))
            for each in sorted(known.steps, key=lambda each: each.at, reverse=True)
            if each.deed is Deed.WROTE
        ),
        ". ".join(each.rstrip(".") for each in person.remember) + ("." if person.remember else ""),
        f"Printed on {day_month(today)} {today.year}. "
        "This page is about someone else; keep it as you would a letter.",
    )


def _met(
    encounter: Encounter, known: Known, version_name: Callable[[str], str], render: Callable[[str], str]
) -> MetThen:
    gave = [each.what for each in known.gifts if each.encounter_id == encounter.id and each.given_at]
    said = version_name(encounter.version_id) if encounter.version_id else ""
    others = [known.others[each].name for each in encounter.people if each in known.others]
    told = [f"With {', '.join(others)}." if others else "", f"Said {said}." if said else ""]
    if encounter.bridge:
        told.append(f"When {encounter.bridge}{f', they {encounter.landed}' if encounter.landed else ''}.")
    return MetThen(
        _title(encounter),
        _long(encounter.at),
        render(encounter.note) if encounter.note.strip() else "",
        f"Gave {', '.join(gave)}." if gave else "",
        " ".join(each for each in told if each),
    )


def _promise(promise: Promise) -> Ticked:
    if promise.kept_at:
        small = f"kept on {_short(promise.kept_at)}"
    elif promise.released_at:
        small = f"released on {_short(promise.released_at)}"
    else:
        small = f"by {weekday(promise.by)} {day_month(promise.by)}" if promise.by else "any day is fine"
    return Ticked(_large(promise.what), small, promise.kept_at is not None)


def _at(encounter: Encounter) -> str:
    place = _title(encounter)
    return f", {place[:1].lower()}{place[1:]}" if place else ""


def _title(encounter: Encounter) -> str:
    title = encounter.title.removeprefix("First met, ")
    return title[:1].upper() + title[1:]


def _long(at: datetime) -> str:
    day = at.astimezone().date()
    return f"{weekday(day)} {day_month(day)} {day.year}"


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(at: datetime | None) -> str:
    return day_month(at.astimezone().date()) if at else ""
