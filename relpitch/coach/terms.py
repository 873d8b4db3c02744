"""Terms of art in a text: the person's own that have plainer words, and those that need no note."""

import re
from collections.abc import Iterable, Iterator, Mapping

from relpitch.coach import structure
from relpitch.coach.pack import Pack
from relpitch.coach.paragraph import Found
from relpitch.coach.reading import fold
from relpitch.coach.rule import Check


def own_terms(text: str, rules: Pack, own: Mapping[str, str]) -> Iterator[Found]:
    """Where the person's own terms stand that they have plainer words for."""
    for rule in rules.rules.values() if own else ():
        for term in own if rule.check is Check.GLOSSARY else ():
            for match in re.finditer(rf"(?<!\w){re.escape(term)}(?!\w)", fold(text)):
                yield Found(rule, *match.span(), match[0], match.span())


def unexplained(text: str, found: Iterable[Found], rules: Pack, own: Mapping[str, str]) -> Iterator[Found]:
    """What was found but terms of art that need no note: explained in the draft, or in the glossary."""
    folded = fold(text)
    for each in found:
        term = folded[each.start : each.end]
        check = each.rule.check
        known = own.get(term) == "" if check is Check.GLOSSARY else term in own
        if each.rule.category == "jargon" and (
            known
            or structure.explained(folded, term, rules.language)
            or (check is Check.ACRONYM and structure.spelt_out(text, term))
        ):
            continue
        yield each
