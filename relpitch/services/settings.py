"""The catalogue of settings, from resources/settings.toml."""

import re
from functools import cache
from pathlib import Path

from relpitch import datafile, paths
from relpitch.domain.setting import Channel, Setting
from relpitch.services.entry import Entry, entries

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELDS = ("id", "name", "at", "icon", "channel", "target", "tone", "heard", "seen")
_SECONDS = (8, 90)
_CHARACTERS = (40, 5000)


@cache
def catalogue() -> tuple[Setting, ...]:
    """Every setting, in the order of the file."""
    return read(paths.resources() / "settings.toml")


def find(setting_id: str) -> Setting | None:
    """The setting with an id, or None where the catalogue has none."""
    return next((setting for setting in catalogue() if setting.id == setting_id), None)


def read(path: Path) -> tuple[Setting, ...]:
    """The settings of a file, each field checked."""
    settings: dict[str, Setting] = {}
    for entry in entries(path, "setting")["setting"]:
        setting = _setting(entry)
        if setting.id in settings:
            raise entry.wrong(f"there is another setting with the id “{setting.id}” above.")
        settings[setting.id] = setting
    if not settings:
        raise datafile.DataFileError(f"{path.name} has no settings. Write each as its own [[setting]] table.")
    return tuple(settings.values())


def _setting(entry: Entry) -> Setting:
    entry.only(*_FIELDS)
    channel = entry.choice("channel", Channel)
    setting = Setting(
        id=entry.text("id"),
        name=entry.text("name"),
        at=entry.text("at"),
        icon=entry.text("icon"),
        channel=channel,
        target=entry.number("target", *(_SECONDS if channel is Channel.SPOKEN else _CHARACTERS)),
        tone=entry.text("tone"),
        heard=entry.texts("heard"),
        seen=entry.texts("seen"),
    )
    if not _ID.fullmatch(setting.id):
        raise entry.must_be("id", "small letters and figures, with hyphens between them")
    if not (paths.resources() / "icons" / f"{setting.icon}.svg").is_file():
        raise entry.wrong(f"there is no icon “{setting.icon}” in resources/icons.")
    return setting
