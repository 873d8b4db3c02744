"""What a take shows a person: one thing to keep, one to try next, and how it compares with those before."""

from collections.abc import Sequence
from dataclasses import dataclass

from relpitch.domain.take import Take, Unheard

_EASY_PACE = (110, 160)
_SETTLING = 3
_LATEST = 10
_NEAR = 0.2  # of two takes that settle


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about a take, and what was measured for it. It follows from a `fact`; `at` is where."""

    words: str
    why: str = ""
    fact: str = ""
    at: float | None = None


NO_VOICE = "No voice was heard.", "Is the right microphone chosen?"
ANOTHER = "This does not sound like the script.", "Its time and its pauses are told, its words are not."
TIMED = "Timed, not recorded."
OVERDRIVEN = "The microphone was too close or too loud."
SLOW = "Listening for the words took too long; only the signal was measured."


def heard_words(take: Take) -> tuple[str, str]:
    """What stands in place of remarks where none can be made, and a line below it; nothing where they can."""
    if take.is_silent:
        return NO_VOICE
    if take.measures.unheard is Unheard.ANOTHER:
        return ANOTHER
    return (TIMED, "") if not take.was_recorded else ("", "")


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
    last = [each.speech for each in takes[-2:]]
    settled = round(sum(last) / len(last))
    near = f"Settling near {settled} s." if max(last) - min(last) <= _NEAR * settled else ""
    weeks = round((takes[-1].at - takes[0].at).days / 7)
    then = round(takes[0].speech)
    ago = "At first" if weeks < 1 else "A week ago" if weeks == 1 else f"{_number(weeks)} weeks ago"
    return f"{near or f'This time {round(last[-1])} s.'} {ago} it was {then}."


def _number(count: int) -> str:
    words = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    return words[count - 2] if 2 <= count < len(words) + 2 else str(count)
