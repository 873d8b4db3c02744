"""Encounters on the page: what the timeline says of each, writing one down, changing and removing it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from relpitch.domain.day import short_day
from relpitch.domain.encounter import Encounter, Landed
from relpitch.domain.follow_up import ContactStep, Deed, Reason
from relpitch.domain.part import Part
from relpitch.domain.version import spoken_phrasings
from relpitch.failure.drafts import Drafts
from relpitch.formatting import as_object
from relpitch.services.known import Known
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.translation import N_, _, pgettext
from relpitch.ui.draft_form import OWNER, with_draft
from relpitch.ui.pages.people import words
from relpitch.ui.pages.people.composer import Composer
from relpitch.ui.pages.people.encounter_dialog import EncounterDialog
from relpitch.ui.pages.people.timeline import Met
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.widgets.choice_menu import ChoiceMenu

_WHEN = {
    None: N_("When {bridge}"),
    Landed.LEANED_IN: N_("When {bridge}, they leaned in"),
    Landed.NO_MORE: N_("When {bridge}, they nodded, no more"),
}


class Meetings:
    """The encounters of the person shown. `go` shows somebody else."""

    def __init__(
        self,
        people: People,
        pitches: Pitches,
        composer: Composer,
        reported: ReportedActs,
        drafts: Drafts,
        page: QWidget,
        go: Callable[[str], None],
        *,
        writable: bool,
    ) -> None:
        self._people, self._pitches, self._composer = people, pitches, composer
        self._reported, self._drafts, self._page, self._go = reported, drafts, page, go
        self._writable = writable
        self._known: Known | None = None
        composer.keep_wanted.connect(self.keep_note)
        composer.more_wanted.connect(self.tell_in_full)

    def show_known(self, known: Known, most: int) -> list[Met]:
        """Take a person's encounters; the latest of them as the timeline shows them."""
        self._known = known
        self._composer.show_owner(known.person.id)
        shown = known.encounters[:most]
        first = shown[-1].at if len(known.encounters) > most else None
        messages = [
            (each.at, _message(each))
            for each in known.steps
            if each.deed is Deed.WROTE and (first is None or each.at >= first)
        ]
        met = [(each.at, self._met(each, known)) for each in shown]
        return [each for _at, each in sorted([*met, *messages], key=lambda pair: pair[0], reverse=True)]

    def keep_note(self, note: str) -> None:
        """Keep what was written as a meeting of this moment."""
        if self._known is None:
            return
        encounter = Encounter(datetime.now(UTC), (self._known.person.id,), note=note)
        if self._reported.do(lambda: self._people.add_encounter(encounter)):
            self._composer.end()

    def tell_in_full(self, note: str) -> None:
        """Tell all of a meeting that begins with these words. They go on standing in the field meanwhile."""
        if self._known is None:
            return
        person_id = self._known.person.id
        dialog = self._dialog(Encounter(datetime.now(UTC), (person_id,), note=note))
        form = with_draft(dialog, self._drafts, f"people/{person_id}/meeting", apart=(dialog.note,))
        dialog.note.setProperty(OWNER, f"people/{person_id}/note")
        dialog.note.textChanged.connect(lambda: self._composer.write(dialog.note.toPlainText()))
        if dialog.exec() and self._reported.do(lambda: self._people.add_encounter(dialog.encounter())):
            form.end()
            self._composer.end()

    def ask(self, encounter_id: str, at: QPoint) -> None:
        """Show at a point what can be done with an encounter."""
        encounter = self._people.encounter(encounter_id)
        if encounter is None or not self._writable:
            return
        menu = ChoiceMenu(self._page)
        menu.addAction(pgettext("a meeting", "Edit")).triggered.connect(lambda: self._edit(encounter))
        for other in encounter.people:
            if self._known and other != self._known.person.id and other in self._known.others:
                name = self._known.others[other].name
                menu.addAction(_("Go to {person}").format(person=as_object(name))).triggered.connect(
                    lambda _on=False, other=other: self._go(other)
                )
        menu.addSeparator()
        menu.addAction(pgettext("a meeting", "Remove")).triggered.connect(
            lambda: self._reported.do(lambda: self._people.remove_encounter(encounter_id))
        )
        menu.exec(at)

    def _edit(self, encounter: Encounter) -> None:
        dialog = self._dialog(encounter)
        form = with_draft(dialog, self._drafts, f"encounter/{encounter.id}")
        if dialog.exec() and self._reported.do(lambda: self._people.change_encounter(dialog.encounter())):
            form.end()

    def _dialog(self, encounter: Encounter) -> EncounterDialog:
        people = self._people
        return EncounterDialog(encounter, people.names(), self._versions(), self._page, people.told_apart)

    def _met(self, encounter: Encounter, known: Known) -> Met:
        facts = []
        if encounter.version_id and (version := self._pitches.version(encounter.version_id)):
            facts.append((_("Used {version}").format(version=version.label), "tag"))
        if encounter.bridge:
            facts.append((_(_WHEN[encounter.landed]).format(bridge=encounter.bridge), "tag"))
        facts += [
            (_("I promised: {what}").format(what=promise.what), "tag")
            for promise in known.promises
            if promise.encounter_id == encounter.id
        ]
        facts += [
            (_("Gave: {what}").format(what=gift.what), "badge-give")
            for gift in known.gifts
            if gift.encounter_id == encounter.id and gift.given_at
        ]
        facts += [
            (_("With {person}").format(person=as_object(known.others[other].name)), "tag")
            for other in encounter.people
            if other != known.person.id and other in known.others
        ]
        if encounter.id == known.encounters[-1].id and known.person.created_at == encounter.at:
            facts += [
                (_("They care about: {care}").format(care=care), "tag") for care in known.person.care[:1]
            ]
        now = datetime.now(UTC)
        return Met(
            encounter.id,
            encounter.title,
            words.when(encounter, now),
            encounter.note,
            tuple(facts),
            event_id=encounter.event_id if encounter.event_id in known.events else "",
            day_in_short=short_day(encounter.at, now),
        )

    def _versions(self) -> list[tuple[str, str, list[str]]]:
        versions = []
        for statement in self._pitches.statements():
            siblings = self._pitches.versions(statement.id)
            for version in siblings:
                bridges = [
                    each.when for each in spoken_phrasings(version, siblings[0], Part.RELEVANCE) if each.when
                ]
                versions.append((version.id, f"{statement.label}: {version.label}", bridges))
        return versions


def _message(step: ContactStep) -> Met:
    """A message that went, with its words."""
    what = {Reason.PROMISE: _("I wrote, as promised"), Reason.GIFT: _("I wrote, with something to give")}
    title = what.get(step.reason or Reason.THANKS, _("I wrote"))
    return Met("", title, words.day(step.at, datetime.now(UTC)), step.words, is_message=True)
