"""The cards that are kept by their speaker: for the pocket, and slips for right after a meeting."""

from collections.abc import Mapping, Sequence

from relpitch.domain.card import Card
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.pocket_card import Front, PartPoints, Pocket
from relpitch.formatting import with_when
from relpitch.script.lengths import Parts, parts_at
from relpitch.script.plain import plain, tidy
from relpitch.script.points import POINTS_OF_A_WHOLE, POINTS_WITHOUT_CUES, key_points
from relpitch.script.slots import fill
from relpitch.translation import N_, _

_SLIP = (N_("I met"), N_("Where and when"), N_("They care about"), N_("I promised"))
BRIDGES_AT_MOST = 3


def pocket(
    name: str,
    parts: Parts,
    bridges: Sequence[tuple[str, str]],
    front: Front = Front.CUES,
    *,
    language: str = "en",
    filled: Mapping[str, str] | None = None,
    time: str = "",
) -> Card:
    """A card for one's own pocket: a version in front, and behind it what may be noticed and is said then.

    `bridges` are pairs of *when* and the words.
    """
    noticed = [(when, words) for when, words in bridges if when.strip() and words.strip()]
    behind = tuple(
        (
            with_when(when, language),
            tidy(plain(fill(words, filled or {}))),
        )
        for when, words in noticed[:BRIDGES_AT_MOST]
    )
    sources: dict[Part | None, str] = dict(parts.items())
    if front is Front.CUES:
        made = Pocket(name, time, parts=_points(sources, bridges, language, filled), bridges=behind)
    else:
        made = Pocket(name, time, words=_words(sources, Length(front.value), filled), bridges=behind)
    return Card(" ".join(made.words), name=name, design="pocket", pocket=made)


def slip() -> Card:
    """A blank slip for right after a meeting."""
    return Card(_("Just met"), name=_("Encounter slip"), design="slip", prompts=tuple(map(_, _SLIP)))


def _points(
    sources: Mapping[Part | None, str],
    bridges: Sequence[tuple[str, str]],
    language: str,
    filled: Mapping[str, str] | None,
) -> tuple[PartPoints, ...]:
    found = []
    for part in (None, *Part):
        most = POINTS_WITHOUT_CUES if part else POINTS_OF_A_WHOLE
        if points := key_points(fill(sources.get(part, ""), filled or {}), language, most=most):
            when = bridges[0][0] if part is Part.RELEVANCE and bridges else ""
            found.append(
                PartPoints(
                    part.label if part else "",
                    points,
                    with_when(when, language) if when else "",
                )
            )
    return tuple(found)


def _words(
    sources: Mapping[Part | None, str], length: Length, filled: Mapping[str, str] | None
) -> tuple[str, ...]:
    spoken = parts_at(sources, length).values()
    return tuple(tidy(plain(fill(source, filled or {}), length)) for source in spoken)
