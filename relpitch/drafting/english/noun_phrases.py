"""Whether every article has its name, and every name of one thing its article."""

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar_words import is_

_UNCOUNTED = ("ing", "ness", "ity", "ism", "ship", "hood", "ence", "ance", "ency", "dom")
_OF_SEVERAL = frozenset({"all", "these", "those", "both"})
_GREETED = frozenset({"morning", "night", "evening", "afternoon", "luck"})
_TIMES = frozenset({"day", "night", "week", "year", "morning", "afternoon", "evening", "summer", "winter"})

_OF_A_KIND = frozenset(
    {"school", "college", "university", "church", "course", "class", "club", "market", "shop"}
)


def articles(tokens: tuple[Classed, ...]) -> bool:
    """Each article and “my” stands before a name, “a” before one of something, “an” before a vowel."""
    for at, token in enumerate(tokens[:-1]):
        following = tokens[at + 1]
        if token.kind == "S" or token.plain in ("a", "an", "the"):
            if following.kind not in "JRnNQPG9":
                return False
            if token.plain in ("a", "an") and not _one_of(tokens, at, following.plain):
                return False
    return True


def _one_of(tokens: tuple[Classed, ...], at: int, following: str) -> bool:
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
    if not chunk or chunk[-1].kind not in "nN" or any(is_("with_a", each.plain) for each in chunk):
        return True
    head = chunk[-1]
    plural = head.kind == "N" and not any(each.kind == "9" for each in chunk)
    return not plural and not (len(chunk) == 1 and is_("never_a", head.plain))


def names(tokens: tuple[Classed, ...]) -> bool:
    """No lone name of one thing without its article: “fill in form”, “speak to gaffer”."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        bare = before.kind in ("O", "I") and after.kind not in ("n", "N", "T", "S")
        if token.kind == "G" and is_("counted", token.plain) and bare:
            return False  # “to meeting”
    return all(_has_an_article(tokens, at) for at, token in enumerate(tokens) if token.kind == "n")


def _has_an_article(tokens: tuple[Classed, ...], at: int) -> bool:
    word, following = tokens[at].plain, tokens[at + 1].kind
    compound = word in _OF_A_KIND and at > 0 and tokens[at - 1].kind == "n"  # “language school”
    if following in "nNQ'G" or (is_uncounted(word) and not compound) or "-" in word or _greets(tokens, at):
        return True
    begin = at
    while begin and tokens[begin - 1].kind in "JRPGnNQ9'":
        begin -= 1
    before = tokens[begin - 1] if begin else Classed("", "")
    chunk = tokens[begin:at]
    of_all = before.plain in _OF_SEVERAL and word not in _TIMES
    if before.kind == "S" or (before.kind == "T" and not of_all):
        return True
    if any(each.kind == "'" or each.plain in ("one", "1", "0", "last", "next") for each in chunk):
        return True
    if before.kind == "W" and before.plain in ("what", "which", "whose"):
        return True
    if before.kind == "C" and begin > 1 and tokens[begin - 2].kind in "nN":
        return _shares_an_article(tokens, begin - 2)
    return before.kind in ("I", "O") and not chunk and is_("bare", f"{before.plain}_{word}")


def _greets(tokens: tuple[Classed, ...], at: int) -> bool:
    """“good morning”."""
    return at > 0 and tokens[at - 1].plain == "good" and tokens[at].plain in _GREETED


def is_uncounted(word: str) -> bool:
    ends = word.endswith(_UNCOUNTED) and not is_("counted", word)
    return ends or is_("uncounted", word) or not word[0].isalnum()


def _shares_an_article(tokens: tuple[Classed, ...], at: int) -> bool:
    """“a knife and fork”, “my mum and dad”."""
    begin = at
    while begin and tokens[begin - 1].kind in "JPGnNQ":
        begin -= 1
    return begin > 0 and tokens[begin - 1].kind in "TS"
