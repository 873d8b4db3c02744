"""By what a forgotten person can be told in a text, without keeping their name.

The forms of a name, the mail and the phone are kept as keyed digests, a key for each library. Who has the
file and a list of names can still try them out: a name cannot be read there, but it can be guessed.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from relpitch.domain.name_spellings import (
    IN_ORDER,
    REVERSED,
    WRITTEN_TOGETHER,
    WordPlace,
    foldings,
    gap_between,
    is_cased,
    letters_of,
    may_stand_in,
    runs_of,
    tokens_of,
)

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
_FEWEST_DIGITS = 7
_TRUNK = 9  # the digits that stay whether a country's number stands before them or not
_BEFORE_A_MONTH = frozenset(
    (
        "in",
        "by",
        "since",
        "until",
        "till",
        "of",
        "last",
        "next",
        "this",
        "early",
        "mid",
        "late",
        "from",
        "during",
    )
)
IN_PLACE = "someone"

Digest = tuple[str, int, str]
"""What kind of form, of how many words, and the digest: it can be kept as it is."""

_LEFT = "left"


@dataclass(frozen=True, slots=True)
class NameInText:
    """Where somebody is named in a text."""

    start: int
    end: int


def digests_of(name: str, mails: Iterable[str], phones: Iterable[str], key: str) -> frozenset[Digest]:
    """What a person can be told by."""
    forms = set(_forms(name))
    forms |= {("mail", (mail.strip().casefold(),)) for mail in mails if "@" in mail}
    for phone in phones:
        if len(digits := _digits(phone)) >= _FEWEST_DIGITS:
            forms.add(("phone", (digits[-_TRUNK:],)))
    return frozenset((kind, len(form), _digest(kind, form, key)) for kind, form in forms)


def _forms(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each form of a name, in each way of writing its letters. "The baker" has none: an id tells him."""
    words = [word for _, _, word in tokens_of(name.replace("@", " ").replace("#", " "))]
    titles = [word.rstrip(".") for word in name.split() if word.endswith(".") and len(word) > len("F.")]
    if not words or not (name[:1].isupper() or not is_cased(name)):
        return
    for spelled in dict.fromkeys(zip(*map(foldings, words), strict=True)):
        plain = (
            tuple(each for word, each in zip(words, spelled, strict=True) if word not in titles) or spelled
        )
        whole = "".join(plain)
        if len(plain) > 1:
            yield from (
                ("name", plain),
                ("name", spelled),
                ("name", (whole,)),
                ("name", (plain[0], plain[-1])),
            )
            yield from (("reversed", (plain[-1], *plain[:-1])), ("reversed", (plain[-1], plain[0])))
        elif name[:1].isupper():
            yield "alone", plain
        yield "mention", (whole,)
        if len(plain[0]) > 1 or not is_cased(plain[0]):  # not an initial
            yield "mention", (plain[0],)
        if not is_cased(whole) and len(whole) > 1:
            yield "caseless", tuple(whole)


def left_as_it_is(identity: str) -> Digest:
    """What keeps a name where the person chose to leave it, in a value; it goes with the digests."""
    return _LEFT, 0, identity


def values_left(digests: Iterable[Digest]) -> frozenset[str]:
    """The ids of the values in which a name is left as it is."""
    return frozenset(identity for kind, _, identity in digests if kind == _LEFT)


def stands_in(word: str) -> Digest:
    """What tells the word that stands for a name in texts of which nothing else tells it."""
    return "word", 0, word


def word_of(digests: Iterable[Digest]) -> str:
    """The word that stands for the name that these digests are of."""
    return min((word for kind, _, word in digests if kind == "word"), default=IN_PLACE)


def without(text: str, places: Iterable[NameInText], word: str = IN_PLACE) -> str:
    """A text with "someone" in each of these places, which follow each other."""
    for place in sorted(places, key=lambda each: each.start, reverse=True):
        text = f"{text[: place.start]}{word}{text[place.end :]}"
    return text


