"""How the cards are to be printed, as the person chose it."""

from dataclasses import dataclass, replace

from relpitch.domain.card import Card, Sides
from relpitch.domain.contact import CardContact
from relpitch.domain.turn import Turn
from relpitch.formatting import heading_in
from relpitch.preferences import Printing
from relpitch.printing import code, designs
from relpitch.translation import N_, _
from relpitch.ui.pages.cards.deck import CardUse

CODES = {"details": N_("Your details"), "link": N_("Your link"), "line": N_("The words on the front")}
STATEMENT_SIZES = (11, 13, 16, 19, 23)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the left column of the Cards page says.

    `what` is printed. With 0 `copies` the sheet is filled; `start` is the first card's place on it, from 1.
    `statement_pt`: how large the statement is, which gets smaller to fit where it `shrinks`. The cards have
    `outlines` for a test on plain paper. `for_shop` and `as_shapes` are for a print shop: cards with a bleed,
    and letters drawn as shapes. `turn`: over which edge the printer turns the sheet.
    """

    what: CardUse = CardUse.CARDS
    stock_id: str = ""
    sides: Sides = Sides.BOTH
    copies: int = 0
    start: int = 1
    design: str = "line"
    code: str = "none"
    statement_pt: int = 16
    shrinks: bool = True
    crop_marks: bool = True
    outlines: bool = False
    for_shop: bool = False
    as_shapes: bool = False
    turn: Turn = Turn.LONG_EDGE

    def chosen_for(self, card: Card) -> Card:
        """A card in the chosen design, with the chosen code."""
        if self.what is not CardUse.CARDS:
            return card
        if card.code:
            held, words = card.code, card.code_words
        else:
            held, words = _code(self.code_in_design, card.contact, card.line, card.language)
        return replace(
            card,
            design=self.design,
            statement_pt=float(self.statement_pt),
            shrinks=self.shrinks,
            code=held,
            code_words=words,
        )

    @property
    def code_in_design(self) -> str:
        """What the QR code holds, where the design has room for one."""
        return self.code if designs.find(self.design).has_code else "none"

    def missing(self, contact: CardContact) -> str:
        """What the chosen code lacks, in a sentence; empty where it lacks nothing."""
        if self.what is not CardUse.CARDS:
            return ""
        if self.code_in_design == "details" and not contact.name:
            return _("The QR code needs your name. Write it in your details.")
        if self.code_in_design == "link" and not contact.url:
            return _("The QR code needs your link. Write it in your details.")
        return ""

    def kept(self, before: Printing) -> Printing:
        """What of it is remembered for the next time; the rest stays as it was `before`."""
        return replace(
            before,
            design=self.design,
            turn=self.turn,
            code=self.code,
            statement_pt=self.statement_pt,
            shrinks=self.shrinks,
            crop_marks=self.crop_marks,
            what=self.what.value if self.what is not CardUse.SLIPS else before.what,
        )


def choices_kept(kept: Printing, stock_id: str) -> Choices:
    """The choices that were kept the last time; what is no longer there takes its default."""
    known = {design.id for design in designs.catalogue() if design.shown}
    return Choices(
        what=CardUse.POCKET if kept.what == CardUse.POCKET.value else CardUse.CARDS,
        stock_id=stock_id,
        design=kept.design if kept.design in known else Choices().design,
        code=kept.code if kept.code in CODES else "none",
        statement_pt=max(
            (each for each in STATEMENT_SIZES if each <= kept.statement_pt), default=STATEMENT_SIZES[0]
        ),
        shrinks=kept.shrinks,
        crop_marks=kept.crop_marks,
        turn=kept.turn,
    )


def _code(kind: str, contact: CardContact, line: str, language: str) -> tuple[str, str]:
    match kind:
        case "details":
            return code.details(contact), heading_in(language, code.SAVE)
        case "link":
            return code.link(contact.url), heading_in(language, code.OPEN)
        case "line":
            return line, heading_in(language, code.READ)
        case _:
            return "", ""
