"""A whole library as a folder of open files."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath

from relpitch.domain.errors import Progress
from relpitch.domain.event import Event
from relpitch.domain.reach import Reach
from relpitch.interchange.folder import Content, file_names, write_folder
from relpitch.interchange.json_export import LibraryContents, json_pieces
from relpitch.interchange.markdown_export import to_markdown
from relpitch.interchange.people_export import people_to_markdown
from relpitch.interchange.vcard import VCard, write_contacts


def export(
    contents: LibraryContents,
    folder: Path,
    recording: Callable[[str], Path | None] = lambda _: None,
    progress: Progress | None = None,
) -> None:
    """Write all of it as library.json, and again as files for other programs.

    What is not in the bin is in pitches/<statement>/<version>.md; everyone is in people/<name>.md, and as
    contacts in people.vcf; events that have a day are in events.ics. The recordings of takes, which
    `recording` finds, are in recordings/, by the names that library.json gives as `audio`.
    """
    count = (
        3 + len(contents.people) + len(contents.versions) + sum(bool(each.audio) for each in contents.takes)
    )
    write_folder(folder, _files(contents, recording), progress, count)


def _files(
    contents: LibraryContents, recording: Callable[[str], Path | None]
) -> Iterator[tuple[PurePosixPath, Content]]:
    """Each file when it is its turn: all of them at once would be several times the library in memory."""
    yield PurePosixPath("library.json"), json_pieces(contents)
    yield from _scripts(contents)
    for name in {Path(take.audio).name for take in contents.takes if take.audio}:
        if found := recording(name):
            yield PurePosixPath("recordings", name), found
    names = file_names(person.name for person in contents.people)
    for name, text in zip(names, people_to_markdown(contents), strict=True):
        yield PurePosixPath("people", f"{name}.md"), text
    if contents.people:
        reaches = {each.person_id: each for each in contents.reaches}
        cards = (VCard(each, reaches.get(each.id) or Reach(each.id)) for each in contents.people)
        yield PurePosixPath("people.vcf"), write_contacts(cards)
    events = [each for each in contents.events if each.has_day and each.discarded_at is None]
    if events:
        from relpitch.interchange.ical_writing import write_calendar  # noqa: PLC0415  # 0.1 s, and not all have events

        yield PurePosixPath("events.ics"), write_calendar(events, (), _last_made(events)).decode()


def _last_made(events: Sequence[Event]) -> datetime:
    """The moment on the calendar: the same for the same events, so that exports can be compared."""
    return max(each.created_at for each in events)


def _scripts(contents: LibraryContents) -> Iterator[tuple[PurePosixPath, str]]:
    statements = [statement for statement in contents.statements if statement.discarded_at is None]
    own = {setting.id: setting.name for setting in contents.settings}
    folders = file_names(statement.label for statement in statements)
    for statement, folder in zip(statements, folders, strict=True):
        versions = [version for version in contents.versions if version.statement_id == statement.id]
        base = next((version for version in versions if version.is_base), None)
        if base is None:  # a damaged library: what is left of it is in the JSON
            continue
        kept = [version for version in versions if version.discarded_at is None]
        for version, name in zip(kept, file_names(version.label for version in kept), strict=True):
            script = to_markdown(statement, version, base, own.get(version.setting_id or "", ""))
            yield PurePosixPath("pitches", folder, f"{name}.md"), script
