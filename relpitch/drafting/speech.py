"""Whether an answer is speech already: a clause of mine in whole words, said as it is, with no “I help”.

A hesitation before it and the doubt it trails off in stay out, in sight.
"""

import re

from relpitch.drafting.as_said import acts
from relpitch.drafting.dictated import taken_apart
from relpitch.drafting.doubts import doubts
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.names import are_people
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.roughness import flaws, signs, typed_sentences

_OF_ME = frozenset({"i", "we"})
# “grass stains I can help with”
_CAN_I = re.compile(r"(?i)^(?P<what>[a-z' -]{3,40}?),? i (?P<can>can|could) (?P<deed>[a-z]+(?: with)?)\W*$")
_MOST_BEFORE_ME = 9
_MOST_OF_A_DOUBT = 9
_LEAST_BEFORE_A_DOUBT = 3
# “schreibe ich Untertitel”, “entreno a las chicas”
_MINE = {
    "de": re.compile(r"(?i)(?:ich|wir)\b|(?:eigentlich |sonst )?[a-zäöü]+e? ich\b"),
    "es": re.compile(
        r"(?i)(?:yo|soy|estoy|doy|voy|hago|tengo|llevo)\b|(?!(?:no|como|poco|algo|todo|solo|otro|mucho)\b)"
        r"[a-záéíóúñ]{3,}o (?:a|al|en|con|de|del|el|la|los|las|mi|mis)\b"
    ),
}


def is_mine(text: str, language: str = "en") -> bool:
    """Whether words begin with what I do: “I fix bikes”, “Tuesdays I'm on reception”."""
    if language != "en":
        led = signs(language).when.begin(plain_words(text))
        return bool(_MINE[language].match(text[words(text)[led].start :] if led < len(words(text)) else ""))
    tokens = tokens_of(text)
    at = next((at for at, each in enumerate(tokens) if each.plain in _OF_ME), None)
    if at is None or at > _MOST_BEFORE_ME or tokens[at + 1].kind not in "VDMR":
        return False
    before = tokens[:at]
    plain = [each.plain for each in before if each.kind != ","]
    if not plain or any(each.kind in "UVZDMWP" for each in before) or plain[0] in ("my", "our"):
        return not before
    if signs("en").when.begin(re.split(r"[ -]", " ".join(plain))):
        return True
    named = any(are_people([each]) for each in plain)  # “truckers at the stop, I run the chapel there”
    return before[-1].kind == "," and before[0].kind not in "IW" and not named


def from_me(text: str) -> str:
    """What I do, without the time before it: “I'm at the desk”, for “Tuesdays I'm at the desk”."""
    found = re.search(r"(?i)\b(?:i|we)\b.*", text) if is_mine(text) else None
    return found[0] if found else text


def sentences_of(answer: str, name: str, language: str) -> list[str]:
    """The sentences of an answer without its hesitation, those that run on and on taken apart."""
    found = _without_doubt(typed_sentences(answer), name, language)
    if name == "touch":
        found = [_CAN_I.sub(r"I \g<can> \g<deed> \g<what>", each) for each in found]
    return [part for each in found for part in _parts(each)] if language == "en" else found


def _parts(sentence: str) -> list[str]:
    """What runs on and on taken apart, where each part may be said."""
    parts = taken_apart(sentence)
    sure = len(parts) > 1 and not any(flaws(each, "en") or doubts(each) for each in parts)
    return parts if sure else [sentence]


def _without_doubt(sentences: list[str], name: str, language: str) -> list[str]:
    """“I only do the teas”, for “not sure I'm right for this, I only do the teas, so idk if that counts”."""
    kept = [*sentences]
    if name != "change" and kept and _is_doubt(kept[0], language):
        _, mark, after = kept[0].partition(", ")
        rest = [after, *kept[1:]] if mark else kept[1:]
        if rest and (is_mine(rest[0], language) or (name == "touch" and acts(rest[0]))):
            kept = rest
    return [each for each in (_trailed(each, language) for each in kept) if each]


def _is_doubt(sentence: str, language: str) -> bool:
    """Whether a sentence begins with a few words that tell no more than that its writer is not sure."""
    head = plain_words(sentence.partition(", ")[0])
    return len(head) <= _MOST_OF_A_DOUBT and bool(signs(language).hesitates.begin(head)) and "yet" not in head


def _trailed(sentence: str, language: str) -> str:
    """A sentence without the doubt it trails off in: “..., so I don't know if that counts”."""
    found = words(sentence)
    at = signs(language).trails.first([each.plain for each in found])
    if at is None or not at or found[at - 1].plain in ("that", "which"):
        return "" if at == 0 else sentence
    return sentence[: found[at - 1].end] if at >= _LEAST_BEFORE_A_DOUBT else sentence
