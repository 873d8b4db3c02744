"""Plain words out of a source, and into one."""

import re
from functools import lru_cache

from relpitch.cache_sizes import PART_TEXTS
from relpitch.domain.length import Length
from relpitch.script.lengths import Parts, parts_at, tokens_at
from relpitch.script.tokens import TokenKind

_SPACE = re.compile(r"[^\S\n]+")
_MARKS = re.compile(
    r"[\\*{]"
    r"|^>(?=[ ])"
    r"|(?<!\S)/(?=/?(?!\S))"
    r"|\A[()]|[()](?=[()]|\Z)|(?<=[()])[()]",  # brackets that could become double, also by what stands beside
    re.MULTILINE,
)
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_DASHES = re.compile("[—…]")


@lru_cache(maxsize=PART_TEXTS)
def plain(source: str, length: Length = Length.FULL) -> str:
    """A part's words without its marks, their spacing as it is."""
    return "".join(token.text for token in tokens_at(source, length))


def escape(words: str) -> str:
    """The source that stands for plain words: `plain(escape(words)) == words`, whatever they are."""
    return _MARKS.sub(r"\\\g<0>", words)


def spoken(parts: Parts, length: Length = Length.FULL) -> str:
    """The words to say at a length, their spacing tidied."""
    return " ".join(tidy(plain(source, length)) for source in parts_at(parts, length).values())


def tidy(words: str) -> str:
    """Words with single spaces, and none at the ends of lines."""
    return "\n".join(_SPACE.sub(" ", line).strip() for line in words.strip().split("\n"))


@lru_cache(maxsize=PART_TEXTS)
def word_count(source: str, length: Length = Length.FULL) -> int:
    """How many words are said; a Chinese or Japanese character counts as one, an unfilled slot as none."""
    words = "".join(token.text for token in tokens_at(source, length) if token.kind is not TokenKind.SLOT)
    words = _UNSPACED.sub(" x ", _DASHES.sub(" ", words))
    return sum(any(map(str.isalnum, word)) for word in words.split())
