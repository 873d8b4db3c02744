"""A recording made elsewhere: asked about, kept as WAV, and made a take."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from relpitch import audio
from relpitch.domain.day import clock, lately
from relpitch.domain.errors import RelpitchError
from relpitch.domain.mode import Mode
from relpitch.domain.system_errors import reason
from relpitch.domain.take import Take
from relpitch.services.rehearsing import Rehearsing
from relpitch.services.takes import Takes
from relpitch.translation import _
from relpitch.ui.pages.rehearse.recording_dialog import RecordingDialog


class GivenRecording:
    """One file. RelpitchError, told to the person, where it is no recording or nothing can be kept."""

    def __init__(self, path: Path, rehearsing: Rehearsing, takes: Takes, pace: float, now: datetime) -> None:
        self._path, self._rehearsing, self._takes = path, rehearsing, takes
        self._pace, self._now = pace, now

    def ask(self, names: Mapping[str, str], suggested: str, over: QWidget) -> tuple[Take, Path] | None:
        """The take it is, and its recording; None where the person leaves it. `names` are the versions'."""
        versions = {
            script.version.id: names.get(script.version.id, script.version.label)
            for statement in self._rehearsing.statements()
            for script in self._rehearsing.scripts(statement, self._pace)
        }
        if not versions or not self._takes.writable:
            raise RelpitchError(_("A recording is measured against a version. Write one on the Pitches page"))
        made = min(datetime.fromtimestamp(self._path.stat().st_mtime, UTC), self._now)
        at = made.astimezone()
        day = lately(at.date(), self._now.astimezone().date())
        when = _("{day} at {time}").format(day=day, time=clock(at))
        first = suggested if suggested in versions else next(iter(versions))
        dialog = RecordingDialog(self._path.name, when, versions, first, over)
        return self._kept(made, dialog.version_id, dialog.mode) if dialog.exec() else None

    def _kept(self, made: datetime, version_id: str, mode: Mode) -> tuple[Take, Path] | None:
        from relpitch.audio.decoder import keep_as_wav  # noqa: PLC0415  # for who brings a recording

        script = self._rehearsing.script(version_id, self._pace)
        if script is None:
            return None
        take = Take(version_id, made, mode, script.length, 0.0, script.words, script.target)
        target = self._takes.place_for(take.id)
        try:
            audio.load()
            seconds = keep_as_wav(self._path, target)
        except RelpitchError:
            self._takes.drop(target)
            raise
        except OSError as error:
            self._takes.drop(target)
            raise RelpitchError(
                _("{file} cannot be read: {reason}.").format(file=self._path.name, reason=reason(error))
            ) from error
        return replace(take, seconds=round(seconds, 2)), target
