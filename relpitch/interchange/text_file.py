"""The text of a file somebody else wrote: plain, or the words of a document."""

from dataclasses import replace
from pathlib import Path, PurePath

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.decoding import Text, decoded
from relpitch.interchange.file_kind import CODED, FileKind, kind_of
from relpitch.interchange.given_file import read_bytes
from relpitch.translation import N_, _

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how the files of Word before 2007 begin
_LONGEST_TEXT = 500_000  # characters, some nine hours of speech
_OTHERS = {
    FileKind.LIBRARY: N_("a relpitch library"),
    FileKind.TAKE: N_("a recording"),
    FileKind.EXPORT: N_("a whole library, exported"),
    FileKind.CONTACTS: N_("a file of contacts"),
    FileKind.CALENDAR: N_("a calendar"),
    FileKind.OTHER: N_("no text that relpitch can read"),
}


def read_text_file(path: Path) -> Text:
    """The text of a file, and how it was read; line ends are kept. RelpitchError where it is no text."""
    return text_of(path.name, read_bytes(path))


def text_of(name: str, content: bytes) -> Text:
    """The text in some bytes; of a document its words, never its codes."""
    kind = kind_of(name, content)
    if kind.is_document:
        from relpitch.interchange.documents import words_of  # noqa: PLC0415  # its readers are large

        return _of_a_length(name, words_of(name, content, kind))
    if kind in _OTHERS and not (kind is FileKind.OTHER and _is_plain(name, content)):
        if content.startswith(_OLD_WORD):
            raise RelpitchError(
                _("{name} is an old Word document. Save it as .docx or .rtf, then try again.").format(
                    name=name
                )
            )
        raise RelpitchError(
            _("{name} is {kind}. A text file is needed, such as .md or .txt.").format(
                name=name, kind=_(_OTHERS[kind])
            )
        )
    return _of_a_length(name, _with_lines(decoded(content)))


def _with_lines(text: Text) -> Text:
    """Line ends of old Macs as everyone's; letter for letter, so that places in it stay where they are."""
    is_old = "\r" in text.text and "\n" not in text.text
    return replace(text, text=text.text.replace("\r", "\n")) if is_old else text


def _of_a_length(name: str, text: Text) -> Text:
    if len(text.text) > _LONGEST_TEXT:
        raise RelpitchError(
            _("{name} has far more words than a pitch. Copy the part you say, and paste it.").format(
                name=name
            )
        )
    return text


def _is_plain(name: str, content: bytes) -> bool:
    """Whether a file with some other ending is text all the same."""
    return PurePath(name).suffix.lower() not in CODED and kind_of("", content) is not FileKind.OTHER
