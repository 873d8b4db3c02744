"""Pitches: the versions of a statement, and the words of one."""

from relpitch.ui.pages.pitches.page import PitchesPage

__all__ = ["PitchesPage"]
