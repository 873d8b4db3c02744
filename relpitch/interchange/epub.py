"""A pocket book as an EPUB 3 that any phone's reader opens; sizes, margins and dark are the reader's."""

import io
import re
import uuid
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from relpitch.domain.errors import RelpitchError
from relpitch.domain.pocket_book import BookBlock, BookChapter, PocketBook
from relpitch.domain.system_errors import reason
from relpitch.private_files import write_atomically
from relpitch.translation import _

_TIME = (1980, 1, 1, 0, 0, 0)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = """body { font-family: serif; line-height: 1.35; }
h1 { font-weight: 500; font-size: 1.5em; line-height: 1.2; margin: 0; }
h2, .about, .side { font-family: sans-serif; font-weight: normal; font-size: 0.75em; }
h2 { margin: 0; }
.about { margin: 0.2em 0 0 0; }
.block { border-top: 1px solid; padding-top: 0.7em; margin-top: 0.9em; page-break-inside: avoid;
  break-inside: avoid; }
.block p { margin: 0.25em 0 0 0; }
.when { font-style: italic; font-size: 0.9em; page-break-after: avoid; break-after: avoid; }
.side { float: right; }
.faint { opacity: 0.72; }
b { font-weight: 600; }
"""


def write(book: PocketBook) -> bytes:
    """The whole file. The same book is the same bytes."""
    pages = {f"{number:03}.xhtml": chapter for number, chapter in enumerate(book.chapters, 1)}
    files = {
        "META-INF/container.xml": _CONTAINER,
        "book/package.opf": _package(book, pages),
        "book/contents.xhtml": _contents(book, pages),
        "book/style.css": _STYLE,
        **{f"book/{name}": _chapter(book, chapter) for name, chapter in pages.items()},
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _TIME), "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), text.encode(), zipfile.ZIP_DEFLATED)
    return held.getvalue()


def save(book: PocketBook, path: Path) -> None:
    """Write the file, whole or not at all."""
    if path.exists() and not path.is_file():
        raise RelpitchError(_("“{path}” is not a file that can be written to.").format(path=path))
    try:
        write_atomically(path, write(book))
    except OSError as error:
        raise RelpitchError(
            _("“{path}” cannot be written: {reason}.").format(path=path, reason=reason(error))
        ) from error


def _package(book: PocketBook, pages: dict[str, BookChapter]) -> str:
    contents = repr((book.title, book.chapters, book.made_at))
    identity = uuid.uuid5(uuid.NAMESPACE_OID, contents)
    items = "\n".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages, 1)
    )
    spine = "\n".join(f'<itemref idref="c{number}"/>' for number in range(1, len(pages) + 1))
    author = f"<dc:creator>{_words(book.author)}</dc:creator>\n" if book.author.strip() else ""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
 xml:lang="{_language(book)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identity}</dc:identifier>
<dc:title>{_words(book.title)}</dc:title>
{author}<dc:language>{_language(book)}</dc:language>
<meta property="dcterms:modified">{book.made_at:%Y-%m-%dT%H:%M:%SZ}</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}
</manifest>
<spine>
{spine}
</spine>
</package>
"""


def _contents(book: PocketBook, pages: dict[str, BookChapter]) -> str:
    links = "\n".join(
        f'<li><a href="{name}">{_words(chapter.title)}</a></li>' for name, chapter in pages.items()
    )
    body = f'<nav epub:type="toc"><h1>{_words(book.title)}</h1>\n<ol>\n{links}\n</ol></nav>'
    return _page(book, book.title, body)


def _chapter(book: PocketBook, chapter: BookChapter) -> str:
    about = f'<p class="about">{_words(chapter.about)}</p>\n' if chapter.about else ""
    blocks = "\n".join(_block(block) for block in chapter.blocks)
    return _page(book, chapter.title, f"<h1>{_words(chapter.title)}</h1>\n{about}{blocks}")


def _block(block: BookBlock) -> str:
    return f'<div class="block">\n{"".join(_lines(block))}</div>'


def _lines(block: BookBlock) -> Iterator[str]:
    if block.side:
        yield f'<span class="side">{_words(block.side)}</span>\n'
    if block.label:
        yield f"<h2>{_words(block.label)}</h2>\n"
    if block.when:
        yield f'<p class="when">{_words(block.when)}</p>\n'
    words = "".join(
        f"<b>{_words(text)}</b>"
        if marked
        else (f'<span class="faint">{_words(text)}</span>' if block.faint else _words(text))
        for text, marked in block.runs
    )
    yield f"<p>{words}</p>\n"


def _page(book: PocketBook, title: str, body: str) -> str:
    language = _language(book)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 lang="{language}" xml:lang="{language}">
<head><title>{_words(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body dir="auto">
{body}
</body>
</html>
"""


def _language(book: PocketBook) -> str:
    return book.language if _LANGUAGE.fullmatch(book.language) else "und"


def _words(text: str) -> str:
    """Words as XML can hold them; an empty title is a dash, since a reader needs something to show."""
    return escape(_NOT_XML.sub("", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))) or "–"
