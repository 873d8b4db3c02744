"""What a window shows in words, and what of it is in no catalog while nobody's language is spoken."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from relpitch import paths
from relpitch.translation import _

_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_TAGS = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
_UNITS = frozenset(("mm", "min", "pt", "dB", "Hz", "px", "QR", "PDF", "relpitch", "uh", "um", "tab"))
"""What is alike in every language, and the fillers that the person listens for."""
_PERSONS = (
    "samples/maya",
    "settings.toml",
    "prompts.toml",
    "drills.toml",
    "remarks.toml",
    "drafting/examples.toml",
)
"""The files whose words are the sample's own, or that a language has in place of them."""
_OF_A_REMARK = re.compile(r"\d+ s over|at \d+ \d+")


def shown(root: QWidget) -> Iterator[tuple[str, str]]:
    """Each text of the widgets that are shown, with what shows it."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root:
            for words in _texts(widget):
                if words.strip():
                    yield type(widget).__name__, words


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QLineEdit():  # what stands in a field is the person's, or their draft
            yield from (widget.text() if widget.isReadOnly() else "", widget.placeholderText())
        case QPlainTextEdit() | QTextEdit():
            yield from (widget.toPlainText() if widget.isReadOnly() else "", widget.placeholderText())
        case QComboBox():
            yield from (widget.itemText(each) for each in range(widget.count()))
        case QAbstractSpinBox():
            yield widget.text()
        case QAbstractItemView():
            yield from _of_model(widget)
        case _:
            pass


def _of_model(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(min(model.rowCount(), 60) if model else 0):
        for role in roles:
            words = model.data(model.index(row, 0), role)
            if isinstance(words, str):
                yield words


def untranslated(words: str, own: frozenset[str] = frozenset()) -> list[str]:
    """What of a text went through no catalog, and is nobody's own words."""
    left = unescape(_TAGS.sub("\n", words))
    for name in ("Sample library", _("Sample library")):  # the sample's file
        left = re.sub(rf"(\S*/)?{re.escape(name)}(\.\w+)?", "", left)
    left = re.sub(r"\S*[/@]\S*", "\n", left)  # a path, an address
    while left != (left := _BRACKETS.sub("\n", left)):
        pass
    pieces = (plain(each) for each in re.split(r"[\n·|“”]|(?<=[.?,:;])\s", left))
    return [each for each in pieces if _has_words(each) and not _is_persons(each, own)]


def plain(text: str) -> str:
    """The words of a text, without signs."""
    return " ".join(re.sub(r"[^\w' ’-]", " ", text.replace("_", " ")).split()).strip("-’' ")


def _has_words(text: str) -> bool:
    return any(len(each) > 1 and each not in _UNITS for each in re.findall(r"[^\W\d_]+", text))


def _is_persons(piece: str, own: frozenset[str]) -> bool:
    small = piece.casefold()
    if _OF_A_REMARK.fullmatch(piece):
        return True
    return any(small in text for text in (*_corpus(), *own))


@lru_cache
def _corpus() -> tuple[str, ...]:
    """All the words of the files that are not the window's."""
    found: list[str] = []
    for each in _PERSONS:
        place = paths.resources() / each
        files = sorted(place.glob("*.toml")) if place.is_dir() else [place]
        for file in files:
            told = tomllib.loads(file.read_text(encoding="utf-8"))
            found += _strings(told)
            for version in told.get("version", ()):
                found += _strings(version, version.get("slots", {}))
    return tuple(dict.fromkeys(found))


def _strings(value: Any, slots: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Every text in a value of a file, its slots filled as far as they are told."""
    match value:
        case str():
            for slot, words in slots.items():
                value = value.replace(f"{{{slot}}}", words)
            yield plain(value).casefold()
        case dict():
            for each in value.values():
                yield from _strings(each, slots)
        case list():
            for each in value:
                yield from _strings(each, slots)
        case _:
            pass


def chapters_of_help() -> list[str]:
    """The words of the help, chapter by chapter."""
    folder = Path(paths.resources() / "help")
    texts = (each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.md")))
    return [plain(re.sub(r"\]\([^)]*\)", "", each)).casefold() for each in texts]
