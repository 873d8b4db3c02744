"""What a PDF tells whoever prints it: at its true size, on which paper, and where a page is cut.

QPdfWriter can say none of it, and rounds a page to whole points; so it is appended, as PDF allows (an
incremental update), and nothing of the pages is written again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relpitch.domain.card import Size
from relpitch.domain.errors import RelpitchError
from relpitch.domain.turn import Turn
from relpitch.domain.units import MM_PER_POINT
from relpitch.translation import _

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_XREF = re.compile(rb"xref\s+0 (\d+)\s+")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_KEPT = re.compile(rb"/(?:Info|Root) \d+ 0 R|/ID \[.*?\]", re.DOTALL)
_PAGE = re.compile(rb"/Type /Page\s")
_MEDIA = re.compile(rb"/MediaBox \[([-\d. ]+)\]")
_BOXES = re.compile(rb"/(?:Media|Trim|Crop|Bleed|Art)Box \[[-\d. ]+\]\n?")
_ENTRY_BYTES = 20


@dataclass(frozen=True, slots=True)
class Cut:
    """How a page is trimmed: so far inside its edges, `bleed_mm` of it printed beyond the cut."""

    inside_mm: float = 0.0
    bleed_mm: float = 0.0


WHOLE_PAGE = Cut()


def with_facts(data: bytes, page: Size | None, turn: Turn | None, cut: Cut = WHOLE_PAGE) -> bytes:
    """A PDF that is printed at its true size by whoever asks it; with `turn`, on both sides."""
    trailer = _TRAILER.search(data)
    if trailer is None:
        raise RelpitchError(_("The PDF could not be finished."))
    offsets = _offsets(data, int(trailer[2]))
    root = int(_of(_ROOT, trailer[1]))
    changed = [(root, _catalogue(_body(data, offsets[root]), turn))]
    for number, offset in enumerate(offsets):
        if offset and _PAGE.search(body := _body(data, offset)):
            changed.append((number, _page(body, page, cut)))
    written = bytearray(data if data.endswith(b"\n") else data + b"\n")
    entries = []
    for number, body in changed:
        entries.append((number, len(written)))
        written += b"%d 0 obj\n<<%s>>\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n"
    for number, offset in entries:
        written += b"%d 1\n%010d 00000 n \n" % (number, offset)
    kept = b"\n".join(_KEPT.findall(trailer[1]))
    written += b"trailer\n<<\n/Size %d\n%s\n/Prev %d\n>>\n" % (len(offsets), kept, int(trailer[2]))
    written += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(written)


def _offsets(data: bytes, at: int) -> Sequence[int]:
    """Where each object begins; 0 for what is none."""
    head = _XREF.match(data, at)
    if head is None:
        raise RelpitchError(_("The PDF could not be finished."))
    lines = (data[head.end() + n * _ENTRY_BYTES :][:_ENTRY_BYTES] for n in range(int(head[1])))
    return [int(line[:10]) if line[17:18] == b"n" else 0 for line in lines]


def _body(data: bytes, offset: int) -> bytes:
    """What is between the brackets of an object that is a plain dictionary, else nothing."""
    end = data.index(b"endobj", offset)
    start = data.find(b"<<", offset, offset + 40)
    plain = start >= 0 and data[:end].endswith(b">>\n") and data.find(b"stream", start, end) < 0
    return data[start + 2 : end - 3] if plain else b""


def _catalogue(body: bytes, turn: Turn | None) -> bytes:
    sides = {None: b"Simplex", Turn.LONG_EDGE: b"DuplexFlipLongEdge", Turn.SHORT_EDGE: b"DuplexFlipShortEdge"}
    facts = b"/PrintScaling /None /PickTrayByPDFSize true /Duplex /%s" % sides[turn]
    return body + b"/ViewerPreferences << %s >>\n" % facts


def _page(body: bytes, page: Size | None, cut: Cut) -> bytes:
    """A page with its exact size."""
    left, foot, right, top = (float(each) for each in _of(_MEDIA, body).split())
    if page is not None:
        right, top = page.width_mm / MM_PER_POINT, page.height_mm / MM_PER_POINT
    media = (left, foot, right, top)
    trim = _inset(media, cut.inside_mm)
    bleed = _inset(media, cut.inside_mm - cut.bleed_mm)
    boxes = ((b"Media", media), (b"Crop", media), (b"Bleed", bleed), (b"Trim", trim))
    page_boxes = b"".join(b"/%sBox [%s]\n" % (name, _numbers(box)) for name, box in boxes)
    return _BOXES.sub(b"", body) + page_boxes


def _inset(box: tuple[float, float, float, float], by_mm: float) -> tuple[float, float, float, float]:
    by = by_mm / MM_PER_POINT
    return box[0] + by, box[1] + by, box[2] - by, box[3] - by


def _numbers(box: Sequence[float]) -> bytes:
    return " ".join(f"{each:.4f}".rstrip("0").rstrip(".") for each in box).encode()


def _of(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    found = pattern.search(text)
    if found is None:
        raise RelpitchError(_("The PDF could not be finished."))
    return found[1]
