"""What dims the window while a dialog asks something."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from relpitch.ui.theme import theme


class Scrim(QWidget):
    """Lies over a window while one of its dialogs is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("scrim"))

    def _focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        asks = QApplication.activeModalWidget() is not None
        if asks and self.isHidden():
            self.setGeometry(self._window.rect())
            self.raise_()
        self.setVisible(asks)
