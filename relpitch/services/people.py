"""People and encounters: what the person can do about those they met."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, TypeGuard

from relpitch.domain.day import near
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import FieldError, RelpitchError
from relpitch.domain.follow_up import ContactStep, Deed, Reason
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.glimpse import Glimpse
from relpitch.domain.merging import put_together
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach, reach_id
from relpitch.services.acts import Act, Plan, Put, gone, saved
from relpitch.services.history import History
from relpitch.services.naming import name_of, one_line, short
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves

_LONGEST_NOTE = 1_000_000
_COMPLETED = 5000  # people whom a typed name is looked for among, those met last
_GONE = "This person is no longer here."


@dataclass(frozen=True, slots=True)
class Capture:
    """Four short lines about someone met, as they were typed, and whether something was given.

    `more`: further lines about the person, by field; `person_id` whom it is, where they are known already;
    `day` when it was, where that was not today.
    """

    who: str
    where: str = ""
    care: str = ""
    promised: str = ""
    by: date | None = None
    gave: str = ""
    more: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    person_id: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """All that is kept of one person; encounters the latest first, `others` by id all who are named in it."""

    person: Person
    reach: Reach
    encounters: tuple[Encounter, ...]
    promises: tuple[Promise, ...]
    gifts: tuple[Gift, ...]
    introductions: tuple[Introduction, ...]
    steps: tuple[ContactStep, ...]
    others: dict[str, Glimpse]

    @property
    def met(self) -> tuple[ContactStep, ...]:
        """What following up is decided from: every step and every meeting."""
        return (*self.steps, *(met(self.person.id, each.at) for each in self.encounters))


class People:
    """The people of one library. Each thing done is an act of the history."""

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._library = library
        self._history = history
        self._now = now

    # what there is

    def ids(self, *, archived: bool = False) -> list[str]:
        """Everyone, the one met last first."""
        with self._library.reading() as shelves:
            return shelves.glimpses.ids(archived=archived)

    def glimpses(self, ids: Iterable[str]) -> dict[str, Glimpse]:
        """What a list shows of these people, by id."""
        with self._library.reading() as shelves:
            return shelves.glimpses.of(ids)

    def count(self, *, archived: bool = False) -> int:
        """How many people are not archived, or are."""
        with self._library.reading() as shelves:
            return shelves.glimpses.count(archived=archived)

    def names(self) -> list[tuple[str, str]]:
        """Id and name of everyone who is not archived, the newest first."""
        with self._library.reading() as shelves:
            return shelves.glimpses.names()

    def person(self, person_id: str) -> Person | None:
        """One person."""
        with self._library.reading() as shelves:
            return shelves.people.get(person_id)

    def known(self, person_id: str, limit: int | None = None) -> Known | None:
        """All that is kept of a person; of their encounters the latest, as many as `limit`."""
        with self._library.reading() as shelves:
            person = shelves.people.get(person_id)
            if person is None:
                return None
            encounters = shelves.encounters.of(person_id, limit)
            introductions = [each for each in shelves.introductions.all() if person_id in each.people]
            named = {who for each in encounters for who in each.people}
            named |= {who for each in introductions for who in each.people}
            return Known(
                person,
                shelves.reaches.get(reach_id(person_id)) or Reach(person_id),
                tuple(encounters),
                tuple(shelves.promises.all(person_id=person_id)),
                tuple(shelves.gifts.all(person_id=person_id)),
                tuple(introductions),
                tuple(shelves.steps.all(person_id=person_id)),
                shelves.glimpses.of(named - {person_id}),
            )

    def written_out(self, person_id: str) -> str:
        """All that is kept of a person, as Markdown; empty where there is nobody."""
        from relpitch.interchange.json_export import Contents
        from relpitch.interchange.people_export import people_to_markdown

        known = self.known(person_id)
        if known is None:
            return ""
        with self._library.reading() as shelves:
            others = [shelves.people.get(each) for each in known.others]
            contents = Contents(
                tuple(shelves.statements.all()),
                tuple(shelves.versions.all()),
                people=(known.person, *(each for each in others if each)),
                reaches=(known.reach,),
                encounters=known.encounters,
                promises=known.promises,
                gifts=known.gifts,
                introductions=known.introductions,
                steps=known.steps,
            )
        return people_to_markdown(contents)[0][1]

    def encounter(self, encounter_id: str) -> Encounter | None:
        """One encounter."""
        with self._library.reading() as shelves:
            return shelves.encounters.get(encounter_id)

    def mentioned(self, notes: Iterable[str]) -> dict[str, str]:
        """Who may be mentioned in these notes: a person's id by what a mention calls them."""
        from relpitch.script.mentions import by_mention, mentioned_words

        words = mentioned_words(notes)
        if not words:
            return {}
        with self._library.reading() as shelves:
            return by_mention({each for word in words for each in shelves.index.named(word)})

    # someone met

    def capture(self, capture: Capture) -> tuple[Person, Act]:
        """Keep someone just met: the person, the encounter, and the promise, which opens a follow-up."""
        if capture.person_id:
            return self._met_again(capture)
        now = self._now()
        try:
            name = name_of(capture.who)
        except FieldError as error:
            raise FieldError(
                "Write a name, or a few words: “Steve’s friend, who fixes pianos”.", "who"
            ) from error
        care = one_line(capture.care)
        person = replace(Person(name, now, care=(care,) if care else ()), **_cleaned(capture.more))
        encounter = Encounter(_on(capture.day, now), (person.id,), one_line(capture.where))

        def plan(_shelves: Shelves) -> Iterator[Put]:
            yield saved("people", None, person)
            yield saved("encounters", None, encounter)
            yield from _things(capture, encounter, person.id, now)

        act = self._do(f"{short(name)} is kept", person.id, plan, f"{short(name)} is not kept", listed=True)
        return person, act

    def _met_again(self, capture: Capture) -> tuple[Person, Act]:
        """A meeting with someone who is known already."""
        now = self._now()
        encounter = Encounter(_on(capture.day, now), (capture.person_id,), one_line(capture.where))

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = found(shelves, capture.person_id)
            more = {name: words for name, words in _cleaned(capture.more).items() if words}
            care = _distinct((*before.care, capture.care))
            yield saved("people", before, replace(before, care=care, archived_at=None, **more))
            yield saved("encounters", None, encounter)
            yield from _things(capture, encounter, before.id, now)

        with self._library.reading() as shelves:
            person = found(shelves, capture.person_id)
        words = f"A new meeting with {short(person.name)}"
        return person, self._do(f"{words} is kept", person.id, plan, f"{words} is not kept", listed=True)

    def acquaintances(self) -> list[tuple[Glimpse, str]]:
        """Those whom a typed name may mean, the one met last first, and where and when that was."""
        today = self._now().astimezone().date()
        with self._library.reading() as shelves:
            ids = shelves.glimpses.ids(archived=False)[:_COMPLETED]
            glimpses = shelves.glimpses.of(ids)
        shown = [glimpses[each] for each in ids if each in glimpses]
        return [(each, last_met(each, today)) for each in shown]

    def add_person(self, name: str, about: str = "") -> tuple[Person, Act]:
        """Keep someone, without an encounter yet."""
        person, put = new_person(name, self._now(), about)
        act = self._do(
            "Kept", person.id, lambda _shelves: [put], f"{short(person.name)} is not kept", listed=True
        )
        return person, act

    def change_person(self, person_id: str, **fields: object) -> Act:
        """Change some of a person's fields: those that hold words."""
        cleaned = _cleaned(fields)

        def plan(shelves: Shelves) -> Iterator[Put]:
            person = found(shelves, person_id)
            yield saved("people", person, replace(person, **cleaned))

        return self._do("Changed", person_id, plan)

    def archive(self, person_id: str) -> Act:
        """Put a person aside. Everything about them is kept and found."""
        return self._archived(person_id, "{} is archived", self._now(), "{} is back")

    def bring_back(self, person_id: str) -> Act:
        """Take a person out of the archive."""
        return self._archived(person_id, "{} is back", None, "{} is archived again")

    def change_all(self, person_id: str, fields: dict[str, object], reach: Reach) -> Act:
        """Change a person and how they can be reached, as one thing."""
        cleaned = _cleaned(fields)

        def plan(shelves: Shelves) -> Iterator[Put]:
            person = found(shelves, person_id)
            yield saved("people", person, replace(person, **cleaned))
            before = shelves.reaches.get(reach.id)
            if before or reach != Reach(person_id, id=reach.id):
                yield saved("reaches", before, reach)

        return self._do("Changed", person_id, plan)

    def merge(self, person_id: str, other_id: str) -> Act:
        """Two records of one person become one, under the first's name."""
        if person_id == other_id:
            raise RelpitchError("That is the same record already.")
        return self._do(
            "They are one now",
            person_id,
            lambda shelves: merged(shelves, person_id, other_id),
            "They are two again",
        )

    # encounters

    def add_encounter(self, encounter: Encounter) -> Act:
        """Keep a meeting with people who are here."""
        if not encounter.people:
            raise RelpitchError("Say who was there.")
        kept = replace(encounter, title=one_line(encounter.title), note=_note(encounter.note))

        def plan(shelves: Shelves) -> Iterator[Put]:
            for person_id in kept.people:
                found(shelves, person_id)
            yield saved("encounters", None, kept)

        return self._do("Kept", kept.people[0], plan, "What happened is not kept", kept.people)

    def change_encounter(self, encounter: Encounter) -> Act:
        """Keep a meeting as it is now told."""
        kept = replace(encounter, title=one_line(encounter.title), note=_note(encounter.note))

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.encounters.get(kept.id)
            if before is None:
                raise RelpitchError("This encounter is no longer here.")
            yield saved("encounters", before, kept)

        return self._do("Changed", kept.people[0] if kept.people else "", plan, about=kept.people)

    def remove_encounter(self, encounter_id: str) -> Act:
        """Take an encounter away."""
        encounter = self.encounter(encounter_id)
        who = encounter.people if encounter else ()

        def plan(shelves: Shelves) -> Iterator[Put]:
            if before := shelves.encounters.get(encounter_id):
                yield gone("encounters", before)

        return self._do("Removed", who[0] if who else "", plan, "The encounter is back", who)

    def _archived(self, person_id: str, words: str, at: datetime | None, undone: str) -> Act:
        with self._library.reading() as shelves:
            person = found(shelves, person_id)

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = found(shelves, person_id)
            yield saved("people", before, replace(before, archived_at=at))

        named = short(person.name)
        return self._do(words.format(named), person_id, plan, undone.format(named), listed=True)

    def _do(
        self,
        words: str,
        person_id: str,
        plan: Plan,
        undone: str = "",
        about: Iterable[str] = (),
        *,
        listed: bool = False,
    ) -> Act:
        where = Destination(PageName.PEOPLE, person_id)
        return self._history.do(words, plan, where, undone=undone, about=about, listed=listed)


