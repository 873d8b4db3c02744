"""The whole app, driven as a person would."""

from tests.journeys.conftest import start

__all__ = ["start"]
