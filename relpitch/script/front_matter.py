"""What stands at the head of a script file between lines of ---, or of +++ as Hugo writes it.

Some keys are a script's own. Others are left alone, as programs for notes and pages write many; only what is
surely a slip of an own one is an error.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

from relpitch.domain.errors import RelpitchError
from relpitch.formatting import single_spaced
from relpitch.translation import _

FRONT_KEYS = ("title", "name", "role", "phone", "email", "url", "language", "setting", "back")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z\d]{2,8})*", re.IGNORECASE)
_KEY = re.compile(r"[\w./-]+(?: [\w./-]+){0,3}")
_GOES_ON = re.compile(r"[ \t]+\S|-(?:[ \t]|$)")
_BLOCK = re.compile(r"[|>][-+]?\d?")
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(?P<inside>(?:.*\n)*?)\+\+\+[ \t]*\r?(?:\n|$)")
_LONG_KEY_LETTERS = 6  # a key in which two letters may be wrong


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a script: our keys with what they say, the names of others, and where it ends."""

    values: dict[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    end: int = 0


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a script; what is wrong in it is an error that names its line."""
    if toml := _TOML.match(text):
        return _of_toml(toml)
    lines = enumerate(re.finditer(r"[^\n]*\n?", text), start=1)
    _number, first = next(lines)
    if first[0].rstrip() != "---":
        return FrontMatter()
    values: dict[str, list[str]] = {}
    others: list[str] = []
    opened: list[str] | None = None
    for number, line in lines:
        words = line[0].rstrip()
        if not line[0]:
            break
        if words in ("---", "..."):
            return FrontMatter(
                {key: _joined(each) for key, each in values.items()}, tuple(others), line.end()
            )
        if opened is not None and _GOES_ON.match(words):
            opened.append(words.strip())
        elif words.strip() and not words.startswith("#"):
            key, value = _entry(number, words, values)
            opened = [value]
            if key in FRONT_KEYS:
                values[key] = opened
            else:
                others.append(key)
    raise _mistake(1, _("what begins with --- here needs another line of --- where it ends"))


def unquoted(value: str) -> str:
    """A value without the quotation marks around it."""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _entry(number: int, words: str, before: dict[str, list[str]]) -> tuple[str, str]:
    """The key and the value of a line."""
    name, colon, value = words.partition(":")
    name = unquoted(name.strip())
    key, value = name.lower(), value.strip()
    if not colon or not _KEY.fullmatch(key):
        raise _mistake(number, _("between the --- lines, write “key: value”"))
    if key not in FRONT_KEYS:
        if near := next((each for each in FRONT_KEYS if _is_near(key, each)), ""):
            raise _mistake(number, _("“{key}” is not known here, “{near}” is").format(key=key, near=near))
        return name, value
    if key in before:
        raise _mistake(number, _("{key} is there twice").format(key=key))
    if key == "language" and unquoted(value) and not _LANGUAGE.fullmatch(unquoted(value)):
        raise _mistake(number, _("language is a short code such as en or pt-BR"))
    return key, value


def _joined(lines: list[str]) -> str:
    """A value over all its lines, a list as its entries."""
    first, *others = lines
    if not others:
        return unquoted(first)
    entries = [unquoted(each.removeprefix("-").strip()) for each in others if each.startswith("-")]
    if len(entries) == len(others) and not first:
        return ", ".join(entries)
    return unquoted(single_spaced(" ".join([*([] if _BLOCK.fullmatch(first) else [first]), *others])))


def _of_toml(found: re.Match[str]) -> FrontMatter:
    try:
        table = tomllib.loads(found["inside"].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise _mistake(1, _("what stands between the lines of +++ is not TOML")) from error
    values = {key.lower(): single_spaced(value) for key, value in _texts(table) if key.lower() in FRONT_KEYS}
    if not _LANGUAGE.fullmatch(values.get("language") or "en"):
        raise _mistake(1, _("language is a short code such as en or pt-BR"))
    return FrontMatter(values, tuple(key for key in table if key.lower() not in values), found.end())


def _texts(table: dict[str, object]) -> Iterator[tuple[str, str]]:
    return ((key, value) for key, value in table.items() if isinstance(value, str))


def _is_near(key: str, own: str) -> bool:
    """Whether a key is a slip of an own one: a letter more, less, other, or two that changed places."""
    most = 2 if len(own) >= _LONG_KEY_LETTERS else 1
    if abs(len(key) - len(own)) > most:
        return False
    before, row = list[int](), list(range(len(own) + 1))
    for at, letter in enumerate(key, start=1):
        older, before, row = before, row, [at]
        for place, other in enumerate(own, start=1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            if at > 1 and place > 1 and (letter, key[at - 2]) == (own[place - 2], other):
                cost = min(cost, older[place - 2] + 1)
            row.append(cost)
    return row[-1] <= most


def _mistake(line: int, what: str) -> RelpitchError:
    return RelpitchError(_("Line {line} of the script: {what}.").format(line=line, what=what))
