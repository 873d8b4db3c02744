"""A name, and how somebody can be reached, in rows at the foot of a card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from relpitch.domain.contact import CardContact
from relpitch.domain.units import MM_PER_POINT
from relpitch.printing.designs import DesignPiece, TypeStyle
from relpitch.printing.scale import smaller
from relpitch.printing.text import Block, Line, fit

_COLUMN_GAP_MM = 4.0
_SPLIT_GAP_EM = 2.5  # nearer, two things read as one
_BETWEEN = "\N{NO-BREAK SPACE} ·\N{NO-BREAK SPACE} "
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.(?=[^.]+\.))?", re.IGNORECASE)
_NAME_ROWS = 2
_GROUP_AIR = 0.4
_TIGHT_LINE_SPACING = 1.2


@dataclass(frozen=True, slots=True)
class ReachRow:
    """What stands on one line: one thing, or one at either end."""

    blocks: tuple[Block, ...]
    align: str = "left"
    apart: bool = False
    air: float = 0.0
    """Empty room above it, in rows."""

    @property
    def height_mm(self) -> float:
        """The line spacing: that of the smallest words, but never so little that the largest touch others."""
        small = min(block.style.line_spacing_mm for block in self.blocks)
        return max(small, _TIGHT_LINE_SPACING * max(block.style.size for block in self.blocks) * MM_PER_POINT)

    def lines(self, left_mm: float, right_mm: float, top_mm: float, *, at_end: bool) -> Iterator[Line]:
        """What is at the end of the line, or what is not, in its place, both on one baseline."""
        last = self.blocks[-1].lines(left_mm, right_mm, top_mm, at_right=False)
        baseline = last[0].baseline_mm if last else top_mm
        for number, block in enumerate(self.blocks):
            is_apart = self.apart and number == len(self.blocks) - 1
            if is_apart is not at_end:
                continue
            at_right = is_apart or self.align == "right"
            lines = block.lines(left_mm, right_mm, top_mm, at_right=at_right)
            for line, row in zip(lines, block.rows, strict=True):
                middle = (left_mm + right_mm - row.width_mm) / 2
                x = middle if self.align == "centre" else line.x_mm
                yield replace(line, x_mm=x, baseline_mm=baseline)


def bare(address: str) -> str:
    """An address as it is read aloud: without https://, www. and the slash at its end."""
    return _SCHEME.sub("", address.strip()).rstrip("/")


def rows_of(
    piece: DesignPiece, contact: CardContact, small: TypeStyle, large: TypeStyle, room_mm: float
) -> tuple[ReachRow, ...]:
    """A contact as a piece of a design has it, all but the name in one size; what is empty is left out."""
    reach = tuple(filter(None, (contact.phone.strip(), contact.email.strip(), bare(contact.url))))
    small = _in_one_size((contact.role, *reach), small, room_mm)
    who = (*_rows(contact.name, large, room_mm), *_rows(contact.role, small, room_mm))
    rows = tuple(block for words in reach for block in _rows(words, small, room_mm))
    align = piece.align
    match piece.contact:
        case "columns" if who and _widest(who) + _COLUMN_GAP_MM + _widest(rows) <= room_mm:
            return _side_by_side(who, rows)
        case "split":
            return _split(reach, small, room_mm)
        case "line":
            return _alone(_joined(reach, small, room_mm), align)
        case "stack":
            return _in_two(who, _joined(reach, small, room_mm), align)
        case "reach":
            return _alone(rows, align)
        case _:
            return _in_two(who, rows, align)


def _in_one_size(texts: tuple[str, ...], type_style: TypeStyle, room_mm: float) -> TypeStyle:
    """The style in the size that the widest of these needs: two sizes in a block look like a slip."""
    while True:
        sizes = (block.style.size for words in texts for block in _rows(words, type_style, room_mm))
        least = min(sizes, default=type_style.style.size)
        if least >= type_style.style.size:
            return type_style
        type_style = replace(
            type_style, style=type_style.style.at(least)
        )  # in which others may fit in one row


