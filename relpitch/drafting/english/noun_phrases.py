"""Whether every article has its noun, and every noun for one thing its article.

The letters of the classes of words are those of `classes.py`; a stop (`.`) ends every sentence.
"""

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar_words import is_in

_UNCOUNTED = ("ing", "ness", "ity", "ism", "ship", "hood", "ence", "ance", "ency", "dom")
_OF_SEVERAL = frozenset({"all", "these", "those", "both"})
_GREETED = frozenset({"morning", "night", "evening", "afternoon", "luck"})
_TIMES = frozenset({"day", "night", "week", "year", "morning", "afternoon", "evening", "summer", "winter"})

_COUNTED_AFTER_A_NOUN = frozenset(
    {"school", "college", "university", "church", "course", "class", "club", "market", "shop"}
)
"""Places that are one of several only behind a noun: “at school”, but “at a language school”."""


def has_right_articles(tokens: tuple[Classed, ...]) -> bool:
    """Each article and “my” stands before a noun, “a” before one of something, “an” before a vowel."""
    for at, token in enumerate(tokens[:-1]):
        following = tokens[at + 1]
        if token.kind == "S" or token.plain in ("a", "an", "the"):
            if following.kind not in "JRnNQPG9":
                return False
            if token.plain in ("a", "an") and not _one_of(tokens, at, following.plain):
                return False
    return True


def _one_of(tokens: tuple[Classed, ...], at: int, following: str) -> bool:
    """Whether “a” or “an” is right by its sound, and before a noun for one thing that is counted."""
    vowel = following[0] in "aeiou" and not following.startswith(("uni", "eu", "one", "use", "us"))
    vowel = vowel or following.startswith(("hour", "honest", "heir", "mp", "mri", "nhs", "sms", "hr", "x-"))
    if vowel != (tokens[at].plain == "an") and len(following) > 1:
        return False
    end = at + 1
    while tokens[end].kind in "JRPG9nNQ'":
        end += 1
    while tokens[end - 1].kind == "R":
        end -= 1
    chunk = tokens[at + 1 : end]
    if not chunk or chunk[-1].kind not in "nN" or any(is_in("with_a", each.plain) for each in chunk):
        return True
    head = chunk[-1]
    plural = head.kind == "N" and not any(each.kind == "9" for each in chunk)
    return not plural and not (len(chunk) == 1 and is_in("never_a", head.plain))


def has_no_bare_noun(tokens: tuple[Classed, ...]) -> bool:
    """No lone noun for one thing is without its article, as in “fill in form”, “speak to gaffer”."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        bare = before.kind in ("O", "I") and after.kind not in ("n", "N", "T", "S")
        if token.kind == "G" and is_in("counted", token.plain) and bare:
            return False  # “to meeting”
    return all(_has_an_article(tokens, at) for at, token in enumerate(tokens) if token.kind == "n")


def _has_an_article(tokens: tuple[Classed, ...], at: int) -> bool:
    word, following = tokens[at].plain, tokens[at + 1].kind
    compound = word in _COUNTED_AFTER_A_NOUN and at > 0 and tokens[at - 1].kind == "n"  # “language school”
    if following in "nNQ'G" or (is_uncounted(word) and not compound) or "-" in word or _greets(tokens, at):
        return True
    begin = at
    while begin and tokens[begin - 1].kind in "JRPGnNQ9'":
        begin -= 1
    before = tokens[begin - 1] if begin else Classed("", "")
    chunk = tokens[begin:at]
    needs_several = before.plain in _OF_SEVERAL and word not in _TIMES  # “all book”, but “all day”
    if before.kind == "S" or (before.kind == "T" and not needs_several):
        return True
    if any(each.kind == "'" or each.plain in ("one", "1", "0", "last", "next") for each in chunk):
        return True
    if before.kind == "W" and before.plain in ("what", "which", "whose"):
        return True
    if before.kind == "C" and begin > 1 and tokens[begin - 2].kind in "nN":
        return _shares_an_article(tokens, begin - 2)
    return before.kind in ("I", "O") and not chunk and is_in("bare", f"{before.plain}_{word}")


def _greets(tokens: tuple[Classed, ...], at: int) -> bool:
    """Whether a noun ends a greeting: “good morning”."""
    return at > 0 and tokens[at - 1].plain == "good" and tokens[at].plain in _GREETED


def is_uncounted(word: str) -> bool:
    """Whether a noun needs no article: “advice”, “kindness”, and what begins with a sign, as “£5” does."""
    ends = word.endswith(_UNCOUNTED) and not is_in("counted", word)
    return ends or is_in("uncounted", word) or not word[0].isalnum()


def _shares_an_article(tokens: tuple[Classed, ...], at: int) -> bool:
    """Whether the noun before “and” has an article for both: “a knife and fork”, “my mum and dad”."""
    begin = at
    while begin and tokens[begin - 1].kind in "JPGnNQ":
        begin -= 1
    return begin > 0 and tokens[begin - 1].kind in "TS"
