"""The pieces of a card's side, set in type: each knows its height before it knows its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate

from relpitch.domain.card import Card, Size
from relpitch.formatting import quoted, whole_number
from relpitch.printing.designs import Design, DesignPiece, TypeStyle
from relpitch.printing.face import Bar
from relpitch.printing.reach import ReachRow, rows_of
from relpitch.printing.scale import roomier
from relpitch.printing.text import Block, Line, fit, tidy_for_print, unprintable
from relpitch.translation import _, ngettext

_LINE_MM = 9.5
_LEAST_LINE_MM, _MOST_LINE_MM = 9.0, 11.0
_LINE_SHARE = 0.175  # of the card's height
_CAPTION_GAP_MM = 3.0
_LINE_RULE_MM = 0.2
_CAPTION_ABOVE_MM = 0.7
_TITLE_ROWS, _CODE_WORDS_ROWS = 2, 3  # an address breaks rather than shrinks
_LETTERS_QUOTED = 60
_MOST_SIGNS_TOLD = 8
_CAPTION_MM = 60  # a caption is one word or two, and wider ones are told of
_ROUNDING_MM = 0.01


@dataclass(slots=True)
class Laid:
    """What one piece puts on the side it stands on."""

    lines: list[Line] = field(default_factory=list)
    rules: list[Bar] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Across:
    """The room of a piece: from where to where it may stand, left to right."""

    left_mm: float
    right_mm: float

    @property
    def width_mm(self) -> float:
        """The room there is."""
        return self.right_mm - self.left_mm


@dataclass(frozen=True, slots=True)
class SizedDesign:
    """What a card is set in: its design, its height, and its steps of size above a business card."""

    design: Design
    steps: int
    height_mm: float

    def type_style(self, name: str) -> TypeStyle:
        """A style of the design as it is on this card."""
        return self.design.type_styles[name].grown(self.steps)

    def room(self, length_mm: float) -> float:
        """A margin or gap of the design as it is on this card."""
        return roomier(length_mm, self.steps)


@dataclass(frozen=True, slots=True)
class SetPiece:
    """A piece of a design with the words of a card in it."""

    piece: DesignPiece
    above_mm: float = 0.0
    below_mm: float = 0.0
    block: Block | None = None
    rows: tuple[ReachRow, ...] = ()
    row_mm: float = 0.0
    captions: tuple[Block, ...] = ()
    thick_mm: float = 0.0
    wide_mm: float = 0.0

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read in it, or to write on."""
        return bool(self.block or self.rows or self.captions)

    @property
    def says_something(self) -> bool:
        """Whether a piece would be worth printing by itself: a title over nothing is not."""
        return self.has_words and self.piece.words not in ("back_title", "code_words")

    @property
    def height_mm(self) -> float:
        """The height of the piece with the empty room above and below."""
        return self.above_mm + self._inner_mm + self.below_mm

    @property
    def _inner_mm(self) -> float:
        if self.piece.rule is not None:
            return self.thick_mm
        if self.captions:
            return len(self.captions) * self.row_mm
        if self.block:
            return self.block.height_mm
        return sum((1 + row.air) * row.height_mm for row in self.rows)

    @property
    def air_above_mm(self) -> float:
        """From the top of the first row to the top of its capitals."""
        return self.block.air_above_mm if self.block else 0.0

    @property
    def air_below_mm(self) -> float:
        """The empty room under the last line."""
        last = self.block or (self.rows[-1].blocks[-1] if self.rows else None)
        return last.air_below_mm if last else 0.0

    @property
    def hang_mm(self) -> float:
        """How far its last line reaches below its baseline."""
        last = self.block or (self.rows[-1].blocks[-1] if self.rows else None)
        return last.hang_mm if last else 0.0

    def lay(self, laid: Laid, across: Across, top_mm: float) -> None:
        """Put the piece in its place."""
        top_mm += self.above_mm
        if self.piece.rule is not None:
            laid.rules.append(_rule(self, across, top_mm))
        if self.block:
            narrower = replace(across, right_mm=across.right_mm - self.piece.short)
            laid.lines += aligned(self.block, narrower, top_mm, self.piece.align)
        feet = accumulate((1 + row.air) * row.height_mm for row in self.rows)
        tops = [top_mm + foot - row.height_mm for foot, row in zip(feet, self.rows, strict=True)]
        for at_end in (False, True):  # read column by column
            for row, top in zip(self.rows, tops, strict=True):
                laid.lines += row.lines(across.left_mm, across.right_mm, top, at_end=at_end)
        write(laid, self.captions, across, top_mm, (self.row_mm,) * len(self.captions))


def set_piece(piece: DesignPiece, card: Card, sized: SizedDesign, across: Across, laid: Laid) -> SetPiece:
    """A piece that stands above or below what fills its side; what does not fit is warned of at once."""
    above, below = sized.room(piece.above), sized.room(piece.below)
    if piece.rule is not None:
        thick, wide = piece.thick, sized.room(piece.rule) or across.width_mm
        return SetPiece(piece, above, below, thick_mm=thick, wide_mm=wide)
    if piece.write:
        captions = captions_of(card, sized)
        laid.warnings += [each for caption in captions for each in warnings_of(caption)]
        row_mm = min(max(_LINE_SHARE * sized.height_mm, _LEAST_LINE_MM), _MOST_LINE_MM)
        return SetPiece(piece, above, below, captions=captions, row_mm=row_mm)
    if piece.contact:
        small = sized.type_style(piece.style)
        rows = rows_of(piece, card.contact, small, sized.type_style(piece.name_style), across.width_mm)
        laid.warnings += [each for row in rows for block in row.blocks for each in warnings_of(block)]
        return SetPiece(piece, above, below, rows=rows)
    words, type_style = one_line(text_of(card, piece.words)), sized.type_style(piece.style)
    if not words:
        return SetPiece(piece, above, below)
    most = _CODE_WORDS_ROWS if piece.words == "code_words" else _TITLE_ROWS + (sized.steps > 0)
    room_mm = most * type_style.style.line_spacing_mm
    block = fit(words, type_style.style, across.width_mm - piece.short, room_mm, type_style.smallest)
    laid.warnings += warnings_of(block)
    return SetPiece(piece, above, below, block)


