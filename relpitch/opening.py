"""The library of a path, for this computer: one that is there, a new one, or the sample."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch import paths
from relpitch.real_path import real_path
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.services.sample import Sample
    from relpitch.storage.library import Library
    from relpitch.workplaces import Workplace


def open_at(path: Path) -> "Library":
    """The library that is there."""
    from relpitch.storage.device import this_device
    from relpitch.storage.library import Library

    return Library.open(path, device=this_device(paths.device_file()))


def create_at(path: Path) -> "Library":
    """A new, empty one."""
    from relpitch.storage.device import this_device
    from relpitch.storage.library import Library

    return Library.create(path, device=this_device(paths.device_file()))


class SampleLibrary:
    """The sample in a folder that is thrown away: filled again each time it is opened."""

    def __init__(self) -> None:
        self._place: Workplace | None = None
        self._at = datetime.now(UTC)

    def new(self) -> "Library":
        """Another one; the one before goes."""
        from relpitch.services import sample
        from relpitch.workplaces import Workplace

        self.close()
        self._place = Workplace()
        library = create_at((self._place.folder / _("Sample library")).with_suffix(".relpitch"))
        self._at = datetime.now(UTC)
        sample.fill(library, self._at)
        return library

    def folder_of(self, path: Path) -> Path | None:
        """The folder of the sample, if this is the sample's file."""
        folder = real_path(self._place.folder) if self._place else None
        return folder if folder is not None and path.is_relative_to(folder) else None

    def whose(self) -> "Sample":
        """Maya, as she is in it."""
        from relpitch.services import sample

        return sample.maya(self._at)

    def close(self) -> None:
        """Throw the sample away."""
        if self._place is not None:
            self._place.close()
            self._place = None
