"""relpitch stocks: the card stocks that can be printed on, searched and listed."""

import argparse
import json
import sys
from dataclasses import asdict
from typing import Any

from relpitch.domain.card import Stock
from relpitch.domain.errors import RelpitchError
from relpitch.formatting import figures
from relpitch.translation import _, pgettext


def configure(parser: argparse.ArgumentParser) -> None:
    """What to look for."""
    parser.add_argument(
        "words",
        metavar=_("WORDS"),
        nargs="*",
        help=_("a product number, a size like 85x55, a paper, or a maker"),
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the stocks that the words match, all where there are none; the person's own come last."""
    # A command imports what it needs only when it is run.
    from relpitch import paths
    from relpitch.printing import stocks
    from relpitch.printing.own_stocks import OwnStocks

    own = OwnStocks(paths.stocks_file())
    words = " ".join(arguments.words)
    found = stocks.search(words, (*stocks.catalogue(), *own.all()))
    if own.trouble:
        print(own.trouble, file=sys.stderr)  # own stocks that can be read are listed all the same
    if not found:
        raise RelpitchError(_("There is no card stock like “{words}”.").format(words=words))
    if arguments.json:
        print(json.dumps([_as_json(stock) for stock in found], indent=2, ensure_ascii=False))
        return 0
    width = max(len(stock.id) for stock in found) + 2
    for stock in found:
        size = f"{figures(stock.card.width_mm, 6)} × {figures(stock.card.height_mm, 6)} mm"
        on_one = _("{size}, {count} on {paper}")
        sheet = on_one.format(size=size, count=stock.per_sheet, paper=stock.paper)
        print(f"{stock.id:{width}}{pgettext('a card stock', stock.name)}, {sheet}")
    return 0


def _as_json(stock: Stock) -> dict[str, Any]:
    values = asdict(stock)
    # The one only names what `page` measures; the other only settles whether crop marks are printed.
    del values["page_name"], values["cut"]
    return values
