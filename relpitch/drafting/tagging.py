"""The class of each word where it stands: an averaged perceptron tagger of English, with the tags of Penn.

Its weights, resources/language/en/word_classes.txt.gz, are those of textblob-aptagger 0.2, rounded, without
the small ones. Each line is a feature, or a word of one class only (“= ”), and the tags it speaks for.
"""

import gzip
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from relpitch import paths
from relpitch.sorted_lines import line_after

_TOKEN = re.compile(r"\w[\w'-]*|[^\w\s]")
_JOINED = re.compile(r"(?i)(.+?)(n't|'s|'re|'ve|'ll|'d|'m|')$")
_START = ("-START-", "-START2-")
_END = ("-END-", "-END2-")
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word in small letters, or a mark, and its class."""

    plain: str
    tag: str


@lru_cache(maxsize=512)
def tagged(text: str) -> tuple[Tagged, ...]:
    """The words and marks of a sentence with their classes; “don't” is two."""
    tokens = _tokens(text)
    context = [*_START, *(_known_as(each) for each in tokens), *_END]
    before, earlier = _START
    found = []
    for at, token in enumerate(tokens):
        tag = class_of(token) or _best(_features(at + 2, token, context, before, earlier))
        found.append(Tagged(token.lower(), tag))
        before, earlier = tag, before
    return tuple(found)


def class_of(word: str) -> str:
    """The class of a word that is often written and has one only; else nothing."""
    return _look_up(f"= {word}")


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    for token in _TOKEN.findall(text.replace("’", "'")):
        joined = _JOINED.match(token)
        found += [joined[1], joined[2]] if joined else [token]
    return found


def _known_as(token: str) -> str:
    if "-" in token and token[0] != "-":
        return "!HYPHEN"
    if token[0].isdigit():
        return "!YEAR" if token.isdigit() and len(token) == _YEAR else "!DIGITS"
    return token.lower()


def _features(at: int, token: str, context: list[str], before: str, earlier: str) -> tuple[str, ...]:
    """What speaks for a tag, each by the letter it has in the file."""
    word, last, following = context[at], context[at - 1], context[at + 1]
    return (
        "b",
        f"s {token[-3:]}",
        f"p {token[0]}",
        f"t {before}",
        f"u {earlier}",
        f"v {before} {earlier}",
        f"w {word}",
        f"x {before} {word}",
        f"y {last}",
        f"z {last[-3:]}",
        f"a {context[at - 2]}",
        f"n {following}",
        f"m {following[-3:]}",
        f"o {context[at + 2]}",
    )


def _best(features: tuple[str, ...]) -> str:
    scores: Counter[str] = Counter()
    for feature in features:
        for spoken_for in _look_up(feature).split():
            tag, sign, weight = re.split(r"(?<=.)([+-])(?=\d+$)", spoken_for)
            scores[tag] += int(sign + weight)
    return max(scores, key=lambda tag: (scores[tag], tag), default="NN")


@lru_cache(maxsize=8192)
def _look_up(feature: str) -> str:
    """What the file says of a feature; its lines are in order."""
    return line_after(_weights(), f"{feature}\t".encode()) or ""


@cache
def _weights() -> bytes:
    return gzip.decompress((paths.resources() / "language" / "en" / "word_classes.txt.gz").read_bytes())
