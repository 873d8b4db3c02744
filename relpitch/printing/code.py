"""QR codes: what they hold, and their dark squares."""

from functools import lru_cache

from relpitch.cache_sizes import SET_WORDS
from relpitch.domain.contact import CardContact
from relpitch.domain.errors import RelpitchError
from relpitch.translation import N_, _

SAVE, OPEN, READ = (
    N_("Scan to save my details"),
    N_("Scan to open my page"),
    N_("Scan to take the words along"),
)
_LEVELS = "ml"  # how much of a code may be spoilt: a sixth, or less where it would be too fine otherwise

CodeSquares = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=SET_WORDS)
def matrix(words: str, level: str = "m") -> CodeSquares:
    """The rows of a QR code, True where dark, without its quiet zone."""
    import segno  # noqa: PLC0415  # 50 ms, and most cards have no code

    try:
        made = segno.make_qr(words, error=level)
    except segno.DataOverflowError:
        raise RelpitchError(_("That is more than a QR code can hold. Take fewer words.")) from None
    return tuple(tuple(bool(dark) for dark in row) for row in made.matrix)


def finest_mm(words: str, side_mm: float, least_mm: float) -> tuple[CodeSquares, float]:
    """A code for a square, and how large its dots are; with spare bits only where the dots stay large."""
    for level in _LEVELS:
        rows = matrix(words, level)
        dot = side_mm / len(rows)
        if dot >= least_mm:
            break
    return rows, dot


def details(contact: CardContact) -> str:
    """A contact as a vCard that phones save; empty where there is no name."""
    from segno import helpers  # noqa: PLC0415  # 50 ms, and most cards have no code

    if not contact.name:
        return ""
    first, _space, last = contact.name.replace("\\", "").replace(";", ",").rpartition(" ")
    return str(
        helpers.make_vcard_data(
            f"{last};{first}",
            contact.name,
            email=contact.email or None,
            phone=contact.phone or None,
            url=contact.url or None,
            title=contact.role or None,
        )
    )


def link(url: str) -> str:
    """An address that a phone opens, as the person wrote it but for its beginning."""
    bare = url.strip()
    return bare if not bare or "://" in bare or bare.startswith("mailto:") else f"https://{bare}"
