"""Where everything on a card stands, in millimetres from the card's top left corner."""

from dataclasses import replace
from functools import lru_cache

from relpitch.domain.card import Card, Size
from relpitch.domain.errors import RelpitchError
from relpitch.printing import code, designs
from relpitch.printing.designs import Design, Piece, Side
from relpitch.printing.face import CardLayout, Code, Face, Rule
from relpitch.printing.pieces import (
    Across,
    Laid,
    SetPiece,
    aligned,
    one_line,
    prompts,
    set_piece,
    shortened,
    text_of,
    warnings,
    write,
)
from relpitch.printing.text import fit, tidy

_BAR_GAP_MM = 3.3
_FRAME_MM = 0.2
_CODE_GAP_MM = 5.0
_CODE_AT_MOST_MM = 24.0
_FINEST_DOT_MM = 0.33

__all__ = ["CardLayout", "Face", "Rule", "lay_out"]


@lru_cache(maxsize=2048)
def lay_out(card: Card, size: Size) -> CardLayout:
    """Set a card in type. Needs a QGuiApplication."""
    design = designs.find(card.design)
    name = f"“{shortened(card.name)}”" if card.name else ""
    return CardLayout(
        _side(design.front, card, design, size, name or "The line"),
        _side(design.back, card, design, size, f"The back of {name}" if name else "The back"),
    )


def _side(side: Side, card: Card, design: Design, size: Size, subject: str) -> Face:
    laid = Laid()
    across = Across(side.left + (side.bar + _BAR_GAP_MM if side.bar else 0), size.width_mm - side.right)
    top_mm, bottom_mm = side.top, size.height_mm - side.bottom
    codes: tuple[Code, ...] = ()
    whole = across
    if side.code and card.code:
        codes = _code(
            laid, card.code, Across(across.right_mm - _code_mm(size, side), across.right_mm), bottom_mm
        )
        across = replace(across, right_mm=across.right_mm - _code_mm(size, side) - _CODE_GAP_MM)
    head = _stack(side.head, card, design, whole, laid)
    after_head = len(laid.warnings)
    foot = _stack(side.foot, card, design, across, laid)
    for each in head:
        each.lay(laid, whole, top_mm)
        top_mm += each.height_mm
    head_lines, laid.lines = laid.lines, []
    bottom_mm -= sum(each.height_mm for each in foot)
    foot_top_mm = bottom_mm
    filled = Laid()
    _fill(filled, side.fill, card, design, across, (top_mm, bottom_mm), subject, alone=not (head or foot))
    for each in foot:
        each.lay(laid, across, foot_top_mm)
        foot_top_mm += each.height_mm
    warned = (*laid.warnings[:after_head], *filled.warnings, *laid.warnings[after_head:])
    if not (filled.lines or codes or any(each.says_something for each in (*head, *foot))):
        return Face(warnings=warned)
    return Face(
        (*head_lines, *filled.lines, *laid.lines),
        (*_decoration(side, size), *filled.rules, *laid.rules),
        codes,
        warned,
    )


def _stack(
    pieces: tuple[Piece, ...], card: Card, design: Design, across: Across, laid: Laid
) -> list[SetPiece]:
    set_pieces = [set_piece(piece, card, design, across, laid) for piece in pieces]
    if not any(each.has_words for each in set_pieces):
        return []
    return [each for each in set_pieces if each.has_words or each.piece.rule is not None]


def _fill(
    laid: Laid,
    piece: Piece,
    card: Card,
    design: Design,
    across: Across,
    room: tuple[float, float],
    subject: str,
    *,
    alone: bool,
) -> None:
    top_mm, bottom_mm = room
    if piece.write:
        captions = prompts(card, design, across)
        laid.warnings += [each for caption in captions for each in warnings(caption)]
        write(laid, captions, across, top_mm, (bottom_mm - top_mm) / max(len(captions), 1))
        return
    words = text_of(card, piece.words)
    words = one_line(words) if piece.words == "line" else tidy(words)
    if not words and piece.words != "line":
        return
    setting = design.settings[piece.style]
    style, smallest = setting.style, setting.smallest
    if piece.words == "line" and style.size == Card("").statement_pt:
        style = style.at(card.statement_pt)
        smallest = min(smallest, style.size) if card.shrinks else style.size
    block = fit(words, style, across.width_mm - piece.short, bottom_mm - top_mm, smallest)
    place = piece.alone if alone and piece.alone else piece.at
    spare = bottom_mm - top_mm - block.height_mm
    top_mm += {"middle": spare / 2, "bottom": spare}.get(place, 0.0)
    narrower = replace(across, right_mm=across.right_mm - piece.short)
    laid.lines += aligned(block, narrower, top_mm, piece.align)
    laid.warnings += warnings(block, subject)


def _code_mm(size: Size, side: Side) -> float:
    return min(_CODE_AT_MOST_MM, 0.44 * size.height_mm, size.height_mm - side.top - side.bottom)


def _code(laid: Laid, words: str, across: Across, bottom_mm: float) -> tuple[Code, ...]:
    try:
        rows, dot_mm = code.finest_mm(words, across.width_mm, _FINEST_DOT_MM)
    except RelpitchError as error:
        laid.warnings.append(str(error))
        return ()
    if dot_mm < _FINEST_DOT_MM:
        laid.warnings.append(
            f"The QR code holds {len(words):,} characters, too many to be scanned at this size. Take fewer."
        )
    return (Code(across.left_mm, bottom_mm - across.width_mm, across.width_mm, rows),)


def _decoration(side: Side, size: Size) -> tuple[Rule, ...]:
    rules: list[Rule] = []
    if side.bar:
        rules.append(Rule(side.left, side.top, Size(side.bar, size.height_mm - side.top - side.bottom)))
    if side.frame:
        at, width, height = side.frame, size.width_mm - 2 * side.frame, size.height_mm - 2 * side.frame
        across, down = Size(width, _FRAME_MM), Size(_FRAME_MM, height)
        rules += [Rule(at, y, across, "line") for y in (at, size.height_mm - at - _FRAME_MM)]
        rules += [Rule(x, at, down, "line") for x in (at, size.width_mm - at - _FRAME_MM)]
    return tuple(rules)
