"""The Cards page: the print studio, and what measures beside it for paper and printer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.card import Card, PrintRun, Stock
from relpitch.domain.change import Change
from relpitch.domain.contact import CardContact
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.domain.giving import Gift
from relpitch.domain.pocket_book import PocketBook
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.printing.own_stocks import OwnStocks
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.services.pitches import Pitches
from relpitch.services.pocket_books import BookContents
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.cards.backs import OWN_WORDS, PICTURE
from relpitch.ui.pages.cards.card_output import CardOutput
from relpitch.ui.pages.cards.choices import choices_kept
from relpitch.ui.pages.cards.deck import OWN_SLOT, DeckEntry, DeckPlace, context_of, read_place, title_of
from relpitch.ui.pages.cards.deck_editing import DeckEditing
from relpitch.ui.pages.cards.details import DetailsDialog
from relpitch.ui.pages.cards.laid_deck import LaidDeck
from relpitch.ui.pages.cards.measuring import Measuring
from relpitch.ui.pages.cards.own_papers import OwnPapers
from relpitch.ui.pages.cards.stock_catalogue import StockCatalogue
from relpitch.ui.pages.cards.stores import DECK, STOCKS, DeckLayout, DeckStore, StockStore
from relpitch.ui.pages.cards.studio import ShownDeck, Studio
from relpitch.ui.reported_acts import ReportedActs
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
        gifts: Callable[[], Iterable[Gift]] = tuple,
        book: Callable[[BookContents], PocketBook] | None = None,
    ) -> None:
        super().__init__()
        self._pitches, self._book = pitches, book
        self._laid_deck = LaidDeck(pitches, gifts)
        self.editing = DeckEditing(history, self._laid_deck, self)
        history.add_store(DECK, DeckStore(self.editing.layout_now, self._use_layout))
        history.add_store(STOCKS, StockStore(own_stocks, self.show_again))
        self._preferences = preferences
        self.stocks = StockCatalogue(preferences, own_stocks)
        self._trouble = own_stocks.trouble
        self._contact_shown = CardContact()
        self.choices = choices_kept(preferences.current.printing, self.stocks.last().id)
        self._build()
        self.papers = OwnPapers(history, self.stocks, self._measuring, self._print_on, self.notify)
        self._wire(changes)

    # what is shown

    def open(self, version_id: str) -> None:
        if self._trouble:
            self._toast.notify(f"{self._trouble} {_('Every other paper is here.')}")
            self._trouble = ""
        remembered = self._preferences.current.remembered
        self._laid_deck.url = self._preferences.current.about.url
        self._laid_deck.read()
        places = list(self._laid_deck.chosen) or [read_place(each) for each in remembered.deck]
        in_deck = [each.version_id for each in places]
        if not in_deck or (version_id and version_id not in in_deck and len(in_deck) == 1):
            places = [DeckPlace(version_id or remembered.version)]
        self._laid_deck.lay(places)
        if not version_id or not self._deck:
            self.show_again()
        elif version_id in in_deck:
            self.editing.pick(self._laid_deck.number_of(version_id))
        else:
            self.editing.add_version(version_id)

    @property
    def _deck(self) -> list[DeckEntry]:
        return self._laid_deck.entries

    @property
    def _at(self) -> int:
        return self._laid_deck.at

    def topic(self) -> str:
        return self._measuring.topic

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
        super().show_narrow(narrow)
        self._studio.show_narrow(narrow)

    @property
    def stock(self) -> Stock:
        """The paper to print on."""
        return self.stocks.find(self.choices.stock_id)

    def print_run(self) -> PrintRun:
        """What would be printed now."""
        if self._studio.run is None:
            raise RelpitchError(
                self._studio.troubles[0] if self._studio.troubles else _("There is no card yet.")
            )
        return self._studio.run

    def show_again(self) -> None:
        """Show what is laid out now."""
        there = bool(self._deck)
        self._studio.setVisible(there)
        self._empty.setVisible(not there)
        self._save.setEnabled(there)
        self._print.setEnabled(there)
        if not there:
            self._header.show_title(_("Cards"), "")
            return
        self._header.show_title(_("Cards"), context_of(self._deck, self.choices.what))
        stock = self.stock
        choices = self.choices
        if choices.start > stock.per_sheet:
            choices = replace(choices, start=1)
        contact = self._contact_shown = self._preferences.current.about
        deck = tuple(each.place.written() for each in self._deck)
        self._preferences.remember(deck=deck if len(deck) > 1 else ())
        pace = self._preferences.current.voice.pace
        papers = self.stocks.at_hand(stock)
        self._studio.show_deck(
            ShownDeck(self._deck, self._at, choices, stock, papers, contact, self._laid_deck.versions, pace)
        )

    def notify(self, words: str, act: Act | None = None) -> None:
        """Say what was done."""
        self._toast.notify(words, act)

    # what the person does

    def _use_layout(self, layout: DeckLayout) -> None:
        """Lay out another deck, and print in another way from now on."""
        before, self.choices = self.choices, layout.choices
        if (before.what, before.sides, before.stock_id) != (
            layout.choices.what,
            layout.choices.sides,
            layout.choices.stock_id,
        ):
            self._studio.sheets.begin()
        if layout.choices.stock_id != before.stock_id:
            self.stocks.remember(layout.choices.stock_id, self.stocks.find(before.stock_id))
        self._laid_deck.lay(layout.places)
        self._preferences.keep(printing=self.choices.kept(self._preferences.current.printing))
        self.show_again()

    def _choose_back(self, key: str) -> None:
        if key == PICTURE and not self._deck[self._at].place.picture:
            self._choose_picture()
        else:
            self.editing.choose_back(key)

    def _choose_picture(self) -> None:
        path = self._output.ask_picture()
        if path:
            self.editing.choose_picture(str(path))
        else:
            self.show_again()  # the row that was chosen before

    def _keep_own_words(self, words: str) -> None:
        version_id = self._deck[self._at].version.id
        is_picture = self._deck[self._at].back == PICTURE

        def keep() -> Act:
            if not is_picture:
                self.editing.choose_back(OWN_WORDS)
            act = self._pitches.fill_slot(version_id, OWN_SLOT, words)
            self.open("")
            return act

        ReportedActs(self.notify).do(keep, _("Kept for the back"))

    def show_papers(self) -> None:
        """Choose among every paper, or measure one."""
        self.papers.ask(self.stock, self)

    def _print_on(self, stock: Stock) -> None:
        self.editing.choose(replace(self.choices, stock_id=stock.id))

    def _measure(self) -> None:
        self._measuring.measure(self.stock, self.choices.turn)

    def _edit_words(self) -> None:
        version_id = self._deck[self._at].version.id if self._deck else ""
        self.asked_for.emit(Destination(PageName.PITCHES, version_id))

    def _edit_details(self) -> None:
        dialog = DetailsDialog(self._preferences.current.about, self)
        if dialog.exec():
            self._preferences.choose(
                "about", "", dialog.contact(), lambda: _("Your details"), Destination(PageName.CARDS)
            )

    # paper comes out

    def _save_pdf(self) -> None:
        if not self._refused():
            self._output.save(self.print_run(), title_of(self._deck))

    def save_to(self, path: Path) -> None:
        """Write the sheets to a PDF, or say why not."""
        self._output.save_to(self.print_run(), path)

    def _print_sheets(self) -> None:
        if not self._refused():
            self._output.print(self.print_run(), title_of(self._deck))

    def _save_picture(self) -> None:
        if card := self._chosen_card():
            self._output.save_picture(card)

    def _show_code(self) -> None:
        if card := self._chosen_card():
            self._output.show_code(card)

    def _chosen_card(self) -> Card | None:
        """The card that is looked at, where its front can be handed over."""
        entry = self._deck[self._at]
        if unfilled := entry.unfilled():
            self._toast.notify(unfilled[0])
            return None
        return self.choices.chosen_for(entry.card(self._preferences.current.about))

    def _refused(self) -> bool:
        if not self._deck:
            return True
        if self._studio.troubles:
            self._toast.notify(self._studio.troubles[0])
        return bool(self._studio.troubles)

    def _make_book(self) -> None:
        if self._book is not None:
            ids = [each.version.id for each in self._deck]
            self._output.save_book(self._laid_deck.versions, ids, self._book)

    # what happened

    def _happened(self, _change: Change) -> None:
        if self.isVisible():
            self.open("")

    def _preferences_changed(self, preferences: Preferences) -> None:
        if self.isVisible() and preferences.about != self._contact_shown:
            self.open("")

    # how it is put together

    def _build(self) -> None:
        self._save = Button(_("Save PDF"), icon_name="file-down")
        self._print = Button(_("Print"), kind="primary", icon_name="printer")
        beside = AsideButton(pgettext("panel", "This card"))
        self._header = PageHeader(beside, self._save, self._print)
        self._studio = Studio()
        self.put_beside(PageName.CARDS, self._studio.aside, beside, self._preferences)
        self._empty = EmptyState(
            "id-card",
            _("No cards yet"),
            _("Write what you offer first. A card prints its line."),
            _("Go to Pitches"),
        )
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._studio, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        self._measuring: Measuring = Measuring(front, self._preferences)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._measuring)
        self._toast = self.make_toast()
        self._output = CardOutput(self, self._preferences, self._toast)

    def _wire(self, changes: Changes) -> None:
        changes.happened.connect(self._happened)
        self._preferences.watch(self._preferences_changed)
        self._studio.chosen.connect(self.editing.choose)
        deck, aside = self._studio.options.deck, self._studio.aside
        deck.picked.connect(self.editing.pick)
        deck.removed.connect(self.editing.take_out)
        deck.added.connect(self.editing.add_version)
        deck.moved.connect(self.editing.shift)
        self._studio.spread.picked.connect(self.editing.pick_shown)
        aside.pocket.front_chosen.connect(self.editing.choose_front)
        aside.pocket.ticked.connect(self.editing.tick_bridge)
        aside.cues_asked_for.connect(self.editing.show_cues)
        for back_chosen in (aside.back_chosen, self._studio.options.back.chosen):
            back_chosen.connect(self._choose_back)
        aside.other_picture_asked_for.connect(self._choose_picture)
        aside.own_words.connect(self._keep_own_words)
        aside.words_asked_for.connect(self._edit_words)
        aside.details_asked_for.connect(self._edit_details)
        aside.picture_asked_for.connect(self._save_picture)
        aside.code_asked_for.connect(self._show_code)
        aside.book_asked_for.connect(self._make_book)
        self._studio.options.papers_asked_for.connect(self.show_papers)
        self._studio.options.calibration_asked_for.connect(self._measure)
        self._measuring.keep_wanted.connect(self.papers.keep)
        self._measuring.notice.connect(self._toast.notify)
        self._save.clicked.connect(self._save_pdf)
        self._print.clicked.connect(self._print_sheets)
        self._empty.acted.connect(self._edit_words)
        keys.bind(self, {"print": self._print_sheets})
