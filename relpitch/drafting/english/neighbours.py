"""Pairs of words that never stand side by side in a whole sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.english.classes import SUBJECTS, Classed
from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.reading import is_verb

_BEING = frozenset({"am", "is", "are", "was", "were", "'m", "'re"})
_POINTING = frozenset({"this", "that", "these", "those", "all", "both"})
_BESIDE_A_SUBJECT = frozenset({"who", "both", "all", "each", "better"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two words side by side, with all that is around them."""

    tokens: tuple[Classed, ...]
    at: int

    @property
    def first(self) -> Classed:
        return self.tokens[self.at]

    @property
    def second(self) -> Classed:
        return self.tokens[self.at + 1]

    @property
    def before(self) -> Classed:
        return self.tokens[self.at - 1] if self.at else Classed("", "")


def neighbours(tokens: tuple[Classed, ...]) -> bool:
    """Whether no two words collide."""
    pairs = (_Pair(tokens, at) for at in range(len(tokens) - 1))
    return not any(rule(pair) for pair in pairs for rule in _RULES)


def _lacks_its_name(pair: _Pair) -> bool:
    """“with sleep well”, “of and”."""
    return is_in("bound", pair.first.plain) and pair.first.kind == "I" and pair.second.kind in "VZDMC"


def _adverb_before_name(pair: _Pair) -> bool:
    """“things just work”, read as a name."""
    only = (
        is_in("only", pair.first.plain)
        and is_uncounted(pair.second.plain)
        and pair.before.kind not in ("n", "N")
    )
    return pair.first.kind == "R" and pair.second.kind == "n" and not only


def _being_a_deed(pair: _Pair) -> bool:
    """“I was sleep”."""
    second = pair.second
    bare = second.kind == "n" and is_verb(second.plain) and is_in("uncounted", second.plain)
    return pair.first.plain in _BEING and (second.kind == "V" or bare)


def _tells_nobody(pair: _Pair) -> bool:
    """“tell how to register”."""
    return pair.first.plain == "tell" and pair.second.kind == "W"


def _subject_without_verb(pair: _Pair) -> bool:
    """“it clearly, kindly, once”."""
    begins = not pair.at and pair.first.plain in ("it", "you")
    if pair.first.plain not in ("i", "he", "she", "we", "they") and not begins:
        return False
    following = next((each for each in pair.tokens[pair.at + 1 :] if each.kind != "R"), pair.second)
    return following.kind not in "VZDMCW" and following.plain not in _BESIDE_A_SUBJECT


def _after_a_helper(pair: _Pair) -> bool:
    return pair.first.kind == "M" and pair.second.kind not in "VRU" and pair.at > 0


def _two_verbs(pair: _Pair) -> bool:
    if pair.first.kind != "V" or pair.second.kind not in "VZD":
        return False
    return not is_in("causing", pair.first.plain) or pair.second.kind != "V"


def _figure(pair: _Pair) -> bool:
    """“link 2 that podcast”."""
    if pair.first.kind != "9":
        return False
    between_names = pair.before.kind in ("n", "N") and pair.second.kind in "nN"
    return pair.second.kind in "TSV" or between_names


def _subject_parted(pair: _Pair) -> bool:
    """“people on my course, pass resits”."""
    before = pair.tokens[: pair.at]
    parted = pair.first.kind == "," and pair.second.kind in "VZD" and bool(before)
    return parted and before[0].kind in "nNTSQ" and not any(each.kind in "VZDMW" for each in before)


def _verb_of(pair: _Pair) -> bool:
    """“choir of people”, read as a verb."""
    spoken = ("think", "speak", "talk", "know", "hear", "dream", "approve", "consist", "remind")
    return pair.first.kind == "V" and pair.second.plain == "of" and pair.first.plain not in spoken


def _doubled(pair: _Pair) -> bool:
    return pair.first.plain == pair.second.plain and pair.first.kind not in ",."


def _after_to(pair: _Pair) -> bool:
    return pair.first.kind == "O" and pair.second.kind not in "VRnNQTSUJ9GWP."


def _loose_end(pair: _Pair) -> bool:
    """Nothing ends with “the”, “and”, “to”."""
    if pair.second.kind != ".":
        return False
    first = pair.first
    if first.kind == "O":
        return pair.before.kind not in tuple("VPJDZR")
    loose = first.kind in "TSCMW'," and first.plain not in _POINTING
    so = first.kind == "R" and first.plain == "so"
    return loose or so or (first.kind == "I" and not is_in("particles", first.plain))


def _two_pronouns(pair: _Pair) -> bool:
    """“give you it”; but “tell you it's normal”, “for them it means”."""
    if pair.first.kind != "U" or pair.second.kind != "U" or pair.before.kind == "I":
        return False
    return not (pair.second.plain in SUBJECTS and pair.tokens[pair.at + 2].kind in "ZMD")


_RULES: tuple[Callable[[_Pair], bool], ...] = (
    _lacks_its_name,
    _adverb_before_name,
    _being_a_deed,
    _tells_nobody,
    _subject_without_verb,
    _after_a_helper,
    _two_verbs,
    _figure,
    _subject_parted,
    _doubled,
    _verb_of,
    _after_to,
    _loose_end,
    _two_pronouns,
)
