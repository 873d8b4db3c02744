"""Part-of-speech tags of English words in a sentence: an averaged perceptron, the tags of the Penn Treebank.

Its weights, resources/language/en/pos_weights.txt.gz, are those of textblob-aptagger 0.2, rounded, without
the small ones. The file is sorted. A line is a word that always has one tag, or a feature and what it adds to
each tag, apart by a tab: “= author\tNN”, “s ing\tNN+14 VBG+87”. `_features` says what its letters are.
"""

import gzip
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from relpitch import paths
from relpitch.cache_sizes import PASSAGES, WORDS
from relpitch.sorted_lines import rest_of_line

_TOKEN = re.compile(r"\w[\w'-]*|[^\w\s]")
_CONTRACTION = re.compile(r"(?i)(.+?)(n't|'s|'re|'ve|'ll|'d|'m|')$")
_START = ("-START-", "-START2-")
_END = ("-END-", "-END2-")
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word in small letters, or a mark, and its tag."""

    plain: str
    tag: str


@lru_cache(maxsize=PASSAGES)
def tagged(text: str) -> tuple[Tagged, ...]:
    """The words and marks of a sentence with their classes; “don't” is two."""
    tokens = _tokens(text)
    context = [*_START, *(_known_as(each) for each in tokens), *_END]
    # The reverse of the words that stand before the first one: the weights were trained with this.
    previous_tag, tag_before_that = _START
    found = []
    for at, token in enumerate(tokens):
        tag = class_of(token) or _best(_features(at + 2, token, context, previous_tag, tag_before_that))
        found.append(Tagged(token.lower(), tag))
        previous_tag, tag_before_that = tag, previous_tag
    return tuple(found)


def class_of(word: str) -> str:
    """The class of a word that is often written and has one only; else nothing."""
    return _look_up(f"= {word}")


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    for token in _TOKEN.findall(text.replace("’", "'")):
        contraction = _CONTRACTION.match(token)
        found += [contraction[1], contraction[2]] if contraction else [token]
    return found


def _known_as(token: str) -> str:
    if "-" in token and token[0] != "-":
        return "!HYPHEN"
    if token[0].isdigit():
        return "!YEAR" if token.isdigit() and len(token) == _YEAR_DIGITS else "!DIGITS"
    return token.lower()


def _features(at: int, token: str, context: list[str], tag: str, tag_before_that: str) -> tuple[str, ...]:
    """What speaks for a tag, each by its letter in the file; `tag` is that of the previous word."""
    word, previous, following = context[at], context[at - 1], context[at + 1]
    return (
        "b",  # bias: in every word
        f"s {token[-3:]}",  # suffix
        f"p {token[0]}",  # prefix
        f"t {tag}",
        f"u {tag_before_that}",
        f"v {tag} {tag_before_that}",
        f"w {word}",
        f"x {tag} {word}",
        f"y {previous}",
        f"z {previous[-3:]}",
        f"a {context[at - 2]}",
        f"n {following}",  # next word
        f"m {following[-3:]}",
        f"o {context[at + 2]}",
    )


def _best(features: tuple[str, ...]) -> str:
    scores: Counter[str] = Counter()
    for feature in features:
        for spoken_for in _look_up(feature).split():
            tag, sign, weight = re.split(r"(?<=.)([+-])(?=\d+$)", spoken_for)  # the tag may be a mark itself
            scores[tag] += int(sign + weight)
    return max(
        scores, key=lambda tag: (scores[tag], tag), default="NN"
    )  # as for words in general, where the bias was rounded away


@lru_cache(maxsize=WORDS)
def _look_up(feature: str) -> str:
    """What the file has of a feature."""
    return rest_of_line(_weights(), f"{feature}\t".encode()) or ""


@cache
def _weights() -> bytes:
    return gzip.decompress((paths.resources() / "language" / "en" / "pos_weights.txt.gz").read_bytes())
