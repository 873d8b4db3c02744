"""A drafted message: its text, its gaps, and the writer's words that stand beside it."""

import re
from dataclasses import dataclass

from relpitch.drafting.meant import Meant
from relpitch.drafting.place import where_met
from relpitch.translation import _

GAP = re.compile(r"\[[^\[\]\n]{1,200}\]")


@dataclass(frozen=True, slots=True)
class Beside:
    """The writer's own words, which stand beside the message, to be said in other words.

    `is_note`: they are Markdown.
    """

    label: str
    words: str
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be read before it is sent; `unsure`: how to greet them is not known."""

    text: str
    greeted: str
    unsure: bool
    beside: tuple[Beside, ...] = ()

    @property
    def gaps(self) -> tuple[str, ...]:
        """What only the writer can say, in its order."""
        return gaps(self.text)


def gaps(text: str) -> tuple[str, ...]:
    """The gaps of a message that are still open."""
    return tuple(each[0] for each in GAP.finditer(text))


def beside(meant: Meant, *, thing_is_in: bool, care_is_in: bool) -> tuple[Beside, ...]:
    """The writer's own words that are not in the message."""
    labels = {
        "promise": _("I promised"),
        "gift": _("To give"),
        "introduction": _("Someone to meet"),
        "thanks": _("I promised"),
    }
    found = [
        ("", "") if thing_is_in else (labels[meant.reason], meant.thing),
        (_("Why"), meant.why),
        (_("Where"), "" if where_met(meant.place) else meant.place),
        (_("They care about"), "" if care_is_in else meant.care),
        (_("Noted"), meant.note),
        (_("I gave"), meant.gave),
    ]
    noted = _("Noted")
    return tuple(
        Beside(label, words.strip(), is_note=label == noted) for label, words in found if words.strip()
    )
