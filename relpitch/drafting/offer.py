"""The first two answers made one: whom I help, and what changes for them."""

import re

from relpitch.drafting.language import is_latin
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.pieces import Piece, Pieces, ended, flow, going_on, lowered, sentence
from relpitch.drafting.rules import Join, english
from relpitch.script.sentences import sentences

_EASILY_FOLLOWED = 6  # words
_TACKED_ON = re.compile(r",|\b(?:and|but|or|so)\b", re.IGNORECASE)


def offer(who: str, change: str) -> Pieces:
    """Two answers in English, joined by as few words as will do; an answer that cannot be stands as typed."""
    who = _without_our_words(who)
    ours = _opener(who)
    if not ours:
        return flow(sentence(who), sentence(change))
    opener = Piece(f"{ours} ", False)
    who = lowered(who) if english().who.ordinary.begin(plain_words(who)) else who
    join = _join(who, change) if ours == english().who.ours else None
    if not join:
        return flow(ended(opener, Piece(who, True)), sentence(change))
    change = change.split(maxsplit=1)[1] if join.drops_they else lowered(change)
    return ended(opener, going_on(who), Piece(join.ours, False), Piece(change, True))


def _without_our_words(who: str) -> str:
    """The first answer without the “I help” it begins with, if only the name of a group follows."""
    plain, ours = plain_words(who), plain_words(english().who.ours)
    name = plain[len(ours) :]
    if plain[: len(ours)] != ours or not name or _name(name) != name or english().who.verbs.within(name):
        return who
    return who[words(who)[len(ours)].start :]


def _opener(who: str) -> str:
    """Our words before the first answer; none where it stands as typed."""
    plain = plain_words(who)
    if not plain or "\n" in who or who.endswith("?") or not is_latin(who):
        return ""
    for opener in english().openers:
        if opener.starts.begin([*plain, "."]):
            return opener.ours
    return "" if english().who.clause.within(_name(plain)) else english().who.ours


def _name(plain: list[str]) -> list[str]:
    """The name of a group without what is told about it: “people” of “people who sit”."""
    told = english().who.told.first(plain[1:])
    return plain if told is None else plain[: told + 1]


def _join(who: str, change: str) -> Join | None:
    """The first join that fits both answers; None where the second stands as typed."""
    if not change or "\n" in change or who.endswith("!") or len(sentences(who)) > 1:
        return None
    start, end = sentences(change)[0]
    plain = [*plain_words(change[start:end]), "."]
    open_, many = _is_open(who), _is_many(who)
    one_clause = not _has_second_clause(change[start:end])
    for join in english().joins:
        if (
            join.starts.begin(plain)
            and not join.unless.within(plain)
            and (open_ or not join.open)
            and (many or not join.many)
            and (one_clause or not join.one_clause)
        ):
            return join if join.ours else None
    return None


def _is_open(who: str) -> bool:
    """Whether a verb may follow, and nobody stumbles."""
    plain = plain_words(who)
    rule = english().who
    ends_in_verb = rule.verbs.begin(plain, len(plain) - 1) or rule.particles.begin(plain, len(plain) - 1)
    return len(plain) <= _EASILY_FOLLOWED and "," not in who and not ends_in_verb


def _is_many(who: str) -> bool:
    name = _name(plain_words(who))
    if english().who.one.begin(name):
        return False
    return english().who.many.within(name) or bool(re.search(r"[^isu]s$", name[-1]))


def _has_second_clause(text: str) -> bool:
    tacked_on = _TACKED_ON.split(text, maxsplit=1)[1:]
    return english().grammar.finite.within([*plain_words(text)[1:2], *plain_words("".join(tacked_on))])
