"""What calendars write into a description, as plain words: some send whole web pages."""

import re
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(a|b|br|body|div|em|font|h\d|html|i|li|ol|p|script|span|strong|style|table|td|u|ul)\b", re.I
)
_BLOCKS = ("br", "div", "h1", "h2", "h3", "li", "p", "table", "td", "tr", "ul", "ol")
_UNSEEN = ("head", "script", "style", "title")
_EMPTY_LINES = re.compile(r"\n\s*\n+")
_LONGEST = 20_000


def plain_text(text: str) -> str:
    """The words of a description, whether it is plain or HTML; scripts and styles are left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if _TAG.search(text):
        reader = _Words()
        reader.feed(text)
        reader.close()
        text = "".join(reader.pieces)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()[:_LONGEST]


class _Words(HTMLParser):
    """Collects what a reader of a page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's signature
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in _BLOCKS and tag != "br":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)
