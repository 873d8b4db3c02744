"""relpitch card: scripts' lines on cards, as a PDF."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from relpitch.cli.options import path_typed
from relpitch.cli.text_input import read_script, read_text
from relpitch.cli.written_file import add_output
from relpitch.domain.card import Card, PrintRun, Sides, dealt
from relpitch.domain.contact import CardContact
from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.pocket_card import Front
from relpitch.domain.turn import Turn
from relpitch.formatting import heading_in, listed, whole_number
from relpitch.script.plain import plain
from relpitch.script.script_file import ScriptFile
from relpitch.script.slots import slots
from relpitch.script.spoken_text import measure
from relpitch.translation import N_, _

_MOST_CARDS = 10_000
_BACK_TITLE = N_("Something to keep")
_WHAT = ("cards", "pocket", "points", "slips")
_CODES = ("none", "details", "link", "line")


def configure(parser: argparse.ArgumentParser) -> None:
    """What to print, and on what."""
    parser.add_argument(
        "files", metavar=_("FILE"), nargs="*", help=_("script files, or - for what is piped in")
    )
    parser.add_argument(
        "--what",
        choices=_WHAT,
        default="cards",
        help=_("cards to give away, cards for your own pocket, their key points alone, or blank slips"),
    )
    parser.add_argument(
        "--front",
        choices=[each.value for each in Front],
        default=Front.CUES.value,
        help=_("what is in front of a card for your own pocket"),
    )
    parser.add_argument("--stock", metavar="ID", required=True, help=_("the paper; see relpitch stocks"))
    add_output(parser, (".pdf",), _("OUT.pdf"), _("the PDF to write"))
    parser.add_argument(
        "--back",
        metavar=_("FILE"),
        action="append",
        default=[],
        help=_("words for the backs, in place of the script's own; once for all cards, or once for each"),
    )
    parser.add_argument(
        "--start", metavar="N", type=int, default=1, help=_("the first free place of a used sheet")
    )
    parser.add_argument(
        "--copies",
        metavar="N",
        type=int,
        help=_(
            "how many of each; else one of each of several, and of a single one as many as fill the sheet"
        ),
    )
    parser.add_argument(
        "--sides", choices=[each.value for each in Sides], default="both", help=_("what is printed")
    )
    parser.add_argument(
        "--turn",
        choices=[each.value for each in Turn],
        default="long-edge",
        help=_("the edge over which the printer turns the paper"),
    )
    _configure_looks(parser)


def _configure_looks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--picture", metavar=_("FILE"), type=path_typed, help=_("a picture for the backs, a PNG or a JPEG")
    )
    parser.add_argument("--design", metavar="ID", default="line", help=_("how the cards look"))
    parser.add_argument("--code", choices=_CODES, default="none", help=_("what a QR code holds"))
    parser.add_argument(
        "--outlines", action="store_true", help=_("draw the edges, for a test on plain paper")
    )
    parser.add_argument(
        "--shop",
        action="store_true",
        help=_("for a print shop: a card a page, 3 mm bleed, crop marks outside it"),
    )
    parser.add_argument(
        "--as-shapes", action="store_true", help=_("letters as outlines, for whoever lacks the fonts")
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF, unless a card would not be as written."""
    from relpitch import paths
    from relpitch.printing import designs, pdf, sheets, shop, stocks
    from relpitch.printing.offscreen import application
    from relpitch.printing.own_stocks import OwnStocks

    own = OwnStocks(paths.stocks_file())
    if own.trouble:
        print(own.trouble, file=sys.stderr)  # the others can be printed on
    stock = stocks.find(arguments.stock, own.all())
    design = designs.find(arguments.design)
    if arguments.code != "none" and not design.has_code:
        raise RelpitchError(
            _("The design “{name}” has no room for a QR code. Take another, or none.").format(
                name=design.name
            )
        )
    copies = arguments.copies
    if copies is None:
        copies = 1 if len(arguments.files) > 1 else 0  # 0 fills the sheet
    elif copies < 1:
        raise RelpitchError(_("Print at least one card."))
    if arguments.shop:
        copies = 1  # the shop prints as many as are ordered
    if copies * max(len(arguments.files), 1) > _MOST_CARDS:
        raise RelpitchError(
            _("Print at most {count} cards at a time.").format(count=whole_number(_MOST_CARDS))
        )
    deck = _deck(arguments)
    cards = dealt(deck, copies, max(stock.per_sheet + 1 - arguments.start, 1))
    printed = PrintRun(
        stock,
        cards,
        arguments.start,
        Sides(arguments.sides),
        Turn(arguments.turn),
        outlines=arguments.outlines,
        bleed_mm=shop.BLEED_MM if arguments.shop else 0.0,
        as_shapes=arguments.as_shapes,
    )
    _qt = application()
    pages = shop.lay_out(printed) if arguments.shop else sheets.lay_out(printed)
    if warnings := sheets.warnings(pages):
        raise RelpitchError(warnings[0])
    pdf.save(printed, arguments.output)
    if arguments.json:
        print(json.dumps(_as_json(printed, deck, arguments.output, len(pages)), ensure_ascii=False))
    else:
        for card in deck:
            # Translators: how many of a card are in a file.
            words = _("{count} × “{card}” in {file}")
            print(words.format(count=cards.count(card), card=_title_of(card), file=arguments.output))
    return 0


