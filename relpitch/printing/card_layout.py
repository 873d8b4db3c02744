"""Where everything on a card stands, in millimetres from the card's top left corner."""

from dataclasses import dataclass
from functools import lru_cache

from relpitch.domain.card import Card, Size
from relpitch.domain.contact import Contact
from relpitch.printing.text import Block, Line, Style, fit, tidy, unprintable

_SAFE_MM = 6.0
_MARGIN_RIGHT_MM = 8.0
_STATEMENT_TOP_MM = 6.4
_CONTACT_BOTTOM_MM = 5.6
_COLUMN_GAP_MM = 4.0
_RULE_MM = Size(9.0, 0.7)
_ABOVE_CONTACT_MM = 2.53
_BELOW_STATEMENT_MM = 2.5
_TITLE_MM = 6.0

_STATEMENT = Style("Literata", 16, 21, spacing=98)
_NAME = Style("Inter", 9, 12, weight=600)
_CONTACT = Style("Inter", 7.5, 12, ink="ink-2")
_BACK_TITLE = Style("Inter", 7.5, 10, ink="give", weight=600)
_BACK = Style("Literata", 10, 14.6)
_SMALLEST_STATEMENT = 11.0
_SMALLEST = 7.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A green bar."""

    x_mm: float
    y_mm: float
    size: Size


@dataclass(frozen=True, slots=True)
class Face:
    """One side of a card set in type. With a warning it lacks some of the words."""

    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardLayout:
    """A card set in type; its back is empty where nothing is given away."""

    front: Face
    back: Face

    @property
    def warnings(self) -> tuple[str, ...]:
        """What could not be set as written, one sentence each."""
        return self.front.warnings + self.back.warnings

    @property
    def smallest_pt(self) -> float:
        """The size of the smallest print, in points; 0 on an empty card."""
        return min((line.style.size for line in self.front.lines + self.back.lines), default=0.0)


@lru_cache(maxsize=64)
def lay_out(card: Card, size: Size) -> CardLayout:
    """Set a card in type. Needs a QGuiApplication."""
    name = f"“{_shortened(card.name)}”" if card.name else ""
    return CardLayout(
        _front(name or "The line", card.line, _contact(card.contact, size), size),
        _back(f"The back of {name}" if name else "The back", card, size),
    )


def _front(subject: str, words: str, who: Face, size: Size) -> Face:
    left_mm, right_mm, top_mm = _SAFE_MM, size.width_mm - _MARGIN_RIGHT_MM, _STATEMENT_TOP_MM
    bottom_mm = who.rules[0].y_mm - _BELOW_STATEMENT_MM if who.rules else size.height_mm - _SAFE_MM
    block = fit(_one_line(words), _STATEMENT, right_mm - left_mm, bottom_mm - top_mm, _SMALLEST_STATEMENT)
    if not who.lines:
        top_mm += (bottom_mm - top_mm - block.height_mm) / 2
    lines = block.lines(left_mm, right_mm, top_mm)
    return Face(lines + who.lines, who.rules, _warnings(block, subject) + who.warnings)


def _contact(contact: Contact, size: Size) -> Face:
    left_mm, right_mm = _SAFE_MM, size.width_mm - _SAFE_MM
    room_mm = right_mm - left_mm
    left = _single_lines(room_mm, (contact.name, _NAME), (contact.role, _CONTACT))
    right = _single_lines(
        room_mm, *((each, _CONTACT) for each in (contact.phone, contact.email, contact.url))
    )
    if not left or _widest(left) + _COLUMN_GAP_MM + _widest(right) > room_mm:
        left, right = [*left, *right], []
    if not left:
        return Face()
    top_mm = size.height_mm - _CONTACT_BOTTOM_MM - max(len(left), len(right)) * _CONTACT.leading_mm
    lines = [
        line
        for column, at_right in ((left, False), (right, True))
        for row, block in enumerate(column)
        for line in block.lines(left_mm, right_mm, top_mm + row * _CONTACT.leading_mm, at_right=at_right)
    ]
    rule = Rule(left_mm, top_mm - _ABOVE_CONTACT_MM - _RULE_MM.height_mm, _RULE_MM)
    warnings = [each for block in (*left, *right) for each in _warnings(block)]
    return Face(tuple(lines), (rule,), tuple(warnings))


def _back(subject: str, card: Card, size: Size) -> Face:
    left_mm, right_mm, top_mm = _SAFE_MM, size.width_mm - _MARGIN_RIGHT_MM, _SAFE_MM
    words = tidy(card.back)
    if not words:
        return Face()
    titles = _single_lines(right_mm - left_mm, (card.back_title, _BACK_TITLE))
    above = [line for title in titles for line in title.lines(left_mm, right_mm, top_mm)]
    top_mm += _TITLE_MM * len(titles)
    block = fit(words, _BACK, right_mm - left_mm, size.height_mm - _SAFE_MM - top_mm, _SMALLEST)
    warnings = [each for title in titles for each in _warnings(title)]
    lines = (*above, *block.lines(left_mm, right_mm, top_mm))
    return Face(lines, warnings=(*warnings, *_warnings(block, subject)))


def _single_lines(width_mm: float, *texts: tuple[str, Style]) -> list[Block]:
    tidied = [(_one_line(text), style) for text, style in texts]
    return [fit(text, style, width_mm, style.leading_mm, _SMALLEST) for text, style in tidied if text]


def _widest(blocks: list[Block]) -> float:
    return max((block.width_mm for block in blocks), default=0.0)


def _warnings(block: Block, subject: str = "") -> tuple[str, ...]:
    subject = subject or f"“{_shortened(block.text)}”"
    warnings = []
    if block.wide:
        warnings.append(f"{subject} has a word too wide for this card: “{_shortened(block.wide)}”.")
    elif words := block.rest.split():
        spaced = len(block.rest) < 15 * len(words)
        count, unit = (len(words), "word") if spaced else (len(block.rest), "character")
        warnings.append(
            f"{subject} is about {count:,} {unit}{'' if count == 1 else 's'} too long for this card."
        )
    if missing := unprintable(block.text, block.style):
        some = " ".join(missing[:8]) + (" and more" if len(missing) > 8 else "")
        warnings.append(f"{subject} has characters that no font on this computer can show: {some}.")
    return tuple(warnings)


def _one_line(text: str) -> str:
    return tidy(text).replace("\n", " ")


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
