"""Which library a command is about."""

from pathlib import Path

from relpitch import paths, preferences


def chosen_library(library: str | None) -> Path:
    """The library named by `--library`, else the one last open, else the one opened when none was chosen."""
    if library:
        return Path(library).expanduser().absolute()
    last = preferences.load(paths.preferences_file()).remembered.library
    return Path(last) if last and Path(last).exists() else paths.default_library()
