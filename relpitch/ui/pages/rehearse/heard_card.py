"""What stands in place of remarks on a take: that no voice was heard in it, or another script."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from relpitch.ui.widgets.label import Label


class HeardCard(QFrame):
    """One sentence, and a line below it. Hidden where there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._words = Label("", "note", size=17, wrap=True)
        self._below = Label("", "small", "2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._below)
        self.tell("", "")

    def tell(self, words: str, below: str) -> None:
        """Tell something else, or nothing."""
        self._words.setText(words)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it tells."""
        return self._words.text()
