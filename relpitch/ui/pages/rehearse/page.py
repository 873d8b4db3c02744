"""The Rehearse page: its home, the stage, the drills, the review of a take."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch import audio
from relpitch.audio.late_microphone import LateMicrophone
from relpitch.audio.microphone_list import MicrophoneList
from relpitch.audio.recorder import Input, Recorder
from relpitch.domain.change import Change
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.take import LANGUAGE_LISTENED_FOR, Drill, Take
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile, RecordingsKept
from relpitch.services import drills
from relpitch.services.rehearsing import Rehearsing, Script
from relpitch.services.takes import TAKE_PREFIX, Takes
from relpitch.translation import _
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.rehearse.aloud import Aloud
from relpitch.ui.pages.rehearse.drill import DrillStage
from relpitch.ui.pages.rehearse.given_recording import GivenRecording
from relpitch.ui.pages.rehearse.home import Home
from relpitch.ui.pages.rehearse.microphone_check import MicrophoneCheck
from relpitch.ui.pages.rehearse.microphone_choice import MicrophoneChoice
from relpitch.ui.pages.rehearse.presentation import full_names, home_view, in_a_list
from relpitch.ui.pages.rehearse.reading_aloud import ReadingAloud
from relpitch.ui.pages.rehearse.review import ReviewCards
from relpitch.ui.pages.rehearse.reviewing import Reviewing
from relpitch.ui.pages.rehearse.session import Session
from relpitch.ui.pages.rehearse.session_frame import SessionFrame
from relpitch.ui.pages.rehearse.stage import Stage
from relpitch.ui.pages.rehearse.stage_words import kept_words
from relpitch.ui.pages.rehearse.take_work import TakeWork
from relpitch.ui.pages.rehearse.takes_dialog import TakesDialog
from relpitch.ui.pages.rehearse.way_back import back_words
from relpitch.ui.widgets.keyboard_stays import has_keyboard
from relpitch.ui.widgets.scroll import Stack


class RehearsePage(Page):
    """Goes from home to the stage, from the stage to the review, and back."""

    def __init__(
        self,
        rehearsing: Rehearsing,
        takes: Takes,
        preferences: PreferencesFile,
        changes: Changes,
        drafts: Drafts,
        now: Callable[[], datetime],
        *,
        source: Input | None = None,
        microphones: MicrophoneList | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__()
        self._rehearsing, self._takes, self._preferences, self._now = rehearsing, takes, preferences, now
        self._statement_id = self._suggested = ""
        self._script: Script | None = None
        self._back: Destination | None = None
        self._microphone = MicrophoneChoice(preferences, microphones or MicrophoneList(self), self)
        microphone = source or LateMicrophone(self)
        self.home = Home()
        self.put_beside(PageName.REHEARSE, self.home.aside, self.home.drills, preferences)
        self.stage = Stage(Session(Recorder(microphone, self), self), takes, now)
        self.drill = DrillStage(Session(Recorder(microphone, self), self), takes, now, random or Random())
        self.review = ReviewCards(audio.make_player, drafts)
        self.review.heard.take_in(MicrophoneCheck(Recorder(microphone, self), self._microphone))
        self.work = TakeWork(takes, self._language, self)
        self.reviewing = Reviewing(self.review, rehearsing, takes, self.work, preferences, drafts, now, self)
        self._reading = ReadingAloud(self)
        self._stack = Stack()
        for view in (self.home, self.stage, self.drill, self.review):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._toast = self.make_toast()
        self._toast.stand_over(self.stage.rehearsed, self.drill.rehearsed)
        self.stage.follow(lambda: self.work.last_word() if preferences.current.voice.follow else None)
        for stage, target in ((self.stage, lambda: self.stage.target), (self.drill, lambda: 0.0)):
            Aloud(stage, stage.session, target, lambda: preferences.current.voice.spoken_stage)
        self._wire(changes)

    def open(self, thing: str) -> None:
        self._back = self.came_from
        if thing.startswith(TAKE_PREFIX):
            self.look_at(thing.removeprefix(TAKE_PREFIX))
        elif thing in list(Drill):
            self.begin_drill(Drill(thing))
        elif thing:
            self.take_stage(thing, None, None)
        else:
            self.show_home()
            self.home.hero.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        for stage in (self.stage, self.drill):
            stage.end()
        self.work.finish()
        return True

    def shown(self) -> str:
        return f"{TAKE_PREFIX}{self.reviewing.take_id}" if self._stack.currentWidget() is self.review else ""

    def is_in_use(self) -> bool:
        return self.stage.session.is_on or self.drill.session.is_on

    def topic(self) -> str:
        names: dict[QWidget | None, str] = {self.stage: "stage", self.drill: "drills", self.review: "takes"}
        return names.get(self._stack.currentWidget(), "")

    def show_narrow(self, narrow: bool) -> None:
        super().show_narrow(narrow)
        self.review.show_narrow(narrow)

    def take_file(self, path: Path) -> None:
        """Bring a recording in as a take, once it is known what is said in it."""
        self.show_home()
        given = GivenRecording(path, self._rehearsing, self._takes, self._pace, self._now())
        try:
            taken = given.ask(full_names(self._rehearsing, self._pace), self._suggested, self)
        except RelpitchError as error:
            self._toast.notify(str(error))
            return
        if taken is not None:
            self.work.keep(*taken, keeps=self._keeps)
            self.look_at(taken[0].id)

    # from view to view

    def take_focus(self) -> None:
        """Put the keyboard on what begins the next rehearsal, where that is shown."""
        if self.home.hero.isVisible():
            self.home.hero.go.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().take_focus()

    def show_home(self) -> None:
        """What is next, all versions, the drills."""
        self._back = None
        self.work.hear_no_more()
        had_keyboard = has_keyboard(self)
        self._go(self.home)
        self._fill_home()
        if had_keyboard and not has_keyboard(self.home):
            self.home.hero.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_stage(self, version_id: str, mode: Mode | None, length: Length | None) -> None:
        """Go on stage with a version; without a mode, as it would be suggested."""
        script = self._rehearsing.script(version_id, self._pace, length)
        if script is None:
            self.show_home()
            self._toast.notify(_("There are no words in it to say yet"))
            return
        self._script, self._statement_id = script, script.statement.id
        earlier = self._takes.of(version_id)
        self._go(self.stage)
        self.stage.set_up(
            script,
            mode or self._rehearsing.mode_for(script),
            number=len(earlier) + 1,
            back_to=self._back_words,
            records=self._records,
            kept=kept_words(self._preferences.current.voice.recordings, writable=self._takes.writable),
            device=self._microphone.device,
            microphone=self._microphone.name,
        )

    def begin_drill(self, drill: Drill) -> None:
        """Go on stage with a drill."""
        self._go(self.drill)
        scripts = [
            script
            for statement in self._rehearsing.statements()
            for script in self._rehearsing.scripts(statement, self._pace)
        ]
        self.drill.set_up(
            drill,
            self._rehearsing.moments.places(),
            self._rehearsing.moments.bridges(),
            scripts,
            drills.interruptions(),
            back_to=self._back_words,
            records=self._records,
            device=self._microphone.device,
            microphone=self._microphone.name,
        )

    def look_at(self, take_id: str) -> None:
        """Review a take."""
        take = self._takes.get(take_id)
        if take is None or take.discarded_at:
            self.show_home()
            return
        self._go(self.review)
        self.review.show_way_back(self._back_words)
        self.reviewing.show(take)

    def leave(self) -> None:
        """Back to where one came from: another page, or home."""
        back = self._back
        self.show_home()
        if back is not None:
            self.asked_for.emit(back)

    # what happens

    def _taken(self, take: Take, path: Path | None) -> None:
        """A take has ended: keep it, measure it, show it."""
        if self.work.keep(take, path, keeps=self._keeps):
            self.look_at(take.id)

    def _left_behind(self, take: Take, path: Path | None) -> None:
        """A take was left for something else: keep it, measure it, say so."""
        if self.work.keep(take, path, keeps=self._keeps):
            kept = _("Your take of {seconds} s is kept, under All takes")
            self._notify(kept.format(seconds=round(take.seconds)))

    def _notify(self, sentence: str) -> None:
        """Say a sentence where one looks."""
        if self.isVisible():
            self._toast.notify(sentence)
        else:
            self.notice.emit(sentence)

    def _language(self, take: Take) -> str:
        script = self._rehearsing.script(take.version_id, self._pace)
        return script.statement.language if script else LANGUAGE_LISTENED_FOR

    def _happened(self, change: Change) -> None:
        if not self.isVisible():
            return
        if self._stack.currentWidget() is self.home:
            self._fill_home()
        else:
            self.reviewing.follow(change)

    def _rehearse_again(self) -> None:
        take = self.reviewing.take
        if take is not None and take.drill is not None:
            self.begin_drill(take.drill)
        elif take is not None:
            self.take_stage(take.version_id, take.mode, take.length)

    def _list_takes(self) -> None:
        names = full_names(self._rehearsing, self._pace)
        dialog = TakesDialog(self._takes, lambda take: in_a_list(take, names, self._now().astimezone()), self)
        dialog.chosen.connect(self.look_at)
        dialog.exec()

    def _listen(self) -> None:
        script = self._rehearsing.script(self._suggested, self._pace)
        if script is not None:
            self.home.tell_about_listening(self._reading.toggle(script))

    def _choose_statement(self, statement_id: str) -> None:
        self._statement_id = statement_id
        self._fill_home()

    def _microphone_changed(self) -> None:
        """One came, went, or another was chosen: it is said at once, and a stage that waits opens it."""
        view = self._stack.currentWidget()
        if self.isVisible() and view is self.home:
            self._fill_home()
        elif self.isVisible() and isinstance(view, SessionFrame):
            view.use_microphone(self._microphone.device, self._microphone.name)

    def _choose_length(self, length: Length) -> None:
        if self._script is not None:
            self.take_stage(self._script.version.id, self.stage.mode, length)

    # how it looks

    def _go(self, view: QWidget) -> None:
        if self._stack.currentWidget() is not view:
            self._reading.stop()
        self._stack.setCurrentWidget(view)
        self.filling.emit(view in (self.stage, self.drill))

    def _fill_home(self) -> None:
        view = home_view(
            self._rehearsing,
            self._statement_id,
            self._pace,
            self._now().astimezone().date(),
            microphone=self._microphone.name if self._records else "",
            records=self._records,
        )
        self._statement_id, self._suggested = view.statement_id, view.version_id
        self.home.show_view(view)
        self.home.show_microphones(self._microphone.names(), self._microphone.device)
        self.home.tell_about_listening("")

    @property
    def _back_words(self) -> str:
        return back_words(self._back, self._rehearsing.names() if self._back else {})

    @property
    def _pace(self) -> float:
        return self._preferences.current.voice.pace

    @property
    def _records(self) -> bool:
        return self._takes.writable and self._preferences.current.voice.recordings is not RecordingsKept.NONE

    @property
    def _keeps(self) -> bool:
        return self._preferences.current.voice.recordings is RecordingsKept.KEEP

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self.home.stage_asked_for.connect(self.take_stage)
        self.home.drill_asked_for.connect(self.begin_drill)
        self.home.takes_asked_for.connect(self._list_takes)
        self.home.listen_asked_for.connect(self._listen)
        self.home.statement_chosen.connect(self._choose_statement)
        self.home.microphone_chosen.connect(self._microphone.choose)
        self._microphone.changed.connect(self._microphone_changed)
        self.home.write_asked_for.connect(lambda: self.asked_for.emit(Destination(PageName.PITCHES)))
        for stage in (self.stage, self.drill):
            stage.closed.connect(self.leave)
            stage.taken.connect(self._taken)
            stage.left_behind.connect(self._left_behind)
            stage.given_up.connect(lambda take, path: self.work.put_aside(take, path, keeps=self._keeps))
        self.stage.session.recording.connect(lambda path: self.work.hear(path, self._script, self.stage.mode))
        self.stage.length_asked_for.connect(self._choose_length)
        self.drill.line_to_read.connect(self._reading.say)
        self.review.closed.connect(self.leave)
        self.review.again_asked_for.connect(self._rehearse_again)
        self.reviewing.notice.connect(self._toast.notify)
        self.reviewing.gone.connect(self.show_home)
        self.work.notice.connect(self._notify)
