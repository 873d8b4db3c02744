"""Whether what changes is told as things one has: “consistent content and actual sales”."""

import re

from relpitch.drafting.as_said import acts
from relpitch.drafting.classes import Classed
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.noun_phrases import names
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import Reading, base_of, count, is_past

_NOTHING = frozenset({"nothing", "none", "not", "never", "sometimes", "everything", "something", "some"})
_NOT_DONE = frozenset({"bed", "need", "seed", "feed", "speed", "shed", "weed", "wed", "red", "reed", "breed"})
# “January stops being a nightmare”
STOPS = re.compile(
    r"(?i)[\w’'-]+(?: [\w’'-]+)? (?:stops|starts|gets|becomes|feels|looks|sounds|works|comes|goes|keeps|runs"
    r"|turns|lasts|grows) (?:\w+ing|a|an|the|to|so|less|more|like|up|on|back|in|out|\w+er)\b"
)
_ONE_DOES = re.compile(
    r"(?i)(?:the|their|my|our) [a-z]+(?:er|or|man|lord|bank|boss|school|doctor|council|child|dog|cat) [a-z]+s"
)
_LONE_TOKENS, _FEW_WORDS = 4, 5
_LIST = re.compile(r"(?i)\s*,\s*(?:and\s+)?|\s+and\s+")


def are_things(change: Reading) -> bool:
    """Whether they surely go after “They get”: names with their articles, and nothing that was done."""
    if change.form not in ("things", "noun") or change.more or change.ours:
        return False
    if _ONE_DOES.fullmatch(change.words) and base_of(plain_words(change.words)[-1]):
        return False  # “the landlord answers”
    pieces = [each for each in _LIST.split(change.words) if each.strip()]
    return all(map(_is_named, pieces)) and names(tokens_of(f"They get {as_list(change.words)}"))


def as_list(text: str) -> str:
    """“more time and less marking”, for “more time, less marking”."""
    return text if re.search(r"(?i)\b(?:and|or)\b", text) else " and ".join(text.rsplit(", ", 1))


def _is_named(piece: str) -> bool:
    """“a good hour”, “weight loss without starving”; not “full belly”, “understanding each other”."""
    tokens = tokens_of(f"They get {piece}")
    ing = tokens[2].plain.endswith("ing") and len(tokens) > _LONE_TOKENS and tokens[3].kind not in "nN"
    lone = len(tokens) == _LONE_TOKENS and any(map(str.isdigit, tokens[2].plain))
    nothing = tokens[2].plain in _NOTHING
    named = tokens[2].kind in "JnN9TSQ" and not (lone or nothing) and tokens[-2].kind != "R" and not ing
    return (
        named
        and not (STOPS.match(piece) or acts(piece) or was_done(piece) or _may_do(tokens))
        and names(tokens)
    )


def _may_do(tokens: tuple[Classed, ...]) -> bool:
    """Whether a name may be followed by what it does: “their website sounds like them”."""
    threes = zip(tokens[2:], tokens[3:], tokens[4:], strict=False)
    return any(
        one.kind in "nUJ"
        and not english().is_("adjective", one.plain)
        and other.kind == "N"
        and base_of(other.plain)
        and (after.kind not in ".,C" or english().is_("does", other.plain))
        for one, other, after in threes
    )


def was_done(piece: str) -> bool:
    """“reduced stock-outs by 40%”, “18% savings delivered”."""
    plain = plain_words(piece)
    first, last = (plain[0], plain[-1]) if plain else ("", "")
    done = (first.endswith("ed") and len(plain) > 1) or is_past(first)
    ends = last.endswith("ed") and len(plain) > 1 and plain[-2] not in ("be", "been", "more", "less")
    return done or (ends and last not in _NOT_DONE)


def lists_a_deed(words: str) -> bool:
    """“fewer plots empty, 31 people got one, 200 kilos of veg”: things and a deed in one list."""
    first, *others = words.split(", ")
    return len(others) > 1 and not acts(first) and any(map(acts, others))


def is_one_thing(words: str) -> bool:
    """“boiler on same day”: one of something, which lacks its article."""
    tokens = tokens_of(f"They get {words}")
    if count(words) == 1 and any(map(str.isdigit, words)):
        return True
    return "," not in words and count(words) <= _FEW_WORDS and not acts(words) and not names(tokens)
