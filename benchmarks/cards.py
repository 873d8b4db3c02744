"""A hundred different cards to PDF, the preview after an edit, and the same cards by gLabels: CPU, ratios.

glabels-3-batch (Debian's package glabels) is measured where it is installed.
"""

import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, cpu_ms
from relpitch.app import App
from relpitch.domain.card import Card, PrintRun, Sides
from relpitch.domain.contact import CardContact
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText
from relpitch.printing import card_layout, code, pdf, stocks, text
from relpitch.ui.pages.cards import CardsPage

_CARDS, _TIMES = 100, 5
_WORDS = (
    "I help people who sit all day move without pain, number {0}, with {1} small things done daily.",
    "I bake bread for {0} streets and teach {1} neighbours to.",
    "I make the books of {0} small shops so plain that their owners read them, {1} minutes a week.",
)
_TEXT = (
    '<Object-text x="{x}pt" y="{y}pt" w="{w}pt" h="{h}pt" justify="left" valign="top" auto_shrink="False"'
    ' a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"><Span font_family={family} font_size="{size}"'
    ' font_weight="Normal" font_italic="False" color="0x1a1815ff" line_spacing="1"><Field name="{field}"/>'
    "</Span></Object-text>"
)
_LABELS = """<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
<Template brand="Avery" part="5371" size="US-Letter" _description="Business Cards">
<Label-rectangle id="0" width="252pt" height="144pt" round="0pt" x_waste="0pt" y_waste="0pt">
<Layout nx="2" ny="5" x0="54pt" y0="36pt" dx="252pt" dy="144pt"/></Label-rectangle></Template>
<Objects id="0" rotate="False">{objects}</Objects>
<Merge type="Text/Comma/Line1Keys" src={source}/><Data/></Glabels-document>
"""


def rows() -> Iterator[Row]:
    """A deck printed, beside gLabels where it is installed, and the sheet drawn again after an edit."""
    app = App(["relpitch"], sample=True)
    avery = stocks.find("avery-5371")
    cards = tuple(_card(number) for number in range(_CARDS))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.pdf"
        both = _least(lambda: _save(PrintRun(avery, cards), out))
        yield Row(f"{_CARDS} different cards to PDF, both sides and codes", both, "s", at_most=1)
        fronts = _least(lambda: _save(PrintRun(avery, cards, sides=Sides.FRONT), out))
        theirs = _glabels(cards, Path(folder))
        against = (fronts / theirs, "glabels-3-batch") if theirs else (None, "")
        yield Row("the fronts alone", fronts, "s", *against)
    yield Row("sheet drawn again after an edit", _preview(app), "ms", at_most=50)


def _card(number: int) -> Card:
    contact = CardContact(
        "Maya Okafor", "Physiotherapist", "07700 900 142", f"maya{number}@okaforphysio.example"
    )
    return Card(
        _WORDS[number % 3].format(number + 2, number + 3),
        contact,
        f"When they mention the number {number}",
        f"There is one stretch for that. Hold it {number + 2} seconds, breathe out slowly, then swap sides.",
        name=f"Card {number}",
        code=code.details(contact),
        code_words=code.SAVE,
    )


def _save(run: PrintRun, out: Path) -> None:
    card_layout._laid_out.cache_clear()
    text.fit.cache_clear()
    pdf.save(run, out)


def _least(action: Callable[[], None]) -> float:
    times = []
    for _ in range(_TIMES):
        before = time.process_time()
        action()
        times.append(time.process_time() - before)
    return min(times)


def _glabels(cards: tuple[Card, ...], folder: Path) -> float | None:
    """CPU seconds of gLabels for the same fronts, the least of a few runs; None where it is not installed."""
    program = shutil.which("glabels-3-batch")
    if program is None:
        return None
    records = folder / "cards.csv"
    rows = [
        f'"{c.line}","{c.contact.name}","{c.contact.role}","{c.contact.phone}","{c.contact.email}"'
        for c in cards
    ]
    records.write_text("\n".join(["line,name,role,phone,email", *rows]) + "\n", encoding="utf-8")
    places = (
        ("line", "Serif", 16, 17, 18, 220, 70),
        ("name", "Sans", 9, 17, 104, 100, 14),
        ("role", "Sans", 7.5, 17, 117, 100, 12),
        ("phone", "Sans", 7.5, 130, 104, 110, 12),
        ("email", "Sans", 7.5, 130, 117, 110, 12),
    )
    objects = "".join(
        _TEXT.format(field=field, family=quoteattr(family), size=size, x=x, y=y, w=w, h=h)
        for field, family, size, x, y, w, h in places
    )
    labels = folder / "cards.glabels"
    labels.write_text(_LABELS.format(objects=objects, source=quoteattr(str(records))), encoding="utf-8")
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [program, "-o", str(folder / "theirs.pdf"), str(labels)], capture_output=True, check=False
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode or not (folder / "theirs.pdf").exists():
            return None
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def _preview(app: App) -> float:
    """CPU from an edit to the painted sheet, with both sides and a QR code on each back."""
    app.window.show()
    while not app.pages:
        QApplication.processEvents()
    app.window.go(Destination(PageName.CARDS))
    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    page.editing.choose(replace(page.choices, code="details"))
    QApplication.processEvents()
    version = page._deck[0].version
    number = iter(range(10**6))

    def edited() -> None:
        words = PartText(
            PartRule.OWN, (Phrasing(f"I help people who sit all day move, edit {next(number)}."),)
        )
        before = page._pitches.version(version.id)
        assert before is not None
        page._pitches.write_parts(version.id, {Part.OFFER: before.parts[Part.OFFER]}, {Part.OFFER: words})

    def drawn() -> None:
        page.open("")
        page.window().repaint()

    times = []
    for _ in range(21):
        edited()
        times.append(cpu_ms(drawn, 1))
    app.close()
    return statistics.median(times)
