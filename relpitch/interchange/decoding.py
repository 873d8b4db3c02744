"""Bytes of a file as text: the one way in for contacts, calendars, scripts, tables and Markdown.

UTF-8 and UTF-16, and line by line, where a line is neither, the code page in which it reads as words. One
odd byte changes its own line and no other.
"""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relpitch.formatting import whole_number
from relpitch.interchange.code_pages import CODE_PAGES, best, likelihoods
from relpitch.translation import _, ngettext

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes((*range(9), *range(14, 32)))
_BYTES_LOOKED_AT = 4_096
_ISO_2022 = re.compile(rb"\x1b(\$[@B]|\$\)C|\$\)A)")
_SHIFTED = {b"$@": "iso2022_jp_2", b"$B": "iso2022_jp_2", b"$)C": "iso2022_kr", b"$)A": "iso2022_jp_2"}
_MOST_WEIGHED = 60
_LIKE_THE_OTHERS = 3.0  # as a logarithm: what another line's code page counts for
_WIDE_CHARSETS = (
    "gb",
    "big5",
    "shift",
    "sjis",
    "euc",
    "iso2022",
    "cp93",
    "cp94",
    "cp95",
    "ks_c",
    "windows-9",
)


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file, and what is to be told about how it was read, a sentence each."""

    text: str
    remarks: tuple[str, ...] = ()


def decoded(content: bytes) -> Text:
    """The text of a file, its line ends as they are, without a byte-order mark."""
    content, remarks = as_utf_8(content)
    decoder = Decoder()
    try:
        if not _ISO_2022.search(content):
            return Text(content.decode("utf-8"), remarks)
        lines = content.split(b"\n")
    except UnicodeDecodeError:
        lines = content.split(b"\n")
    text = "\n".join(decoder.lines(lines))
    return Text(text, (*remarks, *decoder.remarks()))


def as_utf_8(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """UTF-16 and UTF-32 as UTF-8; anything else as it is, without its mark. And what is to be told."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            content = content[len(mark) :]
            return (content if name == "utf-8" else _again(content, name)), ()
    name = _utf_16_without_mark(content[:_BYTES_LOOKED_AT])
    if name:
        return _again(content, name), (_("It was read as UTF-16, though it does not say so."),)
    return content, ()


def _again(content: bytes, name: str) -> bytes:
    return content.decode(name, "replace").encode("utf-8", "replace")


def _utf_16_without_mark(content: bytes) -> str:
    """Which UTF-16 it is, where every other byte of much is nought, as in most languages' spaces and ends."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    pairs = len(content) // 2
    controls = pairs if not content.isascii() else len(content) - len(content.translate(None, _CONTROLS))
    if even == odd or max(even, odd) * 50 < pairs or controls * 5 < pairs * 2:
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    return name if _reads(content, name) else ""


def _reads(content: bytes, name: str) -> bool:
    text = content[: len(content) // 2 * 2].decode(name, "ignore")
    spaces, single = sum(map(text.count, " \n\r\t")), sum(map(content.count, (b" ", b"\n", b"\r", b"\t")))
    if spaces * 2 < single:  # its lines and words end in single bytes
        return False
    return bool(text) and all(letter.isprintable() or letter in "\r\n\t\f\ufeff" for letter in text)


class Decoder:
    """Decodes lines, and remembers which were no UTF-8 and how they were read."""

    def __init__(self) -> None:
        self._guessed: dict[str, list[int]] = {}
        self._weighed: dict[bytes, dict[str, float]] = {}

    def lines(
        self, lines: Sequence[bytes], charsets: Sequence[str] = (), numbers: Sequence[int] = ()
    ) -> list[str]:
        """The text of each line. `charsets` are what lines say themselves; `numbers` theirs in the file."""
        texts: list[str | None] = [
            _as_said(line, charsets[at] if charsets else "") for at, line in enumerate(lines)
        ]
        odd = [at for at, text in enumerate(texts) if text is None]
        guessed = self._guesses([lines[at] for at in odd])
        for at, code_page in zip(odd, guessed, strict=True):
            texts[at] = _in(lines[at], code_page)
            self._guessed.setdefault(code_page, []).append(numbers[at] if numbers else at + 1)
        return [text or "" for text in texts]

    def remarks(self) -> tuple[str, ...]:
        """What was guessed and where, a sentence for each code page."""
        return tuple(_remark(CODE_PAGES[name][0], lines) for name, lines in self._guessed.items())

    def _guesses(self, lines: Sequence[bytes]) -> list[str]:
        weighed = self._weighed
        for line in lines:
            if len(weighed) < _MOST_WEIGHED and line not in weighed:
                weighed[line] = likelihoods(line)
        of_most = best(weighed.values()) if weighed else ""
        if weighed and not all(of_most in each for each in weighed.values()):
            of_most = max(
                CODE_PAGES, key=lambda name: sum(each.get(name, -100.0) for each in weighed.values())
            )
        return [_chosen(weighed.get(line), of_most) for line in lines]


def _chosen(weighed: dict[str, float] | None, of_most: str) -> str:
    if weighed is None:
        return of_most
    return max(
        weighed,
        key=lambda name: weighed[name] + (_LIKE_THE_OTHERS if name == of_most else 0.0),
        default="cp1252",
    )


def _as_said(line: bytes, charset: str) -> str | None:
    """A line by what it says of itself, or as UTF-8; None where it is neither."""
    if b"\x1b" in line and (found := _ISO_2022.search(line)):
        return _by_name(line, _SHIFTED[found[1]]) or line.decode("utf-8", "replace")
    text = _by_name(line, charset) if charset and not line.isascii() else None
    if text is not None and charset.lower().startswith(_WIDE_CHARSETS):
        return text
    try:
        return line.decode("utf-8")  # a line of Windows letters that says otherwise is next to never UTF-8
    except UnicodeDecodeError:
        return text


def _by_name(line: bytes, charset: str) -> str | None:
    name = charset.strip("\"' ").lower()
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}.get(
        name, name
    )
    try:
        return str(line, name)
    except (LookupError, ValueError):
        return None


def _in(line: bytes, code_page: str) -> str:
    try:
        return line.decode(code_page)
    except UnicodeDecodeError:
        return "".join(bytes((each,)).decode("cp1252", "ignore") or chr(each) for each in line)


def _remark(name: str, lines: Iterable[int]) -> str:
    first, *others = lines
    if others:
        words = ngettext(
            "{count} line was not UTF-8, the first of them line {first}: read as {name}.",
            "{count} lines were not UTF-8, the first of them line {first}: read as {name}.",
            len(others) + 1,
        )
        return words.format(count=whole_number(len(others) + 1), first=first, name=name)
    return _("Line {first} was not UTF-8: read as {name}.").format(first=first, name=name)
