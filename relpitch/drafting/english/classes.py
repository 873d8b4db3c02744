"""The classes of words as grammar sees them, where the tagger, taught by newspapers, is surely wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.reading import base_of, is_verb

CLASSES = {
    "NN": "n", "NNS": "N", "NNP": "Q", "NNPS": "Q", "FW": "Q", "JJ": "J", "JJR": "J", "JJS": "J",
    "RB": "R", "RBR": "R", "RBS": "R", "VB": "V", "VBP": "V", "VBZ": "Z", "VBD": "D", "VBN": "P",
    "VBG": "G", "MD": "M", "PRP": "U", "PRP$": "S", "DT": "T", "PDT": "T", "IN": "I", "RP": "I",
    "TO": "O", "CC": "C", "CD": "9", "WDT": "W", "WP": "W", "WRB": "W", "WP$": "W", "EX": "X", "POS": "'",
    ",": ",", ".": ".", ":": ",",
}  # fmt: skip
"""The letter of the class of each tag.

n is a noun for one thing, N for several, Q a name or a foreign word; J an adjective, R an adverb. V is a
plain verb, Z “sleeps”, D “slept”, P “slept” after “have”, G “sleeping”, M “can”, O the “to” of a verb. U is
“they”, S “their”, T “the”, I “in”, C “and”, W “who”, X “there”, 9 a number, ' the “'s” of an owner.
"""
SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
_IRREGULAR = frozenset(
    {
        "feet",
        "teeth",
        "mice",
        "geese",
        "data",
        "media",
        "sheep",
        "fish",
        "deer",
        "cattle",
        "aircraft",
        "grandchildren",
        "criteria",
        "phenomena",
        "postmen",
        "firemen",
        "policemen",
        "salesmen",
        "fishermen",
        "midwives",
    }
)
_ACTING = frozenset({"i", "you", "we", "they"})
_NO_PLURAL = ("ss", "us", "is", "news", "maths", "physics", "economics", "gas", "lens", "always", "sometimes")
_HAVING = frozenset({"get", "gets", "got", "have", "has", "had", "'ve", "having"})
_ALONE = frozenset(
    {"everyone", "nobody", "everybody", "somebody", "someone", "one", "he", "she", "it", "who", "that"}
)
_SURELY_VERBS = frozenset(
    {
        "get",
        "feel",
        "find",
        "go",
        "keep",
        "stay",
        "eat",
        "learn",
        "breathe",
        "know",
        "grow",
        "do",
        "be",
        "become",
    }
)
_BY_WORD = {
    "shall": "M", "cannot": "M", "not": "R", "n't": "R", "to": "O", "again": "R", "round": "R", "mine": "U",
    "yours": "U", "theirs": "U", "ours": "U", "hers": "U", "no-one": "n", "whose": "W", "am": "V",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Classed:
    """A word and the letter of its class; `?` for one that no sentence of a draft holds."""

    plain: str
    kind: str


def mended(tokens: list[Classed]) -> list[Classed]:
    """The words with their classes put right."""
    found = list(tokens)
    for at, token in enumerate(tokens):
        before = found[at - 1] if at else Classed("", "")
        after = tokens[at + 1] if at + 1 < len(tokens) else Classed("", "")
        kind = next((kind for rule in _RULES if (kind := rule(token, before, after))), token.kind)
        found[at] = replace(token, kind=kind)
    return _helped(_had_done(found))


def _had_done(tokens: list[Classed]) -> list[Classed]:
    """“she gets her hair washed”: done to it, and nothing that it did."""
    for at in range(3, len(tokens) - 1):
        had = any(each.plain in _HAVING for each in tokens[max(0, at - 4) : at - 1])
        owned = any(each.kind in "ST" for each in tokens[max(0, at - 3) : at])
        if (
            tokens[at].kind == "D"
            and tokens[at - 1].kind in "nN"
            and had
            and owned
            and tokens[at + 1].kind in "IR."
        ):
            return [*tokens[:at], replace(tokens[at], kind="P"), *tokens[at + 1 :]]
    return tokens


def _by_word(token: Classed, before: Classed, after: Classed) -> str:
    if token.plain == "am" and before.kind == "9":
        return "J"
    if token.plain == "that" and token.kind == "I" and after.kind in ("n", "J"):
        return "T"
    if token.plain == "'s" and before.plain in ("there", "it", "that", "he", "she", "what", "who", "here"):
        return "Z"
    if token.plain == "her":
        return "S" if after.kind in "JnNQP9" and after.kind else "U"
    return _BY_WORD.get(token.plain, "")


def _begins(token: Classed, before: Classed, after: Classed) -> str:
    """The first word has a capital whatever it is: “Boss went mental”."""
    return "n" if not before.kind and token.kind == "Q" and after.kind in "VZDMR" else ""


def _lone(token: Classed, _before: Classed, _after: Classed) -> str:
    """“choir”, which the tagger took for several."""
    irregular = english().is_in("people", token.plain) or token.plain in _IRREGULAR
    return "n" if token.kind == "N" and not token.plain.endswith("s") and not irregular else ""


def _several(token: Classed, before: Classed, _after: Classed) -> str:
    """“cafés”, “devs”; “folk”."""
    plural = (
        (token.kind == "n" or (token.kind == "V" and not is_verb(token.plain)))
        and token.plain.endswith("s")
        and not token.plain.endswith(_NO_PLURAL)
    )
    one = (
        english().is_in("one", token.plain)
        or token.plain.endswith(("body", "one", "anyone"))
        or token.plain in _ALONE
    )
    plural = plural or (
        token.kind == "Z" and not base_of(token.plain) and before.kind in ("V", "Z") and len(token.plain) > 4
    )
    people = english().is_in("people", token.plain) and token.kind in "VnJ" and not one
    return "N" if (plural and len(token.plain) > 3) or people else ""


def _adjective(token: Classed, _before: Classed, _after: Classed) -> str:
    known = english().is_in("adjective", token.plain) or token.plain in (
        "hungry",
        "unstuck",
        "happy",
        "empty",
        "busy",
    )
    return "J" if token.kind in "VR" and known and not is_verb(token.plain) else ""


def _having(token: Classed, before: Classed, _after: Classed) -> str:
    """“they've got”: what is had, not what was done."""
    return (
        "P"
        if token.kind in "DV" and before.plain in _HAVING and before.kind in "VZD" and token.kind == "D"
        else ""
    )


