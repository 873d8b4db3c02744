"""The words of a take as they were to be said; what a recogniser did not hear is struck through."""

from collections.abc import Iterator
from html import escape
from itertools import takewhile

from relpitch.domain.take import Take
from relpitch.script.plain import plain, tidy
from relpitch.ui.theme import theme
from relpitch.ui.widgets.rich_words import RichWords


class SaidWords(RichWords):
    """Paragraphs in the reading type."""

    def __init__(self) -> None:
        super().__init__()
        self._take: Take | None = None
        theme().changed.connect(self._dress)

    def show_take(self, take: Take) -> None:
        """Show the words of another take."""
        self._take = take
        self._dress()

    def _dress(self) -> None:
        if self._take is None:
            return
        self.setFont(theme().font("note"))
        look = f"margin:0 0 {theme().px(6)}px 0; line-height:{theme().px(26)}px"
        skipped = list(self._take.measures.skipped)
        paragraphs = (
            f'<p style="{look}">{"".join(_marked(words, skipped))}</p>'
            for words in (tidy(plain(each, self._take.length)) for each in self._take.words.values())
        )
        self.show_html("".join(paragraphs))
        self.setAccessibleName(self.toPlainText())


def _marked(words: str, skipped: list[str]) -> Iterator[str]:
    """The words as HTML; each of `skipped`, in order, struck through and taken from the list."""
    written = words.split()
    bare = [word.strip('.,;:?!…“”"()[]—–').casefold() for word in written]
    left = 0
    for place, word in enumerate(written):
        if not left:
            left = _run(bare, place, skipped)
        if left:
            left -= 1
            skipped.pop(0)
            yield f'<s style="color:{theme().colour("ink-3").name()}">{escape(word)}</s> '
        else:
            yield f"{escape(word)} "


def _run(bare: list[str], place: int, skipped: list[str]) -> int:
    """How many skipped words begin at a place; none where more of them follow each other further on."""

    def length(start: int) -> int:
        pairs = zip(bare[start:], skipped, strict=False)
        return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1].casefold(), pairs))

    here = length(place)
    return here if here and here >= max(map(length, range(place, len(bare)))) else 0
