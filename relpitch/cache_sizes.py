"""How much is remembered of each kind of thing, by `lru_cache`: more than one look at a page asks for.

A number here only bounds memory, so that hours of typing take no more of it than the first minutes. What is
few by its nature, such as a language or a file of relpitch's own, has a `cache`, which needs no number.
"""

WORDS = 16_384
"""Words and letters: those of a text of an hour."""

PASSAGES = 1024
"""Sentences and paragraphs: those of a long text."""

PART_TEXTS = 256
"""Parts of pitches: those of fifty variants, and no more, as each key makes another of one."""

VALUES = 512
"""What stands in one field of a row, as JSON: of many rows it is alike."""

TEXTS = 16
"""Whole texts, any of which may be long; with a keystroke one changes."""

SEARCHES = 64
"""What is typed into a search: each letter makes another."""

SET_WORDS = 2048
"""Cards, codes and words in rows, as they are printed: those of the sheets for a fair."""

ICONS = 512
"""Icons in each size and colour."""

CARD_PICTURES = 32
"""Pictures of the person's own, each of which may take a megabyte."""

ZONES = 512
"""Time zones that calendars name."""