def half_name_places(text: str, names: Iterable[str]) -> list[NameInText]:
    """Where one of somebody's names stands without the others, in any spelling of its letters.

    A small letter is no name ("will"), nor is half of somebody else's ("Priya Sharma", "Anand Raman").
    """
    forms = {spelled for name in names for spelled in _each_way(tokens_of(name))}
    if not any(form[0] in whole for whole in set(foldings(text)) for form in forms):
        return []  # most texts need no closer look
    tokens = tokens_of(text)
    found: set[tuple[int, int]] = set()
    for spelled in _each_way(tokens):
        for number, (start, _end, word) in enumerate(tokens):
            for form in forms:
                last = number + len(form) - 1
                if spelled[number : last + 1] != form or word.lstrip("@#")[:1].islower():
                    continue
                if not _is_half_of_another(text, tokens, number, last, spelled, forms):
                    found.add((start, tokens[last][1]))
    return _apart(found)


class Finder:
    """Finds people by their digests: a whole name only, in any spelling of its letters.

    `hints`: the names themselves where they are known, so that most texts need no closer look. `word`: what
    stands for a name in a text.
    """

    def __init__(
        self,
        digests: Iterable[Digest],
        key: str,
        hints: Iterable[str] = (),
        word: Callable[[str], str] = lambda _text: IN_PLACE,
    ) -> None:
        self.word = word
        self.digests = self._wanted = frozenset(digests)
        self._hints = tuple({word for hint in hints for word in _hints_of(hint)})
        self._lengths = sorted({count for kind, count, _ in self._wanted if kind in _OF_WORDS}, reverse=True)
        self._signs = {count for kind, count, _ in self._wanted if kind == "caseless"}
        self._kinds = {kind for kind, _, _ in self._wanted}
        self._key = key
        self._known: dict[tuple[str, tuple[str, ...]], bool] = {}
        self._found = lru_cache(maxsize=1)(self._find)  # of one text several things are asked in a row

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def places(self, text: str) -> list[NameInText]:
        """Where somebody is named, in the order of the text; none lies in another."""
        return list(self._found(text))

    def _find(self, text: str) -> list[NameInText]:
        if self._hints:
            each_way = set(foldings(text))
            if not any(hint in spelled for spelled in each_way for hint in self._hints):
                return []
        return _apart((*self._ways(text), *self._names(text)))

    def text_without(self, text: str) -> str:
        """The text with "someone" in the place of each name."""
        places = self.places(text)
        return without(text, places, self.word(without(text, places, " "))) if places else text

    def _ways(self, text: str) -> Iterator[tuple[int, int]]:
        for kind, pattern, form in _WAYS:
            if kind in self._kinds:
                for match in pattern.finditer(text):
                    if self._has(kind, (form(match[0]),)):
                        yield match.span()

    def _names(self, text: str) -> Iterator[tuple[int, int]]:
        tokens = tokens_of(text)
        gaps = [gap_between(text[left[1] : right[0]], left[2]) for left, right in pairwise(tokens)]
        for spelled in _each_way(tokens):
            for number, (start, end, word) in enumerate(tokens):
                if word[0] in "@#" and self._has("mention", (spelled[number],)):
                    yield start, end
                if self._has("alone", (spelled[number],)) and _is_name(text, tokens, spelled, number):
                    yield start, end
            for count in self._lengths:
                for number in range(len(tokens) - count + 1):
                    between = gaps[number : number + count - 1]
                    form = spelled[number : number + count]
                    if all(gap & IN_ORDER for gap in between):
                        yield from self._of_words("name", tokens[number : number + count], form)
                    if between and between[0] & REVERSED:
                        yield from self._of_words("reversed", tokens[number : number + count], form)
        for run in runs_of(text, tokens) if self._signs else ():
            yield from self._of_signs(run)

    def _of_words(
        self, kind: str, tokens: Sequence[WordPlace], form: tuple[str, ...]
    ) -> Iterator[tuple[int, int]]:
        """A name of so many words, whose last may have an s more, and whose first an "and" before it."""
        (start, _, first), (_, end, last) = tokens[0], tokens[-1]
        if self._has(kind, form):
            yield start, end
        elif len(form) > 1 and last[-1] in "sS" and self._has(kind, (*form[:-1], form[-1][:-1])):
            yield start, end - 1
        elif len(form) > 1 and first[0] in WRITTEN_TOGETHER and self._has(kind, (form[0][1:], *form[1:])):
            yield start + 1, end

    def _of_signs(self, run: Sequence[WordPlace]) -> Iterator[tuple[int, int]]:
        """A name in an alphabet without capitals, where what follows may be written together with it."""
        letters = [each for token in run for each in letters_of(token)]
        signs = [(sign, number) for number, (spelled, _, _) in enumerate(letters) for sign in spelled]
        for count in self._signs:
            for at in range(len(signs) - count + 1):
                first, last = signs[at][1], signs[at + count - 1][1]
                begins = at == 0 or signs[at - 1][1] != first
                ends = at + count == len(signs) or signs[at + count][1] != last
                start, end = letters[first][1], letters[last][2]
                form = tuple(sign for sign, _ in signs[at : at + count])
                if begins and ends and self._has("caseless", form) and may_stand_in(run, start, end):
                    yield start, end

    def _has(self, kind: str, form: tuple[str, ...]) -> bool:
        cached = self._known.get((kind, form))
        if cached is None:
            cached = (kind, len(form), _digest(kind, form, self._key)) in self._wanted
            if len(self._known) < _FORMS_CACHED:
                self._known[kind, form] = cached
        return cached


