"""What the coach found in a text: notes, gives, and what is missing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Something said about a stretch of a text; places are code points.

    `phrase` is how a dismissal knows it. `replace` is what a suggestion stands in for, None where the
    suggestion has a gap. A note of the category graceful is praise.
    """

    rule: str
    category: str
    start: int
    end: int
    text: str
    why: str
    suggestions: tuple[str, ...]
    replace: tuple[int, int] | None
    phrase: str


@dataclass(frozen=True, slots=True)
class Give:
    """A stretch of a text that says what someone gets, or offers it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """A text as the coach reads it; notes and gives in the order of the text.

    `counted`: notes that are true but of little use, such as of an ask whose reason stands beside it; nothing
    is said of them. `missing`: offer, relevance, proof, invitation; `worth_adding`: those of them that are
    worth saying. `you`, `me`: how often each is said. `stance`: give, take or neutral. `remark`: what could
    not be judged, in a sentence. `has_rules`: the language has some.
    """

    notes: tuple[Note, ...] = ()
    gives: tuple[Give, ...] = ()
    counted: tuple[Note, ...] = ()
    missing: tuple[str, ...] = ()
    worth_adding: tuple[str, ...] = ()
    you: int = 0
    me: int = 0
    stance: str = "neutral"
    remark: str = ""
    has_rules: bool = True
