"""Whether a finished draft tells only a part of an answer, from which the rest cannot be missing.

An answer enters a draft by whole sentences as they were typed, from its first. Half a sentence may say the
opposite of the whole, and a later one speaks of what those before it named.
"""

from relpitch.drafting.calmed import calmed
from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.roughness import signs, typed_sentences
from relpitch.drafting.tidying import written
from relpitch.script.language import language as words_of

_KNOWN = ("en", "de", "es")
_STEM_LETTERS, _WORDS_IN_A_ROW, _LEAST_WORDS = 4, 3, 3
_SHARE_TOLD, _SHARE_OF_A_PART = 0.65, 0.5
# May be told in other words, or left away: “your shopping”, for “someone's shopping”; “takes 2 mins”.
_MAY_BE_LEFT = frozenset(
    {"someone", "someone's", "someones", "somebody", "anyone", "people", "happy", "takes", "take"}
    | {"they've", "they're", "they'll", "they'd", "theirs", "themselves"}
    | {"min", "mins", "minutes", "charge"}
)


def is_cut(typed: str, draft: str, language: str) -> bool:
    """Whether the draft has a part of a typed sentence, or one after a sentence that is not in it."""
    if language not in _KNOWN:
        return False
    extents = [_extent(each, draft, language) for each in typed_sentences(calmed(typed))]
    whole = [each == "whole" for each in extents if each]
    last = len(whole) - whole[::-1].index(True) if True in whole else 0
    return "part" in extents or not all(whole[:last])


def _extent(sentence: str, draft: str, language: str) -> str:
    """How much of a sentence the draft has: `whole`, `part`, `none`; empty, where it says nothing."""
    plain = _plain(sentence, language)
    telling = [each for each in plain if _tells(each, language)]
    if not telling or len(plain) < _LEAST_WORDS or signs(language).begins.begin(plain):
        return ""
    drafted = _plain(draft, language)
    there = {each[:_STEM_LETTERS] for each in drafted}
    share = sum(each[:_STEM_LETTERS] in there for each in telling) / len(telling)
    if share >= _SHARE_TOLD:
        return "whole"
    in_a_row = f" {' '.join(drafted)} "
    rows = (plain[at : at + _WORDS_IN_A_ROW] for at in range(len(plain) - _WORDS_IN_A_ROW + 1))
    repeated = (each for each in rows if f" {' '.join(each)} " in in_a_row)
    in_part = share >= _SHARE_OF_A_PART or any(not set(telling).isdisjoint(each) for each in repeated)
    return "part" if in_part else "none"


def _plain(text: str, language: str) -> list[str]:
    return plain_words(written(text) if language == "en" else text)


def _tells(word: str, language: str) -> bool:
    loose = language == "en" and (word in english().lists["loose"] or word in _MAY_BE_LEFT)
    return not (loose or word.isdigit() or word in words_of(language).function_words)
