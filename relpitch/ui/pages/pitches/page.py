"""The Pitches page: puts list, words, aside, compare and history together."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.statement import Statement
from relpitch.domain.version import spoken_phrasings
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.bridge_outcomes import BridgeOutcomes
from relpitch.services.coaching import Coaching
from relpitch.services.history import History
from relpitch.services.pitches import Pitches
from relpitch.services.revisions import Revisions
from relpitch.services.settings import Settings
from relpitch.translation import N_, _
from relpitch.ui import keys
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.pitches.coach import Coach
from relpitch.ui.pages.pitches.collection import Collection
from relpitch.ui.pages.pitches.compare import EDIT
from relpitch.ui.pages.pitches.draft import WHEN
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.noticing import NoticedLines
from relpitch.ui.pages.pitches.open_statement import OpenStatement
from relpitch.ui.pages.pitches.phrasing_edits import PhrasingEdits
from relpitch.ui.pages.pitches.typing import Typing
from relpitch.ui.pages.pitches.version_list import VersionList
from relpitch.ui.pages.pitches.version_views import VersionViews
from relpitch.ui.pages.pitches.words_view import WordsView
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.page_columns import PageColumns
from relpitch.ui.widgets.scroll import Stack

_NOTHING = (
    N_("Nothing to say yet"),
    N_("Begin with one thing you offer. Rough words are welcome."),
    N_("A first pitch"),
)


class PitchesPage(Page):
    """The versions of one statement at a time, and the words of the chosen one."""

    def __init__(
        self,
        pitches: Pitches,
        revisions: Revisions,
        settings: Settings,
        history: History,
        coaching: Coaching,
        outcomes: BridgeOutcomes,
        preferences: PreferencesFile,
        changes: Changes,
        drafts: Drafts,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._pitches, self._outcomes = pitches, outcomes
        self._preferences, self._writable = preferences, writable
        self.opened = OpenStatement(pitches, settings, preferences, writable=writable)
        self._draft = self.opened.draft
        self.collection = Collection(
            pitches, settings, history, preferences, drafts, self.opened, self, writable=writable
        )
        self.list, self.editor, self.glance = VersionList(), Editor(), Glance()
        self.coach = Coach(self._draft, self.editor, self.glance, coaching, preferences)
        self._typing = Typing(self._draft, self.editor, self.coach)
        self._noticing = NoticedLines()
        self.wordings = PhrasingEdits(self._draft, self.editor, writable=writable)
        self.words = WordsView(self.editor, self.glance, self._noticing)
        self._beside = self.put_beside(PageName.PITCHES, self.words.aside, self.words.coach, preferences)
        self._status = self.words.status
        self.views = VersionViews(self.words, self.opened, revisions, writable=writable)
        self._nothing = EmptyState("sprout", *map(_, _NOTHING))
        self._left_part, self._body = Part.OFFER, Stack()
        self._lay_out()
        self._toast = self.make_toast(self._body, lift=40)
        self._toast.stand_over(self.editor)
        self._wire(changes)
        self._add_keys()

    def open(self, thing: str) -> None:
        at = self.opened.statement
        left_off = self._preferences.current.remembered.version if at is None else ""
        version = self._pitches.version(thing or left_off) if thing or left_off else None
        statements = {each.id: each for each in self._pitches.statements()}
        if version is not None and version.discarded_at is None and version.statement_id in statements:
            self._show_statement(statements[version.statement_id], version.id)
            self._go_to_offer()
        elif at is None or at.id not in statements:
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
        self._typing.catch_up()
        return self.opened.keep()

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
        if self.opened.chosen.id != version_id:
            return False
        if when == [WHEN]:
            self._draft.type_when(Part(part), int(number), words)
        else:
            self._draft.type(Part(part), int(number), words)
        return self.flush()

    def shown(self) -> str:
        return self.opened.chosen.id if self.opened.pair else ""

    def topic(self) -> str:
        return self.views.topic

    def show_narrow(self, narrow: bool) -> None:
        super().show_narrow(narrow)
        self.words.show_narrow(narrow)
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
        self._body.setCurrentIndex(0 if statement else 1)
        self.views.show_words()
        self.opened.show(statement, version_id)
        self._show_list_beside(words=True)

    def _show_list(self) -> None:
        if self.opened.statement and self.opened.pair:
            rows = self.opened.presentation.rows(self.opened.shown_versions)
            title, current = self.opened.statement.label, self.opened.chosen.id
            self.list.show_statement(title, rows, current, writable=self._writable)

    def _show_version(self) -> None:
        if self.opened.statement is None or self.opened.pair is None:
            return
        (version, base), statement = self.opened.pair, self.opened.statement
        shown, setting = self.opened.presentation, self.opened.setting
        context = (
            statement.label
            if version.is_base
            else _("a variant of {statement}").format(statement=statement.label)
        )
        self.words.header.show_title(version.label, context)
        self.words.compare.setVisible(not version.is_base)
        self.words.copy.setVisible(shown.is_written(version))
        parts = shown.parts(version, [base, *self.opened.versions[1:]])
        self.editor.show_parts(parts, writable=self._writable, language=statement.language)
        glance = shown.glance(version, base)
        self.glance.show_view(glance)
        self.coach.show_version(statement, setting)
        self._noticing.show_setting(setting)
        self.words.show_bridges([each.when for each in parts[Part.RELEVANCE].phrasings])
        self._status.show_measure(
            shown.measure(version, base, in_words=True, against_target=self._beside.is_narrow),
            version.length,
            glance.value,
            glance.target,
            shorter=shown.measure(version, base, in_words=False),
        )
        self._show_list()
        self.views.refresh()

    def _show_list_beside(self, words: bool) -> None:
        """The list is seen beside the words, and where there is a statement."""
        self.list.setVisible(words and self.opened.statement is not None)

    # what the person does

    def _length_chosen(self, value: str) -> None:
        if self._writable:
            self._draft.flush()
            self.collection.acts.attempt(
                lambda: self._pitches.set_length(self.opened.chosen.id, Length(value))
            )

    def _acted(self, part: Part, key: str) -> None:
        """Do what the comparison asked for; to edit settles nothing until something is typed."""
        if key != EDIT:
            self.wordings.do(part, key)
        elif self._writable:
            self.views.show_words()
            self.editor.go(list(Part).index(part), at_end=True)

    def _remember_part(self) -> None:
        self._left_part = self.editor.focused() or self._left_part

    def _back_to_words(self) -> None:
        """From the comparison or the history to the part one came from."""
        self.editor.go(list(Part).index(self._left_part), at_end=True)

    def _list_opened(self, part: Part, is_open: bool) -> None:
        if part is Part.RELEVANCE:
            if is_open:
                self._show_outcomes()
            self.words.show_noticing(is_open)

    def _show_outcomes(self) -> None:
        self._noticing.show_outcomes(*self._outcomes.seen(self.opened.chosen, self.opened.versions))

    def _copy(self) -> None:
        if self.opened.pair is not None:
            self.collection.copy(self.opened.chosen)

    def _fill_slot(self, slot: str, words: str) -> None:
        self.collection.acts.attempt(lambda: self._pitches.fill_slot(self.opened.chosen.id, slot, words))

    def _go_with_it(self, page: PageName) -> None:
        if self._draft.version:
            self._draft.flush()
            self.asked_for.emit(Destination(page, self._draft.version.id))

    def _to_welcome(self) -> None:
        self.opened.leave()
        self.asked_for.emit(Destination(PageName.WELCOME))

    def _happened(self, change: Change) -> None:
        if change.concerns(RecordKind.KEPT_NOTE):
            self.coach.look_again()
        if change.concerns(RecordKind.PERSON) and self.words.notices:
            self._show_outcomes()
        if self.opened.follow(change):
            self._show_list()

    def _saved(self, _act: Act) -> None:
        self._status.show_saved(datetime.now().astimezone(), writable=self._writable)

    # how it is put together

    def _lay_out(self) -> None:
        empty = QWidget()
        centre = QVBoxLayout(empty)
        centre.addWidget(self._nothing, alignment=Qt.AlignmentFlag.AlignCenter)
        self._body.addWidget(self.views)
        self._body.addWidget(empty)
        row = PageColumns(self)
        row.add(self.list)
        row.add(self._body, 1)
        self._status.show_saved(None, writable=self._writable)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self._typing.counted.connect(self._show_version)
        self._draft.written.connect(self._saved)
        self._draft.refused.connect(self._status.show_unsaved)
        self.opened.changed.connect(self._show_version)
        self.opened.closing.connect(self.editor.close_lists)
        for noticing in (self._draft, self.coach, self.wordings):
            noticing.notice.connect(self._toast.notify)
        self.coach.language_taken.connect(self.collection.set_language)
        self.coach.asked_for.connect(self._beside.open)
        self.coach.viewed.connect(self.words.show_coach)
        self.editor.opened.connect(self._list_opened)
        self.words.bridge_chosen.connect(self.wordings.bridge_for)
        self.words.bridge_wanted.connect(self.wordings.to_bridge)
        self.glance.slot_filled.connect(self._fill_slot)
        self.views.acted.connect(self._acted)
        self.views.notice.connect(self._toast.notify)
        self.views.switched.connect(self._show_list_beside)
        self.views.closed.connect(self._back_to_words)
        self.editor.asked_to_compare.connect(self.views.show_compare)
        self.opened.closing.connect(self._remember_part)
        self.collection.show.connect(self._show_statement)
        self.collection.notice.connect(self._toast.notify)
        self.list.chosen.connect(self.opened.choose)
        self.list.statement_menu.connect(self.collection.ask_statement)
        self.list.version_menu.connect(self.collection.ask_version)
        self.list.new_variant_menu.connect(self.collection.ask_variant)
        self.list.moved.connect(self.collection.move_by_id)
        self._status.length_chosen.connect(self._length_chosen)
        self._status.source_switched.connect(self.editor.show_source)
        self._status.pause_asked_for.connect(self.wordings.pause)
        self.words.copy.clicked.connect(self._copy)
        self.words.history.clicked.connect(self.views.show_history)
        self.words.compare.clicked.connect(self.views.show_compare)
        self.words.print.clicked.connect(partial(self._go_with_it, PageName.CARDS))
        self.words.rehearse.clicked.connect(partial(self._go_with_it, PageName.REHEARSE))
        self.collection.welcome_asked_for.connect(self._to_welcome)
        self._nothing.acted.connect(self._to_welcome)

    def _add_keys(self) -> None:
        actions: dict[str, Callable[[], None]] = {
            "variant": self.list.ask_variant,
            "card": partial(self._go_with_it, PageName.CARDS),
            "rehearse-this": partial(self._go_with_it, PageName.REHEARSE),
            "compare": self.views.show_compare,
            "history": self.views.show_history,
            "wording": self.wordings.next,
            "cue": self.wordings.mark_cue,
            "stress": self.wordings.mark_stress,
            "extra": self.wordings.mark_extra,
            "pause": self.wordings.pause,
            "copy": self._copy,
            "next-note": self.coach.next,
            "previous-note": self.coach.previous,
            "replace": self.coach.replace_current,
            "keep-mine": self.coach.keep_current,
            "keep-everywhere": self.coach.keep_current_everywhere,
            "previous": partial(self._step, -1),
            "next": partial(self._step, 1),
        }
        keys.bind(self, actions)

    def _step(self, by: int) -> None:
        if not self.views.step(by):
            (self.editor.to_previous if by < 0 else self.editor.to_next)()
