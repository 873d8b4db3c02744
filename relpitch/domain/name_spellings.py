"""The words of a text as names are compared: in any alphabet, with and without accents, as one may type them.

A word has its vowel signs and points, and what stands in it unseen (a soft hyphen, a joiner of Persian). It
is folded in three ways: without accents; with "o" for "ø" and "l" for "ł" too; as German writes "ü" as "ue".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from relpitch.cache_sizes import WORDS

_PLAIN = re.compile(r"[@#]?[^\W_]+")
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_NONE_UNSEEN = str.maketrans(dict.fromkeys(chain(*(
    range(ord(each[0]), ord(each[-1]) + 1) for each in re.findall(r".-.|.", _UNSEEN)
))))  # fmt: skip
_STROKES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_AS_GERMANS_DO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_WITH_MARKS = (
    (0x300, 0x1E00),
    (0x20D0, 0x20F1),
    (0x3099, 0x309B),
    (0xA66F, 0xAC00),
    (0xFE00, 0xFE30),
    (0x11000, 0x12000),
)

WordPlace = tuple[int, int, str]
"""Where a word begins and ends in its text, and the word, which may begin with @ or #."""

IN_ORDER, REVERSED = 1, 2  # bits
"""What two words may be that follow each other: two of one name, or its last and its first."""
_BETWEEN = re.compile(rf"[\s\-‐‑’'_*·・{_UNSEEN}]{{1,4}}|\.")
_AFTER_AN_INITIAL = re.compile(r"\.\s?|\s")
_COMMA = re.compile(r"\s*,\s*")
WRITTEN_TOGETHER = frozenset("ولبفكולבכמשה")
"""What Arabic and Hebrew write together with the word after it: and, to, in, from, that."""
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
_PARTICLES = re.compile(
    "(?:님|씨|군|양|이)?(?:은|는|이|가|을|를|의|에|에게|에게서|한테|께|께서|와|과|랑|이랑|하고|도|만|까지|부터|보다|처럼|로|으로"
    "|아|야|이야|이다|입니다|이에요|예요|였다|이었다)?"
)


def tokens_of(text: str) -> list[WordPlace]:
    """The words of a text."""
    words = _PLAIN if text.isascii() else _words()
    return [(match.start(), match.end(), match[0]) for match in words.finditer(text)]


def folded(text: str) -> str:
    """A text without capitals and accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_NONE_UNSEEN))
    return "".join(each for each in plain if not unicodedata.combining(each))


_folded_letter = lru_cache(maxsize=WORDS)(folded)


def foldings(text: str) -> tuple[str, ...]:
    """A text without capitals and accents in each way of writing it, always as many."""
    if text.isascii():
        return (text.lower(),) * 3
    small = unicodedata.normalize("NFC", text.casefold())
    return (
        folded(text),
        folded(small.translate(_STROKES)),
        folded(small.translate(_AS_GERMANS_DO).translate(_STROKES)),
    )


def is_cased(text: str) -> bool:
    """Whether its alphabet has capitals."""
    return text.upper() != text.lower()


def runs_of(text: str, tokens: Iterable[WordPlace]) -> Iterator[list[WordPlace]]:
    """The words of alphabets without capitals, each by itself; together where no spaces part words."""
    run: list[WordPlace] = []
    for token in tokens:
        start, _end, word = token
        joins = run and _BETWEEN.fullmatch(text, run[-1][1], start) and _WITHOUT_SPACES.match(run[-1][2])
        if run and not (joins and _WITHOUT_SPACES.match(word)):
            yield run
            run = []
        if not is_cased(word):
            run.append(token)
    if run:
        yield run


def letters_of(token: WordPlace) -> list[tuple[str, int, int]]:
    """Each letter of a word with its marks: how it is folded, and where it begins and ends."""
    start, end, word = token
    spelled = [(folds, start + at) for at, letter in enumerate(word) if (folds := _folded_letter(letter))]
    ends = [*(at for _, at in spelled[1:]), end]
    return [(folds, at, after) for (folds, at), after in zip(spelled, ends, strict=True)]


def may_stand_in(run: Sequence[WordPlace], start: int, end: int) -> bool:
    """Whether a name may be part of a word: anywhere in Chinese or Thai, before a particle in Korean."""
    begins, ends, word = run[0]
    if _WITHOUT_SPACES.match(word, start - begins if len(run) == 1 else 0):
        return True
    rest = unicodedata.normalize("NFC", word[end - begins :])
    if word[: start - begins] not in ("", "@", "#"):
        return False
    return end == ends or (_HANGUL.match(word) is not None and _PARTICLES.fullmatch(rest) is not None)


def gap_between(between: str, before: str) -> int:
    """What two words may be to each other, by what stands between them, and the word before."""
    if between == " " or _BETWEEN.fullmatch(between):
        return IN_ORDER
    if len(before.lstrip("@#")) == 1 and _AFTER_AN_INITIAL.fullmatch(between):
        return IN_ORDER
    return REVERSED if _COMMA.fullmatch(between) else 0


@cache
def _words() -> re.Pattern[str]:
    """What a word is in any alphabet. Python's \\w knows no vowel signs: "प्रिया" would be three words."""
    codes = chain(*(range(*each) for each in _WITH_MARKS))
    marks = "".join(chr(code) for code in codes if unicodedata.category(chr(code)) in ("Mn", "Mc"))
    return re.compile(rf"[@#]?[^\W_](?:[^\W_]|[{marks}{_UNSEEN}])*")
