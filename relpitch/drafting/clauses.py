"""Words that are a sentence by themselves, and words that tell a state."""

import re

from relpitch.drafting.grammar import is_whole, tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import RoughWords, asks, base_of, is_verb
from relpitch.drafting.tidying import capital, without_fillers

_MOST_WORDS = 18
_STATE_WORDS = 9
_ADJECTIVE = re.compile(r"(?:ful|ous|ive|able|less|ier|isfied|ated|ed)$")
_LINKS = frozenset(
    {"is", "are", "isn't", "aren't", "gets", "has", "becomes", "goes", "can", "will", "doesn't", "don't"}
)
_PLURAL = frozenset({"get", "go", "come", "stop", "work", "last", "grow", "feel", "stay", "turn", "start"})
_TELLS = frozenset({"that", "who", "which", "they", "to", "of", "in", "for"})
_LEAST_WORDS = 4
_OF_ME = frozenset(
    {
        "i",
        "me",
        "my",
        "we",
        "us",
        "our",
        "you",
        "your",
        "i'm",
        "i've",
        "i'd",
        "he",
        "she",
        "him",
        "her",
        "his",
    }
)
_IT = frozenset({"it's", "that's", "there's"})


def own_sentence(text: str) -> str:
    """The text as a sentence of its own, where it has a subject and what it does; else nothing."""
    raw = RoughWords(without_fillers(text))
    least = 2 if raw.is_(0, "whoever") else 3
    if not least <= len(raw.plain) <= _MOST_WORDS or asks(text) or raw.is_(0, "joins"):
        return ""
    return (
        capital(raw.text)
        if any(rule(raw) for rule in (_theirs, _its, _linked, _ours, _acts, _grammatical))
        else ""
    )


def _theirs(raw: RoughWords) -> bool:
    if raw.plain[:2] == ["no", "one's"] or raw.first in ("everyone's", "nobody's", "someone's"):
        return True
    return raw.first.startswith("they") and raw.word(1) not in ("me", "my", "our", "i")


def _its(raw: RoughWords) -> bool:
    acts = raw.is_(1, "does", "finite") or (raw.word(1).endswith("s") and bool(base_of(raw.word(1))))
    return raw.first in _IT or (raw.first in ("it", "that") and acts)


def _linked(raw: RoughWords) -> bool:
    """“dinner is on the table”."""
    asking = ("what", "where", "how", "there", "here", "you")
    plural = raw.first.endswith("s") and raw.word(1) in _PLURAL and not base_of(raw.first)
    return (raw.word(1) in _LINKS or plural) and not raw.is_(0, "pronoun") and raw.first not in asking


def _ours(raw: RoughWords) -> bool:
    """“we reduce churn by 20%”."""
    return raw.first == "we" and is_verb(raw.word(1)) and not raw.is_(1, "opinion") and is_whole(raw.text)


def _acts(raw: RoughWords) -> bool:
    """“the fear goes away”, “their kids sleep”, “everyone eats”."""
    lists = english().lists
    several = lists["many"] | lists["people"]
    described = raw.is_(0, "adjective") and raw.word(1) in several
    if not raw.is_(0, "subject") and raw.first not in several and not described:
        return False
    for at in range(1, min(5, len(raw.plain))):
        word, before = raw.word(at), raw.word(at - 1)
        if word in _TELLS:
            return False
        if raw.is_(at, "finite"):
            return len(raw.plain) > at + 1
        third = raw.is_(0, "whoever") and word.endswith("s") and base_of(word)
        if third or raw.is_(at, "does"):
            return True
        if before in several and is_verb(word):
            return True
    return False


def _grammatical(raw: RoughWords) -> bool:
    """Any sentence in the third person that grammar finds whole: “at the end there's a lump of clay”."""
    if len(raw.plain) < _LEAST_WORDS or (raw.has("pronoun") and _OF_ME & set(raw.plain)):
        return False
    tokens = tokens_of(raw.text)
    begins = tokens[0].kind in "TSnNQXI9J" or tokens[0].plain in ("it", "they", "nobody", "nothing")
    first = next((at for at, each in enumerate(tokens) if each.kind in "VZDM"), 0)
    loose = any(each.kind == "W" or each.plain == "that" for each in tokens[1:first])
    acts = first > 0 and not loose
    return begins and acts and tokens[0].kind != "V" and is_whole(capital(raw.text))


def is_state(raw: RoughWords) -> bool:
    """Whether the words tell how one feels: “calmer”, “less stressed”, “not so alone”."""
    plain, lists = raw.plain, english().lists
    at = next((at for at, each in enumerate(plain) if each not in lists["degree"]), len(plain))
    if at == len(plain) or len(plain) > _STATE_WORDS:
        return False
    if raw.first == "a" and raw.word(1) not in ("bit", "little", "lot"):
        return False
    word, after = plain[at], raw.word(at + 1)
    compared = bool({"less", "more"} & set(plain[:at]))
    if raw.is_(at, "noun") and (not after or compared):
        return False
    if after and not raw.is_(at + 1, "after_state", "adjective"):
        return False
    known = raw.is_(at, "adjective")
    return known or (bool(_ADJECTIVE.search(word)) if compared else _is_comparative(word))


def _is_comparative(word: str) -> bool:
    """Whether a word is “calmer”, “happier”, “fitter”."""
    stem = word[:-2] if word.endswith("er") else ""
    return bool({stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"} & english().lists["adjective"])
