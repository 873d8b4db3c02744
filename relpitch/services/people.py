"""People and encounters: what the person can do about those they met."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from relpitch.domain.day import lately
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import RelpitchError
from relpitch.domain.glimpse import Glimpse
from relpitch.domain.person import Person, called
from relpitch.domain.reach import Reach
from relpitch.services.acts import Act, Plan, Put, Words, gone, saved
from relpitch.services.history import History
from relpitch.services.known import Known, known
from relpitch.services.naming import name_of, one_line
from relpitch.services.person_words import cleaned, note_of
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.services.capturing import Capture

_COMPLETED = 5000  # people whom a typed name is looked for among, those met last


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

    def called(self, names: Iterable[str]) -> Mapping[str, str]:
        """What some people are called in a sentence, so that nobody else of that name is meant."""
        everyone = [name for _, name in self.names()]
        return {name: called(name, everyone) for name in set(names)}

    def person(self, person_id: str) -> Person | None:
        """One person."""
        with self._library.reading() as shelves:
            return shelves.people.get(person_id)

    def known(self, person_id: str, limit: int | None = None) -> Known | None:
        """All that is kept of a person; of their encounters the latest, as many as `limit`."""
        with self._library.reading() as shelves:
            return known(shelves, person_id, limit)

    def written_out(self, person_id: str) -> str:
        """All that is kept of a person, as Markdown; empty where there is nobody."""
        from relpitch.interchange.json_export import LibraryContents
        from relpitch.interchange.people_export import people_to_markdown

        shown = self.known(person_id)
        if shown is None:
            return ""
        with self._library.reading() as shelves:
            others = [shelves.people.get(each) for each in shown.others]
            contents = LibraryContents(
                tuple(shelves.statements.all()),
                tuple(shelves.versions.all()),
                people=(shown.person, *(each for each in others if each)),
                reaches=(shown.reach,),
                encounters=shown.encounters,
                promises=shown.promises,
                gifts=shown.gifts,
                introductions=shown.introductions,
                steps=shown.steps,
            )
        return next(people_to_markdown(contents))

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

    def capture(self, capture: "Capture") -> tuple[Person, Act]:
        """Keep someone just met: the person, the encounter, and the promise, which opens a follow-up."""
        from relpitch.services.capturing import meeting

        person, words, plan = meeting(self._library, capture, self._now())
        act = self._do(
            lambda: _("{name} is kept").format(name=words()),
            person.id,
            plan,
            lambda: _("{name} is not kept").format(name=words()),
            listed=True,
        )
        return person, act

    def told_apart(self) -> dict[str, str]:
        """What tells those who are not archived from others of that name, by id."""
        today = self._now().astimezone().date()
        with self._library.reading() as shelves:
            glimpses = shelves.glimpses.of(shelves.glimpses.ids(archived=False))
        return {each.id: _last_met(each, today) for each in glimpses.values()}

    def acquaintances(self) -> list[tuple[Glimpse, str]]:
        """Those whom a typed name may mean, the one met last first, and where and when that was.

        Of who was never met it is what is known of them.
        """
        today = self._now().astimezone().date()
        with self._library.reading() as shelves:
            ids = shelves.glimpses.ids(archived=False)[:_COMPLETED]
            glimpses = shelves.glimpses.of(ids)
        shown = [glimpses[each] for each in ids if each in glimpses]
        return [(each, _last_met(each, today)) for each in shown]

    def places(self) -> list[str]:
        """Where people were met, the latest place first."""
        with self._library.reading() as shelves:
            ids = shelves.glimpses.ids(archived=False)[:_COMPLETED]
            glimpses = shelves.glimpses.of(ids)
        return list(dict.fromkeys(place for each in ids if (place := glimpses[each].place.strip())))

    def change_person(self, person_id: str, **fields: object) -> Act:
        """Change some of a person's fields: those that hold words."""
        return self._change(lambda: _("Changed"), person_id, cleaned(fields), lambda: _("{} is as before"))

    def archive(self, person_id: str) -> Act:
        """Put a person aside. Everything about them is kept and found."""
        fields = {"archived_at": self._now()}
        return self._change(
            lambda: _("{} is archived"), person_id, fields, lambda: _("{} is back"), listed=True
        )

    def bring_back(self, person_id: str) -> Act:
        """Take a person out of the archive."""
        fields = {"archived_at": None}
        return self._change(
            lambda: _("{} is back"), person_id, fields, lambda: _("{} is archived again"), listed=True
        )

    def change_all(self, person_id: str, fields: dict[str, object], reach: Reach) -> Act:
        """Change a person and how they can be reached, as one thing."""
        kept = cleaned(fields)

        def plan(shelves: Shelves) -> Iterator[Put]:
            person = stored(shelves.people, person_id)
            yield saved("people", person, replace(person, **kept))
            before = shelves.reaches.get(reach.id)
            if before or reach != Reach(person_id, id=reach.id):
                yield saved("reaches", before, reach)

        return self._do(lambda: _("Changed"), person_id, plan, lambda: _("It is as before"))

    def merge(self, person_id: str, other_id: str) -> Act:
        """Two records of one person become one, under the first's name."""
        if person_id == other_id:
            raise RelpitchError(_("That is the same record already."))
        from relpitch.services.merging_people import merged

        return self._do(
            lambda: _("They are one now"),
            person_id,
            lambda shelves: merged(shelves, person_id, other_id),
            lambda: _("They are two again"),
        )

    # encounters

    def add_encounter(self, encounter: Encounter) -> Act:
        """Keep a meeting with people who are here."""
        if not encounter.people:
            raise RelpitchError(_("Say who was there."))
        kept = replace(encounter, title=one_line(encounter.title), note=note_of(encounter.note))

        def plan(shelves: Shelves) -> Iterator[Put]:
            for person_id in kept.people:
                stored(shelves.people, person_id)
            yield saved("encounters", None, kept)

        return self._do(
            lambda: _("Kept"), kept.people[0], plan, lambda: _("What happened is not kept"), kept.people
        )

    def change_encounter(self, encounter: Encounter) -> Act:
        """Keep a meeting as it is now told."""
        kept = replace(encounter, title=one_line(encounter.title), note=note_of(encounter.note))

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = stored(shelves.encounters, kept.id)
            yield saved("encounters", before, kept)

        return self._do(
            lambda: _("Changed"),
            kept.people[0] if kept.people else "",
            plan,
            lambda: _("It is as before"),
            kept.people,
        )

    def remove_encounter(self, encounter_id: str) -> Act:
        """Take an encounter away."""
        encounter = self.encounter(encounter_id)
        who = encounter.people if encounter else ()

        def plan(shelves: Shelves) -> Iterator[Put]:
            if before := shelves.encounters.get(encounter_id):
                yield gone("encounters", before)

        return self._do(
            lambda: _("Removed"), who[0] if who else "", plan, lambda: _("The encounter is back"), who
        )

    def _change(
        self,
        words: Words,
        person_id: str,
        fields: Mapping[str, Any],
        undone: Words | None = None,
        *,
        listed: bool = False,
    ) -> Act:
        def change(person: Person) -> Person:
            return replace(person, **fields)

        where = Destination(PageName.PEOPLE, person_id)
        return self._history.change(words, "people", person_id, change, where, undone=undone, listed=listed)

    def _do(
        self,
        words: Words,
        person_id: str,
        plan: Plan,
        undone: Words | None = None,
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


def _last_met(glimpse: Glimpse, today: date) -> str:
    """Where and when someone was met last, “School gate, Wednesday”; else what is known of them."""
    day = lately(glimpse.met_at.astimezone().date(), today) if glimpse.met_at else ""
    return ", ".join(each for each in (glimpse.place, day) if each) or glimpse.known_by
