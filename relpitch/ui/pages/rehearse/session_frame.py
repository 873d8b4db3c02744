"""The dim room with a session in it: what the stage and the drills do alike with clock and microphone."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from relpitch.domain.identity import new_id
from relpitch.domain.take import Take
from relpitch.services.takes import Takes
from relpitch.translation import _
from relpitch.ui.pages.rehearse.frame import Frame
from relpitch.ui.pages.rehearse.session import Session

LEAST_SECONDS = 2.0
"""What is shorter is no take."""


class SessionFrame(Frame):
    """The frame of a session, with its clock and microphone.

    `taken` carries a finished take and its recording's path or None.

    `left_behind` carries the same of one that was left for something else: it is kept, and not looked at;
    `given_up` of one that was begun again.
    """

    taken = Signal(object, object)
    left_behind = Signal(object, object)
    given_up = Signal(object, object)

    def __init__(
        self,
        choices: Mapping[str, str],
        session: Session,
        takes: Takes,
        now: Callable[[], datetime],
        *,
        name: str,
        body: QWidget,
        at_left: QWidget | None,
    ) -> None:
        super().__init__(choices, name=name, body=body, at_left=at_left)
        self.session, self._takes, self._now = session, takes, now
        self._records = False
        self._device = self._microphone = ""
        self._microphone_was_tried = self._is_left = False
        self._take_id = new_id()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back.clicked.disconnect()  # a frame without a session closes at once
        self.back.clicked.connect(self.leave)
        self.pressed.connect(self.start_or_stop)
        session.changed.connect(self._show_state)
        session.ticked.connect(self._show_time)
        session.notice.connect(self._tell_seen)
        session.ended.connect(self._ended)
        session.recorder.level.connect(self.level.hear)
        session.recorder.clipped.connect(self.level.clip)

    def start_or_stop(self) -> None:
        """Begin, go on, or end."""
        raise NotImplementedError

    def leave(self) -> None:
        """Back to where it was; a take under way is kept."""
        if self.session.is_on:
            self.session.end()
        else:
            self.closed.emit()

    def end(self) -> None:
        """End a take that is under way, and keep it."""
        if self.session.is_on:
            self.session.end()

    def leave_behind(self) -> None:
        """End a take that is under way because something else comes: it is kept, and not looked at."""
        self._is_left = True
        self.end()
        self._is_left = False

    def _show_state(self) -> None:
        raise NotImplementedError

    def _show_time(self) -> None:
        raise NotImplementedError

    def _ended(self, seconds: float, path: Path | None) -> None:
        raise NotImplementedError

    def _take(self, seconds: float) -> Take | None:
        """The take that is under way; None where it is of nothing."""
        raise NotImplementedError

    def _give_up(self) -> None:
        """End a take that is under way without looking at it: what of it is recorded is not lost."""
        seconds = self.session.seconds
        path = self.session.abandon()
        take = self._take(seconds) if seconds >= LEAST_SECONDS else None
        if path is not None and take is not None:
            self.given_up.emit(take, path)
        else:
            self._drop(path)

    def _get_ready(self, back_to: str, device: str, microphone: str, *, records: bool) -> None:
        """Take the stage; `back_to` says where it leads, `microphone` is what will be recorded from."""
        self._records, self._device, self._microphone = records, device, microphone
        self._microphone_was_tried = False
        self.back.set_words(f" {back_to}")
        self.back.setAccessibleName(back_to)
        self.show_line("")

    def _open_microphone(self) -> None:
        if self._records:
            self._microphone_was_tried = True
            self.session.get_ready(self._device)

    def use_microphone(self, device: str, microphone: str) -> None:
        """Record from a microphone that came or was chosen; a take under way goes on as it is."""
        self._device, self._microphone = device, microphone
        if not self.session.is_on:
            self.session.release()  # what is the default may be another one now
            self._open_microphone()
            self._show_state()

    def _begin_take(self, *, countdown: bool, keeps: bool = True) -> None:
        """Begin; where the take cannot be kept nothing is recorded."""
        take_id = self._take_id = new_id()
        place = (lambda: self._takes.place_for(take_id)) if self._records and keeps else None
        self.session.begin(place, self._device, countdown=countdown)

    def _show_microphone(self) -> None:
        recorder, on = self.session.recorder, self.session.is_on
        is_known = self._records and not on and (recorder.is_listening or not self._microphone_was_tried)
        ready = self._microphone if is_known else ""
        self.level.show_state(there=recorder.is_listening, recording=recorder.is_recording, ready=ready)
        listens = recorder.is_listening or not on
        self.record.show_state(on=on, records=self._records and listens)

    def _long_enough(self, seconds: float, path: Path | None) -> bool:
        if seconds >= LEAST_SECONDS:
            return True
        self._drop(path)
        self.show_line(_("That was over before it began. Nothing was kept."))
        return False

    def _hand_over(self, take: Take, path: Path | None) -> None:
        """A take, to be looked at where one still is here."""
        (self.left_behind if self._is_left else self.taken).emit(take, path)

    def _drop(self, path: Path | None) -> None:
        if path is not None:
            self._takes.drop(path)

    def _tell_seen(self, line: str) -> None:
        if self.isVisible():
            self.show_line(line)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who goes elsewhere meanwhile ends a take that is under way, and it is kept."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self.leave_behind()
        self.session.release()