def new_person(name: str, now: datetime, about: str = "") -> tuple[Person, Put]:
    """Someone to be kept, without an encounter yet, and what it takes."""
    person = Person(name_of(name), now, one_line(about))
    return person, saved("people", None, person)


def found(shelves: Shelves, person_id: str) -> Person:
    """The person with this id; RelpitchError where there is none."""
    person = shelves.people.get(person_id)
    if person is None:
        raise RelpitchError(_GONE)
    return person


def met(person_id: str, at: datetime) -> ContactStep:
    """A meeting, as following up sees it."""
    return ContactStep(person_id, at, Deed.MET, id="")


def opened(promise: Promise, at: datetime) -> ContactStep:
    """A follow-up opened by a promise."""
    return ContactStep(promise.person_id, at, Deed.OPENED, Reason.PROMISE, promise.id, by=promise.by)


def _on(day: date | None, now: datetime) -> datetime:
    """A moment of a day: at this time of it."""
    return now if day is None else now - (now.astimezone().date() - day)


def last_met(glimpse: Glimpse, today: date) -> str:
    """Where and when someone was met last: “School gate, Wednesday”."""
    day = near(glimpse.met_at.astimezone().date(), today).removeprefix("on ") if glimpse.met_at else ""
    return ", ".join(each for each in (glimpse.place, day) if each)


