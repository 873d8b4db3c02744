"""Preferences: generated from the tree, held at once."""

from relpitch.ui.pages.preferences.page import PreferencesPage

__all__ = ["PreferencesPage"]
