"""What the columns of a table of contacts become: by their names in many languages, and those beside them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from relpitch import paths
from relpitch.datafile import complaint
from relpitch.domain.reach import Way
from relpitch.formatting import single_spaced
from relpitch.translation import N_


class Becomes(StrEnum):
    """What a column becomes."""

    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    WHOLE_NAME = "whole_name"
    BEFORE_NAME = "before_name"
    AFTER_NAME = "after_name"
    NICKNAME = "nickname"
    PRONUNCIATION = "pronunciation"
    MAIL = "mail"
    PHONE = "phone"
    LINK = "link"
    ADDRESS = "address"
    BOX = "box"
    STREET = "street"
    TOWN = "town"
    REGION = "region"
    CODE = "code"
    COUNTRY = "country"
    ABOUT = "about"
    JOB = "job"
    COMPANY = "company"
    DEPARTMENT = "department"
    BIRTHDAY = "birthday"
    DATE = "date"
    RELATED = "related"
    TAG = "tag"
    NOTE = "note"
    OWN = "own"
    LABEL = "label"
    NOTHING = "nothing"


LABELS = {
    Becomes.FIRST_NAME: N_("First name"),
    Becomes.MIDDLE_NAME: N_("Middle name"),
    Becomes.LAST_NAME: N_("Last name"),
    Becomes.WHOLE_NAME: N_("Whole name"),
    Becomes.BEFORE_NAME: N_("Before the name, as Dr."),
    Becomes.AFTER_NAME: N_("Behind the name, as PhD"),
    Becomes.NICKNAME: N_("Nickname"),
    Becomes.PRONUNCIATION: N_("How the name is said"),
    Becomes.MAIL: N_("Mail"),
    Becomes.PHONE: N_("Phone"),
    Becomes.LINK: N_("Link"),
    Becomes.ADDRESS: N_("Address"),
    Becomes.BOX: N_("Post office box"),
    Becomes.STREET: N_("Street"),
    Becomes.TOWN: N_("Town"),
    Becomes.REGION: N_("Region"),
    Becomes.CODE: N_("Postal code"),
    Becomes.COUNTRY: N_("Country"),
    Becomes.ABOUT: N_("About them"),
    Becomes.JOB: N_("What they do"),
    Becomes.COMPANY: N_("Where they work"),
    Becomes.DEPARTMENT: N_("Department"),
    Becomes.BIRTHDAY: N_("Birthday"),
    Becomes.DATE: N_("Another day"),
    Becomes.RELATED: N_("Somebody near to them"),
    Becomes.TAG: N_("Tag"),
    Becomes.NOTE: N_("A note"),
    Becomes.OWN: N_("A note, with its heading"),
    Becomes.LABEL: N_("What the next is called"),
    Becomes.NOTHING: N_("Leave out"),
}
WAYS = {
    Becomes.MAIL: Way.MAIL,
    Becomes.PHONE: Way.PHONE,
    Becomes.LINK: Way.LINK,
    Becomes.ADDRESS: Way.ADDRESS,
}
OF_AN_ADDRESS = (
    Becomes.BOX,
    Becomes.STREET,
    Becomes.TOWN,
    Becomes.REGION,
    Becomes.CODE,
    Becomes.COUNTRY,
)
_LABELLED = (*WAYS, *OF_AN_ADDRESS, Becomes.DATE, Becomes.RELATED, Becomes.OWN)
_OF_A_LABEL = ("label", "type")
_WORDS = re.compile(r"\w+")
_KINDS: Mapping[str, tuple[str, ...]] = {
    "Mobile": ("mobile", "cell", "handy", "mobil", "movil", "portable", "cellulare", "mobiltelefon"),
    "Work": (
        "business", "work", "geschaftlich", "dienstlich", "bureau", "trabajo", "ufficio", "company",
        "beruflich", "comercial",
    ),
    "Home": (
        "home", "privat", "particular", "domowy", "abitazione", "thuis", "domicile", "personnel",
        "residencial",
    ),
    "Other": ("other", "andere", "weitere", "weiterer", "autre", "otro", "otra"),
}  # fmt: skip
_BETWEEN = ("de", "del", "du", "of", "address")


def meanings_of(header: Sequence[str]) -> tuple[Becomes, ...]:
    """What each column becomes; where there is a job title, a title alone is Mr. or Dr."""
    plain = [plain_heading(each) for each in header]
    has_job = "job title" in plain
    found = [
        Becomes.BEFORE_NAME if has_job and name == "title" else meaning_of(each)
        for each, name in zip(header, plain, strict=True)
    ]
    for label in labels_of(header, found).values():
        found[label] = Becomes.LABEL
    return tuple(found)


def meaning_of(heading: str) -> Becomes:
    """What a column of this name becomes, whatever stands beside it."""
    plain = plain_heading(heading)
    if plain in _meanings():
        return _meanings()[plain]
    marks = {mark for each in _KINDS.values() for mark in each}
    rest = " ".join(word for word in plain.split() if word not in marks and word not in _BETWEEN)
    found = _meanings().get(rest, Becomes.NOTHING) if rest != plain else Becomes.NOTHING
    return found if found in OF_AN_ADDRESS else Becomes.NOTHING


def labels_of(header: Sequence[str], becomes: Sequence[Becomes]) -> dict[int, int]:
    """For columns whose words for home or work stand in a column of their own: that column."""
    words = [tuple(_WORDS.findall(each.casefold())) for each in header]
    labels = {each[:-1]: at for at, each in enumerate(words) if len(each) > 1 and each[-1] in _OF_A_LABEL}
    found = {}
    for at, each in enumerate(words):
        if becomes[at] in _LABELLED:
            beginnings = (labels.get(each[:end]) for end in range(len(each) - 1, 0, -1))
            label = next((other for other in beginnings if other is not None), None)
            if label is not None and label != at:
                found[at] = label
    return found


def place_of(heading: str) -> str:
    """Which of several addresses a column tells of: the first, the one at home."""
    numbered = re.match(r"\W*(\w+ \d+)\b", heading.casefold())
    return numbered[1] if numbered else label_of(heading)


@cache
def label_of(heading: str) -> str:
    """What a column says of its phone or mail: home, work, mobile."""
    words = plain_heading(heading).split()
    kind = next((label for label, marks in _KINDS.items() if any(mark in words for mark in marks)), "")
    other = next((each for each in ("fax", "pager") if each in words), "")
    if other:
        return f"{kind} {other}" if kind in ("Work", "Home") and other == "fax" else other.capitalize()
    return "" if kind == "Other" else kind


def plain_heading(heading: str) -> str:
    """A heading in small letters, without accents, numbers and signs."""
    apart = unicodedata.normalize(
        "NFKD", heading.strip("\ufeff").casefold().replace("ł", "l").replace("ı", "i")
    )
    letters = (each if each.isalpha() else " " for each in apart if not unicodedata.combining(each))
    return single_spaced("".join(letters).replace("ø", "o"))


@cache
def _meanings() -> dict[str, Becomes]:
    path = paths.resources() / "interchange" / "columns.txt"
    meanings: dict[str, Becomes] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, equals, those = line.partition(" = ")
        if not equals or name not in [each.value for each in Becomes]:
            raise complaint(path, number, "a meaning, an equals sign and names of columns are needed")
        for each in those.split(";"):
            meanings.setdefault(plain_heading(each), Becomes(name))
    return meanings
