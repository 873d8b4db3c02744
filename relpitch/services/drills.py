"""What drills say, from resources/drills.toml."""

from functools import cache

from relpitch import paths
from relpitch.services.entry import entries


@cache
def interruptions() -> tuple[str, ...]:
    """What cuts a pitch short, each a sentence."""
    found = entries(paths.resources() / "drills.toml", "interruption")["interruption"]
    lines = []
    for entry in found:
        entry.only("says")
        lines.append(entry.text("says"))
    return tuple(lines)
