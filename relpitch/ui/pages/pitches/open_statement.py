"""The statement that is open on the page, and its versions; the chosen one is a draft."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.ui.pages.pitches.draft import VersionDraft
from relpitch.ui.pages.pitches.presentation import Presentation


class OpenStatement(QObject):
    """Keeps up with what is stored, and reads nothing again that it wrote itself.

    `changed` where the versions look different now: their settings, or the pace; `closing` before another one
    is opened, or another view of it.
    """

    changed = Signal()
    closing = Signal()

    def __init__(
        self, pitches: Pitches, settings: Settings, preferences: PreferencesFile, *, writable: bool
    ) -> None:
        super().__init__()
        self._pitches, self._settings = pitches, settings
        self._preferences, self._writable = preferences, writable
        self._known: Mapping[str, Setting] = settings.by_id()
        self._pace = preferences.current.voice.pace
        self._presentation: Presentation | None = None
        self.statement: Statement | None = None
        self.versions: list[Version] = []
        self.draft = VersionDraft(pitches)
        self.draft.written.connect(self._written)
        preferences.watch(self._preferred)

    @property
    def chosen(self) -> Version:
        """The version on the page, where a statement is open."""
        assert self.draft.version is not None
        return self.draft.version

    @property
    def pair(self) -> tuple[Version, Version] | None:
        """The version on the page and its base, where a statement is open."""
        version, base = self.draft.version, self.draft.base
        return (version, base) if self.statement and version and base else None

    @property
    def setting(self) -> Setting | None:
        """The setting that the chosen version is tailored to."""
        return self._known.get(self.chosen.setting_id or "")

    @property
    def shown_versions(self) -> list[Version]:
        """All versions as they are on the page: the chosen one with what was typed a moment ago."""
        return [self.chosen if each.id == self.chosen.id else each for each in self.versions]

    @property
    def presentation(self) -> Presentation:
        """What the page shows of values; it remembers, so it stays the same while it may."""
        assert self.statement is not None
        language = self.statement.language
        if self._presentation is None or self._presentation.language != language:
            self._presentation = Presentation(self._known, self._pace, language)
        return self._presentation

    def find(self, version_id: str) -> Version | None:
        """One of the statement's versions."""
        return next((each for each in self.versions if each.id == version_id), None)

    def show(self, statement: Statement | None, version_id: str = "") -> None:
        """Open a statement at one of its versions, else at the base; or close the one that is open."""
        self.leave()
        self.statement = statement
        if statement is not None:
            self.versions = self._pitches.versions(statement.id)
            self.choose(version_id or self.versions[0].id)

    def choose(self, version_id: str) -> None:
        """Show another version; one that is not there gives way to the base."""
        if self.draft.version is not None and self.draft.version.id != version_id:
            self.leave()
        version = self.find(version_id) or self.versions[0]
        self.draft.open(version, self.versions[0])
        self._preferences.remember(version=version.id)

    def leave(self) -> None:
        """Save what was typed, and be done with it for now."""
        self.keep()
        self.closing.emit()

    def keep(self) -> bool:
        """Save what was typed; what is written next begins another saved state. Whether all is saved."""
        saved = self.draft.flush()
        if self.draft.version is not None and self._writable:
            self._pitches.seal(self.draft.version.id)
        return saved

    def follow(self, change: Change) -> bool:
        """Take what was stored elsewhere. Whether the versions may be others now."""
        if change.concerns(RecordKind.SETTING):
            self._known, self._presentation = self._settings.by_id(), None
            self.changed.emit()
        concerns_versions = change.concerns(RecordKind.STATEMENT, RecordKind.VERSION)
        if self.statement is None or self.draft.is_writing or not concerns_versions:
            return False
        statement = next((each for each in self._pitches.statements() if each.id == self.statement.id), None)
        if statement is None:
            return False
        is_in_another_language = statement.language != self.statement.language
        self.statement = statement
        self.versions = self._pitches.versions(statement.id)
        current = self.find(self.chosen.id)
        if current is None:
            self.choose(self.versions[0].id)
        else:
            self.draft.refresh(current, self.versions[0])
        if is_in_another_language:
            self.changed.emit()
        return True

    def _written(self, act: Act) -> None:
        """Know what the draft wrote, without asking for it."""
        after = {put.id: put.after for put in act.puts if put.shelf == "versions"}
        self.versions = [after.get(each.id, each) for each in self.versions]
        current = self.find(self.chosen.id)
        if current is not None:
            self.draft.refresh(current, self.versions[0])

    def _preferred(self, preferences: Preferences) -> None:
        if preferences.voice.pace != self._pace:
            self._pace, self._presentation = preferences.voice.pace, None
            self.changed.emit()
