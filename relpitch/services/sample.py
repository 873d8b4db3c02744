"""The sample library: Maya Okafor's, as it would be today."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from uuid import UUID, uuid5

from relpitch import datafile, paths
from relpitch.datafile import Entry, entries
from relpitch.domain.contact import CardContact
from relpitch.domain.event import Event
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.revision import Revision, revision_of
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.services import sample_events, sample_people, settings
from relpitch.services.sample_takes import read_takes
from relpitch.storage.library import Library

_NAMES = UUID("6f0b6c1e-4a0e-4b43-9d3f-2c1d1c8a7b11")
_VERSION_FIELDS = ("id", "statement", "setting", "name", "begun", "length", "target", "slots")
_MOMENT = re.compile(r"([+-]?\d{1,4})d(?: ([01]?\d|2[0-3]):([0-5]\d))?")


@dataclass(frozen=True, slots=True)
class Sample:
    """What is in the sample library. Its ids are the same each time it is read.

    `pace` is how fast Maya speaks, in seconds a unit of speech.
    """

    contact: CardContact
    pace: float
    statements: tuple[Statement, ...]
    versions: tuple[Version, ...]
    revisions: tuple[Revision, ...]
    met: sample_people.SamplePeople
    takes: tuple[Take, ...] = ()
    events: tuple[Event, ...] = ()


def maya(now: datetime) -> Sample:
    """Maya's library as it would be at a moment, in the language in use."""
    return _maya(paths.in_language("samples/maya"), now)


@lru_cache(maxsize=1)
def _maya(folder: Path, now: datetime) -> Sample:
    return read(folder, now)


def fill(library: Library, now: datetime) -> None:
    """Put all that Maya has into a library, all or nothing."""
    sample = maya(now)
    with library.writing() as shelves:
        for statement in sample.statements:
            shelves.statements.save(statement)
        for version in sample.versions:
            shelves.versions.save(version)
        for revision in sample.revisions:
            shelves.revisions.save(revision)
        for take in sample.takes:
            shelves.takes.save(take)
        for event in sample.events:
            shelves.events.save(event)
        sample.met.fill(shelves)


def read(folder: Path, now: datetime) -> Sample:
    """The sample kept in a folder, each field checked."""
    path = folder / "statements.toml"
    tables = entries(path, "contact", "statement", "version", "revision")
    if len(tables["contact"]) != 1:
        raise datafile.DataFileError(f"{path.name} must have one [[contact]].")
    contact = tables["contact"][0]
    contact.only("name", "role", "phone", "email", "url", "pace")
    statements: dict[str, Statement] = {}
    for entry in tables["statement"]:
        key = _new_key(entry, statements)
        statements[key] = _statement(entry, key, len(statements), now)
    versions: dict[str, Version] = {}
    for entry in tables["version"]:
        key = _new_key(entry, versions)
        statement = statements.get(entry.text("statement"))
        if statement is None:
            raise entry.wrong(f"there is no statement “{entry.text('statement')}” above.")
        siblings = [version for version in versions.values() if version.statement_id == statement.id]
        versions[key] = _version(entry, key, statement, siblings, now)
    return Sample(
        CardContact(**{name: contact.text(name, "") for name in ("name", "role", "phone", "email", "url")}),
        contact.fraction("pace", 0.1, 0.5),
        tuple(statements.values()),
        tuple(versions.values()),
        _revisions(tables["revision"], versions, now),
        sample_people.read(
            folder / "people.toml",
            sample_people.SampleReader(lambda entry, name: _moment(entry, name, now), _id, now),
        ),
        _takes(folder / "takes.toml", versions, now),
        sample_events.read(folder / "events.toml", now, versions, moment, _id),
    )


def _takes(path: Path, versions: Mapping[str, Version], now: datetime) -> tuple[Take, ...]:
    if not path.exists():
        return ()
    return read_takes(
        path, versions, lambda entry, name: _moment(entry, name, now), lambda number: _id("take", str(number))
    )


def moment(text: str, now: datetime) -> datetime:
    """A moment counted from today, in local time: "-6d 08:41". Without a time of day it is noon.

    What has been ("-6d", "0d") is never later than now. ValueError says what is not understood.
    """
    found = _MOMENT.fullmatch(text)
    if not found:
        raise ValueError('a time from today in quotes, like "-6d 08:41"')
    days, hour, minute = found.groups(default="")
    day = now.astimezone().date() + timedelta(days=int(days))
    at = datetime.combine(day, time(int(hour or 12), int(minute or 0))).astimezone(UTC)
    return at if int(days) > 0 else min(at, now.astimezone(UTC))


def version_id(key: str) -> str:
    """The id of the version that the sample's files call by this key."""
    return _id("version", key)


def _id(*names: str) -> str:
    return str(uuid5(_NAMES, "/".join(names)))


def _moment(entry: Entry, name: str, now: datetime) -> datetime:
    try:
        return moment(entry.text(name), now)
    except ValueError as error:
        raise entry.must_be(name, str(error)) from error


