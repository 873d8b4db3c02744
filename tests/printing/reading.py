"""PDFs read back."""

import math
import re
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import zxingcpp
from pypdf import PdfReader, PdfWriter, Transformation
from PySide6.QtGui import QImage

_MM = 25.4 / 72


def page_sizes(path: Path) -> list[tuple[float, float]]:
    """Each page's width and height in millimetres."""
    boxes = [page.mediabox for page in PdfReader(path).pages]
    return [(float(box.width) * _MM, float(box.height) * _MM) for box in boxes]


def words(path: Path, page: int = 0) -> str:
    """The text of a page, in reading order, with single spaces."""
    return " ".join(PdfReader(path).pages[page].extract_text().split())


def glyph_names(path: Path) -> str:
    """All that the glyphs of a PDF say, font by font."""
    found = ""
    for page in PdfReader(path).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            names = font.get_object()["/ToUnicode"].get_object().get_data().decode("ascii")
            listed = re.findall(r"\[(.*?)\]", names, re.DOTALL)
            found += "".join(chr(int(each, 16)) for each in re.findall(r"<(\w+)>", " ".join(listed)))
    return found


def places(path: Path, text: str, page: int = 0) -> list[tuple[float, float]]:
    """Where a text begins each time it is on a page: millimetres from the left and the top."""
    document = pypdfium2.PdfDocument(path)
    try:
        sheet = document[page]
        letters = sheet.get_textpage()
        search = letters.search(text, match_case=True)
        found = []
        while hit := search.get_next():
            left, _, _, top = letters.get_charbox(hit[0])
            found.append((left * _MM, (sheet.get_height() - top) * _MM))
        return found
    finally:
        document.close()


def upside_down(path: Path) -> Path:
    """A copy with every page turned on its head, for words that are printed so."""
    copy = path.with_name(f"turned-{path.name}")
    writer = PdfWriter(path)
    for page in writer.pages:
        box = page.mediabox
        page.add_transformation(Transformation().rotate(180).translate(float(box.width), float(box.height)))
    writer.write(copy)
    return copy


def fonts(path: Path) -> dict[str, bool]:
    """The fonts of a PDF, and whether each is embedded."""
    found: dict[str, bool] = {}
    for page in PdfReader(path).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            name = str(descriptor["/FontName"]).rpartition("+")[2].lstrip("/")
            found[name] = any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
    return found


def pictures(path: Path) -> int:
    """How many bitmaps a PDF holds."""
    return sum(len(page.images) for page in PdfReader(path).pages)


def picture(path: Path, per_mm: float) -> QImage:
    """The first page as it is seen, so many pixels a millimetre."""
    document = pypdfium2.PdfDocument(path)
    try:
        seen = document[0].render(scale=per_mm * _MM)
        bgr = QImage.Format.Format_BGR888
        return QImage(bytes(seen.buffer), seen.width, seen.height, seen.stride, bgr).copy()
    finally:
        document.close()


def boxes(path: Path, page: int, width_mm: float, height_mm: float) -> list[tuple[float, float]]:
    """The top left corners of what is drawn so large on a page, a line's width more or less, row by row."""
    document = pypdfium2.PdfDocument(path)
    try:
        sheet = document[page]
        found = []
        for drawn in sheet.get_objects():
            left, bottom, right, top = (edge * _MM for edge in drawn.get_bounds())
            if abs(right - left - width_mm) < 1 and abs(top - bottom - height_mm) < 1:
                middle = (left + right) / 2, sheet.get_height() * _MM - (top + bottom) / 2
                found.append((middle[0] - width_mm / 2, middle[1] - height_mm / 2))
        return sorted(found, key=lambda at: (round(at[1]), at[0]))
    finally:
        document.close()


def codes(path: Path, page: int = 0, dpi: int = 300) -> list[str]:
    """What a phone would read from a page printed so finely."""
    document = pypdfium2.PdfDocument(path)
    try:
        seen = document[page].render(scale=dpi / 72, grayscale=True)
        return _read(bytes(seen.buffer), seen.height, seen.stride)
    finally:
        document.close()


def codes_in(image: QImage) -> list[str]:
    """What a phone would read from a screen."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return _read(bytes(grey.constBits()), grey.height(), grey.bytesPerLine())


def _read(grey: bytes, height: int, stride: int) -> list[str]:
    return sorted(each.text for each in zxingcpp.read_barcodes(memoryview(grey).cast("B", (height, stride))))


def letters(path: Path, page: int = 0) -> list[tuple[str, float, float, float, float, float]]:
    """Every letter of a page: itself, its left, top, right and bottom in millimetres, its size in points."""
    document = pypdfium2.PdfDocument(path)
    try:
        sheet = document[page]
        text = sheet.get_textpage()
        found = []
        for number in range(text.count_chars()):
            letter = text.get_text_range(number, 1)
            left, bottom, right, top = text.get_charbox(number)
            matrix = pypdfium2.raw.FS_MATRIX()
            pypdfium2.raw.FPDFText_GetMatrix(text.raw, number, matrix)
            size = pypdfium2.raw.FPDFText_GetFontSize(text.raw, number) * math.hypot(matrix.b, matrix.d)
            if letter.strip():
                high = sheet.get_height()
                box = (left * _MM, (high - top) * _MM, right * _MM, (high - bottom) * _MM)
                found.append((letter, *box, size))
        return found
    finally:
        document.close()
