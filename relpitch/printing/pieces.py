"""The pieces of a card's side, set in type: each knows its height before it knows its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from relpitch.domain.card import Card, Size
from relpitch.domain.contact import CardContact
from relpitch.printing.designs import Design, Piece, Setting
from relpitch.printing.face import Rule
from relpitch.printing.text import Block, Line, fit, tidy, unprintable

_COLUMN_GAP_MM = 4.0
_PROMPT_MM = 9.0
_PROMPT_CAPTION_MM = 3.6
_PROMPT_RULE_MM = 0.2


@dataclass(slots=True)
class Laid:
    """What one piece puts on the side it stands on."""

    lines: list[Line] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Across:
    """From where to where a piece may stand, left to right."""

    left_mm: float
    right_mm: float

    @property
    def width_mm(self) -> float:
        """The room there is."""
        return self.right_mm - self.left_mm


@dataclass(frozen=True, slots=True)
class SetPiece:
    """A piece of a design with the words of a card in it."""

    piece: Piece
    blocks: tuple[tuple[Block, ...], ...] = ()
    row_mm: float = 0.0
    prompts: tuple[Block, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read in it, or to write on."""
        return bool(self.blocks or self.prompts)

    @property
    def says_something(self) -> bool:
        """Whether it would be worth printing by itself: a title over nothing is not."""
        return self.has_words and self.piece.words not in ("back_title", "code_words")

    @property
    def height_mm(self) -> float:
        """With the empty room above and below it."""
        return self.piece.above + self._inner_mm + self.piece.below

    @property
    def _inner_mm(self) -> float:
        if self.piece.rule is not None:
            return self.piece.thick
        if self.prompts:
            return len(self.prompts) * _PROMPT_MM
        if self.row_mm:
            return max(map(len, self.blocks), default=0) * self.row_mm
        return sum(block.height_mm for column in self.blocks for block in column)

    def lay(self, laid: Laid, across: Across, top_mm: float) -> None:
        """Put it in its place."""
        top_mm += self.piece.above
        if self.piece.rule is not None:
            laid.rules.append(_rule(self.piece, across, top_mm))
        for number, column in enumerate(self.blocks):
            for row, block in enumerate(column):
                y = top_mm + row * (self.row_mm or block.style.leading_mm)
                laid.lines += aligned(block, across, y, "right" if number else self.piece.align)
        write(laid, self.prompts, across, top_mm, _PROMPT_MM)


def set_piece(piece: Piece, card: Card, design: Design, across: Across, laid: Laid) -> SetPiece:
    """A piece that stands above or below what fills its side; what does not fit is warned of at once."""
    if piece.rule is not None:
        return SetPiece(piece)
    if piece.write:
        blocks = prompts(card, design, across)
    elif piece.contact:
        columns = _contact(piece, card.contact, design, across.width_mm)
        laid.warnings += [each for column in columns for block in column for each in warnings(block)]
        leading = design.settings[piece.style].style.leading_mm
        return SetPiece(piece, tuple(column for column in columns if column), row_mm=leading)
    else:
        words, setting = one_line(text_of(card, piece.words)), design.settings[piece.style]
        room_mm, rows = across.width_mm - piece.short, 2 if piece.words == "back_title" else 1
        block = fit(words, setting.style, room_mm, rows * setting.style.leading_mm, setting.smallest)
        blocks = (block,) if words else ()
    laid.warnings += [each for block in blocks for each in warnings(block)]
    if piece.write:
        return SetPiece(piece, prompts=blocks)
    return SetPiece(piece, (blocks,) if blocks else ())


def prompts(card: Card, design: Design, across: Across) -> tuple[Block, ...]:
    """The captions of what is written by hand."""
    small = design.settings["small"]
    return single_lines(across.width_mm, *((one_line(each), small) for each in card.prompts))


