"""How cards look, from resources/designs.toml: sides as stacks of pieces."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from relpitch import datafile, paths
from relpitch.domain.errors import RelpitchError
from relpitch.printing.scale import SIZES, half, moved
from relpitch.printing.text import Style
from relpitch.translation import _, each_language, pgettext

FIELDS = ("line", "name", "role", "back_title", "back", "code_words")
_CONTACTS = ("columns", "stack", "list", "reach", "line", "split")
_GROWTHS = ("whole", "half", "no")
_CODES = ("right", "below")
_ALIGNS = ("left", "centre", "right")
_PLACES = ("top", "middle", "bottom")
_INKS = ("ink", "ink-2", "line", "give")
_CHOICES = {
    "words": FIELDS,
    "contact": _CONTACTS,
    "align": _ALIGNS,
    "at": _PLACES,
    "alone": _PLACES,
    "ink": _INKS,
}
_LENGTHS = ("thick", "short", "above", "below")
"""What a piece says in words of a list, and what in millimetres."""
_SAFE_MM = 6.0  # from the edge: a printer may leave it white, and a knife may miss


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A style of type, the smallest size it may be set in, and how it `grows` with the card."""

    style: Style
    smallest: float
    grows: str

    def grown(self, steps: int) -> "TypeStyle":
        """This on a card so many steps larger than a business card."""
        steps = {"whole": steps, "half": half(steps)}.get(self.grows, 0)
        return replace(self, style=self.style.at(moved(self.style.size, steps))) if steps else self


@dataclass(frozen=True, slots=True)
class DesignPiece:
    """One thing on a side as the design has it; the first lines of designs.toml say what each field means."""

    words: str = ""
    contact: str = ""
    rule: float | None = None
    write: bool = False
    style: str = ""
    name_style: str = "name"
    align: str = "left"
    fill: bool = False
    lifts: bool = False
    large: bool = False
    at: str = "top"
    alone: str = ""
    ink: str = "ink"
    thick: float = 0.2
    short: float = 0.0
    above: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Side:
    """A stack of pieces within its margins: `head` from the top, `fill` in the room left, `foot` below it."""

    head: tuple[DesignPiece, ...]
    fill: DesignPiece
    foot: tuple[DesignPiece, ...]
    left: float = _SAFE_MM
    right: float = _SAFE_MM
    top: float = _SAFE_MM
    bottom: float = _SAFE_MM
    bar: float = 0.0
    frame: float = 0.0
    code: str = ""
    code_mm: float = 22.0


@dataclass(frozen=True, slots=True)
class Design:
    """How a card looks. Those not `shown` are for one purpose and not to choose: a slip, a phone."""

    id: str
    name: str
    about: str
    front: Side
    back: Side
    type_styles: Mapping[str, TypeStyle]
    shown: bool = True

    @property
    def has_code(self) -> bool:
        """Whether one of its sides has room for a QR code."""
        return bool(self.front.code or self.back.code)


@each_language
def catalogue() -> tuple[Design, ...]:
    """Every design, in the order of the file, with its name in the language in use."""
    return tuple(
        replace(
            each,
            name=pgettext("a design of cards", each.name),
            about=pgettext("a design of cards", each.about),
        )
        for each in read(paths.resources() / "designs.toml")
    )


def find(id_: str) -> Design:
    """The design with this id."""
    for design in catalogue():
        if design.id == id_:
            return design
    names = ", ".join(design.id for design in catalogue() if design.shown)
    raise RelpitchError(_("There is no design “{id}”. There is {names}.").format(id=id_, names=names))


def read(path: Path) -> tuple[Design, ...]:
    """The designs of a file, checked; an error names file and line."""
    tables = datafile.entries(path, "style", "design")
    type_styles = dict(_type_style(each) for each in tables["style"])
    return tuple(_design(each, MappingProxyType(type_styles)) for each in tables["design"])