def _things(capture: Capture, encounter: Encounter, person_id: str, now: datetime) -> Iterator[Put]:
    """What was given and promised at a meeting; a promise opens a follow-up."""
    if gave := one_line(capture.gave):
        gift = Gift(person_id, gave, now, given_at=encounter.at, encounter_id=encounter.id)
        yield saved("gifts", None, gift)
    if what := one_line(capture.promised):
        promise = Promise(person_id, what, now, capture.by, encounter_id=encounter.id)
        yield saved("promises", None, promise)
        yield saved("steps", None, opened(promise, now))


def _note(typed: str) -> str:
    if len(typed) > _LONGEST_NOTE:
        raise RelpitchError("This note is longer than a book. Keep up to a million characters of it here.")
    return typed.encode(errors="replace").decode().replace("\0", "").strip()


def _cleaned(fields: Mapping[str, object]) -> dict[str, Any]:
    """Words as they are kept: a name that says something, lines without a break, lists without doubles."""
    return {name: _cleaned_one(name, words) for name, words in fields.items()}


def _cleaned_one(name: str, words: object) -> str | tuple[str, ...]:
    if name == "name":
        return name_of(str(words))
    return _distinct(words) if _is_list(words) else one_line(str(words))


def _is_list(words: object) -> TypeGuard[Sequence[str]]:
    return isinstance(words, Sequence) and not isinstance(words, str)


