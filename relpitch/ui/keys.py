"""The one table of keys. Pages take their shortcuts from it, and the help tells them from it."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from relpitch.domain.mode import Mode

EVERYWHERE, PITCHES, WRITING, STAGE, DRILLS, TAKES, PEOPLE, EVENTS, CARDS, HELP, DIALOGS = (
    "Everywhere",
    "On the Pitches page",
    "While you write",
    "On the stage",
    "In a drill",
    "While you look at a take",
    "On the People page",
    "On the Events page",
    "On the Cards page",
    "In the help",
    "In a dialog",
)


class Key(NamedTuple):
    """One thing that keys do; `keys` are Qt's names, any of which does it."""

    id: str
    keys: tuple[str, ...]
    words: str
    where: str

    @property
    def shown(self) -> tuple[str, ...]:
        """Its keys as a person reads them: "Ctrl Shift Z"."""
        named = (lone_keys.named(each) for each in self.keys)
        said = (re.sub(r"\+(?=.)", " ", each.replace("Return", "Enter")) for each in named)
        return tuple(dict.fromkeys(said))

    @property
    def sequences(self) -> list[QKeySequence]:
        """Its keys for Qt, as they are pressed now."""
        return [QKeySequence(lone_keys.named(each)) for each in self.keys]


KEYS = (
    Key("today", ("Ctrl+1",), "Today", EVERYWHERE),
    Key("pitches", ("Ctrl+2",), "Pitches", EVERYWHERE),
    Key("rehearse", ("Ctrl+3",), "Rehearse", EVERYWHERE),
    Key("people", ("Ctrl+4",), "People", EVERYWHERE),
    Key("events", ("Ctrl+5",), "Events", EVERYWHERE),
    Key("cards", ("Ctrl+6",), "Cards", EVERYWHERE),
    Key("anything", ("Ctrl+K",), "Go to anything", EVERYWHERE),
    Key("preferences", ("Ctrl+,",), "Preferences", EVERYWHERE),
    Key("larger", ("Ctrl++", "Ctrl+="), "Larger text", EVERYWHERE),
    Key("smaller", ("Ctrl+-",), "Smaller text", EVERYWHERE),
    Key("usual", ("Ctrl+0",), "Text at its usual size", EVERYWHERE),
    Key("someone", ("Ctrl+Shift+N",), "Someone I met", EVERYWHERE),
    Key("minute", ("Ctrl+M",), "One minute: breathe, a line, a question, a gift", EVERYWHERE),
    Key("help", ("F1",), "Help with what you see", EVERYWHERE),
    Key("undo", ("Ctrl+Z",), "Undo", EVERYWHERE),
    Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Redo", EVERYWHERE),
    Key("quit", ("Ctrl+Q",), "Quit; all that was typed is kept", EVERYWHERE),
    Key("toast", ("F6",), "To the button of a message at the foot", EVERYWHERE),
    Key("variant", ("Ctrl+N",), "New variant", PITCHES),
    Key("compare", ("Ctrl+D",), "Compare with the base", PITCHES),
    Key("history", ("Ctrl+H",), "History", PITCHES),
    Key("card", ("Ctrl+P",), "Print card", PITCHES),
    Key("rehearse-this", ("Ctrl+R",), "Rehearse this", PITCHES),
    Key("copy", ("Ctrl+Shift+C",), "Copy as plain text", PITCHES),
    Key("aside", ("Ctrl+.",), "Show or hide the aside", PITCHES),
    Key("previous", ("Alt+Up",), "Previous part", WRITING),
    Key("next", ("Alt+Down",), "Next part", WRITING),
    Key("wording", ("Ctrl+J",), "Say the next bridge or wording", WRITING),
    Key("cue", ("Ctrl+B",), "Cue words", WRITING),
    Key("stress", ("Ctrl+I",), "Stress", WRITING),
    Key("extra", ("Ctrl+E",), "Extra, said only in the full length", WRITING),
    Key("pause", ("Ctrl+Space",), "A full pause", WRITING),
    Key("next-note", ("F8",), "Next coach note", WRITING),
    Key("previous-note", ("Shift+F8",), "Previous coach note", WRITING),
    Key("replace", ("Alt+Return", "Alt+Enter"), "Replace with the suggestion", WRITING),
    Key("keep-mine", ("Alt+K",), "Keep mine, in this statement", WRITING),
    Key("keep-everywhere", ("Alt+Shift+K",), "Keep mine everywhere", WRITING),
    Key("record", ("Space",), "Begin, stop", STAGE),
    Key("hold", ("P",), "Pause, go on", STAGE),
    Key("again", ("R",), "Start over", STAGE),
    Key("next-part", ("Tab",), "Next part, or said it", STAGE),
    Key("line-on", ("Down",), "Next line", STAGE),
    Key("line-back", ("Up",), "Line before", STAGE),
    Key("scroll", ("S",), "Lines move by time, or not", STAGE),
    *(Key(f"mode-{number}", (str(number),), mode.label, STAGE) for number, mode in enumerate(Mode, start=1)),
    Key("hide", ("H",), "Hide more of the words", STAGE),
    Key("show", ("Shift+H",), "Show more of the words", STAGE),
    Key("length", ("L",), "Another length", STAGE),
    Key("full", ("F11",), "Full screen", STAGE),
    Key("leave", ("Esc",), "Leave", STAGE),
    Key("turn", ("Space",), "Begin, next, stop", DRILLS),
    *(Key(f"bridge-{number}", (str(number),), f"Bridge {number}", DRILLS) for number in range(1, 4)),
    Key("another", ("N",), "Another moment", DRILLS),
    Key("drill", ("D",), "Another drill", DRILLS),
    Key("out", ("Esc",), "Leave", DRILLS),
    Key("play", ("Space",), "Play, pause", TAKES),
    Key("back", ("Left",), "Two seconds back", TAKES),
    Key("forward", ("Right",), "Two seconds on", TAKES),
    *(Key(f"filler-{n}", (str(n),), f"Mark filler {n}", TAKES) for n in range(1, 10)),
    Key("no-filler", ("0", "Del"), "Perhaps a filler: it was none", TAKES),
    Key("unmark", ("Backspace",), "Take the last mark back", TAKES),
    Key("home", ("Esc",), "Back to Rehearse", TAKES),
    Key("note", ("Ctrl+N",), "What happened", PEOPLE),
    Key("find", ("Ctrl+F",), "Find a person or a word", PEOPLE),
    Key("paper", ("Ctrl+P",), "Print what is kept of them", PEOPLE),
    Key("beside", ("Ctrl+.",), "Show or hide the aside", PEOPLE),
    Key("new-event", ("Ctrl+N",), "Something coming up", EVENTS),
    Key("sheet", ("Ctrl+P",), "Print the prep sheet", EVENTS),
    Key("rehearse-event", ("Ctrl+R",), "Rehearse for this event", EVENTS),
    Key("print", ("Ctrl+P",), "Print the sheets", CARDS),
    Key("search", ("Ctrl+F",), "Search the help", HELP),
    Key("close-minute", ("Esc", "Ctrl+M"), "Close the one-minute window", DIALOGS),
    Key("keep", ("Ctrl+Return", "Ctrl+Enter"), "Keep it", DIALOGS),
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


def key(id_: str) -> Key:
    """The key with this id."""
    return _BY_ID[id_]


def dress(action: QAction, id_: str) -> None:
    """Give an action the words and keys of the table."""
    found = key(id_)
    action.setObjectName(id_)
    action.setText(found.words)
    lone_keys.give(action, found)


def bind(
    widget: QWidget, commands: Mapping[str, Callable[[], None]], *, everywhere: bool = False
) -> list[QAction]:
    """Let keys do something while the keyboard is within a widget, or in its whole window."""
    actions = []
    for id_, command in commands.items():
        action = QAction(widget)
        dress(action, id_)
        if not everywhere:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(command)
        widget.addAction(action)
        actions.append(action)
    return actions
