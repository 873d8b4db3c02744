"""Another language while the window is open: its words and its pages are rebuilt, where the person was."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from relpitch import translation
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.speaking import speak
from relpitch.ui import keys
from relpitch.ui.main_window import MainWindow
from relpitch.ui.own_language import speak_it_in_qt, systems_languages
from relpitch.ui.sidebar import Sidebar
from relpitch.ui.theme import theme


class LanguageSwitch(QObject):
    """Follows the preference. What is typed is saved, and the history of what was done stays."""

    def __init__(
        self,
        preferences: PreferencesFile,
        window: MainWindow,
        make_pages_anew: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._make_pages_anew = make_pages_anew
        self._chosen = preferences.current.looks.language
        preferences.watch(self._changed, always=True)

    def _changed(self, preferences: Preferences) -> None:
        if preferences.looks.language != self._chosen:
            self._chosen = preferences.looks.language
            QTimer.singleShot(0, self, self._speak)  # once the control that was used has done its part

    def _speak(self) -> None:
        before = translation.language_in_use()
        speak("", self._chosen, systems_languages())
        if translation.language_in_use() != before:
            speak_it_in_qt()
            theme().turn()
            keys.name_anew(self._window)
            for each in self._window.findChildren(Sidebar):
                each.speak_anew()
            self._make_pages_anew()
            for toast in self._window.toasts():
                toast.tell_anew()
