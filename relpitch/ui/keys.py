"""The one table of keys. Pages take their shortcuts from it, and the help tells them from it."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from relpitch.domain.mode import Mode
from relpitch.translation import N_, _, pgettext

EVERYWHERE, PITCHES, WRITING, STAGE, DRILLS, TAKES, PEOPLE, EVENTS, CARDS, HELP, DIALOGS = (
    N_("Everywhere"),
    N_("On the Pitches page"),
    N_("While you write"),
    N_("On the stage"),
    N_("In a drill"),
    N_("While you look at a take"),
    N_("On the People page"),
    N_("On the Events page"),
    N_("On the Cards page"),
    N_("In the help"),
    N_("In a dialog"),
)


class Key(NamedTuple):
    """One thing that keys do; `keys` are Qt's names, any of which does it."""

    id: str
    keys: tuple[str, ...]
    words: str  # marked; `label` is what is shown
    where: str
    mode: Mode | None = None  # that it chooses, whose name it has

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys as a person reads them: "Ctrl Shift Z"."""
        return tuple(dict.fromkeys(key_name(lone_keys.named(each)) for each in self.keys))

    @property
    def label(self) -> str:
        """What they do, in the language in use."""
        return self.mode.label if self.mode else _(self.words).format(key=self.keys[0])

    @property
    def sequences(self) -> list[QKeySequence]:
        """The keys for Qt, as they are pressed now."""
        return [QKeySequence(lone_keys.named(each)) for each in self.keys]


KEYS = (
    Key("today", ("Ctrl+1",), N_("Today"), EVERYWHERE),
    Key("pitches", ("Ctrl+2",), N_("Pitches"), EVERYWHERE),
    Key("rehearse", ("Ctrl+3",), N_("Rehearse"), EVERYWHERE),
    Key("people", ("Ctrl+4",), N_("People"), EVERYWHERE),
    Key("events", ("Ctrl+5",), N_("Events"), EVERYWHERE),
    Key("cards", ("Ctrl+6",), N_("Cards"), EVERYWHERE),
    Key("anything", ("Ctrl+K",), N_("Go to anything"), EVERYWHERE),
    Key("preferences", ("Ctrl+,",), N_("Preferences"), EVERYWHERE),
    Key("larger", ("Ctrl++", "Ctrl+="), N_("Larger text"), EVERYWHERE),
    Key("smaller", ("Ctrl+-",), N_("Smaller text"), EVERYWHERE),
    Key("usual", ("Ctrl+0",), N_("Text at its usual size"), EVERYWHERE),
    Key("aside", ("Ctrl+.",), N_("Show or hide the aside"), EVERYWHERE),
    Key("someone", ("Ctrl+Shift+N",), N_("Someone I met"), EVERYWHERE),
    Key("minute", ("Ctrl+M",), N_("One minute: breathe, a line, a question, a gift"), EVERYWHERE),
    Key("help", ("F1",), N_("Help with what you see"), EVERYWHERE),
    Key("undo", ("Ctrl+Z",), N_("Undo"), EVERYWHERE),
    Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), N_("Redo"), EVERYWHERE),
    Key("lock", ("Ctrl+Shift+L",), N_("Lock the library now, where it has a passphrase"), EVERYWHERE),
    Key("quit", ("Ctrl+Q",), N_("Quit; all that was typed is kept"), EVERYWHERE),
    Key("toast", ("F6",), N_("To the button of a message at the foot"), EVERYWHERE),
    Key("variant", ("Ctrl+N",), N_("New variant"), PITCHES),
    Key("compare", ("Ctrl+D",), N_("Compare with the base"), PITCHES),
    Key("history", ("Ctrl+H",), N_("History"), PITCHES),
    Key("card", ("Ctrl+P",), N_("Print card"), PITCHES),
    Key("rehearse-this", ("Ctrl+R",), N_("Rehearse this"), PITCHES),
    Key("copy", ("Ctrl+Shift+C",), N_("Copy as plain text"), PITCHES),
    Key("previous", ("Alt+Up",), N_("Previous part"), WRITING),
    Key("next", ("Alt+Down",), N_("Next part"), WRITING),
    Key("wording", ("Ctrl+J",), N_("Say the next bridge or wording"), WRITING),
    Key("cue", ("Ctrl+B",), N_("Cue words"), WRITING),
    # Translators: marks a word that is said with more weight.
    Key("stress", ("Ctrl+I",), N_("Stress"), WRITING),
    Key("extra", ("Ctrl+E",), N_("Extra, said only in the full length"), WRITING),
    Key("pause", ("Ctrl+Space",), N_("A full pause"), WRITING),
    Key("next-note", ("F8",), N_("Next coach note"), WRITING),
    Key("previous-note", ("Shift+F8",), N_("Previous coach note"), WRITING),
    Key("replace", ("Alt+Return", "Alt+Enter"), N_("Replace with the suggestion"), WRITING),
    Key("keep-mine", ("Alt+K",), N_("Keep mine, in this statement"), WRITING),
    Key("keep-everywhere", ("Alt+Shift+K",), N_("Keep mine everywhere"), WRITING),
    Key("record", ("Space",), N_("Begin, stop"), STAGE),
    Key("hold", ("P",), N_("Pause, go on"), STAGE),
    Key("again", ("R",), N_("Start over"), STAGE),
    Key("next-part", ("Tab",), N_("Next part, or said it"), STAGE),
    Key("line-on", ("Down",), N_("Next line"), STAGE),
    Key("line-back", ("Up",), N_("Line before"), STAGE),
    Key("scroll", ("S",), N_("Lines move by time, or not"), STAGE),
    *(Key(f"mode-{number}", (str(number),), "", STAGE, mode) for number, mode in enumerate(Mode, start=1)),
    Key("hide", ("H",), N_("Hide more of the words"), STAGE),
    Key("show", ("Shift+H",), N_("Show more of the words"), STAGE),
    Key("length", ("L",), N_("Another length"), STAGE),
    Key("full", ("F11",), N_("Full screen"), STAGE),
    Key("leave", ("Esc",), N_("Leave"), STAGE),
    Key("turn", ("Space",), N_("Begin, next, stop"), DRILLS),
    *(Key(f"bridge-{number}", (str(number),), N_("Bridge {key}"), DRILLS) for number in range(1, 4)),
    Key("another", ("N",), N_("Another moment"), DRILLS),
    Key("drill", ("D",), N_("Another drill"), DRILLS),
    Key("out", ("Esc",), N_("Leave"), DRILLS),
    Key("play", ("Space",), N_("Play, pause"), TAKES),
    Key("back", ("Left",), N_("Two seconds back"), TAKES),
    Key("forward", ("Right",), N_("Two seconds on"), TAKES),
    *(Key(f"filler-{n}", (str(n),), N_("Mark filler {key}"), TAKES) for n in range(1, 10)),
    Key("no-filler", ("0", "Del"), N_("Perhaps a filler: it was none"), TAKES),
    Key("unmark", ("Backspace",), N_("Take the last mark back"), TAKES),
    Key("home", ("Esc",), N_("Back to Rehearse"), TAKES),
    Key("note", ("Ctrl+N",), N_("What happened"), PEOPLE),
    Key("find", ("Ctrl+F",), N_("Find a person or a word"), PEOPLE),
    Key("paper", ("Ctrl+P",), N_("Print what is kept of them"), PEOPLE),
    Key("new-event", ("Ctrl+N",), N_("Something coming up"), EVENTS),
    Key("sheet", ("Ctrl+P",), N_("Print the prep sheet"), EVENTS),
    Key("rehearse-event", ("Ctrl+R",), N_("Rehearse for this event"), EVENTS),
    Key("print", ("Ctrl+P",), N_("Print the sheets"), CARDS),
    Key("search", ("Ctrl+F",), N_("Search the help"), HELP),
    Key("close-minute", ("Esc", "Ctrl+M"), N_("Close the one-minute window"), DIALOGS),
    Key("next-gap", ("F8",), N_("Next gap in a message"), DIALOGS),
    Key("previous-gap", ("Shift+F8",), N_("Previous gap in a message"), DIALOGS),
    Key("keep", ("Ctrl+Return", "Ctrl+Enter"), N_("Keep it"), DIALOGS),
)

_BY_ID = {key.id: key for key in KEYS}


class LoneKeys:
    """Keys of one letter or digit. A voice that is typed, or a hand that slips, presses them unasked: they
    can be given Alt instead (WCAG 2.1.4)."""

    def __init__(self) -> None:
        self._with_alt = False
        self._actions: WeakKeyDictionary[QAction, Key] = WeakKeyDictionary()

    def put_with_alt(self, wanted: bool) -> None:
        """Let each of them want Alt, or be pressed alone."""
        if wanted is not self._with_alt:
            self._with_alt = wanted
            for action, key in list(self._actions.items()):
                if isValid(action):
                    action.setShortcuts(key.sequences)

    def give(self, action: QAction, key: Key) -> None:
        """Give an action its keys, now and after each change of mind."""
        action.setShortcuts(key.sequences)
        if any(map(_is_lone, key.keys)):
            self._actions[action] = key

    def named(self, name: str) -> str:
        """How a key is pressed now: R, or Alt+R."""
        return f"Alt+{name}" if self._with_alt and _is_lone(name) else name


def _is_lone(name: str) -> bool:
    return len(name.removeprefix("Shift+")) == 1


lone_keys = LoneKeys()
"""The program's, as its table of keys is."""


