"""The title of a first draft: a whole phrase of the person's own words."""

import re

from relpitch.drafting.phrases import words
from relpitch.drafting.reading import Reading
from relpitch.drafting.tidying import capital

_MOST = 7
_CLAUSES = frozenset("who that which because so when if and till until while where".split())  # noqa: SIM905
_LOOSE = frozenset(
    """
    a an the and or but who that which with without in on at of for from to by as is are was were my our
    your their his her be can't can don't have has if when so because they i we you it not than into
    about after before during over through off al del de la los las el que y con en por para sus su der
    die das den dem und von mit im zu ihr ihre ein eine seit um till until while since where whose what
    how then unless though although between bis weil wenn als wo ob dass nach vor für auf aus bei nicht
    sich oder wie hasta cuando porque si donde mientras como desde sin o un una hace
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Words that no phrase ends with."""


def title_of(readings: dict[str, Reading]) -> str:
    """A title out of the first answer that surely fits; empty where none does."""
    for name in ("who", "change"):
        if readings[name].words:
            return phrase(readings[name].words)
    return ""


def phrase(text: str) -> str:
    """The words of a text up to where a phrase is whole, at most seven or so, with a capital."""
    text = re.split(r"[;:!?…–—(\n]|[,.](?!\d)|\s-\s", text.strip(), maxsplit=1)[0]
    found = words(text)
    if len(found) > _MOST:
        end = _MOST
        while end > 1 and (found[end - 1].plain in _LOOSE):
            end -= 1
        end_told = next(
            (at for at in range(end - 1, 1, -1) if found[at].plain in _CLAUSES),
            0,
        )
        end = end_told if end_told >= 2 and end - end_told < 4 else end
        text = text[: found[end - 1].end]
    return capital(text.strip())
