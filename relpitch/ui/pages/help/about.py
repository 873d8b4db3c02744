"""What relpitch is made of, for the help: its version, what came along, and under which licences."""

import platform

from PySide6.QtCore import qVersion

from relpitch import __version__, paths

_CONTENTS = "CONTENTS.md"  # a built program has this list of its packages


def about_text() -> str:
    """The chapter's text below its first words; without its files, the versions alone."""
    parts = [f"This is relpitch {__version__}, on Python {platform.python_version()} and Qt {qVersion()}."]
    for file in (paths.notices(), paths.notices().with_name(_CONTENTS)):
        if file.is_file():
            title, _, text = file.read_text(encoding="utf-8").partition("\n")
            parts.append(f"## {title.lstrip('# ')}\n\n{text.strip()}")
    return "\n\n".join(parts)