def _type_style(entry: datafile.Entry) -> tuple[str, TypeStyle]:
    entry.only("id", "family", "size", "line_spacing", "weight", "ink", "spacing", "smallest", "grows")
    size, line_spacing = _number(entry, "size", least=1), _number(entry, "line_spacing", least=1)
    smallest, grows = _number(entry, "smallest", size), _one_of(entry, "grows", _GROWTHS, "half")
    if grows != "no" and not {size, smallest} <= set(SIZES):
        raise entry.wrong(
            f"size and smallest must be on the scale: {', '.join(f'{each:g}' for each in SIZES)}."
        )
    style = Style(
        entry.text("family"),
        size,
        line_spacing,
        ink=_one_of(entry, "ink", _INKS, "ink"),
        weight=int(_number(entry, "weight", 400)),
        spacing=_number(entry, "spacing", 100),
    )
    return entry.text("id"), TypeStyle(style, smallest, grows)


def _design(entry: datafile.Entry, type_styles: Mapping[str, TypeStyle]) -> Design:
    entry.only("id", "name", "about", "shown", "front", "back")
    return Design(
        entry.text("id"),
        entry.text("name"),
        entry.text("about"),
        _side(entry.table("front"), type_styles),
        _side(entry.table("back"), type_styles),
        type_styles,
        shown=_yes(entry, "shown", True),
    )


def _side(entry: datafile.Entry, type_styles: Mapping[str, TypeStyle]) -> Side:
    lengths = ("left", "right", "top", "bottom")
    entry.only("pieces", "margin", "bar", "frame", "code", "code_size", *lengths)
    pieces = [_piece(each, type_styles) for each in entry.tables("pieces")]
    fills = [number for number, piece in enumerate(pieces) if piece.fill]
    if len(fills) != 1:
        raise entry.wrong("each side must have one piece with fill = true.")
    margin = _number(entry, "margin", _SAFE_MM)
    return Side(
        tuple(pieces[: fills[0]]),
        pieces[fills[0]],
        tuple(pieces[fills[0] + 1 :]),
        **{each: _number(entry, each, margin) for each in lengths},
        bar=_number(entry, "bar", 0),
        frame=_number(entry, "frame", 0),
        code=_one_of(entry, "code", _CODES, ""),
        code_mm=_number(entry, "code_size", 22),
    )


def _piece(entry: datafile.Entry, type_styles: Mapping[str, TypeStyle]) -> DesignPiece:
    entry.only(*(each.name for each in fields(DesignPiece)))
    kinds = [each for each in ("words", "contact", "rule", "write") if each in entry]
    if len(kinds) != 1:
        raise entry.wrong("a piece must be one of words, contact, rule and write.")
    style, name_style = entry.text("style", "contact"), entry.text("name_style", "name")
    for each in (style, name_style):
        if each not in type_styles:
            raise entry.wrong(f"there is no style “{each}”. There is {', '.join(type_styles)}.")
    usual = {each.name: each.default for each in fields(DesignPiece)}
    read: dict[str, Any] = {
        **{field: _one_of(entry, field, known, str(usual[field])) for field, known in _CHOICES.items()},
        **{each: _yes(entry, each) for each in ("write", "fill", "lifts", "large")},
        **{each: _number(entry, each, float(str(usual[each]))) for each in _LENGTHS},
    }
    rule = _number(entry, "rule") if "rule" in entry else None
    return DesignPiece(rule=rule, style=style, name_style=name_style, **read)


def _yes(entry: datafile.Entry, field: str, otherwise: bool = False) -> bool:
    return entry.yes(field) if field in entry else otherwise


def _one_of(entry: datafile.Entry, field: str, known: tuple[str, ...], otherwise: str) -> str:
    meant = f"one of {', '.join(known)}"
    return str(entry.checked(field, lambda value: value == otherwise or value in known, meant, otherwise))


def _number(entry: datafile.Entry, field: str, otherwise: float | None = None, *, least: float = 0) -> float:
    def fits(value: object) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool) and least <= value < math.inf

    return float(entry.checked(field, fits, f"a number, {least:g} or more", otherwise))
