"""People from a contact file: what it would bring in, and bringing it in as one step; and out again."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import Progress, RelpitchError
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach, Way, reach_id
from relpitch.domain.system_errors import reason
from relpitch.formatting import single_spaced, whole_number
from relpitch.interchange.contact_news import News, combined, news_of, plain_way
from relpitch.interchange.file_kind import BYTES_LOOKED_AT, FileKind, kind_of
from relpitch.interchange.given_file import read_bytes
from relpitch.interchange.table import PeopleTable, read_table, write_table
from relpitch.interchange.table_people import contacts_in
from relpitch.interchange.vcard import ContactFile, VCard, read_contacts, write_contacts
from relpitch.private_files import write_atomically
from relpitch.script.folding import folded
from relpitch.services.acts import Act, Put, saved
from relpitch.services.history import History
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, ngettext

_CONTACTS_PER_PROGRESS = 100


@dataclass(frozen=True, slots=True)
class Alike:
    """A contact of the file, and the person here who may be the same."""

    contact: VCard
    here: Person
    reach: Reach
    news: tuple[News, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether name and a phone or mail are the same."""
        theirs, here = _ways_in(self.contact.reach), _ways_in(self.reach)
        return _name(self.contact.person) == _name(self.here) and bool(theirs & here)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring in; nothing has been yet.

    `nameless` counts contacts left out, as nothing in them can serve as a name.
    """

    name: str
    new: tuple[VCard, ...]
    same: int
    to_look_at: tuple[Alike, ...]
    nameless: int = 0
    remarks: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many people are in the file."""
        return len(self.new) + self.same + len(self.to_look_at)


class Chosen(NamedTuple):
    """What a person chose of a preview, by numbers: who of those to look at is the same person as here, and
    who of the new ones and of those to look at is left out.
    """

    same: Collection[int] = ()
    left_out: Collection[int] = ()
    left_out_alike: Collection[int] = ()


ALL_CONTACTS = Chosen()
"""Everyone is brought in, beside who is here."""


class Contacts:
    """Contact files to and from one library."""

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._library = library
        self._history = history
        self._now = now

    def preview(self, path: Path, progress: Progress | None = None) -> Preview:
        """What a file would bring in. `progress` is called with how many contacts of how many were read."""
        found = self.look_at(path, progress)
        return found if isinstance(found, Preview) else self.preview_table(found)

    def look_at(self, path: Path, progress: Progress | None = None) -> Preview | PeopleTable:
        """What a file would bring in, or, of a table, its columns: what they become is asked first."""
        content = read_bytes(path)
        if kind_of(path.name, content[:BYTES_LOOKED_AT]) is FileKind.TABLE:
            return read_table(path.name, content)
        return self.preview_of(path.name, read_contacts(path.name, content, self._now(), progress))

    def preview_table(self, table: PeopleTable) -> Preview:
        """What a table would bring in, by what its columns become."""
        return self.preview_of(table.name, contacts_in(table, self._now()))

    def preview_of(self, name: str, file: ContactFile) -> Preview:
        """What the contacts of a file would bring in. RelpitchError where there are none."""
        if not file.contacts:
            raise RelpitchError(" ".join((_("There is nobody in {name}.").format(name=name), *file.remarks)))
        with self._library.reading() as shelves:
            people = shelves.people.all()
            reaches = {each.person_id: each for each in shelves.reaches.all()}
        here = _Here(people, reaches)
        new, same, to_look_at = [], 0, []
        for contact in file.contacts:
            if here.has(contact):
                same += 1
            elif found := here.alike(contact):
                reach = reaches.get(found.id) or Reach(found.id)
                to_look_at.append(Alike(contact, found, reach, news_of(contact, VCard(found, reach))))
            else:
                new.append(contact)
                here.add(contact)
        return Preview(name, tuple(new), same, tuple(to_look_at), file.nameless, file.remarks)

    def import_preview(
        self,
        preview: Preview,
        chosen: Chosen = ALL_CONTACTS,
        progress: Progress | None = None,
    ) -> Act:
        """Bring in who is new, as one step. Those to look at that are neither the same nor left out are kept
        beside the one here. What is written here is never changed.
        """
        same = set(chosen.same) - set(chosen.left_out_alike)
        alike = [each for each in enumerate(preview.to_look_at) if each[0] not in chosen.left_out_alike]
        others = [found.contact for number, found in alike if number not in same]
        wanted = [each for number, each in enumerate(preview.new) if number not in chosen.left_out]
        new = [*wanted, *others]

        def plan(shelves: Shelves) -> Iterator[Put]:
            for number, contact in enumerate(new):
                if progress and number % _CONTACTS_PER_PROGRESS == 0:
                    progress(number, len(new))
                yield saved("people", None, contact.person)
            for contact in new:
                yield saved("reaches", None, contact.reach)
            for number, found in alike:
                if number in same:
                    yield from _added(shelves, found)

        count = len(new)

        def words() -> str:
            sentence = ngettext("{count} person brought in", "{count} people brought in", count)
            return sentence.format(count=whole_number(count))

        return self._history.do(
            words,
            plan,
            Destination(PageName.PEOPLE),
            undone=lambda: _("They are out again") if count != 1 else _("They are not brought in"),
            listed=True,
            all_new=not same,
        )

    def write(self, path: Path) -> int:
        """Write everyone to a contact file, or a table where it ends in .csv, and say how many.

        RelpitchError where that cannot be.
        """
        with self._library.reading() as shelves:
            people = shelves.people.all()
            reaches = {each.person_id: each for each in shelves.reaches.all()}
        contacts = [VCard(each, reaches.get(each.id) or Reach(each.id)) for each in people]
        is_table = path.suffix.lower() == ".csv"
        text = f"\ufeff{write_table(contacts)}" if is_table else write_contacts(contacts)
        try:
            write_atomically(path, text.encode())
        except OSError as error:
            raise RelpitchError(
                _("{path} cannot be written: {reason}. Choose another place.").format(
                    path=path, reason=reason(error)
                )
            ) from error
        return len(people)


