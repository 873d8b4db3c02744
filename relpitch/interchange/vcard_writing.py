"""The lines of a contact that goes out: those still right as they came in, the others newly written."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.formatting import single_spaced
from relpitch.interchange.content_lines import ContentLine, escaped
from relpitch.interchange.dates import day_of
from relpitch.interchange.vcard_facts import FACTS, about_of, name_of, tags_of
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
    yield from (new for name, new in edited.items() if name not in seen and new.value.strip(";"))


def _edited(person: Person, reach: Reach, kept: Sequence[ContentLine]) -> dict[str, ContentLine]:
    """A line for each thing that is not what the kept lines say; without a value where it was taken away."""
    there = {line.name for line in kept}
    same_name = bool(kept) and name_of(kept) == person.name
    *given, family = person.name.split() or [""]
    birthday = next((day_of(line.text()) for line in kept if line.name == "BDAY"), "")
    edited = (
        ("FN", not same_name or "FN" not in there, escaped(person.name)),
        ("N", not same_name or "N" not in there, f"{escaped(family)};{escaped(' '.join(given))};;;"),
        ("BDAY", reach.birthday != birthday, escaped(reach.birthday)),
        ("CATEGORIES", tags_of(kept) != person.tags, ",".join(map(escaped, person.tags))),
        ("NOTE", about_of(kept) != person.about, escaped(person.about)),
        *(
            (name, fact.read(kept) != getattr(person, fact.field), escaped(fact.write(person).get(name, "")))
            for fact in FACTS
            for name in fact.properties
        ),
    )
    return {name: ContentLine("", name, (), value) for name, is_other, value in edited if is_other}


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
        types = _TYPES.get(label.lower(), label.replace(" ", "") if _is_type(label) else "")
        group = next(number for number in numbers if number not in taken) if label and not types else ""
        params = (("TYPE", *types.split(",")),) if types else ()
        yield ContentLine(group, _NAMES[each.way], params, _value(each))
        if group:
            yield ContentLine(group, "X-ABLabel", (), escaped(label))


def _is_type(label: str) -> bool:
    """Whether it is a list of types as a file names them."""
    words = [each.strip().upper() for each in label.split(",")]
    return all(word in _KNOWN_TYPES or (word.startswith("X-") and word.isascii()) for word in words)


def _value(contactable: Contactable) -> str:
    if contactable.way is Way.ADDRESS:
        return f";;{escaped(contactable.value)};;;;"
    if contactable.way is Way.LINK:  # an address on the web is no text: nothing in it is escaped
        return "".join(letter for letter in contactable.value if letter.isprintable())
    return escaped(contactable.value)
