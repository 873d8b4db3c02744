"""What a take shows a person: one thing to keep, one to try next, and how it compares with those before."""

from collections.abc import Sequence
from dataclasses import dataclass

from relpitch.domain.stage import within_grace
from relpitch.domain.take import Span, Take

_EASY_PACE = (110, 160)
_FEW_FILLERS_A_MINUTE = 5
_SETTLING = 3
_LATEST = 10
_NEAR, _NOD = 1.0, 0.8


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about a take, and what was measured for it."""

    words: str
    why: str = ""


def one_to_keep(take: Take, earlier: Sequence[Take] = ()) -> Remark:
    """What went well: the person's own words for it, or what the measures show."""
    if take.keep:
        return Remark(take.keep)
    longest = _longest(take.long_pauses)
    if longest and longest.seconds <= 3:
        before = next((each.part for each in take.parts[1:] if _meets(longest, each.start)), None)
        paused = f"A pause before the {before.label}" if before else "A pause, left standing,"
        return Remark(f"{paused} lets it land.", f"{longest.seconds:.1f} s, at {_at(longest)}")
    if take.target and take.seconds <= take.target:
        return Remark("It fits the moment it is for.", f"{round(take.seconds)} s of {round(take.target)}")
    if earlier and take.target and _off(take) < _off(earlier[-1]):
        return Remark("Nearer to its time than the last one.", f"{round(earlier[-1].seconds)} s then")
    if take.target and within_grace(take.seconds, take.target):
        return Remark("Close to its time, without hurry.", f"{round(take.seconds)} s")
    return Remark("You said it aloud, to the end.", f"{round(take.seconds)} s")


def one_to_try(take: Take) -> Remark:
    """One small step for the next time."""
    if take.try_next:
        return Remark(take.try_next)
    if take.target and not within_grace(take.seconds, take.target):
        over = round(take.seconds - take.target)
        longest = max(take.parts, key=lambda each: each.seconds, default=None)
        where = f" The {longest.part.label} took longest." if longest else ""
        return Remark(f"Leave out one thing, and see what is missed.{where}", f"{over} s over")
    if take.measures.first_sound is not None and not take.long_pauses:
        return Remark(
            "Let one second pass before the Invitation, and let them nod.", "No pause of half a second"
        )
    return _to_nod(take) or _to_say_otherwise(take)


def _to_nod(take: Take) -> Remark | None:
    """A pause between the first two parts, where there is a short one."""
    if len(take.parts) < 2:
        return None
    nod = next((each for each in take.measures.pauses if _meets(each, take.parts[0].end)), None)
    if nod is None or nod.seconds >= _NOD:
        return None
    tried = f"Let one second pass after the {take.parts[0].part.label}, and let them nod."
    return Remark(tried, f"You took {nod.seconds:.1f} s there")


def _to_say_otherwise(take: Take) -> Remark:
    pace = take.measures.words_per_minute
    minutes = take.seconds / 60
    if take.fillers and len(take.fillers) > _FEW_FILLERS_A_MINUTE * minutes:
        return Remark(
            "Where a filler comes, close your lips and breathe.", f"{len(take.fillers)}, marked by you"
        )
    if pace and pace > _EASY_PACE[1]:
        return Remark("Say it once as if to someone who writes it down.", f"{round(pace)} words a minute")
    return Remark("Say it to a face: a friend, a mirror, a photograph.", "")


def pace_words(words_per_minute: float) -> str:
    """A pace as a hint, never a warning."""
    least, most = _EASY_PACE
    if words_per_minute < least:
        return "unhurried"
    return "easy to follow" if words_per_minute <= most else "brisk"


def range_words(value: float, others: Sequence[float], names: tuple[str, str, str]) -> str:
    """Where a value stands among the person's own: below most of them, among them, above most."""
    ordered = sorted(others)
    if len(ordered) < _SETTLING:
        return names[1]
    below, above = ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]
    return names[0] if value < below else names[2] if value > above else names[1]


def noise_words(take: Take) -> str:
    """What a noisy room leaves unsaid; nothing where it was quiet enough."""
    over = take.measures.signal_to_noise_db
    if over is None or not take.measures.is_noisy:
        return ""
    louder = f"your voice was {round(over)} dB over it" if over >= 1 else "it was as loud as your voice"
    return f"The room was noisy: {louder}. Pauses, pitch and loudness are left out; the time is right."


def trend_words(takes: Sequence[Take]) -> str:
    """What the times of takes, the oldest first, come to."""
    if len(takes) < _SETTLING:
        return "A few more takes, and a line begins to show."
    takes = takes[-_LATEST:]
    last = [each.seconds for each in takes[-2:]]
    settled = round(sum(last) / len(last))
    weeks = round((takes[-1].at - takes[0].at).days / 7)
    then = round(takes[0].seconds)
    ago = "At first" if weeks < 1 else "A week ago" if weeks == 1 else f"{_number(weeks)} weeks ago"
    return f"Settling near {settled} s. {ago} it was {then}."


def _number(count: int) -> str:
    words = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    return words[count - 2] if 2 <= count < len(words) + 2 else str(count)


def _longest(pauses: Sequence[Span]) -> Span | None:
    return max(pauses, key=lambda each: each.seconds, default=None)


def _meets(pause: Span, moment: float) -> bool:
    """Whether a pause is about where one part ends and the next begins."""
    return pause.start - _NEAR <= moment <= pause.end + _NEAR


def _off(take: Take) -> float:
    return abs(take.seconds - (take.target or take.seconds))


def _at(span: Span) -> str:
    return f"{int(span.start) // 60}:{int(span.start) % 60:02}"
