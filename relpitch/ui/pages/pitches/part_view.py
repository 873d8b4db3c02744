"""One part of a version, as the editor shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from relpitch.domain.difference import DiffRun
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule


@dataclass(frozen=True, slots=True)
class BaseChange:
    """What changed in the base since a variant wrote its own: when, and its words, the new ones marked."""

    sentence: str
    runs: tuple[DiffRun, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part as the editor shows it.

    `measure` tells how long it takes to say, or that it is not said; `tag` is a word under the label. The
    menu has `actions` (key, words) and what `wordings_elsewhere` finds in other versions when it opens.
    `rule` says whose words are said, and is the key of the action that is ticked.
    `unsaid` is where in the source stands what is not said at the version's length; None at the full one.
    """

    phrasings: tuple[Phrasing, ...]
    measure: str
    inherited: bool
    tag: str
    actions: tuple[tuple[str, str], ...] = ()
    wordings_elsewhere: Callable[[], tuple[Phrasing, ...]] = field(default=tuple, compare=False)
    rule: PartRule | None = None
    unsaid: tuple[tuple[int, int], ...] | None = None
    changed: BaseChange | None = None

    @property
    def words(self) -> str:
        """The source of the phrasing that is said."""
        return self.phrasings[0].words if self.phrasings else ""
