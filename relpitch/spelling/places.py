"""Where the dictionary of a language lies: the person's own, relpitch's, or one that the system has.

A dictionary is Hunspell's pair of files, `de_DE.dic` and `de_DE.aff`; ours are packed by xz.
"""

import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from relpitch import paths

_OURS = {"en": ("en_US", "en_GB"), "es": ("es_ES",)}
"""Of a language that is written in more than one way each way is right."""
_PACKED = ".xz"


def dictionaries(language: str) -> list[tuple[Path, Path]]:
    """The .dic and .aff of each dictionary of a language: all of ours, else the first that is there."""
    code = language.replace("-", "_").partition("_")[0].lower()
    if own := _first(paths.dictionaries(), code):
        return [own]
    if code in _OURS:
        folder = paths.resources() / "spelling"
        return [(folder / f"{name}.dic{_PACKED}", folder / f"{name}.aff{_PACKED}") for name in _OURS[code]]
    found = filter(None, (_first(folder, code) for folder in _of_the_system(code)))
    return list(islice(found, 1))


def _first(folder: Path, code: str) -> tuple[Path, Path] | None:
    """The first whole pair of a language in a folder: `de_DE` before `de_DE_frami` and `de_AT`."""
    if not folder.is_dir():
        return None
    usual = f"{code}_{code.upper()}"
    names = sorted(folder.glob(f"{code}*.dic"), key=lambda each: (not each.stem.startswith(usual), each.stem))
    for words in names:
        rest = words.stem[len(code) :]
        if (not rest or rest[0] in "_-") and (rules := words.with_suffix(".aff")).is_file():
            return words, rules
    return None


def _of_the_system(code: str) -> Iterator[Path]:
    """Folders in which systems and LibreOffice keep dictionaries."""
    if sys.platform == "win32":
        for root in filter(None, map(os.environ.get, ("ProgramFiles", "ProgramFiles(x86)"))):
            yield Path(root) / "LibreOffice" / "share" / "extensions" / f"dict-{code}"
        return
    if sys.platform == "darwin":
        yield from (Path.home() / "Library" / "Spelling", Path("/Library/Spelling"))
        yield Path(f"/Applications/LibreOffice.app/Contents/Resources/extensions/dict-{code}")
        return
    for root in ("/usr/share", "/usr/local/share"):
        yield from (Path(root, name) for name in ("hunspell", "myspell", "myspell/dicts"))
    yield Path(f"/usr/lib/libreoffice/share/extensions/dict-{code}")
