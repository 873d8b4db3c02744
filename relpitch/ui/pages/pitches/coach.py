"""The coach at work on the page: when it reads, which note is the current one, and what is done with it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from relpitch.domain.part import Part
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, words_of
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.script.sentences import sentences
from relpitch.services.coaching import Coaching
from relpitch.translation import _
from relpitch.ui import keys
from relpitch.ui.announcing import announce
from relpitch.ui.pages.pitches.coached import (
    Coached,
    CoachView,
    Held,
    PartNote,
    card,
    coached,
    first_notes,
    view,
)
from relpitch.ui.pages.pitches.draft import VersionDraft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.glance import Glance
from relpitch.ui.pages.pitches.note_acts import NoteActs
from relpitch.ui.reading_beside import ReadingBeside
from relpitch.ui.widgets.underlines import Underline

_REST_MS = 600
_SOON_MS = 30
_ENDED = (".", "!", "?", "…", ".”", "?”")


class Coach(QObject):
    """Reads a version when typing rests, marks its words, and fills the aside.

    `notice` carries a sentence, maybe its act; `asked_for` when to show the aside; `viewed` what it shows
    now, None where the coach is switched off; `language_taken` the code of the language the words are in.
    """

    notice = Signal(str, object)
    asked_for = Signal()
    language_taken = Signal(str)
    viewed = Signal(object)

    def __init__(
        self,
        draft: VersionDraft,
        editor: Editor,
        glance: Glance,
        coaching: Coaching,
        preferences: PreferencesFile,
    ) -> None:
        super().__init__()
        self._draft, self._editor, self._glance = draft, editor, glance
        self._coaching = coaching
        self._preferences = preferences
        self._acts = NoteActs(draft, coaching, preferences, self.notice.emit)
        self._statement: Statement | None = None
        self._setting: Setting | None = None
        self._read: Coached | None = None  # what is shown, without the sentence being typed
        self._whole: Coached | None = None
        self._current: PartNote | None = None
        self._shown: tuple[PartNote, ...] = ()
        self._typing: tuple[Part, int] | None = None
        self._awake = False
        self._asked = (preferences.current.coach, preferences.current.coach_lists)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._read_beside)
        self._beside = ReadingBeside(self._take, self)
        for part in Part:
            edit = editor.edit(part)
            edit.cursorPositionChanged.connect(partial(self._caret_moved, part))
            edit.focus_left.connect(self._left)
        preferences.watch(self._preferences_changed)
        glance.notes.replaced.connect(self._replace_shown)
        glance.notes.keep_wanted.connect(self._keep_shown)
        glance.notes.kept_everywhere.connect(self._keep_shown_everywhere)
        glance.notes.switched_off.connect(self._switch_off)
        glance.notes.language_taken.connect(self.language_taken)

    def show_version(self, statement: Statement, setting: Setting | None) -> None:
        """Another version is on the page, or other words are."""
        self._statement, self._setting = statement, setting
        self._read_after(_SOON_MS)

    def wake(self) -> None:
        """The page is looked at."""
        self._awake = True
        self._read_after(_SOON_MS)

    def look_again(self) -> None:
        """What is kept, or asked of the coach, has changed."""
        if self._awake:
            self.read()

    def sleep(self) -> None:
        """The page is not looked at any more, or goes."""
        self._awake = False
        self._rest.stop()
        self._beside.drop()

    def typed(self, part: Part) -> None:
        """The person typed; the coach waits until they rest."""
        self._typing = (part, -1)
        self._rest.stop()
        self._beside.drop()
        self._read_after(_REST_MS)

    def read(self) -> None:
        """Read what is on the page now, at once."""
        self._rest.stop()
        self._beside.drop()
        if reading := self._reading():
            self._take(reading())

    def _read_beside(self) -> None:
        if reading := self._reading():
            self._beside.ask(reading)

    def _reading(self) -> Callable[[], Coached] | None:
        """What reads the page as it is now; None where there is nothing to read, or it is not wanted."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or self._statement is None:
            return None
        wanted, lists = self._preferences.current.coach, self._preferences.current.coach_lists
        if not wanted.live:
            self._show_nothing()
            return None
        written = self._setting is not None and self._setting.channel is Channel.WRITTEN
        language, dismissed = self._statement.language, self._coaching.dismissed(self._statement.id)
        asked = partial(
            coached, words_of(version, base), "message" if written else "pitch", language=language
        )
        off = wanted.off | set(lists.rules_off)
        return partial(
            asked, setting=version.setting_id or "", dismissed=dismissed, glossary=lists.terms, off=off
        )

    def _take(self, whole: Coached) -> None:
        self._whole = whole
        if self._typing is not None:
            part = self._typing[0]
            self._typing = (part, self._editor.edit(part).caret())
        self._show()

    def next(self) -> None:
        """Go to the next note, from the last to the first."""
        self._go(1)

    def previous(self) -> None:
        """Go to the note before."""
        self._go(-1)

    def replace_current(self) -> None:
        """Take the suggestion of the current note."""
        if note := self._chosen():
            self._replace(note)

    def keep_current(self) -> None:
        """Keep the words of the current note in this statement."""
        if note := self._chosen():
            self._keep(note, everywhere=False)

    def keep_current_everywhere(self) -> None:
        """Keep the words of the current note in every statement."""
        if note := self._chosen():
            self._keep(note, everywhere=True)

    # what is shown

    def _read_after(self, wait: int) -> None:
        if self._awake and not self._rest.isActive():
            self._rest.start(wait)

    def _show(self) -> None:
        if self._whole is None:
            return
        self._read = self._whole.outside(self._held())
        self._current = self._read.same(self._current)
        self._shown = first_notes(self._read.notes, self._current)
        shown = view(self._read, self._shown, self._inherited())
        self._glance.show_coach(shown, on=True)
        self.viewed.emit(shown)
        self._underline()

    def _show_nothing(self) -> None:
        self._whole = self._read = None
        self._shown = ()
        self._glance.show_coach(CoachView(), on=False)
        self.viewed.emit(None)
        self._underline()

    def _underline(self) -> None:
        lines: Mapping[Part, list[Underline]] = {part: [] for part in Part}
        for each in self._read.marked if self._read else ():
            lines[each.part].append(Underline(each.note.start, each.note.end, each.tone))
        for part, underlines in lines.items():
            self._editor.edit(part).show_underlines(underlines)

    def _inherited(self) -> frozenset[Part]:
        version = self._draft.version
        if version is None or version.is_base:
            return frozenset()
        return frozenset(part for part, text in version.parts.items() if text.rule is PartRule.INHERIT)

    def _held(self) -> Held | None:
        """The sentence being typed: the one the caret is in since the last key, unless it has its end."""
        if self._typing is None or self._whole is None:
            return None
        part, caret = self._typing
        words = self._whole.words.get(part, "")
        for start, end in sentences(words):
            if start <= caret <= end or not words[end:caret].strip():
                if caret >= end and words[start:end].endswith(_ENDED):
                    continue
                if start <= caret:
                    return Held(part, start, end)
        return None

    def _caret_moved(self, part: Part) -> None:
        caret = self._editor.edit(part).caret()
        if self._typing is not None and self._typing[1] >= 0 and self._typing != (part, caret):
            self._typing = None
            if not self._rest.isActive():
                self._show()
        if self._rest.isActive() or self._whole is None:
            return
        note = self._at(part, caret)
        if note is not None and note != self._current and self._editor.edit(part).hasFocus():
            self._current = note
            self._show()

    def _left(self) -> None:
        if self._typing is not None and not self._rest.isActive():
            self._typing = None
            self._show()

    def _at(self, part: Part, caret: int) -> PartNote | None:
        return next(
            (
                each
                for each in (self._read.marked if self._read else ())
                if each.part is part and each.note.start <= caret <= each.note.end
            ),
            None,
        )

    # what is done

    def _go(self, by: int) -> None:
        self._typing = None
        self.read()
        notes = self._read.notes if self._read else ()
        if not notes:
            announce(_("No notes here."), self._glance)
            return
        place = _place_of(notes, self._current, self._editor, by)
        self._current = note = notes[place]
        self.asked_for.emit()
        self._editor.show_place(note.part, note.note.start)
        self._current = note
        self._show()
        shown = card(self._read, note, inherited=False) if self._read else None
        if shown:
            of_all = _("Note {number} of {count}.").format(number=place + 1, count=len(notes))
            announce(f"{of_all} {shown.spoken} {_spoken_keys(note)}", self._glance)

    def _chosen(self) -> PartNote | None:
        """The current note, as the words are now; else the first that is shown."""
        self._typing = None
        self.read()
        return self._current or (self._shown[0] if self._shown else None)

    def _fresh(self, place: int) -> PartNote | None:
        """A shown note, as the words are now."""
        if place >= len(self._shown):
            return None
        wanted = self._shown[place]
        self._typing = None
        self.read()
        return self._read.same(wanted) if self._read else None

    def _replace(self, note: PartNote) -> None:
        if self._read is None:
            return
        words = self._read.replaced(note)
        if words is None:
            self.notice.emit(_("This one is an example. Your own words fit better."), None)
            return
        self._current = None
        self._acts.replace(note, words, in_base=note.part in self._inherited())
        self.read()

    def _keep(self, note: PartNote, *, everywhere: bool) -> None:
        assert self._statement is not None
        self._acts.keep(note, None if everywhere else self._statement.id)

    def _replace_shown(self, place: int) -> None:
        if note := self._fresh(place):
            self._replace(note)

    def _keep_shown(self, place: int) -> None:
        if note := self._fresh(place):
            self._keep(note, everywhere=False)

    def _keep_shown_everywhere(self, place: int) -> None:
        if note := self._fresh(place):
            self._keep(note, everywhere=True)

    def _switch_off(self, place: int) -> None:
        if note := self._fresh(place):
            self._acts.switch_off(note)

    def _preferences_changed(self, preferences: Preferences) -> None:
        asked = (preferences.coach, preferences.coach_lists)
        if asked != self._asked:
            self._asked = asked
            self.look_again()


def _place_of(notes: tuple[PartNote, ...], current: PartNote | None, editor: Editor, by: int) -> int:
    """Which note comes next: after the current one, else after the caret."""
    if current in notes:
        return (notes.index(current) + by) % len(notes)
    focused = editor.focused()
    if focused is None:
        return 0 if by > 0 else len(notes) - 1
    here = (list(Part).index(focused), editor.edit(focused).caret())
    places = [(list(Part).index(each.part), each.note.start) for each in notes]
    if by > 0:
        return next((number for number, place in enumerate(places) if place >= here), 0)
    before = [number for number, place in enumerate(places) if place < here]
    return before[-1] if before else len(notes) - 1


def _spoken_keys(note: PartNote) -> str:
    words = _("{replace} replaces, {keep} keeps yours.") if note.note.replace else _("{keep} keeps yours.")
    return words.format(replace=keys.key("replace").shown[0], keep=keys.key("keep-mine").shown[0])
