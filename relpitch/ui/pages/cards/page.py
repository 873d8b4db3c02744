"""The Cards page: the print studio, and the rooms beside it for paper and printer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.card import Card, PrintRun, Stock
from relpitch.domain.change import Change
from relpitch.domain.contact import CardContact
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.domain.statement import Statement
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.printing.own_stocks import OwnStocks
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.services.naming import short
from relpitch.services.pitches import Pitches
from relpitch.ui import keys
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.cards.choices import Choices, begin
from relpitch.ui.pages.cards.deck import OWN, OWN_SLOT, Entry, What
from relpitch.ui.pages.cards.details import DetailsDialog
from relpitch.ui.pages.cards.drawer import Drawer
from relpitch.ui.pages.cards.papers import PapersDialog
from relpitch.ui.pages.cards.press import Press
from relpitch.ui.pages.cards.rooms import Rooms
from relpitch.ui.pages.cards.stores import DECK, STOCKS, DeckStore, Layout, StockStore
from relpitch.ui.pages.cards.studio import Studio
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.page_header import PageHeader


class CardsPage(Page):
    """A deck of versions on one stock, front and back."""

    def __init__(
        self,
        pitches: Pitches,
        history: History,
        preferences: PreferencesFile,
        changes: Changes,
        own_stocks: OwnStocks,
    ) -> None:
        super().__init__()
        self._pitches = pitches
        self._history = history
        history.add_store(DECK, DeckStore(self.layout_now, self._lay_out))
        history.add_store(STOCKS, StockStore(own_stocks, self._show))
        self._preferences = preferences
        self.drawer = Drawer(preferences, own_stocks)
        self._trouble = own_stocks.trouble
        self._statements: dict[str, Statement] = {}
        self._deck: list[Entry] = []
        self._about = CardContact()
        self._at = 0
        self.choices = begin(preferences.current.printing, self.drawer.last().id)
        self._build()
        self._wire(changes)

    # what is shown

    def open(self, thing: str) -> None:
        if self._trouble:
            self._toast.tell(f"{self._trouble} Every other paper is here.")
            self._trouble = ""
        self._statements = {each.id: each for each in self._pitches.statements()}
        remembered = self._preferences.current.remembered
        in_deck = {entry.version.id: entry.back for entry in self._deck} or _read_deck(remembered.deck)
        if not in_deck or (thing and thing not in in_deck and len(in_deck) == 1):
            in_deck = {thing or remembered.version: ""}
        self._load(in_deck)
        if not thing or not self._deck:
            self._show()
        elif thing in in_deck:
            self.pick(next((n for n, entry in enumerate(self._deck) if entry.version.id == thing), 0))
        else:
            self.add_version(thing)

    def topic(self) -> str:
        return self._rooms.topic

    def flush(self) -> bool:
        self._studio.aside.flush()
        return True

    def unsaved(self) -> Mapping[str, str] | None:
        words = self._studio.aside.unsaved()
        return {self._deck[self._at].version.id: words} if words else None

    def put_back(self, place: str, words: str) -> bool:
        try:
            self._pitches.fill_slot(place, OWN_SLOT, words)
        except RelpitchError:
            return False
        return True

    def show_narrow(self, narrow: bool) -> None:
        self._studio.show_narrow(narrow)

    @property
    def stock(self) -> Stock:
        """The paper to print on."""
        return self.drawer.find(self.choices.stock_id)

    def print_run(self) -> PrintRun:
        """What would be printed now."""
        if self._studio.run is None:
            raise RelpitchError(
                self._studio.troubles[0] if self._studio.troubles else "There is no card yet."
            )
        return self._studio.run

    def _load(self, wanted: Mapping[str, str]) -> None:
        """Put versions with their backs in the deck; where none of them is there, the first there is."""
        deck = [entry for each, back in wanted.items() if (entry := self._entry(each, back))]
        if not deck and self._statements:
            first = self._pitches.versions(next(iter(self._statements)))[0]
            deck = [entry for entry in (self._entry(first.id, ""),) if entry]
        self._deck = deck
        self._at = min(self._at, max(len(deck) - 1, 0))

    def _entry(self, version_id: str, back: str) -> Entry | None:
        version = self._pitches.version(version_id) if version_id else None
        if version is None or version.discarded_at or version.statement_id not in self._statements:
            return None
        base = version if version.is_base else self._pitches.versions(version.statement_id)[0]
        return Entry(version, base, back, self._statements[version.statement_id].language).chosen()

    def _show(self) -> None:
        there = bool(self._deck)
        self._studio.setVisible(there)
        self._empty.setVisible(not there)
        self._save.setEnabled(there)
        self._print.setEnabled(there)
        if not there:
            self._header.show_title("Cards", "")
            return
        names = [entry.version.name for entry in self._deck]
        context = names[0] if len(names) == 1 else f"A pocket deck of {len(names)}"
        self._header.show_title("Cards", "Encounter slips" if self.choices.what is What.SLIPS else context)
        stock = self.stock
        if self.choices.start > stock.per_sheet:
            self.choices = replace(self.choices, start=1)
        contact = self._about = self._preferences.current.about
        deck = tuple(f"{each.version.id} {each.back}" for each in self._deck)
        self._preferences.remember(deck=deck if len(deck) > 1 else ())
        self._studio.show_deck(
            self._deck, self._at, self.choices, stock, self.drawer.at_hand(stock), contact, self._versions
        )

    def _versions(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [(statement.title, names) for statement, names in self._pitches.everything()]

    # what the person does

    def layout_now(self) -> Layout:
        """The deck as it is laid out."""
        return Layout(tuple((each.version.id, each.back) for each in self._deck), self.choices)

    def _lay_out(self, layout: Layout) -> None:
        """Lay out another deck, and print in another way from now on."""
        before, self.choices = self.choices, layout.choices
        if (before.what, before.sides, before.stock_id) != (
            layout.choices.what,
            layout.choices.sides,
            layout.choices.stock_id,
        ):
            self._studio.desk.begin()
        if layout.choices.stock_id != before.stock_id:
            self.drawer.remember(layout.choices.stock_id, self.drawer.find(before.stock_id))
        self._load(dict(layout.versions))
        self._preferences.keep(printing=self.choices.kept(self._preferences.current.printing))
        self._show()

    def _do(self, words: str, layout: Layout, undone: str, *, burst: str = "") -> Act:
        where = Destination(PageName.CARDS)
        return self._history.put(words, DECK, DECK, layout, where, undone=undone, burst=burst)

    def choose(self, choices: Choices) -> None:
        """Print in another way from now on."""
        if choices.stock_id != self.choices.stock_id:
            choices = replace(choices, start=1 if choices.start == self.choices.start else choices.start)
        layout = replace(self.layout_now(), choices=choices)
        self._do("Print in another way", layout, "The cards are as before", burst="choices")

    def add_version(self, version_id: str) -> None:
        """Put one more version in the deck; of several, each is printed once."""
        layout = self.layout_now()
        ids = [each for each, _back in layout.versions]
        if version_id in ids:
            self.pick(ids.index(version_id))
            return
        entry = self._entry(version_id, "")
        if entry is None:
            self._show()
            return
        choices = layout.choices
        if len(ids) == 1 and choices.copies == 0:
            choices = replace(choices, copies=1)
        self._at = len(ids)
        name = short(entry.version.name)
        act = self._do(
            f"Add {name} to the deck",
            Layout((*layout.versions, (version_id, entry.back)), choices),
            f"{name} is out of the deck",
        )
        self._toast.tell(f"{name} is in the deck now", act)

    def pick(self, number: int) -> None:
        """Look at another card of the deck."""
        self._at = number
        self._show()

    def take_out(self, number: int) -> None:
        """Take one out of the deck."""
        layout, name = self.layout_now(), short(self._deck[number].version.name)
        versions = (*layout.versions[:number], *layout.versions[number + 1 :])
        choices = replace(layout.choices, copies=0) if len(versions) == 1 else layout.choices
        self._at = min(self._at, len(versions) - 1)
        act = self._do(
            f"Take {name} out of the deck", Layout(versions, choices), f"{name} is in the deck again"
        )
        self._toast.tell(f"{name} is out of the deck", act)

    def choose_back(self, key: str) -> None:
        """Give something else away on the back of the card that is looked at."""
        layout = self.layout_now()
        versions = list(layout.versions)
        versions[self._at] = (versions[self._at][0], key)
        self._do("Another back", replace(layout, versions=tuple(versions)), "The back is as before")

    def _keep_own_words(self, words: str) -> None:
        version_id = self._deck[self._at].version.id
        try:
            act = self._pitches.fill_slot(version_id, OWN_SLOT, words)
        except RelpitchError as error:
            self._toast.tell(str(error))
            return
        self._deck = [replace(e, back=OWN) if e.version.id == version_id else e for e in self._deck]
        self.open("")
        self._toast.tell("Kept for the back", act)

    def show_papers(self) -> None:
        """Choose among every paper, or measure one."""
        dialog = PapersDialog(self.drawer.papers(), self.drawer.own.all(), self.stock, self)
        if not dialog.exec():
            return
        stock = dialog.chosen or self.stock
        match dialog.asked:
            case "new":
                self._rooms.edit_stock(stock, is_new=True)
            case "edit":
                self._rooms.edit_stock(stock, is_new=False)
            case "remove":
                self.remove_stock(stock)
            case _:
                self.choose(replace(self.choices, stock_id=stock.id))

    def use_stock(self, stock: Stock) -> None:
        """Keep a stock of the person's own, and print on it."""
        try:
            act = self._put_stock(
                f"Keep {short(stock.name)}", stock.id, stock, f"{short(stock.name)} is gone"
            )
        except RelpitchError as error:
            self._rooms.editor.show_trouble(str(error))
            return
        self._rooms.leave()
        self.choose(replace(self.choices, stock_id=stock.id))
        self._toast.tell(f"{stock.name} is kept with your papers", act)

    def remove_stock(self, stock: Stock) -> None:
        """Forget a stock of the person's own."""
        name = short(stock.name)
        try:
            act = self._put_stock(f"Remove {name}", stock.id, None, f"{name} is back")
        except RelpitchError as error:
            self._toast.tell(str(error))
            return
        self._toast.tell(f"{stock.name} is removed", act)

    def _put_stock(self, words: str, stock_id: str, stock: Stock | None, undone: str) -> Act:
        return self._history.put(words, STOCKS, stock_id, stock, Destination(PageName.CARDS), undone=undone)

    def _measure(self) -> None:
        self._rooms.measure(self.stock, self.choices.turn)

    def _edit_words(self) -> None:
        thing = self._deck[self._at].version.id if self._deck else ""
        self.asked_for.emit(Destination(PageName.PITCHES, thing))

    def _edit_details(self) -> None:
        dialog = DetailsDialog(self._preferences.current.about, self)
        if dialog.exec():
            self._preferences.choose("about", "", dialog.contact(), "Your details")

    # paper comes out

    def _save_pdf(self) -> None:
        if not self._refused():
            self._press.save(self.print_run(), self._title())

    def save_to(self, path: Path) -> None:
        """Write the sheets to a PDF, or say why not."""
        self._press.save_to(self.print_run(), path)

    def _print_sheets(self) -> None:
        if not self._refused():
            self._press.print(self.print_run(), self._title())

    def _save_picture(self) -> None:
        if card := self._chosen_card():
            self._press.save_picture(card)

    def _show_code(self) -> None:
        if card := self._chosen_card():
            self._press.show_code(card)

    def _chosen_card(self) -> Card | None:
        """The card that is looked at, where its front can be handed over."""
        entry = self._deck[self._at]
        if unfilled := entry.unfilled(with_back=False):
            self._toast.tell(unfilled[0])
            return None
        return self.choices.dressed(entry.card(self._preferences.current.about))

    def _refused(self) -> bool:
        if not self._deck:
            return True
        if self._studio.troubles:
            self._toast.tell(self._studio.troubles[0])
        return bool(self._studio.troubles)

    def _title(self) -> str:
        return "Pocket deck" if len(self._deck) > 1 else self._deck[0].version.name

    # what happened

    def _happened(self, _change: Change) -> None:
        if self.isVisible():
            self.open("")

    def _preferences_changed(self, preferences: Preferences) -> None:
        if self.isVisible() and preferences.about != self._about:
            self._show()

    # how it is put together

    def _build(self) -> None:
        self._save = Button("Save PDF", icon_name="file-down")
        self._print = Button("Print", kind="primary", icon_name="printer")
        self._header = PageHeader(self._save, self._print)
        self._studio = Studio()
        self._empty = EmptyState(
            "id-card", "No cards yet", "Write what you offer first. A card prints its line.", "Go to Pitches"
        )
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._studio, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        self._rooms = Rooms(front, self._preferences)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._rooms)
        self._toast = self.make_toast()
        self._press = Press(self, self._preferences, self._toast.tell)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self._preferences.watch(self._preferences_changed)
        self._studio.chosen.connect(self.choose)
        deck, aside = self._studio.options.deck, self._studio.aside
        deck.picked.connect(self.pick)
        deck.removed.connect(self.take_out)
        deck.added.connect(self.add_version)
        aside.back_chosen.connect(self.choose_back)
        aside.own_words.connect(self._keep_own_words)
        aside.words_asked_for.connect(self._edit_words)
        aside.details_asked_for.connect(self._edit_details)
        aside.picture_asked_for.connect(self._save_picture)
        aside.code_asked_for.connect(self._show_code)
        self._studio.options.papers_asked_for.connect(self.show_papers)
        self._studio.options.calibration_asked_for.connect(self._measure)
        self._rooms.kept.connect(self.use_stock)
        self._rooms.told.connect(self._toast.tell)
        self._save.clicked.connect(self._save_pdf)
        self._print.clicked.connect(self._print_sheets)
        self._empty.acted.connect(self._edit_words)
        keys.bind(self, {"print": self._print_sheets})


def _read_deck(remembered: Sequence[str]) -> dict[str, str]:
    entries = (each.partition(" ") for each in remembered)
    return {version_id: back for version_id, _, back in entries if version_id}