def _new_key(entry: Entry, taken: Collection[str]) -> str:
    key = entry.text("id")
    if key in taken:
        raise entry.wrong(f"there is another “{key}” above.")
    return key


def _statement(entry: Entry, key: str, position: int, now: datetime) -> Statement:
    entry.only("id", "title", "begun", "language")
    return Statement(
        entry.text("title"),
        _moment(entry, "begun", now),
        language=entry.text("language", "en"),
        position=position,
        id=_id("statement", key),
    )


def _version(entry: Entry, key: str, statement: Statement, siblings: list[Version], now: datetime) -> Version:
    entry.only(*_VERSION_FIELDS, *Part)
    begun = _moment(entry, "begun", now)
    if "setting" not in entry:
        if siblings:
            raise entry.wrong(f"“{statement.title}” has its base already. A variant names its setting.")
        base = None
        version = new_base(statement.id, begun)
    else:
        if not siblings:
            raise entry.wrong(f"write the base of “{statement.title}” first. A base names no setting.")
        base = siblings[0]
        setting = settings.find(entry.text("setting"))
        if setting is None:
            raise entry.wrong(f"there is no setting “{entry.text('setting')}”.")
        version = Version(statement.id, setting.name, begun, setting_id=setting.id, position=len(siblings))
    version = replace(
        version,
        id=version_id(key),
        name=entry.text("name", version.name),
        length=entry.choice("length", Length, version.length),
        target=entry.number("target", 8, 5000) if "target" in entry else None,
        slots=MappingProxyType(entry.words_by_name("slots")),
    )
    for part in Part:
        if part in entry:
            version = version.with_part(part, _part(entry.table(part), version, base, part, now))
    return version


def _revisions(
    entries: tuple[Entry, ...], versions: Mapping[str, Version], now: datetime
) -> tuple[Revision, ...]:
    """What each version was, the oldest first, and what it is."""
    kept: dict[str, list[Revision]] = {key: [] for key in versions}
    for entry in entries:
        key = entry.text("version")
        if key not in versions:
            raise entry.wrong(f"there is no version “{key}” above.")
        kept[key].append(_revision(entry, key, versions, kept[key], now))
    for key, version in versions.items():
        moments = [text.changed_at for text in version.parts.values() if text.changed_at]
        state = revision_of(version, _base_of(version, versions), max(moments, default=version.created_at))
        kept[key].append(replace(state, sealed=True, id=_id("revision", key, "now")))
    return tuple(revision for each in kept.values() for revision in each)


def _revision(
    entry: Entry, key: str, versions: Mapping[str, Version], earlier: list[Revision], now: datetime
) -> Revision:
    entry.only("version", "saved", "note", *Part)
    saved = _moment(entry, "saved", now)
    if earlier and saved < earlier[-1].saved_at:
        raise entry.wrong("it was saved before the one above.")
    version = versions[key]
    base = _base_of(version, versions)
    blank = new_base(version.statement_id, saved).parts if version.is_base else Version("", "", saved).parts
    state = replace(version, created_at=saved, parts=earlier[-1].parts if earlier else blank)
    for part in Part:
        if part in entry:
            text = _part(entry.table(part), state, None if version.is_base else base, part, now)
            state = state.with_part(part, text)
    revision = revision_of(state, state if version.is_base else base, saved, entry.text("note", ""))
    return replace(revision, sealed=True, id=_id("revision", key, str(len(earlier))))


def _base_of(version: Version, versions: Mapping[str, Version]) -> Version:
    return next(
        each for each in versions.values() if each.is_base and each.statement_id == version.statement_id
    )


def _part(entry: Entry, version: Version, base: Version | None, part: Part, now: datetime) -> PartText:
    entry.only("rule", "words", "say", "over", "changed")
    rule = entry.choice("rule", PartRule, PartRule.OWN)
    if base is None and rule is not PartRule.OWN:
        raise entry.must_be("rule", "left away in a base, which has nothing to inherit")
    phrasings = _phrasings(entry, version, part)
    if rule is PartRule.OWN and not phrasings:
        raise entry.wrong(f"the {part.label} has no words.")
    base_then = None
    if base and phrasings:
        base_then = base.parts[part].phrasings
        if "over" in entry:
            base_then = (Phrasing(entry.text("over"), id=_id(version.id, part, "over")),)
    changed = _moment(entry, "changed", now) if "changed" in entry else version.created_at
    return PartText(rule, phrasings, base_then, changed)


def _phrasings(entry: Entry, version: Version, part: Part) -> tuple[Phrasing, ...]:
    if "words" in entry:
        return (Phrasing(entry.text("words"), id=_id(version.id, part, "0")),)
    if "say" not in entry:
        return ()
    phrasings = []
    for number, each in enumerate(entry.tables("say")):
        each.only("when", "words")
        phrasings.append(
            Phrasing(each.text("words"), each.text("when", ""), id=_id(version.id, part, str(number)))
        )
    return tuple(phrasings)
