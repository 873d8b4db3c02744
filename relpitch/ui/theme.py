"""The look: colours and type from resources/theme/tokens.json, as palette, fonts and a short style sheet."""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from relpitch import paths
from relpitch.domain.errors import RelpitchError
from relpitch.preferences import Appearance, Looks
from relpitch.printing.fonts import load_fonts
from relpitch.translation import _
from relpitch.ui.restyling import Restyling
from relpitch.ui.system_wishes import system_wishes

_FAMILIES = {"ui": "Inter", "reading": "Literata", "display": "Literata Display"}


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads(
        (paths.resources() / "theme" / "tokens.json").read_text(encoding="utf-8")
    )
    return tokens


class NewLooks:
    """What there is to connect with, as with a signal; what is on a hidden page hears it later."""

    def __init__(self, restyling: Restyling) -> None:
        self._restyling = restyling

    def connect(self, handler: Callable[[], object]) -> None:
        """Call a method of a widget when there are new looks."""
        self._restyling.follow(handler)


class Theme(QObject):
    """The colours and type in use. `changed` carries whoever paints with them.

    `trouble` is one sentence where its own icons or fonts could not be had, else empty.
    """

    def __init__(self) -> None:
        super().__init__()
        self.trouble = ""
        self.restyling = Restyling()
        self.changed = NewLooks(self.restyling)
        self._looks = self._chosen = Looks()
        self._dark = False

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is in use."""
        return self._dark

    @property
    def looks(self) -> Looks:
        """What the person chose, as it was applied last."""
        return self._chosen

    @property
    def moves(self) -> bool:
        """Whether things may move; with less movement only short fades remain."""
        return not self._looks.less_movement

    def apply(self, looks: Looks) -> None:
        """Style the whole application; live, as often as the person likes."""
        self._chosen, self._looks = looks, system_wishes().on(looks)
        match looks.appearance:
            case Appearance.AUTOMATIC:
                self._dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            case chosen:
                self._dark = chosen is Appearance.DARK
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setFont(self.font("body"))
        app.setPalette(self._palette())
        self.restyling.put_on(self._style_sheet())
        self.restyling.notify()

    def colour(self, name: str) -> QColor:
        """A colour of the palette in use by its token; `stage.` and `print.` name the other two."""
        group, _dot, key = name.rpartition(".")
        value = self._colours()[key] if not group else _tokens()["color"][group][key]
        if value.startswith("rgba"):
            red, green, blue, alpha = (float(each) for each in value[5:-1].split(","))
            return QColor(int(red), int(green), int(blue), round(alpha * 255))
        return QColor(value)

    def px(self, size: float) -> int:
        """A length of the design at the person's text size."""
        return round(size * self._looks.text_size / 100)

    def column(self, size: float) -> int:
        """The width of a column: it grows with the text, but leaves its neighbours room."""
        return round(size * (1 + 0.7 * (self._looks.text_size / 100 - 1)))

    def font(
        self, role: str, *, weight: int | None = None, tabular: bool = False, italic: bool = False
    ) -> QFont:
        """The font of a type token ("body", "script", ...)."""
        token = _tokens()["type"][role]
        font = QFont(_FAMILIES[token["family"]])
        font.setPixelSize(self.px(token["size"]))
        font.setWeight(QFont.Weight(weight or token["weight"]))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if token["family"] == "ui":
            for feature in ("cv05", "ss03"):
                font.setFeature(QFont.Tag(feature), 1)
        elif token["size"] >= 17:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.8 if role == "title" else 99.7)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line(self, role: str, size: int | None = None) -> int:
        """The line height of a type token, in pixels; in proportion where its letters have another size."""
        token = _tokens()["type"][role]
        return self.px(token["line"] * (size or token["size"]) / token["size"])

    def _colours(self) -> dict[str, str]:
        name = "dark" if self._dark else "light"
        colours: dict[str, str] = dict(_tokens()["color"][name])
        if self._looks.more_contrast:
            colours |= _tokens()["color"][f"{name}-contrast"]
        # On a raised ground in the dark, `hover` cannot be told from what is round it.
        colours["pop-up"] = colours["selected" if self._dark else "hover"]
        return colours

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for target, token in {
            role.Window: "window",
            role.WindowText: "ink",
            role.Base: "raised",
            role.AlternateBase: "sunken",
            role.Text: "ink",
            role.Button: "raised",
            role.ButtonText: "ink",
            role.BrightText: "on-accent",
            role.ToolTipBase: "ink",
            role.ToolTipText: "page",
            role.PlaceholderText: "ink-3",
            role.Highlight: "accent-line",
            role.HighlightedText: "ink",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Accent: "accent",
            role.Light: "raised",
            role.Midlight: "line",
            role.Mid: "line-strong",
            role.Dark: "line-strong",
            role.Shadow: "line-strong",
        }.items():
            palette.setColor(target, self.colour(token))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.colour("ink-3"))
        return palette

    def _style_sheet(self) -> str:
        return self.filled((paths.resources() / "theme" / "style.qss").read_text(encoding="utf-8"))

    def filled(self, text: str) -> str:
        """A style sheet with the colours and sizes in use for its @tokens and @px(14)."""
        stage = {f"stage-{name}": colour for name, colour in _tokens()["color"]["stage"].items()}
        colours = self._colours() | stage
        for name in sorted(colours, key=len, reverse=True):
            text = text.replace(f"@{name}", colours[name])
        if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:  # Qt mirrors no sheet
            text = re.sub(r"\b(border|padding|margin)-(left|right)\b", _other_side, text)
        return re.sub(r"@px\((\d+)\)", lambda size: f"{self.px(int(size[1]))}px", text)

    def turn(self) -> None:
        """Put the style sheet on again where one reads from the other side now."""
        self.restyling.put_on(self._style_sheet())


def _other_side(found: re.Match[str]) -> str:
    return f"{found[1]}-{'right' if found[2] == 'left' else 'left'}"


@cache
def theme() -> Theme:
    """The application's one theme, like its one palette."""
    made = Theme()
    if not (paths.resources() / "icons").is_dir():
        made.trouble = _("relpitch’s own icons are missing. Installing relpitch again mends it.")
    try:
        load_fonts()
    except RelpitchError as error:
        made.trouble = str(error)
    return made
