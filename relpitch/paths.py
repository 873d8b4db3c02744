"""The paths that relpitch chooses itself. Those of exports and other libraries are the person's choice."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import Literal

from relpitch.translation import ENGLISH, N_, NAMES, _, gettext_in, language_in_use

_APP = "relpitch"
# Translators: the name of a file, and of the library in it.
_FIRST = N_("My library")
DESKTOP_NAME = "org.relpitch.relpitch"
"""What desktops know the program by: its menu entry, its icon and its file type are named so."""


@cache
def resources() -> Path:
    """The folder of fonts, icons, rules and other data: in a frozen program, a wheel, or a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)  # where PyInstaller unpacked it
    if bundle:
        return Path(bundle) / "resources"
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def translations() -> Path:
    """The folder of languages: the catalog of each, and what it has in place of other resources."""
    return resources() / "translations"


def in_language(name: str, code: str = "") -> Path:
    """A file or folder of the resources in a language, else the one in use: what it lacks is English.

    `settings.toml` in German is `translations/de/settings.toml`.
    """
    code = code or language_in_use()
    for each in dict.fromkeys((code, code.partition("_")[0])):
        if code != ENGLISH and (found := translations() / each / name).exists():
            return found
    return resources() / name


def changelog() -> Path:
    """What changed from version to version; it lies beside the resources."""
    return resources().parent / "CHANGELOG.md"


def notices() -> Path:
    """What else the program holds, and under which licence; it lies beside the resources."""
    return resources().parent / "NOTICES.md"


def _own(kind: Literal["config", "data", "state", "log"]) -> Path:
    """A folder of relpitch's own, where this system keeps such things.

    On Linux by the XDG Base Directory Specification, here, as platformdirs takes a fifth of what is imported
    before the first paint; a test compares the two.
    """
    if sys.platform != "linux":
        import platformdirs

        return Path(getattr(platformdirs, f"user_{kind}_dir")(_APP, appauthor=False))
    if kind == "log":
        return _own("state") / "log"
    usual = {"config": "~/.config", "data": "~/.local/share", "state": "~/.local/state"}[kind]
    chosen = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    return (Path(chosen) if Path(chosen).is_absolute() else Path(usual).expanduser()) / _APP


def preferences_file() -> Path:
    """The person's preferences, the same for every library."""
    return _own("config") / "preferences.json"


def stocks_file() -> Path:
    """The person's own card stocks: paper lies in a drawer, not in a library."""
    return preferences_file().with_name("stocks.toml")


def dictionaries() -> Path:
    """The person's own dictionaries, for languages that relpitch brings none for."""
    return _own("data") / "dictionaries"


def device_file() -> Path:
    """The name this computer goes by in version vectors."""
    return _own("data") / "device"


def backups() -> Path:
    """Where backups are kept unless the person says otherwise."""
    return _own("data") / "backups"


def log_file() -> Path:
    """The log that is written."""
    return _own("log") / "relpitch.log"


def runs() -> Path:
    """The folder where each run has a file while it lasts; one that failed leaves it for the next start."""
    return _own("state") / "runs"


def requests() -> Path:
    """The folder where a second start leaves what the relpitch that is open is to do for it."""
    return _own("state") / "requests"


def typed() -> Path:
    """The folder for unsaved words and for the drafts of forms, a file for each library."""
    return _own("state") / "typed"


def default_library() -> Path:
    """The library that is opened when none was chosen, also one made in another language."""
    import platformdirs

    folder = Path(platformdirs.user_documents_dir())
    own = (folder / _(_FIRST)).with_suffix(".relpitch")
    if own.exists():
        return own
    others = ((folder / gettext_in(code, _FIRST)).with_suffix(".relpitch") for code in NAMES)
    return next((each for each in others if each.exists()), own)


def own_folders() -> list[Path]:
    """The folders that are relpitch's alone, which it closes to other people of the computer."""
    folders = (_own("config"), _own("data"), _own("state"), _own("log"))
    return list(dict.fromkeys(folders))  # on Windows and macOS some are the same


def this_program() -> list[str]:
    """The command that starts relpitch, from a checkout, a wheel or frozen."""
    return [sys.executable] if hasattr(sys, "frozen") else [sys.executable, "-m", "relpitch"]
