"""What kind of file it is, by its first bytes; its name decides only between kinds of plain text."""

import re
from enum import StrEnum
from pathlib import PurePath

from relpitch.interchange.decoding import decoded

BYTES_LOOKED_AT = 64_000
"""How many of the first bytes are enough to tell."""


class FileKind(StrEnum):
    """What a file holds, so far as relpitch has a place for it."""

    LIBRARY = "library"
    EXPORT = "export"
    CONTACTS = "contacts"
    CALENDAR = "calendar"
    TABLE = "table"
    SCRIPT = "script"
    WEB_PAGE = "web page"
    WORD = "docx"
    OPEN_DOCUMENT = "odt"
    RICH_TEXT = "rtf"
    PDF = "pdf"
    TAKE = "take"
    OTHER = "other"

    @property
    def is_document(self) -> bool:
        """Whether its words are wrapped in codes that must not be read as words."""
        return self in (self.WEB_PAGE, self.WORD, self.OPEN_DOCUMENT, self.RICH_TEXT, self.PDF)


_CONTACTS = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD", re.MULTILINE | re.IGNORECASE)
_CALENDAR = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCALENDAR", re.MULTILINE | re.IGNORECASE)
_WEB_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_EXPORT = re.compile(r'\s*\{\s*"format"\s*:\s*"relpitch library"')
_EXPORT_IN_OTHER_ORDER = re.compile(
    r'\s*\{\s*"(?:encounters|events|format|gifts|introductions|people|promises|reaches|revisions|settings|statements'
    r'|steps|takes|version|versions)"\s*:'
)
_SOUNDS = (b"fLaC", b"OggS", b"ID3", b"FORM")
_BINARY = (
    (b"SQLite format 3\0", FileKind.LIBRARY),
    (b"rpit\x01", FileKind.LIBRARY),  # one that is locked by a passphrase
    (b"%PDF-", FileKind.PDF),
    (b"{\\rtf", FileKind.RICH_TEXT),
)
_TABLES = (".csv", ".tsv", ".tab")
_CODES = re.compile(r"\s*(?:<\?xml|\\documentclass|MIME-Version:|%!PS)", re.I)
CODED = (".eml", ".mht", ".mhtml", ".tex", ".json", ".xml", ".svg", ".fodt", ".yaml", ".ini")
_TEXTS = (".md", ".markdown", ".txt", ".text", "")


def kind_of(name: str, first: bytes) -> FileKind:
    """The kind of a file, told from its first bytes and, where those are plain text, its name."""
    first = first[:BYTES_LOOKED_AT]
    for mark, kind in _BINARY:
        if first.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ").startswith(mark):
            return kind
    if first.startswith(b"PK\x03\x04"):
        return _in_a_zip(first)
    if _is_sound(first):
        return FileKind.TAKE
    text = decoded(first).text
    if _is_not_text(text):
        return FileKind.OTHER
    return _of_text(PurePath(name).suffix.lower(), text)


def _of_text(ending: str, text: str) -> FileKind:
    for pattern, kind in ((_CALENDAR, FileKind.CALENDAR), (_CONTACTS, FileKind.CONTACTS)):
        if pattern.search(text[:4_000]) or (ending in (".ics", ".vcs", ".vcf") and pattern.search(text)):
            return kind
    if _EXPORT.match(text) or (ending == ".json" and _EXPORT_IN_OTHER_ORDER.match(text)):
        return FileKind.EXPORT
    if _WEB_PAGE.match(text):
        return FileKind.WEB_PAGE
    by_name = {".vcf": FileKind.CONTACTS, ".vcard": FileKind.CONTACTS, ".ics": FileKind.CALENDAR}
    by_name |= {".vcs": FileKind.CALENDAR, ".html": FileKind.WEB_PAGE, ".htm": FileKind.WEB_PAGE}
    if ending in by_name:
        return by_name[ending]
    if ending in _TABLES:
        return FileKind.TABLE
    return FileKind.SCRIPT if ending in _TEXTS and not _CODES.match(text) else FileKind.OTHER


def _in_a_zip(first: bytes) -> FileKind:
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in first[:200]:
        return FileKind.OPEN_DOCUMENT
    is_word = b"word/" in first or b"[Content_Types].xml" in first[:4_000]
    other = any(each in first for each in (b"xl/", b"ppt/"))
    return FileKind.WORD if is_word and not other else FileKind.OTHER


def _is_sound(first: bytes) -> bool:
    if first[:4] in (b"RIFF", b"RF64") and first[8:12] == b"WAVE":
        return True
    if first.startswith(_SOUNDS) or first[4:8] == b"ftyp":
        return first[:4] != b"FORM" or first[8:11] == b"AIF"
    return (
        len(first) > 2
        and first[0] == 0xFF
        and first[1] & 0xE0 == 0xE0
        and first[1] & 0x06 != 0
        and (first[1] & 0x18 != 0x08 and first[2] & 0xF0 != 0xF0 and first[:2] != b"\xff\xfe")
    )


def _is_not_text(text: str) -> bool:
    """Whether a file holds what no one writes: noughts, or many controls."""
    odd = sum(
        1
        for letter in text
        if (letter < " " and letter not in "\t\r\n\f\x1a\x1b") or "\x7f" <= letter < "\xa0"
    )
    return odd * 50 > len(text) or "\0\0\0" in text
