"""Whether a typed sentence is surely no change: a line of a CV, a heap of words, a name."""

import re

from relpitch.drafting.as_said import first_act
from relpitch.drafting.doubts import acts_in
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import are_people, core_of
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.roughness import is_written

_FEW_TOKENS, _MOST_OF_A_NAME = 2, 4
# “less driving more time”
_NOTHING_JOINS = re.compile(
    r"(?i)(?<!and)(?<!or)(?<!with)(?<!no)(?<!but)(?<=\w) (?:more|less|fewer|no) "
    r"(?!than\b|longer\b|matter\b|one\b)\w"
)
# “cost savings of 18% on spares”
_OF_A_CV = re.compile(r"(?i)^(?!.*\b(?:they|their|them|people|you|it|we|i)\b).*(?:\d ?%|[€£$] ?\d)")
# “ask me next year”: said to whoever asks
_TO_THE_ASKER = re.compile(
    r"(?i)(?:please |just |well,? |so )*"
    r"(?:ask|try|tell|call|text|remind|e-?mail|message|let|come back to) me\b"
    r"|(?:(?:i|we) )?(?:do not|don['’]?t|cannot|can['’]?t) (?:know|tell|say)(?: (?:yet|really|for sure))*$"
    r"|(?:too (?:early|soon) to (?:say|tell|know)|not (?:yet|sure yet)|time will tell|we['’]ll see"
    r"|watch this space)\b"
)
# “the food co-op on Marsh Street, we're nine volunteers”: a name, and who we are
_OF_US = re.compile(r"(?i)(?:we|i|we['’](?:re|ve|ll|d)|i['’](?:m|ve|ll|d))$")
_ASK = frozenset({"do", "does", "did", "what", "how", "why", "who", "where", "when", "which", "isn't", "if"})
_OFTEN = frozenset({"mostly", "mainly", "usually", "really", "too"})


def is_no_change(sentence: str, calm: str) -> bool:
    """Whether an answer names no change; `calm` is the sentence as it is written, without a cry."""
    if _TO_THE_ASKER.match(calm) or _tells_of_us(calm):
        return True
    figures = _OF_A_CV.match(sentence) and tokens_of(calm)[0].kind in "nNQJ9"
    return bool(figures) or _is_a_heap(sentence, calm) or _names_whom(calm)


def is_a_guess(sentence: str) -> bool:
    """“passengers get home?”: told as if asked, by one who does not know yet; “??” only marvels."""
    bare = sentence.rstrip()
    first = next(iter(plain_words(bare)), "")
    asked = first in _ASK or english().is_("finite", first)
    return bare.endswith("?") and not bare.endswith(("??", "!?")) and not asked


def _tells_of_us(calm: str) -> bool:
    """“the food co-op on Marsh Street, we're nine volunteers”: who we are, and nothing that changes."""
    name, _, after = calm.partition(", ")
    first = next(iter(plain_words(after)), "")
    return bool(_OF_US.match(first)) and tokens_of(name)[0].kind in "TSnNQJ" and not does(name)


def does(words: str) -> bool:
    """Whether somebody does something in a few words: “the bins go out”, not “our shop on Mill Lane”."""
    return first_act(words) < len(tokens_of(words)) and acts_in(words)


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
        kinds[0] != "T" and len(kinds) > _FEW_TOKENS and not re.search(r"[IWCO]", kinds)
    )
