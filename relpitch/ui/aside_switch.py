"""The aside of a page: beside its work in a wide window, over a button in a narrow one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from relpitch.domain.destination import PageName
from relpitch.preferences import PreferencesFile
from relpitch.translation import _
from relpitch.ui.announcing import announce
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.keyboard_stays import has_keyboard
from relpitch.ui.widgets.scroll import area_around
from relpitch.ui.widgets.way_back import lead_back


class AsideButton(Button):
    """The button of an aside, there in a narrow window alone: it says what is in the aside, and is on while
    that is shown."""

    def __init__(self, words: str) -> None:
        super().__init__(words, kind="quiet", icon_name="panel-right")
        self.setCheckable(True)
        self.hide()

    def show_words(self, shown: bool) -> None:
        """Show the words, however little room there is: nothing else says what is in the aside."""
        super().show_words(True)


class AsideSwitch(QObject):
    """Shows an aside, or hides it. It begins shown where the window is wide, and hidden where it is narrow.

    Where the person switched that, it is remembered for its page, for wide windows and narrow ones apart.
    `take_focus` gives the page the keyboard, where that was in an aside which goes.
    """

    def __init__(
        self,
        name: PageName,
        aside: QWidget,
        button: AsideButton,
        preferences: PreferencesFile,
        take_focus: Callable[[], None],
    ) -> None:
        super().__init__(aside)
        self._name, self._aside, self._button = name, aside, button
        self._preferences, self._take_focus = preferences, take_focus
        self.is_narrow = False
        button.clicked.connect(self.switch)
        self._show()

    def show_narrow(self, narrow: bool) -> None:
        """Begin from what the window has room for."""
        self.is_narrow = narrow
        self._button.setVisible(narrow)
        self._show()

    def switch(self) -> None:
        """Show the aside, or hide it, and remember that."""
        around = self._aside.parentWidget()
        if around is None or not around.isVisible():
            return  # a key was pressed while the page shows something else
        self._preferences.remember(switched_asides=tuple(sorted(self._switched ^ {self._key})))
        was_within = has_keyboard(self._aside)
        self._show()
        if not self._aside.isHidden():
            self._bring_in_sight()
        if was_within:
            self._button.setFocus() if self.is_narrow else self._take_focus()
        if not self._button.hasFocus():  # there a screen reader says itself that it is on
            words = _("{aside}: hidden") if self._aside.isHidden() else _("{aside}: shown")
            announce(words.format(aside=self._button.accessibleName()), self._button)

    def open(self) -> None:
        """Show the aside where it is hidden."""
        if self._aside.isHidden():
            self.switch()

    def _bring_in_sight(self) -> None:
        """Scroll to its beginning, where it stands below the work."""
        # The page is laid out in several rounds, each of an event of its own: all of them now.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        area = area_around(self._aside)
        inner = area.widget() if area is not None else None
        if area is None or inner is None:
            return
        bar, top = area.verticalScrollBar(), self._aside.mapTo(inner, QPoint(0, 0)).y()
        if top > bar.value() + area.viewport().height() // 2:  # hardly in sight: a quarter below the top then
            bar.setValue(top - area.viewport().height() // 4)

    @property
    def _key(self) -> str:
        return f"{self._name}/narrow" if self.is_narrow else str(self._name)

    @property
    def _switched(self) -> set[str]:
        return set(self._preferences.current.remembered.switched_asides)

    def _show(self) -> None:
        # It begins shown in a wide window and hidden in a narrow one, unless it was switched.
        is_switched = self._key in self._switched
        shown = is_switched if self.is_narrow else not is_switched
        self._aside.setVisible(shown)
        self._button.setChecked(shown)
        lead_back(self._button, shown and self.is_narrow)
