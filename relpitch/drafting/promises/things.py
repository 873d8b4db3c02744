"""A thing that was promised, named as it stands in a sentence: “my physio's number”, “an old laptop”."""

import re

from relpitch.drafting.english.english_words import is_english_word
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.language import has_romance, reads_as_english
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import Word, plain_words, words
from relpitch.drafting.promises.promised import UNKNOWN_PROMISE, Promised

_MOST_OF_A_NAME = 6
_MOST_OF_A_GAP = 70
_MOST_AT_ONCE = 3
_TOKENS_PUT_BEFORE = 3
_JOINED = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\b)\s*")
_OF_ME = frozenset({"thoughts", "feedback", "comments", "ideas"})
_BEFORE_A_THING = frozenset({"test", "practice", "book", "play", "record"})
_NEW = ("updated", "new", "latest")
_BRANDS = frozenset({"google", "linkedin", "whatsapp", "christmas", "sunday", "saturday", "friday"})
_MINE = ("cv", "resume", "résumé", "portfolio", "email", "e-mail", "number", "address")


def thing(phrase: str) -> Promised:
    """A thing: “my physio's number”, “recipe for dal”, “an old laptop”."""
    core = _core(words(phrase))
    if not core:
        return UNKNOWN_PROMISE
    plain = [each.plain for each in core]
    lists = english().lists
    clause = not (lists["finite"] | lists["pronoun"]).isdisjoint(plain)
    if len(core) > _MOST_OF_A_NAME or {"you", "your"} & set(plain[1:]) or clause:
        return UNKNOWN_PROMISE
    known, last = message_words(), plain[-1]
    alone = len(core) == len(words(phrase)) and len(plain) <= 2
    if (alone and plain[-1] in _MINE and plain[0] in (*_MINE, *_NEW)) or plain[0] in _OF_ME:
        phrase = f"my {phrase}"
    elif plain[0].endswith("'s") and phrase[0].islower():
        phrase = f"{'my' if english().is_in('one', plain[0][:-2]) else 'the'} {phrase}"
    elif plain[0] == "copy" and len(core) < len(words(phrase)):
        phrase = f"a {phrase}"
    core = _core(words(phrase))
    plain = [each.plain for each in core]
    if known.is_in("handed", last):
        return Promised("promised_gift", _with_a(phrase, core))
    if not is_sendable(last):
        return (
            Promised("promised_other", _with_a(phrase, core))
            if _is_a_thing(phrase, core)
            else UNKNOWN_PROMISE
        )
    whole = phrase if _is_named(phrase, plain) else f"the {phrase}"
    if whole[0].isupper() and "'s" not in plain[0] and not is_whole(f"I promised you {whole}."):
        whole = f"the {phrase}"  # “Wales map”
    gap = f"[the {phrase[core[-1].start : core[-1].end]}]"
    return Promised("promised_things" if is_plural(last) else "promised_thing", whole, gap)


def several(phrase: str) -> Promised:
    """Two or three things: “deck and 2 references”, told with the article each of them lacks."""
    pieces = [each.strip() for each in _JOINED.split(phrase) if each.strip()]
    if pieces and pieces[0].startswith(("my ", "our ")):
        pieces = [
            pieces[0],
            *(each if _is_named(each, plain_words(each)) else f"my {each}" for each in pieces[1:]),
        ]
    found = [each for each in map(thing, pieces) if each != UNKNOWN_PROMISE]
    if not 1 < len(pieces) == len(found) <= _MOST_AT_ONCE:
        return UNKNOWN_PROMISE
    whole = f"{', '.join(each.thing for each in found[:-1])} and {found[-1].thing}"
    if not is_whole(f"I promised you {whole}."):
        return UNKNOWN_PROMISE
    sent = all(each.form in ("promised_thing", "promised_things") for each in found)
    if sent and len(f"[{whole}]") <= _MOST_OF_A_GAP:
        return Promised("promised_things", whole, f"[{whole}]")
    return Promised("promised_other", whole)


def _is_named(phrase: str, plain: list[str]) -> bool:
    """Whether a thing has its article, its owner or its number: “my deck”, “Ana's contact”, “two decks”."""
    numbered = not plain or message_words().is_in("number", plain[0]) or plain[0].isdigit()
    if numbered:
        return True
    return message_words().is_in("named", plain[0]) or "'s" in plain[0] or phrase[0].isupper()


def _with_a(phrase: str, core: list[Word]) -> str:
    plain = [each.plain for each in core]
    last = plain[-1]
    mass = is_plural(last) or message_words().is_in("uncounted", last) or is_uncounted(last)
    if _is_named(phrase, plain) and not (phrase[0].isupper() and plain[0] in _BRANDS):
        return phrase
    return phrase if mass else f"{'an' if phrase[0].casefold() in 'aeiou' else 'a'} {phrase}"


def _is_a_thing(phrase: str, core: list[Word]) -> bool:
    """Whether words that no list knows surely name a thing: “mock interview”, “three beta testers”."""
    whole = _with_a(phrase, core)
    more = len(plain_words(whole)) - len(words(phrase))
    tokens = tokens_of(f"I promised you {whole}")[_TOKENS_PUT_BEFORE:-1][: len(core) + more]
    odd = any(message_words().is_in("no_thing", each.plain) for each in core)
    first = core[0].plain
    odd = odd or (message_words().is_in("or_name", first) and first not in _BEFORE_A_THING)  # “call roofer”
    lone = len(core) == 1 and not (tokens and tokens[0].kind == "N" and first.endswith("s"))
    foreign = has_romance(phrase) or not reads_as_english(phrase)
    if (
        lone
        or odd
        or foreign
        or not all(is_english_word(each.plain) for each in core)
        or any(each.kind not in "TSJnN'9GQ" for each in tokens)
    ):
        return False
    return tokens[-1].kind in "nN" and is_whole(f"I promised you {whole}.")


def _core(found: list[Word]) -> list[Word]:
    """The name of a thing without what is told of it: “the name” of “the name of my physio”."""
    small_words = message_words().lists["told_after"]
    end = next((at for at in range(1, len(found)) if found[at].plain in small_words), len(found))
    return found[:end]


def gap_of(phrase: str) -> str:
    """“[the recipe]”, where what is sent can be put into a message."""
    rest = words(phrase)
    while rest and rest[0].plain in ("you", "on", "over", "along", "across"):
        rest = rest[1:]
    core = _core(rest)
    if not core or len(core) > _MOST_OF_A_NAME or message_words().is_in("told_after", core[0].plain):
        return ""
    last = core[-1]
    return f"[the {phrase[last.start : last.end]}]" if is_sendable(last.plain) else ""


def is_sendable(word: str) -> bool:
    """Whether a thing can be put into a message, one or several: “study”, “studies”."""
    forms = (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y")
    return any(message_words().is_in("sendable", each) for each in forms)


def is_plural(word: str) -> bool:
    return message_words().is_in("plural", word) or (word.endswith("s") and not word.endswith("ss"))
