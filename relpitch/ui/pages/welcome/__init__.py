"""Welcome: from three answers, or an old pitch, to a first statement."""

from relpitch.ui.pages.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
