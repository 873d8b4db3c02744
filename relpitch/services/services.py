"""All that a person can do with one open library, each service made when it is first needed."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch import paths
from relpitch.domain.change import Change
from relpitch.domain.destination import PageName
from relpitch.preferences import Preferences, recent_libraries
from relpitch.services.history import History

if TYPE_CHECKING:
    from relpitch.domain.giving import Gift
    from relpitch.failure.drafts import Drafts
    from relpitch.services.afterwards import Afterwards
    from relpitch.services.bridge_outcomes import BridgeOutcomes
    from relpitch.services.calendar import Calendar
    from relpitch.services.coaching import Coaching
    from relpitch.services.contacts import Contacts
    from relpitch.services.copies_beside import CopiesBeside
    from relpitch.services.events import Events
    from relpitch.services.export_import import ExportImport
    from relpitch.services.following_up import FollowingUp
    from relpitch.services.forgetting import Forgetting
    from relpitch.services.giving import Giving
    from relpitch.services.library_upkeep import LibraryUpkeep
    from relpitch.services.moments import Moments
    from relpitch.services.one_minute import Minutes
    from relpitch.services.people import People
    from relpitch.services.pitches import Pitches
    from relpitch.services.preparing import Preparing
    from relpitch.services.readiness import Readiness
    from relpitch.services.rehearsing import Rehearsing
    from relpitch.services.reminding import Reminding
    from relpitch.services.revisions import Revisions
    from relpitch.services.search import Search
    from relpitch.services.settings import Settings
    from relpitch.services.takes import Takes
    from relpitch.services.today import Today
    from relpitch.services.two_wordings import WordingChoices
    from relpitch.storage.library import Library


def moment_now() -> datetime:
    """The moment it is."""
    return datetime.now(UTC)


def _nobody(_change: Change) -> None:
    """What is told of a change where nobody listens: in a command, in a test."""


class Services:
    """Wires the services of one library. Window, command line, benchmarks and tests use the same ones.

    `preferences` returns them as they are now; `backups` is the folder that backups go to.
    """

    def __init__(
        self,
        library: "Library",
        announce: Callable[[Change], None] = _nobody,
        now: Callable[[], datetime] = moment_now,
        preferences: Callable[[], Preferences] = Preferences,
        backups: Path | None = None,
        drafts: "Callable[[], Drafts] | None" = None,
    ) -> None:
        self.library, self.now = library, now
        self.history = History(library, announce)
        self._preferences, self._backups, self._drafts = preferences, backups, drafts

    def counts(self) -> dict[PageName, int]:
        """How many things the pages hold, for the sidebar."""
        return {
            PageName.PITCHES: len(self.pitches.statements()),
            PageName.PEOPLE: self.people.count(),
            PageName.EVENTS: len(self.events.coming()),
        }

    def gifts_for_anyone(self) -> "list[Gift]":
        """What was offered that says nothing of anybody who is known."""
        from relpitch.services.discretion import for_anyone, words_of_names

        known = words_of_names(name for _id, name in self.people.names())
        return for_anyone(self.giving.gifts(), known)

    @cached_property
    def revisions(self) -> "Revisions":
        from relpitch.services.revisions import Revisions

        return Revisions(self.library)

    @cached_property
    def pitches(self) -> "Pitches":
        from relpitch.services.pitches import Pitches

        return Pitches(self.library, self.history, self.now, self.revisions)

    @cached_property
    def settings(self) -> "Settings":
        from relpitch.services.settings import Settings

        return Settings(self.library, self.history, self.now)

    @cached_property
    def coaching(self) -> "Coaching":
        from relpitch.services.coaching import Coaching

        return Coaching(self.library, self.history, self.now)

    @cached_property
    def takes(self) -> "Takes":
        from relpitch.services.takes import Takes

        return Takes(self.library, self.history, self.now)

    @cached_property
    def rehearsing(self) -> "Rehearsing":
        from relpitch.services.rehearsing import Rehearsing

        return Rehearsing(self.pitches, self.settings, self.takes, self.events.next, self.events.slots)

    @cached_property
    def moments(self) -> "Moments":
        from relpitch.services.moments import Moments

        return Moments(self.pitches, self.settings, self.events.next, self.events.slots)

    @cached_property
    def readiness(self) -> "Readiness":
        from relpitch.services.readiness import Readiness

        return Readiness(self.takes, self.now)

    @cached_property
    def reminding(self) -> "Reminding":
        from relpitch.services.reminding import Reminding

        return Reminding(self.events, self.now)

    @cached_property
    def people(self) -> "People":
        from relpitch.services.people import People

        return People(self.library, self.history, self.now)

    @cached_property
    def giving(self) -> "Giving":
        from relpitch.services.giving import Giving

        return Giving(self.library, self.history, self.now)

    @cached_property
    def following(self) -> "FollowingUp":
        from relpitch.services.following_up import FollowingUp, pace_of

        return FollowingUp(
            self.library, self.history, self.now, lambda: pace_of(self._preferences().following_up)
        )

    @cached_property
    def outcomes(self) -> "BridgeOutcomes":
        from relpitch.services.bridge_outcomes import BridgeOutcomes

        return BridgeOutcomes(self.library)

    @cached_property
    def contacts(self) -> "Contacts":
        from relpitch.services.contacts import Contacts

        return Contacts(self.library, self.history, self.now)

    @cached_property
    def export_import(self) -> "ExportImport":
        from relpitch.services.export_import import ExportImport

        return ExportImport(self.library, self.history)

    @cached_property
    def forgetting(self) -> "Forgetting":
        from relpitch.failure.drafts import Drafts
        from relpitch.services.forgetting import Forgetting

        return Forgetting(self.library, self.history, self._drafts() if self._drafts else Drafts())

    @cached_property
    def search(self) -> "Search":
        from relpitch.services.search import Search

        return Search(self.library)

    @cached_property
    def events(self) -> "Events":
        from relpitch.services.events import Events

        return Events(self.library, self.history, self.now)

    @cached_property
    def preparing(self) -> "Preparing":
        from relpitch.services.preparing import Preparing

        return Preparing(self.events, self.pitches, self.rehearsing, self.takes, self.people, self.now)

    @cached_property
    def minutes(self) -> "Minutes":
        from relpitch.services.one_minute import Minutes

        return Minutes(self.events, self.preparing, self.pitches, lambda: self._preferences().voice.pace)

    @cached_property
    def calendar(self) -> "Calendar":
        from relpitch.services.calendar import Calendar

        return Calendar(self.events, self.people, self.following, self.now)

    @cached_property
    def afterwards(self) -> "Afterwards":
        from relpitch.services.afterwards import Afterwards

        return Afterwards(self.history, self.events, self.following)

    @cached_property
    def today(self) -> "Today":
        from relpitch.services.today import Today

        return Today(
            self.events, self.readiness, self.people, self.following, self.giving, self.takes, self.now
        )

    @cached_property
    def choices(self) -> "WordingChoices":
        from relpitch.services.two_wordings import WordingChoices
        from relpitch.storage.device import this_device

        return WordingChoices(self.library, self.history, this_device(paths.device_file()))

    @cached_property
    def copies(self) -> "CopiesBeside":
        from relpitch.services.copies_beside import CopiesBeside

        return CopiesBeside(self.library, self.history, self._backups or paths.backups())

    @cached_property
    def upkeep(self) -> "LibraryUpkeep":
        from relpitch.services.library_upkeep import LibraryUpkeep

        backups = self._backups or paths.backups()
        return LibraryUpkeep(
            self.library, backups, self.now, self.copies, lambda: recent_libraries(self._preferences())
        )