def captions_of(card: Card, sized: SizedDesign) -> tuple[Block, ...]:
    """The captions of what is written by hand, each in one line."""
    small = sized.type_style("small")
    texts = filter(None, (one_line(each) for each in card.prompts))
    return tuple(
        fit(each, small.style, _CAPTION_MM, small.style.line_spacing_mm, small.smallest) for each in texts
    )


def write_spacing(count: int, room_mm: float) -> tuple[float, ...]:
    """The heights of the lines to write on in a room: 9 to 11 mm each, as many as fit."""
    room_mm += _ROUNDING_MM
    rows = max(int(room_mm // _LINE_MM), 1)
    if rows < count <= room_mm // _LEAST_LINE_MM:
        rows = count
    return (min(max(room_mm / rows, _LEAST_LINE_MM), _MOST_LINE_MM),) * rows


def write(
    laid: Laid, captions: tuple[Block, ...], across: Across, top_mm: float, rows: tuple[float, ...]
) -> None:
    """Lines to write on, each caption at the left of its first one; the captions share the lines evenly."""
    if not captions or not rows:
        return
    indent = max(each.width_mm for each in captions) + _CAPTION_GAP_MM
    each_has, more = divmod(len(rows), len(captions))
    counts = [each_has] * len(captions)
    for extra in range(more):  # the last thing first: a longer gap in the middle looks like a miscount
        counts[-1 - extra] += 1
    captioned = {sum(counts[:number]): caption for number, caption in enumerate(captions)}
    foot = top_mm
    for number, height in enumerate(rows):
        foot += height
        line = Bar(
            across.left_mm + indent,
            foot - _LINE_RULE_MM,
            Size(across.width_mm - indent, _LINE_RULE_MM),
            "line",
        )
        laid.rules.append(line)
        if (caption := captioned.get(number)) is not None:
            top = foot - caption.height_mm + caption.air_below_mm - _CAPTION_ABOVE_MM + caption.hang_mm
            laid.lines += caption.lines(across.left_mm, across.right_mm, top, at_right=False)


def aligned(block: Block, across: Across, top_mm: float, align: str) -> Iterator[Line]:
    """The lines of a block, each at its side of the room."""
    at_right = align == "right"  # what runs to the left is mirrored with its whole side
    for line, row in zip(
        block.lines(across.left_mm, across.right_mm, top_mm, at_right=at_right), block.rows, strict=True
    ):
        if align == "centre":
            yield replace(line, x_mm=across.left_mm + (across.width_mm - row.width_mm) / 2)
        else:
            yield line


def text_of(card: Card, name: str) -> str:
    """A field of a card as words."""
    if name in ("name", "role"):
        of_contact: str = getattr(card.contact, name)
        return of_contact
    words: str = getattr(card, name)
    return words if name != "code_words" or card.code else ""


def warnings_of(block: Block, subject: str = "") -> tuple[str, ...]:
    """What of a block could not be set, in sentences that begin with their subject."""
    subject = subject or quoted(shortened(block.text))
    found = []
    if block.wide:
        found.append(
            _("{what} has a word too wide for this card: “{word}”.").format(
                what=subject, word=shortened(block.wide)
            )
        )
    elif words := block.rest.split():
        spaced = len(block.rest) < 15 * len(words)  # Chinese and Thai have no spaces to count words by
        over = shortened(" ".join(words), _LETTERS_QUOTED)
        found.append(
            (words_too_many(len(words)) if spaced else _letters_too_many(len(block.rest))).format(
                what=subject, over=over
            )
        )
    if missing := unprintable(block.text, block.style):
        more = _("{what} has characters that no font on this computer can show: {some} and more.")
        few = _("{what} has characters that no font on this computer can show: {some}.")
        some = " ".join(missing[:_MOST_SIGNS_TOLD])
        found.append((more if len(missing) > _MOST_SIGNS_TOLD else few).format(what=subject, some=some))
    return tuple(found)


def one_line(text: str) -> str:
    """Tidy words without line ends."""
    return tidy_for_print(text).replace("\n", " ")


def shortened(text: str, most: int = 40) -> str:
    """The beginning of long words."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _rule(set_piece: SetPiece, across: Across, y: float) -> Bar:
    x = {"left": across.left_mm, "right": across.right_mm - set_piece.wide_mm}.get(
        set_piece.piece.align, (across.left_mm + across.right_mm - set_piece.wide_mm) / 2
    )
    return Bar(x, y, Size(set_piece.wide_mm, set_piece.thick_mm), set_piece.piece.ink)


def words_too_many(count: int) -> str:
    """That so many words have no room; with fields for `what` and those that are `over`."""
    words = ngettext(
        "{{what}} has {count} word too many for this card: “{{over}}”.",
        "{{what}} has {count} words too many for this card: “{{over}}”.",
        count,
    )
    return words.format(count=whole_number(count))


def _letters_too_many(count: int) -> str:
    words = ngettext(
        "{{what}} has {count} character too many for this card: “{{over}}”.",
        "{{what}} has {count} characters too many for this card: “{{over}}”.",
        count,
    )
    return words.format(count=whole_number(count))
