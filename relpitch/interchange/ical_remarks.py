"""What is said about a calendar that was not read as written: each thing by its name, a sentence a kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from relpitch.formatting import and_more, in_a_row, number_first, quoted, whole_number
from relpitch.translation import _, ngettext

_MOST_TITLES_NAMED = 5


class Remarks:
    """Collects, and says at the end."""

    def __init__(self) -> None:
        self._without_date: list[str] = []
        self._ends_first: list[str] = []
        self._answers = 0
        self._unread: dict[str, list[str]] = defaultdict(list)
        self._zones: dict[str, list[str]] = defaultdict(list)
        self._others: dict[str, list[str]] = defaultdict(list)
        self._too_often: list[str] = []
        self._never: list[str] = []
        self._rules: list[str] = []

    def without_date(self, title: str) -> None:
        """An event has no date, or none that there is."""
        self._without_date.append(title)

    def ends_first(self, title: str) -> None:
        """An event is over before it begins."""
        self._ends_first.append(title)

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
        """What is no event: a to-do, a note."""
        self._others[kind].append(title)

    def answers(self, count: int) -> None:
        """Answers to an invitation."""
        self._answers += count

    def too_often(self, title: str) -> None:
        """An event comes again too often for a person: every minute, every second."""
        self._too_often.append(title)

    def never(self, title: str) -> None:
        """Every time of an event that comes again was taken out."""
        self._never.append(title)

    def sentences(self) -> Iterator[str]:
        """Everything, a sentence each."""
        if self._without_date:
            yield ngettext(
                "{events} has no date that can be read: it is kept for some day.",
                "{events} have no date that can be read: they are kept for some day.",
                len(self._without_date),
            ).format(events=_named(self._without_date))
        if self._ends_first:
            yield ngettext(
                "{events} ends before it begins: its end is left out.",
                "{events} end before they begin: their ends are left out.",
                len(self._ends_first),
            ).format(events=_named(self._ends_first))
        for zone, titles in [*self._zones.items()][:_MOST_TITLES_NAMED]:
            yield _unknown_zone(zone.strip() and zone, titles)
        if len(self._zones) > _MOST_TITLES_NAMED:
            count = len(self._zones) - _MOST_TITLES_NAMED
            yield ngettext(
                "{count} more time zone is not known here either.",
                "{count} more time zones are not known here either.",
                count,
            ).format(count=whole_number(count))
        for what, titles in self._unread.items():
            yield _("Left out, as it cannot be read: {what} of {events}.").format(
                what=what, events=_named(titles)
            )
        if self._rules:
            named = [each for each in self._rules if each]
            yield (
                _("The rules of a time zone cannot be read: {zones}.").format(zones=_named(named))
                if named
                else (_("A time zone of the file has no name: left out."))
            )
        for kind, titles in self._others.items():
            yield _left_out(kind, titles)
        if self._answers:
            yield _("Answers to an invitation are no events: left out.")
        if self._too_often:
            yield _("{events} comes too often to follow: only its first time is here.").format(
                events=_named(self._too_often)
            )
        if self._never:
            yield _("Every time of {events} was taken out: nothing of it is coming up.").format(
                events=_named(self._never)
            )


def _unknown_zone(zone: str, titles: Sequence[str]) -> str:
    """That some events name a time zone of this name, or of none, and what becomes of their times."""
    if zone:
        words = ngettext(
            "{events} names a time zone that is not known here, “{zone}”. "
            "Its time is by the clock here: look at it once.",
            "{events} name a time zone that is not known here, “{zone}”. "
            "Their times are by the clock here: look at them once.",
            len(titles),
        )
    else:
        words = ngettext(
            "{events} names a time zone without a name. Its time is by the clock here: look at it once.",
            "{events} name a time zone without a name. Their times are by the clock here: look at them once.",
            len(titles),
        )
    return words.format(events=_named(titles), zone=zone)


def _left_out(kind: str, titles: Sequence[str]) -> str:
    named = [each for each in titles if each]
    count = len(titles)
    if kind == "VTODO":
        some = ngettext(
            "{number} to-do is no event: {names}. Left out.",
            "{number} to-dos are no events: {names}. Left out.",
            count,
        )
        none = ngettext(
            "{number} to-do is no event. Left out.", "{number} to-dos are no events. Left out.", count
        )
    else:
        some = ngettext(
            "{number} note is no event: {names}. Left out.",
            "{number} notes are no events: {names}. Left out.",
            count,
        )
        none = ngettext(
            "{number} note is no event. Left out.", "{number} notes are no events. Left out.", count
        )
    number = number_first(1) if count == 1 else whole_number(count)
    return (some if named else none).format(number=number, names=_named(named))


def _named(titles: Sequence[str]) -> str:
    names = [quoted(each) for each in dict.fromkeys(titles)]
    shown = in_a_row(names[:_MOST_TITLES_NAMED])
    return and_more(shown, len(names) - _MOST_TITLES_NAMED) if len(names) > _MOST_TITLES_NAMED else shown
