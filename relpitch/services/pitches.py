"""Statements and their versions: what the person can do with their words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from relpitch.domain.change import RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import ChangedMeanwhile, RelpitchError
from relpitch.domain.identity import new_id
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import COPY_NAME, PartRule, PartText, Version, new_base
from relpitch.services import pitch_words
from relpitch.services.acts import Act, Plan, Put, Words, saved
from relpitch.services.fitting_length import longest_that_fits
from relpitch.services.history import History
from relpitch.services.naming import clean_line, name_of
from relpitch.services.revisions import Revisions
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

OWN_WORDS = "own"
"""The setting of a variant that was copied from the base and tailored to nowhere yet."""


class Pitches:
    """The statements of one library. Each thing done is an act of the history."""

    def __init__(
        self,
        library: Library,
        history: History,
        now: Callable[[], datetime],
        revisions: Revisions | None = None,
    ) -> None:
        self._library = library
        self._history = history
        self._now = now
        self._revisions = revisions or Revisions(library)

    def statements(self) -> list[Statement]:
        """The statements that are not discarded, in the person's order."""
        with self._library.reading() as shelves:
            return [each for each in shelves.statements.all() if each.discarded_at is None]

    def titles(self) -> Mapping[str, str]:
        """By id, the titles of all statements, discarded ones too."""
        with self._library.reading() as shelves:
            return {each.id: each.label for each in shelves.statements.all()}

    def everything(self) -> list[tuple[Statement, list[tuple[str, str]]]]:
        """The statements, each with id and name of its versions, in order and without their words: quick."""
        with self._library.reading() as shelves:
            names = shelves.versions.names()
            statements = [each for each in shelves.statements.all() if each.discarded_at is None]
        return [(statement, names[statement.id]) for statement in statements]

    def versions(self, statement_id: str) -> list[Version]:
        """A statement's versions that are not discarded, the base first."""
        with self._library.reading() as shelves:
            versions = [v for v in shelves.versions.all(statement_id=statement_id) if v.discarded_at is None]
        return sorted(versions, key=lambda version: (not version.is_base, version.position))

    def version(self, version_id: str) -> Version | None:
        """One version, discarded or not."""
        with self._library.reading() as shelves:
            return shelves.versions.get(version_id)

    def new_statement(
        self, title: str, code: str = "", words: Mapping[Part, tuple[Phrasing, ...]] | None = None
    ) -> Statement:
        """A new statement, last in the list; its base empty, or with the first words of some parts.

        Without the code of a language, the words tell it; where they do not, it is English.
        """
        from relpitch.script.telling_language import language_told_by

        text = "\n".join(each.words for several in (words or {}).values() for each in several)
        statement = Statement(name_of(title), self._now(), code or language_told_by(text) or "en")
        base = new_base(statement.id, self._now())
        for part, phrasings in (words or {}).items():
            base = base.with_part(part, PartText(PartRule.OWN, phrasings, changed_at=self._now()))

        def plan(shelves: Shelves) -> Iterator[Put]:
            position = max((each.position for each in shelves.statements.all()), default=-1) + 1
            yield saved("statements", None, replace(statement, position=position))
            yield saved("versions", None, base)
            note = pitch_words.FIRST_WORDS if words else pitch_words.BLANK_PAGE
            yield from self._revisions.of_new(base, base, self._now(), note)

        words_, undone = pitch_words.begun(statement.label)
        act = self._history.do(words_, plan, _at(base.id), undone=undone, listed=True)
        kept: Statement = next(put.after for put in act.puts if put.shelf == "statements")
        return kept

    def rename_statement(self, statement_id: str, title: str) -> Act:
        """Give a statement another title."""
        return self._change_statement(*pitch_words.retitled(statement_id), title=name_of(title))

    def set_language(self, statement_id: str, code: str) -> Act:
        """Say which language a statement is in: its time, cue words and numbers follow."""
        from relpitch.script.language import language

        known = language(code)
        words = pitch_words.in_language(known.in_english or code, statement_id)
        return self._change_statement(*words, language=code)

    def discard_statement(self, statement_id: str) -> Act:
        """Put a statement in the bin."""
        return self._change_statement(*pitch_words.into_bin(statement_id), discarded_at=self._now())

    def bring_statement_back(self, statement_id: str) -> Act:
        """Take a statement out of the bin."""
        return self._change_statement(*pitch_words.out_of_bin(statement_id), discarded_at=None)

    def new_variant(self, statement_id: str, setting: Setting, pace: float) -> Version:
        """A variant that inherits everything, at the longest length that fits its setting."""
        new = Version(statement_id, setting.name, self._now(), setting_id=setting.id)

        def plan(shelves: Shelves) -> Iterator[Put]:
            statement = stored(shelves.statements, statement_id)
            versions = shelves.versions.all(statement_id=statement_id)
            base = next(version for version in versions if version.is_base)
            variant = replace(
                new,
                position=max(version.position for version in versions) + 1,
                length=longest_that_fits(base, setting, pace, statement.language),
            )
            yield saved("versions", None, variant)
            note = pitch_words.MADE_FROM.format(name=base.name)
            yield from self._revisions.of_new(variant, base, self._now(), note)

        words, undone = pitch_words.begun(setting.name)
        return self._made(words, plan, new, undone)

    def set_length(self, version_id: str, length: Length) -> Act:
        """Remember how a version is said."""
        return self._change_version(*pitch_words.of_another_length(version_id), length=length)

    def rename_version(self, version_id: str, name: str) -> Act:
        """Give a variant another name."""
        return self._change_version(*pitch_words.renamed(version_id), name=name_of(name))

    def fill_slot(self, version_id: str, slot: str, words: str) -> Act:
        """Keep the words that fill a version's slot by hand; without words it is unfilled again."""

        def change(version: Version) -> Version:
            kept = {name: words for name, words in version.slots.items() if name != slot}
            if words.strip():
                kept[slot] = clean_line(words)
            return replace(version, slots=MappingProxyType(kept))

        sentence, undone = pitch_words.filled()
        return self._history.change(sentence, "versions", version_id, change, _at(version_id), undone=undone)

    def duplicate_version(self, version_id: str) -> Version:
        """A variant with the same words, last in the list. A copy of the base inherits everything."""
        with self._library.reading() as shelves:
            original = stored(shelves.versions, version_id)
        new = replace(
            original,
            id=new_id(),
            name=_(COPY_NAME).format(name=original.label[:190]),
            setting_id=original.setting_id or OWN_WORDS,
            created_at=self._now(),
            discarded_at=None,
        )
        if original.is_base:
            new = replace(new, parts=MappingProxyType({part: PartText() for part in Part}))

        def plan(shelves: Shelves) -> Iterator[Put]:
            siblings = shelves.versions.all(statement_id=new.statement_id)
            if not siblings:
                raise RelpitchError(_("This version is no longer there."))
            twin = replace(new, position=max(each.position for each in siblings) + 1)
            base = next(each for each in siblings if each.is_base)
            yield saved("versions", None, twin)
            note = pitch_words.MADE_FROM.format(name=original.name)
            yield from self._revisions.of_new(twin, base, self._now(), note)

        words, undone = pitch_words.copied(original.label)
        return self._made(words, plan, new, undone)

    def move_version(self, version_id: str, step: int) -> Act | None:
        """Move a variant up (-1) or down (1) among those that are not discarded."""
        version = self.version(version_id)
        if version is None or version.is_base or version.discarded_at:
            return None

        def plan(shelves: Shelves) -> Iterator[Put]:
            siblings = [
                each
                for each in shelves.versions.all(statement_id=version.statement_id)
                if not each.is_base and each.discarded_at is None
            ]
            place = next((number for number, each in enumerate(siblings) if each.id == version_id), None)
            if place is None:
                return
            siblings.insert(max(place + step, 0), siblings.pop(place))
            for number, each in enumerate(siblings, start=1):
                yield saved("versions", each, replace(each, position=number))

        words, undone = pitch_words.moved(version.label)
        return self._history.do(words, plan, _at(version_id), undone=undone, listed=True)

    def bin(self) -> list[tuple[Statement | Version, Statement]]:
        """What is discarded, each with its statement; versions of a discarded statement go with it."""
        with self._library.reading() as shelves:
            statements = {each.id: each for each in shelves.statements.all()}
            gone: list[tuple[Statement | Version, Statement]] = [
                (each, each) for each in statements.values() if each.discarded_at
            ]
            gone += [
                (version, statements[version.statement_id])
                for version in shelves.versions.all()
                if version.discarded_at and not statements[version.statement_id].discarded_at
            ]
        return gone

    def empty_bin(self) -> None:
        """Delete for good what is discarded."""
        things = [thing for thing, _ in self.bin()]
        recordings: list[str] = []

        def delete(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            ids = {thing.id for thing in things}
            lost = [each.id for each in shelves.versions.all() if each.id in ids or each.statement_id in ids]
            recordings.extend(shelves.takes.recordings(lost))
            for thing in things:
                of_statement = isinstance(thing, Statement)
                (shelves.statements if of_statement else shelves.versions).delete(thing.id)
                yield (RecordKind.STATEMENT if of_statement else RecordKind.VERSION), thing.id

        self._history.for_good(delete)
        self._library.recordings.remove(recordings)

    def discard_version(self, version_id: str) -> Act:
        """Put a variant in the bin. The base goes with its statement only."""
        version = self.version(version_id)
        if version is not None and version.is_base:
            raise RelpitchError(_("The base stays with its statement. Put the whole statement in the bin."))
        return self._change_version(*pitch_words.into_bin(version_id), discarded_at=self._now())

    def bring_version_back(self, version_id: str) -> Act:
        """Take a variant out of the bin."""
        return self._change_version(*pitch_words.out_of_bin(version_id), discarded_at=None)

    def end_burst(self) -> None:
        """What is written next is another step of undo."""
        self._history.end_burst()

    def seal(self, version_id: str) -> None:
        """What is written next begins another saved state, and another step of undo."""
        self._revisions.seal(version_id)
        self._history.end_burst()

    def write_parts(
        self,
        version_id: str,
        before: Mapping[Part, PartText],
        after: Mapping[Part, PartText],
        words: Words | None = None,
        *,
        typed: bool = False,
    ) -> Act:
        """Write parts together, if what is stored still equals `before`. `typed`: in a burst of typing."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            stored = version = shelves.versions.get(version_id)
            if version is None or any(version.parts[part] != text for part, text in before.items()):
                raise ChangedMeanwhile(_("These words have changed since. They were left as they are now."))
            changed = {part: text for part, text in after.items() if text != version.parts[part]}
            for part, text in changed.items():
                version = version.with_part(part, replace(text, changed_at=self._now()))
            if changed:
                yield saved("versions", stored, version)
                yield from self._revisions.of_changed(shelves, version, self._now())

        burst = " ".join((version_id, *after)) if typed else ""
        return self._history.do(
            words or pitch_words.words_changed,
            plan,
            _at(version_id),
            undone=pitch_words.words_as_before,
            burst=burst,
        )

    def _made(self, words: Words, plan: Plan, new: Version, undone: Words) -> Version:
        act = self._history.do(words, plan, _at(new.id), undone=undone, listed=True)
        made: Version = next(put.after for put in act.puts if put.id == new.id)
        return made

    def _change_statement(
        self, words: Words, statement_id: str, undone: Words | None = None, **fields: object
    ) -> Act:
        return self._history.change(
            words,
            "statements",
            statement_id,
            lambda before: replace(before, **fields),
            _at(self._base_id(statement_id)),
            undone=undone,
            listed=True,
        )

    def _change_version(
        self, words: Words, version_id: str, undone: Words | None = None, **fields: object
    ) -> Act:
        return self._history.change(
            words,
            "versions",
            version_id,
            lambda before: replace(before, **fields),
            _at(version_id),
            undone=undone,
            listed=True,
        )

    def _base_id(self, statement_id: str) -> str:
        with self._library.reading() as shelves:
            versions = shelves.versions.all(statement_id=statement_id)
        return next((each.id for each in versions if each.is_base), "")


def _at(version_id: str) -> Destination:
    return Destination(PageName.PITCHES, version_id)
