"""Whether a note is of a child, who is not written to: the message is for whoever looks after them."""

import re

from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words

_AGE = r"(?:[3-9]|1[0-5]|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_ENDS = r"(?=\s*(?:$|[.,;:!)/\n-]|and\b|but\b|yrs?\b|years? old\b|year-old\b|yo\b|y/o\b))"
_AGED = re.compile(
    rf"(?i)(?:^|[.,;:(\n]\s*)(?:(?:s?he|they)(?:['’]?s|['’]re| is| are|s)|is|only|just|aged?|age of)"
    rf"\s+(?:only |just |about |age |aged )*{_AGE}{_ENDS}"
    rf"|\baged {_AGE}\b|(?:^|[.,;:(]\s*){_AGE} ?(?:yrs?|years?)[- ]old\b"
    rf"|\b(?:tiene|con) {_AGE} años\b|\b(?:ist|erst) {_AGE}(?: Jahre| J\.)?{_ENDS}|\b{_AGE} Jahre alt\b"
)
_PUPIL = re.compile(
    r"(?i)(?:^|[.,;:(\n]\s*)(?:(?:s?he['’]?s |is )?(?:in |a )?)"
    r"(?:y[1-9]|y1[01]|(?:year|yr|grade|klasse) ?(?:[1-9]|1[01]))\b"
)
_NAME_AND_AGE = re.compile(
    rf"(?i)(?:,|\(|-)\s*(?:aged? )?{_AGE}(?: years old| yrs?| Jahre| años)?\)?$|\baged {_AGE}\b"
)
_THEIR_CHILD = re.compile(
    r"(?i)^(?:her|his|their|my neighbour['’]s) (?:little |young )?(?:son|daughter|boy|girl|kid)\b"
)


def is_child(name: str, note: str) -> bool:
    """Whether they may be under sixteen; a teacher of year 9 and a mother of one of 11 are not."""
    grown = message_words().lists["grown"]
    told = plain_words(name)
    if not grown.isdisjoint(told):
        return False
    if (
        not message_words().lists["child"].isdisjoint(told)
        or _THEIR_CHILD.match(name)
        or _NAME_AND_AGE.search(name)
    ):
        return True
    first = re.split(r"[.;\n]", note, maxsplit=1)[0]
    pupil = _PUPIL.search(name) or (_PUPIL.search(first) and grown.isdisjoint(plain_words(first)))
    return bool(
        pupil
        or (_AGED.search(first) and not re.search(r"(?i)\b(?:my|her|his|their) (?:son|daughter|kid)", first))
    )
