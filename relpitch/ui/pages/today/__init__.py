"""The Today page: what is next, one drill, at most two people, promises, the last thing given."""

from relpitch.ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
