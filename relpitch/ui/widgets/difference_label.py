"""Words with what went and what came marked."""

from html import escape
from itertools import zip_longest

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.translation import _
from relpitch.ui.theme import theme
from relpitch.ui.widgets.rich_words import RichWords


class DifferenceLabel(RichWords):
    """What went is struck through, what came has a soft blue ground, the rest is plain.

    `role` is a type token; `size` and the line's height `line` are in pixels where they are not the token's.
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
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_runs(self, runs: tuple[DiffRun, ...], *, quiet: bool = False) -> None:
        """Show other words; `quiet` in a lighter ink, for what is unchanged or inherited."""
        self._runs, self._quiet = runs, quiet
        self.setAccessibleName(" ".join(map(_spoken, runs)))
        self._restyle()

    def _restyle(self) -> None:
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
        space = " " if run.text.endswith(" ") or (after and _would_touch(run, after)) else ""
        match run.status:
            case DiffStatus.GONE:
                ink = theme().colour("ink-3").name()
                return (
                    f'<span style="color:{ink}; text-decoration:line-through">{words.rstrip()}</span>{space}'
                )
            case DiffStatus.NEW:
                ink, ground = theme().colour("accent").name(), theme().colour("accent-soft").name()
                return f'<span style="color:{ink}; background-color:{ground}">{words.rstrip()}</span>{space}'
            case DiffStatus.SAME:
                return words


def _would_touch(run: DiffRun, after: DiffRun) -> bool:
    """Whether a word that went would run into the one that came for it."""
    statuses = (run.status, after.status)
    return (
        statuses == (DiffStatus.GONE, DiffStatus.NEW) and run.text[-1:].isalnum() and after.text[:1].isalnum()
    )


def _spoken(run: DiffRun) -> str:
    """The words as a screen reader says them."""
    whole = {DiffStatus.GONE: _("gone: {words}"), DiffStatus.NEW: _("new: {words}")}
    return whole.get(run.status, "{words}").format(words=run.text.strip())
