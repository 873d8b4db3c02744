"""Cards: what is printed, on which paper."""

from relpitch.ui.pages.cards.page import CardsPage

__all__ = ["CardsPage"]
