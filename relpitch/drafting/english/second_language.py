"""Slips of those who write English as a second language, put right where only one thing can be meant."""

import re
from functools import cache
from pathlib import Path

from relpitch import datafile, paths

_MANY = (
    r"people|persons|children|kids|women|men|parents|students|families|patients|clients|customers|those|folks?"
    r"|ones|others|(?!class|boss|address|business|princess|waitress)[a-z]{3,}(?:ers|ors|ists|ians|ents|ants|ies)"
)
_PLAIN = {
    "is": "are",
    "was": "were",
    "has": "have",
    "doesn't": "don't",
    "hasn't": "haven't",
    "isn't": "aren't",
}
_AGREES = re.compile(
    rf"(?i)\b({_MANY}) (who|that) (is|was|has|doesn['’]?t|hasn['’]?t|isn['’]?t|needs|wants"
    r"|lives|works|feels|comes)\b"
)
_FOREIGNER = re.compile(
    r"(?i)\b(foreigner|student|person|beginner|teacher|farmer|mother|parent|worker|client|customer|tourist"
    r"|refugee|immigrant|patient|neighbour) who "
    r"(?=(?:live|want|have|need|don['’]?t|are|come|can['’]?t|work|do|feel|get|do)\b)"
)
_THEY = re.compile(
    r"(?i)(^|[,.;] |\b(?:that|because|so|and|but|when|if) )(they) "
    r"(is|was|has|doesn['’]t|hasn['’]t|isn['’]t)\b"
)


def put_right(text: str) -> str:
    """The text without the slips that can only be slips."""
    for slip, instead in _slips():
        text = slip.sub(instead, text)
    text = _FOREIGNER.sub(lambda found: f"{found[1]}s who ".replace("persons", "people"), text)
    text = _AGREES.sub(lambda found: f"{found[1]} {found[2]} {_several(found[3])}", text)
    return _THEY.sub(lambda found: f"{found[1]}{found[2]} {_several(found[3])}", text)


def is_a_learners(text: str) -> bool:
    """Whether a text, put right, has a slip left that only a reader of it could put right."""
    right = put_right(text)
    return any(sign.search(right) for sign in _signs())


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    entries = datafile.entries(_file(), "slip", "sign")["sign"]
    return tuple(_pattern(entry, "found") for entry in entries)


@cache
def _slips() -> tuple[tuple[re.Pattern[str], str], ...]:
    entries = datafile.entries(_file(), "slip", "sign")["slip"]
    return tuple(map(_slip, entries))


def _file() -> Path:
    return paths.resources() / "drafting" / "second_language.toml"


def _slip(entry: datafile.Entry) -> tuple[re.Pattern[str], str]:
    return _pattern(entry, "found", "instead"), entry.text("instead")


def _pattern(entry: datafile.Entry, *keys: str) -> re.Pattern[str]:
    entry.only(*keys)
    try:
        return re.compile(rf"(?i)\b(?:{entry.text('found')})")
    except re.error as error:
        raise entry.wrong(f"this slip is not understood: {error}.") from error


def _several(verb: str) -> str:
    """The verb as it is of several: “is” are, “needs” need."""
    plain = verb.lower().replace("’", "'")
    return _PLAIN.get(plain) or _PLAIN.get(f"{plain[:-1]}'t") or plain.removesuffix("s")
