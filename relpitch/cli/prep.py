"""relpitch prep: an event's sheet, one page, as a PDF."""

import argparse
import json
import sys

from relpitch import paths, preferences
from relpitch.cli.written_file import add_output
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.event_words import on_paper
from relpitch.formatting import in_a_row, quoted
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _


def configure(parser: argparse.ArgumentParser) -> None:
    """Which event, and where to."""
    parser.add_argument("event", metavar=_("EVENT"), help=_("the first words of its name, or its id"))
    add_output(parser, (".pdf",), _("OUT.pdf"), _("the PDF to write"))
    parser.add_argument(
        "--page", choices=("a4", "letter"), default="", help=_("the paper, else what is preferred")
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF, and say what found no room."""
    from relpitch.printing import pdf, prep_sheet
    from relpitch.printing.offscreen import application
    from relpitch.printing.paper import paper_of
    from relpitch.services.prep_sheets import sheet_of
    from relpitch.services.services import Services
    from relpitch.storage.library import Library

    preferred = preferences.load(paths.preferences_file())
    with Library.open(preferences.library_to_open(arguments.library, preferred), read_only=True) as library:
        services = Services(library)
        events = services.events
        event = _event_meant(arguments.event, events.coming() + events.been())
        sheet = sheet_of(services.preparing.prepared(event, preferred.voice.pace), preferred.about.name)
    _qt = application()  # kept: Qt needs it for as long as type is set
    laid_out = prep_sheet.lay_out(sheet, paper_of(arguments.page or preferred.events.paper))
    pdf.save_page(laid_out.face, laid_out.page, event.title, arguments.output)
    for remark in laid_out.left_out:
        print(remark, file=sys.stderr)
    done = {"path": str(arguments.output), "event": event.title, "left_out": list(laid_out.left_out)}
    words = f"{event.title}. {on_paper(event)}: {arguments.output}"
    print(json.dumps(done, ensure_ascii=False) if arguments.json else words)
    return 0


def _event_meant(wanted: str, events: list[Event]) -> Event:
    """The event by its id, its whole name, or the first letters of its words; the next one first."""
    name = folded(wanted)
    by_id = [each for each in events if each.id == wanted]
    by_name = [each for each in events if folded(each.title) == name]
    by_words = [each for each in events if name.strip() and begins_words(name, folded(each.title))]
    found = by_id or by_name or by_words
    if not found:
        there = in_a_row([quoted(each.title) for each in events[:3]])
        raise RelpitchError(
            _("There is no event “{name}”. There is {names}.").format(name=wanted, names=there)
            if there
            else _("There is no event “{name}”. There is none yet.").format(name=wanted)
        )
    return found[0]