def _as_json(
    printed: PrintRun, deck: Sequence[Card], output: Path, pages: int
) -> dict[str, str | int | list[dict[str, str | int]]]:
    return {
        "path": str(output),
        "stock": printed.stock.id,
        "cards": len(printed.cards),
        "pages": pages,
        "start": printed.start,
        "deck": [
            {"name": each.name, "line": each.line, "back": each.back, "copies": printed.cards.count(each)}
            for each in deck
        ],
    }


def _title_of(card: Card) -> str:
    return card.name if card.pocket or card.prompts else card.line


def _deck(arguments: argparse.Namespace) -> tuple[Card, ...]:
    from relpitch.printing.other_cards import slip

    if arguments.what == "slips":
        if arguments.files:
            raise RelpitchError(_("Slips are blank: leave the files out."))
        return (slip(),)
    if not arguments.files:
        raise RelpitchError(_("Name a file with the words to print, or - for what is piped in."))
    if arguments.what != "cards":
        if arguments.back:
            raise RelpitchError(_("A card for your pocket has your bridges behind it: leave --back out."))
        front = Front.CUES if arguments.what == "points" else Front(arguments.front)
        return tuple(_pocket(file, front) for file in arguments.files)
    backs = _backs(arguments.back, len(arguments.files))
    return tuple(_card(file, back, arguments) for file, back in zip(arguments.files, backs, strict=True))


def _pocket(file: str, front: Front) -> Card:
    from relpitch.printing.other_cards import pocket
    from relpitch.script.telling_language import language_told_by

    script = read_script(read_text(file))
    bridges = [(each.when, each.words) for each in script.sections if each.when]
    language = script.front.get("language") or language_told_by("\n\n".join(script.words.values())) or "en"
    spoken = measure(
        script.words, Length.FULL if front is Front.CUES else Length(front.value), language=language
    )
    time = f"{spoken.seconds:.0f} s" if spoken.text else ""
    card = pocket(_name_of(script, file), script.words, bridges, front, language=language, time=time)
    assert card.pocket is not None
    if not card.pocket.parts and not card.pocket.words:
        raise RelpitchError(_("There are no words to print."))
    if unfilled := dict.fromkeys(slots("\n".join(card.pocket.all_words))):
        raise RelpitchError(
            _("Write something in place of {gaps} before you print.").format(gaps=_in_braces(unfilled))
        )
    return card


def _name_of(script: ScriptFile, file: str) -> str:
    return script.front.get("title", "") or ("" if file == "-" else Path(file).stem)


def _backs(files: Sequence[str], count: int) -> Sequence[str | None]:
    if len(files) in (0, 1):
        return [files[0] if files else None] * count
    if len(files) != count:
        raise RelpitchError(_("Give one --back for all cards, or {count}: one for each.").format(count=count))
    return files


def _card(file: str, back_file: str | None, arguments: argparse.Namespace) -> Card:
    from relpitch.printing import own_picture

    script = read_script(read_text(file))
    front = measure(script.words, Length.LINE)
    back = script.front.get("back", "") if back_file is None else read_text(back_file)
    if not front.text:
        raise RelpitchError(_("There are no words to print."))
    if unfilled := dict.fromkeys((*front.unfilled, *slots(back))):
        raise RelpitchError(
            _("Write something in place of {gaps} before you print.").format(gaps=_in_braces(unfilled))
        )
    contact = CardContact(**{field.name: script.front.get(field.name, "") for field in fields(CardContact)})
    language = script.front.get("language", "")
    code, code_words = _code(arguments.code, contact, front.text, language)
    return Card(
        line=front.text,
        contact=contact,
        back_title=heading_in(language, _BACK_TITLE),
        back=plain(back),
        name=_name_of(script, file),
        design=arguments.design,
        code=code,
        code_words=code_words,
        language=language,
        picture=own_picture.read(arguments.picture) if arguments.picture else b"",
    )


def _in_braces(unfilled: Iterable[str]) -> str:
    return listed([f"{{{name}}}" for name in unfilled])


def _code(kind: str, contact: CardContact, line: str, language: str) -> tuple[str, str]:
    """What a QR code holds, and the words beside it."""
    from relpitch.printing import code

    match kind:
        case "details":
            if not contact.name:
                raise RelpitchError(_("A QR code of your details needs a name: between the --- lines."))
            return code.details(contact), heading_in(language, code.SAVE)
        case "link":
            if not contact.url:
                raise RelpitchError(_("A QR code of your link needs a url: between the --- lines."))
            return code.link(contact.url), heading_in(language, code.OPEN)
        case "line":
            return line, heading_in(language, code.READ)
        case _:
            return "", ""
