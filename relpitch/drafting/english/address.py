"""Whoever asks is spoken to, at the beginning of an answer: “honey, the kids ...”."""

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import words


def without_address(text: str) -> str:
    """“the kids who ...”, for “honey, the kids who ...”."""
    first, comma, rest = text.partition(",")
    plain = [each.plain for each in words(first)]
    spoken_to = bool(plain) and bool(english().address.begin(plain))
    nothing = all(english().address.begin([each]) or english().noise.begin([each]) for each in plain)
    return rest.strip() if comma and spoken_to and nothing and rest.strip() else text
