"""The encoder of a language, read from its file when it is first wanted."""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from relpitch.domain.errors import RelpitchError

if TYPE_CHECKING:
    from relpitch.coach.encoder import CloselyRead, Encoder


class CloseReading(Protocol):
    """What makes something of a text beyond its words."""

    @property
    def complaint(self) -> str:
        """What went wrong, in a sentence."""

    def meant(self, text: str, kind: str, ends: tuple[tuple[int, int], ...]) -> "CloselyRead | None":
        """What a text means, by the places of its sentences; None where there is nothing to read it by."""


class EncoderFile:
    """Reads by a folder's encoder; any thread may ask."""

    def __init__(self, folder: Path) -> None:
        self._folder: Path | None = folder
        self._encoder: Encoder | None = None
        self._lock = Lock()
        self.complaint = ""

    def meant(self, text: str, kind: str, ends: tuple[tuple[int, int], ...]) -> "CloselyRead | None":
        """What a text means; see `CloseReading`."""
        with self._lock:
            if self._folder is not None:
                from relpitch.coach.encoder import read_encoder  # noqa: PLC0415  # numpy is not loaded before

                folder, self._folder = self._folder, None
                try:
                    self._encoder = read_encoder(folder)
                except RelpitchError as error:
                    self.complaint = str(error)
        return self._encoder.read(text, kind, ends) if self._encoder else None
