"""Which words of a grammar were heard, and when: the one place that knows pocketsphinx."""

import contextlib
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

from relpitch.domain.take import SAMPLE_RATE
from relpitch.voice.filtering import Samples
from relpitch.voice.grammar import FILLERS, Arc, arcs, named
from relpitch.voice.pronouncing import pronounced

FRAME_S = 0.01
_MOST_PRONUNCIATIONS = 6
_UNKNOWN_FIT = -8e-3  # of a word that is too long for its score to be told
_BEAMS = {"beam": 1e-60, "wbeam": 1e-60, "pbeam": 1e-60}  # a jump must not be pruned
_LOOK_S = 0.3
_DITHER = 1.5  # of 32768: digital silence has no sound to compare


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a recording: the grammar's word, seconds, and its fit in nats a frame, 0 at best."""

    word: str
    start: float
    end: float
    fit: float


def is_there() -> bool:
    """Whether this Python has a recogniser."""
    return find_spec("pocketsphinx") is not None


def recognise(
    blocks: Iterable[Samples],
    words: Sequence[str],
    sentence_starts: Sequence[int],
    so_far: Callable[[list[Segment]], None] | None = None,
) -> list[Segment]:
    """The best path of a recording through the grammar of some spoken words; `so_far` hears it on the way."""
    from pocketsphinx import Decoder  # noqa: PLC0415  # 30 MB, where there is one

    decoder = Decoder(
        lm=None, samprate=SAMPLE_RATE, loglevel="FATAL", compallsen=True, bestpath=False, **_BEAMS
    )
    _add_words(decoder, words)
    transitions = [_transition(arc) for arc in arcs(words, sentence_starts)]
    decoder.add_fsg("script", decoder.create_fsg("script", 0, len(words), transitions))
    decoder.activate_search("script")
    decoder.start_utt()
    noise = Random(0)  # noqa: S311  # dither, not a secret; numpy's own would be 3 MB of the built program
    looked = 0
    for block in blocks:
        decoder.process_raw(_sixteen_bits(block, noise), no_search=False, full_utt=False)
        looked += len(block)
        if so_far and looked >= _LOOK_S * SAMPLE_RATE:
            looked = 0
            so_far(_segments(decoder))
    before = _segments(decoder)
    decoder.end_utt()
    return _segments(decoder) or before


def _add_words(decoder: Any, words: Sequence[str]) -> None:
    entries = [
        (named(word, place) + other, sounds)
        for place, word in enumerate(words)
        for other, sounds in _pronunciations(decoder, word)
    ]
    for name, sounds in entries:
        decoder.add_word(name, sounds, update=name == entries[-1][0])


def _pronunciations(decoder: Any, word: str) -> Iterator[tuple[str, str]]:
    """The sounds of a word, and after the first, "(2)", how else it is said."""
    yield "", pronounced(word, decoder.lookup_word) or "AH"
    for number in range(2, _MOST_PRONUNCIATIONS):
        if sounds := decoder.lookup_word(f"{word}({number})"):
            yield f"({number})", sounds


def _transition(arc: Arc) -> tuple[object, ...]:
    price = math.exp(-arc.price)
    return (arc.start, arc.end, price, arc.word) if arc.word else (arc.start, arc.end, price)


def _sixteen_bits(block: Samples, noise: Random) -> bytes:
    wide = block * 32767 + _dither(len(block), noise) * _DITHER
    whole: npt.NDArray[np.int16] = np.clip(wide, -32768, 32767).astype(np.int16)
    return whole.tobytes()


def _dither(count: int, noise: Random) -> Samples:
    """Noise of a standard deviation of 1, the sum of two even ones as dither usually is."""
    two = np.frombuffer(noise.randbytes(4 * count), np.uint16).reshape(2, count).astype(np.float32)
    shaped: Samples = (two[0] - two[1]) * np.float32(math.sqrt(6) / 65536)
    return shaped


def _segments(decoder: Any) -> list[Segment]:
    found = []
    with contextlib.suppress(TypeError):  # no path yet
        for each in decoder.seg():
            frames = each.end_frame - each.start_frame + 1
            if "#" in each.word or each.word in FILLERS:
                fit = math.log(each.ascore) / frames if each.ascore > 0 else _UNKNOWN_FIT
                found.append(
                    Segment(each.word, each.start_frame * FRAME_S, (each.end_frame + 1) * FRAME_S, fit)
                )
    return found
