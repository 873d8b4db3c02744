"""The colours of print, from resources/theme/tokens.json."""

import json
from functools import cache

from PySide6.QtGui import QColor

from relpitch import paths


@cache
def ink(name: str) -> QColor:
    """A print colour by its token ("ink", "ink-2", "line", "give")."""
    tokens = json.loads((paths.resources() / "theme" / "tokens.json").read_text(encoding="utf-8"))
    return QColor(tokens["color"]["print"][name])
