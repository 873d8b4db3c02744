"""The Pitches page: puts list, words, aside, compare and history together."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.bridge_outcome import unsaid
from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version, spoken_phrasings
from relpitch.failure.drafts import Drafts
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.bridge_outcomes import BridgeOutcomes
from relpitch.services.coaching import Coaching
from relpitch.services.naming import short
from relpitch.services.pitches import Pitches
from relpitch.services.revisions import Revisions
from relpitch.services.settings import Settings
from relpitch.ui import keys
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.pitches.coach import Coach
from relpitch.ui.pages.pitches.collection import Collection
from relpitch.ui.pages.pitches.compare import EDIT, Compare
from relpitch.ui.pages.pitches.doings import KEEP
from relpitch.ui.pages.pitches.draft import WHEN, Draft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.history import History
from relpitch.ui.pages.pitches.noticing import Noticing
from relpitch.ui.pages.pitches.presentation import Presentation
from relpitch.ui.pages.pitches.version_list import VersionList
from relpitch.ui.pages.pitches.wordings import Wordings
from relpitch.ui.pages.pitches.words_view import WordsView
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.scroll import Stack

_COUNTED_AFTER_MS = 30


class PitchesPage(Page):
    """The versions of one statement at a time, and the words of the chosen one."""

    def __init__(
        self,
        pitches: Pitches,
        revisions: Revisions,
        settings: Settings,
        coaching: Coaching,
        outcomes: BridgeOutcomes,
        preferences: PreferencesFile,
        changes: Changes,
        drafts: Drafts,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._pitches = pitches
        self._revisions = revisions
        self._settings = settings
        self._outcomes = outcomes
        self._known: Mapping[str, Setting] = settings.by_id()
        self._preferences = preferences
        self._pace = preferences.current.voice.pace
        preferences.watch(self._preferred)
        self._writable = writable
        self._statement: Statement | None = None
        self._versions: list[Version] = []
        self._typing = False
        self._counting = QTimer(self, singleShot=True, interval=_COUNTED_AFTER_MS)
        self._counting.timeout.connect(self._show_version)
        self._draft = Draft(pitches)
        self.collection = Collection(pitches, settings, preferences, drafts, self)
        self._list = VersionList()
        self.editor = Editor()
        self._glance = Glance()
        self.coach = Coach(self._draft, self.editor, self._glance, coaching, preferences)
        self._noticing = Noticing()
        self.wordings = Wordings(self._draft, self.editor, writable=writable)
        self._main = WordsView(self.editor, self._glance, self._noticing, preferences)
        self._status = self._main.status
        self._nothing = EmptyState(
            "sprout",
            "Nothing to say yet",
            "Begin with one thing you offer. Rough words are welcome.",
            "A first pitch",
        )
        self.compare = Compare()
        self.history = History()
        self._views = Stack()
        self._body = Stack()
        self._lay_out()
        self._toast = self.make_toast(self._body, lift=40)
        self._wire(changes)
        self._add_keys()

    def open(self, thing: str) -> None:
        left_off = self._preferences.current.remembered.version if self._statement is None else ""
        version = self._pitches.version(thing or left_off) if thing or left_off else None
        statements = {each.id: each for each in self._pitches.statements()}
        if version is not None and version.discarded_at is None and version.statement_id in statements:
            self._show_statement(statements[version.statement_id], version.id)
            self._go_to_offer()
        elif self._statement is None or self._statement.id not in statements:
            self._show_statement(next(iter(statements.values()), None))

    def take_focus(self) -> None:
        """Put the caret into the words, where they are shown."""
        if self.editor.isVisible():
            self._go_to_offer()
        else:
            super().take_focus()

    def _go_to_offer(self) -> None:
        self.editor.go(list(Part).index(Part.OFFER), at_end=True)

    def flush(self) -> bool:
        self._catch_up()
        saved = self._draft.flush()
        self._seal()
        return saved

    def unsaved(self) -> Mapping[str, str]:
        return self._draft.unsaved()

    def put_back(self, place: str, words: str) -> bool:
        version_id, part, number, *when = place.split()
        version = self._pitches.version(version_id)
        if version is None or not self._writable:
            return False
        base = self._pitches.versions(version.statement_id)[0]
        if int(number) >= max(1, len(spoken_phrasings(version, base, Part(part)))):
            return False
        self.open(version_id)
        if self._chosen().id != version_id:
            return False
        if when == [WHEN]:
            self._draft.type_when(Part(part), int(number), words)
        else:
            self._draft.type(Part(part), int(number), words)
        return self.flush()

    def shown(self) -> str:
        return self._draft.version.id if self._statement is not None and self._draft.version else ""

    def topic(self) -> str:
        view = self._views.currentWidget()
        return "compare" if view is self.compare else "history" if view is self.history else ""

    def show_narrow(self, narrow: bool) -> None:
        self._main.show_narrow(narrow)
        self._show_version()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_version()  # the pace may be another now
        self.coach.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        self.coach.sleep()
        self.flush()
        super().hideEvent(event)

    # what is shown

    def _show_statement(self, statement: Statement | None, version_id: str = "") -> None:
        self._leave()
        self._statement = statement
        self._body.setCurrentIndex(0 if statement else 1)
        self._list.setVisible(statement is not None)
        self._show_words()
        if statement is None:
            return
        self._versions = self._pitches.versions(statement.id)
        self._open_version(version_id or self._versions[0].id)

    def _open_version(self, version_id: str) -> None:
        if self._draft.version is not None and self._draft.version.id != version_id:
            self._leave()
        version = next((each for each in self._versions if each.id == version_id), self._versions[0])
        self._draft.open(version, self._versions[0])
        self._preferences.remember(version=version.id)

    def _leave(self) -> None:
        self._draft.flush()
        self._seal()
        self.editor.close_lists()

    def _seal(self) -> None:
        if self._draft.version is not None and self._writable:
            self._pitches.seal(self._draft.version.id)

    def _presentation(self) -> Presentation:
        assert self._statement is not None
        return Presentation(self._known, self._pace, self._statement.language)

    def _show_list(self) -> None:
        if self._statement and self._draft.version:
            current = self._draft.version
            versions = [current if each.id == current.id else each for each in self._versions]
            rows = self._presentation().rows(versions)
            self._list.show_statement(self._statement.title, rows, current.id, writable=self._writable)

    def _preferred(self, preferences: Preferences) -> None:
        if preferences.voice.pace != self._pace:
            self._pace = preferences.voice.pace
            self._show_version()

    def _show_version(self) -> None:
        version, base = self._draft.version, self._draft.base
        if self._statement is None or version is None or base is None:
            return
        shown = self._presentation()
        context = f"a variant of {self._statement.title}"
        self._main.header.show_title(version.name, self._statement.title if version.is_base else context)
        self._main.compare.setVisible(not version.is_base)
        self._main.copy.setVisible(shown.is_written(version))
        self.editor.show_parts(shown.parts(version, [base, *self._versions[1:]]), writable=self._writable)
        glance = shown.glance(version, base)
        self._glance.show_view(glance)
        self.coach.show_version(self._statement, self._known.get(version.setting_id or ""))
        self._noticing.show_setting(self._known.get(version.setting_id or ""))
        self._status.show_measure(
            shown.measure(version, base, in_words=True, against_target=not self._main.has_room),
            version.length,
            glance.value,
            glance.target,
        )
        self._show_list()
        self._show_view()

    def _show_view(self) -> None:
        version, base = self._draft.version, self._draft.base
        if version is None or base is None:
            return
        if self._views.currentWidget() is self.compare and not version.is_base:
            shown = self._presentation()
            row = shown.rows([base, version])[-1]
            measures = (
                shown.measure(base, base, in_words=False),
                shown.measure(version, base, in_words=False),
            )
            self.compare.show_pair(
                version,
                base,
                notice=row.notice,
                measures=measures,
                icon_name=row.icon,
                writable=self._writable,
            )
        elif self._views.currentWidget() is self.history:
            revisions = self._revisions.revisions(version.id)
            self.history.show_revisions(version.name, revisions, writable=self._writable)

    def _show_words(self) -> None:
        self._views.setCurrentWidget(self._main)
        self._list.setVisible(self._statement is not None)

    def show_compare(self) -> None:
        """Show the variant beside its base."""
        if self._draft.version is not None and not self._draft.version.is_base:
            self._leave()
            self._views.setCurrentWidget(self.compare)
            self._list.hide()
            self._show_view()

    def show_history(self) -> None:
        """Show what the version was."""
        self._leave()
        self._views.setCurrentWidget(self.history)
        self._list.hide()
        self._show_view()
        self.history.take_focus()

    # what the person does

    def _length_chosen(self, value: str) -> None:
        if self._writable:
            self._draft.flush()
            self.collection.attempt(lambda: self._pitches.set_length(self._chosen().id, Length(value)))

    def _acted(self, part: Part, key: str) -> None:
        """Do what the comparison asked for; to edit is to keep the words and go to them."""
        self.wordings.do(part, KEEP if key == EDIT else key)
        if key == EDIT and self._writable:
            self._show_words()
            self.editor.go(list(Part).index(part), at_end=True)

    def _list_opened(self, part: Part, is_open: bool) -> None:
        if part is Part.RELEVANCE:
            if is_open:
                self._show_outcomes()
            self._main.show_noticing(is_open)

    def _show_outcomes(self) -> None:
        version = self._chosen()
        bridges = [
            each.when for each in spoken_phrasings(version, self._versions[0], Part.RELEVANCE) if each.when
        ]
        outcomes = self._outcomes.of(version, self._versions)
        self._noticing.show_outcomes(outcomes, unsaid(bridges, outcomes))

    def _restore(self, revision: Revision) -> None:
        self._draft.flush()
        self._seal()
        act = self._draft.change(revision.parts, f"Restore {short(self._chosen().name)}")
        self._seal()
        self._show_view()
        self._toast.tell(f"{self._chosen().name} is as it was", act)

    def _show_source(self, plain: bool) -> None:
        self.editor.show_source(plain=plain)

    def _copy(self) -> None:
        version, base = self._draft.version, self._draft.base
        if version is not None and base is not None:
            QGuiApplication.clipboard().setText(self._presentation().spoken(version, base).text)
            self._toast.tell(f"{version.name} is copied as plain text")

    def _fill_slot(self, slot: str, words: str) -> None:
        self.collection.attempt(lambda: self._pitches.fill_slot(self._chosen().id, slot, words))

    def _print_card(self) -> None:
        if self._draft.version:
            self._draft.flush()
            self.asked_for.emit(Destination(PageName.CARDS, self._draft.version.id))

    def _rehearse_this(self) -> None:
        if self._draft.version:
            self._draft.flush()
            self.asked_for.emit(Destination(PageName.REHEARSE, self._draft.version.id))

    def _ask_statement(self, at: object) -> None:
        self._draft.flush()
        self.collection.ask_statement(at, self._statement, writable=self._writable)  # type: ignore[arg-type]  # a QPoint

    def _ask_variant(self, at: object) -> None:
        if self._statement is not None and self._writable:
            self._draft.flush()
            self.collection.ask_variant(at, self._statement, self._versions)  # type: ignore[arg-type]  # a QPoint

    def _ask_version(self, version_id: str, at: object) -> None:
        version = next((each for each in self._versions if each.id == version_id), None)
        if version is not None and self._statement is not None and self._writable:
            self._draft.flush()
            last = self._versions[-1].position
            self.collection.ask_version(at, self._statement, version, last)  # type: ignore[arg-type]  # a QPoint

    def _to_welcome(self) -> None:
        self._leave()
        self.asked_for.emit(Destination(PageName.WELCOME))

    # what happened

    def _typed(self, part: Part, place: int, words: str) -> None:
        self._typing = True
        self.coach.typed(part)
        self._draft.type(part, place, words)
        self._typing = False

    def _when_typed(self, part: Part, place: int, when: str) -> None:
        self._typing = True
        self._draft.type_when(part, place, when)
        self._typing = False

    def _changed(self) -> None:
        """A keystroke is on the page already; what is counted of it may follow a moment later."""
        if not self._typing:
            self._counting.stop()
            self._show_version()
        elif not self._counting.isActive():
            self._counting.start()

    def _catch_up(self) -> None:
        if self._counting.isActive():
            self._counting.stop()
            self._show_version()

    def _happened(self, change: Change) -> None:
        if change.concerns(RecordKind.KEPT_NOTE):
            self.coach.look_again()
        if change.concerns(RecordKind.PERSON) and self._main.notices:
            self._show_outcomes()
        if change.concerns(RecordKind.SETTING):
            self._known = self._settings.by_id()
            self._show_version()
        if self._statement is None or not change.concerns(RecordKind.STATEMENT, RecordKind.VERSION):
            return
        statement = next((each for each in self._pitches.statements() if each.id == self._statement.id), None)
        if statement is None:
            return
        self._statement = statement
        self._versions = self._pitches.versions(statement.id)
        current = next((each for each in self._versions if each.id == self._chosen().id), None)
        if current is None:
            self._open_version(self._versions[0].id)
        else:
            self._draft.refresh(current, self._versions[0])
        self._show_list()

    def _saved(self) -> None:
        self._status.show_saved(datetime.now().astimezone(), writable=self._writable)

    def _told(self, sentence: str, act: Act | None) -> None:
        self._toast.tell(sentence, act)

    def _chosen(self) -> Version:
        assert self._draft.version is not None
        return self._draft.version

    # how it is put together

    def _lay_out(self) -> None:
        empty = QWidget()
        centre = QVBoxLayout(empty)
        centre.addWidget(self._nothing, alignment=Qt.AlignmentFlag.AlignCenter)
        for view in (self._main, self.compare, self.history):
            self._views.addWidget(view)
        self._body.addWidget(self._views)
        self._body.addWidget(empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._body, 1)
        self._status.show_saved(None, writable=self._writable)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self._draft.changed.connect(self._changed)
        self._draft.saved.connect(self._saved)
        self._draft.told.connect(self._told)
        self.coach.told.connect(self._told)
        self.wordings.told.connect(self._told)
        self.coach.asked_for.connect(self._main.show_aside)
        self.coach.viewed.connect(self._main.show_coach)
        self.editor.typed.connect(self._typed)
        self.editor.when_typed.connect(self._when_typed)
        self.editor.left.connect(self._draft.flush)
        self.editor.opened.connect(self._list_opened)
        self._noticing.chosen.connect(self.wordings.bridge_for)
        self._glance.slot_filled.connect(self._fill_slot)
        self.compare.acted.connect(self._acted)
        self.compare.closed.connect(self._show_words)
        self.history.restore.connect(self._restore)
        self.history.closed.connect(self._show_words)
        self.collection.show.connect(self._show_statement)
        self.collection.told.connect(self._told)
        self._list.chosen.connect(self._open_version)
        self._list.statement_menu.connect(self._ask_statement)
        self._list.version_menu.connect(self._ask_version)
        self._list.new_variant_menu.connect(self._ask_variant)
        self._list.moved.connect(self.collection.move_by_id)
        self._status.length_chosen.connect(self._length_chosen)
        self._status.source_switched.connect(self._show_source)
        self._status.pause_asked_for.connect(self.wordings.pause)
        self._main.copy.clicked.connect(self._copy)
        self._main.history.clicked.connect(self.show_history)
        self._main.compare.clicked.connect(self.show_compare)
        self._main.print.clicked.connect(self._print_card)
        self._main.rehearse.clicked.connect(self._rehearse_this)
        self.collection.welcome_asked_for.connect(self._to_welcome)
        self._nothing.acted.connect(self._to_welcome)

    def _add_keys(self) -> None:
        doings: dict[str, Callable[[], None]] = {
            "variant": self._list.ask_variant,
            "card": self._print_card,
            "rehearse-this": self._rehearse_this,
            "compare": self.show_compare,
            "history": self.show_history,
            "wording": self.wordings.next,
            "cue": self.wordings.mark_cue,
            "stress": self.wordings.mark_stress,
            "extra": self.wordings.mark_extra,
            "pause": self.wordings.pause,
            "copy": self._copy,
            "aside": self._main.switch_aside,
            "next-note": self.coach.next,
            "previous-note": self.coach.previous,
            "replace": self.coach.replace_current,
            "keep-mine": self.coach.keep_current,
            "keep-everywhere": self.coach.keep_current_everywhere,
            "previous": self._to_previous,
            "next": self._to_next,
        }
        keys.bind(self, doings)

    def _to_previous(self) -> None:
        self._step(-1)

    def _to_next(self) -> None:
        self._step(1)

    def _step(self, way: int) -> None:
        view = self._views.currentWidget()
        if isinstance(view, Compare | History):
            view.step(way)
        elif way < 0:
            self.editor.to_previous()
        else:
            self.editor.to_next()
