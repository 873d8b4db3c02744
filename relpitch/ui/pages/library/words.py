"""What the Library page says."""

from datetime import datetime
from pathlib import Path

from relpitch.domain.day import clock, near
from relpitch.services.library_upkeep import LibrarySummary

_UNITS = ("KB", "MB", "GB", "TB")


def counted(kept: LibrarySummary) -> str:
    """3 statements, 14 people, 41 takes; what there is none of is not counted."""
    found = [_several(kept.statements, "statement")]
    if kept.people:
        found.append("1 person" if kept.people == 1 else f"{kept.people:,} people")
    found += [_several(kept.events, "event")] if kept.events else []
    found += [_several(kept.takes, "take")] if kept.takes else []
    return f"{', '.join(found)}."


def size(in_bytes: int) -> str:
    """A size as file managers say it: 820 bytes, 4.2 MB."""
    if in_bytes < 1000:
        return _several(in_bytes, "byte")
    power = min((len(str(in_bytes)) - 1) // 3, len(_UNITS))
    value = in_bytes / 1000**power
    return f"{value:.1f} {_UNITS[power - 1]}" if value < 10 else f"{value:,.0f} {_UNITS[power - 1]}"


def sizes(kept: LibrarySummary) -> str:
    """The library's size, and that of its recordings where there are any."""
    if not kept.recordings:
        return size(kept.size)
    return f"{size(kept.size)}, and {size(kept.recordings)} of recordings beside it"


def place(path: Path) -> str:
    """Where a file is, from the person's home where it is inside: Documents / Maya.relpitch."""
    home = Path.home().resolve()
    return " / ".join(path.relative_to(home).parts) if path.is_relative_to(home) else str(path)


def backed_up(at: datetime, now: datetime) -> str:
    """When a backup was made, as a sentence: Today at 8:12."""
    return f"{_first_big(near(at.date(), now.date()))} at {clock(at)}"


def changed(path: Path, now: datetime) -> str:
    """What is said of a library that is not open."""
    try:
        when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return "Not where it was."
    return f"Changed {near(when.date(), now.date())}."


def _several(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _first_big(words: str) -> str:
    return words[:1].upper() + words[1:]
