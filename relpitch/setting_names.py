"""What the settings of the catalogue are called in each language: a variant is named after its own."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from relpitch import translation
from relpitch.translation import ENGLISH, NAMES

_FILE = "settings.toml"
_NAMED = re.compile(r'^id = "(.+)"\nname = "(.+)"$', re.MULTILINE)
"""An id and its name. Reading all of the file takes sixty times as long, in every start of the window."""


def name_now(name: str, setting_id: str = "") -> str:
    """A name as it is read: in the language in use where relpitch gave it in another; else as it is.

    Without an id, it may be the name of any setting.
    """
    here = called(translation.language_in_use())
    for identity in (setting_id,) if setting_id else here:
        now = here.get(identity, name)
        if now != name and any(called(code).get(identity) == name for code in NAMES):
            return now
    return name


def called(code: str) -> Mapping[str, str]:
    """By id, the names of the settings in a language; what it lacks is English."""
    return _called(code.partition("_")[0], translation.folder())


@cache
def _called(code: str, folder: Path) -> Mapping[str, str]:
    own = folder / code / _FILE
    file = own if code != ENGLISH and own.is_file() else folder.parent / _FILE
    return dict(_NAMED.findall(file.read_text(encoding="utf-8"))) if file.is_file() else {}
