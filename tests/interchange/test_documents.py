"""The words of documents, never their codes."""

import io
import zipfile
from pathlib import Path

import pypdf
import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.text_file import read_text_file, text_of

CASES = Path(__file__).parent / "cases"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def relation(kind: str, target: str) -> str:
    one = f'<Relationship Id="r" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{one}</Relationships>'


RELATIONS = relation("officeDocument", "word/document.xml")
TYPES = f'<Types xmlns="{PACKAGE}/content-types"/>'


def zipped(files: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else None)
    return file.getvalue()


def docx(body: str, before: str = "") -> bytes:
    document = f"{before}<w:document {W}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document})


def test_a_word_document_gives_paragraphs_and_headings() -> None:
    styled = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Offer</w:t></w:r></w:p>'
    style = '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
    said = "<w:p><w:r><w:t>I help Zoë &amp; you.</w:t></w:r></w:p>"
    document = f"<w:document {W}><w:body>{styled}{said}</w:body></w:document>"
    content = zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": RELATIONS,
            "word/_rels/document.xml.rels": relation("styles", "styles.xml"),
            "word/styles.xml": f"<w:styles {W}>{style}</w:styles>",
            "word/document.xml": document,
        }
    )
    assert text_of("cv.docx", content).text == "## Offer\n\nI help Zoë & you.\n"


def test_an_open_document_gives_its_words() -> None:
    body = (
        '<text:h text:outline-level="2">Offer</text:h><text:p>I help<text:s text:c="2"/>people'
        "<text:line-break/>"
        "move <text:span>without</text:span> pain.</text:p>"
    )
    content = zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        }
    )
    assert text_of("cv.odt", content).text == "## Offer\n\nI help  people\nmove without pain.\n"


def test_rich_text_gives_its_words_and_says_so() -> None:
    text = read_text_file(CASES / "pitch.rtf")
    assert text.text == "I help people move without pain.\n"
    assert text.remarks == ("These are the words of an RTF document, without its looks.",)


def test_a_web_page_gives_what_one_sees() -> None:
    head = '<!doctype html><meta charset="windows-1252"><title>x</title><script>x()</script>'
    page = f"{head}<h2>Offer</h2><p>Caf\xe9<p>two"
    assert text_of("a.html", page.encode("cp1252")).text == "## Offer\n\nCafé\n\ntwo\n"


def test_a_pdf_without_words_is_told() -> None:
    file = io.BytesIO()
    pdf = pypdf.PdfWriter()
    pdf.add_blank_page(100, 100)
    pdf.write(file)
    with pytest.raises(RelpitchError, match=r"There are no words in scan\.pdf"):
        text_of("scan.pdf", file.getvalue())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7 and nothing"),
        ("a.docx", docx("<w:p>")),
        ("a.docx", docx("<w:p/>", '<!DOCTYPE x [<!ENTITY a "b">]>')),
        ("a.docx", zipped({"[Content_Types].xml": TYPES, "word/document.xml": " " * 61_000_000})),
        ("a.docx", docx("<w:p/>")[:60]),
        ("a.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text"})),
    ],
    ids=("no pdf", "bad xml", "a document type", "a bomb", "cut off", "empty"),
)
def test_damage_and_bombs_are_one_sentence(name: str, content: bytes) -> None:
    with pytest.raises(RelpitchError, match=r"\.$"):
        text_of(name, content)
