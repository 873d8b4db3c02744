"""One line that is written in."""

from PySide6.QtWidgets import QLineEdit


class TextField(QLineEdit):
    """Qt's own. The style sheet knows it by this name, and leaves those alone that Qt's other fields have."""
