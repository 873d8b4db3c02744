"""What is new, out of the changelog, and whether the person was told."""

import re
from pathlib import Path

from relpitch import __version__, paths
from relpitch.translation import _

_UNRELEASED = "Unreleased"


def changes_text(path: Path | None = None) -> str:
    """The changelog's versions as Markdown, newest first, for a reader; empty where there is none."""
    path = path or paths.changelog()
    if not path.is_file():
        return ""
    text = path.read_text(encoding="utf-8")
    start = text.find("\n## ")
    if start < 0:
        return ""
    sections = []
    for section in text[start + 1 :].strip().split("\n## "):
        heading, _break, body = section.removeprefix("## ").partition("\n")
        if body.strip():
            sections.append(f"## {_title(heading)}\n\n{_plain(body)}")
    return "\n\n".join(sections)


def is_news(seen: str) -> bool:
    """Whether the person, who last saw version `seen`, has another now. The first ever is not news."""
    return bool(seen) and seen != __version__


def _title(heading: str) -> str:
    version = re.sub(r"[\[\]]", "", heading).replace(" - ", ", ").strip()
    return _("Newest") if version == _UNRELEASED else version


def _plain(body: str) -> str:
    return re.sub(r"^### Added\s*$", "", body.strip(), flags=re.MULTILINE).strip()
