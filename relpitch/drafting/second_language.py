"""Slips of those who write English as a second language, put right where only one thing can be meant."""

import re
from functools import cache

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


@cache
def _slips() -> tuple[tuple[re.Pattern[str], str], ...]:
    entries = datafile.entries(paths.resources() / "drafting" / "second_language.toml", "slip")["slip"]
    return tuple(map(_slip, entries))


def _slip(entry: datafile.Entry) -> tuple[re.Pattern[str], str]:
    entry.only("found", "instead")
    try:
        return re.compile(rf"(?i)\b(?:{entry.text('found')})"), entry.text("instead")
    except re.error as error:
        raise entry.wrong(f"this slip is not understood: {error}.") from error


def _several(verb: str) -> str:
    """The verb as it is of several: “is” are, “needs” need."""
    plain = verb.lower().replace("’", "'")
    return _PLAIN.get(plain) or _PLAIN.get(f"{plain[:-1]}'t") or plain.removesuffix("s")
