"""Encounters on the page: what the timeline says of each, writing one down, changing and removing it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from relpitch.domain.encounter import Encounter
from relpitch.domain.part import Part
from relpitch.domain.version import said
from relpitch.services.people import Known, People
from relpitch.services.pitches import Pitches
from relpitch.ui.pages.people import words
from relpitch.ui.pages.people.acting import Acting
from relpitch.ui.pages.people.composer import Composer
from relpitch.ui.pages.people.encounter_dialog import EncounterDialog
from relpitch.ui.pages.people.timeline import Met


class Meetings:
    """The encounters of the person shown. `go` shows somebody else."""

    def __init__(
        self,
        people: People,
        pitches: Pitches,
        composer: Composer,
        acting: Acting,
        page: QWidget,
        go: Callable[[str], None],
        *,
        writable: bool,
    ) -> None:
        self._people, self._pitches, self._composer = people, pitches, composer
        self._acting, self._page, self._go, self._writable = acting, page, go, writable
        self._known: Known | None = None
        composer.kept.connect(self.keep_note)
        composer.more_wanted.connect(self.tell_in_full)

    def show_known(self, known: Known, most: int) -> list[Met]:
        """Take a person's encounters; the latest of them as the timeline shows them."""
        self._known = known
        return [self._met(each, known) for each in known.encounters[:most]]

    def keep_note(self, note: str) -> None:
        """Keep what was written as a meeting of this moment."""
        if self._known is None:
            return
        encounter = Encounter(datetime.now(UTC), (self._known.person.id,), note=note)
        if self._acting.do(lambda: self._people.add_encounter(encounter)):
            self._composer.clear()

    def tell_in_full(self, note: str) -> None:
        """Tell all of a meeting that begins with these words."""
        if self._known is not None:
            self._composer.clear()
            encounter = Encounter(datetime.now(UTC), (self._known.person.id,), note=note)
            self._tell_encounter(encounter, new=True)

    def ask(self, encounter_id: str, at: QPoint) -> None:
        """Show at a point what can be done with an encounter."""
        encounter = self._people.encounter(encounter_id)
        if encounter is None or not self._writable:
            return
        menu = QMenu(self._page)
        menu.addAction("Edit").triggered.connect(lambda: self._tell_encounter(encounter, new=False))
        for other in encounter.people:
            if self._known and other != self._known.person.id and other in self._known.others:
                name = self._known.others[other].name
                menu.addAction(f"Go to {name}").triggered.connect(
                    lambda _=False, other=other: self._go(other)
                )
        menu.addSeparator()
        menu.addAction("Remove").triggered.connect(
            lambda: self._acting.do(lambda: self._people.remove_encounter(encounter_id))
        )
        menu.exec(at)

    def _tell_encounter(self, encounter: Encounter, *, new: bool) -> None:
        dialog = EncounterDialog(encounter, self._people.names(), self._versions(), self._page)
        if dialog.exec():
            told = dialog.told()
            act = self._people.add_encounter if new else self._people.change_encounter
            self._acting.do(lambda: act(told))

    def _met(self, encounter: Encounter, known: Known) -> Met:
        facts = []
        if encounter.version_id and (version := self._pitches.version(encounter.version_id)):
            facts.append((f"Used {version.name}", "tag"))
        if encounter.bridge:
            landed = f", they {encounter.landed}" if encounter.landed else ""
            facts.append((f"When {encounter.bridge}{landed}", "tag"))
        facts += [
            (f"Gave: {gift.what}", "badge-give")
            for gift in known.gifts
            if gift.encounter_id == encounter.id and gift.given_at
        ]
        facts += [
            (f"With {known.others[other].name}", "tag")
            for other in encounter.people
            if other != known.person.id and other in known.others
        ]
        now = datetime.now(UTC)
        return Met(encounter.id, encounter.title, words.when(encounter, now), encounter.note, tuple(facts))

    def _versions(self) -> list[tuple[str, str, list[str]]]:
        versions = []
        for statement in self._pitches.statements():
            siblings = self._pitches.versions(statement.id)
            for version in siblings:
                bridges = [each.when for each in said(version, siblings[0], Part.RELEVANCE) if each.when]
                versions.append((version.id, f"{statement.title}: {version.name}", bridges))
        return versions
