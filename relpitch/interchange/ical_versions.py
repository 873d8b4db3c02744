"""Which of several components of one name hold: the newest, and those that are not one event at all."""

from collections.abc import Iterator, Sequence

from relpitch.interchange.calendar_parts import CalendarPart


def newest(
    uid: str, parts: Sequence[CalendarPart]
) -> Iterator[tuple[str, CalendarPart | None, list[CalendarPart]]]:
    """For each event of that name: what it is called, its master, and the times of it that were changed.

    The highest SEQUENCE wins, then what was changed last. Some programs give one name to many events, or to
    each time of one: those of one age with different starts are all kept.
    """
    exceptions: dict[str, CalendarPart] = {}
    masters: list[CalendarPart] = []
    for part in parts:
        instead = part.value("RECURRENCE-ID")
        if instead:
            before = exceptions.get(instead)
            exceptions[instead] = part if before is None or _age(part) >= _age(before) else before
        else:
            masters.append(part)
    if not masters:
        yield uid, None, list(exceptions.values())
        return
    latest = max(map(_age, masters))
    by_start: dict[str, CalendarPart] = {}
    for part in masters:
        if _age(part) == latest:
            by_start[part.value("DTSTART")] = part
    first, *others = by_start.values()
    yield uid, first, list(exceptions.values())
    for part in others:
        yield f"{uid}#{part.value('DTSTART')}", part, []


def _age(part: CalendarPart) -> tuple[int, str, str]:
    sequence = part.value("SEQUENCE")
    number = int(sequence) if sequence.isdigit() and len(sequence) < 10 and sequence.isascii() else 0
    return number, part.value("LAST-MODIFIED"), part.value("DTSTAMP")
