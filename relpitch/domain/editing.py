"""What can be done to one part of a version. Each answers with the part as it is afterwards.

Nothing here loses words: own words stay when a part is inherited again or left out, and what is
overridden is remembered as the base it was written against. A phrasing without words is never put before
one that has some: what is said first says something.
"""

from dataclasses import replace

from relpitch.domain.identity import new_id
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, words_before_none
from relpitch.domain.version import PartRule, PartText, Version, spoken_phrasings


def with_phrasings(version: Version, base: Version, part: Part, phrasings: tuple[Phrasing, ...]) -> PartText:
    """The part with other phrasings; a variant's inherited or left-out part becomes its own.

    Own words from before, unsaid since, follow behind.
    """
    text = version.parts[part]
    if version.is_base or text.rule is PartRule.OWN:
        return replace(text, phrasings=phrasings)
    ids = {each.id for each in phrasings}
    unsaid = tuple(
        replace(each, id=new_id()) if each.id in ids else each
        for each in text.phrasings
        if each.words.strip() and not any(each.says_the_same(other) for other in phrasings)
    )
    return PartText(PartRule.OWN, (*phrasings, *unsaid), base.parts[part].phrasings)


def with_words(version: Version, base: Version, part: Part, words: str, place: int = 0) -> PartText:
    """The part after one of its phrasings was typed over, the first unless said otherwise."""
    phrasings = list(spoken_phrasings(version, base, part)) or [Phrasing("")]
    phrasings[place] = replace(phrasings[place], words=words)
    return with_phrasings(version, base, part, tuple(phrasings))


def with_when(version: Version, base: Version, part: Part, when: str, place: int) -> PartText:
    """The part after the *when* of one of its bridges was typed over."""
    phrasings = list(spoken_phrasings(version, base, part)) or [Phrasing("")]
    phrasings[place] = replace(phrasings[place], when=when)
    return with_phrasings(version, base, part, tuple(phrasings))


def added(version: Version, base: Version, part: Part, phrasing: Phrasing) -> PartText:
    """The part with one more phrasing behind those that are said; an empty only one gives way to it."""
    before = spoken_phrasings(version, base, part)
    kept = () if len(before) == 1 and not (before[0].words.strip() or before[0].when.strip()) else before
    return with_phrasings(version, base, part, (*kept, phrasing))


def with_first_phrasing(version: Version, base: Version, part: Part, phrasing: Phrasing) -> PartText:
    """The part with one more phrasing, which is said from now on."""
    before = tuple(
        each for each in spoken_phrasings(version, base, part) if each.words.strip() or each.when.strip()
    )
    return with_phrasings(version, base, part, (phrasing, *before))


def moved(version: Version, base: Version, part: Part, place: int, to: int) -> PartText:
    """The part with one phrasing moved to another place; at 0 it is the one said, if it has words."""
    phrasings = list(spoken_phrasings(version, base, part))
    phrasings.insert(to, phrasings.pop(place))
    return with_phrasings(version, base, part, words_before_none(tuple(phrasings)))


def rotated(version: Version, base: Version, part: Part) -> PartText:
    """The part with its next phrasing said, and the one said so far behind the others."""
    phrasings = words_before_none(spoken_phrasings(version, base, part))
    if len(phrasings) < 2:
        return version.parts[part]
    return with_phrasings(version, base, part, words_before_none((*phrasings[1:], phrasings[0])))


def removed(version: Version, base: Version, part: Part, place: int) -> PartText:
    """The part without one of its phrasings."""
    phrasings = spoken_phrasings(version, base, part)
    rest = phrasings[:place] + phrasings[place + 1 :]
    return with_phrasings(version, base, part, words_before_none(rest))


def inherited(version: Version, part: Part) -> PartText:
    """The part as the base says it. The variant's own words are kept, unsaid."""
    return replace(version.parts[part], rule=PartRule.INHERIT)


def left_out(version: Version, part: Part) -> PartText:
    """The part not said at all. The variant's own words are kept, unsaid."""
    return replace(version.parts[part], rule=PartRule.LEFT_OUT)


def own_again(version: Version, base: Version, part: Part) -> PartText:
    """The variant's own words said again; where it never had any, a copy of the base's to begin from."""
    text = version.parts[part]
    if text.phrasings:
        return replace(text, rule=PartRule.OWN)
    return replace(
        text, rule=PartRule.OWN, phrasings=base.parts[part].phrasings, base_then=base.parts[part].phrasings
    )


def kept_mine(version: Version, base: Version, part: Part) -> PartText:
    """The variant's own words, kept in full knowledge of what the base says now."""
    return replace(version.parts[part], base_then=base.parts[part].phrasings)
