"""A library's own whole export, brought back in: what is not here yet, as one step."""

from dataclasses import fields
from pathlib import Path

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.given_file import read_bytes
from relpitch.interchange.json_export import Contents, from_json
from relpitch.private_files import copy_file, make_folder
from relpitch.storage.library import Library

_LARGEST = 500_000_000


def read_export(path: Path) -> tuple[Contents, Path]:
    """What an export holds, and where its recordings lie; `path` is its folder or the library.json in it."""
    file = path / "library.json" if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        raise RelpitchError(f"{path.name} is a folder without a library.json: it is no export of relpitch.")
    return from_json(read_bytes(file, _LARGEST).decode("utf-8", "replace")), file.parent / "recordings"


def bring_in_export(library: Library, contents: Contents, recordings: Path, takes: Path) -> dict[str, int]:
    """Add every value whose id is not here, all or none, then the recordings; how many of each kind came.

    What is here stays as it is, whatever the export says of it.
    """
    counts: dict[str, int] = {}
    with library.writing() as shelves:
        for kind in fields(Contents):
            shelf = getattr(shelves, kind.name)
            here = {each.id for each in shelf.all()}
            new = [each for each in getattr(contents, kind.name) if each.id not in here]
            for each in new:
                shelf.save(each)
            if new:
                counts[kind.name] = len(new)
    for name in sorted({Path(take.audio).name for take in contents.takes if take.audio}):
        source, target = recordings / name, takes / name
        if source.is_file() and not target.exists():
            make_folder(takes)
            copy_file(source, target)
    return counts
