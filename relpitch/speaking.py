"""Which language relpitch speaks: the one asked for, else the one that was chosen, else the system's."""

import json
from collections.abc import Iterable
from pathlib import Path

from relpitch import paths, translation
from relpitch.domain.errors import RelpitchError


def speak(asked: str, chosen: str, system: Iterable[str] | None = None) -> None:
    """Speak a language from now on.

    `asked` is of the command line and `chosen` of the preferences, each empty where nothing was. `system`:
    the languages that the system prefers, where that is known better than by its environment.
    """
    wanted = translation.asked_of_the_system() if system is None else system
    translation.use(chosen or translation.fitting(wanted), paths.translations())
    if asked:  # afterwards: that it is not known is said in the person's language
        translation.use(_known(asked), paths.translations())


def _known(asked: str) -> str:
    """A language that was asked for by its code."""
    if asked.replace("-", "_") in translation.PSEUDO_LANGUAGES:
        return asked
    found = translation.fitting([asked])
    if found == translation.ENGLISH and not asked.startswith(translation.ENGLISH):
        codes = ", ".join(f"{code} ({name})" for code, name in translation.NAMES.items())
        raise RelpitchError(
            translation._("relpitch does not speak “{code}”. There is {codes}.").format(
                code=asked, codes=codes
            )
        )
    return found


def chosen_language(preferences: Path) -> str:
    """The language that is chosen in a file of preferences; empty where none is."""
    try:
        found = json.loads(preferences.read_text(encoding="utf-8"))["looks"]["language"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    return found if found in translation.NAMES else ""
