"""The lines of a contact that goes out: those still right as they came in, the others newly written."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.formatting import single_spaced
from relpitch.interchange.content_lines import ContentLine, escaped
from relpitch.interchange.names import parts_of_name
from relpitch.interchange.vcard_birthday import (
    BIRTHDAY_LINES,
    birthday_line,
    birthday_of,
    is_as_it_should_be,
)
from relpitch.interchange.vcard_facts import VCARD_FACTS, about_of, name_of, tags_of
from relpitch.interchange.vcard_text import modern, written

_NAMES = {Way.PHONE: "TEL", Way.MAIL: "EMAIL", Way.ADDRESS: "ADR", Way.LINK: "URL"}
_TYPES = {
    "home": "HOME", "private": "HOME", "work": "WORK", "office": "WORK", "mobile": "CELL", "cell": "CELL",
    "fax": "FAX", "pager": "PAGER", "home fax": "HOME,FAX", "work fax": "WORK,FAX",
}  # fmt: skip
_KNOWN_TYPES = {
    "HOME", "WORK", "CELL", "FAX", "PAGER", "VOICE", "MAIN", "OTHER", "PREF", "MODEM", "MSG", "ISDN", "PCS",
    "CAR", "VIDEO", "INTERNET", "DOM", "INTL", "POSTAL", "PARCEL", "TEXT", "TEXTPHONE", "IPHONE",
}  # fmt: skip
_GROUP_NAMES = ("X-ABLABEL", "X-ABADR")


def lines_of(person: Person, reach: Reach) -> list[str]:
    """Every line of a contact, between its BEGIN and END."""
    kept = [line for raw in reach.kept if (line := modern(raw))]
    ways = list(_ways(reach.ways, {line.group for line in kept if line.group}))
    mine = list(_changed(person, reach, kept))
    grouped = {line.group for line in (*ways, *mine) if line.group and line.name not in _GROUP_NAMES}
    lines = [line for line in (*mine, *ways) if line.name not in _GROUP_NAMES or line.group in grouped]
    version = [] if any(line.name == "VERSION" for line in lines) else ["VERSION:3.0"]
    return [*version, *map(written, lines)]


def _changed(person: Person, reach: Reach, kept: Sequence[ContentLine]) -> Iterator[ContentLine]:
    """The kept lines, each that was edited here in its own place with what it says now."""
    edited, about = _edited(person, reach, kept), about_of(kept)
    seen = set[str]()
    for line in kept:
        new = edited.get(line.name)
        if new is None or line.name in seen:
            if new is None or line.name == "NOTE":
                yield line
            continue
        seen.add(line.name)
        if new.value.strip(";"):
            yield new
        if line.name == "NOTE" and single_spaced(line.text()) != about:
            yield line  # what was edited is only the beginning of this note, which stays
    yield from (
        new for name, new in edited.items() if name not in seen and (new.value.strip(";") or name == "N")
    )


def _edited(person: Person, reach: Reach, kept: Sequence[ContentLine]) -> dict[str, ContentLine]:
    """A line for each thing that is not what the kept lines say; without a value where it was taken away."""
    there = {line.name for line in kept}
    version = next((line.value.strip() for line in kept if line.name == "VERSION"), "3.0")
    same_name = bool(kept) and name_of(kept) == person.name
    edited = (
        ("FN", not same_name or "FN" not in there, escaped(person.name)),
        ("CATEGORIES", tags_of(kept) != person.tags, ",".join(map(escaped, person.tags))),
        ("NOTE", about_of(kept) != person.about, escaped(person.about)),
        *(
            (name, fact.read(kept) != getattr(person, fact.field), escaped(fact.write(person).get(name, "")))
            for fact in VCARD_FACTS
            for name in fact.properties
        ),
    )
    lines = {name: ContentLine("", name, (), value) for name, is_other, value in edited if is_other}
    if parts := _name_parts(person.name, kept, version, same_name=same_name):
        lines["N"] = parts
    if birthday_of(kept) != reach.birthday or not is_as_it_should_be(kept, version):
        lines |= {name: ContentLine("", name, (), "") for name in BIRTHDAY_LINES}
        if reach.birthday:
            line = birthday_line(reach.birthday, version)
            lines[line.name] = line
    return lines


def _name_parts(
    name: str, kept: Sequence[ContentLine], version: str, *, same_name: bool
) -> ContentLine | None:
    """The parts of a name, where its card does not tell them; None where it does, or need not."""
    parts = next((line for line in kept if line.name == "N"), None)
    if parts is None and version == "4.0":
        return None
    if parts is not None and (same_name or not parts.value.strip(" ;")):
        return None
    if parts is None and any(_is_firm(line) for line in kept):
        return ContentLine("", "N", (), ";;;;")
    family = parts.fields()[0].strip() if parts is not None else ""
    return ContentLine("", "N", (), ";".join(map(escaped, parts_of_name(name, family))))


def _is_firm(line: ContentLine) -> bool:
    value = line.value.strip().upper()
    return (line.name, value) in (("KIND", "ORG"), ("X-ABSHOWAS", "COMPANY"))


def _ways(ways: Iterable[Contactable], taken: set[str]) -> Iterator[ContentLine]:
    numbers = (f"item{number}" for number in count(1))
    carded = [line for each in ways if each.card and (line := modern(each.card))]
    taken = taken | {line.group for line in carded}
    for each in ways:
        line = modern(each.card) if each.card else None
        if line is not None:
            yield line
            continue
        label = single_spaced("".join(letter if letter.isprintable() else " " for letter in each.label))
        types = types_of(label)
        group = next(number for number in numbers if number not in taken) if label and not types else ""
        params = (("TYPE", *types.split(",")),) if types else ()
        yield ContentLine(group, _NAMES[each.way], params, _value(each))
        if group:
            yield ContentLine(group, "X-ABLabel", (), escaped(label))


def types_of(label: str) -> str:
    """The types of a file that a label says; empty where it is a word of the person's own."""
    return _TYPES.get(label.lower(), label.replace(" ", "") if _is_type(label) else "")


def _is_type(label: str) -> bool:
    """Whether a text is a list of types as a file names them."""
    words = [each.strip().upper() for each in label.split(",")]
    return all(word in _KNOWN_TYPES or (word.startswith("X-") and word.isascii()) for word in words)


def _value(contactable: Contactable) -> str:
    if contactable.way is Way.ADDRESS:
        return f";;{escaped(contactable.value)};;;;"
    if contactable.way is Way.LINK:  # an address on the web is no text: nothing in it is escaped
        return "".join(letter for letter in contactable.value if letter.isprintable())
    return escaped(contactable.value)
