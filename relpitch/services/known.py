"""All that is kept of one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import ContactStep, Deed
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.glimpse import Glimpse
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach, reach_id
from relpitch.storage.shelf import Shelves


@dataclass(frozen=True, slots=True)
class Known:
    """All that is kept of one person; encounters the latest first, `others` by id all who are named in it.

    `events`: the titles by id of those it was met at.
    """

    person: Person
    reach: Reach
    encounters: tuple[Encounter, ...]
    promises: tuple[Promise, ...]
    gifts: tuple[Gift, ...]
    introductions: tuple[Introduction, ...]
    steps: tuple[ContactStep, ...]
    others: dict[str, Glimpse]
    events: dict[str, str]

    @property
    def met(self) -> tuple[ContactStep, ...]:
        """What following up is decided from: every step and every meeting."""
        return (*self.steps, *(met_step(self.person.id, each.at) for each in self.encounters))


def known(shelves: Shelves, person_id: str, limit: int | None = None) -> Known | None:
    """All that is kept of a person; of their encounters the latest, as many as `limit`."""
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
        _events(shelves, encounters),
    )


def _events(shelves: Shelves, encounters: Sequence[Encounter]) -> dict[str, str]:
    """The titles by id of the events of these encounters that are not in the bin."""
    ids = {each.event_id for each in encounters if each.event_id}
    found = shelves.events.those(ids) if ids else {}
    return {each.id: each.title for each in found.values() if each.discarded_at is None}


def met_step(person_id: str, at: datetime) -> ContactStep:
    """A meeting, as following up sees it."""
    return ContactStep(person_id, at, Deed.MET, id="")
