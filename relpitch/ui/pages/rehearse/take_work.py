"""The background work of takes: heard while they are recorded, then measured, then their words found."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from relpitch import audio
from relpitch.domain.errors import Progress, RelpitchError
from relpitch.domain.mode import Mode
from relpitch.domain.take import Measures, Take, Unheard
from relpitch.services.listening import (
    Listening,
    SaidWord,
    can_listen,
    has_words_to_hear,
    is_in_another_language,
)
from relpitch.services.measuring import make_ready, measure
from relpitch.services.rehearsing import Script
from relpitch.services.takes import Takes
from relpitch.translation import N_, _, pgettext
from relpitch.ui.background import Work

_LISTENING = N_("Listening for the words")


class TakeWork(QObject):
    """All the work on takes, once for the page. A recording that is not kept is dropped when all is found.

    `progressed` carries a take's id and what is done about it now, empty at its end; `notice` a sentence.
    """

    progressed = Signal(str, str)
    notice = Signal(str)

    def __init__(self, takes: Takes, language: Callable[[Take], str], parent: QObject) -> None:
        super().__init__(parent)
        self._takes, self._language = takes, language
        self._measuring: dict[str, Work] = {}
        self._listening: dict[str, Callable[[], None]] = {}  # what to do where it is left unfinished
        self._heard: dict[Path, Listening] = {}  # what is listened to while it is recorded

    def status(self, take_id: str) -> str:
        """What is done about a take now, in words; empty where nothing is."""
        return (
            _(_LISTENING)
            if take_id in self._listening
            else pgettext("status", "Measuring")
            if take_id in self._measuring
            else ""
        )

    @property
    def is_busy(self) -> bool:
        """Whether anything is done about any take."""
        return bool(self._measuring or self._listening)

    # while it is recorded

    def hear(self, path: Path, script: Script | None, mode: Mode) -> None:
        """Listen to what is recorded from its first sound on: its words are there when it ends."""
        self.hear_no_more()
        if script and has_words_to_hear(mode, script.words, script.statement.language):
            self._heard[path] = Listening(path, script.words, script.length, growing=True)

    def last_word(self) -> SaidWord | None:
        """The word of what is recorded now that was said last, where that is known."""
        return next((each.last_word for each in self._heard.values()), None)

    def hear_no_more(self) -> None:
        """Give up listening to recordings of which no take came."""
        while self._heard:
            self._heard.popitem()[1].cancel()

    def recorded(self, path: Path | None) -> None:
        """Note that a recording has ended, so that the rest of its words is found."""
        if path in self._heard:
            self._heard[path].end()

    # once it has ended

    def keep(self, take: Take, path: Path | None, *, keeps: bool) -> bool:
        """Store a take, then find out what is in its recording; False where it cannot be stored."""
        self.recorded(path)
        if path is not None and keeps:
            take = replace(take, audio=path.name)
        try:
            self._takes.keep(take)
        except RelpitchError as error:
            self.notice.emit(str(error))
            return False
        if path is not None:
            self.measure(take, path, keeps=keeps)
        return True

    def put_aside(self, take: Take, path: Path, *, keeps: bool) -> None:
        """Put a take that was begun again into the bin, or drop it where recordings are not kept."""
        if not keeps:
            self._takes.drop(path)
        elif self.keep(replace(take, discarded_at=take.at), path, keeps=True):
            aside = _("What you said for {seconds} s is in the bin, under All takes")
            self.notice.emit(aside.format(seconds=round(take.seconds)))

    def measure(self, take: Take, path: Path, *, keeps: bool) -> None:
        """Find what its signal shows, then which of its words were said."""
        audio.load()
        make_ready()

        def measured(measures: Measures) -> None:
            if is_in_another_language(take, self._language(take)):
                measures = replace(measures, unheard=Unheard.LANGUAGE)
            changed = self._keep_measures(take.id, measures)
            if changed and not changed.discarded_at and can_listen(changed, self._language(changed)):
                self._listen_for_words(changed, path, keeps=keeps)
            else:
                self._end_work(take.id, path, keeps=keeps)

        work = self._begin(lambda progress: measure(path, progress), take.id, path, keeps=keeps)
        work.done.connect(measured)
        work.progressed.connect(partial(self._notify, take.id, pgettext("status", "Measuring")))
        self._measuring[take.id] = work

    def cancel(self, take_id: str) -> None:
        """Give up what is done about a take; what was found stays."""
        if work := self._measuring.pop(take_id, None):
            work.cancel()
        if leave := self._listening.get(take_id):
            leave()
        self.progressed.emit(take_id, "")

    def finish(self) -> None:
        """Wait for what is measured, and leave the words that are listened for."""
        for work in list(self._measuring.values()):
            work.finish()
        for leave in list(self._listening.values()):
            leave()
        self.hear_no_more()

    def _listen_for_words(self, take: Take, path: Path, *, keeps: bool) -> None:
        """Find which words were said, once what the signal shows is stored.

        Nobody waits for that: who leaves meanwhile has a take without its words.
        """
        self.progressed.emit(take.id, _(_LISTENING))
        hearing = self._heard.pop(path, None) or Listening(path, take.words, take.length)

        def listened(measures: Measures) -> None:
            self._end_work(take.id, path, keeps=keeps)
            self._keep_measures(take.id, measures)

        work = self._begin(lambda progress: hearing.measures(take, progress), take.id, path, keeps=keeps)
        work.done.connect(listened)
        work.progressed.connect(partial(self._notify, take.id, _(_LISTENING)))

        def leave() -> None:
            work.cancel()
            self._end_work(take.id, path, keeps=keeps)

        del self._measuring[take.id]
        self._listening[take.id] = leave

    def _begin(self, find: Callable[[Progress], Measures], take_id: str, path: Path, *, keeps: bool) -> Work:
        def failed(sentence: str) -> None:
            self._end_work(take_id, path, keeps=keeps)
            self.notice.emit(sentence)

        work = Work(find, self)
        work.failed.connect(failed)
        return work

    def _keep_measures(self, take_id: str, measures: Measures) -> Take | None:
        try:
            return self._takes.measured(take_id, measures)
        except RelpitchError as error:
            self.notice.emit(str(error))
            return None

    def _end_work(self, take_id: str, path: Path, *, keeps: bool) -> None:
        self._measuring.pop(take_id, None)
        self._listening.pop(take_id, None)
        if path in self._heard:
            self._heard.pop(path).cancel()
        self.progressed.emit(take_id, "")
        if not keeps:
            self._takes.drop(path)

    def _notify(self, take_id: str, words: str, done: int, whole: int) -> None:
        self.progressed.emit(
            take_id, _("{work}, {done} of {whole} s").format(work=words, done=done, whole=whole)
        )