def _rows(words: str, type_style: TypeStyle, room_mm: float) -> tuple[Block, ...]:
    """Words in one row, at most a size smaller, else in two; a block each.

    An address is broken before its @: a break at a hyphen would leave open whether that belongs to it.
    """
    if not words.strip():
        return ()
    style, least = type_style.style, type_style.smallest
    one = _in_a_row(words, type_style, room_mm)
    if not one.fits and (size := smaller(style.size, least)):
        one = _in_a_row(words, replace(type_style, style=style.at(size)), room_mm)
    if one.fits:
        return (one,)
    halves = _halves(words)
    while True:
        if halves:
            both = [fit(each, style, room_mm, style.line_spacing_mm, style.size) for each in halves]
            if all(each.fits for each in both):
                return tuple(both)
        size = smaller(style.size, least)
        if size is None or not halves:
            broken = fit(words, style, room_mm, _NAME_ROWS * style.line_spacing_mm, style.size)
            if broken.fits:
                return tuple(replace(broken, text=row.text, rows=(row,)) for row in broken.rows)
        if size is None:
            break
        style = style.at(size)
    block = fit(words, type_style.style, room_mm, type_style.style.line_spacing_mm, least)
    return (replace(block, rows=block.rows[:1]),)  # told, and not printed


def _halves(words: str) -> tuple[str, ...]:
    """What stands before the @ of an address, and the rest."""
    before, at, after = words.partition("@")
    return (before, f"@{after}") if at and before and " " not in words else ()


def _joined(reach: tuple[str, ...], small: TypeStyle, room_mm: float) -> tuple[Block, ...]:
    """As many on a line as fit, a dot between them; a line never begins with the dot."""
    lines: list[Block] = []
    held = ""
    for words in reach:
        tried = f"{held}{_BETWEEN}{words}" if held else words
        if held and not _in_a_row(tried, small, room_mm).fits:
            lines += _rows(held, small, room_mm)
            tried = words
        held = tried
    return (*lines, *_rows(held, small, room_mm))


def _split(reach: tuple[str, ...], small: TypeStyle, room_mm: float) -> tuple[ReachRow, ...]:
    pairs = []
    for at in range(0, len(reach), 2):
        blocks = [block for words in reach[at : at + 2] for block in _rows(words, small, room_mm)]
        gap_mm = max(_COLUMN_GAP_MM, _SPLIT_GAP_EM * small.style.size * MM_PER_POINT)
        if len(blocks) == 2 and sum(each.width_mm for each in blocks) + gap_mm <= room_mm:
            pairs.append(ReachRow(tuple(blocks), apart=True))
        else:
            pairs += _alone(tuple(blocks), "left")
    return tuple(pairs)


def _side_by_side(who: tuple[Block, ...], reach: tuple[Block, ...]) -> tuple[ReachRow, ...]:
    """The name at the left, the rest at the right, their last lines level."""
    count = max(len(who), len(reach))
    rows = []
    for number in range(count):
        left = who[number - count + len(who)] if number >= count - len(who) else None
        right = reach[number - count + len(reach)] if number >= count - len(reach) else None
        both = tuple(each for each in (left, right) if each)
        rows.append(ReachRow(both, apart=right is not None))
    return tuple(rows)


def _in_two(who: tuple[Block, ...], reach: tuple[Block, ...], align: str) -> tuple[ReachRow, ...]:
    """The name, and a little lower what reaches it."""
    rows = _alone(reach, align)
    if who and rows:
        rows = (replace(rows[0], air=_GROUP_AIR), *rows[1:])
    return (*_alone(who, align), *rows)


def _alone(blocks: tuple[Block, ...], align: str) -> tuple[ReachRow, ...]:
    return tuple(ReachRow((block,), align) for block in blocks)


def _in_a_row(words: str, small: TypeStyle, room_mm: float) -> Block:
    return fit(words, small.style, room_mm, small.style.line_spacing * MM_PER_POINT, small.style.size)


def _widest(blocks: tuple[Block, ...]) -> float:
    return max((block.width_mm for block in blocks), default=0.0)
