"""The words of documents: docx, odt, rtf, pdf and web pages. Nothing in them is run, fetched or followed."""

import logging
import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, XMLParser  # _tree refuses what makes XML dangerous

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.decoding import Text, decoded
from relpitch.interchange.file_kind import FileKind
from relpitch.interchange.web_text import web_words
from relpitch.translation import N_, _

_NAMES = {
    FileKind.WORD: N_("a Word document"),
    FileKind.OPEN_DOCUMENT: N_("an OpenDocument text"),
    FileKind.RICH_TEXT: N_("an RTF document"),
    FileKind.PDF: N_("a PDF"),
    FileKind.WEB_PAGE: N_("a web page"),
}
_LARGEST_INSIDE = 60_000_000
_MOST_INSIDE = 5_000
_MOST_PAGES = 200
_ODF = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_UNSEEN = (f"{_ODF}tracked-changes", f"{_ODF}note", f"{_ODF}sequence-decls")
_MANY_LINES = re.compile(r"\n{3,}")


def words_of(name: str, content: bytes, kind: FileKind) -> Text:
    """The words of a document, a heading as a line of Markdown. RelpitchError where there are none."""
    try:
        words = _READERS[kind](content)
    except RelpitchError:
        raise
    except Exception as error:  # a damaged file ends in any kind of error inside its reader
        raise RelpitchError(
            _("{name} cannot be read: it is damaged, or not {kind}. Copy its words, and paste them.").format(
                name=name, kind=_(_NAMES[kind])
            )
        ) from error
    words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # RTF writes emoji as halves
    words = _MANY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in words.splitlines())).strip()
    if not words:
        raise RelpitchError(
            _("There are no words in {name}. If it is a picture of them, type them once.").format(name=name)
        )
    return Text(
        words + "\n", (_("These are the words of {kind}, without its looks.").format(kind=_(_NAMES[kind])),)
    )


def _word(content: bytes) -> str:
    import mammoth  # noqa: PLC0415  # only for who brings such a file

    _checked_zip(content)
    no_pictures = mammoth.images.img_element(lambda _image: {})
    return web_words(mammoth.convert_to_html(BytesIO(content), convert_image=no_pictures).value)


def _open_document(content: bytes) -> str:
    with _checked_zip(content) as archive:
        root = _tree(archive.read("content.xml"))
    body = root.find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")
    blocks = [] if body is None else [_block(each) for each in body.iter() if _is_block(each)]
    return "\n\n".join(block for block in blocks if block.strip(" #"))


def _is_block(element: Element) -> bool:
    return element.tag in (f"{_ODF}p", f"{_ODF}h")


def _block(element: Element) -> str:
    level = element.get(f"{_ODF}outline-level", "1")
    marks = f"{'#' * min(int(level) if level.isdigit() else 1, 6)} " if element.tag == f"{_ODF}h" else ""
    return marks + _inside(element).strip()


def _inside(element: Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_ODF}s":
            pieces.append(" " * min(int(child.get(f"{_ODF}c", "1")), 80))
        elif child.tag in (f"{_ODF}tab", f"{_ODF}line-break"):
            pieces.append("\n" if child.tag.endswith("break") else "\t")
        elif child.tag not in _UNSEEN and not _is_block(child):
            pieces.append(_inside(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _rich_text(content: bytes) -> str:
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415  # only for who brings such a file

    read: Any = rtf_to_text
    return str(read(content.decode("latin-1"), errors="ignore"))


def _pdf(content: bytes) -> str:
    import pypdf  # noqa: PLC0415  # only for who brings such a file

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it remarks on what most programs write
    reader = pypdf.PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise RelpitchError(_("This PDF is locked by a password. Copy its words, and paste them."))
    pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    return "\n\n".join(pages)


def _web_page(content: bytes) -> str:
    charset = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", content[:4_000], re.IGNORECASE)
    if charset:
        try:
            return web_words(content.decode(charset[1].decode()))
        except (LookupError, UnicodeDecodeError):
            pass
    return web_words(decoded(content).text)


def _checked_zip(content: bytes) -> zipfile.ZipFile:
    """An archive whose files, unpacked, fit into memory many times over."""
    archive = zipfile.ZipFile(BytesIO(content))
    inside = archive.infolist()
    if len(inside) > _MOST_INSIDE or sum(each.file_size for each in inside) > _LARGEST_INSIDE:
        raise RelpitchError(
            _("This document is far larger unpacked than a pitch can be. Copy its words, and paste them.")
        )
    for each in inside:
        if each.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(each):
            raise RelpitchError(
                _("This document is not as its program writes it. Copy its words, and paste them.")
            )
    return archive


def _tree(content: bytes) -> Any:
    parser = XMLParser()  # noqa: S314  # no document type: _checked_zip saw to that
    parser.feed(content)
    return parser.close()


_READERS: Mapping[FileKind, Callable[[bytes], str]] = {
    FileKind.WORD: _word,
    FileKind.OPEN_DOCUMENT: _open_document,
    FileKind.RICH_TEXT: _rich_text,
    FileKind.PDF: _pdf,
    FileKind.WEB_PAGE: _web_page,
}
