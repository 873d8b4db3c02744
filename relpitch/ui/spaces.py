"""How much room lies between things at a text size of 100: `space` of resources/theme/tokens.json.

Each step is named by the per cent that it is of the 8 pixels which most things are apart.
"""

HAIRLINE = 1
"""As wide as a line that is drawn: what stands inside of one keeps clear of it."""
SPACE_25 = 2
SPACE_50 = 4
SPACE_75 = 6
SPACE_100 = 8
SPACE_125 = 10
SPACE_150 = 12
SPACE_175 = 14
SPACE_200 = 16
SPACE_225 = 18
SPACE_250 = 20
SPACE_275 = 22
SPACE_300 = 24
SPACE_325 = 26
SPACE_350 = 28
SPACE_375 = 30
SPACE_400 = 32
SPACE_450 = 36
SPACE_500 = 40
SPACE_600 = 48
SPACE_700 = 56
SPACE_800 = 64
SPACE_900 = 72

DIALOG_MARGINS = (SPACE_300, SPACE_300, SPACE_300, SPACE_300)
