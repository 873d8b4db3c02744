"""relpitch library copies: second copies beside the library, and what each has that is not here."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from relpitch import paths
from relpitch.services.services import Services
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.storage.open_elsewhere import in_words, opened_elsewhere


def print_copies(path: Path, *, as_json: bool) -> int:
    """Print them, and whether another computer has the library open."""
    with Library.open(path, device="", read_only=True) as library:
        found = Services(library).copies.look()
        opened = opened_elsewhere(library.path, this_device(paths.device_file()))
    if as_json:
        told = [
            {
                "path": str(each.path),
                "words": each.words,
                "has_news": each.has_news,
                "readable": each.is_readable,
            }
            for each in found
        ]
        print(
            json.dumps(
                {"copies": told, "opened_elsewhere": opened and opened.isoformat()}, ensure_ascii=False
            )
        )
        return 0
    if not found:
        print("There is no second copy beside this library.")
    for each in found:
        print(each.path, f"  {each.words}", sep="\n")
    if opened is not None:
        print(in_words(opened, datetime.now(UTC)), file=sys.stderr)
    return 0
