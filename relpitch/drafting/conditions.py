"""A condition in a rough answer, “if they look tired, I know a bench”, as it is said to whoever is met.

Its *half* is what is noticed, “if you look tired”; its *main* clause is what is said or done then.
"""

import re

from relpitch.drafting.favours import read_favour, speaks_of_another, unspoken
from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.reading import UNSURE, Reading, RoughWords, count
from relpitch.drafting.tidying import lowered, strip_start
from relpitch.drafting.turning import turned

_MOST_OF_A_HALF = 12  # words; a longer one without a main clause is rarely one condition
_COULD = re.compile(r"^I (?=(?:give|tell|show|bring|make|offer|lend|help|take|carry|teach|send)\b)")
_JOINING = re.compile(r"(?i)^(?:and|then|so)\s+")


def read_condition(raw: RoughWords) -> Reading:
    """The condition with its main clause (form `if`); its half alone, where it has no other (form `half`)."""
    text = _from_if(raw)
    taken_apart = _taken_apart(RoughWords(text))
    if taken_apart is None:
        return UNSURE
    half, main, bare = taken_apart
    if not main:
        noticed = _noticed(text)
        return Reading(noticed, "half") if noticed and count(text) <= _MOST_OF_A_HALF else UNSURE
    noticed = _noticed(half)
    if not noticed or (bare and english().touch["manners"].begin(plain_words(noticed)) == count(noticed)):
        return UNSURE
    main = _JOINING.sub("", main)
    if not english().touch["you"].within(plain_words(noticed)) and speaks_of_another(plain_words(main)):
        return UNSURE
    answer = _favour(main) if bare else _answer(main, half)
    return Reading(f"{lowered(noticed)}, {answer}", "if") if answer else UNSURE


def _from_if(raw: RoughWords) -> str:
    """The sentence from its “if” on, without “like” or “maybe” before it."""
    found = words(raw.text)
    at = next(at for at, each in enumerate(found) if each.plain in ("if", "when", "whenever", "next"))
    return raw.text[found[at].start :]


def _taken_apart(raw: RoughWords) -> tuple[str, str, bool] | None:
    """The half, the main clause, and whether that is a bare verb: a favour to be done.

    Without a comma there is no main clause; None where what follows the comma is not surely one.
    """
    touch, found, plain = english().touch, words(raw.text), raw.plain
    for at in range(2, len(plain)):
        if touch["main"].begin(plain, at) and not english().is_("joins_clause", plain[at - 1]):
            return raw.text[: found[at].start].rstrip(" ,;:–—-"), raw.text[found[at].start :], False
    half, _, main = raw.text.partition(",")
    after = RoughWords(main.strip())
    if len(after.plain) < 2 or count(half) < 2:
        return raw.text, "", False
    if after.is_(0, "doing") or touch["could"].begin(after.plain) == 1:
        to_them = touch["you"].within(plain_words(half)) and after.is_(0, "doing")
        return half, after.text, not to_them
    return (half, after.text, False) if after.is_(0, "goes_on") else None


def _noticed(half: str) -> str:
    """What is noticed, said to you; empty where that is not sure."""
    first, _, rest = half.partition(" ")
    plain = plain_words(rest)
    if not plain or plain[0] in ("i", "we", "my"):
        return ""
    if english().touch["meets"].begin(plain):
        rest = turned(rest, subject=True)
    elif speaks_of_another(plain):
        rest = turned(rest)
    return f"{first} {rest}" if rest else ""


def _favour(main: str) -> str:
    favour = read_favour(RoughWords(lowered(strip_start(main, english().touch["could"]))))
    return f"I could {favour.words}" if favour.form == "verb" else ""


def _answer(main: str, half: str) -> str:
    """What is said then. Where it is said to you already, “them” is someone else, and stays."""
    speaks = english().touch["you"].within(plain_words(half))
    answer = turned(main) if not speaks and speaks_of_another(plain_words(main)) else main
    if not answer or unspoken(plain_words(answer)):
        return ""
    if answer != main and " and I " not in answer:
        answer = _COULD.sub("I could ", answer)
    return answer if answer.startswith("I") else lowered(answer)
