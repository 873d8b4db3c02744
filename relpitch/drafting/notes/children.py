"""Whether a note is of a child, who is not written to: the message is for whoever looks after them."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words

_AGE = r"(?:[3-9]|1[0-5]|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_ENDS = r"(?=\s*(?:$|[.,;:!)/\n-]|and\b|but\b|yrs?\b|years? old\b|year-old\b|yo\b|y/o\b))"
_AGED = re.compile(
    rf"(?i)(?:^|[.,;:(\n]\s*)(?:(?:s?he|they)(?:['’]?s|['’]re| is| are|s)|is|only|just"
    rf"|aged?|age of|maybe|about|around|looked)"
    rf"\s+(?:only |just |about |age |aged )*{_AGE}{_ENDS}"
    rf"|^{_AGE}\s*(?:[,.;]|$)|\baged {_AGE}\b|(?:^|[.,;:(]\s*){_AGE} ?(?:yrs?|years?)[- ]old\b"
    rf"|\b(?:tiene|con) {_AGE} años\b|\b(?:ist|erst) {_AGE}(?: Jahre| J\.)?{_ENDS}|\b{_AGE} Jahre alt\b"
)
_PUPIL = re.compile(
    r"(?i)(?:^|[.,;:(\n]\s*)(?:(?:s?he['’]?s |is )?(?:in |a )?)"
    r"(?:y[1-9]|y1[01]|(?:year|yr|grade|klasse) ?(?:[1-9]|1[01]))"
    r"(?=\s*(?:$|[.,;:!)/\n+&-]|and\b|pupil|kid|boy|girl))"
)
_NAME_AND_AGE = re.compile(
    rf"(?i)(?:,|\(|-|^[^\W\d_]+(?= (?:[89]|1[0-5]),))\s*(?:aged? )?{_AGE}(?: years old| yrs?| Jahre| años)?"
    rf"\)?(?=$|,)|\baged {_AGE}\b"
)
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:(?:my|our|her|his|their) (?:\w+ )?(?:son|daughter|kid|child|boy|girl|lad|lass|grandson"
    r"|granddaughter|niece|nephew|class|dog|cat)"
    r"|(?:ihr|sein|mein|unser)e? (?:\w+ )?(?:sohn|tochter|kind|enkel|hund|katze)"
    r"|(?:su|mi) (?:hij[oa]|niet[oa]|niñ[oa]|perr[oa]|gat[oa]))"
)
_THEIR_CHILD = re.compile(
    r"(?i)^(?:her|his|their|my neighbour['’]s) (?:little |young )?(?:son|daughter|boy|girl|kid)\b"
)


def is_child(name: str, note: str) -> bool:
    """Whether they may be under sixteen; a teacher of year 9 and a mother of one of 11 are not."""
    grown = message_words().lists["grown"]
    named = plain_words(name)
    called = named[0] if named else ""
    if called and re.search(
        rf"(?i)(?:^|[.,;:(\n]\s*){re.escape(called)},? (?:is )?{_AGE}(?=$|[.,;:)])", note
    ):
        return True
    if not grown.isdisjoint(named):
        return False
    if (
        not message_words().lists["child"].isdisjoint(named)
        or _THEIR_CHILD.match(name)
        or _NAME_AND_AGE.search(name)
    ):
        return True
    first = re.split(r"[.;\n]", note, maxsplit=1)[0]
    pupil = _PUPIL.search(first) if grown.isdisjoint(plain_words(first)) else None
    told_of = _AGED.search(first) or pupil
    of_another = told_of is not None and _OF_ANOTHER.search(first[: told_of.start()])
    return bool(_PUPIL.search(name) or (told_of and not of_another))
