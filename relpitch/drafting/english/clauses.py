"""What somebody does in a few words, and how words go on within a sentence."""

import re

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.tidying import lowered

_PROPER = re.compile(r"(?:ans?|ish|ese|is?|ch)$")
_NOT_PROPER = re.compile(
    r"(?i)(?:cians?|rians?|mans?|rans?|tisans?|(?<!fren)(?<!czec)ch|orphans?|parish|urbans?|pagans?)$|^(?:this|his|is|taxi|semi|multi)$"
)
_NOBODY = frozenset({"nobody", "nothing", "everyone", "everybody", "someone", "somebody"})


def acts(text: str) -> bool:
    """Whether words tell what somebody does, and not only in what “who ...” tells of a name."""
    tokens = tokens_of(text)
    finite = [at for at, each in enumerate(tokens) if _is_finite(tokens, at)]
    opened = [at for at, each in enumerate(tokens) if at and _opens(tokens, at)]
    begins = tokens[0].kind in "IRW"
    if tokens[0].plain in _NOBODY and tokens[1].plain.endswith("s"):
        return True
    first = bool(finite) and finite[0] > 0 and not any(each < finite[0] for each in opened)
    return first or (bool(finite) and finite[0] > 0 and (begins or len(finite) > len(opened)))


def first_act(text: str) -> int:
    """The place of the first verb that somebody does; behind the last word where there is none."""
    tokens = tokens_of(text)
    return next((at for at in range(len(tokens)) if _is_finite(tokens, at)), len(tokens))


def _is_finite(tokens: tuple[Classed, ...], at: int) -> bool:
    before = next((each for each in reversed(tokens[:at]) if each.kind != "R"), Classed("", ""))
    if tokens[at].kind == "D" and at == len(tokens) - 2 and before.kind in "nN":
        return False  # “samples labelled”
    if tokens[at].plain in ("subject", "due", "close", "open", "used") and tokens[at + 1].kind == "O":
        return False
    return tokens[at].kind in "ZDM" or (
        tokens[at].kind == "V" and before.kind not in ("O", "M", "V", "S", "T")
    )


def _opens(tokens: tuple[Classed, ...], at: int) -> bool:
    """Whether a clause begins that only tells something of a name, or of a time."""
    token = tokens[at]
    joins = token.plain in ("that", "because", "if", "so", "as", "until", "while", "since", "than")
    return token.kind == "W" or (joins and token.kind in "IRWT")


def is_proper(word: str) -> bool:
    """Whether a word with a capital is of a nation, by its end: “Polish”, “Romanian”."""
    return word.istitle() and bool(_PROPER.search(word)) and not _NOT_PROPER.search(word)


def in_sentence(text: str) -> str:
    """The text as it goes on within a sentence: its first word is small, but a name."""
    small = lowered(text)
    first = re.match(r"[^\W\d_]+", text)
    if small != text or not first or not first[0][1:].islower() or not first[0][0].isupper():
        return small
    word = first[0]
    if word in ("Deaf", "Black"):
        return text
    known = message_words().is_in("city", word) or message_words().is_in("first_name", word)
    named = known or word.casefold() in english().written or is_proper(word)
    after = text[first.end() :].lstrip(" ")
    return (
        text
        if named or (after[:2].istitle() and not after.startswith(("I ", "I'")))
        else text[0].lower() + text[1:]
    )
