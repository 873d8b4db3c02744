"""What a fault calls the widget that has it."""

from PySide6.QtWidgets import QWidget

from tests.journeys.by_key import said


def name(widget: QWidget) -> str:
    """What tells a widget from others."""
    words = said(widget) or widget.objectName()
    return f"{type(widget).__name__} “{words[:40]}”" if words else type(widget).__name__
