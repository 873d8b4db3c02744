"""Marks that no reader sees, taken out of what a file gives: they turn names round, or steer a terminal."""

_LINE_ENDS_AND_TABS = "\t\n\r"
_OF_NO_WIDTH = (0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = [each for each in map(chr, (*range(0x20), *range(0x7F, 0xA0))) if each not in _LINE_ENDS_AND_TABS]
_UNSEEN = dict.fromkeys(_OF_NO_WIDTH) | {ord(each): " " if each.isspace() else None for each in _CONTROLS}
_AT_ENDS = "\u200e\u200f"


def without_marks(text: str) -> str:
    """A text without what programs wrap around it unseen: which way it runs, spaces of no width, controls."""
    return text.translate(_UNSEEN).strip(_AT_ENDS)
