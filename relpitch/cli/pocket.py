"""relpitch pocket: the pocket book, words to have on the phone, as an EPUB or a PDF of its pages."""

import argparse
import json

from relpitch import paths, preferences
from relpitch.cli.written_file import add_output
from relpitch.domain.errors import RelpitchError
from relpitch.formatting import in_a_row, quoted
from relpitch.script.folding import begins_words, folded
from relpitch.services.pitches import Pitches
from relpitch.translation import _

_KINDS = (".epub", ".pdf")


def configure(parser: argparse.ArgumentParser) -> None:
    """Which versions, and where to."""
    parser.add_argument(
        "versions",
        metavar=_("VERSION"),
        nargs="*",
        help=_(
            "the first words of its name or its statement's title, or its id; else those of the next event"
        ),
    )
    add_output(parser, _KINDS, _("OUT.epub"), _("the EPUB, or the PDF, to write"))
    parser.add_argument("--no-event", action="store_true", help=_("leave the next event out"))
    parser.add_argument(
        "--people", action="store_true", help=_("with people one may meet there; else nothing about anybody")
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the book, whole or not at all."""
    from relpitch.services.pocket_books import BookContents, book_of
    from relpitch.services.services import Services
    from relpitch.storage.library import Library

    kind = arguments.output.suffix.lower()
    if kind not in _KINDS:
        raise RelpitchError(_("Name a file that ends in .epub or .pdf."))
    mine = preferences.load(paths.preferences_file())
    path = preferences.library_to_open(arguments.library, mine)
    with Library.open(path, read_only=True) as library:
        services = Services(library, preferences=lambda: mine)
        ids = tuple(dict.fromkeys(_found(each, services.pitches) for each in arguments.versions))
        wanted = BookContents(ids, event=not arguments.no_event, people=arguments.people)
        book = book_of(services, wanted, mine)
    if kind == ".epub":
        from relpitch.interchange import epub

        epub.save(book, arguments.output)
    else:
        from relpitch.printing import pocket_pages
        from relpitch.printing.offscreen import application

        _qt = application()
        pocket_pages.save(book, arguments.output)
    titles = [each.title for each in book.chapters]
    done = {"path": str(arguments.output), "title": book.title, "chapters": titles}
    print(
        json.dumps(done, ensure_ascii=False)
        if arguments.json
        else f"{book.title}: {', '.join(titles)}: {arguments.output}"
    )
    return 0


def _found(wanted: str, pitches: Pitches) -> str:
    """The version meant: by id, by its whole name, by its statement's title, or by words of either."""
    words = folded(wanted)
    everything = [
        (version_id, name, statement.label)
        for statement, names in pitches.everything()
        for version_id, name in names
    ]
    by_id = [identity for identity, _name, _title in everything if identity == wanted]
    by_name = [identity for identity, name, _title in everything if folded(name) == words]
    by_title = [identity for identity, _name, title in everything if folded(title) == words]
    by_words = [
        identity
        for identity, name, title in everything
        if words.strip() and begins_words(words, folded(f"{name} {title}"))
    ]
    found = by_id or by_name or by_title or by_words
    if not found:
        there = in_a_row([quoted(name) for _id, name, _title in everything[:3]])
        raise RelpitchError(
            _("There is no version “{name}”. There is {names}.").format(name=wanted, names=there)
            if there
            else _("There is no version “{name}”. There is none yet.").format(name=wanted)
        )
    return found[0]
