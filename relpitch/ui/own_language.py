"""Qt's part in the language: its own words, its numbers, and the side on which reading begins."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from relpitch import translation

_OF_THE_START = QLocale()


def systems_languages() -> list[str]:
    """What the system prefers: as its environment says, else as Qt finds it where there is none."""
    return translation.asked_of_the_system() or QLocale.system().uiLanguages()


def speak_it_in_qt() -> None:
    """Let Qt speak the language in use."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for each in application.findChildren(QTranslator):
        application.removeTranslator(each)
        each.deleteLater()
    language = translation.language_in_use()
    right_to_left = translation.goes_right_to_left()
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    locale = _locale(language)
    if locale != QLocale():
        QLocale.setDefault(locale)
    if language != translation.ENGLISH:
        words = QTranslator(application)
        if words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(words)
    if application.layoutDirection() is not direction:
        application.setLayoutDirection(direction)


def _locale(language: str) -> QLocale:
    """The language as it is written where this computer is; English stays as the system has it."""
    system = QLocale.system()
    if language == translation.ENGLISH or language not in translation.NAMES:
        return _OF_THE_START
    spoken = QLocale(language)
    return system if system.language() == spoken.language() else spoken
