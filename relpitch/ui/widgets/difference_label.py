"""Words with what went and what came marked."""

from html import escape
from itertools import zip_longest

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.rich_words import RichWords


class DifferenceLabel(RichWords):
    """Struck through what went, on a soft blue ground what came, the rest in ink or lighter.

    `size` and `line` in pixels, where they are not the role's own.
    """

    def __init__(
        self,
        role: str = "script",
        *,
        size: float = 0,
        line: int = 0,
        italic: bool = False,
        wrap: bool = True,
    ) -> None:
        super().__init__(wrap=wrap)
        self._role, self._size, self._line, self._italic = role, size, line, italic
        self._runs: tuple[DiffRun, ...] = ()
        self._quiet = False
        self._dress()
        theme().changed.connect(self._dress)

    def show_runs(self, runs: tuple[DiffRun, ...], *, quiet: bool = False) -> None:
        """Show other words; `quiet` for what is unchanged or inherited."""
        self._runs, self._quiet = runs, quiet
        self.setAccessibleName(" ".join(map(_spoken, runs)))
        self._dress()

    def _dress(self) -> None:
        font = theme().font(self._role, italic=self._italic)
        if self._size:
            font.setPixelSize(theme().px(self._size))
        self.setFont(font)
        spans = "".join(self._span(*pair) for pair in zip_longest(self._runs, self._runs[1:]))
        line = theme().px(self._line) if self._line else theme().line(self._role)
        ink = theme().colour("ink-inherited" if self._quiet else "ink").name()
        style = f"margin:0; line-height:{line}px; -qt-line-height-type:fixed; color:{ink}"
        self.show_html(f'<p style="{style}">{spans}</p>')

    def _span(self, run: DiffRun, after: DiffRun | None) -> str:
        words = escape(run.text).replace("\n", "<br>")
        gap = " " if run.text.endswith(" ") or (after and _would_touch(run, after)) else ""
        match run.mark:
            case DiffStatus.GONE:
                ink = theme().colour("ink-3").name()
                return f'<span style="color:{ink}; text-decoration:line-through">{words.rstrip()}</span>{gap}'
            case DiffStatus.NEW:
                ink, ground = theme().colour("accent").name(), theme().colour("accent-soft").name()
                return f'<span style="color:{ink}; background-color:{ground}">{words.rstrip()}</span>{gap}'
            case DiffStatus.SAME:
                return words


def _would_touch(run: DiffRun, after: DiffRun) -> bool:
    """Whether a word that went would run into the one that came for it."""
    marks = (run.mark, after.mark)
    return marks == (DiffStatus.GONE, DiffStatus.NEW) and run.text[-1:].isalnum() and after.text[:1].isalnum()


def _spoken(run: DiffRun) -> str:
    """The words as a screen reader says them."""
    whole = {DiffStatus.GONE: _("gone: {words}"), DiffStatus.NEW: _("new: {words}")}
    return whole.get(run.mark, "{words}").format(words=run.text.strip())
