"""The doubt a person had stays in what is said for them: “mostly”, “I hope”, “I would like to help”."""

import re
from collections.abc import Iterator
from dataclasses import replace

from relpitch.drafting.as_said import in_sentence
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Pieces
from relpitch.drafting.reading import Reading
from relpitch.drafting.sorting import is_story
from relpitch.drafting.tidying import capital

_OF_MOST = (
    *("mostly", "mainly", "usually", "primarily", "generally", "largely", "chiefly", "normally"),
    *("typically", "often", "sometimes"),
)
_PERHAPS = ("maybe", "perhaps", "probably", "possibly", "hopefully")
_AS_FAR_AS_I_KNOW = ("i think", "i guess", "i suppose", "i reckon")
_INSTEAD = {"hopefully": "I hope", "ideally": "I hope"} | {
    each: f"I {each[2:]}" for each in _AS_FAR_AS_I_KNOW
}
_LISTED = ("things", "noun")
_LEAST_SHARED = 0.6
_NOT_YET = re.compile(
    r"(?i)(?:^|[.,;!?–-] ?|\b(?:honestly|really|well|oh|im|i['’]m) )"
    r"(?:not sure|nobody|no one|none|not|noone|don['’]?t know)(?: really| exactly| quite)? yet\b"
    r"|\b(?:i(?:['’]?d| would| should)|(?:^|[.,;] ?)would)"
    r" (?:really |also |so )*(?:like|love) to help\b"
    r"|\bi (?:still |really |just )?(?:want|hope|plan|aim|dream|wish) (?:to|of) help"
    r"|\bi(?:['’]?m| am) not (?:yet )?(?:registered|licensed|certified)\b"
    r"|\bmy (?:dream|plan|hope|wish) is (?:to )?help"
    r"|\b(?:too early|in training|not qualified|once i qualify)\b"
    r"|\bi don['’]?t (?:really )?help (?:anyone|anybody|people)? ?yet\b"
)
_WHOM = re.compile(
    r"(?i)\b(?:(?:i(?:['’]?d| would| should)|^would|[.,;] would) (?:really |also )*(?:like|love)"
    r"|(?<=\w )i (?:still |really |just )?(?:wish|want|hope|aim)) to help (?:out )?(?P<whom>\w.*)"
)
_BUT = re.compile(r"(?i),? (?:but (?:i|im|i['’]m|it|not|maybe)|though)\b")
_OURS, _WISHED = "I help ", "I would like to help "


def wishes_to_help(answer: str) -> bool:
    """Whether somebody does not help yet, by their own words: “not sure yet”, “I would like to help”."""
    return bool(_NOT_YET.search(answer))


def as_wished(sentences: list[str]) -> tuple[list[str], list[str]]:
    """The sentence that says whom I would like to help, with the stories; and what is left out for it."""
    for sentence in sentences:
        if found := _WHOM.search(sentence):
            whom = _BUT.split(found["whom"], maxsplit=1)[0]
            stories = [each for each in sentences if is_story(each)]
            wish = [f"{_WISHED}{whom}", *stories]
            return wish, [each for each in sentences if each not in (sentence, *stories)]
    return sentences, []


def as_a_wish(offer: Pieces) -> Pieces:
    """“I would like to help”, for the “I help” that a draft begins with."""
    first, *rest = offer
    begins = not first.yours and first.text.startswith(_OURS)
    return (replace(first, text=_WISHED + first.text[len(_OURS) :]), *rest) if begins else offer


def is_perhaps(reading: Reading, answer: str) -> bool:
    """Whether a name was only guessed: “councils maybe”."""
    lost = [word for heard, word in _lost(reading, answer) if heard == reading.words]
    return any(word in _PERHAPS for word in lost)


def is_part_of(change: Reading, who: Reading) -> bool:
    """Whether whom I would like to help tells already what changes: “get out of it”, and “get out”."""
    words = " ".join(plain_words(change.words)).removeprefix("they ")
    return bool(words) and not change.more and f" {words} " in f" {' '.join(plain_words(who.words))} "


def helped_mostly(who: Reading, answer: str) -> Reading:
    """“I mostly help friends”, for “friends mostly”."""
    for sentence, word in _lost(who, answer):
        if word in _PERHAPS or word in _AS_FAR_AS_I_KNOW:
            continue
        if sentence == who.words and who.ours == _OURS:
            return replace(who, ours=f"I {word} help ")
        more = tuple(
            each.replace("So I help", f"So I {word} help") if each == sentence else each for each in who.more
        )
        return replace(who, more=more)
    return who


def with_doubts(change: Reading, answer: str) -> Reading:
    """What changes, with the doubts that its answer had and its words lost."""
    for sentence, word in _lost(change, answer):
        doubt = _INSTEAD.get(word, word)
        if sentence != change.words:
            doubt += "," * (word in _AS_FAR_AS_I_KNOW)
            kept = f"{capital(doubt)} {in_sentence(sentence)}"
            change = replace(change, more=tuple(kept if each == sentence else each for each in change.more))
        elif change.form in _LISTED and word not in _AS_FAR_AS_I_KNOW:
            change = replace(change, words=f"{word} {in_sentence(sentence)}")
        else:
            change = replace(change, words=f"{sentence.rstrip('.')}, {doubt}")
    return change


def _lost(reading: Reading, answer: str) -> Iterator[tuple[str, str]]:
    """Each sentence that lost its doubt, with it."""
    for typed in re.split(r"[.!?\n]+", answer):
        plain = plain_words(typed)
        for word in (*_OF_MOST, *_PERHAPS, *_AS_FAR_AS_I_KNOW):
            heard = max((reading.words, *reading.more), key=lambda each: len(_shared(each, plain)))
            sure = len(_shared(heard, plain)) >= _LEAST_SHARED * len(set(plain_words(heard)))
            whole = f" {' '.join(plain_words(heard))} "
            if f" {word} " in f" {' '.join(plain)} " and heard and sure and f" {word} " not in whole:
                yield heard, word


def _shared(sentence: str, plain: list[str]) -> set[str]:
    return set(plain_words(sentence)) & set(plain)
