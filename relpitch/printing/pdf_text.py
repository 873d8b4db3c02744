"""What the glyphs of a PDF say where they are copied, searched or read aloud.

QPdfWriter names each glyph by the lowest letter that has it. Where two letters share one, that is the wrong
one (a tab for a space), and Arabic is named by the shapes its letters take inside a word.
"""

import re
import unicodedata

_SHARED = {0x09: 0x20, 0x2BC: 0x2019}
"""The lowest letter of a shared glyph, and the one that is meant: a space, an apostrophe."""
_SHAPES = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
_NAMES = re.compile(rb"(?<=beginbfrange\n).*?(?=endbfrange)", re.DOTALL)
_LETTERS = re.compile(rb"(?<=\[).*?(?=\])", re.DOTALL)
_IN_A_ROW = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>", re.MULTILINE)
"""From which glyph to which, and the letter of the first: those of the others follow it. A font of which only
the space is used has one such row."""
_LETTER = re.compile(rb"<([0-9A-F]{4})>")


def with_letters_meant(data: bytes) -> bytes:
    """A PDF whose glyphs are named by the letters that are meant; every byte stays where it is."""
    return _NAMES.sub(lambda names: _IN_A_ROW.sub(_row_renamed, _LETTERS.sub(_renamed, names[0])), data)


def letter_meant(code: int) -> int:
    """The letter that is meant by the one a glyph is named by."""
    if any(first <= code <= last for first, last in _SHAPES):
        plain = unicodedata.normalize("NFKC", chr(code))
        return ord(plain) if len(plain) == 1 else code
    return _SHARED.get(code, code)


def _row_renamed(row: re.Match[bytes]) -> bytes:
    """A row whose letters are others and follow one another too; there is no room for any other."""
    first, last, letter = (int(each, 16) for each in row.groups())
    meant = letter_meant(letter)
    in_a_row = all(letter_meant(letter + each) == meant + each for each in range(last - first + 1))
    return b"<%s> <%s> <%04X>" % (row[1], row[2], meant if in_a_row else letter)


def _renamed(letters: re.Match[bytes]) -> bytes:
    return _LETTER.sub(lambda letter: b"<%04X>" % letter_meant(int(letter[1], 16)), letters[0])
