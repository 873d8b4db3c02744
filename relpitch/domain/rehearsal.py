"""What to rehearse next, and why: the coming event's version first, otherwise the one longest unsaid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from relpitch.domain.day import ahead, lately_at_start, near, on_weekday, weekday
from relpitch.domain.mode import Mode
from relpitch.domain.take import Take
from relpitch.formatting import number_within
from relpitch.translation import _, ngettext

_SETTLED_WITHIN = 0.1


@dataclass(frozen=True, slots=True)
class Coming:
    """The next event: what it is called, its day, and the versions to say there."""

    name: str
    day: date
    version_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A version that can be rehearsed, and its takes, the oldest first; drills are not among them."""

    version_id: str
    name: str
    target: float
    begun: datetime
    takes: tuple[Take, ...] = ()

    @property
    def last(self) -> Take | None:
        """The last time it was said: not a take in which nothing of it was heard."""
        return next((each for each in reversed(self.takes) if each.counts), None)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A version to rehearse, the mode to do it in, and why, in a sentence or two."""

    version_id: str
    mode: Mode
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One rehearsal of those before an event: done, the next one, or later."""

    words: str
    done: bool
    is_next: bool


def in_order(candidates: Sequence[Candidate], coming: Coming | None) -> list[Candidate]:
    """The coming event's versions first, in its order; then those never said, then the longest unsaid."""
    first = coming.version_ids if coming else ()

    def place(candidate: Candidate) -> tuple[int, int, float]:
        named = first.index(candidate.version_id) if candidate.version_id in first else len(first)
        last = candidate.last
        return named, last is not None, (last.at if last else candidate.begun).timestamp()

    return sorted(candidates, key=place)


def next_to_rehearse(
    candidates: Sequence[Candidate], coming: Coming | None, today: date
) -> Suggestion | None:
    """The version to say next; None where there is none."""
    ordered = in_order(candidates, coming)
    if not ordered:
        return None
    chosen = ordered[0]
    if coming and chosen.version_id in coming.version_ids:
        beginning = _("It is for {event} {day}.").format(event=coming.name, day=_ahead(coming.day, today))
    elif chosen.last and len(ordered) > 1:
        beginning = _("Of all versions, it is the one longest unsaid.")
    else:
        beginning = ""
    mode = next_mode(chosen)
    return Suggestion(chosen.version_id, mode, " ".join(filter(None, (beginning, _why(chosen, today, mode)))))


def next_mode(candidate: Candidate) -> Mode:
    """A step less to look at once the last take was near its target; otherwise the same again."""
    last = candidate.last
    if last is None:
        return Mode.READ
    modes = list(Mode)
    settled = abs(last.speech - candidate.target) <= max(2.0, candidate.target * _SETTLED_WITHIN)
    return modes[min(modes.index(last.mode) + settled, len(modes) - 1)]


def steps_until(coming: Coming, today: date, said_on: date | None) -> tuple[Step, ...]:
    """The rehearsals before an event: the last one that was, one in between, a calm read on the day."""
    left = (coming.day - today).days
    steps = []
    if said_on is not None:
        done = _("{day}, done").format(day=lately_at_start(said_on, today))
        steps.append(Step(done, True, False))
    if left > 0 and said_on != today:
        steps.append(Step(_("Today") if left == 1 else _("Today or tomorrow"), False, True))
    elif left > 2:
        steps.append(Step(_("Another day, before the event"), False, True))
    if left <= 0:
        last = _("Today, a calm read")
    elif left < 7:
        last = _("{weekday}, a calm read").format(weekday=weekday(coming.day))
    else:
        last = _("The day of {event}, a calm read").format(event=coming.name)
    steps.append(Step(last, False, not any(s.is_next for s in steps)))
    return tuple(steps)


def _ahead(day: date, today: date) -> str:
    away = (day - today).days
    if 0 <= away <= 1:
        return ahead(day, today)
    return on_weekday(day) if 1 < away < 7 else near(day, today)


def _why(candidate: Candidate, today: date, mode: Mode) -> str:
    last = candidate.last
    if last is None:
        return _("You have not said it aloud yet. Read it once, to hear it.")
    when = near(last.at.astimezone().date(), today)
    off = round(last.speech - candidate.target)
    number = number_within(abs(off))
    if off == 0:
        sentence = _("You said it {day}, near its time.").format(day=when)
    elif off > 0:
        sentence = ngettext(
            "You said it {day}, {number} second over.", "You said it {day}, {number} seconds over.", off
        ).format(day=when, number=number)
    else:
        sentence = ngettext(
            "You said it {day}, {number} second short.", "You said it {day}, {number} seconds short.", -off
        ).format(day=when, number=number)
    return f"{sentence} {_('Say it that way again.') if mode is last.mode else _this_time(mode)}"


def _this_time(mode: Mode) -> str:
    return {
        Mode.READ: _("This time, try it by reading."),
        Mode.CUE_WORDS: _("This time, try it from its cue words."),
        Mode.FIRST_LETTERS: _("This time, try it from its first letters."),
        Mode.FROM_MEMORY: _("This time, try it from memory."),
        Mode.KEY_POINTS: _("This time, try it in your own words, from its key points."),
    }[mode]
