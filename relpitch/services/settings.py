"""Settings: the catalogue, from resources/settings.toml, and the person's own, from their library."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch import datafile, paths
from relpitch.datafile import Entry, entries
from relpitch.domain.change import RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import FieldError
from relpitch.domain.setting import Channel, Setting
from relpitch.formatting import whole_number
from relpitch.services.acts import Act, Put, Words, saved
from relpitch.services.history import History
from relpitch.services.naming import distinct_lines, name_of, one_line, short
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, each_language, pgettext

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WHEN = re.compile(r"^\s*when\s+", re.IGNORECASE)
_FIELDS = ("id", "name", "at", "icon", "channel", "target", "tone", "heard", "seen")
_SECONDS = (8, 90)
_CHARACTERS = (40, 5000)
_OWN_SECONDS = (5, 600)
_OWN_CHARACTERS = (20, 10_000)
_WHERE = Destination(PageName.PITCHES)


@each_language
def catalogue() -> tuple[Setting, ...]:
    """Every setting, in the order of the file."""
    return read(paths.in_language("settings.toml"))


def find(setting_id: str) -> Setting | None:
    """The setting with an id, or None where the catalogue has none."""
    return next((setting for setting in catalogue() if setting.id == setting_id), None)


class Settings:
    """What one library's variants are made for: the catalogue, and the person's own settings.

    Each thing done is an act of the history. What cannot be kept is a FieldError.
    """

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._library = library
        self._history = history
        self._now = now

    def all(self) -> list[Setting]:
        """The settings a variant can be made for: the catalogue, then the person's own, the oldest first."""
        return [*catalogue(), *self.own()]

    def own(self) -> list[Setting]:
        """The person's own settings that are not discarded, the oldest first."""
        return [each for each in self._stored() if each.discarded_at is None]

    def by_id(self) -> Mapping[str, Setting]:
        """Every setting that a variant may name, the discarded ones too."""
        return {setting.id: setting for setting in (*self._stored(), *catalogue())}

    def get(self, setting_id: str) -> Setting | None:
        """The setting with an id, discarded or not."""
        return self.by_id().get(setting_id)

    def icons(self) -> tuple[str, ...]:
        """The pictures a setting can have: those of the catalogue."""
        return tuple(dict.fromkeys(setting.icon for setting in catalogue()))

    def new(self, setting: Setting) -> Setting:
        """A setting of the person's own, as it was kept."""
        kept = self._checked(setting)
        name = short(kept.name)
        self._put(
            lambda: _("“{name}” is made").format(name=name),
            kept,
            lambda: _("“{name}” is gone again").format(name=name),
        )
        return kept

    def change(self, setting: Setting) -> Setting:
        """A setting of the person's own with other fields, as it was kept."""
        with self._library.reading() as shelves:
            stored(shelves.settings, setting.id)
        kept = self._checked(setting)
        name = short(kept.name)
        self._put(
            lambda: _("“{name}” is changed").format(name=name),
            kept,
            lambda: _("“{name}” is as before").format(name=name),
        )
        return kept

    def discard(self, setting_id: str) -> Act:
        """Put a setting in the bin. Variants made for it stay as they are."""
        return self._mark(lambda: _("“{}” is in the bin"), setting_id, self._now(), lambda: _("“{}” is back"))

    def bring_back(self, setting_id: str) -> Act:
        """Take a setting out of the bin."""
        return self._mark(lambda: _("“{}” is back"), setting_id, None, lambda: _("“{}” is in the bin again"))

    def bin(self) -> list[Setting]:
        """The person's discarded settings."""
        return [each for each in self._stored() if each.discarded_at]

    def used(self) -> frozenset[str]:
        """The ids of settings that any version is made for, those in the bin too."""
        with self._library.reading() as shelves:
            return _used(shelves)

    def empty_bin(self) -> None:
        """Delete for good the discarded settings that no variant is made for."""

        def delete(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            used = _used(shelves)
            for each in shelves.settings.all():
                if each.discarded_at and each.id not in used:
                    shelves.settings.delete(each.id)
                    yield RecordKind.SETTING, each.id

        self._history.for_good(delete)

    def _stored(self) -> list[Setting]:
        with self._library.reading() as shelves:
            return shelves.settings.all()

    def _checked(self, setting: Setting) -> Setting:
        """A setting as it can be kept. FieldError where it cannot."""
        kept = replace(
            setting,
            name=name_of(setting.name),
            at=one_line(setting.at) or pgettext("at the setting", "there"),
            tone=one_line(setting.tone),
            heard=distinct_lines(setting.heard),
            seen=distinct_lines(_WHEN.sub("", line) for line in setting.seen),
        )
        others = [each for each in self.all() if each.id != kept.id]
        if kept.name.casefold() in (each.name.casefold() for each in others):
            raise FieldError(
                _("There is a “{name}” already. Give this one another name.").format(name=kept.name), "name"
            )
        _check_target(kept)
        if kept.icon not in self.icons():
            raise FieldError(_("Choose one of these pictures."), "icon")
        return kept

    def _mark(self, words: Words, setting_id: str, discarded_at: datetime | None, undone: Words) -> Act:
        return self._history.change(
            words,
            "settings",
            setting_id,
            lambda before: replace(before, discarded_at=discarded_at),
            _WHERE,
            undone=undone,
            listed=True,
        )

    def _put(self, words: Words, after: Setting, undone: Words) -> Act:
        def plan(shelves: Shelves) -> Iterable[Put]:
            return [saved("settings", shelves.settings.get(after.id), after)]

        return self._history.do(words, plan, _WHERE, undone=undone, listed=True)


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
    icons = paths.resources() / "icons"
    if icons.is_dir() and not (icons / f"{setting.icon}.svg").is_file():  # without any, all else still works
        raise entry.wrong(f"there is no icon “{setting.icon}” in resources/icons.")
    return setting


def _used(shelves: Shelves) -> frozenset[str]:
    return frozenset(version.setting_id for version in shelves.versions.all() if version.setting_id)


def _check_target(setting: Setting) -> None:
    written = setting.channel is Channel.WRITTEN
    least, most = _OWN_CHARACTERS if written else _OWN_SECONDS
    if not least <= setting.target <= most:
        if written:
            words = _("Anything from {least} to {most} characters will do.")
        else:
            words = _("Anything from {least} to {most} seconds will do.")
        raise FieldError(words.format(least=least, most=whole_number(most)), "target")
