"""A small favour said to whoever is met: “show you a stretch”, “a loaf of bread”."""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.reading import RoughWords
from relpitch.drafting.english.turning import of_someone

_NEAR_WORDS = 6
_BEING = frozenset({"is", "are", "was", "were", "isn't", "aren't", "keeps", "stops"})
_OTHER_SUBJECTS = frozenset(
    {
        "i",
        "you",
        "they",
        "we",
        "he",
        "she",
        "it",
        "who",
        "that",
        "which",
        "what",
        "where",
        "how",
        "when",
        "if",
    }
)
_SOMEONE = re.compile(
    r"(?i)(?<!or )\b(?:someone|somebody|(?:the|this|that) person)\b"
    r"(?!(?:['’]s| else| who| from| like| in| i| that| with| at| they| you| we| she| he"
    r"| \w+(?: \w+)? (?:me|us)\b)\b)"
)
_ASKED = "how|what|which|where|when|why|whether|if"
# What is shown or told to somebody, before whom “you” goes: not “tell a wasp from a bee”, “show it to her”.
TO_SHOW = (
    rf"(tell (?=(?:{_ASKED}|about)\b)|(?:show|teach|lend|give|send) "
    rf"(?=(?:{_ASKED})\b|(?:a|an|one|my|the|some)\b"
    r"(?![^,.;]* to (?:you|them|him|her|some\w*|any\w*|people|whoever|your|the)\b)))"
)
_SHOWN = re.compile(rf"(?i)^{TO_SHOW}")


def speaks_of_another(plain: list[str]) -> bool:
    """Whether the words speak of someone in the third person."""
    return not (english().lists["third_person"] | {"someone", "somebody", "person"}).isdisjoint(plain)


def met(text: str) -> str:
    """“them” for “someone” near the beginning: whoever is met, and nobody later on."""
    if of_someone(text):
        return text
    text = re.sub(r"(?i)\b(?:someone|somebody)['’]s\b(?! else)", "their", text)
    text = re.sub(r"(?i)\b(for|with) (?:someone|somebody)(?=$|[,.;])", r"\1 them", text)
    return re.sub(
        _SOMEONE,
        lambda found: "them" if len(text[: found.start()].split()) <= _NEAR_WORDS else found[0],
        text,
    )


def shown(text: str) -> str:
    """“show you how”, for “show how”; “tell a wasp from a bee” and “show it to her” want nobody."""
    raw = RoughWords(text)
    if raw.is_in(2, "one", "people", "many") or are_people([f"{raw.word(2)}s"]):
        return text  # “show a mum”, “teach the receptionist”
    return _SHOWN.sub(r"\1you ", text)


def is_told(plain: list[str]) -> bool:
    """Whether words tell how a thing is, and do not name it."""
    at = next((at for at, each in enumerate(plain) if each in _BEING), len(plain))
    return 1 < at < len(plain) and _OTHER_SUBJECTS.isdisjoint(plain[:at])
