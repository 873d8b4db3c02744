"""The mark of a line whose words are not understood."""

from PySide6.QtWidgets import QWidget


def show_trouble(line: QWidget, trouble: bool) -> None:
    """Mark a line, or take the mark away; the stylesheet says how it looks."""
    if bool(line.property("trouble")) != trouble:
        line.setProperty("trouble", trouble)
        line.style().unpolish(line)
        line.style().polish(line)
