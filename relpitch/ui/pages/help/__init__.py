"""The Help page."""

from relpitch.ui.pages.help.page import HelpPage

__all__ = ["HelpPage"]
