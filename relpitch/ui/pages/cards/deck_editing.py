"""What a person changes about the deck: each change is one act of the history."""

from dataclasses import replace
from typing import Any, Protocol

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.pocket_card import Front
from relpitch.services.acts import Act, Words
from relpitch.services.history import History
from relpitch.services.naming import short
from relpitch.translation import _
from relpitch.ui.pages.cards.backs import PICTURE
from relpitch.ui.pages.cards.choices import Choices
from relpitch.ui.pages.cards.deck import CardUse, DeckPlace
from relpitch.ui.pages.cards.laid_deck import LaidDeck
from relpitch.ui.pages.cards.stores import DECK, DeckLayout


class Shows(Protocol):
    """The page: it holds the choices, shows the deck again, and tells what was done."""

    choices: Choices

    def show_again(self) -> None:
        """Show what is laid out now."""

    def notify(self, words: str, act: Act | None = None) -> None:
        """Say what was done."""


class DeckEditing:
    """Changes a laid deck and how it is printed."""

    def __init__(self, history: History, laid: LaidDeck, page: Shows) -> None:
        self._history, self._laid, self._page = history, laid, page

    def layout_now(self) -> DeckLayout:
        """The deck as it was chosen."""
        return DeckLayout(self._laid.chosen, self._page.choices)

    def _shown(self) -> DeckLayout:
        """The deck as it is shown, which the person changes."""
        return DeckLayout(tuple(self._laid.places()), self._page.choices)

    def _do(self, words: Words, layout: DeckLayout, undone: Words, *, burst: str = "") -> Act:
        where = Destination(PageName.CARDS)
        return self._history.put(words, DECK, DECK, layout, where, undone=undone, burst=burst)

    def choose(self, choices: Choices) -> None:
        """Print in another way from now on."""
        if choices.stock_id != self._page.choices.stock_id:
            choices = replace(
                choices, start=1 if choices.start == self._page.choices.start else choices.start
            )
        layout = replace(self.layout_now(), choices=choices)
        self._do(
            lambda: _("The cards print in another way"),
            layout,
            lambda: _("The cards are as before"),
            burst="choices",
        )

    def add_version(self, version_id: str) -> None:
        """Put one more version in the deck; of several, each is printed once."""
        layout = self._shown()
        if version_id in [each.version_id for each in layout.places]:
            self.pick(self._laid.number_of(version_id))
            return
        entry = self._laid.entry(DeckPlace(version_id))
        if entry is None:
            self._page.show_again()
            return
        choices = layout.choices
        if len(layout.places) == 1 and choices.copies == 0:
            choices = replace(choices, copies=1)
        self._laid.at = len(layout.places)
        name = short(entry.version.label)
        act = self._do(
            lambda: _("“{card}” is in the deck").format(card=name),
            DeckLayout((*layout.places, entry.place), choices),
            lambda: _("“{card}” is out of the deck").format(card=name),
        )
        self._page.notify(_("“{card}” is in the deck now").format(card=name), act)

    def pick(self, number: int) -> None:
        """Look at another card of the deck."""
        self._laid.at = number
        self._page.show_again()

    def pick_shown(self, number: int) -> None:
        if self._page.choices.what is CardUse.POCKET and len(self._laid.entries) > 1:
            self.pick(number)

    def take_out(self, number: int) -> None:
        """Take one out of the deck."""
        layout, name = self._shown(), short(self._laid.entries[number].version.label)
        places = (*layout.places[:number], *layout.places[number + 1 :])
        choices = replace(layout.choices, copies=0) if len(places) == 1 else layout.choices
        self._laid.at = min(self._laid.at, len(places) - 1)
        act = self._do(
            lambda: _("“{card}” is out of the deck").format(card=name),
            DeckLayout(places, choices),
            lambda: _("“{card}” is in the deck again").format(card=name),
        )
        self._page.notify(_("“{card}” is out of the deck").format(card=name), act)

    def shift(self, number: int, step: int) -> None:
        """Put a card of the deck before or after its neighbour."""
        layout = self._shown()
        places = list(layout.places)
        places.insert(number + step, places.pop(number))
        self._laid.at = number + step
        self._do(
            lambda: _("A card is moved"),
            replace(layout, places=tuple(places)),
            lambda: _("The deck is in its order again"),
        )

    def choose_back(self, key: str) -> None:
        """Give something else away on the back of the card that is looked at."""
        self._change_place(lambda: _("The back is another one"), lambda: _("The back is as before"), back=key)

    def choose_picture(self, path: str) -> None:
        """Have a picture of one's own on the back of the card that is looked at."""
        self._change_place(
            lambda: _("The back is another one"),
            lambda: _("The back is as before"),
            back=PICTURE,
            picture=path,
        )

    def choose_front(self, key: str) -> None:
        """Have something else in front of the card for the pocket that is looked at."""
        self._change_place(
            lambda: _("The front is another one"), lambda: _("The front is as before"), front=Front(key)
        )

    def tick_bridge(self, bridge_id: str, shown: bool) -> None:
        """Have a bridge behind the card that is looked at, or no longer."""
        bridges = self._laid.entries[self._laid.at].with_bridge(bridge_id, shown=shown).bridges
        self._change_place(
            lambda: _("The bridges are others"), lambda: _("The bridges are as before"), bridges=bridges
        )

    def show_cues(self) -> None:
        """Have cue words in front of every card of the deck."""
        layout = self._shown()
        places = tuple(replace(each, front=Front.CUES) for each in layout.places)
        self._do(
            lambda: _("Cue words are in front"),
            replace(layout, places=places),
            lambda: _("The fronts are as before"),
        )

    def _change_place(self, words: Words, undone: Words, **fields: Any) -> None:
        layout = self._shown()
        places = list(layout.places)
        places[self._laid.at] = replace(places[self._laid.at], **fields)
        if tuple(places) != layout.places:
            self._do(words, replace(layout, places=tuple(places)), undone)
