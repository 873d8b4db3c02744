"""The line a first draft closes with, where the person wrote none."""

import zlib

from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces
from relpitch.drafting.reading import Reading


def closing(touch: Reading, *, wished: bool) -> Pieces:
    """“Shall I show you?” only after what can be shown; otherwise a question about them.

    Nothing after an invitation of the person's own.
    """
    if touch.form in ("asks", "invites"):
        return ()
    rules = english().closing
    plain = plain_words(touch.words)
    ours = touch.form in ("if", "verb", "thing", "clause") and not wished
    if ours and rules["introduce"].within(plain):
        return (Piece("Shall I introduce you?", False),)
    if ours and touch.words and rules["show"].within(plain):
        return (Piece("Shall I?" if touch.form == "verb" else "Shall I show you?", False),)
    questions = english().questions
    return (Piece(questions[zlib.crc32(" ".join(plain).encode()) % len(questions)], False),)
