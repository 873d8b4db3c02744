"""Words about someone who may be met, turned to the one who is: them to you, their to your."""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import Phrases, words
from relpitch.drafting.english.reading import RoughWords, base_of

_TURNED = {
    "they": "you",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
    "them": "you",
    "their": "your",
    "theirs": "yours",
    "themselves": "yourself",
    "themself": "yourself",
}
_AGREED = {
    "is": "are",
    "was": "were",
    "has": "have",
    "doesn't": "don't",
    "isn't": "aren't",
    "hasn't": "haven't",
}
# “half of them don't work”: things, and not whoever is met
OF_THEM = re.compile(
    r"(?i)\b(?:half|most|some|none|many|few|all|both|one|two|three|any"
    r"|each|lots|loads|\d+) of (?:them|['’]?em)\b"
)
_OTHERS = frozenset({"he", "she", "him", "her", "his", "hers"})
_ONE = frozenset({"someone", "somebody", "anyone", "anybody"})
_WHO_ELSE = Phrases(["[someone/somebody/anyone/people/others] [else/who/i/like/from/in/that]"], {})
_WHILE_THEY = re.compile(
    r"(?i)\b(?:sit|stand|go|come|be|wait|stay|walk) (?:[a-z]+ )?(?:with|beside|next to|alongside)"
    r" (?:someone|somebody)(?: [a-z]+){0,2},? (?:while|when|until|before|after|as) they\b"
    r"|\b(?:someone|somebody) (?:stuck|lost|alone|scared|new|still|whose"
    r"|(?!something|anything|nothing|everything|evening|morning)[a-z]{2,}ing)\b"
)


def of_someone(text: str) -> bool:
    """“I can sit beside someone while they open the first envelope”: someone who is in trouble, not you."""
    return bool(_WHILE_THEY.search(text))


def turned(text: str, *, subject: bool = False) -> str:
    """The text said to the one it is about; empty where it is not sure who is meant.

    `subject`: the text begins with whoever is met (“they look tired”, “someone is lost”).
    """
    if of_someone(text):
        return text
    if not _OTHERS.isdisjoint(RoughWords(text).plain) or OF_THEM.search(text):
        return ""
    raw = RoughWords(_one_named(RoughWords(text), 0 if subject else 1, subject=subject))
    several, seen = False, False
    result, behind = "", 0
    for at, word in enumerate(words(raw.text)):
        if word.plain in _TURNED:
            sure = seen and (word.plain in ("their", "theirs") or _goes_on(raw.plain, at))
            if several and not sure:
                return ""
            seen, instead = True, _TURNED[word.plain]
            if raw.text[word.start].isupper():
                instead = instead[0].upper() + instead[1:]
            result += raw.text[behind : word.start] + instead
            behind = word.end
        elif _may_be_they(word.plain):
            several = True
    return result + raw.text[behind:]


def _one_named(raw: RoughWords, at: int, *, subject: bool) -> str:
    """“you” for “someone”, where that is whoever is met."""
    name = raw.word(at)
    if name.removesuffix("'s") not in _ONE or _WHO_ELSE.begin(raw.plain, at):
        return raw.text
    found, after = words(raw.text), raw.word(at + 1)
    instead, end = "you", found[at].end
    if name.endswith("'s"):
        instead = "your"
        if subject and not raw.is_in(at + 2, "does", "finite"):
            instead = (
                "you're"
                if after.endswith("ing") or raw.is_in(at + 1, "adjective") or raw.is_in(at + 1, "after_is")
                else ""
            )
    elif subject and after in _AGREED:
        instead, end = f"you {_AGREED[after]}", found[at + 1].end
    elif subject and after.endswith("s") and not after.endswith("ss"):
        base = base_of(after)
        instead, end = (f"you {base}" if base else ""), found[at + 1].end
    return raw.text[: found[at].start] + instead + raw.text[end:] if instead else raw.text


def _may_be_they(word: str) -> bool:
    """Whether a word may be what a later “they” means."""
    if any(english().is_in(kind, word) for kind in ("time_word", "does", "ends_in_s")):
        return False
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3
    return plural or (english().is_in("people", word) and word not in _ONE | {"everyone", "everybody"})


def _goes_on(plain: list[str], at: int) -> bool:
    """Whether “they” goes on from an earlier one: “so they can”, “if they like”."""
    return at > 0 and english().is_in("they_after", plain[at - 1])
