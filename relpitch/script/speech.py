"""A bridge's *when* that is what somebody says: in quotation marks, as theirs.

"its just me now" becomes *they say “its just me now”*; "they rub their neck" and "I hear hammering" stay, as
they are noticed.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from relpitch import paths
from relpitch.datafile import Entry, entries
from relpitch.formatting import single_spaced
from relpitch.translation import N_, gettext_in, is_spoken, pgettext_in

_QUOTED = re.compile(r"[\"“„«‟‘]\s*(?P<words>[^\"“”„«»]+?)\s*[\"”“»’][.,]?")
_ENDS = " .,;"
_SAYS, _ASKS = N_("they say {line}"), N_("they ask {line}")
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Beginnings:
    """How what somebody says begins in a language, and what only looks like it."""

    others: re.Pattern[str]
    said_so: re.Pattern[str]
    before_me: re.Pattern[str]
    of_me: re.Pattern[str]
    not_said: re.Pattern[str]


def as_theirs(when: str, code: str) -> str:
    """A *when* as it is kept: what somebody says in quotation marks; all else as it is."""
    when = when.strip()
    if not is_spoken(code):
        return when
    words = spoken_in(when, code)
    if not words:
        return when
    asks = words.endswith("?")
    words = words if asks or words.endswith(("!", "…")) else words.rstrip(_ENDS)
    line = pgettext_in(code, "words that are quoted", "“{words}”").format(words=words)
    return gettext_in(code, _ASKS if asks else _SAYS).format(line=line)


def spoken_in(when: str, code: str) -> str:
    """The words that somebody says, where a *when* is nothing but those; else nothing."""
    known = _all().get(code.replace("_", "-").partition("-")[0].casefold())
    if quoted := _QUOTED.fullmatch(when):
        return quoted["words"]
    text = single_spaced(when.casefold())
    if known is None or len(text.split()) < _LEAST_WORDS or known.not_said.match(text):
        return ""
    if known.others.match(text):
        return ""
    theirs = (
        text.endswith("?")
        or known.said_so.match(text)
        or (known.before_me.match(text) and known.of_me.search(text))
    )
    return when if theirs else ""


@cache
def _all() -> dict[str, _Beginnings]:
    return read(paths.resources() / "language" / "spoken_whens.toml")


def read(path: Path) -> dict[str, _Beginnings]:
    """The languages of a file, each field checked."""
    found = {}
    for entry in entries(path, "language")["language"]:
        entry.only("code", "others", "said", "before_me", "of_me", "not_said")
        found[entry.text("code")] = _Beginnings(
            _pattern(entry, "others", [entry.text("others")]),
            _pattern(entry, "said", entry.texts("said")),
            _pattern(entry, "before_me", entry.texts("before_me")),
            _pattern(entry, "of_me", [entry.text("of_me")]),
            _pattern(entry, "not_said", entry.texts("not_said")),
        )
    return found


def _pattern(entry: Entry, name: str, texts: list[str] | tuple[str, ...]) -> re.Pattern[str]:
    try:
        return re.compile(rf"(?:{'|'.join(texts)})(?!\w)" if name != "of_me" else rf"\b{texts[0]}\b")
    except re.error as error:
        raise entry.wrong(f"{name} is not a pattern: {error}.", name) from error
