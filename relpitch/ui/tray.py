"""An icon in the system tray, where there is one and the person wants it: someone met, and one minute."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from relpitch.translation import _
from relpitch.ui.app_icon import app_icon
from relpitch.ui.in_front import bring_to_front


class Tray(QObject):
    """relpitch's icon in the system's tray while it is open. Where a desktop has no tray, there is none."""

    def __init__(
        self,
        window: QWidget,
        meet: Callable[[], None],
        minute: Callable[[], None],
        leave: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._meet, self._minute, self._leave = meet, minute, leave
        self._menu: QMenu | None = None
        self.icon: QSystemTrayIcon | None = None

    def show_wanted(self, wanted: bool) -> None:
        """Be there or not."""
        if wanted and self.icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = self._made()
        if self.icon is not None:
            self.icon.setVisible(wanted)

    def open(self) -> None:
        """Bring the window to the front."""
        bring_to_front(self._window)

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(app_icon(), self)
        icon.setToolTip("relpitch")
        self._menu = QMenu(self._window)
        self._menu.addAction(_("Someone I met")).triggered.connect(self._meet_someone)
        self._menu.addAction(_("One minute")).triggered.connect(self._show_minute)
        self._menu.addSeparator()
        self._menu.addAction(_("Open relpitch")).triggered.connect(self.open)
        self._menu.addAction(_("Quit")).triggered.connect(self._quit)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        return icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open()

    def _meet_someone(self) -> None:
        self.open()
        self._meet()

    def _show_minute(self) -> None:
        self._minute()

    def _quit(self) -> None:
        self._leave()
