"""What is done with the take that is reviewed: changed, deleted, compared, answered by a friend."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.day import moment
from relpitch.domain.errors import RelpitchError
from relpitch.domain.take import Measures, Take
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Words
from relpitch.services.rehearsing import Rehearsing
from relpitch.services.takes import Takes
from relpitch.translation import _
from relpitch.ui.announcing import announce
from relpitch.ui.draft_form import with_draft
from relpitch.ui.pages.rehearse.compare_dialog import CompareDialog
from relpitch.ui.pages.rehearse.friend_dialog import FriendDialog
from relpitch.ui.pages.rehearse.presentation import reviewed
from relpitch.ui.pages.rehearse.review import ReviewCards
from relpitch.ui.pages.rehearse.take_work import TakeWork


class Reviewing(QObject):
    """Binds the review to one take. `notice` a sentence, maybe its act; `gone` when the take is deleted."""

    notice = Signal(str, object)
    gone = Signal()

    def __init__(
        self,
        review: ReviewCards,
        rehearsing: Rehearsing,
        takes: Takes,
        work: TakeWork,
        preferences: PreferencesFile,
        drafts: Drafts,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._review, self._rehearsing, self._takes, self._work = review, rehearsing, takes, work
        self._preferences, self._drafts, self._now, self._window = preferences, drafts, now, window
        self._announced = ""
        review.changed.connect(self.change)
        review.delete_asked_for.connect(self._delete)
        review.compare_asked_for.connect(self._compare)
        review.friend_asked_for.connect(self._ask_friend)
        review.cancel_asked_for.connect(self._cancel)
        review.was_another.connect(self._say_it_was)
        work.progressed.connect(self._show_progress)

    @property
    def take(self) -> Take | None:
        """The take that is reviewed."""
        return self._review.shown.take if self._review.shown else None

    @property
    def take_id(self) -> str:
        """The id of the take; empty where none was looked at yet."""
        return self.take.id if self.take else ""

    def show(self, take: Take) -> None:
        """Review a take; what its recording shows is found where it was not yet."""
        path = self._takes.recording(take)
        if path is not None and not take.measures.waveform and not self._work.status(take.id):
            self._work.measure(take, path, keeps=True)
        self._show_reviewed(take)
        self._review.setFocus()

    def follow(self, change: Change) -> None:
        """Show the take as it is now, where it changed; one that was taken away is shown no longer."""
        if change.concerns(RecordKind.TAKE) and self.take_id in change.ids:
            take = self._takes.get(self.take_id)
            if take is not None and take.discarded_at is None:
                self._show_reviewed(take)
            else:
                self._review.release()
                self.gone.emit()

    def change(self, change: Callable[[Take], Take], words: Words | None = None) -> bool:
        """Keep a change of the take. Whether it is kept."""
        try:
            self._takes.change(self.take_id, change, words)
        except RelpitchError as error:
            self.notice.emit(str(error), None)
            return False
        return True

    def _show_reviewed(self, take: Take) -> None:
        shown = reviewed(take, self._rehearsing, self._takes, self._now().astimezone())
        self._review.show_review(shown, self._preferences.current.voice.fillers_heard)
        self._review.show_progress(self._work.status(take.id))
        self._notify()

    def _show_progress(self, take_id: str, words: str) -> None:
        if take_id == self.take_id:
            self._review.show_progress(words)
            self._notify()

    def _notify(self) -> None:
        """Say what the cards say, once they say it, and where they say something else."""
        words = self._review.spoken()
        if self._review.isVisible() and words != self._announced:
            announce(words, self._review)
        self._announced = words

    def _delete(self) -> None:
        try:
            act = self._takes.discard(self.take_id)
        except RelpitchError as error:
            self.notice.emit(str(error), None)
            return
        self.notice.emit(_("Take deleted"), act)

    def _say_it_was(self, version_id: str) -> None:
        """Keep the take as one of another version, and have it listened to again."""
        if self.take is None or not version_id:
            return
        voice = self._preferences.current.voice
        script = self._rehearsing.script(version_id, voice.pace, self.take.length)
        if script is not None and self.change(
            lambda take: replace(
                take,
                version_id=version_id,
                words=script.words,
                target=script.target,
                parts=(),
                measures=Measures(),
            ),
            lambda: _("It was “{version}”").format(version=script.version.label),
        ):
            self.show(self._takes.get(self.take_id) or self.take)

    def _cancel(self) -> None:
        self._work.cancel(self.take_id)

    def _ask_friend(self) -> None:
        if self.take is None:
            return
        dialog = FriendDialog(self.take.friend, self._window)
        form = with_draft(dialog, self._drafts, f"take/{self.take_id}/friend")
        if dialog.exec() and self.change(
            lambda take: replace(take, friend=dialog.answers()), lambda: _("A friend’s answers")
        ):
            form.end()

    def _compare(self) -> None:
        if self._review.shown is None:
            return
        shown = self._review.shown
        takes = self._takes.of(shown.take.version_id)
        others = [each for each in takes if each.id != shown.take.id]
        if not others:
            self.notice.emit(_("There is only this one so far"), None)
            return
        now = self._now().astimezone()
        names = {
            each.id: _("Take {number}, {moment}").format(
                number=number, moment=moment(each.at.astimezone(), now)
            )
            for number, each in enumerate(takes, start=1)
        }
        names.setdefault(shown.take.id, shown.when)
        CompareDialog(shown.take, others, names, self._window).exec()
