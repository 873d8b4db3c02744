"""The small word that was left out of an answer, where only that one fits: “they get”, for “gets”."""

import re

from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import base_of, is_verb
from relpitch.script.language import language

_TELL_TO = re.compile(
    r"(?i)\b((?:tell|ask|remind) (?:you|them)) (?!to\b)(?=([a-z]+) (?:[a-z]+ )?"
    r"(?:the|your|their|a|an|at|in|on|behind|every|for|off|up|it|my)\b)"
)
_CORRECTED = re.compile(
    r"(?i)^[^.!?]*?\b(?:no,? wait|wait,? no|no,? sorry|scratch that|or rather|hang on)\b[, :–-]*(?=\w)"
)
_DOES = re.compile(
    r"(?i)^(gets|becomes|learns|feels|finds|stops|starts|knows|understands|sleeps|passes|earns|eats|speaks|smiles"
    r"|gains|saves money|walks|laughs) (?!.*\b(?:them|their|people|everyone|you)\b)"
)


def with_they(sentence: str) -> str:
    """“they get a job”, for “gets a job”."""
    found = _DOES.match(sentence)
    if found and found[1].lower() == "gets" and _is_state(sentence.split()[1].lower()):
        return sentence  # “gets easier”
    base = base_of(found[1].split()[0].lower()) if found else ""
    return f"they {base}{sentence[len(found[1].split()[0]) :]}" if found and base else sentence


def corrected(sentence: str) -> str:
    """“teaching assistants”, for “teachers - no wait, teaching assistants”."""
    return _CORRECTED.sub("", sentence, count=1)


def _is_state(word: str) -> bool:
    return (
        word.endswith("er")
        or english().is_("adjective", word)
        or word in ("less", "more", "done", "up", "back")
    )


def _may_be_done(word: str) -> bool:
    noun = english().is_("noun", word) or word in language("en").function_words
    return not noun and (is_verb(word) or tokens_of(f"I could {word} behind the door")[2].kind == "V")


def told_to(text: str) -> str:
    """“tell you to brush behind the ears”, for “tell you brush behind the ears”."""
    return _TELL_TO.sub(
        lambda found: f"{found[1]} to " if _may_be_done(found[2].lower()) else found[0],
        text,
    )
