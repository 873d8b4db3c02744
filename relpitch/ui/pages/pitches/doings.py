"""What can be done with a part, as a menu tells it and as the rules do it."""

from collections.abc import Callable, Sequence

from relpitch.domain import editing
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText, Version, base_changed, spoken_phrasings

INHERIT, OWN, LEAVE_OUT, TAKE, KEEP, NEXT, ANOTHER = (
    "inherit",
    "own",
    "leave out",
    "take",
    "keep",
    "next",
    "another",
)

_DO: dict[str, Callable[[Version, Version, Part], PartText]] = {
    INHERIT: lambda version, _base, part: editing.inherited(version, part),
    TAKE: lambda version, _base, part: editing.inherited(version, part),
    OWN: editing.own_again,
    LEAVE_OUT: lambda version, _base, part: editing.left_out(version, part),
    KEEP: editing.kept_mine,
    NEXT: editing.rotated,
    ANOTHER: lambda version, base, part: editing.added(version, base, part, Phrasing("")),
}


def bank(version: Version, versions: Sequence[Version], part: Part) -> tuple[Phrasing, ...]:
    """The wordings of a part that other versions of a statement keep and this one does not say, each once."""
    base = versions[0]
    known = list(spoken_phrasings(version, base, part))
    found: list[Phrasing] = []
    for each in versions:
        for phrasing in each.parts[part].phrasings:
            if phrasing.words.strip() and not any(phrasing.says_the_same(other) for other in known):
                known.append(phrasing)
                found.append(phrasing)
    return tuple(found)


def doings(version: Version, base: Version, part: Part) -> tuple[tuple[str, str], ...]:
    """The menu of a part: keys and words."""
    found: list[tuple[str, str]] = []
    text = version.parts[part]
    if base_changed(version, base, part):
        found += [(TAKE, "Use the base’s new words"), (KEEP, f"Keep {version.name}’s, as it is")]
    if not version.is_base:
        if text.rule is PartRule.OWN and not base_changed(version, base, part):
            found.append((INHERIT, "Use the base’s words"))
        if text.rule is PartRule.INHERIT:
            again = "again" if text.phrasings else ""
            found.append((OWN, f"Make it {version.name}’s own {again}".rstrip()))
        if text.rule is PartRule.LEFT_OUT:
            found += [(INHERIT, "Say what the base says"), (OWN, f"Say it {version.name}’s own way")]
        else:
            found.append((LEAVE_OUT, "Leave it out here"))
    if len(spoken_phrasings(version, base, part)) > 1:
        found.append((NEXT, "Say the next wording"))
    if text.rule is not PartRule.LEFT_OUT:
        found.append((ANOTHER, "Another bridge" if part is Part.RELEVANCE else "Another wording"))
    return tuple(found)


def do(key: str, version: Version, base: Version, part: Part) -> PartText:
    """The part after one of its doings."""
    return _DO[key](version, base, part)
