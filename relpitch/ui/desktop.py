"""What belongs to the desktop, not to a page: looks, tray, reminders, the day's backup, a second start."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import GROUPS, Looks, Preferences, PreferencesFile
from relpitch.translation import _
from relpitch.ui.handing_over import HandedOver
from relpitch.ui.in_front import bring_to_front
from relpitch.ui.keys import lone_keys
from relpitch.ui.main_window import MainWindow
from relpitch.ui.theme import theme

if TYPE_CHECKING:
    from relpitch.services.reminding import Reminder
    from relpitch.services.services import Services
    from relpitch.ui.copies_watch import CopiesWatch
    from relpitch.ui.daily_backup import DailyBackup
    from relpitch.ui.reminder import DesktopReminder
    from relpitch.ui.spelling import Spelling
    from relpitch.ui.tray import Tray


class Desktop(QObject):
    """One for the life of the window. It follows each library that is opened in it, until that is left."""

    def __init__(
        self,
        window: MainWindow,
        preferences: PreferencesFile,
        meet: Callable[[], None],
        minute: Callable[[], None],
        give: Callable[[Path], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._preferences = window, preferences
        self._meet, self._minute, self._give = meet, minute, give
        self._services: Services | None = None
        self._daily: DailyBackup | None = None
        self._copies: CopiesWatch | None = None
        self._tray: Tray | None = None
        self._reminder: DesktopReminder | None = None
        self._spelling: Spelling | None = None
        self._is_begun = False
        self._handed_over = HandedOver(self._do, self)
        hints = QApplication.styleHints()  # held: what it hands out goes with it
        hints.colorSchemeChanged.connect(self._show_looks)
        hints.accessibility().contrastPreferenceChanged.connect(self._show_looks)
        window.text_size_asked_for.connect(self._size_text)
        preferences.watch(self._preferences_changed, always=True)
        lone_keys.put_with_alt(not preferences.current.voice.lone_keys)

    def begin(self) -> None:
        """Be there, now that the library's text is painted: an icon takes 8 ms to draw."""
        if QApplication.windowIcon().isNull():
            from relpitch.ui.app_icon import app_icon  # noqa: PLC0415  # once the text is painted

            QApplication.setWindowIcon(app_icon())
        self._is_begun = True
        self._show_tray()
        self._tell_before()

    def follow(self, services: "Services", path: Path | None) -> None:
        """Look after the library that is open now; one with a path is backed up and meets a second start."""
        self._services = services
        self._spell(services)
        if path is not None:
            from relpitch.ui.copies_watch import CopiesWatch  # noqa: PLC0415  # once the text is painted
            from relpitch.ui.daily_backup import DailyBackup  # noqa: PLC0415  # with what backs up

            self._handed_over.follow(path)
            self._daily = DailyBackup(
                services.upkeep.back_up_if_due,
                lambda: self._preferences.current.backups.daily,
                self._window.notify,
                self,
            )
            self._copies = CopiesWatch(services.copies, path, self._window.offer, self)

    def leave(self) -> None:
        """The library is closed."""
        self._services = None
        self._handed_over.follow(None)
        if self._spelling is not None:
            self._spelling.leave()
        if self._daily is not None:
            self._daily.stop()
            self._daily = None
        if self._copies is not None:
            self._copies.stop()
            self._copies = None

    def _spell(self, services: "Services") -> None:
        """Look after the spelling of all that is written, and know the names there are in a library."""
        if self._spelling is None:
            from relpitch.ui.spelling import Spelling  # noqa: PLC0415  # once the text is painted

            self._spelling = Spelling(self._preferences, self._window.notify, self)

        def names() -> Iterator[str]:
            yield from (name for _id, name in services.people.names())
            yield from (each.name for each in services.settings.all())

        self._spelling.follow(names)

    def _show_looks(self) -> None:
        theme().apply(self._preferences.current.looks)

    def _preferences_changed(self, preferences: Preferences) -> None:
        if preferences.looks != theme().looks:
            self._show_looks()
        lone_keys.put_with_alt(not preferences.voice.lone_keys)
        if self._is_begun:
            self._show_tray()
            self._tell_before()

    def _show_tray(self) -> None:
        wanted = self._preferences.current.looks.tray
        if self._tray is None and wanted:
            from relpitch.ui.tray import Tray  # noqa: PLC0415  # where it is wanted

            self._tray = Tray(self._window, self._meet, self._minute, QApplication.quit)
        if self._tray is not None:
            self._tray.show_wanted(wanted)

    def _tell_before(self) -> None:
        wanted = self._preferences.current.events.tell_before > 0
        if self._reminder is None and wanted:
            from relpitch.ui.reminder import DesktopReminder  # noqa: PLC0415  # where it is wanted

            self._reminder = DesktopReminder(self._window, self._due, self._window.notify, self._open_event)
        if self._reminder is not None:
            self._reminder.show_wanted(wanted)

    def _due(self) -> "Reminder | None":
        if self._services is None:
            return None
        preferred = self._preferences.current
        reminder = self._services.reminding.due(
            preferred.events.tell_before, preferred.remembered.reminded_of
        )
        if reminder is not None:
            self._preferences.remember(reminded_of=reminder.key)
        return reminder

    def _open_event(self, event_id: str) -> None:
        bring_to_front(self._window)
        self._window.go(Destination(PageName.EVENTS, event_id))

    def _size_text(self, step: int) -> None:
        sizes = GROUPS[0].asks["text_size"].control
        size = self._preferences.current.looks.text_size + 10 * step if step else Looks().text_size
        self._preferences.choose("looks", "text_size", sizes.fitting(size, size), lambda: _("Text size"))
        self._window.notify(
            _("Text size {percent} %").format(percent=self._preferences.current.looks.text_size)
        )

    def _do(self, what: str) -> None:
        """What a second start asked for, in front: "someone", "minute", nothing, or the path of a file."""
        bring_to_front(self._window)
        if what == "someone":
            self._meet()
        elif what == "minute":
            self._minute()
        elif what:
            self._give(Path(what))