_FORMS_CACHED = 100_000
_OF_WORDS = ("name", "reversed")


def _each_way(tokens: list[WordPlace]) -> Iterable[tuple[str, ...]]:
    """The words folded, in each way of writing them that makes a difference."""
    return dict.fromkeys(zip(*(foldings(word.lstrip("@#")) for _, _, word in tokens), strict=True))


def _apart(found: Iterable[tuple[int, int]]) -> list[NameInText]:
    """Places in the order of the text; of those that overlap the first and longest."""
    places: list[NameInText] = []
    for start, end in sorted(found, key=lambda each: (each[0], -each[1])):
        if not places or start >= places[-1].end:
            places.append(NameInText(start, end))
    return places


def _is_name(text: str, tokens: list[WordPlace], spelled: Sequence[str], number: int) -> bool:
    """Whether a name of one word stands here as a name: "May", but not "may", "May I", "in May", "3 May"."""
    start, end, word = tokens[number]
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    before, after = (
        spelled[number - 1] if number else "",
        spelled[number + 1] if number + 1 < len(spelled) else "",
    )
    if before in _BEFORE_A_MONTH or before.isdigit() or after[:1].isdigit():
        return False
    begins = number == 0 or re.search(r"[.!?:\n*#>-]\s*$", text[tokens[number - 1][1] : start]) is not None
    return not (begins and after in _AFTER_A_VERB and text[end : tokens[number + 1][0]].isspace())


_AFTER_A_VERB = frozenset((
    "i", "we", "you", "he", "she", "it", "they",
    "the", "a", "an", "this", "that", "my", "your", "there", "all",
))  # fmt: skip


def _is_half_of_another(
    text: str,
    tokens: list[WordPlace],
    first: int,
    last: int,
    spelled: Sequence[str],
    forms: set[tuple[str, ...]],
) -> bool:
    """Whether another name stands right beside it, apart by a space only: then it is somebody else's."""
    after, before = last + 1, first - 1
    if after < len(tokens) and text[tokens[last][1] : tokens[after][0]] == " ":
        word = tokens[after][2]
        if word[:1].isupper() and (spelled[after],) not in forms and spelled[after] not in _AFTER_A_VERB:
            return True
    if before >= 0 and text[tokens[before][1] : tokens[first][0]] == " ":
        begins = before == 0 or re.search(r"[.!?:\n]\s*$", text[tokens[before - 1][1] : tokens[before][0]])
        word = tokens[before][2]
        return word[:1].isupper() and not begins and (spelled[before],) not in forms | _TITLES
    return False


_TITLES = {(each,) for each in ("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "frau", "herr", "mme")}


def _hints_of(name: str) -> Iterator[str]:
    for _, _, word in tokens_of(name):
        if not any(map(str.isdigit, word)):
            yield from foldings(word)
    yield from (digits[-4:-2] for digits in [_digits(name)] if digits)


def _digits(text: str) -> str:
    """The digits of a text, of whatever alphabet, in ours."""
    return "".join(str(unicodedata.decimal(each)) for each in text if each.isdecimal())


def _digest(kind: str, form: tuple[str, ...], key: str) -> str:
    words = "\0".join((kind, *form)).encode(errors="surrogatepass")
    return hashlib.blake2b(words, digest_size=12, key=key.encode()[:64]).hexdigest()


_WAYS: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("mail", _MAIL, str.casefold),
    ("phone", _PHONE, lambda text: _digits(text)[-_TRUNK:]),
)
