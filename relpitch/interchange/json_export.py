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
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.follow_up import ContactStep
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.plain import from_plain, to_plain
from relpitch.domain.reach import Reach
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import Version
from relpitch.translation import _

_FORMAT = "relpitch library"
_VERSION = 1


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
    yield json.dumps({"format": _FORMAT, "version": _VERSION}, indent=1).removesuffix("\n}")
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
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RelpitchError(_("This is not JSON.")) from error
    if not isinstance(document, dict) or document.pop("format", None) != _FORMAT:
        raise RelpitchError(_("This JSON is not a relpitch library."))
    if document.pop("version", None) != _VERSION:
        raise RelpitchError(
            _("This library was exported by a newer relpitch. Update relpitch here, then try again.")
        )
    return _checked(document)


def _checked(document: dict[str, Any]) -> LibraryContents:
    try:
        contents: LibraryContents = from_plain(LibraryContents, document)
    except ValueError as error:
        raise RelpitchError(_("This library cannot be read: {reason}.").format(reason=error)) from error
    statements = {statement.id for statement in contents.statements}
    versions = {version.id for version in contents.versions}
    for version in contents.versions:
        if version.statement_id not in statements:
            raise RelpitchError(
                _("This library cannot be read: “{name}” belongs to no statement in it.").format(
                    name=version.name
                )
            )
        if len(version.parts) != len(Part):
            raise RelpitchError(
                _("This library cannot be read: “{name}” lacks a part.").format(name=version.name)
            )
    if any(revision.version_id not in versions for revision in contents.revisions):
        raise RelpitchError(_("This library cannot be read: a revision belongs to no version in it."))
    if any(take.version_id not in versions for take in contents.takes):
        raise RelpitchError(_("This library cannot be read: a take belongs to no version in it."))
    people = {person.id for person in contents.people}
    owners = [each.person_id for each in contents.promises]
    owners += [each.person_id for each in contents.gifts]
    owners += [each.person_id for each in contents.reaches]
    owners += [each.person_id for each in contents.steps]
    if not people.issuperset(owners):
        raise RelpitchError(
            _("This library cannot be read: a promise, gift or step belongs to nobody in it.")
        )
    return contents
