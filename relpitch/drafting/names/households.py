"""A name that is a household's, “Mr and Mrs Patel”, or whoever another has: “Rob from accounts' brother”."""

import re

from relpitch.domain.person import SOMEBODYS
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.names.name_case import cased, titled

_MR_AND_MRS = re.compile(r"(?i)^(mr|mrs|ms|herr|frau)\.?\s+(?:and|&|und)\s+(mr|mrs|ms|herr|frau)\.?\s+(\S+)$")
_RELATIVE = re.compile(
    r"(?i)^[^\W\d_]+ (?:from|at|in|off|with) [^,(]*['’]s? (?:brother|sister|wife|husband|partner|mum|mom"
    r"|dad|son|daughter|friend|mate|cousin|aunt|uncle|boss|colleague|girlfriend|boyfriend|nan|gran)$"
)


def of_a_household(plain: str) -> str:
    """“Familie Brandt”, “Mr and Mrs Patel”."""
    if family := re.fullmatch(r"(?:Fam(?:ilie|\.)|Familia) ([^\W\d_]+)", plain):
        return f"{'Familia' if plain.startswith('Familia') else 'Familie'} {family[1]}"
    couple = _MR_AND_MRS.match(plain)
    return f"{titled(couple[1])} and {titled(couple[2])} {cased(couple[3])}" if couple else ""


def is_a_relative(plain: str) -> bool:
    """Whether whoever is named first is another: “Rob from accounts' brother” is not Rob."""
    return bool(_RELATIVE.search(plain))


def is_somebodys(plain: str) -> bool:
    """Whether the first name is another's: “Idas Schwimmlehrerin”, and not “Jonas Vater”."""
    whose, _, who = plain.partition(" ")
    is_whose = whose.endswith("s") and not message_words().is_in("first_name", whose)
    return is_whose and SOMEBODYS.fullmatch(who) is not None
