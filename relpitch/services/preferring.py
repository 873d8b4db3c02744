"""Preferences that are chosen, as acts of the history."""

from typing import Any

from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import GROUPS, PreferencesFile
from relpitch.services.acts import Act, Words
from relpitch.services.history import History
from relpitch.translation import _

_STORE = "preferences"


class PreferenceStore:
    """The preferences as values of the history; an id is a group and a name in it: "looks.theme"."""

    def __init__(self, file: PreferencesFile) -> None:
        self._file = file

    def get(self, identity: str) -> Any:
        """One preference, as it is now."""
        value: Any = self._file.current
        for name in identity.split("."):
            value = getattr(value, name)
        return value

    def put(self, identity: str, value: Any) -> None:
        """Change one preference, or with the name of a group all of it."""
        group, _dot, name = identity.partition(".")
        if name:
            self._file.set(group, name, value)
        else:
            self._file.keep(**{group: value})


class Preferring:
    """Makes an act of each preference that the person chooses while a library is open."""

    def __init__(self, history: History, file: PreferencesFile) -> None:
        self._history = history
        history.add_store(_STORE, PreferenceStore(file))
        file.make_act = self.choose

    def choose(
        self,
        group: str,
        name: str,
        value: Any,
        words: Words | None = None,
        where: Destination | None = None,
    ) -> Act:
        """Choose a preference. `name` may be empty: the whole group. `where` it shows, else on its own page.

        Without `words` it was its own control, whose steps are one act where they follow each other at once.
        """
        identity = f"{group}.{name}" if name else group
        named = words or (lambda: _words(group, name))
        return self._history.put(
            lambda: _("“{preference}” is changed").format(preference=named()),
            _STORE,
            identity,
            value,
            where or Destination(PageName.PREFERENCES, group),
            undone=lambda: _("“{preference}” is as before").format(preference=named()),
            burst="" if words else identity,
        )


def _words(group: str, name: str) -> str:
    found = next((each for each in GROUPS if each.id == group), None)
    if found is None:
        return _("Your preferences")
    return _(found.asks[name].words).rstrip("?") if name in found.asks else _(found.words)
