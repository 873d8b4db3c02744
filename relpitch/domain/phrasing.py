"""One way of saying a part."""

import re
from dataclasses import dataclass, field

from relpitch.domain.identity import new_id

_WORD = re.compile(r"\w+")
_ENOUGH_WORDS = 3


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One wording of a part, in the script language. With a *when* it is a bridge.

    `when` is what the person hears or notices ("they rub their neck"), without the word "when".
    """

    words: str
    when: str = ""
    id: str = field(default_factory=new_id)

    def says_the_same(self, other: "Phrasing") -> bool:
        """Whether both would be heard alike, whatever their ids."""
        return (self.words, self.when) == (other.words, other.when)


def first_with_words(phrasings: tuple[Phrasing, ...]) -> Phrasing | None:
    """The one that is said: the first that has words; while none has, the first."""
    return next((each for each in phrasings if each.words.strip()), phrasings[0] if phrasings else None)


def is_about(when: str, noticed: str) -> bool:
    """Whether a *when* is what one hears or notices: the same words, however they are written.

    A line of a few words may stand among others, as in *they ask "So what do you do?"*.
    """
    words, sought = (_WORD.findall(each.casefold()) for each in (when, noticed))
    if words == sought:
        return bool(sought)
    return len(sought) >= _ENOUGH_WORDS and f" {' '.join(sought)} " in f" {' '.join(words)} "


def words_before_none(phrasings: tuple[Phrasing, ...]) -> tuple[Phrasing, ...]:
    """The phrasings with the one that is said on top; the others in their order."""
    first = first_with_words(phrasings)
    return (first, *(each for each in phrasings if each is not first)) if first is not None else ()


def same_words(some: tuple[Phrasing, ...], others: tuple[Phrasing, ...]) -> bool:
    """Whether two lists of phrasings read alike, in the same order."""
    return len(some) == len(others) and all(a.says_the_same(b) for a, b in zip(some, others, strict=True))
