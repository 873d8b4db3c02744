"""Words drawn a little smaller where they have too little room: names of ours that no column can grow for."""

from PySide6.QtGui import QFont, QFontMetrics

SMALLEST_SHARE = 0.8  # of the size asked for; what needs less ends in … where it can, at its own size


def fitted(font: QFont, words: str, room: float, smallest: float = SMALLEST_SHARE) -> QFont:
    """The font, so much smaller that each line of the words has room; itself where that is too small."""
    wide = widest(font, words)
    if wide <= room or room < wide * smallest:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(int(font.pixelSize() * room / wide), 1))
    return smaller


def widest(font: QFont, words: str) -> int:
    """How wide the widest of their lines is."""
    return max(map(QFontMetrics(font).horizontalAdvance, words.split("\n")))
