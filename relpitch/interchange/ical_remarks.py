"""What is told of a calendar that was not read as written: each thing by its name, a sentence a kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

_MOST_NAMED = 5
_KINDS = {"VTODO": ("to-do", "to-dos"), "VJOURNAL": ("note", "notes")}


class Remarks:
    """Collects, and says at the end."""

    def __init__(self) -> None:
        self._without_date = 0
        self._answers = 0
        self._unread: dict[str, list[str]] = defaultdict(list)
        self._zones: dict[str, list[str]] = defaultdict(list)
        self._others: dict[str, list[str]] = defaultdict(list)
        self._too_often: list[str] = []
        self._never: list[str] = []
        self._rules: list[str] = []

    def without_date(self, _title: str) -> None:
        """An event has no date."""
        self._without_date += 1

    def unread(self, what: str, title: str) -> None:
        """One thing of an event cannot be read."""
        if title not in self._unread[what]:
            self._unread[what].append(title)

    def unknown_zone(self, zone: str, title: str) -> None:
        """An event names a zone that nobody knows."""
        self._zones[zone].append(title)

    def unknown_zones(self) -> dict[str, tuple[str, ...]]:
        """The zones that nobody knows, with the names of their events."""
        return {zone: tuple(dict.fromkeys(titles)) for zone, titles in self._zones.items()}

    def zone(self, name: str) -> None:
        """The rules of a zone cannot be read."""
        self._rules.append(name)

    def no_event(self, kind: str, title: str) -> None:
        """A to-do, a note."""
        self._others[kind].append(title)

    def answers(self, count: int) -> None:
        """Answers to an invitation."""
        self._answers += count

    def too_often(self, title: str) -> None:
        """It comes for a clock."""
        self._too_often.append(title)

    def never(self, title: str) -> None:
        """Every time of it was taken out."""
        self._never.append(title)

    def sentences(self) -> Iterator[str]:
        """Everything, a sentence each."""
        if self._without_date == 1:
            yield "One event has no date: it is kept for some day."
        elif self._without_date:
            yield f"{self._without_date} events have no date: they are kept for some day."
        for zone, titles in [*self._zones.items()][:_MOST_NAMED]:
            unknown = f"a time zone that is not known here, “{zone}”"
            called = unknown if zone.strip() else "a time zone without a name"
            if len(titles) == 1:
                yield f"{_named(titles)} names {called}. Its time is by the clock here: look at it once."
            else:
                yield f"{_named(titles)} name {called}. Their times are by the clock here: look at them once."
        if len(self._zones) > _MOST_NAMED:
            yield f"{len(self._zones) - _MOST_NAMED:,} more time zones are not known here either."
        for what, titles in self._unread.items():
            yield f"Left out, as it cannot be read: {what} of {_named(titles)}."
        if self._rules:
            named = [each for each in self._rules if each]
            yield (
                f"The rules of a time zone cannot be read: {_named(named)}."
                if named
                else ("A time zone of the file has no name: left out.")
            )
        for kind, titles in self._others.items():
            yield _left_out(*_KINDS[kind], titles)
        if self._answers:
            yield "Answers to an invitation are no events: left out."
        if self._too_often:
            yield f"{_named(self._too_often)} comes too often to follow: only its first time is here."
        if self._never:
            yield f"Every time of {_named(self._never)} was taken out: nothing of it is coming up."


def _left_out(one: str, many: str, titles: Sequence[str]) -> str:
    named = [each for each in titles if each]
    which = f": {_named(named)}" if named else ""
    if len(titles) == 1:
        return f"One {one} is no event{which}. Left out."
    return f"{len(titles):,} {many} are no events{which}. Left out."


def _named(titles: Sequence[str]) -> str:
    names = [f"“{each}”" for each in dict.fromkeys(titles)]
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
