"""One way of saying a part."""

from dataclasses import dataclass, field

from relpitch.domain.identity import new_id


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


def same_words(some: tuple[Phrasing, ...], others: tuple[Phrasing, ...]) -> bool:
    """Whether two lists of phrasings read alike, in the same order."""
    return len(some) == len(others) and all(a.says_the_same(b) for a, b in zip(some, others, strict=True))
