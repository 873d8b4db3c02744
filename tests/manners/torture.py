"""A library that asks too much of every page: Maya's, with the words that people may really have.

Each text of each value becomes one that is too long, without a break, in another script, or in pictures;
a field that is new is in it by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from itertools import cycle
from pathlib import Path
from types import MappingProxyType
from typing import Any

from relpitch.domain.setting import Channel, Setting
from relpitch.domain.version import Version
from relpitch.services import sample
from relpitch.storage.library import Library

NAME = "Maximiliane-Alexandra von und zu Hohenfels-Wolkenstein, whom everybody calls Maxi, " * 3
UNBROKEN = "Rechtsschutzversicherungsgesellschaftenangestelltenverbandes"
ARABIC = "مرحبا، أساعد الناس على الحركة دون ألم في أيام العمل الطويلة، وأعرف تمرينًا صغيرًا يريح الرقبة"
CHINESE = "我帮助整天坐着的人不痛地活动我帮助整天坐着的人不痛地活动我帮助整天坐着的人不痛地活动"
EMOJI = "👩🏽‍🚀🧑‍🤝‍🧑🏳️‍🌈💪🏿 " * 12
CAPTION = "when they say that the queue has not moved since they came in and their back is killing them, " * 4
NAMES = (NAME[:200], UNBROKEN, ARABIC, CHINESE, EMOJI[:120])
PROSE = (f"I mind {UNBROKEN} {UNBROKEN} in {CAPTION}", ARABIC, CHINESE * 3, EMOJI, CAPTION[:300])
CHIPS, VARIANTS = 40, 30

_MANY = ("care", "remember", "tags")
_NAMES = ("name", "title", "place", "role", "who", "value")
_LEFT = {
    *(
        "id",
        "zone",
        "uid",
        "icon",
        "language",
        "audio",
        "waveform",
        "birthday",
        "card",
        "label",
        "kept",
        "url",
    ),
    *("people", "said_yes", "skipped", "email", "phone"),
}


def torture(path: Path, now: datetime | None = None) -> Path:
    """Write the library to a new file."""
    at = now or datetime.now(UTC)
    maya = sample.maya(at)
    texts = Texts()
    with Library.create(path, device="here") as library, library.writing() as shelves:
        for name in ("statements", "versions", "revisions", "takes", "events"):
            for value in getattr(maya, name):
                getattr(shelves, name).save(texts.of(value))
        for field in fields(maya.met):
            for value in getattr(maya.met, field.name):
                getattr(shelves, field.name).save(texts.of(value))
        setting = Setting(
            *("own", NAME[:60], "at", "trees", Channel.SPOKEN, 20), CAPTION, (CAPTION,) * 9, (UNBROKEN,) * 9
        )
        shelves.settings.save(setting)
        first = maya.versions[0].statement_id
        for number in range(VARIANTS):
            name = next(texts.names)
            shelves.versions.save(Version(first, name, at, setting_id="own", position=100 + number))
    return path


class Texts:
    """Puts other words into values, each kind of them in turn."""

    def __init__(self) -> None:
        self.names: Iterator[str] = cycle(NAMES)
        self._prose: Iterator[str] = cycle(PROSE)

    def of(self, value: Any) -> Any:
        """The value with other words in each of its texts."""
        changed = {
            each.name: self._other(each.name, getattr(value, each.name))
            for each in fields(value)
            if each.init and each.name not in _LEFT and not each.name.endswith(("_id", "_ids"))
        }
        return replace(value, **changed)

    def _other(self, name: str, value: Any) -> Any:
        if isinstance(value, Enum) or value is None:
            return value
        if isinstance(value, str):
            return (next(self.names) if name in _NAMES else next(self._prose)) if value else value
        if name in _MANY:
            return tuple(f"{next(self.names)[:80]} {number}" for number in range(CHIPS if value else 0))
        if isinstance(value, tuple):
            return tuple(self._other(name, each) for each in value)
        if isinstance(value, Mapping):
            return MappingProxyType({key: self._other(name, each) for key, each in value.items()})
        return self.of(value) if is_dataclass(value) and not isinstance(value, type) else value