def write(laid: Laid, captions: tuple[Block, ...], across: Across, top_mm: float, row_mm: float) -> None:
    """A line to write on for each caption, the caption small below it."""
    for number, caption in enumerate(captions):
        bottom = top_mm + (number + 1) * row_mm
        line = Rule(
            across.left_mm,
            bottom - _PROMPT_CAPTION_MM - _PROMPT_RULE_MM,
            Size(across.width_mm, _PROMPT_RULE_MM),
            "line",
        )
        laid.rules.append(line)
        laid.lines += caption.lines(across.left_mm, across.right_mm, bottom - _PROMPT_CAPTION_MM)


def aligned(block: Block, across: Across, top_mm: float, align: str) -> Iterator[Line]:
    """The lines of a block, each at its side of the room."""
    at_right = {"right": True}.get(align)
    for line, row in zip(
        block.lines(across.left_mm, across.right_mm, top_mm, at_right=at_right), block.rows, strict=True
    ):
        if align == "centre":
            yield replace(line, x_mm=across.left_mm + (across.width_mm - row.width_mm) / 2)
        else:
            yield line


def single_lines(width_mm: float, *texts: tuple[str, Setting]) -> tuple[Block, ...]:
    """Texts that are set in one line each; those without words are left out."""
    return tuple(
        fit(text, setting.style, width_mm, setting.style.leading_mm, setting.smallest)
        for text, setting in texts
        if text
    )


def text_of(card: Card, name: str) -> str:
    """A field of a card as words."""
    if name in ("name", "role"):
        of_contact: str = getattr(card.contact, name)
        return of_contact if name == "role" or card.design != "points" else card.name
    if name == "points":
        return "\n".join(card.points)
    words: str = getattr(card, name)
    return words if name != "code_words" or card.code else ""


def warnings(block: Block, subject: str = "") -> tuple[str, ...]:
    """What of a block could not be set, in sentences that begin with their subject."""
    subject = subject or f"“{shortened(block.text)}”"
    found = []
    if block.wide:
        found.append(f"{subject} has a word too wide for this card: “{shortened(block.wide)}”.")
    elif words := block.rest.split():
        spaced = len(block.rest) < 15 * len(words)
        count, unit = (len(words), "word") if spaced else (len(block.rest), "character")
        found.append(
            f"{subject} is about {count:,} {unit}{'' if count == 1 else 's'} too long for this card."
        )
    if missing := unprintable(block.text, block.style):
        some = " ".join(missing[:8]) + (" and more" if len(missing) > 8 else "")
        found.append(f"{subject} has characters that no font on this computer can show: {some}.")
    return tuple(found)


def one_line(text: str) -> str:
    """Tidy words without line ends."""
    return tidy(text).replace("\n", " ")


def shortened(text: str) -> str:
    """The beginning of long words."""
    return text if len(text) <= 40 else f"{text[:39]}…"


def _contact(piece: Piece, contact: CardContact, design: Design, room_mm: float) -> list[tuple[Block, ...]]:
    small, large = design.settings[piece.style], design.settings[piece.name_style]
    reach = [(each, small) for each in (contact.phone, contact.email, contact.url)]
    if piece.contact == "line":
        words = "  ·  ".join(each for each, _ in reach if each)
        line = single_lines(room_mm, (words, small))
        return [line] if not line or line[0].fits else [single_lines(room_mm, *reach)]
    who = single_lines(room_mm, (contact.name, large), (contact.role, small))
    where = single_lines(room_mm, *reach)
    beside = piece.contact == "columns" and who
    if not beside or _widest(who) + _COLUMN_GAP_MM + _widest(where) > room_mm:
        return [(*who, *where)]
    return [who, where]


def _widest(blocks: tuple[Block, ...]) -> float:
    return max((block.width_mm for block in blocks), default=0.0)


def _rule(piece: Piece, across: Across, y: float) -> Rule:
    assert piece.rule is not None
    width = piece.rule or across.width_mm
    x = {"left": across.left_mm, "right": across.right_mm - width}.get(
        piece.align, (across.left_mm + across.right_mm - width) / 2
    )
    return Rule(x, y, Size(width, piece.thick), piece.ink)
