"""A whole library as a folder of open files."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from relpitch.domain.reach import Reach
from relpitch.interchange.folder import Progress, file_names, write_folder
from relpitch.interchange.json_export import LibraryContents, to_json
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
    contacts in people.vcf. The recordings of takes, which `recording` finds, are in recordings/, by the names
    that library.json gives as `audio`.
    """
    files: dict[PurePosixPath, str | Path] = {PurePosixPath("library.json"): to_json(contents)}
    files.update(_scripts(contents))
    for name in {Path(take.audio).name for take in contents.takes if take.audio}:
        if found := recording(name):
            files[PurePosixPath("recordings", name)] = found
    people = people_to_markdown(contents)
    for name, (_name, text) in zip(file_names(name for name, _ in people), people, strict=True):
        files[PurePosixPath("people", f"{name}.md")] = text
    if people:
        reaches = {each.person_id: each for each in contents.reaches}
        cards = (VCard(each, reaches.get(each.id) or Reach(each.id)) for each in contents.people)
        files[PurePosixPath("people.vcf")] = write_contacts(cards)
    write_folder(folder, files, progress)


def _scripts(contents: LibraryContents) -> Iterator[tuple[PurePosixPath, str]]:
    statements = [statement for statement in contents.statements if statement.discarded_at is None]
    own = {setting.id: setting.name for setting in contents.settings}
    folders = file_names(statement.title for statement in statements)
    for statement, folder in zip(statements, folders, strict=True):
        versions = [version for version in contents.versions if version.statement_id == statement.id]
        base = next((version for version in versions if version.is_base), None)
        if base is None:  # a damaged library: what is left of it is in the JSON
            continue
        kept = [version for version in versions if version.discarded_at is None]
        for version, name in zip(kept, file_names(version.name for version in kept), strict=True):
            script = to_markdown(statement, version, base, own.get(version.setting_id or "", ""))
            yield PurePosixPath("pitches", folder, f"{name}.md"), script
