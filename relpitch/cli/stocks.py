"""relpitch stocks: the sheets of cards that can be printed on."""

import argparse
import json
from dataclasses import asdict
from typing import Any

from relpitch.domain.card import Stock


def configure(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print the catalogue."""
    from relpitch.printing import stocks

    if arguments.json:
        print(json.dumps([_as_json(stock) for stock in stocks.catalogue()], indent=2, ensure_ascii=False))
        return 0
    for stock in stocks.catalogue():
        card = f"{stock.card.width_mm:g} × {stock.card.height_mm:g} mm"
        print(f"{stock.id:16}{stock.name}, {card}, {stock.per_sheet} on {stock.page_name}")
    return 0


def _as_json(stock: Stock) -> dict[str, Any]:
    values = asdict(stock)
    del values["page_name"], values["cut"]
    return values
