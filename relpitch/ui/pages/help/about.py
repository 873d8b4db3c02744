"""What relpitch is made of, for the help: its version, what came along, and under which licences."""

import platform

from PySide6.QtCore import qVersion

from relpitch import __version__, paths
from relpitch.translation import _

_CONTENTS = "CONTENTS.md"  # a built program has this list of its packages


def about_text() -> str:
    """The chapter's text below its first words; without its files, the versions alone."""
    parts = [
        _("This is relpitch {version}, on Python {python} and Qt {qt}.").format(
            version=__version__, python=platform.python_version(), qt=qVersion()
        )
    ]
    for file in (paths.notices(), paths.notices().with_name(_CONTENTS)):
        if file.is_file():
            title, _end, text = file.read_text(encoding="utf-8").partition("\n")
            parts.append(f"## {title.lstrip('# ')}\n\n{text.strip()}")
    return "\n\n".join(parts)
