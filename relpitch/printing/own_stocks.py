"""The stocks a person measured themselves, in a file like the one of those that are sold."""

import json
import unicodedata
from pathlib import Path

from relpitch.domain.card import Stock
from relpitch.domain.errors import RelpitchError
from relpitch.domain.stock_checks import findings, is_printable
from relpitch.domain.system_errors import reason
from relpitch.printing import stocks
from relpitch.private_files import make_folder, write_atomically
from relpitch.translation import _

_HEAD = """\
# Card stocks of your own. relpitch writes this file; lengths are millimetres from the page's top left corner.
"""


class OwnStocks:
    """The person's own stocks, the same for every library. Without a path they are not kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: tuple[Stock, ...] = ()
        self._trouble = ""
        if path is not None and path.exists():
            try:
                self._kept, mistakes = stocks.read_what_can_be(path)
                self._trouble = " ".join(map(str, mistakes))
            except RelpitchError as error:
                self._trouble = str(error)

    @property
    def trouble(self) -> str:
        """What of the file could not be read, and where; empty where all was, or it is not there."""
        return self._trouble

    def all(self) -> tuple[Stock, ...]:
        """Every stock of one's own, in the order they were made."""
        return self._kept

    def keep(self, stock: Stock) -> None:
        """Keep a stock, in place of the one with the same id."""
        if not is_printable(stock):
            raise RelpitchError(f"{next(each.words for each in findings(stock) if not each.possible)}.")
        others = [each for each in self._kept if each.id != stock.id]
        taken = {key for each in (*stocks.catalogue(), *others) for key in stocks.keys(each)}
        if stocks.keys(stock) & taken:
            raise RelpitchError(
                _("There is a stock “{name}” already. Give this one another name.").format(name=stock.name)
            )
        place = next((i for i, each in enumerate(self._kept) if each.id == stock.id), len(others))
        self._write((*others[:place], stock, *others[place:]))

    def remove(self, stock_id: str) -> None:
        """Keep a stock no longer."""
        self._write(tuple(each for each in self._kept if each.id != stock_id))

    def _write(self, kept: tuple[Stock, ...]) -> None:
        if self._trouble:
            raise RelpitchError(
                _("Your own stocks could not be read, so they are left alone: {trouble}").format(
                    trouble=self._trouble
                )
            )
        if self._path is not None:
            try:
                make_folder(self._path.parent)
                write_atomically(self._path, (_HEAD + "".join(_entry(each) for each in kept)).encode())
            except OSError as error:
                raise RelpitchError(
                    _("{name} cannot be written: {reason}.").format(
                        name=self._path.name, reason=reason(error)
                    )
                ) from error
        self._kept = kept


def id_for(name: str) -> str:
    """The id of a new stock, from its name: "Cream cards" is "own-cream-cards"."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    words = "".join(each if each.isalnum() else " " for each in folded if not unicodedata.combining(each))
    return "-".join(["own", *words.split()])


def _entry(stock: Stock) -> str:
    fields: dict[str, str | float | bool] = {
        "id": stock.id,
        "name": stock.name,
        "maker": stock.maker,
        "page_name": stock.page_name,
        "page_width_mm": stock.page.width_mm,
        "page_height_mm": stock.page.height_mm,
        "card_width_mm": stock.card.width_mm,
        "card_height_mm": stock.card.height_mm,
        "columns": stock.columns,
        "rows": stock.rows,
        "left_mm": stock.left_mm,
        "top_mm": stock.top_mm,
        "gap_x_mm": stock.gap_x_mm,
        "gap_y_mm": stock.gap_y_mm,
        "cut": stock.cut,
    }
    # What JSON writes for words, numbers, true and false is TOML too.
    return "\n[[stock]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())
