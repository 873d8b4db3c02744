"""An answer that is said as it was typed, once more looked at as it would be heard.

A first sentence that is doubtful leaves a gap; a later one stays out, with those after it;
words that are no sentence are joined to the one before, where they are few.
"""

from dataclasses import replace

from relpitch.drafting.as_said import SO_MANY, in_sentence
from relpitch.drafting.doubts import acts_in, is_doubtful, mixes_persons
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.reading import Reading, asks, count

_MOST_JOINED = 24
_FEW_WORDS = 7
_HINT_WORDS = 10
_OF_SOME = frozenset({"some", "most", "many", "few", "others", "all", "both", "half", "a"})
_LED = {
    "they_said": "They ",
    "they_have": "They've ",
    "they_are": "They're ",
    "i_have": "I've ",
    "verb": "I could ",
}


def surely_said(reading: Reading, name: str) -> Reading:
    """The reading of an answer (`who`, `change`, `touch`) without what is doubtful."""
    if not reading.words or not reading.as_said:
        return reading
    mixed = name == "touch" and reading.form != "if" and mixes_persons(_heard(reading))
    if mixed or (reading.form != "i_have" and is_doubtful(_heard(reading))):
        return Reading(hint=reading.words if count(reading.words) <= _HINT_WORDS else "", rest=True)
    more: list[str] = []
    words, left = reading.words, False
    for sentence in reading.more:
        if left:
            break
        last = more[-1] if more else words
        if _is_fragment(sentence):
            if SO_MANY.match(sentence):
                left = True  # “40 years”: no part of a name
            elif _may_be_joined(last, sentence):
                joined = f"{last.rstrip(' .,')}, {in_sentence(sentence)}"
                words, more = (words, [*more[:-1], joined]) if more else (joined, more)
            else:
                left = True
        elif is_doubtful(sentence) or (name == "touch" and mixes_persons(sentence)):
            left = True
        else:
            more.append(sentence)
    return replace(reading, words=words, more=tuple(more), rest=reading.rest or left)


def _heard(reading: Reading) -> str:
    """The first sentence with what leads in."""
    return f"{reading.ours or _LED.get(reading.form, '')}{reading.words}"


def _is_fragment(sentence: str) -> bool:
    return not asks(sentence) and not acts_in(sentence)


def _may_be_joined(last: str, sentence: str) -> bool:
    is_place = tokens_of(sentence)[0].kind == "I"  # “in the car, in the kitchen”
    few = count(sentence) <= _FEW_WORDS * (1 + is_place) and count(last) + count(sentence) <= _MOST_JOINED
    of_some = tokens_of(sentence)[0].plain in _OF_SOME  # “some moan about it”
    return few and not of_some and not asks(last) and not last.endswith(")")
