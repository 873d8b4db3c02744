"""What is done with the whole file of a library, a backup put in its place say, as an act of the history."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from relpitch.domain.destination import Destination, PageName
from relpitch.services.acts import LIBRARY_FILE, Act, Put, Words
from relpitch.translation import _

_NOW = "as it is now"


@dataclass(frozen=True, slots=True)
class Changed:
    """A change of a library's file: where it is now, what is said of that, and a copy of the one before."""

    path: Path
    tell: Words
    was: Path | None = None

    @property
    def words(self) -> str:
        """What is said of the change."""
        return self.tell()


@dataclass(frozen=True, slots=True)
class _Copy:
    """A copy to put in the place of the file, to undo something or to do it again."""

    path: Path
    again: bool


class WholeFile:
    """The store whose one value is the file of a library: so history undoes what was done with it.

    `put_back` puts a copy in the place of the library, and opens it; its flag says whether that is a redo.
    """

    def __init__(self, put_back: Callable[[Path, bool], None]) -> None:
        self._put_back = put_back

    def get(self, _identity: str) -> object:
        """What stands for the file: always what an act expects, as what was done since is undone first."""
        return _NOW

    def put(self, _identity: str, value: object) -> None:
        """Put a copy in the place of the file."""
        assert isinstance(value, _Copy)
        self._put_back(value.path, value.again)


def act_to_undo(changed: Changed, was: Path) -> Act:
    """The act to be undone by putting back what was there."""
    return _act(changed, Put(LIBRARY_FILE, str(changed.path), _Copy(was, again=False), _NOW))


def led_to(
    changed: Changed, done: Sequence[Act], undone: Sequence[Act], *, again: bool
) -> tuple[list[Act], list[Act]]:
    """What was done and undone of the library that is there once an act on its file is undone, or done again.

    What came after that act can be done again with it.
    """
    was = changed.was
    assert was is not None
    acts = undone if again else done
    act = next(each for each in reversed(acts) if any(put.shelf == LIBRARY_FILE for put in each.puts))
    changed = replace(changed, tell=act.tell)
    if again:
        return [act_to_undo(changed, was)], list(undone[: undone.index(act)])
    put = Put(LIBRARY_FILE, str(changed.path), _NOW, _Copy(was, again=True))
    return [], [*undone, _act(changed, put)]


def _act(changed: Changed, put: Put) -> Act:
    where = Destination(PageName.LIBRARY)
    return Act(changed.tell, (put,), where, lambda: _("Everything is as it was before"), listed=True)