def _distinct(words: Sequence[str]) -> tuple[str, ...]:
    lines = (one_line(each) for each in words)
    return tuple(dict.fromkeys(line for line in lines if line))


def merged(shelves: Shelves, person_id: str, other_id: str) -> Iterator[Put]:
    """What it takes to make one person of two; nothing of either is lost."""
    person, other = found(shelves, person_id), found(shelves, other_id)
    one, left = put_together(person, other)
    about = " ".join(filter(None, (person.about, left.pop("about", "")))) or one.about
    also = [f"Also {words}" for words in left.values()]
    reach, theirs = shelves.reaches.get(reach_id(person_id)), shelves.reaches.get(reach_id(other_id))
    if theirs:
        known = {(each.way, each.value) for each in reach.ways} if reach else set()
        new = tuple(each for each in theirs.ways if (each.way, each.value) not in known)
        both, unplaced = put_together(reach or Reach(person_id), replace(theirs, ways=new))
        also += [f"{name.capitalize()} also {words}" for name, words in unplaced.items()]
        yield saved("reaches", reach, both)
    yield saved("people", person, replace(one, about=about, remember=_distinct((*one.remember, *also))))

    def renamed(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(person_id if each == other_id else each for each in ids))

    for encounter in shelves.encounters.of(other_id):
        yield saved("encounters", encounter, replace(encounter, people=renamed(encounter.people)))
    for name in ("promises", "gifts", "steps"):
        for each in getattr(shelves, name).all(person_id=other_id):
            yield saved(name, each, replace(each, person_id=person_id))
    for introduction in shelves.introductions.all():
        if other_id in introduction.people:
            changed = replace(
                introduction,
                people=renamed(introduction.people),
                said_yes=renamed(introduction.said_yes),
            )
            yield (
                saved("introductions", introduction, changed)
                if len(changed.people) > 1
                else gone("introductions", introduction)
            )
    if theirs:
        yield gone("reaches", theirs)
    yield gone("people", other)
