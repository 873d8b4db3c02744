"""Where everything on a card stands, in millimetres from the card's top left corner."""

from dataclasses import dataclass, replace
from functools import lru_cache

from relpitch.cache_sizes import SET_WORDS
from relpitch.domain.card import Card, Size
from relpitch.domain.errors import RelpitchError
from relpitch.formatting import quoted, whole_number
from relpitch.printing import back_pictures, code, designs, pocket_layout
from relpitch.printing.designs import DesignPiece, Side
from relpitch.printing.face import Bar, CardLayout, Code, Face, Picture
from relpitch.printing.pieces import (
    Across,
    Laid,
    SetPiece,
    SizedDesign,
    aligned,
    captions_of,
    one_line,
    set_piece,
    shortened,
    text_of,
    warnings_of,
    write,
    write_spacing,
)
from relpitch.printing.scale import moved, on_scale, smaller, steps_of
from relpitch.printing.text import Block, Line, best_rows, fit, is_right_to_left, tidy_for_print
from relpitch.translation import _, language_in_use, ngettext

_BAR_GAP_MM = 2.8
_CODE_GAP_MM, _QUIET_MODULES = 4.0, 4
_CODE_GROWS, _CODE_BELOW_GROWS = 1.1, 1.1
_CODE_SHARE = 0.45
_CLEAR_ROWS = 0.8
_FINEST_DOT_MM = 0.34
_LIFTED_ROWS = 3
_OPTICAL_MIDDLE = 0.46  # what stands exactly in the middle seems to hang low
_NARROW_ROWS = 4
_SMALL_CARD_MM, _LEAST_SAFE_MM = 44.0, 1.6

__all__ = ["Bar", "CardLayout", "Face", "lay_out"]


def lay_out(card: Card, size: Size) -> CardLayout:
    """Set a card in type. Needs a QGuiApplication."""
    return _laid_out(card, size, language_in_use())


@lru_cache(maxsize=SET_WORDS)
def _laid_out(card: Card, size: Size, _language: str) -> CardLayout:
    """What is said about a card is in the language in use."""
    name = quoted(shortened(card.name)) if card.name else ""
    if card.pocket is not None:
        return pocket_layout.lay_out(card.pocket, size, name or _("The card"))
    sized = SizedDesign(designs.find(card.design), steps_of(size), size.height_mm)
    back = _("The back of {name}").format(name=name) if name else _("The back")
    return CardLayout(
        _Setter(sized, card, size, sized.design.front, name or _("The line")).face(),
        lambda: _Setter(sized, card, size, sized.design.back, back).face(),
    )


@dataclass(frozen=True, slots=True)
class _Room:
    """Where words may stand above a code, as wide as the card."""

    across: Across
    bottom_mm: float


