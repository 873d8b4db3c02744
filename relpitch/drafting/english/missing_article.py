"""Where one of something surely lacks its article: “to product company”, “find out price”."""

import re
from collections.abc import Callable

from relpitch.drafting.english.grammar import is_whole, tokens_of

_LACKS = re.compile(
    r"(?i)\b(?:to|at|for|with|from|into|by) (?!(?:an?|the|my|our|your|his|her|their|this|that|one"
    r"|another|any|some|each|every|no|which|what|local)\b)(?:[a-z]+ )?(?:company|firm|team|role|startup"
    r"|agency|department)\b(?!['’-])"
)


def lacks_article(text: str) -> bool:
    """Whether a name of one thing that may also name many follows a preposition without its article."""
    found = _LACKS.search(text)
    return bool(found) and not re.search(r"['’]s? ", found[0] if found else "")


_TOKENS_PUT_BEFORE = 3
_AFTER = r"(?P<deed>{verb}(?: (?:you|up|out|in|into|over|along|back|off))? )"


def with_its_article(phrase: str, verb: str, mine: Callable[[str], bool]) -> str:
    """“find out the price for the hall”, where one of something lacks its article right after the deed.

    Somebody of one's own is “my boss”. The words as they are, where that does not make them whole.
    """
    found = re.match(_AFTER.format(verb=re.escape(verb)), phrase)
    if not found or is_whole(f"I promised to {phrase}."):
        return phrase
    if (further := _with_one_further_on(phrase)) != phrase:
        return further
    first = re.match(r"[^\W\d_]+", phrase[found.end() :])
    kind = tokens_of(f"I promised to {phrase}")[len(found["deed"].split()) + _TOKENS_PUT_BEFORE].kind
    if not first or not first[0].islower() or kind not in ("n", "J"):
        return phrase
    article = "my" if mine(first[0]) else "the"
    whole = f"{found['deed']}{article} {phrase[found.end() :]}"
    return whole if is_whole(f"I promised to {whole}.") else phrase


_ABOUT = re.compile(r"(?<=^ask )(?P<whom>.+ )about (?=[a-z])")
_FOR_ONE = re.compile(r"^(?P<asks>ask (?:[\w'’]+ ){1,3}?for |leave |write )(?=(?P<vowel>[aeiou])?\w)")
"""“ask the boss for letter of work”, “leave Google review”: one of several."""


def _with_one_further_on(phrase: str) -> str:
    """“ask Dave about the day slot”: before what is asked about or for, where that makes it whole."""
    tried = (
        _ABOUT.sub(r"\g<whom>about the ", phrase),
        _FOR_ONE.sub(lambda found: f"{found['asks']}{'an' if found['vowel'] else 'a'} ", phrase),
    )
    return next((each for each in tried if each != phrase and is_whole(f"I promised to {each}.")), phrase)
