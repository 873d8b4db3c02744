"""A drafted message: its text, its gaps, and the writer's words that stand beside it."""

import re
from dataclasses import dataclass

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.notes.meant import Meant
from relpitch.translation import _

GAP = re.compile(r"\[[^\[\]\n]{1,200}\]")
_ENDS = re.compile(r"'s$|s'$|(?<=\w{3})(?:e?s|ed|ing|e)$")


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


def beside(meant: Meant, text: str) -> tuple[Beside, ...]:
    """All that was noted and is not told in the message, whatever its sentences were made from."""
    labels = {
        "promise": _("I promised"),
        "gift": _("To give"),
        "introduction": _("Someone to meet"),
        "thanks": _("I promised"),
    }
    found = [
        (labels[meant.reason], meant.thing),
        (_("Why"), meant.why),
        (_("Where"), meant.place),
        (_("They care about"), meant.care),
        (_("Noted"), meant.note),
        (_("I gave"), meant.gave),
    ]
    noted = _("Noted")
    return tuple(
        Beside(label, words.strip(), is_note=label == noted)
        for label, words in found
        if not is_told(words, text)
    )


def is_told(noted: str, text: str) -> bool:
    """Whether a sentence has every word of it, in their order; what is in a gap is still to be said."""
    plain = plain_words(noted)
    small = message_words().lists["told_otherwise"]
    telling = [_stem(each) for each in plain if each not in small] or plain
    if not telling:
        return not noted.strip()
    _hello, _, rest = GAP.sub(" ", text).partition("\n")
    return any(_come_in(telling, plain_words(each)) for each in re.split(r"(?<=[.?!])\s+|\n+", rest))


def _come_in(telling: list[str], sentence: list[str]) -> bool:
    in_sentence = iter(map(_stem, sentence))
    return all(each in in_sentence for each in telling)


def _stem(word: str) -> str:
    """“run” of “running” and “runs”: as it stands in a note, and as it is told."""
    return _ENDS.sub("", word.replace("’", "'"))