class _Setter:
    """Sets one side: what stands at its head, at its foot, its code, and then what fills the rest."""

    def __init__(self, sized: SizedDesign, card: Card, size: Size, side: Side, subject: str) -> None:
        self.sized, self.card, self.size, self.side, self.subject = sized, card, size, side, subject
        left, right = self._safe(side.left), self._safe(side.right)
        beside_bar = sized.room(side.bar + _BAR_GAP_MM) if side.bar else 0.0
        self.across = Across(left + beside_bar, size.width_mm - right)
        self.top_mm, self.bottom_mm = self._safe(side.top), size.height_mm - self._safe(side.bottom)
        self.laid = Laid()
        self.codes: tuple[Code, ...] = ()
        self.drawing: tuple[Bar, ...] = ()
        self.pictures: tuple[Picture, ...] = ()
        self._over: _Room | None = None

    def face(self) -> Face:
        """The side, set."""
        side, laid = self.side, self.laid
        square = self._code() if side.code and self.card.code else None
        full_width = self.across
        if square and side.code == "right":
            self.across = replace(self.across, right_mm=square.x_mm - _quiet(square))
        self._beside_words(square)
        head, foot = self._head(full_width, square), self._stack(side.foot)
        top_mm = self.top_mm - (head[0].air_above_mm if head else 0.0)
        for each in head:
            each.lay(laid, self.across, top_mm)
            top_mm += each.height_mm
        head_lines, laid.lines = laid.lines, []
        bottom_mm = self.bottom_mm + (foot[-1].air_below_mm if foot else 0.0)
        if square:
            square = self._stood(square, foot[-1].hang_mm if foot and side.code == "right" else 0.0)
            self.codes = (square,)
            if side.code == "below":
                bottom_mm = square.y_mm - _quiet(square)
        bottom_mm -= sum(each.height_mm for each in foot)
        foot_top_mm = bottom_mm
        bottom_mm = self._above_picture(full_width, top_mm, bottom_mm, square)
        filled = Laid()
        self._over = None
        if square and side.code == "right" and not (self.drawing or self.pictures):
            self._over = _Room(full_width, min(bottom_mm, square.y_mm - _quiet(square)))
        self._fill(filled, (top_mm, bottom_mm), head_lines, alone=not (head or foot))
        for each in foot:
            each.lay(laid, self.across, foot_top_mm)
            foot_top_mm += each.height_mm
        warned = (*filled.warnings, *laid.warnings)
        if not (
            filled.lines
            or self.codes
            or self.drawing
            or self.pictures
            or any(each.says_something for each in (*head, *foot))
        ):
            return Face(warnings=warned)
        lines = (*head_lines, *filled.lines, *laid.lines)
        rules = (*self._frame(), *self.drawing, *filled.rules, *laid.rules)
        made = Face(lines, rules, self.codes, warned, pictures=self.pictures)
        return made.mirrored(self.size.width_mm) if self._runs_to_the_left else made

    def _head(self, full_width: Across, square: Code | None) -> list[SetPiece]:
        """What stands at the head: as wide as the card where the code stands well below it."""
        pieces, beside = self._headed(self.side.head), self.across
        has_room = not (self.card.drawing or self.card.picture)
        if square and has_room and square.side_mm < (self.bottom_mm - self.top_mm) / 2:
            self.across = full_width
        found = self._stack(pieces)
        self.across = beside
        return found

    @property
    def _runs_to_the_left(self) -> bool:
        """Whether its words do: what fills it, else whoever's card it is."""
        words = "" if self.side.fill.write else text_of(self.card, self.side.fill.words)
        return is_right_to_left(words.strip() or self.card.line.strip() or self.card.contact.name)

    def _headed(self, pieces: tuple[DesignPiece, ...]) -> tuple[DesignPiece, ...]:
        """The pieces of a head; a heading goes where nothing stands under it."""
        fill, card = self.side.fill, self.card
        content = fill.write or text_of(card, fill.words).strip() or card.prompts
        if content or card.drawing or card.picture:
            return pieces
        return tuple(each for each in pieces if each.words != "back_title")

    def _safe(self, margin_mm: float) -> float:
        """A margin on this card: wider on large ones, narrower where 6 mm would leave nothing."""
        short_mm = min(self.size.width_mm, self.size.height_mm)
        if short_mm < _SMALL_CARD_MM:
            return max(margin_mm * short_mm / _SMALL_CARD_MM, _LEAST_SAFE_MM)
        return self.sized.room(margin_mm)

    def _stack(self, pieces: tuple[DesignPiece, ...]) -> list[SetPiece]:
        found = [
            set_piece(piece, self.card, self.sized, self.across, self.laid)
            for piece in pieces
            if self.sized.steps or not piece.large
        ]
        if not any(each.has_words for each in found):
            return []
        return [each for each in found if each.has_words or each.piece.rule is not None]

    def _fill(self, laid: Laid, room: tuple[float, float], head: list[Line], *, alone: bool) -> None:
        piece, (top_mm, bottom_mm) = self.side.fill, room
        if piece.write:
            self._lines_to_write_on(laid, room, head)
            return
        words = text_of(self.card, piece.words)
        words = one_line(words) if piece.words == "line" else tidy_for_print(words)
        if not words and piece.words != "line":
            return
        across = self.across
        block = self._set(words, piece, across, bottom_mm - top_mm)
        if self._over is not None:
            above = self._set(words, piece, self._over.across, self._over.bottom_mm - top_mm)
            most = len(above.rows) if piece.words == "line" else _NARROW_ROWS
            is_free = self.size.height_mm > self.size.width_mm and above.style.size >= block.style.size
            if above.fits and (above.style.size > block.style.size or len(block.rows) > most or is_free):
                block, across, bottom_mm = above, self._over.across, self._over.bottom_mm
        place = piece.alone if alone and piece.alone else piece.at
        spare = bottom_mm - top_mm - block.height_mm
        if place == "middle":
            top_mm += spare * _OPTICAL_MIDDLE
        elif place == "bottom":
            top_mm += spare + block.air_below_mm
        elif not head:
            top_mm -= block.air_above_mm
        narrower = replace(across, right_mm=across.right_mm - piece.short)
        lines = tuple(aligned(block, narrower, top_mm, piece.align))
        laid.lines += lines
        laid.warnings += warnings_of(block, self.subject)
        if self.side.bar and lines:
            laid.rules.append(self._bar(block, top_mm))

    def _set(self, words: str, piece: DesignPiece, across: Across, height_mm: float) -> Block:
        """The words that fill a side, in the largest size at which they fit."""
        type_style = self.sized.type_style(piece.style)
        style, smallest = type_style.style, type_style.smallest
        width_mm = across.width_mm - piece.short
        lifted: int | None = _LIFTED_ROWS if piece.lifts else 0
        if piece.words == "line" and self.card.design != "phone":
            chosen = min(
                on_scale(self.card.statement_pt), self.sized.design.type_styles[piece.style].style.size
            )
            if self.card.statement_pt > Card("").statement_pt:
                chosen = on_scale(self.card.statement_pt)
            style = style.at(moved(chosen, self.sized.steps))
            smallest = min(smallest, style.size) if self.card.shrinks else style.size
            lifted = None if self.sized.steps and self.card.shrinks else 0
        least = smallest if piece.words == "line" else 0.0
        if lifted is None or lifted:
            larger = style.at(moved(style.size, 1))
            has_quiet_zone = self.side.code == "below"
            clear_mm = 0.0 if has_quiet_zone else larger.line_spacing_mm / 2
            block = fit(words, larger, width_mm, height_mm - clear_mm, larger.size)
            if block.fits and (lifted is None or len(block.rows) <= lifted):
                return best_rows(block, width_mm, height_mm, least or block.style.size)
        block = fit(words, style, width_mm, height_mm, smallest)
        if piece.words == "back" and self.side.foot and not self.card.prompts:  # lines to write on have air
            block = _clear_of_foot(block, width_mm, height_mm, smallest)
        return best_rows(block, width_mm, height_mm, least or block.style.size)

    def _lines_to_write_on(self, laid: Laid, room: tuple[float, float], head: list[Line]) -> None:
        captions = captions_of(self.card, self.sized)
        laid.warnings += [each for caption in captions for each in warnings_of(caption)]
        top_mm, bottom_mm = room
        rows = write_spacing(len(captions), bottom_mm - top_mm)
        if len(rows) < len(captions):  # the heading gives way to a line
            head.clear()
            top_mm = self.top_mm
            rows = write_spacing(len(captions), bottom_mm - top_mm)
        if len(rows) < len(captions):
            few = ngettext(
                "Only {count} line to write on of {all} fit on this card.",
                "Only {count} lines to write on of {all} fit on this card.",
                len(rows),
            )
            laid.warnings.append(few.format(count=len(rows), all=len(captions)))
            captions = captions[: len(rows)]
        write(laid, captions, self.across, bottom_mm - sum(rows), rows)

    def _code(self) -> Code | None:
        room_mm = self.bottom_mm - self.top_mm
        share = _CODE_SHARE * self.size.height_mm
        grows = _CODE_BELOW_GROWS if self.side.code == "below" else _CODE_GROWS
        side_mm = min(self.side.code_mm * grows**self.sized.steps, share, room_mm)
        try:
            rows, dot_mm = code.finest_mm(self.card.code, side_mm, _FINEST_DOT_MM)
        except RelpitchError as error:
            self.laid.warnings.append(str(error))
            return None
        if dot_mm < _FINEST_DOT_MM:
            self.laid.warnings.append(
                _(
                    "The QR code holds {count} characters, too many to be scanned at this size. Take fewer."
                ).format(count=whole_number(len(self.card.code)))
            )
        x = self.across.right_mm - side_mm
        if self.side.code == "below":
            x = (self.across.left_mm + self.across.right_mm - side_mm) / 2
        return Code(x, 0, side_mm, rows)

    def _beside_words(self, square: Code | None) -> None:
        """Room for a drawing, or a picture where the card is wide, at the right of the words."""
        if self.side is not self.sized.design.back:
            return
        foot_mm = self.bottom_mm
        if square and self.side.code == "below":
            foot_mm = self._stood(square, 0).y_mm - _quiet(square)
        if self.card.drawing:
            self.drawing, self.across = back_pictures.room_to_draw(
                self.sized, self.across, self.top_mm, foot_mm
            )
        elif self.card.picture and self._has_words and self.size.width_mm > self.size.height_mm:
            found, self.across = back_pictures.beside(
                self.card.picture, self.sized, self.across, self.top_mm, foot_mm
            )
            self._keep(found)

    def _above_picture(
        self, full_width: Across, top_mm: float, bottom_mm: float, square: Code | None
    ) -> float:
        """Where words end: above a picture on an upright card. Without words it has all the room."""
        is_front = self.side is not self.sized.design.back
        if is_front or not self.card.picture or self.pictures or self.laid.warnings:
            return bottom_mm
        across = self.across
        if self._has_words and square and self.side.code == "right":
            across, bottom_mm = full_width, min(bottom_mm, square.y_mm - _quiet(square))
        found, bottom_mm = back_pictures.below(
            self.card.picture, self.sized, across, top_mm, bottom_mm, words=self._has_words
        )
        self._keep(found)
        return bottom_mm

    def _keep(self, picture: Picture | None) -> None:
        if picture is None:
            self.laid.warnings.append(_("The picture on the back cannot be read."))
        else:
            self.pictures = (picture,)

    @property
    def _has_words(self) -> bool:
        """Whether anything stands beside a picture."""
        return bool(self.card.back.strip() or self.card.prompts)

    def _stood(self, square: Code, hang_mm: float) -> Code:
        """A code whose foot stands where the last line stands."""
        return replace(square, y_mm=self.bottom_mm - hang_mm - square.side_mm)

    def _bar(self, block: Block, top_mm: float) -> Bar:
        """A bar from the top of the first capitals to the last baseline."""
        width = self.sized.room(self.side.bar)
        above, below = block.air_above_mm, block.air_below_mm + block.hang_mm
        height = max(block.height_mm - above - below, width)
        left = self.across.left_mm - self.sized.room(self.side.bar + _BAR_GAP_MM)
        return Bar(left, top_mm + above, Size(width, height))

    def _frame(self) -> tuple[Bar, ...]:
        if not self.side.frame:
            return ()
        at = self._safe(self.side.frame)
        return back_pictures.frame(at, at, self.size.width_mm - 2 * at, self.size.height_mm - 2 * at)


def _clear_of_foot(block: Block, width_mm: float, height_mm: float, smallest: float) -> Block:
    """The words at most one size smaller where they would all but touch what stands below them."""
    style = block.style
    if not block.fits or height_mm - block.height_mm >= _CLEAR_ROWS * style.line_spacing_mm:
        return block
    size = smaller(style.size, smallest) or style.size
    tried = fit(block.text, style.at(size), width_mm, height_mm, size)
    return tried if tried.fits else block


def _quiet(square: Code) -> float:
    """The clear room beside a code: four of its modules, and never so little that words seem to touch it."""
    return max(_QUIET_MODULES * square.side_mm / len(square.rows) + 0.3, _CODE_GAP_MM)
