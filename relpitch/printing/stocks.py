"""The card stocks relpitch knows, from resources/stocks.toml."""

import difflib
import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from relpitch import datafile, paths
from relpitch.domain.card import Size, Stock
from relpitch.domain.errors import RelpitchError
from relpitch.domain.stock_checks import findings, is_printable
from relpitch.domain.units import MM_PER_INCH
from relpitch.formatting import either, quoted
from relpitch.translation import _, each_language, pgettext

_STOCKS_NAMED = 2
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*[x×*]\s*(\d+(?:[.,]\d+)?)")
_NUMBER = re.compile(r"\d{3}")  # sizes, which stocks are looked for by too, have figures in ones and twos
_NEAR_MM = 1.0


@cache
def _as_written() -> tuple[Stock, ...]:
    return read(paths.resources() / "stocks.toml")


@each_language
def catalogue() -> tuple[Stock, ...]:
    """Every stock, in the order of the file, with its name in the language in use."""
    return tuple(
        replace(
            each,
            name=pgettext("a card stock", each.name),
            maker=pgettext("a card stock", each.maker),
        )
        for each in _as_written()
    )


def find(name: str, own: tuple[Stock, ...] = ()) -> Stock:
    """The stock a person means by its id, its name, or a number on the box ("Avery 8371", "8371").

    The person's `own` stocks come first.
    """
    by_key = {key: stock for stock in (*_as_written(), *catalogue(), *own) for key in keys(stock)}
    wanted = _key(name)
    if wanted in by_key:
        return by_key[wanted]
    near = [by_key[key].id for key in difflib.get_close_matches(wanted, by_key)]
    some = [stock.id for stock in (*catalogue(), *own)[:_STOCKS_NAMED]]
    if near:
        words = _("There is no card stock “{name}”. Did you mean {stocks}?")
    else:
        words = _("There is no card stock “{name}”. There is {stocks}, and more.")
    raise RelpitchError(words.format(name=name, stocks=_either(near or some)))


def search(words: str, stocks: tuple[Stock, ...]) -> tuple[Stock, ...]:
    """The stocks that a number, a size ("85 x 55", "3.5 x 2 in"), a paper or a maker bring to mind."""
    size = _SIZE.search(words)
    rest = _SIZE.sub(" ", words) if size else words
    wanted = [key for word in rest.split() if (key := _key(word)) and not (size and key in ("mm", "in"))]
    return tuple(
        stock
        for stock in stocks
        if all(any(key in each for each in _said_of(stock)) for key in wanted)
        and (size is None or _has_size(stock, *(float(each.replace(",", ".")) for each in size.groups())))
    )


def _said_of(stock: Stock) -> set[str]:
    return keys(stock) | {_key(stock.maker), _key(stock.page_name)}


def _has_size(stock: Stock, width: float, height: float) -> bool:
    card = sorted((stock.card.width_mm, stock.card.height_mm))
    return any(
        all(abs(a - b) <= _NEAR_MM for a, b in zip(card, sorted((width * unit, height * unit)), strict=True))
        for unit in (1, MM_PER_INCH)
    )


def read(path: Path) -> tuple[Stock, ...]:
    """The stocks of a file, checked; an error names file and line."""
    stocks, mistakes = read_what_can_be(path)
    if mistakes:
        raise mistakes[0]
    return stocks


def read_what_can_be(path: Path) -> tuple[tuple[Stock, ...], tuple[datafile.DataFileError, ...]]:
    """The stocks of a file that are right, and what is wrong with the others."""
    stocks: list[Stock] = []
    mistakes: list[datafile.DataFileError] = []
    owners: dict[str, Stock] = {}
    try:
        datafile.known_tables(path, "stock")
    except datafile.DataFileError as mistake:
        mistakes.append(mistake)
    for line, fields in datafile.tables_of(path, "stock"):
        try:
            stock = _stock(datafile.Entry(path, line, fields))
            for key in sorted(keys(stock)):
                if owner := owners.get(key):
                    raise ValueError(f"“{stock.id}” shares the name or alias “{key}” with “{owner.id}”.")
        except datafile.DataFileError as mistake:
            mistakes.append(mistake)
            continue
        except ValueError as error:
            mistakes.append(datafile.complaint(path, line, str(error)))
            continue
        owners |= dict.fromkeys(keys(stock), stock)
        stocks.append(stock)
    return tuple(stocks), tuple(mistakes)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


_Checked = tuple[Callable[[Any], bool], str]
_WORDS: _Checked = (lambda value: isinstance(value, str) and bool(value.strip()), "words in quotes")
_LENGTH: _Checked = (lambda value: _is_number(value) and value > 0, "a number of millimetres above 0")
_DISTANCE: _Checked = (
    lambda value: _is_number(value) and value >= 0,
    "a number of millimetres, 0 or more",
)
_COUNT: _Checked = (lambda value: type(value) is int and value > 0, "a whole number above 0")
_NAMES: _Checked = (
    lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value),
    'a list like ["5371", "8371"]',
)
_SWITCH: _Checked = (lambda value: isinstance(value, bool), "true or false")

_REQUIRED: dict[str, _Checked] = {
    "id": _WORDS,
    "name": _WORDS,
    "maker": _WORDS,
    "page_name": _WORDS,
    "page_width_mm": _LENGTH,
    "page_height_mm": _LENGTH,
    "card_width_mm": _LENGTH,
    "card_height_mm": _LENGTH,
    "columns": _COUNT,
    "rows": _COUNT,
    "left_mm": _DISTANCE,
    "top_mm": _DISTANCE,
}
_OPTIONAL: dict[str, _Checked] = {
    "gap_x_mm": _DISTANCE,
    "gap_y_mm": _DISTANCE,
    "aliases": _NAMES,
    "cut": _SWITCH,
}


def _stock(entry: datafile.Entry) -> Stock:
    entry.only(*_REQUIRED, *_OPTIONAL)
    known = {name: entry.checked(name, *check) for name, check in _REQUIRED.items()}
    known |= {name: entry.checked(name, *check) for name, check in _OPTIONAL.items() if name in entry}
    stock = Stock(
        id=known["id"],
        name=known["name"],
        maker=known["maker"],
        page_name=known["page_name"],
        page=Size(known["page_width_mm"], known["page_height_mm"]),
        card=Size(known["card_width_mm"], known["card_height_mm"]),
        columns=known["columns"],
        rows=known["rows"],
        left_mm=known["left_mm"],
        top_mm=known["top_mm"],
        gap_x_mm=known.get("gap_x_mm", 0.0),
        gap_y_mm=known.get("gap_y_mm", 0.0),
        aliases=tuple(known.get("aliases", ())),
        cut=known.get("cut", False),
    )
    if not is_printable(stock):
        wrong = next(each.words for each in findings(stock) if not each.possible)
        raise ValueError(f"“{stock.id}” cannot be: {wrong[:1].lower()}{wrong[1:]}.")
    return stock


def keys(stock: Stock) -> set[str]:
    """What a stock goes by, as it is compared."""
    return {_key(each) for alias in stock.aliases for each in (alias, f"{stock.maker} {alias}")} | {
        _key(stock.id),
        _key(stock.name),
    }


def numbers(stock: Stock) -> list[str]:
    """The numbers a stock is sold under that its name lacks; not the words it is looked for by."""
    return [each for each in stock.aliases if _NUMBER.search(each) and each not in stock.name]


def _key(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _either(names: list[str]) -> str:
    return either([quoted(name) for name in dict.fromkeys(names)])
