"""People: who was met, what came of it, and following up on purpose."""

from relpitch.ui.pages.people.page import PeoplePage

__all__ = ["PeoplePage"]
