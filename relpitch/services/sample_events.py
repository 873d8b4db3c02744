"""The events of the sample library, from its events.toml."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from relpitch.datafile import Entry, entries
from relpitch.domain.event import Event, Item, MayMeet, ReadyBridge
from relpitch.domain.part import Part
from relpitch.domain.version import Version, spoken_phrasings
from relpitch.script.plain import plain, tidy
from relpitch.services import settings

_FIELDS = ("id", "title", "when", "place", "setting", "versions", "meet", "questions", "bridges", "bring")
_MORE_FIELDS = ("before", "way_out", "sheet", "line")
_DURATION = timedelta(hours=2)
_PLANNED_BEFORE = timedelta(days=21)

MomentOf = Callable[[str, datetime], datetime]
IdOf = Callable[..., str]


def read(
    path: Path, now: datetime, versions: Mapping[str, Version], moment: MomentOf, id_of: IdOf
) -> tuple[Event, ...]:
    """The events of a file, each field checked.

    `versions` go by their keys in the sample's files. `moment` makes a time of a text such as "-6d 08:41",
    `id_of` an id of the names in the file, the same one each time.
    """
    return tuple(_event(entry, now, versions, moment, id_of) for entry in entries(path, "event")["event"])


def _event(
    entry: Entry, now: datetime, versions: Mapping[str, Version], moment: MomentOf, id_of: IdOf
) -> Event:
    entry.only(*_FIELDS, *_MORE_FIELDS)
    try:
        starts = moment(entry.text("when"), now)
    except ValueError as error:
        raise entry.must_be("when", str(error)) from error
    setting = settings.find(entry.text("setting"))
    if setting is None:
        raise entry.wrong(f"there is no setting “{entry.text('setting')}”.")
    line = entry.text("line", "")
    printed = starts - _DURATION if starts < now else now  # its sheet: two hours before it began, or just now
    return Event(
        entry.text("title"),
        starts,
        min(starts, now) - _PLANNED_BEFORE,
        ends=starts + _DURATION,
        place=entry.text("place"),
        setting_id=setting.id,
        version_ids=tuple(_version(entry, key, versions).id for key in entry.texts("versions")),
        meet=tuple(
            MayMeet(
                each.text("someone", ""),
                id_of("person", each.text("person")) if "person" in each else "",
                each.text("last", ""),
                each.text("give", ""),
                id=id_of("meet", entry.text("id"), str(number)),
            )
            for number, each in enumerate(entry.tables("meet"))
        ),
        questions=entry.texts("questions"),
        bridges=tuple(_bridge(each, versions) for each in entry.tables("bridges")),
        bring=_items(entry, "bring"),
        before=_items(entry, "before"),
        way_out=entry.text("way_out"),
        printed_at=printed if entry.yes("sheet") else None,
        line=line,
        asked_at=starts + timedelta(days=1) if line else None,
        id=id_of("event", entry.text("id")),
    )


def _items(entry: Entry, name: str) -> tuple[Item, ...]:
    return tuple(Item(each.text("what"), each.yes("done")) for each in entry.tables(name))


def _version(entry: Entry, key: str, versions: Mapping[str, Version]) -> Version:
    if key not in versions:
        raise entry.wrong(f"there is no version “{key}”.")
    return versions[key]


def _bridge(entry: Entry, versions: Mapping[str, Version]) -> ReadyBridge:
    entry.only("version", "when")
    version = _version(entry, entry.text("version"), versions)
    base = next(
        each for each in versions.values() if each.is_base and each.statement_id == version.statement_id
    )
    when = entry.text("when")
    for phrasing in spoken_phrasings(version, base, Part.RELEVANCE):
        if phrasing.when == when:
            return ReadyBridge(when, tidy(plain(phrasing.words)), version.id)
    raise entry.wrong(f"{version.name} has no bridge “when {when}”.")
