"""What a note suggests, and what a suggestion may stand in for.

A button changes little: a phrase for a plainer one, a word that is not needed, or in a pitch a question that
is nothing but a request. Whatever else would be lost (a greeting, a name, a letter's purpose, words about the
listener) is the person's: there a suggestion is an example.
"""

import re
from collections.abc import Collection

from relpitch.coach.pack import Pack
from relpitch.coach.paragraph import Found
from relpitch.coach.reading import END, fold, read

_GAP = "…"
_MARK = re.compile(r"[*(){}\\/]")
_ASKED_FOR = ("take", "pushy", "desperation")
_WORDS_AROUND = 4  # of a request, that may go with it
_NEXT_LETTERS = 40  # show how the next sentence begins
_PAUSE = re.compile(r"[,;:()—–]|\s-+\s")
_NAME = re.compile(r"(?<!^)\b(?!I\b|I['’])[A-Z]")

Suggested = tuple[tuple[str, ...], tuple[int, int] | None]
"""Suggestions, and the place that any of them may stand in; None where they are examples."""


class Suggester:
    """Finds what notes suggest, in one language."""

    def __init__(self, rules: Pack) -> None:
        self._language = rules.language
        kept = ("politeness", "listener", "feeling")  # classes of words that no suggestion may take away
        self._kept = {name: {word for word, names in rules.classes.items() if name in names} for name in kept}
        self._negations = rules.clause_words.negations
        lists = rules.language.lists
        self._leans, self._faults = frozenset(lists.get("leans", ())), frozenset(lists.get("faults", ()))

    def suggested(self, text: str, found: Found, kind: str, plainer: str = "") -> Suggested:
        """The suggestions of what was found, and what they replace. `plainer`: the person's own words."""
        rule = found.rule
        start, end = found.start, found.end
        if plainer:
            return (plainer,), (start, end)
        lighter = self._without(text, found)
        if lighter:
            return (lighter,), found.sentence
        suggestions = rule.suggestions
        if not suggestions or any(_GAP in each for each in suggestions):
            return suggestions, None
        if rule.swap:
            return suggestions, (start, end)
        asks = kind == "pitch" and text[: found.sentence[1]].endswith("?")
        if rule.category in _ASKED_FOR and not asks:
            return suggestions, None
        return suggestions, found.sentence if self._is_all(text, found) else None

    def _is_all(self, text: str, found: Found) -> bool:
        """Whether a sentence is hardly more than what was found in it, and none after leans on it."""
        start, end = found.sentence
        around = f"{text[start : found.start]} {text[found.end : end]}"
        words = [word for word in read(around, self._language).words if word is not END]
        whole = text[start:end]
        after = read(text[end : end + _NEXT_LETTERS], self._language).words[1:2]
        return (
            len(words) <= _WORDS_AROUND
            and self._leans.isdisjoint(after)
            and self._kept["politeness"].isdisjoint(words)
            and not _NAME.search(whole)
            and not any(map(str.isdigit, whole))
            and not _MARK.search(whole)
        )

    def _without(self, text: str, found: Found) -> str:
        """The sentence without a word it does not need.

        Empty where it has none, and where that would change what is meant: in a negation, of a feeling or a
        fault, or about the listener.
        """
        start, end = found.sentence
        words = fold(text[found.start : found.end])
        for drop in found.rule.drops:
            match = re.search(rf"(?<![\w'])(?:{re.escape(drop)})(?![\w'])", words)
            if match is None or _MARK.search(text[found.start : found.end]):
                continue
            if not self._may_go(text[start:end]) or self._softens_a_fault(text[found.end : end]):
                return ""
            before = text[start : found.start + match.start()]
            after = text[found.start + match.end() : end].lstrip(" ,")
            if not after[:1].isalnum():
                before = before.rstrip(" ,")
            if not before:
                after = after[:1].upper() + after[1:]
            return before + after if any(map(str.isalnum, before + after)) else ""
        return ""

    def is_meant(self, text: str, found: Found) -> bool:
        """Whether a doubt belongs there: in a negation, of a feeling or a fault, or about the listener."""
        if found.rule.category != "hedge":
            return False
        start, end = found.sentence
        before, after = text[start : found.start], text[found.end : end]
        if self._softens_a_fault(after):
            return True
        around = f"{_PAUSE.split(before)[-1]}{text[found.start : found.end]}{_PAUSE.split(after)[0]}"
        return not self._may_go(around)

    def _softens_a_fault(self, after: str) -> bool:
        """Whether what comes after a doubt is a fault: without the doubt the sentence would say worse."""
        return not self._faults.isdisjoint(read(after[:_NEXT_LETTERS], self._language).words[1:3])

    def _may_go(self, sentence: str) -> bool:
        words = set(read(sentence, self._language).words)
        held: Collection[str] = self._kept["listener"] | self._kept["feeling"] | self._negations
        return words.isdisjoint(held)
