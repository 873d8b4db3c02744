"""By what a forgotten person can be told in a text, without keeping their name.

The forms of a name, the mail and the phone are kept as keyed digests, a key for each library. Who has the
file and a list of names can still try them out: a name cannot be read there, but it can be guessed.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_TOKEN = re.compile(r"[@#]?[^\W_](?:[^\W_]|[\u0300-\u036f])*")
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
class Place:
    """Where somebody is named in a text."""

    start: int
    end: int


def digests_of(name: str, mails: Iterable[str], phones: Iterable[str], key: str) -> frozenset[Digest]:
    """What a person can be told by."""
    words = [_folded(word) for word in _TOKEN.findall(name.replace("@", " ").replace("#", " "))]
    titles = {_folded(word.rstrip(".")) for word in name.split() if word.endswith(".")}
    plain = [word for word in words if word not in titles] or words
    forms: set[tuple[str, tuple[str, ...]]] = set()
    is_named = name[:1].isupper() or not _is_cased(name)  # "the baker" is told by nothing but an id
    if len(plain) > 1 and is_named:
        forms |= {("name", tuple(plain)), ("name", tuple(words)), ("name", ("".join(plain),))}
        forms |= {("name", (plain[0], plain[-1])), ("reversed", (plain[-1], *plain[:-1]))}
        forms.add(("reversed", (plain[-1], plain[0])))
    elif plain and name[:1].isupper():
        forms.add(("alone", (plain[0],)))
    if plain and is_named:
        forms |= {("mention", (plain[0],)), ("mention", ("".join(plain),))}
        whole = "".join(plain)
        if not _is_cased(whole) and len(whole) > 1:
            forms.add(("caseless", tuple(whole)))
    forms |= {("mail", (mail.strip().casefold(),)) for mail in mails if "@" in mail}
    for phone in phones:
        if len(digits := _digits(phone)) >= _FEWEST_DIGITS:
            forms.add(("phone", (digits[-_TRUNK:],)))
    return frozenset((kind, len(form), _digest(kind, form, key)) for kind, form in forms)


def left_alone(identity: str) -> Digest:
    """What keeps a name where the person chose to leave it, in a value; it goes with the digests."""
    return _LEFT, 0, identity


def values_left(digests: Iterable[Digest]) -> frozenset[str]:
    """The ids of the values in which a name is left as it is."""
    return frozenset(identity for kind, _, identity in digests if kind == _LEFT)


def without(text: str, places: Iterable[Place]) -> str:
    """A text with "someone" in each of these places, which follow each other."""
    for place in sorted(places, key=lambda each: each.start, reverse=True):
        text = f"{text[: place.start]}{IN_PLACE}{text[place.end :]}"
    return text


def alone_places(text: str, names: Iterable[str]) -> list[Place]:
    """Where one of somebody's names stands without the others, in any spelling of its letters.

    A small letter is no name ("will"), nor is half of somebody else's ("Priya Sharma", "Anand Raman").
    """
    forms = {tuple(_folded(word) for word in _TOKEN.findall(name)) for name in names} - {()}
    whole = _folded(text)
    if not any(form[0] in whole for form in forms):  # most texts need no closer look
        return []
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]
    folded = [_folded(word.lstrip("@#")) for _, _, word in tokens]
    found: list[Place] = []
    for number, (start, _end, word) in enumerate(tokens):
        for form in forms:
            last = number + len(form) - 1
            if tuple(folded[number : last + 1]) != form or word.lstrip("@#")[:1].islower():
                continue
            if not _is_half_of_another(text, tokens, number, last, folded, forms):
                found.append(Place(start, tokens[last][1]))
    return [each for number, each in enumerate(found) if not number or each.start >= found[number - 1].end]


class Finder:
    """Finds people by their digests: a whole name only, in any spelling of its letters.

    `hints`: the names themselves where they are known, so that most texts need no closer look.
    """

    def __init__(self, digests: Iterable[Digest], key: str, hints: Iterable[str] = ()) -> None:
        self.digests = self._wanted = frozenset(digests)
        self._hints = tuple({word for hint in hints for word in _hints_of(hint)})
        self._lengths = sorted({count for kind, count, _ in self._wanted if kind in _OF_WORDS}, reverse=True)
        self._signs = {count for kind, count, _ in self._wanted if kind == "caseless"}
        self._kinds = {kind for kind, _, _ in self._wanted}
        self._key = key
        self._known: dict[tuple[str, tuple[str, ...]], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def places(self, text: str) -> list[Place]:
        """Where somebody is named, in the order of the text; none lies in another."""
        if self._hints:
            folded = _folded(text)
            if not any(hint in folded for hint in self._hints):
                return []
        found = [*self._ways(text), *self._names(text)]
        places: list[Place] = []
        for place in sorted(found, key=lambda each: (each.start, -each.end)):
            if not places or place.start >= places[-1].end:
                places.append(place)
        return places

    def without(self, text: str) -> str:
        """The text with "someone" in the place of each name."""
        return without(text, self.places(text))

    def _ways(self, text: str) -> Iterator[Place]:
        for kind, pattern, form in _WAYS:
            if kind in self._kinds:
                for match in pattern.finditer(text):
                    if self._has(kind, (form(match[0]),)):
                        yield Place(match.start(), match.end())

    def _names(self, text: str) -> Iterator[Place]:
        tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]
        folded = [_folded(word.lstrip("@#")) for _, _, word in tokens]
        for number, (start, end, word) in enumerate(tokens):
            if word[0] in "@#" and self._has("mention", (folded[number],)):
                yield Place(start, end)
            for count in self._lengths:
                form = tuple(folded[number : number + count])
                last = tokens[min(number + count, len(tokens)) - 1]
                between = [
                    text[left[1] : right[0]] for left, right in pairwise(tokens[number : number + count])
                ]
                if len(form) < count:
                    continue
                if (all(map(_NEAR.fullmatch, between)) and self._has("name", form)) or (
                    between and _REVERSED.fullmatch(between[0]) and self._has("reversed", form)
                ):
                    yield Place(start, last[1])
                elif count == 1 and self._has("alone", form) and _is_name(text, tokens, folded, number):
                    yield Place(start, end)
            for count in self._signs:
                if not _is_cased(word):
                    for at in range(len(word) - count + 1):
                        if self._has("caseless", tuple(word[at : at + count])):
                            yield Place(start + at, start + at + count)

    def _has(self, kind: str, form: tuple[str, ...]) -> bool:
        known = self._known.get((kind, form))
        if known is None:
            known = (kind, len(form), _digest(kind, form, self._key)) in self._wanted
            if len(self._known) < _REMEMBERED:
                self._known[kind, form] = known
        return known


_REMEMBERED = 100_000
_OF_WORDS = ("name", "reversed", "alone")
_NEAR = re.compile(r"[\s\-‐‑’'_]{1,4}")
_REVERSED = re.compile(r"\s*,\s*")
Token = tuple[int, int, str]


def _is_name(text: str, tokens: list[Token], folded: list[str], number: int) -> bool:
    """Whether a name of one word stands here as a name: "May", but not "may", "May I", "in May", "3 May"."""
    start, end, word = tokens[number]
    if word[0] in "@#":
        return True
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    before, after = (
        folded[number - 1] if number else "",
        folded[number + 1] if number + 1 < len(folded) else "",
    )
    if before in _BEFORE_A_MONTH or before.isdigit() or after[:1].isdigit():
        return False
    begins = number == 0 or re.search(r"[.!?:\n*#>-]\s*$", text[tokens[number - 1][1] : start]) is not None
    return not (begins and after in _AFTER_A_VERB and text[end : tokens[number + 1][0]].isspace())


_AFTER_A_VERB = frozenset(
    (
        "i",
        "we",
        "you",
        "he",
        "she",
        "it",
        "they",
        "the",
        "a",
        "an",
        "this",
        "that",
        "my",
        "your",
        "there",
        "all",
    )
)


def _is_half_of_another(
    text: str, tokens: list[Token], first: int, last: int, folded: list[str], forms: set[tuple[str, ...]]
) -> bool:
    """Whether another name stands right beside it, apart by a space only: then it is somebody else's."""
    after, before = last + 1, first - 1
    if after < len(tokens) and text[tokens[last][1] : tokens[after][0]] == " ":
        word = tokens[after][2]
        if word[:1].isupper() and (folded[after],) not in forms and folded[after] not in _AFTER_A_VERB:
            return True
    if before >= 0 and text[tokens[before][1] : tokens[first][0]] == " ":
        begins = before == 0 or re.search(r"[.!?:\n]\s*$", text[tokens[before - 1][1] : tokens[before][0]])
        word = tokens[before][2]
        return word[:1].isupper() and not begins and (folded[before],) not in forms | _TITLES
    return False


_TITLES = {(each,) for each in ("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "frau", "herr", "mme")}


def _is_cased(text: str) -> bool:
    return text.upper() != text.lower()


def _hints_of(name: str) -> Iterator[str]:
    yield from (_folded(word) for word in _TOKEN.findall(name) if not any(map(str.isdigit, word)))
    yield from (digits[-4:-2] for digits in [_digits(name)] if digits)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _digest(kind: str, form: tuple[str, ...], key: str) -> str:
    words = "\0".join((kind, *form)).encode(errors="surrogatepass")
    return hashlib.blake2b(words, digest_size=12, key=key.encode()[:64]).hexdigest()


_WAYS: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("mail", _MAIL, str.casefold),
    ("phone", _PHONE, lambda text: _digits(text)[-_TRUNK:]),
)
