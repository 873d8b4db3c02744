"""What the Library page says."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from relpitch.domain.day import clock, near, near_at_start
from relpitch.formatting import file_size, whole_number
from relpitch.real_path import real_path
from relpitch.services.library_upkeep import LibrarySummary
from relpitch.translation import _, ngettext


def counted(kept: LibrarySummary) -> str:
    """3 statements, 14 people, 41 takes; what there is none of is not counted."""
    counts = (
        (kept.statements, ngettext("{count} statement", "{count} statements", kept.statements)),
        (kept.people, ngettext("{count} person", "{count} people", kept.people)),
        (kept.events, ngettext("{count} event", "{count} events", kept.events)),
        (kept.takes, ngettext("{count} take", "{count} takes", kept.takes)),
    )
    found = [
        words.format(count=whole_number(count))
        for place, (count, words) in enumerate(counts)
        if count or not place
    ]
    return f"{', '.join(found)}."


def sizes(kept: LibrarySummary) -> str:
    """The library's size, and that of its recordings where there are any."""
    if not kept.recordings:
        return file_size(kept.size)
    words = _("{size}, and {recordings} of recordings beside it")
    return words.format(size=file_size(kept.size), recordings=file_size(kept.recordings))


def lock(kept: LibrarySummary, minutes: int) -> str:
    """Who can open it."""
    if not kept.is_locked:
        open_to_all = _("Open to anyone with this computer")
        return open_to_all if kept.can_lock else _("Not in this installation")
    if not minutes:
        return _("Opens by its passphrase only")
    words = ngettext("Locks itself after {count} minute", "Locks itself after {count} minutes", minutes)
    return words.format(count=minutes)


def place(path: Path) -> str:
    """Where a file is, from the person's home where it is inside: Documents / Maya.relpitch."""
    home = real_path(Path.home())
    return " / ".join(path.relative_to(home).parts) if path.is_relative_to(home) else str(path)


def backed_up(at: datetime, now: datetime, *, seconds: bool = False) -> str:
    """When a backup was made, as a sentence: Today at 8:12."""
    day = near_at_start(at.date(), now.date())
    # Translators: "Today at 8:12", "On 9 November at 18:05".
    return _("{day} at {clock}").format(day=day, clock=clock(at, seconds=seconds))


def all_backed_up(moments: Sequence[datetime], now: datetime) -> list[str]:
    """When several backups were made, no two alike: with seconds where two were made in one minute."""
    times = Counter(backed_up(at, now) for at in moments)
    return [backed_up(at, now, seconds=times[backed_up(at, now)] > 1) for at in moments]


def changed(path: Path, now: datetime) -> str:
    """What is said of a library that is not open."""
    try:
        when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return _("Not where it was.")
    return _("Changed {day}.").format(day=near(when.date(), now.date()))
