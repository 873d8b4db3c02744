"""How long something takes, as a person says it."""

_SECONDS_ALONE = 180
_WITH_SECONDS_MIN = 10
_MINUTES_ALONE = 120


def duration(seconds: float) -> str:
    """27 s; from three minutes on 3 min 20 s, then 15 min; from two hours on 5 h 15 min."""
    whole = round(seconds)
    if whole < _SECONDS_ALONE:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < _WITH_SECONDS_MIN:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    minutes = round(whole / 60)
    if minutes < _MINUTES_ALONE:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"
