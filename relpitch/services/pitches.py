"""Statements and their versions: what the person can do with their words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from relpitch.domain.change import Change, Kind
from relpitch.domain.errors import ChangedMeanwhile, RelpitchError
from relpitch.domain.identity import new_id
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartText, Rule, Version, new_base, words_of
from relpitch.services.history import keep_revision
from relpitch.services.naming import name_of
from relpitch.storage.library import Library
from relpitch.storage.recordings import Recordings

Announce = Callable[[Change], None]

OWN_WORDS = "own"
"""The setting of a variant that was copied from the base and tailored to nowhere yet."""


class Pitches:
    """The statements of one library. Each change commits, then is announced."""

    def __init__(self, library: Library, announce: Announce, now: Callable[[], datetime]) -> None:
        self._library = library
        self._announce = announce
        self._now = now

    def statements(self) -> list[Statement]:
        """The statements that are not discarded, in the person's order."""
        with self._library.reading() as shelves:
            return [each for each in shelves.statements.all() if each.discarded_at is None]

    def titles(self) -> Mapping[str, str]:
        """By id, the titles of all statements, discarded ones too."""
        with self._library.reading() as shelves:
            return {each.id: each.title for each in shelves.statements.all()}

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
        self, title: str, language: str = "en", words: Mapping[Part, tuple[Phrasing, ...]] | None = None
    ) -> Statement:
        """A new statement, last in the list; its base empty, or with the first words of some parts."""
        with self._library.writing() as shelves:
            position = max((each.position for each in shelves.statements.all()), default=-1) + 1
            statement = Statement(name_of(title), self._now(), language, position)
            base = new_base(statement.id, self._now())
            for part, phrasings in (words or {}).items():
                base = base.with_part(part, PartText(Rule.OWN, phrasings, changed_at=self._now()))
            shelves.statements.save(statement)
            shelves.versions.save(base)
            keep_revision(shelves, base, self._now(), "First words" if words else "A blank page")
        self._announce(Change(Kind.STATEMENT, frozenset({statement.id})))
        return statement

    def rename_statement(self, statement_id: str, title: str) -> None:
        """Give a statement another title."""
        self._change_statement(statement_id, title=name_of(title))

    def discard_statement(self, statement_id: str) -> None:
        """Put a statement in the bin."""
        self._change_statement(statement_id, discarded_at=self._now())

    def bring_statement_back(self, statement_id: str) -> None:
        """Take a statement out of the bin."""
        self._change_statement(statement_id, discarded_at=None)

    def new_variant(self, statement_id: str, setting: Setting, pace: float) -> Version:
        """A variant that inherits everything, at the longest length that fits its setting."""
        with self._library.writing() as shelves:
            statement = shelves.statements.get(statement_id)
            if statement is None:
                raise RelpitchError("This statement is no longer there.")
            versions = shelves.versions.all(statement_id=statement_id)
            base = next(version for version in versions if version.is_base)
            variant = Version(
                statement_id,
                setting.name,
                self._now(),
                setting_id=setting.id,
                position=max(version.position for version in versions) + 1,
                length=_longest(base, setting, pace, statement.language),
            )
            shelves.versions.save(variant)
            keep_revision(shelves, variant, self._now(), f"Made from {base.name}")
        self._announce(Change(Kind.VERSION, frozenset({variant.id})))
        return variant

    def set_length(self, version_id: str, length: Length) -> None:
        """Remember how a version is said."""
        self._change_version(version_id, length=length)

    def rename_version(self, version_id: str, name: str) -> None:
        """Give a variant another name."""
        self._change_version(version_id, name=name_of(name))

    def fill_slot(self, version_id: str, slot: str, words: str) -> None:
        """Keep the words that fill a version's slot by hand; without words it is unfilled again."""
        version = self.version(version_id)
        kept = {name: each for name, each in (version.slots if version else {}).items() if name != slot}
        if words.strip():
            kept[slot] = " ".join(words.split())
        self._change_version(version_id, slots=MappingProxyType(kept))

    def duplicate_version(self, version_id: str) -> Version:
        """A variant with the same words, last in the list. A copy of the base inherits everything."""
        with self._library.writing() as shelves:
            version = shelves.versions.get(version_id)
            if version is None:
                raise RelpitchError("This version is no longer there.")
            siblings = shelves.versions.all(statement_id=version.statement_id)
            twin = replace(
                version,
                id=new_id(),
                name=f"{version.name[:190]} (copy)",
                setting_id=version.setting_id or OWN_WORDS,
                position=max(each.position for each in siblings) + 1,
                created_at=self._now(),
                discarded_at=None,
            )
            if version.is_base:
                twin = replace(twin, parts=MappingProxyType({part: PartText() for part in Part}))
            shelves.versions.save(twin)
            keep_revision(shelves, twin, self._now(), f"Made from {version.name}")
        self._announce(Change(Kind.VERSION, frozenset({twin.id})))
        return twin

    def move_version(self, version_id: str, step: int) -> None:
        """Move a variant up (-1) or down (1) among those that are not discarded."""
        with self._library.writing() as shelves:
            version = shelves.versions.get(version_id)
            if version is None or version.is_base or version.discarded_at:
                return
            siblings = [
                each
                for each in shelves.versions.all(statement_id=version.statement_id)
                if not each.is_base and each.discarded_at is None
            ]
            place = next(number for number, each in enumerate(siblings) if each.id == version_id)
            siblings.insert(max(place + step, 0), siblings.pop(place))
            for number, each in enumerate(siblings, start=1):
                shelves.versions.save(replace(each, position=number))
        self._announce(Change(Kind.VERSION, frozenset(each.id for each in siblings)))

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
        gone = self.bin()
        with self._library.writing() as shelves:
            versions = shelves.versions.all()
            ids = {thing.id for thing, _ in gone}
            lost = [each.id for each in versions if each.id in ids or each.statement_id in ids]
            recordings = shelves.takes.recordings(lost)
            for thing, _ in gone:
                if isinstance(thing, Statement):
                    shelves.statements.delete(thing.id)
                else:
                    shelves.versions.delete(thing.id)
        self._announce(Change(Kind.STATEMENT, frozenset(thing.id for thing, _ in gone)))
        Recordings(self._library.path).remove(recordings)

    def discard_version(self, version_id: str) -> None:
        """Put a variant in the bin. The base goes with its statement only."""
        version = self.version(version_id)
        if version is not None and version.is_base:
            raise RelpitchError("The base stays with its statement. Put the whole statement in the bin.")
        self._change_version(version_id, discarded_at=self._now())

    def bring_version_back(self, version_id: str) -> None:
        """Take a variant out of the bin."""
        self._change_version(version_id, discarded_at=None)

    def write_part(self, version_id: str, part: Part, before: PartText, after: PartText) -> None:
        """Write one part, if what is stored still equals `before`."""
        self.write_parts(version_id, {part: before}, {part: after})

    def write_parts(
        self, version_id: str, before: Mapping[Part, PartText], after: Mapping[Part, PartText]
    ) -> None:
        """Write several parts together, if what is stored still equals `before`."""
        with self._library.writing() as shelves:
            version = shelves.versions.get(version_id)
            if version is None or any(version.parts[part] != text for part, text in before.items()):
                raise ChangedMeanwhile("These words have changed since. They were left as they are now.")
            changed = {part: text for part, text in after.items() if text != version.parts[part]}
            if not changed:
                return
            for part, text in changed.items():
                version = version.with_part(part, replace(text, changed_at=self._now()))
            shelves.versions.save(version)
            keep_revision(shelves, version, self._now())
        self._announce(Change(Kind.VERSION, frozenset({version_id})))

    def _change_statement(self, statement_id: str, **fields: object) -> None:
        with self._library.writing() as shelves:
            statement = shelves.statements.get(statement_id)
            if statement is None:
                raise RelpitchError("This statement is no longer there.")
            shelves.statements.save(replace(statement, **fields))  # type: ignore[arg-type]  # fields are ours, above
        self._announce(Change(Kind.STATEMENT, frozenset({statement_id})))

    def _change_version(self, version_id: str, **fields: object) -> None:
        with self._library.writing() as shelves:
            version = shelves.versions.get(version_id)
            if version is None:
                raise RelpitchError("This version is no longer there.")
            shelves.versions.save(replace(version, **fields))  # type: ignore[arg-type]  # fields are ours, above
        self._announce(Change(Kind.VERSION, frozenset({version_id})))


def _longest(base: Version, setting: Setting, pace: float, language: str) -> Length:
    from relpitch.script.saying import say

    for length in (Length.FULL, Length.SHORT):
        saying = say(words_of(base, base), length, pace=pace, language=language)
        size = len(saying.text) if setting.channel is Channel.WRITTEN else saying.seconds
        if size <= setting.target:
            return length
    return Length.LINE
