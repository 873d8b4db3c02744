"""What drills say, from resources/drills.toml."""

from pathlib import Path

from relpitch import paths
from relpitch.datafile import entries
from relpitch.translation import each_language


@each_language
def interruptions() -> tuple[str, ...]:
    """What cuts a pitch short, each a sentence."""
    return read(paths.in_language("drills.toml"))


def read(path: Path) -> tuple[str, ...]:
    """The interruptions of a file, each field checked."""
    lines = []
    for entry in entries(path, "interruption")["interruption"]:
        entry.only("says")
        lines.append(entry.text("says"))
    return tuple(lines)
