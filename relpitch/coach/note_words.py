"""What a note says where that depends on the text: in a message, or where somebody is owed something."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from relpitch.coach.judged import Judged
from relpitch.coach.pack import Pack
from relpitch.coach.reading import fold
from relpitch.coach.rule import Check, Rule
from relpitch.translation import NC_, pgettext

_TOLD_ONCE = ("take", "desperation")  # in a text, whatever the reason
_COUNTED = NC_("why the coach speaks up", "This asks for something. It is counted, and that is all.")
_RULES_REMEMBERED = 512  # all those of a language, in both kinds of text


class NoteWords:
    """The words of the rules of one pack.

    `worded` gives a rule with the words it has in a text of a kind; see `_worded`.
    """

    def __init__(self, rules: Pack) -> None:
        self._me = frozenset(rules.language.lists.get("me", ()))
        self._where_owed = {each.category: each for each in rules.rules.values() if each.check is Check.OWED}
        self.worded = lru_cache(maxsize=_RULES_REMEMBERED)(self._worded)

    def _worded(self, rule: Rule, kind: str, *, owed: bool, says_me: bool = True) -> Rule:
        """A rule with the words it has in a text of a kind.

        `owed`: the writer asks for what is theirs. `says_me`: an example may say I.
        """
        if not says_me and not rule.swap:
            others = tuple(each for each in rule.suggestions if self._me.isdisjoint(fold(each).split()))
            return self._worded(replace(rule, suggestions=others), kind, owed=owed)
        instead = self._where_owed.get(rule.category)
        if owed and instead and kind in instead.kinds and not rule.in_a_debt:
            return replace(rule, why=instead.why, suggestions=instead.suggestions)
        if kind == "message" and rule.in_a_message:
            why, suggestions = rule.in_a_message
            return replace(rule, why=why, suggestions=suggestions)
        return rule


def counted_rule(rule: Rule) -> Rule:
    """The rule of a note that is counted though nothing is said: it suggests nothing."""
    return replace(rule, why=_COUNTED, suggestions=(), drops=(), swap=False)


def tells_of_a_debt(judged: Iterable[Judged]) -> bool:
    """Whether a text says that somebody owes the writer something."""
    # Evidence by the fact of that name in facts.toml.
    return any("fact owed" in each.sentence.evidence for each in judged)


def reason_words(why: str) -> str:
    """A reason in the language of the window. Rules have it in English, as the words are that they find."""
    return pgettext("why the coach speaks up", why)


def tells_anew(category: str, why: str, known: set[str]) -> bool:
    """Whether a note says what those before it did not: a reason, or that one asks or begs; `known` grows."""
    tells = {category, why} if category in _TOLD_ONCE else {why}
    is_new = known.isdisjoint(tells)
    if is_new:
        known |= tells
    return is_new
