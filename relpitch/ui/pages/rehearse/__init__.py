"""Rehearse: the stage, the drills, the review of a take."""

from relpitch.ui.pages.rehearse.page import RehearsePage

__all__ = ["RehearsePage"]
