"""How high a button or a field is at a text size of 100: `control` of resources/theme/tokens.json."""

CHIP = 20
"""Beside words of the smallest size."""
SMALL = 22
COMPACT = 28
CONTROL = 32
FIELD = 36
LARGE = 40
"""What a page or a dialog is there for."""
