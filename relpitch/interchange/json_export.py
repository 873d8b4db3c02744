"""Everything in a library as JSON that any program can read.

    {"format": "relpitch library", "version": 1,
     "statements": [{"title": "Moving without pain", "created_at": "2026-11-24T09:30:00+00:00", ...}],
     "versions": [{"statement_id": ..., "parts": {"opening": {"rule": "own", ...}, ...}, ...}],
     ...}

There is a list for each field of `LibraryContents`, in that order. In it each value is an object that has
every field of its class in relpitch.domain, by the same name and with the same meaning; so have the values
within. Moments are ISO 8601 in UTC; an event whose day is not known starts in the year 9999. The base of a
statement is its version without a setting; `settings` are the person's own. `version` grows when a reader of
the older one would misunderstand.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.follow_up import ContactStep
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.plain import MisfitError, from_plain, to_plain
from relpitch.domain.reach import Reach
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import Version
from relpitch.translation import _

_FORMAT = "relpitch library"
_FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class LibraryContents:
    """Everything in a library, the bin included."""

    statements: tuple[Statement, ...]
    versions: tuple[Version, ...]
    revisions: tuple[Revision, ...] = ()
    settings: tuple[Setting, ...] = ()
    takes: tuple[Take, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    reaches: tuple[Reach, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    promises: tuple[Promise, ...] = ()
    gifts: tuple[Gift, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    steps: tuple[ContactStep, ...] = ()


def to_json(contents: LibraryContents) -> str:
    """The contents as JSON; half a surrogate pair, which no file can hold, is escaped."""
    return "".join(json_pieces(contents)).encode(errors="backslashreplace").decode()


def json_pieces(contents: LibraryContents) -> Iterator[str]:
    """The contents as JSON, a value at a time: the whole would be several times the library in memory."""
    yield json.dumps({"format": _FORMAT, "version": _FORMAT_VERSION}, indent=1).removesuffix("\n}")
    for field in fields(contents):
        yield f',\n "{field.name}": ['
        between = ""
        for value in getattr(contents, field.name):
            text = json.dumps(to_plain(value), ensure_ascii=False, indent=1).replace("\n", "\n  ")
            yield f"{between}\n  {text}"
            between = ","
        yield "\n ]" if between else "]"
    yield "\n}\n"


def from_json(text: str) -> LibraryContents:
    """Contents equal to those the JSON was made from; RelpitchError where it is no such JSON."""
    try:
        document = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise RelpitchError(_("This is not JSON, or it was cut off.")) from error
    if not isinstance(document, dict) or document.pop("format", None) != _FORMAT:
        raise RelpitchError(_("This JSON is not a relpitch library."))
    version = document.pop("version", None)
    if type(version) is not int or version < 1:
        raise _unreadable(_("its version is no whole number"))
    if version > _FORMAT_VERSION:
        raise RelpitchError(
            _("This library was exported by a newer relpitch. Update relpitch here, then try again.")
        )
    return _checked(document)


def _no_number(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity: Python reads them, and no other program does


def _checked(document: dict[str, Any]) -> LibraryContents:
    try:
        contents: LibraryContents = from_plain(LibraryContents, document)
    except MisfitError as error:
        place = _place(error.place)
        if error.is_missing:
            raise _unreadable(_("{place} is missing").format(place=place)) from error
        raise _unreadable(_("{place} is not as relpitch writes it").format(place=place)) from error
    contents = _each_once(contents)
    statements = {statement.id for statement in contents.statements}
    versions = {version.id for version in contents.versions}
    for version in contents.versions:
        if version.statement_id not in statements:
            raise _unreadable(_("“{name}” belongs to no statement in it").format(name=version.name))
        if len(version.parts) != len(Part):
            raise _unreadable(_("“{name}” lacks a part").format(name=version.name))
    if any(revision.version_id not in versions for revision in contents.revisions):
        raise _unreadable(_("a revision belongs to no version in it"))
    if any(take.version_id not in versions for take in contents.takes):
        raise _unreadable(_("a take belongs to no version in it"))
    people = {person.id for person in contents.people}
    owners = [each.person_id for each in contents.promises]
    owners += [each.person_id for each in contents.gifts]
    owners += [each.person_id for each in contents.reaches]
    owners += [each.person_id for each in contents.steps]
    if not people.issuperset(owners):
        raise _unreadable(_("a promise, gift or step belongs to nobody in it"))
    return contents


def _unreadable(why: str) -> RelpitchError:
    return RelpitchError(
        _(
            "This library cannot be read: {why}. Export it again where it came from, and bring that in."
        ).format(why=why)
    )


def _place(steps: Sequence[str | int]) -> str:
    """Where in the file, by its own words: people 2, created_at."""
    words = list[str]()
    for step in steps:
        if isinstance(step, int) and words:
            words[-1] += f" {step}"
        else:
            words.append(str(step))
    return ", ".join(words) or "library.json"


def _each_once(contents: LibraryContents) -> LibraryContents:
    """The contents without what is there twice; two things by one id are an error, as one would be lost."""
    for kind in fields(contents):
        found: dict[str, Any] = {}
        for number, each in enumerate(getattr(contents, kind.name), start=1):
            if found.setdefault(each.id, each) != each:
                place = _place((kind.name, number))
                raise _unreadable(_("{place} has the id of another in it").format(place=place))
        contents = replace(contents, **{kind.name: tuple(found.values())})
    return contents
