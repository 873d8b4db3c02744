"""Library: one file holds everything, where it is, and what keeps it safe."""

from relpitch.ui.pages.library.page import LibraryPage

__all__ = ["LibraryPage"]
