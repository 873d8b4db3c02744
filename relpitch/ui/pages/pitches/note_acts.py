"""What is done with a note of the coach: its suggestion is taken, its words kept, its kind switched off."""

from collections.abc import Callable

from relpitch.domain.editing import with_words
from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.coaching import Coaching
from relpitch.translation import _, pgettext
from relpitch.ui.pages.pitches.coached import PartNote
from relpitch.ui.pages.pitches.draft import VersionDraft


class NoteActs:
    """All that a person can do with a note of the coach.

    `notify` is given a sentence, and the act that is undone beside it, where there is one.
    """

    def __init__(
        self,
        draft: VersionDraft,
        coaching: Coaching,
        preferences: PreferencesFile,
        notify: Callable[[str, Act | None], object],
    ) -> None:
        self._draft, self._coaching, self._preferences = draft, coaching, preferences
        self._notify = notify

    def replace(self, note: PartNote, words: str, *, in_base: bool) -> None:
        """Let a part have the words that the note suggests, in the base where they come from there."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None:
            return
        text = with_words(base if in_base else version, base, note.part, words)
        if not in_base:
            self._notify(
                pgettext("words", "Replaced"),
                self._draft.change({note.part: text}, lambda: pgettext("button", "Replace")),
            )
        elif act := self._draft.change_base(
            {note.part: text}, lambda: _("The words of the base are changed")
        ):
            self._notify(_("Replaced in the base"), act)

    def keep(self, note: PartNote, statement_id: str | None) -> None:
        """Keep the note's words in a statement, or without one everywhere."""
        found = note.note
        act = self._coaching.keep(found.rule, found.phrase, found.text, statement_id)
        self._notify(_("Kept, in this statement") if statement_id else _("Kept, everywhere"), act)

    def switch_off(self, note: PartNote) -> None:
        """Mention no note of this kind again."""
        off = (*self._preferences.current.coach_lists.rules_off, note.note.rule)
        act = self._preferences.choose(
            "coach_lists", "rules_off", off, lambda: _("Kinds of notes that are not given")
        )
        self._notify(_("Not mentioned again. Preferences has the list."), act)
