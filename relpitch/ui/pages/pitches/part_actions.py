"""The actions a menu offers for a part: their words, and what each makes of the part."""

from collections.abc import Callable, Sequence

from relpitch.domain import editing
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText, Version, base_changed, spoken_phrasings
from relpitch.formatting import quoted
from relpitch.translation import _

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

ACTIONS = frozenset(_DO)


def wordings_elsewhere(version: Version, versions: Sequence[Version], part: Part) -> tuple[Phrasing, ...]:
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


def actions(version: Version, base: Version, part: Part) -> tuple[tuple[str, str], ...]:
    """The menu of a part: keys and words; whose words it says is a choice of three."""
    found: list[tuple[str, str]] = []
    if base_changed(version, base, part):
        found += [(TAKE, _("Use the base’s new words")), (KEEP, _("Keep mine"))]
    if not version.is_base:
        found += [
            (INHERIT, _("The base’s words")),
            (OWN, _("My own words")),
            (LEAVE_OUT, _("Leave it out here")),
        ]
    if version.parts[part].rule is not PartRule.LEFT_OUT:
        found.append((ANOTHER, _("Another bridge") if part is Part.RELEVANCE else _("Another wording")))
    return tuple(found)


def toast_for(key: str, version: Version, part: Part) -> str:
    """The toast's sentence after an action; empty where the page shows it anyway."""
    name = version.label
    return {
        TAKE: _("{version} has the base’s new {part}.").format(version=name, part=part.label),
        KEEP: _("Kept yours."),
        INHERIT: _("{version} says the base’s words here.").format(version=name),
        OWN: _("{version} says its own words here.").format(version=name),
        LEAVE_OUT: _("{part} is left out of {version}.").format(part=part.label, version=name),
    }.get(key, "")


def now_own(version: Version, part: Part) -> str:
    """The toast's sentence once a variant has words, or bridges, of its own."""
    return _("{part} is now {version}’s own").format(part=quoted(part.label), version=version.label)


def apply(key: str, version: Version, base: Version, part: Part) -> PartText:
    """What an action makes of a part."""
    return _DO[key](version, base, part)
