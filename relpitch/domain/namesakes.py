"""Whose a name in a text is where more than one person is called so: surely theirs, or perhaps."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from relpitch.domain.forgetting import Digest, Finder, NameInText, digests_of, without

OWN_NAME_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"person": ("name", "pronunciation", "greeting")}
)
"""By table, the columns that say what a person is called: they stay, whoever else is forgotten."""

_TAKEN = "taken"


def taken_from(identity: str) -> Digest:
    """What says that in a value even a name that others have too was the one of who is forgotten."""
    return _TAKEN, 0, identity


def values_taken(digests: Iterable[Digest]) -> frozenset[str]:
    """The ids of these values."""
    return frozenset(identity for kind, _, identity in digests if kind == _TAKEN)


def digests_of_others(
    finder: Finder, people: Iterable[tuple[str, Iterable[str], Iterable[str]]], key: str
) -> frozenset[Digest]:
    """What those are told by who share a name, a mail or a phone with who is found, of some other people.

    Of each their name, mails and phones. Their first and family names count: "Tom" may be Tom Baker.
    """
    found: set[Digest] = set()
    for name, mails, phones in people:
        theirs = {*digests_of(name, mails, phones, key)}
        for half in {*name.split()[:1], *name.split()[-1:]}:
            theirs |= digests_of(half, (), (), key)
        if theirs & finder.digests or finder.places(name):
            found |= theirs
    return frozenset(found)


class NamesakeFinder:
    """Finds where in a text somebody is surely named, and where it may be one of their namesakes."""

    def __init__(self, finder: Finder, others: Iterable[Digest] = (), key: str = "") -> None:
        self.own_finder = finder
        self._others = Finder(others, key)

    def places(self, text: str) -> list[NameInText]:
        """Where in a text it is surely they who are named."""
        return self.sure_among(text, self.own_finder.places(text))

    def shared(self, text: str) -> list[NameInText]:
        """Where in a text it may be they, or somebody else who is called so."""
        return self.shared_among(text, self.own_finder.places(text))

    def sure_among(self, text: str, places: list[NameInText]) -> list[NameInText]:
        """Those of some places that nobody else's name touches."""
        return [place for place, is_sure in self._with_others(text, places) if is_sure]

    def shared_among(self, text: str, places: list[NameInText]) -> list[NameInText]:
        """Those of some places at which somebody else's name stands as well."""
        return [place for place, is_sure in self._with_others(text, places) if not is_sure]

    def text_without(self, text: str) -> str:
        """The text with "someone" where it is surely they."""
        return self.replaced(text, self.places(text))

    def text_without_any(self, text: str) -> str:
        """The text with "someone" where it may be they, too."""
        places = self.own_finder.places(text)
        return self.replaced(text, [place for place, _ in self._with_others(text, places)])

    def replaced(self, text: str, places: list[NameInText]) -> str:
        """The text with "someone" in some places, in the language of the rest of it."""
        return without(text, places, self.own_finder.word(without(text, places, " "))) if places else text

    def _with_others(self, text: str, places: list[NameInText]) -> Iterator[tuple[NameInText, bool]]:
        """Each place that is not part of somebody else's longer name, and whether nobody else's is there."""
        others = self._others.places(text) if places and self._others else []
        for each in places:
            beside = [one for one in others if one.start < each.end and each.start < one.end]
            if not any(_lies_in(each, one) for one in beside):
                yield each, all(_lies_in(one, each) for one in beside)


def _lies_in(inner: NameInText, outer: NameInText) -> bool:
    return inner != outer and outer.start <= inner.start and inner.end <= outer.end