class _Here:
    """Who is here, by name, by mail and phone, and by last name."""

    def __init__(self, people: Iterable[Person], reaches: Mapping[str, Reach]) -> None:
        self._names: dict[str, list[VCard]] = defaultdict(list)
        self._ways: dict[str, list[Person]] = defaultdict(list)
        self._last: dict[str, list[Person]] = defaultdict(list)
        self._ids: set[str] = set()
        for person in people:
            reach = reaches.get(person.id) or Reach(person.id)
            self._names[_name(person)].append(VCard(person, reach))
            self._last[_last_name(person)].append(person)
            self._ids.add(person.id)
            for way in _ways_in(reach):
                self._ways[way].append(person)

    def add(self, contact: VCard) -> None:
        """One more, who is new in the file."""
        self._names[_name(contact.person)].append(contact)

    def has(self, contact: VCard) -> bool:
        """Whether someone of this name is here with all that the contact knows."""
        return any(not news_of(contact, each) for each in self._names[_name(contact.person)])

    def alike(self, contact: VCard) -> Person | None:
        """Who here may be the same: by mail or phone, by name, or by an initial and the last name."""
        sharing = [each for way in _ways_in(contact.reach) for each in self._ways[way]]
        named = [each.person for each in self._names[_name(contact.person)] if each.person.id in self._ids]
        shortened = (
            each for each in self._last[_last_name(contact.person)] if _short_for(contact.person, each)
        )
        both = [each for each in sharing if each in named]
        return next(iter((*both, *sharing, *named)), None) or next(shortened, None)


def _added(shelves: Shelves, alike: Alike) -> Iterator[Put]:
    """What the file knows beside what is here."""
    before = shelves.reaches.get(reach_id(alike.here.id))
    stored = shelves.people.get(alike.here.id) or alike.here
    after = combined(VCard(stored, before or Reach(stored.id)), alike.contact)
    yield saved("reaches", before, after.reach)
    yield saved("people", stored, after.person)


def nameless_remark(count: int) -> tuple[str, ...]:
    """What is said about contacts that say nothing at all."""
    if not count:
        return ()
    words = ngettext(
        "{count} contact says nothing at all and is left out.",
        "{count} contacts say nothing at all and are left out.",
        count,
    )
    return (words.format(count=count),)


def _name(person: Person) -> str:
    return single_spaced(folded(person.name))


def _last_name(person: Person) -> str:
    return _name(person).rpartition(" ")[2]


def _short_for(contact: Person, person: Person) -> bool:
    """P. Raman for Priya Raman, Elaine W for Elaine Whitlock is left to mail and phone."""
    first, here = _name(contact).split(), _name(person).split()
    return (
        len(first) > 1
        and len(here) > 1
        and len(first[0].rstrip(".")) == 1
        and here[0].startswith(first[0][0])
    )


def _ways_in(reach: Reach) -> frozenset[str]:
    """Phones and mails: what two people seldom share."""
    return frozenset(plain_way(each) for each in reach.ways if each.way in (Way.PHONE, Way.MAIL))
