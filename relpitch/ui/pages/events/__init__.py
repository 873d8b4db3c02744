"""The Events page: what is coming up, and an event made ready."""

from relpitch.ui.pages.events.page import EventsPage

__all__ = ["EventsPage"]
