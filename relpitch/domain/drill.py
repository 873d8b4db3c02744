"""Drills: what the app deals, so that nobody can prepare for it. A seed makes it repeatable."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Channel, Setting

ANY_MOMENT_SECONDS = 20
LEFT_AFTER_INTERRUPTION = 8
KEPT_SILENCE = 3
_MOST_BRIDGES = 3
_EARLIEST_SHARE, _LATEST_SHARE = 0.3, 0.7


@dataclass(frozen=True, slots=True)
class BridgesOfVersion:
    """The bridges that a version has, and the setting they are for; None is anywhere."""

    version_id: str
    setting_id: str | None
    bridges: tuple[Phrasing, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A place, a line that someone says there, and up to three bridges to choose from."""

    setting: Setting
    line: str
    version_id: str
    bridges: tuple[Phrasing, ...]


def deal_moment(
    random: Random,
    settings: Sequence[Setting],
    having: Sequence[BridgesOfVersion],
    last: Moment | None = None,
) -> Moment | None:
    """A moment unlike the last one: in a place one has bridges for, where there are any."""
    places = [each for each in settings if each.channel is Channel.SPOKEN and each.heard]
    if not places:
        return None
    own = {each.setting_id for each in having if each.bridges and each.setting_id}
    places = [each for each in places if each.id in own] or places
    others = [each for each in places if last is None or each.id != last.setting.id] or places
    setting = random.choice(others)
    lines = [each for each in setting.heard if last is None or each != last.line] or list(setting.heard)
    chosen = _for(setting, having)
    bridges = list(chosen.bridges) if chosen else []
    bridges = random.sample(bridges, min(len(bridges), _MOST_BRIDGES))
    return Moment(setting, random.choice(lines), chosen.version_id if chosen else "", tuple(bridges))


def interruption_time(random: Random, target: float) -> float:
    """When, of a target's seconds, the interruption comes."""
    return random.uniform(target * _EARLIEST_SHARE, target * _LATEST_SHARE)


def _for(setting: Setting, having: Sequence[BridgesOfVersion]) -> BridgesOfVersion | None:
    """The bridges made for a setting, or else those for anywhere."""
    there = [each for each in having if each.bridges]
    ranked = sorted(there, key=lambda each: (each.setting_id != setting.id, each.setting_id is not None))
    return ranked[0] if ranked else None
