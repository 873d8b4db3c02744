"""Sentences that nothing joins, each by itself: “nobody is with them. They are sitting in the back”."""

from relpitch.drafting.doubts import run_ons
from relpitch.drafting.reading import count
from relpitch.drafting.tidying import capital

_LEAST = 3


def apart(sentence: str) -> list[str]:
    """The sentences that were typed or dictated as one."""
    place = next((at for at in run_ons(sentence) if _may_part(sentence, at)), 0)
    if not place:
        return [sentence]
    return [sentence[:place].rstrip(" ,"), *apart(capital(sentence[place:]))]


def _may_part(sentence: str, at: int) -> bool:
    return min(count(sentence[:at]), count(sentence[at:])) >= _LEAST
