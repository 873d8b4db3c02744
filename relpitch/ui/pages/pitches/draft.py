"""The version being written: what is on the page, what is stored, and the way between."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from relpitch.domain.editing import with_when, with_words
from relpitch.domain.errors import RelpitchError
from relpitch.domain.part import Part
from relpitch.domain.version import PartRule, PartText, Version, base_changed
from relpitch.formatting import listed
from relpitch.services.acts import Act, Words
from relpitch.services.pitches import Pitches
from relpitch.translation import _
from relpitch.ui.pages.pitches.part_actions import now_own
from relpitch.ui.throttle import Throttle

Texts = Mapping[Part, PartText]

WHEN = "when"
"""The last word of a key of `VersionDraft.unsaved` that stands for the *when* of a bridge."""


class VersionDraft(QObject):
    """One version as the person sees it. Typing reaches the library every 500 ms and at once on `flush`.

    What cannot be saved, say for a full disk, waits here and is tried again at each `flush`, whatever version
    is open then. `changed` tells that a part changed; `written` carries the act of each commit, `refused`
    tells that one failed; `notice` carries a sentence, and an act where there is one to undo. `is_writing`
    holds while it commits: a change that is announced then is its own.
    """

    changed = Signal()
    written = Signal(object)
    refused = Signal()
    notice = Signal(str, object)

    def __init__(self, pitches: Pitches) -> None:
        super().__init__()
        self._pitches = pitches
        self.is_writing = False
        self._stored: dict[Part, PartText] = {}
        self._waiting: dict[str, tuple[Texts, Texts]] = {}  # by version's id: as stored, as typed
        self._throttle = Throttle(self)
        self._throttle.due.connect(self._save)
        self._version: Version | None = None
        self._base: Version | None = None

    @property
    def version(self) -> Version | None:
        """The version on the page, with what was typed a moment ago."""
        return self._version

    @property
    def base(self) -> Version | None:
        """The base it inherits from; itself, where it is the base."""
        return self._version if self._version and self._version.is_base else self._base

    def open(self, version: Version, base: Version) -> None:
        """Show a version; what was typed in the last one is saved first."""
        self.flush()
        self._let_unsaved_wait()
        stored, unsaved = self._waiting.pop(version.id, ({}, {}))
        self._version, self._base = _with(version, unsaved), base
        self._stored = {**version.parts, **stored}
        self.changed.emit()

    def refresh(self, version: Version, base: Version) -> None:
        """Take what is stored now, except in parts that were typed in since."""
        if self._version is None or version.id != self._version.id:
            return
        unsaved = self._unsaved_parts()
        shown = _with(version, unsaved)
        before = (self._version, self._base)
        self._stored.update({part: text for part, text in version.parts.items() if part not in unsaved})
        self._version, self._base = shown, base
        if before != (shown, base):
            self.changed.emit()

    def type(self, part: Part, place: int, words: str) -> None:
        """The person typed: `words` is the whole of one of the part's phrasings now."""
        if self._version is not None and self.base is not None:
            self._typed(part, with_words(self._version, self.base, part, words, place))

    def type_when(self, part: Part, place: int, when: str) -> None:
        """The person typed: `when` is the whole of one bridge's *when* now."""
        if self._version is not None and self.base is not None:
            self._typed(part, with_when(self._version, self.base, part, when, place))

    def change(self, texts: Texts, words: Words) -> Act | None:
        """Replace parts as one act, named by `words`. None where nothing changed, or it was not saved."""
        version = self._version
        if version is None or all(text == version.parts[part] for part, text in texts.items()):
            return None
        self.flush()
        changed = {part: text for part, text in texts.items() if text != version.parts[part]}
        self._show_parts(changed)
        return self._save(words)

    def change_base(self, texts: Texts, words: Words) -> Act | None:
        """Replace parts of the base it inherits from. None where it was not saved."""
        base = self.base
        if base is None or base is self._version:
            return self.change(texts, words)
        self.flush()
        return self._write(base.id, {part: base.parts[part] for part in texts}, texts, words)

    def flush(self) -> bool:
        """Save what was typed, and end the burst of typing. Whether everything is saved."""
        self._save()
        for version_id, (stored, unsaved) in tuple(self._waiting.items()):
            if self._write(version_id, stored, unsaved) is not None:
                del self._waiting[version_id]
        self._pitches.end_burst()
        return not self._unsaved_parts() and not self._waiting

    def unsaved(self) -> dict[str, str]:
        """The wordings that are not stored, each by its version's id, its part and its place in that.

        A *when* that is not stored has a key of its own, which ends in `WHEN`.
        """
        version = self._version
        waiting = [(version_id, *parts) for version_id, parts in self._waiting.items()]
        if version is not None:
            waiting.append((version.id, self._stored, self._unsaved_parts()))
        found = {}
        for version_id, stored, unsaved in waiting:
            for part, text in unsaved.items():
                by_id = {each.id: each for each in stored[part].phrasings}
                for place, phrasing in enumerate(text.phrasings):
                    before = by_id.get(phrasing.id)
                    where = f"{version_id} {part.value} {place}"
                    if before is None or before.words != phrasing.words:
                        found[where] = phrasing.words
                    if phrasing.when != (before.when if before else ""):
                        found[f"{where} {WHEN}"] = phrasing.when
        return found

    def _typed(self, part: Part, after: PartText) -> None:
        version = self._version
        if version is None or after == version.parts[part]:
            return
        before = version.parts[part]
        keeps_own = self.base is not None and base_changed(version, self.base, part)
        if self.base is not None and keeps_own:  # who types on has seen that the base changed
            after = replace(after, base_then=self.base.parts[part].phrasings)
        after = replace(after, changed_at=datetime.now(UTC))  # of a base: variants tell when it changed
        if self._unsaved_parts().keys() - {part}:
            self._save()  # each part's typing is a burst of its own
        self._show_parts({part: after})
        self._throttle.touch()
        if before.rule is not PartRule.OWN or keeps_own:  # at once, as an act that can be undone by itself
            act = self._save()
            self.notice.emit(_("Kept yours") if keeps_own else now_own(version, part), act)

    def _show_parts(self, texts: Texts) -> None:
        if self._version is not None:
            self._version = _with(self._version, texts)
            self.changed.emit()

    def _unsaved_parts(self) -> dict[Part, PartText]:
        parts = self._version.parts if self._version else {}
        return {part: text for part, text in parts.items() if text != self._stored[part]}

    def _let_unsaved_wait(self) -> None:
        unsaved = self._unsaved_parts()
        if self._version is not None and unsaved:
            self._waiting[self._version.id] = ({part: self._stored[part] for part in unsaved}, unsaved)

    def _save(self, words: Words | None = None) -> Act | None:
        """Save what is not stored: as one act named by `words`, else as a burst of typing."""
        self._throttle.stop()
        unsaved = self._unsaved_parts()
        if self._version is None or not unsaved:
            return None
        before = {part: self._stored[part] for part in unsaved}
        self._stored.update(unsaved)  # before `written` is told: who hears it may ask what is unsaved
        act: Act | None = None
        try:
            act = self._write(self._version.id, before, unsaved, words)
        finally:
            if act is None:
                self._stored.update(before)
        return act

    def _write(self, version_id: str, before: Texts, after: Texts, words: Words | None = None) -> Act | None:
        def named() -> str:
            return _("Write in {parts}").format(parts=listed([part.label for part in after]))

        self.is_writing = True
        try:
            act = self._pitches.write_parts(version_id, before, after, words or named, typed=words is None)
        except RelpitchError as error:
            self.refused.emit()
            self.notice.emit(str(error), None)
            return None
        finally:
            self.is_writing = False
        self.written.emit(act)
        return act


def _with(version: Version, texts: Texts) -> Version:
    for part, text in texts.items():
        version = version.with_part(part, text)
    return version
