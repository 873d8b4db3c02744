"""What calendars write into a description, as plain words: some send whole web pages."""

import html
import re

from relpitch.formatting import single_spaced
from relpitch.interchange.calendar_parts import CalendarPart
from relpitch.interchange.unseen_marks import without_marks
from relpitch.interchange.web_text import web_words

_TAG = re.compile(
    r"</?(a|b|br|body|div|em|font|h\d|html|i|li|ol|p|script|span|strong|style|table|td|u|ul)\b", re.I
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});", re.I)
_DATA_ADDRESS = re.compile(r"data:text/html[^,]{0,80},(.*)", re.I | re.S)
_PERCENT_CODES = re.compile(r"(?:%[\da-f]{2})+", re.I)
_LINKS = ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "ATTACH")
_EMPTY_LINES = re.compile(r"\n\s*\n+")
_MOST_LETTERS, _MOST_LETTERS_READ = 20_000, 500_000


def without_entities(text: str) -> str:
    """A text in which a web page's program wrote signs by name or number: Tom &amp; Jo&#8217;s."""
    return html.unescape(text) if _ENTITY.search(text) else text


def plain_text(text: str) -> str:
    """The words of a description, whether it is plain or HTML, with the links that stand behind words."""
    text = without_entities(text[:_MOST_LETTERS_READ]).replace("\r\n", "\n").replace("\r", "\n")
    text = without_marks(text)
    if _TAG.search(text):
        text = web_words(text, headings=False, links=True)
    lines = (single_spaced(line) for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()[:_MOST_LETTERS]


def notes_of(part: CalendarPart) -> str:
    """What an event's calendar says of it, and the links it names beside that."""
    notes, page = plain_text(part.text("DESCRIPTION")), part.text("X-ALT-DESC") or _alternate_page(part)
    if page and "http" not in notes:  # links are what a page may have that its plain text lacks
        rich = plain_text(page)
        notes = rich if not notes or "http" in rich else notes
    links = (line.value.strip() for line in part.every(*_LINKS))
    for link in dict.fromkeys(each for each in links if each.lower().startswith(("http://", "https://"))):
        if link not in notes:
            notes = f"{notes}\n{link}".strip()
    return notes


def _alternate_page(part: CalendarPart) -> str:
    """The web page that a description names as its other form, in a data: address as its ALTREP."""
    line = part.first("DESCRIPTION")
    pages = (_DATA_ADDRESS.fullmatch(each) for each in (line.param("ALTREP") if line else ()))
    found = next((page[1][:_MOST_LETTERS_READ] for page in pages if page), "")
    return _PERCENT_CODES.sub(
        lambda code: bytes.fromhex(code[0].replace("%", "")).decode("utf-8", "replace"), found
    )
