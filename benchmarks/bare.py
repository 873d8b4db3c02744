"""The least a PySide6 program can do: show an empty window and quit when it painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Quits after its first paint."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Bare()
    window.resize(1280, 800)
    window.show()
    sys.exit(application.exec())
