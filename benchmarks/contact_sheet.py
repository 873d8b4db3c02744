"""Every design on every card size, fronts and backs, in one picture to look at.

    python -m benchmarks.contact_sheet OUT.png

With --small it is one business card of each design, as docs/screenshots has it.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from relpitch.domain.card import Card, Size
from relpitch.domain.contact import CardContact
from relpitch.domain.part import Part
from relpitch.domain.pocket_card import Front
from relpitch.printing import card_layout, code, designs, stocks
from relpitch.printing.offscreen import application
from relpitch.printing.other_cards import pocket, slip
from relpitch.printing.painter import render_face
from relpitch.printing.text import MM_PER_UNIT, Style, font

_GAP_MM, _LABEL_MM, _MARGIN_MM = 4.0, 9.0, 10.0
_SMALL = ("plain-85x55-a4",)
_PAPER, _EDGE = QColor("#F8F5EE"), QColor("#E3DDCF")
_MAYA = CardContact("Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okaforphysio.example")
_LINE = "I help people who sit all day move without pain."
_STRETCH = "Sit tall. Let one ear drift towards your shoulder. Three slow breaths, then swap sides."
_PARTS = {
    Part.OPENING: "**Stiff neck** at the squat rack?",
    Part.OFFER: "I help people who **sit all day** move **without pain**, with ten-minute habits.",
    Part.PROOF: "**Twelve accountants**, nine sore backs to two.",
    Part.RELEVANCE: "One stretch, **on that bench**.",
    Part.INVITATION: "**Show you** now, **one minute**.",
}
_BRIDGES = (
    ("they rub their neck", "One stretch on that bench often eases it."),
    ("they hate their commute", "There is a stretch that fits a red light."),
    ("they only come to switch off", "Two minutes where nothing is lifted."),
)


def examples() -> Sequence[tuple[str, Card]]:
    """A card of each design, each with another back, and those that are kept."""
    base = Card(_LINE, _MAYA, "A stretch to keep", _STRETCH, name="Gym")
    details = replace(base, code=code.details(_MAYA), code_words=code.SAVE)
    link = replace(
        base,
        code="https://okaforphysio.example/wrists",
        code_words="Scan, or type okaforphysio.example/wrists",
    )
    backs = {
        "line": details,
        "centred": replace(
            details, back_title="A question worth keeping", back="What would make your week lighter?"
        ),
        "margin": replace(
            link,
            back_title="Three wrist stretches, drawn",
            back="For anyone who pipes icing, holds a bow or steers a bus.",
        ),
        "name-first": replace(
            base,
            back_title="How we met",
            back="It was good to talk with you.",
            prompts=("Your name", "Where", "I said I’d"),
        ),
        "quiet": replace(
            details,
            back_title="At the next red light",
            back="Both hands on the wheel. Draw your shoulder blades down, and breathe out for six.",
        ),
        "framed": replace(
            base,
            back_title="For a stiff morning",
            back="Before you stand, push the floor away with both feet. Then let the chair push you up.",
        ),
        "beside": details,
    }
    found = [
        (each.name, replace(backs.get(each.id, base), design=each.id))
        for each in designs.catalogue()
        if each.shown
    ]
    found.append(("Pocket, cue words", pocket("Gym", _PARTS, _BRIDGES, time="27 s")))
    found.append(("Pocket, in full", pocket("Gym", _PARTS, _BRIDGES, Front.FULL, time="27 s")))
    return (*found, ("Slip", slip()))


def sizes(only: Sequence[str] = ()) -> dict[Size, list[str]]:
    """The card sizes there are, each with the stocks that have it."""
    found: dict[Size, list[str]] = {}
    for stock in stocks.catalogue():
        if not only or stock.id in only:
            found.setdefault(stock.card, []).append(stock.id)
    return found


def draw(only: Sequence[str], dpi: int, across: int = 0) -> QImage:
    """The sheet: a row a size, or so many designs in a row."""
    faces = [(name, card) for name, card in examples()]
    across = across or len(faces)
    rows = [
        (size, names, faces[at : at + across])
        for size, names in sizes(only).items()
        for at in range(0, len(faces), across)
    ]
    wide = max(across * 2 * (size.width_mm + _GAP_MM) for size, _, _ in rows) + 2 * _MARGIN_MM
    high = sum(size.height_mm + _LABEL_MM + _GAP_MM for size, _, _ in rows) + 2 * _MARGIN_MM
    per_mm = dpi / 25.4
    image = QImage(round(wide * per_mm), round(high * per_mm), QImage.Format.Format_RGB888)
    image.fill(_PAPER)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(per_mm, per_mm)
        y = _MARGIN_MM
        for size, names, shown in rows:
            x = _MARGIN_MM
            for name, card in shown:
                label = (
                    name if only else f"{name}, {size.width_mm:g} x {size.height_mm:g}: {', '.join(names)}"
                )
                _label(painter, x, y, label)
                layout = card_layout.lay_out(card, size)
                for warning in layout.warnings:
                    print(f"{name}, {names[0]}: {warning}")
                for face in (layout.front, layout.back):
                    box = QRectF(x, y + _LABEL_MM, size.width_mm, size.height_mm)
                    painter.fillRect(box, QColor("white"))
                    painter.setPen(QPen(_EDGE, 0.2))
                    painter.drawRect(box)
                    painter.save()
                    painter.translate(box.topLeft())
                    render_face(painter, face)
                    painter.restore()
                    x += size.width_mm + _GAP_MM
            y += size.height_mm + _LABEL_MM + _GAP_MM
    return image


def _label(painter: QPainter, x: float, y: float, words: str) -> None:
    painter.save()
    painter.translate(x, y + 6)
    painter.scale(MM_PER_UNIT, MM_PER_UNIT)
    painter.setFont(font(Style("Inter", 8, 11)))
    painter.setPen(QColor("#6B665C"))
    painter.drawText(QPointF(0, 0), words)
    painter.restore()


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contact_sheet")
    parser.add_argument("out", type=Path, metavar="OUT.png")
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--small", action="store_true", help="one business card of each design")
    parser.add_argument("--stock", action="append", default=[], help="only cards of this stock")
    arguments = parser.parse_args()
    _qt = application()
    only = _SMALL if arguments.small else tuple(arguments.stock)
    draw(only, 110 if arguments.small else arguments.dpi, across=2 if only else 0).save(str(arguments.out))


if __name__ == "__main__":
    main()
