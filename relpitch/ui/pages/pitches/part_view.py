"""One part of a version, as the editor shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from relpitch.domain.difference import DiffRun
from relpitch.domain.phrasing import Phrasing


@dataclass(frozen=True, slots=True)
class BaseChange:
    """What changed in the base since a variant wrote its own: when, and its words, the new ones marked."""

    sentence: str
    runs: tuple[DiffRun, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part as the editor shows it.

    `tag` a word under the label, `actions` (key, words) and `bank` its menu, `rule` whose words are said.

    `bank` finds wordings of other versions when it is called, so when the menu opens.
    `unsaid` is where in the source stands what is not said at the version's length; None at the full one.
    """

    phrasings: tuple[Phrasing, ...]
    measure: str
    inherited: bool
    tag: str
    actions: tuple[tuple[str, str], ...] = ()
    bank: Callable[[], tuple[Phrasing, ...]] = field(default=tuple, compare=False)
    rule: str = ""
    unsaid: tuple[tuple[int, int], ...] | None = None
    changed: BaseChange | None = None

    @property
    def words(self) -> str:
        """The source of the phrasing that is said."""
        return self.phrasings[0].words if self.phrasings else ""