def _put(token: Classed, before: Classed, _after: Classed) -> str:
    return (
        "V"
        if before.kind != "W" and token.kind == "D" and english().is_in("same_in_past", token.plain)
        else ""
    )


def _verb(token: Classed, before: Classed, after: Classed) -> str:
    """A plain verb that was taken for a noun: after “to” or “they”, before “the”."""
    if token.kind == "n" and before.plain == "who" and after.kind in ("T", "R", "I", "O"):
        return "V"
    if before.kind == "O" and token.kind == "n" and after.kind in ("T", "S", "U"):
        return "V"
    if token.kind not in "nJRPI" or not is_verb(token.plain):
        return ""
    after_subject = before.plain in _ACTING and token.kind in "nJR"
    infinitive = before.kind in ("O", "M") and token.kind in "nPJ"
    of_who = (
        before.plain in ("who", "that") and before.kind in "WI" and token.kind in "nJ" and bool(before.kind)
    )
    has_object = (
        token.kind == "n" and after.kind in ("T", "S") and before.kind not in ("T", "S", "J", "9", "I")
    )
    surely = token.plain in _SURELY_VERBS and token.kind == "n" and before.kind not in ("T", "S")
    return "V" if after_subject or infinitive or of_who or has_object or surely else ""


def _third(token: Classed, before: Classed, _after: Classed) -> str:
    """“everyone eats”."""
    return "Z" if token.kind == "N" and before.plain in _ALONE and base_of(token.plain) else ""


def _building(token: Classed, before: Classed, _after: Classed) -> str:
    """“what he's building”."""
    being = before.plain in ("is", "are", "'s", "'re", "was", "were", "'m", "am") and before.kind in (
        "V",
        "Z",
        "D",
    )
    return "G" if token.kind == "n" and being and base_of(token.plain) and token.plain.endswith("ing") else ""


def _named(token: Classed, before: Classed, after: Classed) -> str:
    """“which pool is warm”."""
    which = before.plain in ("which", "whose")
    given = before.plain in ("give", "get", "share") and token.plain in (
        "feedback",
        "support",
        "help",
        "advice",
        "notice",
        "work",
        "control",
    )
    if token.kind == "V" and before.plain == "help" and not is_verb(token.plain) and after.kind in "nNV":
        return "J"
    return "n" if token.kind == "V" and (which or given) else ""


def _does(token: Classed, before: Classed, after: Classed) -> str:
    """“fewer of them ring”, “their printer stops stringing”, “their events fill more”."""
    if token.kind == "G" and is_verb(token.plain) and not base_of(token.plain) and before.kind in "UM":
        return "V"
    if token.kind == "D" and before.kind == "M" and is_verb(token.plain):
        return "V"  # “I could scan”
    if token.kind == "N" and before.kind == "n" and after.kind == "G" and base_of(token.plain):
        return "Z"
    return "V" if token.kind == "R" and before.kind == "N" and english().is_in("verb", token.plain) else ""


def _uncounted_noun(token: Classed, before: Classed, _after: Classed) -> str:
    """“less paperwork”: a noun, and no verb."""
    compared = before.plain in ("less", "more", "no")
    return "n" if token.kind == "V" and compared and is_in("uncounted", token.plain) else ""


_RULES: tuple[Callable[[Classed, Classed, Classed], str], ...] = (
    _by_word, _begins, _lone, _several, _having, _put, _adjective, _verb, _third, _named, _building, _does,
    _uncounted_noun,
)  # fmt: skip


def _helped(tokens: list[Classed]) -> list[Classed]:
    """“I help people in chronic pain move again”: what they do, where no verb was seen."""
    plain = [each.plain for each in tokens]
    begun = 1 if plain[:1] == ["and"] else 0
    if plain[begun : begun + 2] == ["i", "help"]:
        tokens = _told_of_those(tokens, begun + 2)
    if plain[begun : begun + 2] != ["i", "help"] or any(each.kind in "VZD" for each in tokens[begun + 2 :]):
        return tokens
    for at in range(begun + 3, len(tokens) - 1):
        before, token = tokens[at - 1], tokens[at]
        fits = token.kind in "nJ" and is_verb(token.plain) and before.kind in "nNR"
        if fits and tokens[at + 1].kind in "RIJUTSNnG.":
            return [*tokens[:at], replace(token, kind="V"), *tokens[at + 1 :]]
    return tokens


def _told_of_those(tokens: list[Classed], start: int) -> list[Classed]:
    """“I help interns posted in villages”: what was done to them, and nothing that they did."""
    for at in range(start + 1, len(tokens) - 1):
        if tokens[at].kind in "WVZMC,":
            break
        if tokens[at].kind == "D" and tokens[at - 1].kind in "nN" and tokens[at + 1].kind == "I":
            return [*tokens[:at], replace(tokens[at], kind="P"), *tokens[at + 1 :]]
    return tokens
