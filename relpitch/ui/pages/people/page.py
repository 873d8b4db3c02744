"""The People page: everyone, one person's encounters, and what was promised and given."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from relpitch.domain.change import Change, Kind
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import RelpitchError
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.part import Part
from relpitch.domain.version import said
from relpitch.services.doing import Done
from relpitch.services.following_up import FollowingUp
from relpitch.services.giving import Giving
from relpitch.services.people import Known, People
from relpitch.services.pitches import Pitches
from relpitch.services.search import Search
from relpitch.ui import keys
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.people import words
from relpitch.ui.pages.people.aside import Aside
from relpitch.ui.pages.people.choosing import ChooseDialog
from relpitch.ui.pages.people.composer import Composer
from relpitch.ui.pages.people.encounter_dialog import EncounterDialog
from relpitch.ui.pages.people.following import Following
from relpitch.ui.pages.people.header import PersonHeader
from relpitch.ui.pages.people.listing import Listing
from relpitch.ui.pages.people.nobody import Nobody
from relpitch.ui.pages.people.person_dialog import PersonDialog
from relpitch.ui.pages.people.timeline import Met, Timeline
from relpitch.ui.theme import theme
from relpitch.ui.widgets.name_dialog import NameDialog
from relpitch.ui.widgets.toast import Toast

_AT_ONCE = 6


class PeoplePage(Page):
    """`someone_met` asks for the quick capture, `import_wanted` for a contact file."""

    someone_met = Signal()
    import_wanted = Signal()
    forget_wanted = Signal(str)

    def __init__(
        self,
        people: People,
        giving: Giving,
        following_up: FollowingUp,
        search: Search,
        pitches: Pitches,
        changes: Changes,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._people, self._giving, self._pitches = people, giving, pitches
        self._following_up = following_up
        self._writable = writable
        self._known: Known | None = None
        self._limit = _AT_ONCE
        self.listing = Listing(people, search, self)
        self.list = self.listing.list
        self.timeline = Timeline()
        self.composer = Composer()
        self.aside = Aside()
        self.header = PersonHeader()
        self.nobody = Nobody()
        self.toast = Toast(self)
        self.following = Following(people, following_up, self.aside.card, self, self._do, writable=writable)
        self._build()
        self._wire(changes)

    def open(self, thing: str) -> None:
        """Show a person; without one, whoever was shown last, or the one met last."""
        if self.listing.is_stale:
            self.listing.show()
        if thing and thing not in self.list.model.ids():
            self.listing.show_everyone()
        ids = self.list.model.ids()
        wanted = thing or self.list.current() or (ids[0] if ids else "")
        self.list.choose(wanted)
        self._show_person(wanted)

    def flush(self) -> bool:
        """A note half written is kept in its field until it is kept for good or thrown away."""
        return True

    def show_narrow(self, narrow: bool) -> None:
        self.aside.setFixedWidth(theme().column(288 if narrow else 320))

    def tell(self, sentence: str, done: Done | None = None) -> None:
        """Say one sentence, with Undo where something was done."""
        undo: Callable[[], None] | None = (lambda: self._undo(done)) if done else None
        self.toast.tell(sentence, undo)

    # what is shown

    def _show_person(self, person_id: str) -> None:
        known = self._people.known(person_id, self._limit + 1) if person_id else None
        self._known = known
        self._stack.setCurrentWidget(self._one if known else self.nobody)
        if known is None:
            return
        typed = self.listing.typed
        self.header.show_person(known, writable=self._writable)
        met = [self._met(each, known) for each in known.encounters[: self._limit]]
        mentioned = self._people.mentioned(each.note for each in met)
        self.timeline.show_encounters(met, typed, mentioned, more=len(known.encounters) > self._limit)
        self.composer.setVisible(self._writable)
        self.aside.show_known(known, writable=self._writable)
        self.following.show_known(known)

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

    # what the person does

    def _do(self, act: Callable[[], Done], sentence: str = "") -> bool:
        """Do something that can be undone, and say so; or say why not."""
        try:
            done = act()
        except RelpitchError as error:
            self.tell(str(error))
            return False
        if done.puts:
            self.tell(sentence or done.words, done)
        return True

    def _undo(self, done: Done) -> None:
        try:
            self._people.undo(done)
        except RelpitchError as error:
            self.tell(str(error))

    def _keep_note(self, note: str) -> None:
        if self._known is None:
            return
        encounter = Encounter(datetime.now(UTC), (self._known.person.id,), note=note)
        if self._do(lambda: self._people.add_encounter(encounter)):
            self.composer.clear()
            self.timeline.to_top()

    def _tell_encounter(self, encounter: Encounter, *, new: bool) -> None:
        dialog = EncounterDialog(encounter, self._people.names(), self._versions(), self)
        if dialog.exec():
            told = dialog.told()
            act = self._people.add_encounter if new else self._people.change_encounter
            self._do(lambda: act(told))

    def _tell_in_full(self, note: str) -> None:
        if self._known is not None:
            self.composer.clear()
            encounter = Encounter(datetime.now(UTC), (self._known.person.id,), note=note)
            self._tell_encounter(encounter, new=True)

    def _versions(self) -> list[tuple[str, str, list[str]]]:
        versions = []
        for statement in self._pitches.statements():
            siblings = self._pitches.versions(statement.id)
            for version in siblings:
                bridges = [each.when for each in said(version, siblings[0], Part.RELEVANCE) if each.when]
                versions.append((version.id, f"{statement.title}: {version.name}", bridges))
        return versions

    def _ask_encounter(self, encounter_id: str, at: QPoint) -> None:
        encounter = self._people.encounter(encounter_id)
        if encounter is None or not self._writable:
            return
        menu = QMenu(self)
        menu.addAction("Edit").triggered.connect(lambda: self._tell_encounter(encounter, new=False))
        for other in encounter.people:
            if self._known and other != self._known.person.id and other in self._known.others:
                name = self._known.others[other].name
                menu.addAction(f"Go to {name}").triggered.connect(
                    lambda _=False, other=other: self.open(other)
                )
        menu.addSeparator()
        menu.addAction("Remove").triggered.connect(
            lambda: self._do(lambda: self._people.remove_encounter(encounter_id))
        )
        menu.exec(at)

    def _ask_thing(self, thing: object, at: QPoint) -> None:
        if self._known is None or not self._writable:
            return
        menu = QMenu(self)
        match thing:
            case Promise():
                for verb, act in (
                    ("It is kept", self._giving.keep),
                    ("Release it", self._giving.release),
                    ("Open again", self._giving.reopen),
                ):
                    menu.addAction(verb).triggered.connect(
                        lambda _=False, act=act: self._do(lambda: act(thing.id))
                    )
            case Gift():
                menu.addAction("It is given").triggered.connect(
                    lambda: self._do(lambda: self._giving.give(thing.id), f"Gave: {thing.what}")
                )
            case Introduction():
                self._offer_introduction(menu, thing)
            case (str(field), str(word)):
                menu.addAction("Take it away").triggered.connect(lambda: self._drop_word(field, word))
        if isinstance(thing, Promise | Gift | Introduction):
            menu.addSeparator()
            menu.addAction("Take it off the list").triggered.connect(
                lambda: self._do(lambda: self._giving.take_away(thing))
            )
        menu.exec(at)

    def _offer_introduction(self, menu: QMenu, introduction: Introduction) -> None:
        known = self._known
        assert known is not None
        for who in introduction.people:
            name = known.person.name if who == known.person.id else known.others[who].name
            action = menu.addAction(f"{name} would like to")
            action.setCheckable(True)
            action.setChecked(who in introduction.said_yes)
            action.triggered.connect(
                lambda yes, who=who: self._do(lambda: self._giving.said_yes(introduction.id, who, yes=yes))
            )
        menu.addAction("I introduced them").triggered.connect(
            lambda: self._do(lambda: self._giving.made(introduction.id))
        )
        other = introduction.other(known.person.id)
        if other in known.others:
            menu.addAction(f"Go to {known.others[other].name}").triggered.connect(lambda: self.open(other))

    def _tick(self, promise_id: str, kept: bool) -> None:
        act = self._giving.keep if kept else self._giving.reopen
        self._do(lambda: act(promise_id))

    def _ask_words(self, question: str, sentence: str, keep: Callable[[str], object]) -> None:
        dialog = NameDialog(question, sentence, "Keep it", self)
        if self._known is not None and dialog.exec():
            keep(dialog.name())

    def _new_promise(self) -> None:
        self._ask_words(
            "What did I promise?",
            "It can be kept or released, and is never late.",
            lambda what: self._do(lambda: self._giving.promise(self._id(), what)[1]),
        )

    def _new_gift(self) -> None:
        self._ask_words(
            "What could I give?",
            "A tip, a name, ten minutes. Small is best.",
            lambda what: self._do(lambda: self._giving.offer(self._id(), what)[1]),
        )

    def _new_word(self, field: str, question: str) -> None:
        def keep(word: str) -> None:
            assert self._known is not None
            kept = getattr(self._known.person, field)
            self._do(lambda: self._people.change_person(self._id(), **{field: (*kept, word)}))

        self._ask_words(question, "A few words.", keep)

    def _new_remember(self) -> None:
        self._new_word("remember", "What is good to remember?")

    def _new_tag(self) -> None:
        self._new_word("tags", "Which tag?")

    def _drop_word(self, field: str, word: str) -> None:
        if self._known is not None:
            kept = tuple(each for each in getattr(self._known.person, field) if each != word)
            self._do(lambda: self._people.change_person(self._id(), **{field: kept}))

    def _new_introduction(self) -> None:
        if self._known is None:
            return
        names = [each for each in self._people.names() if each[0] != self._id()]
        dialog = ChooseDialog(
            f"Who should meet {self._known.person.name}?",
            "Ask both first. One who would rather not needs no reason.",
            "Keep it",
            names,
            self,
            "Why they would enjoy each other",
        )
        if dialog.exec():
            other, why = dialog.chosen(), dialog.words()
            self._do(lambda: self._giving.introduce(self._id(), other, why)[1])

    def _ask_person(self, at: QPoint) -> None:
        if self._known is None:
            return
        person = self._known.person
        menu = QMenu(self)
        menu.addAction("Edit").triggered.connect(self._edit_person)
        if person.archived_at:
            act, verb = self._people.bring_back, "Bring back"
        else:
            act, verb = self._people.archive, "Archive"
        menu.addAction(verb).triggered.connect(lambda: self._do(lambda: act(person.id)))
        menu.addAction("Also known as…").triggered.connect(self._merge)
        menu.addAction("Bring people in…").triggered.connect(self.import_wanted)
        menu.addSeparator()
        menu.addAction("Forget completely…").triggered.connect(lambda: self.forget_wanted.emit(person.id))
        menu.exec(at)

    def _bring_back(self) -> None:
        self._do(lambda: self._people.bring_back(self._id()))

    def _edit_person(self) -> None:
        if self._known is None:
            return
        dialog = PersonDialog(self._known, self)
        if dialog.exec():
            self._do(lambda: self._people.change_all(self._id(), dialog.fields(), dialog.reach()))

    def _merge(self) -> None:
        if self._known is None:
            return
        names = [each for each in self._people.names() if each[0] != self._id()]
        dialog = ChooseDialog(
            f"Who is {self._known.person.name} too?",
            "Everything of both is kept under this name. Undo takes it apart again.",
            "The same person",
            names,
            self,
        )
        if dialog.exec():
            other = dialog.chosen()
            self._do(lambda: self._people.merge(self._id(), other))

    def _earlier(self) -> None:
        self._limit += 5 * _AT_ONCE
        self._show_person(self._id())

    def _id(self) -> str:
        return self._known.person.id if self._known else ""

    def _choose(self, person_id: str) -> None:
        self._limit = _AT_ONCE
        self._show_person(person_id)
        self.timeline.to_top()

    def _searched(self) -> None:
        found = [each.glimpse.id for each in self.listing.found.people] if self.listing.found else []
        if found and self.list.current() not in found:
            self.list.choose(found[0])
            self._limit = _AT_ONCE
        self._show_person(self.list.current() or self._id())

    def _switched(self) -> None:
        ids = self.list.model.ids()
        self.list.choose(ids[0] if ids else "")
        self._choose(ids[0] if ids else "")

    def _changed(self, change: Change) -> None:
        if change.kind is not Kind.PERSON:
            return
        if not self.isVisible():
            self.listing.is_stale = True
            return
        here = self._id()
        self.listing.show()
        ids = self.list.model.ids()
        person = self._people.person(here) if here else None
        stays = here in ids or (person is not None and person.archived_at is not None)
        wanted = here if stays else ids[0] if ids else ""
        self.list.choose(wanted)
        self._show_person(wanted)

    # how it is put together

    def _find(self) -> None:
        self.list.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.line.selectAll()

    def _note(self) -> None:
        self.composer.take_focus()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.timeline, 1)
        left.addWidget(self.composer)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self.aside)
        self._one = QWidget()
        one = QVBoxLayout(self._one)
        one.setContentsMargins(0, 0, 0, 0)
        one.setSpacing(0)
        one.addWidget(self.header)
        one.addLayout(body, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._one)
        self._stack.addWidget(self.nobody)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.show_narrow(False)
        self.list.show_writable(self._writable)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._changed)
        self.listing.searched.connect(self._searched)
        self.listing.switched.connect(self._switched)
        self.list.chosen.connect(self._choose)
        self.list.someone_met.connect(self.someone_met)
        self.nobody.someone_met.connect(self.someone_met)
        self.nobody.import_wanted.connect(self.import_wanted)
        self.timeline.menu_asked_for.connect(self._ask_encounter)
        self.timeline.earlier.connect(self._earlier)
        self.timeline.person_chosen.connect(self.open)
        self.composer.kept.connect(self._keep_note)
        self.composer.more_wanted.connect(self._tell_in_full)
        self.header.menu_asked_for.connect(self._ask_person)
        self.header.back_wanted.connect(self._bring_back)
        self.aside.ticked.connect(self._tick)
        self.aside.menu_asked_for.connect(self._ask_thing)
        self.aside.promise_wanted.connect(self._new_promise)
        self.aside.gift_wanted.connect(self._new_gift)
        self.aside.introduction_wanted.connect(self._new_introduction)
        self.aside.word_wanted.connect(self._new_remember)
        self.aside.tag_wanted.connect(self._new_tag)
        keys.bind(self, {"find": self._find, "note": self._note})
