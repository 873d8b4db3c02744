"""A whole library as a folder of open files."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from relpitch.interchange.folder import file_names, write_folder
from relpitch.interchange.json_export import Contents, to_json
from relpitch.interchange.markdown_export import to_markdown


def export(contents: Contents, folder: Path) -> None:
    """Write all of it as library.json, and what is not in the bin as pitches/<statement>/<version>.md."""
    write_folder(folder, {PurePosixPath("library.json"): to_json(contents), **dict(_scripts(contents))})


def _scripts(contents: Contents) -> Iterator[tuple[PurePosixPath, str]]:
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
