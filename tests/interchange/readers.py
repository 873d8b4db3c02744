"""Every way in, by the kind of file: what is read, or one sentence."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdf

from relpitch.domain.person import Person
from relpitch.interchange.ical import read_calendar
from relpitch.interchange.json_export import LibraryContents, from_json, to_json
from relpitch.interchange.table import read_table
from relpitch.interchange.table_people import contacts_in
from relpitch.interchange.text_file import text_of
from relpitch.interchange.vcard import read_contacts, write_contacts
from relpitch.script.script_file import parse_file, write_file
from tests.interchange.test_documents import ODF, docx, zipped

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HERE = Path(__file__).parent


def _contacts(content: bytes) -> None:
    write_contacts(read_contacts("a.vcf", content, NOW).contacts)


def _script(content: bytes) -> None:
    write_file(parse_file(text_of("a.md", content).text))


READERS: Mapping[str, Callable[[bytes], object]] = {
    "contacts": _contacts,
    "calendar": lambda content: read_calendar(content, NOW, "Europe/London"),
    "table": lambda content: contacts_in(read_table("a.csv", content), NOW),
    "script": _script,
    "docx": lambda content: text_of("a.docx", content),
    "odt": lambda content: text_of("a.odt", content),
    "rtf": lambda content: text_of("a.rtf", content),
    "pdf": lambda content: text_of("a.pdf", content),
    "html": lambda content: text_of("a.html", content),
    "export": lambda content: from_json(content.decode("utf-8", "replace")),
}


def seeds(kind: str) -> list[bytes]:
    """Whole files of a kind."""
    folders = {"contacts": ("vcards", "*.vcf"), "calendar": ("calendars", "*.ics")}
    if kind in folders:
        folder, pattern = folders[kind]
        files = [*(HERE / folder).glob(pattern), *(HERE / "cases").glob(pattern)]
        return [each.read_bytes() for each in sorted(files)]
    if kind in ("table", "script"):
        return [
            each.read_bytes()
            for each in sorted((HERE / "cases").glob("*.csv" if kind == "table" else "*.md"))
        ]
    return [_document(kind)]


def _document(kind: str) -> bytes:
    if kind == "docx":
        return docx("<w:p><w:r><w:t>I help people.</w:t></w:r></w:p>" * 20)
    if kind == "odt":
        content = (
            f"<office:document-content {ODF}><office:body><office:text><text:p>I help.</text:p></office:text>"
        )
        whole = f"{content}</office:body></office:document-content>"
        return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": whole})
    if kind == "rtf":
        return (
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\b I help\b0  people\'e9 \u8212?\par move.\par }"
            * 3
        )
    if kind == "pdf":
        file, pdf = BytesIO(), pypdf.PdfWriter()
        pdf.add_blank_page(200, 200)
        pdf.write(file)
        return file.getvalue()
    if kind == "html":
        head = b"<!doctype html><head><title>x</title></head>"
        return head + b"<h2>Offer</h2><p>I <a href='https://a.b'>help</a> people.</p>"
    return to_json(LibraryContents((), (), people=(Person("Ana", NOW, "alto", tags=("choir",)),))).encode()
