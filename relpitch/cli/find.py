"""relpitch find: search the library."""

import argparse
import json
from datetime import datetime

from relpitch import paths, preferences
from relpitch.domain.day import whole_moment
from relpitch.domain.errors import RelpitchError
from relpitch.domain.search_result import SearchKind, SearchResult
from relpitch.translation import N_, _

_KINDS = {
    SearchKind.PERSON: N_("Person"),
    SearchKind.ENCOUNTER: N_("Encounter"),
    SearchKind.PROMISE: N_("Promise"),
    SearchKind.GIFT: N_("Gift"),
    SearchKind.INTRODUCTION: N_("Introduction"),
    SearchKind.MESSAGE: N_("Message"),
    SearchKind.STATEMENT: N_("Statement"),
    SearchKind.EVENT: N_("Event"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """The words to look for."""
    parser.add_argument("words", nargs="+", metavar=_("WORDS"), help=_('words, or "words in a row"'))


def run(arguments: argparse.Namespace) -> int:
    """Print what is found, a line each; nothing found is no failure."""
    from relpitch.services.search import Search
    from relpitch.storage.library import Library

    typed = " ".join(f'"{each}"' if " " in each else each for each in arguments.words)
    if not any(letter.isalnum() for letter in typed):
        raise RelpitchError(_("Write a word to look for."))
    path = preferences.library_to_open(arguments.library, preferences.load(paths.preferences_file()))
    with Library.open(path, read_only=True) as library:
        found = Search(library).find(typed)
    if arguments.json:
        print(json.dumps([_plain(each) for each in found], ensure_ascii=False, indent=1))
    else:
        for each in found:
            print(f"{_(_KINDS[each.kind]):<12}  {each.title}{_on(each.at)}\n              {each.snippet}")
        if not found:
            print(_("Nothing found."))
    return 0


def _plain(found: SearchResult) -> dict[str, str | None]:
    return {
        "kind": found.kind.value,
        "id": found.id,
        "title": found.title,
        "snippet": found.snippet,
        "when": found.at.astimezone().isoformat(timespec="minutes") if found.at else None,
    }


def _on(at: datetime | None) -> str:
    return f", {whole_moment(at.astimezone())}" if at else ""
