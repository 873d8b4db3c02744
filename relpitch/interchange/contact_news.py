"""What a contact of a file knows beside what is here of the same person, and both put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relpitch.domain.merging import put_together
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.formatting import single_spaced
from relpitch.interchange.content_lines import ContentLine
from relpitch.interchange.dates import words_of_day
from relpitch.interchange.vcard import VCard
from relpitch.interchange.vcard_birthday import BIRTHDAY_LINES
from relpitch.interchange.vcard_facts import VCARD_FACTS
from relpitch.interchange.vcard_text import modern, written
from relpitch.translation import NC_, _, pgettext

_OF_THE_FILE = (
    "VERSION",
    "PRODID",
    "UID",
    "REV",
    "N",
    "FN",
    *BIRTHDAY_LINES,
    "CATEGORIES",
    "NOTE",
    "CLIENTPIDMAP",
    "SORT-STRING",
    *(name for fact in VCARD_FACTS for name in fact.properties),
)
_LABELS = ("X-ABLABEL", "X-ABADR")
_WORK = ("ORG", "TITLE", "ROLE")
_LONGEST_TEXT_SHOWN = 80
_WAYS = {
    Way.PHONE: NC_("news of a contact", "phone"),
    Way.MAIL: NC_("news of a contact", "mail"),
    Way.ADDRESS: NC_("news of a contact", "address"),
    Way.LINK: NC_("news of a contact", "link"),
}
_OTHERS = {
    "PHOTO": NC_("news of a contact", "photo"),
    "LOGO": NC_("news of a contact", "logo"),
    "NICKNAME": NC_("news of a contact", "nickname"),
    "ANNIVERSARY": NC_("news of a contact", "anniversary"),
    "IMPP": NC_("news of a contact", "chat"),
    "GENDER": NC_("news of a contact", "gender"),
}
"""Lines that relpitch has no place for, by their names in the file; others are called as they are there."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing that a file knows and that is not here: what it is, and what it says."""

    what: str
    words: str


def news_of(theirs: VCard, here: VCard) -> tuple[News, ...]:
    """What is new in a contact of someone who is here, thing by thing."""
    return tuple(_news(theirs, here))


def combined(here: VCard, theirs: VCard) -> VCard:
    """Someone who is here, with what a contact knows beside that. Nothing that is here is changed.

    A birthday that differs is kept among the small things to remember.
    """
    person, reach = here.person, here.reach
    known = {plain_way(each) for each in reach.ways}
    whole, _conflicts = put_together(person, theirs.person)
    kept_lines = _KeptLines(here)
    new_lines = _regrouped(reach, [line for line in _lines_of(theirs) if not kept_lines.knows(line)])
    ways = [each for each in theirs.reach.ways if plain_way(each) not in known]
    other_birthday = [_remembered(theirs.reach.birthday)] if _has_other_birthday(theirs, here) else []
    return VCard(
        replace(whole, remember=(*whole.remember, *other_birthday)),
        replace(
            reach,
            ways=(*reach.ways, *ways),
            birthday=reach.birthday or theirs.reach.birthday,
            kept=(*reach.kept, *(new_lines if reach.kept else theirs.reach.kept)),
        ),
    )


def plain_way(contactable: Contactable) -> str:
    """A phone without its spaces, a mail without capitals."""
    if contactable.way is Way.PHONE:
        return "".join(letter for letter in contactable.value if letter.isdigit()) or contactable.value
    return contactable.value.casefold()


def _news(theirs: VCard, here: VCard) -> Iterator[News]:
    known = {plain_way(each) for each in here.reach.ways}
    for each in theirs.reach.ways:
        if plain_way(each) not in known:
            yield News(pgettext("news of a contact", _WAYS[each.way]), _short(each.value))
    if theirs.reach.birthday and not here.reach.birthday:
        yield News(pgettext("news of a contact", "birthday"), words_of_day(theirs.reach.birthday))
    elif _has_other_birthday(theirs, here):
        yield News(_("another birthday"), words_of_day(theirs.reach.birthday))
    for tag in theirs.person.tags:
        if tag not in here.person.tags:
            yield News(pgettext("news of a contact", "tag"), tag)
    yield from _news_of_lines(theirs, here)


def _news_of_lines(theirs: VCard, here: VCard) -> Iterator[News]:
    for fact in VCARD_FACTS:
        words = getattr(theirs.person, fact.field)
        if words and not getattr(here.person, fact.field):
            yield News(_(fact.words), words)
    kept_lines, others = _KeptLines(here), set[str]()
    for line in _lines_of(theirs):
        if line.name in _LABELS or kept_lines.knows(line):
            continue
        if line.name == "NOTE":
            yield News(pgettext("news of a contact", "note"), _short(line.text()))
        elif line.name in _WORK:
            yield News(pgettext("news of a contact", "work"), _short(", ".join(filter(None, line.fields()))))
        elif line.name not in others:
            others.add(line.name)
            yield News(_named(line.name.removeprefix("X-")), "")


def _named(line: str) -> str:
    """What a line tells of; by the name it has in the file where relpitch knows no other."""
    if line in _OTHERS:
        return pgettext("news of a contact", _OTHERS[line])
    return line.replace("-", " ").lower()


class _KeptLines:
    """What the kept lines of someone say, and the line about them."""

    def __init__(self, contact: VCard) -> None:
        lines = _lines_of(contact)
        self._notes = {single_spaced(each.text()) for each in lines if each.name == "NOTE"} | {
            contact.person.about,
            "",
        }
        self._lines = {(each.name, each.value) for each in lines}

    def knows(self, line: ContentLine) -> bool:
        """Whether a line of a file says nothing that is not here."""
        if line.name == "NOTE":
            return single_spaced(line.text()) in self._notes
        if line.name in _OF_THE_FILE or not line.value.strip(" ;"):
            return True
        return (line.name, line.value) in self._lines


def _has_other_birthday(theirs: VCard, here: VCard) -> bool:
    birthday, known = theirs.reach.birthday, here.reach.birthday
    if (
        not birthday
        or not known
        or birthday == known
        or (birthday.startswith("--") and known.endswith(birthday[1:]))
    ):
        return False
    return not {_remembered(birthday), _remembered(birthday, raw=True)} & set(here.person.remember)


def _remembered(birthday: str, *, raw: bool = False) -> str:
    """What is noted of a birthday that differs; `raw` as earlier versions of relpitch noted it."""
    words = birthday if raw else words_of_day(birthday)
    return _("Birthday, as a contact file has it: {birthday}").format(birthday=words)


def _regrouped(reach: Reach, lines: Sequence[ContentLine]) -> tuple[str, ...]:
    """Lines for beside those that are kept: a label of a group says nothing of another file's group."""
    taken = {line.group for raw in reach.kept if (line := modern(raw)) and line.group}
    return tuple(written(line) for line in lines if not (line.name in _LABELS and line.group in taken))


def _lines_of(contact: VCard) -> list[ContentLine]:
    return [line for raw in contact.reach.kept if (line := modern(raw))]


def _short(text: str) -> str:
    text = single_spaced(text)
    return text if len(text) <= _LONGEST_TEXT_SHOWN else f"{text[:_LONGEST_TEXT_SHOWN].rstrip()}…"