def key_name(name: str) -> str:
    """A key of Qt's name as a person reads it: "Ctrl Shift Z"."""
    names = {
        "Ctrl": pgettext("key", "Ctrl"),
        "Shift": pgettext("key", "Shift"),
        "Alt": pgettext("key", "Alt"),
        "Return": pgettext("key", "Enter"),
        "Enter": pgettext("key", "Enter"),
        "Esc": pgettext("key", "Esc"),
        "Space": pgettext("key", "Space"),
        "Tab": pgettext("key", "Tab"),
        "Del": pgettext("key", "Del"),
        "Backspace": pgettext("key", "Backspace"),
        "Up": pgettext("key", "Up"),
        "Down": pgettext("key", "Down"),
        "Left": pgettext("key", "Left"),
        "Right": pgettext("key", "Right"),
    }
    return " ".join(names.get(each, each) for each in re.split(r"\+(?=.)", name))


def key(id_: str) -> Key:
    """The key with this id."""
    return _BY_ID[id_]


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter is pressed, and no other key with it; the one of the number pad is as good."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held


def label_action(action: QAction, id_: str) -> None:
    """Give an action the words and keys of the table."""
    found = key(id_)
    action.setObjectName(id_)
    action.setText(found.label)
    lone_keys.give(action, found)


def name_anew(widget: QWidget) -> None:
    """Give the actions of a widget their words in the language in use."""
    for action in widget.actions():
        if action.objectName() in _BY_ID:
            label_action(action, action.objectName())


def bind(
    widget: QWidget, commands: Mapping[str, Callable[[], None]], *, everywhere: bool = False
) -> list[QAction]:
    """Let keys do something while the keyboard is within a widget, or in its whole window."""
    actions = []
    for id_, command in commands.items():
        action = QAction(widget)
        label_action(action, id_)
        if not everywhere:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(command)
        widget.addAction(action)
        actions.append(action)
    return actions
