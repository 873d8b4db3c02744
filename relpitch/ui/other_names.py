"""What things are called in other programs, from resources/other_names.toml: Go to anything finds by it."""

from collections.abc import Mapping
from pathlib import Path

from relpitch import paths
from relpitch.datafile import entries
from relpitch.script.folding import folded
from relpitch.translation import each_language


@each_language
def of() -> Mapping[str, str]:
    """By a thing's own name the words it is found by too."""
    return read(paths.in_language("other_names.toml"))


def read(path: Path) -> Mapping[str, str]:
    """The words that things are found by too, from a file."""
    found = {}
    for entry in entries(path, "name")["name"]:
        entry.only("name", "also")
        found[entry.text("name")] = folded(" ".join(entry.texts("also")))
    return found
