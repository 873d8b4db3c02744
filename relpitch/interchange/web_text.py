"""The words of HTML as a reader of the page sees them; scripts, styles and pictures are left out."""

import re
from html.parser import HTMLParser

from relpitch.formatting import single_spaced

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset((*_HEADINGS, "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt"))
_BLOCKS |= {"fieldset", "figcaption", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre"}
_BLOCKS |= {"section", "table", "td", "th", "tr", "ul"}
_UNSEEN = frozenset(("head", "script", "style", "title", "template", "noscript"))
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"])


def web_words(html: str, *, headings: bool = True, links: bool = False) -> str:
    """The words, a paragraph a block. `headings` are lines of Markdown; `links` stand behind their words."""
    reader = _PageWords(headings=headings, links=links)
    reader.feed(_sound(_SIGNS.sub("", _INLINE.sub("", html))[:_LONGEST_PAGE]))
    reader.close()
    lines = (single_spaced(line) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(lines)


def _sound(html: str) -> str:
    """A page that is read in one pass: without comments; where very many tags have no end, they are text."""
    first, *others = html.split("<!--")
    html = first + "".join(each.partition("-->")[2] for each in others)
    return _ENDLESS.sub("&lt;", html) if len(_ENDLESS.findall(html)) > _MOST_ENDLESS else html


_ENDLESS = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_MOST_ENDLESS = 1_000
_INLINE = re.compile(r"data:[^\"')\s>]+")
_SIGNS = re.compile(r"<(?=<)")
_LONGEST_PAGE = 2_000_000


class _PageWords(HTMLParser):
    """Collects what a reader of a page would see."""

    def __init__(self, *, headings: bool, links: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._headings, self._links = headings, links
        self._unseen = 0
        self._link = ""
        self._link_from = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "body":
            self._unseen = 0  # a head that nobody closed
        elif tag == "a" and self._links:
            self._end_link()
            address = (dict(attrs).get("href") or "").strip()
            self._link = address if address.lower().startswith(("http://", "https://")) else ""
            self._link_from = len(self.pieces)
        elif tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in _PARAGRAPHS and self._headings else "\n")
            if self._headings and len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
                self.pieces.append(f"{'#' * int(tag[1])} ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "a":
            self._end_link()
        elif tag in _BLOCKS and tag != "br":
            self.pieces.append("\n\n" if tag in _PARAGRAPHS and self._headings else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data if not self._headings else " ".join(data.split("\n")))

    def close(self) -> None:
        super().close()
        self._end_link()

    def _end_link(self) -> None:
        """The address behind the words of a link, where they are not the address."""
        words = single_spaced("".join(self.pieces[self._link_from :]))
        if self._link and self._link not in words:
            self.pieces.append(f" ({self._link})" if words else f" {self._link} ")
        self._link = ""
