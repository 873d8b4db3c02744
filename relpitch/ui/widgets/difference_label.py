"""Words with what went and what came marked."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from relpitch.domain.difference import Mark, Run
from relpitch.ui.theme import theme


class DifferenceLabel(QLabel):
    """Struck through what went, on a soft blue ground what came, the rest in ink or lighter."""

    def __init__(self, role: str = "script", *, italic: bool = False) -> None:
        super().__init__()
        self._role, self._italic = role, italic
        self._runs: tuple[Run, ...] = ()
        self._quiet = False
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._dress()
        theme().changed.connect(self._dress)

    def show_runs(self, runs: tuple[Run, ...], *, quiet: bool = False) -> None:
        """Show other words; `quiet` for what is unchanged or inherited."""
        self._runs, self._quiet = runs, quiet
        self.setAccessibleName(" ".join(f"{_SPOKEN[run.mark]}{run.text.strip()}" for run in runs))
        self._dress()

    def _dress(self) -> None:
        font = theme().font(self._role, italic=self._italic)
        if self._role == "script":
            font.setPixelSize(theme().px(18))
        self.setFont(font)
        spans = "".join(self._span(run) for run in self._runs)
        line = theme().px(29 if self._role == "script" else 20)
        ink = theme().colour("ink-inherited" if self._quiet else "ink").name()
        self.setText(f'<p style="margin:0; line-height:{line}px; color:{ink}">{spans}</p>')

    def _span(self, run: Run) -> str:
        words = escape(run.text).replace("\n", "<br>")
        gap = " " if run.text.endswith(" ") else ""
        match run.mark:
            case Mark.GONE:
                ink = theme().colour("ink-3").name()
                return f'<span style="color:{ink}; text-decoration:line-through">{words.rstrip()}</span>{gap}'
            case Mark.NEW:
                ink, ground = theme().colour("accent").name(), theme().colour("accent-soft").name()
                return f'<span style="color:{ink}; background-color:{ground}">{words.rstrip()}</span>{gap}'
            case Mark.SAME:
                return words


_SPOKEN = {Mark.SAME: "", Mark.GONE: "gone: ", Mark.NEW: "new: "}
