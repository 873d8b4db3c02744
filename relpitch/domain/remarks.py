"""What a take shows a person: one thing to keep, one to try next, and how it compares with those before."""

from collections.abc import Sequence
from dataclasses import dataclass

from relpitch.domain.take import Take, Unheard
from relpitch.formatting import numbered
from relpitch.translation import N_, _, ngettext, pgettext

_EASY_PACE = (110, 160)
_FEWEST_TAKES = 3
_TAKES_OF_A_TREND = 10
_SETTLED_SHARE = 0.2  # of two takes that settle


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about a take, and what was measured for it. It follows from a `fact`; `at` is where."""

    words: str
    why: str = ""
    fact: str = ""
    at: float | None = None


NO_VOICE = N_("No voice was heard."), N_("Is the right microphone chosen?")
ANOTHER_SCRIPT = (
    N_("This does not sound like the script."),
    N_("Its time and its pauses are told, its words are not."),
)
TIMED = N_("Timed, not recorded.")
OVERDRIVEN = N_("The microphone was too close or too loud.")
BREAKS_OFF = N_("The recording ends after {seconds} s; the rest was timed.")
_ONLY_THE_SIGNAL = {
    Unheard.SLOW: N_("Listening for the words took too long; only the signal was measured."),
    Unheard.LONG: N_(
        "Words are listened for in takes of up to ten minutes; of this one only the signal was measured."
    ),
    Unheard.LANGUAGE: N_(
        "Words are listened for in English alone; of this take only the signal was measured."
    ),
}


def heard_words(take: Take) -> tuple[str, str]:
    """What stands in place of remarks where none can be made, and a line below it; nothing where they can."""
    if take.is_silent:
        return _(NO_VOICE[0]), _(NO_VOICE[1])
    if take.measures.unheard is Unheard.ANOTHER:
        return _(ANOTHER_SCRIPT[0]), _(ANOTHER_SCRIPT[1])
    return (_(TIMED), "") if not take.was_recorded else ("", "")


def trouble_words(take: Take) -> str:
    """What was in the way of hearing all of a take; nothing where nothing was."""
    overdriven = _(OVERDRIVEN) if take.measures.is_overdriven else ""
    unheard = take.measures.unheard
    only = _(_ONLY_THE_SIGNAL[unheard]) if unheard in _ONLY_THE_SIGNAL and take.was_heard else ""
    ends = _(BREAKS_OFF).format(seconds=round(take.recorded)) if take.breaks_off else ""
    return " ".join(filter(None, (noise_words(take), overdriven, ends, only)))


def pace_words(words_per_minute: float) -> str:
    """A pace as a hint, never a warning."""
    least, most = _EASY_PACE
    if words_per_minute < least:
        return pgettext("a pace", "unhurried")
    if words_per_minute <= most:
        return pgettext("a pace", "easy to follow")
    return pgettext("a pace", "brisk")


def range_words(value: float, others: Sequence[float], names: tuple[str, str, str]) -> str:
    """Where a value stands among the person's own: below most of them, among them, above most."""
    ordered = sorted(others)
    if len(ordered) < _FEWEST_TAKES:
        return names[1]
    below, above = ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]
    return names[0] if value < below else names[2] if value > above else names[1]


def noise_words(take: Take) -> str:
    """What a noisy room leaves unsaid; nothing where it was quiet enough."""
    over = take.measures.signal_to_noise_db
    if over is None or not take.measures.is_noisy:
        return ""
    left_out = _("Pauses, pitch and loudness are left out; the time is right.")
    if over < 1:
        return f"{_('The room was noisy: it was as loud as your voice.')} {left_out}"
    noisy = _("The room was noisy: your voice was {over} dB over it.").format(over=round(over))
    return f"{noisy} {left_out}"


def trend_words(takes: Sequence[Take]) -> str:
    """What the times of takes, the oldest first, come to."""
    if len(takes) < _FEWEST_TAKES:
        return _("A few more takes, and a line begins to show.")
    takes = takes[-_TAKES_OF_A_TREND:]
    last = [each.speech for each in takes[-2:]]
    settled = round(sum(last) / len(last))
    if max(last) - min(last) <= _SETTLED_SHARE * settled:
        now = _("Settling near {seconds} s.").format(seconds=settled)
    else:
        now = _("This time {seconds} s.").format(seconds=round(last[-1]))
    weeks = round((takes[-1].at - takes[0].at).days / 7)
    then = round(takes[0].speech)
    if weeks < 1:
        before = _("At first it was {seconds}.")
    elif weeks == 1:
        before = _("A week ago it was {seconds}.")
    else:
        before = ngettext(
            "{number} week ago it was {seconds}.", "{number} weeks ago it was {seconds}.", weeks
        )
    return f"{now} {numbered(before, weeks, seconds=then)}"
