"""A first draft of a message: where we met, one specific thing, and what it carries."""

import re
from dataclasses import dataclass
from functools import cache

from relpitch import datafile, paths

_THEIRS = re.compile(r"\b(?:her|his|their)\b(?! own)")
_SMALL = {"A", "An", "The", "My", "Our", "Your", "Some", "One"}
_LINES = (
    "hello",
    "met",
    "met_somewhere",
    "specific",
    "specific_unknown",
    "promise",
    "gift",
    "introduction",
    "thanks",
    "nudge",
    "close",
    "close_nudge",
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a message is drafted from. `reason`: promise, gift, introduction, thanks; `day`: on Wednesday."""

    name: str
    reason: str
    thing: str = ""
    place: str = ""
    day: str = ""
    care: str = ""
    other: str = ""
    why: str = ""
    is_nudge: bool = False


def draft(meant: Meant) -> str:
    """The draft, in paragraphs. What only the writer can say stands in square brackets."""
    lines = _lines()
    words = {name: getattr(meant, name) for name in ("name", "place", "day", "care", "other")}
    words["thing"] = _within(meant.thing)
    words["care"] = _THEIRS.sub("your", meant.care)
    words["why"] = meant.why

    def said(name: str) -> str:
        return " ".join(lines[name].format(**words).split())

    hello = said("hello")
    if meant.is_nudge:
        carried = "introduction" if meant.reason == "introduction" else "nudge"
        return "\n\n".join([hello, said(carried), said("close_nudge")])
    met = said("met" if meant.place else "met_somewhere") if meant.day else ""
    specific = said("specific" if meant.care else "specific_unknown")
    about = f"{met} {specific}" if met else specific
    return "\n\n".join([hello, about, said(meant.reason), said("close")])


@cache
def _lines() -> dict[str, str]:
    path = paths.resources() / "drafting" / "message.toml"
    lines = datafile.read(path)
    for name in _LINES:
        if not isinstance(lines.get(name), str):
            raise datafile.DataFileError(f"{path.name}: {name} is missing.")
    return {name: lines[name] for name in _LINES}


def _within(thing: str) -> str:
    """Words as they stand within a sentence."""
    words = _THEIRS.sub("your", thing).rstrip(" .")
    return words[:1].lower() + words[1:] if words.partition(" ")[0] in _SMALL else words
