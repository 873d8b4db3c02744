"""Whether a typed sentence is surely no change: a line of a CV, a heap of words, a name."""

import re

from relpitch.drafting.doubts import acts_in
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import are_people, core_of
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.roughness import is_written

_FEW, _MOST_OF_A_NAME = 2, 4
# “less driving more time”
_NOTHING_JOINS = re.compile(
    r"(?i)(?<!and)(?<!or)(?<!with)(?<!no)(?<!but)(?<=\w) (?:more|less|fewer|no) "
    r"(?!than\b|longer\b|matter\b|one\b)\w"
)
# “cost savings of 18% on spares”
_OF_A_CV = re.compile(r"(?i)^(?!.*\b(?:they|their|them|people|you|it|we|i)\b).*(?:\d ?%|[€£$] ?\d)")
_OFTEN = frozenset({"mostly", "mainly", "usually", "really", "too"})


def is_no_change(sentence: str, calm: str) -> bool:
    """Whether it is none; `calm` is the sentence as it is written, without a cry."""
    figures = _OF_A_CV.match(sentence) and tokens_of(calm)[0].kind in "nNQJ9"
    return bool(figures) or _is_a_heap(sentence, calm) or _names_whom(calm)


def _names_whom(calm: str) -> bool:
    """“old guys mostly, and now these young players who bought one”: whom, not what changes."""
    listed = [plain for each in re.split(r", (?:and )?| and ", calm) if (plain := plain_words(each))]
    one = (any(english().is_("one", word) for word in each[:2]) for each in listed)
    if len(listed) > 1 and all(are_people(each[-1:]) or mine for each, mine in zip(listed, one, strict=True)):
        return True  # “home cooks, restaurant people, my mum”
    first = calm.partition(",")[0]
    plain = [each for each in plain_words(first) if each not in _OFTEN]
    people = bool(plain) and are_people(core_of(plain)) and len(plain) <= _MOST_OF_A_NAME
    return (
        people and not acts_in(first) and plain[0] not in ("more", "fewer", "less", "happy", "no", "better")
    )


def _is_a_heap(sentence: str, calm: str) -> bool:
    """“slugs gone no pellets”: words in a row that are no name of a thing, and no sentence."""
    tokens = tokens_of(calm)[:-1]
    if is_written(sentence) or "," in sentence:
        return False
    if tokens[0].plain in ("more", "less", "fewer", "no") and _NOTHING_JOINS.search(sentence):
        return True
    if tokens[0].kind not in "nNJT" or acts_in(sentence):
        return False
    kinds = "".join(each.kind for each in tokens)
    return bool(re.search(r"[nN]P|[nNP]T|^J+T", kinds)) or (
        kinds[0] != "T" and len(kinds) > _FEW and not re.search(r"[IWCO]", kinds)
    )
