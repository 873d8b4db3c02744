"""relpitch card: a script's line on cards, as a PDF."""

import argparse
import json
from dataclasses import fields
from pathlib import Path

from relpitch.cli.text_input import read_text
from relpitch.domain.card import Card, PrintRun
from relpitch.domain.contact import Contact
from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.script import parse_file, plain, slots
from relpitch.script.saying import say

_AT_MOST = 10_000
_BACK_TITLE = "Something to keep"


def configure(parser: argparse.ArgumentParser) -> None:
    """What to print, and on what."""
    parser.add_argument("file", metavar="FILE", help="a script file, or - for what is piped in")
    parser.add_argument("--stock", metavar="ID", required=True, help="the paper; see relpitch stocks")
    parser.add_argument(
        "-o", "--output", metavar="OUT.pdf", type=Path, required=True, help="the PDF to write"
    )
    parser.add_argument("--back", metavar="FILE", help="words for the backs, in place of the script's own")
    parser.add_argument(
        "--start", metavar="N", type=int, default=1, help="the first free place of a used sheet"
    )
    parser.add_argument(
        "--copies", metavar="N", type=int, help="how many cards; else as many as fill the sheet"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF, unless the card would not be as written."""
    from relpitch.printing import pdf, sheets, stocks
    from relpitch.printing.offscreen import application

    stock = stocks.find(arguments.stock)
    copies = stock.per_sheet + 1 - arguments.start if arguments.copies is None else arguments.copies
    if copies > _AT_MOST:
        raise RelpitchError(f"Print at most {_AT_MOST:,} cards at a time.")
    card = _card(arguments.file, arguments.back)
    printed = PrintRun(stock, (card,) * copies, arguments.start)
    _qt = application()
    pages = sheets.lay_out(printed)
    for warning in sheets.warnings(pages):
        raise RelpitchError(warning)
    pdf.save(printed, arguments.output)
    done = {"path": str(arguments.output), "stock": stock.id, "cards": copies, "pages": len(pages)}
    print(json.dumps(done) if arguments.json else f"{copies} × “{card.line}” in {arguments.output}")
    return 0


def _card(file: str, back_file: str | None) -> Card:
    script = parse_file(read_text(file))
    front = say(script.words, Length.LINE)
    back = script.front.get("back", "") if back_file is None else read_text(back_file)
    if not front.text:
        raise RelpitchError("There are no words to print.")
    if unfilled := dict.fromkeys((*front.unfilled, *slots(back))):
        names = " and ".join(f"{{{name}}}" for name in unfilled)
        raise RelpitchError(f"Write something in place of {names} before you print.")
    return Card(
        line=front.text,
        contact=Contact(**{field.name: script.front.get(field.name, "") for field in fields(Contact)}),
        back_title=_BACK_TITLE,
        back=plain(back),
        name=script.front.get("title", "") or ("" if file == "-" else Path(file).stem),
    )
