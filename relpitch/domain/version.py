"""A version of a statement: its base, or a variant that inherits, overrides or leaves out each part."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from relpitch.domain.identity import new_id
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, first_with_words, same_words
from relpitch.domain.setting import Setting
from relpitch.setting_names import name_now
from relpitch.translation import N_, NAMES, _, as_now, gettext_in

_USUAL_SECONDS = 30  # of a pitch to anyone, anywhere, of whom nobody knows how long they have
BASE_NAME = N_("Anyone, anywhere")
"""What a base is called; nobody gives it another name."""
COPY_NAME = N_("{name} (copy)")
"""What the copy of a version is called, until somebody gives it another name."""


class PartRule(StrEnum):
    """What a version does with one part."""

    INHERIT = "inherit"
    OWN = "own"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class PartText:
    """What one version holds for one part.

    `phrasings`: its own words, the one said first at the front; kept when the part is inherited again or
    left out, so that changing one's mind loses nothing.
    `base_then`: in a variant, the base's phrasings when these words were written; None until there are any.
    `changed_at` says when the words or the rule last changed; it takes no part in comparisons.
    """

    rule: PartRule = PartRule.INHERIT
    phrasings: tuple[Phrasing, ...] = ()
    base_then: tuple[Phrasing, ...] | None = None
    changed_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Version:
    """What is edited, said, rehearsed and printed: the base (no setting) or a variant for one setting.

    `name` is what is stored, `label` what a person reads: a name that nobody chose is read in the language
    that is set now, whichever it was given in.
    `parts` holds all five. `target` overrides the setting's usual length, in seconds or characters.
    `slots` are the words that fill `{name}` and its like by hand.
    """

    statement_id: str
    name: str
    created_at: datetime
    setting_id: str | None = None
    length: Length = Length.FULL
    position: int = 0
    target: int | None = None
    slots: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    parts: Mapping[Part, PartText] = field(default_factory=lambda: _five(PartRule.INHERIT))
    discarded_at: datetime | None = None
    id: str = field(default_factory=new_id)

    def target_in(self, setting: Setting | None) -> int:
        """The seconds that fit, characters when written: its own, its setting's, or the usual for anyone."""
        return self.target or (setting.target if setting else _USUAL_SECONDS)

    @property
    def is_base(self) -> bool:
        """Whether this is the version for anyone, anywhere."""
        return self.setting_id is None

    @property
    def label(self) -> str:
        """What a person reads as its name."""
        return version_label(self.name, self.setting_id)

    def with_part(self, part: Part, text: PartText) -> "Version":
        """This version with one part replaced."""
        return replace(self, parts=MappingProxyType({**self.parts, part: text}))


def version_label(name: str, setting_id: str | None) -> str:
    """What a person reads as the name of a version of which only that is at hand."""
    if setting_id is None:
        return _(BASE_NAME)
    if (of := _copied(name)) is not None:
        return _(COPY_NAME).format(name=as_now(version_label(of, setting_id), BASE_NAME))
    return name_now(name, setting_id)


def _copied(name: str) -> str | None:
    """What a copy is a copy of, in whichever language it was made; None of what is no copy."""
    if not name.endswith(")"):  # as in every language there is, and most names do not
        return None
    before = (gettext_in(code, COPY_NAME).partition("{name}") for code in NAMES)
    found = (name[len(start) : -len(end)] for start, _field, end in before if name.endswith(end))
    return next(found, None)


def new_base(statement_id: str, at: datetime) -> Version:
    """The empty base of a new statement."""
    return Version(statement_id, BASE_NAME, at, parts=_five(PartRule.OWN))


def spoken_phrasings(version: Version, base: Version, part: Part) -> tuple[Phrasing, ...]:
    """The phrasings a version says for a part, by its rule; the first with words is the one said."""
    text = version.parts[part]
    match text.rule:
        case PartRule.OWN:
            return text.phrasings
        case PartRule.INHERIT:
            return base.parts[part].phrasings
        case PartRule.LEFT_OUT:
            return ()


def first_spoken(version: Version, base: Version, part: Part) -> Phrasing | None:
    """The phrasing of a part that is said, or None where there is none."""
    return first_with_words(spoken_phrasings(version, base, part))


def words_of(version: Version, base: Version) -> dict[Part, str]:
    """The words said for each part that has any, in order, in the script language."""
    firsts = {part: first_spoken(version, base, part) for part in Part}
    return {part: first.words for part, first in firsts.items() if first and first.words.strip()}


def base_changed(version: Version, base: Version, part: Part) -> bool:
    """Whether the base's words have changed since a variant wrote its own over them."""
    text = version.parts[part]
    return (
        not version.is_base
        and text.rule is PartRule.OWN
        and text.base_then is not None
        and not same_words(text.base_then, base.parts[part].phrasings)
    )


def _five(rule: PartRule) -> Mapping[Part, PartText]:
    return MappingProxyType({part: PartText(rule) for part in Part})
