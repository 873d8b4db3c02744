"""How a bridge landed, once it was said to someone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from relpitch.domain.encounter import Landed
from relpitch.formatting import as_object, begins_line, listed, number_within, single_spaced
from relpitch.translation import _, ngettext, pgettext


@dataclass(frozen=True, slots=True)
class BridgeOutcome:
    """One bridge (its *when*) said to someone; `landed` is None where how they took it was not told."""

    who: tuple[str, ...]
    at: datetime
    bridge: str
    landed: Landed | None = None

    @property
    def words(self) -> str:
        """What happened, by first names: Tomás leaned in; Said to Sam and Joe."""
        names = listed(self.who)
        match self.landed:
            case None:
                return _("Said to {names}").format(
                    names=listed([as_object(each) for each in self.who]) or pgettext("said to", "someone")
                )
            case Landed.LEANED_IN if not names:
                return _("Someone leaned in")
            case Landed.NO_MORE if not names:
                return _("Someone nodded, no more")
            case Landed.LEANED_IN:
                many = ngettext("{names} leaned in", "{names} leaned in", len(self.who))
            case Landed.NO_MORE:
                many = ngettext("{names} nodded, no more", "{names} nodded, no more", len(self.who))
        return many.format(names=begins_line(names))  # a name may be typed small


def same_bridge(one: str, other: str) -> bool:
    """Whether two *whens* are of one bridge."""
    return single_spaced(one).casefold() == single_spaced(other).casefold()


def unsaid(bridges: Sequence[str], outcomes: Iterable[BridgeOutcome]) -> str:
    """How many of a version's bridges were not said yet, in a sentence; nothing where all were."""
    used = [each.bridge for each in outcomes]
    left = sum(not any(same_bridge(each, one) for one in used) for each in bridges)
    if not left:
        return ""
    if left == len(bridges):
        return _("Say in an encounter which one you used and how it was taken. It will stand here.")
    if left == 1:
        return _("The other one has not been said yet.")
    return ngettext(
        "The other {number} has not been said yet.", "The other {number} have not been said yet.", left
    ).format(number=number_within(left))
