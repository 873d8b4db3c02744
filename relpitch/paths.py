"""The paths that relpitch chooses itself. Those of exports and other libraries are the person's choice."""

import sys
from pathlib import Path

import platformdirs

from relpitch.translation import ENGLISH, language

_APP = "relpitch"
DESKTOP_NAME = "org.relpitch.relpitch"
"""What desktops know the program by: its menu entry, its icon and its file type are named so."""


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


def in_language(name: str) -> Path:
    """A file or folder of the resources in the language in use: what the language lacks is English.

    `settings.toml` in German is `translations/de/settings.toml`.
    """
    code = language()
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


def preferences_file() -> Path:
    """The person's preferences, the same for every library."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "preferences.json"


def stocks_file() -> Path:
    """The person's own card stocks: paper lies in a drawer, not in a library."""
    return preferences_file().with_name("stocks.toml")


def device_file() -> Path:
    """The name this computer goes by in version vectors."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "device"


def backups() -> Path:
    """Where backups are kept unless the person says otherwise."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "backups"


def log_file() -> Path:
    """The log that is written."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False)) / "relpitch.log"


def runs() -> Path:
    """The folder where each run has a file while it lasts; one that failed leaves it for the next start."""
    return Path(platformdirs.user_state_dir(_APP, appauthor=False)) / "runs"


def requests() -> Path:
    """The folder where a second start leaves what the relpitch that is open is to do for it."""
    return Path(platformdirs.user_state_dir(_APP, appauthor=False)) / "requests"


def typed() -> Path:
    """The folder for unsaved words and for the drafts of forms, a file for each library."""
    return Path(platformdirs.user_state_dir(_APP, appauthor=False)) / "typed"


def default_library() -> Path:
    """The library that is opened when none was chosen."""
    return Path(platformdirs.user_documents_dir()) / "My library.relpitch"


def own_folders() -> list[Path]:
    """The folders that are relpitch's alone, which it closes to other people of the computer."""
    kinds = (platformdirs.user_config_dir, platformdirs.user_data_dir, platformdirs.user_state_dir)
    folders = [Path(each(_APP, appauthor=False)) for each in (*kinds, platformdirs.user_log_dir)]
    return list(dict.fromkeys(folders))  # on Windows and macOS some are the same


def this_program() -> list[str]:
    """The command that starts relpitch, from a checkout, a wheel or frozen."""
    return [sys.executable] if hasattr(sys, "frozen") else [sys.executable, "-m", "relpitch"]
