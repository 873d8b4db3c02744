"""The name somebody goes by, where their name was noted in two ways: “Ulrich (Uli)”, “Dmitri/Dima”."""

import re
import unicodedata

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.names.name_case import cased

_CALLED = re.compile(
    r"(?i:\b(?:call(?:ed)?(?: (?:me|him|her|them))?|calls (?:him|her)self|named"
    r"|goes by|known as|prefers|likes to be called"
    r"|real name(?: is)?|(?:name ?)?(?:badge|tag) (?:said|says|reads)|se llama|heißt))"
    r"[:\s]+[“\"']?(?P<name>[A-Z][^\W\d_]+)[”\"')]*\s*(?:(?:who|from|at|that)\b.*)?$"
)
_OF_A_PET = re.compile(
    r"(?i)\b(?:dogs?|cats?|puppy|pup|spaniel|terrier|collie|labrador|lab|greyhound|whippet|poodle|horse|pony|parrot"
    r"|rabbit|hamster|baby|son|daughter|boat|van|shop|pub|band)\W*$"
)
_SHORT = re.compile(r"^(?P<whole>[^()/]+?)\s*[(/]\s*(?P<short>[^\W\d_]+)\)?(?:(?<=\)) [A-Z].*)?$")
_PAIR = re.compile(
    r"^(?:(?:[Tt]he )?[A-Z][^\W\d_]+s|(?:[Tt]he )?(?:[Tt]wo|[Bb]oth|[Cc]ouple|[Pp]air)\b[^()]*)\s*"
    r"\((?P<first>[A-Z][^\W\d_]+)(?: [A-Z]\.?)?\s*(?:,\s*)?(?:&|\+|and|,)\s*(?P<second>[A-Z][^\W\d_]+)\)$"
)


def name_gone_by(noted: str) -> str:
    """“Uli”, of “Ulrich (Uli)”; “Ali and Fiona”, of “The Hendersons (Ali + Fiona)”; else empty.

    What is no name behind a stroke is where they are from: “Ravi S. / Deloitte”.
    """
    called = _CALLED.search(noted)
    if called and not _OF_A_PET.search(noted[: called.start()]):
        return called["name"]
    if pair := _PAIR.match(noted):
        return f"{pair['first']} and {pair['second']}"
    found = _SHORT.match(noted)
    if not found or not found["short"].istitle() or not found["whole"].strip():
        return ""
    whole, short = found["whole"].split(), found["short"]
    if any(message_words().is_in(each, whole[0].rstrip(".")) for each in ("mister", "doctor", "reverend")):
        return ""
    if _is_short_for(short, whole):
        return cased(short)
    firm = "/" in noted and not message_words().is_in("first_name", short)
    return cased(whole[0]) if firm and message_words().is_in("first_name", whole[0]) else ""


def _is_short_for(short: str, whole: list[str]) -> bool:
    """Whether a name is a part of the whole, as “Emeka” of “Chukwuemeka”, or looks like its short form."""
    bare, names = _bare(short), [_bare(each) for each in whole]
    if not whole[0].istitle() or bare == names[0]:
        return False
    if any(bare in each for each in names):
        return True
    known = len(whole) == 1 and message_words().is_in("first_name", whole[0])
    alike = bare[0] == names[0][0] and len(bare) < len(names[0]) and bare[-1] in "aeiouy"
    return known and alike and _come_in(_without_vowels(bare), names[0])


def _without_vowels(name: str) -> str:
    return "".join(each for each in name if each not in "aeiouy")


def _come_in(letters: str, name: str) -> bool:
    """Whether letters come in a name in their order: d and m, of “Dima”, in “Dmitri”."""
    at = 0
    for letter in letters:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def _bare(name: str) -> str:
    """A name in small letters without its accents."""
    return "".join(
        each for each in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(each)
    )
