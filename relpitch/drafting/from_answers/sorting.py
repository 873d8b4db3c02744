"""The sentences of an answer, sorted: to be read, or set aside as a story, as a wish, as no answer yet."""

from itertools import pairwise

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import asks, is_past

_STORY_WORDS = 45
_MY_STORY_WORDS = 28


def is_unknown(sentence: str) -> bool:
    """Whether a sentence says that there is no answer yet."""
    plain = plain_words(sentence)
    return english().unknown.begin(plain) == len(plain) or bool(english().unsure.begin(plain))


def is_wish(sentence: str) -> bool:
    """Whether a sentence asks for something for oneself."""
    plain = plain_words(sentence)
    aside = english().aside
    at = aside["wish"].first(plain)
    if at is not None and not aside["theirs"].within(plain[:at]):
        return True
    begun = aside["wish_start"].begin([*plain, "."])
    return bool(begun) and (plain[0] not in ("work", "job", "need") or begun > 1)


def is_story(sentence: str) -> bool:
    """Whether a sentence tells what happened, whole, not too long, and not too private."""
    plain = plain_words(sentence)
    if plain[1:3] == ["of", "them"]:
        return False  # “one of them has lost four stone”: what changed
    aside = english().aside
    most = _MY_STORY_WORDS if plain[:1] in (["i"], ["we"]) else _STORY_WORDS
    offers = any(pair in (("i", "can"), ("i", "could")) for pair in pairwise(plain))
    fits = not offers and 4 <= len(plain) <= most and not asks(sentence)
    if (
        plain[:3] == ["i", "was", "told"]
        or not fits
        or aside["listener"].within(plain)
        or aside["private"].within(plain)
    ):
        return False
    if done := aside["have_done"].begin(plain):
        is_told = is_past(plain[done]) or english().is_in("participle", plain[done])
        return is_told and plain[done] != "got"
    head, comma, _ = sentence.partition(",")
    named = comma and plain[0] in ("my", "our", "the", "a", "an", "one", "two", "three")
    if named and plain_words(head) and not _tells_past(plain_words(head)):
        return False
    return bool(aside["story"].begin(plain)) and _tells_past(plain)


def _tells_past(plain: list[str]) -> bool:
    unclear = plain[0] in ("i", "we")
    for at, word in enumerate(plain[1:7], start=1):
        past = is_past(word) and word != "wouldn't" and plain[at - 1] not in ("i've", "they've")
        if past and not (unclear and english().is_in("same_in_past", word)):
            return english().aside["narration"].within(plain)
        if english().is_in("now", word):
            return False
    return False
