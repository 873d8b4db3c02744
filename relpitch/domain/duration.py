"""How long something takes, as a person says it."""

from relpitch.translation import _

_SECONDS_ALONE = 180
_WITH_SECONDS_MIN = 10
_MINUTES_ALONE = 120


def duration(seconds: float) -> str:
    """27 s; from three minutes on 3 min 20 s, then 15 min; from two hours on 5 h 15 min."""
    whole = round(seconds)
    if whole < _SECONDS_ALONE:
        return _("{seconds} s").format(seconds=whole)
    minutes, rest = divmod(whole, 60)
    if minutes < _WITH_SECONDS_MIN:
        words = _("{minutes} min {seconds} s") if rest else _("{minutes} min")
        return words.format(minutes=minutes, seconds=rest)
    minutes = round(whole / 60)
    if minutes < _MINUTES_ALONE:
        return _("{minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    words = _("{hours} h {minutes} min") if minutes else _("{hours} h")
    return words.format(hours=hours, minutes=minutes)
