"""Long and strange texts: ten times the text takes about ten times as long, whatever reads it."""

import time
from collections.abc import Callable, Iterator

from benchmarks.rows import Row
from relpitch.coach import review
from relpitch.drafting.from_paste.splitting import split
from relpitch.script.cues import cue_words, first_letters
from relpitch.script.plain import escape
from relpitch.script.script_file import parse_file, write_file
from relpitch.script.seconds import spoken_seconds
from relpitch.script.sentences import sentences

_LONGEST = 200_000
_PIECES = (
    "*", "* ", "*a ", "**a** ", "/", " //", "(", ")", "((a)) ", "{a", "\\", ".", "a. ", ".)", "\n ", "\n- a",
    "> a\n", "## Offer\n", "7", "1 ", "12-", "ae", "a.b@", "你好。", "\u0301",
)  # fmt: skip
_PASTED = ("I said a few words about last spring to you. ", "? ", "line\n", "palabras que no son de aquí. ")


def rows() -> Iterator[Row]:
    """The worst piece of each; a square would be 100."""
    script = {piece: _growth(_script, piece, _LONGEST) for piece in _PIECES}
    pasted = {piece: _growth(split, piece, _LONGEST) for piece in _PASTED}
    for what, growth in (("script language", script), ("a pasted text taken apart", pasted)):
        worst = max(growth, key=lambda piece: growth[piece])
        yield Row(f"{what}: ten times the text, worst of all ({worst!r})", growth[worst], "x", at_most=25)
    text = "I am looking for a job and could you help me find one, " * 3700
    yield Row("coach: 200,000 characters", _seconds(review, text), "s", at_most=20)


def _script(text: str) -> None:
    for act in (spoken_seconds, cue_words, first_letters, sentences, escape):
        act(text)
    write_file(parse_file(text))


def _growth(act: Callable[[str], object], piece: str, longest: int) -> float:
    """How much longer ten times the text takes."""
    act(piece * 10)
    small = _seconds(act, piece * (longest // 10 // len(piece)))
    return _seconds(act, piece * (longest // len(piece))) / (small + 0.02)


def _seconds(act: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    act(text)
    return time.process_time() - begin
