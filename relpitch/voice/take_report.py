"""What is said about a take: its signal, and its words or why nothing is told of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from relpitch.domain.take import LANGUAGE_LISTENED_FOR, SAMPLE_RATE, Measures
from relpitch.translation import N_, _
from relpitch.voice.filtering import Samples
from relpitch.voice.following import PlaceInScript
from relpitch.voice.hearing import Heard, hear
from relpitch.voice.script_words import ScriptWord
from relpitch.voice.signal import signal_of
from relpitch.voice.sound import open_sound

LONGEST_SECONDS, MOST_SCRIPT_WORDS = 600, 3_000


class WordsUnheard(StrEnum):
    """Why nothing is told of the words."""

    NO_VOICE = N_("No voice was heard.")
    NOISE = N_("Too noisy to tell: the voice is {over:.0f} dB over the room.")
    TOO_LONG = N_(
        "Words are listened for in takes of up to ten minutes; of this one only the signal was measured."
    )
    LANGUAGE = N_("Words are listened for in English alone; of this take only the signal was measured.")
    ANOTHER = N_("This does not sound like the script.")


@dataclass(frozen=True, slots=True)
class TakeReport:
    """A take as it is told. Either `heard` is there, or `unheard` says why it is not."""

    seconds: float
    measures: Measures
    heard: Heard | None
    unheard: WordsUnheard | None

    @property
    def why(self) -> str:
        """Why nothing is told of the words, for a person."""
        over = self.measures.signal_to_noise_db or 0.0
        return _(self.unheard.value).format(over=over) if self.unheard else ""


def report_on(
    path: Path,
    words: Sequence[ScriptWord],
    blocks: Iterable[Samples] | None = None,
    at: Callable[[PlaceInScript], None] | None = None,
    *,
    language: str = LANGUAGE_LISTENED_FOR,
) -> TakeReport:
    """What a recording shows; `blocks` are its samples as they come, where it is still being recorded.

    `at` is called meanwhile with the place in the script where the voice is. `language` is the script's.
    """
    heard = None
    if blocks is not None:
        coming = iter(blocks)
        if len(words) <= MOST_SCRIPT_WORDS and language.startswith(LANGUAGE_LISTENED_FOR):
            heard = hear(_of_listening_time(coming), words, at)
        for _block in coming:  # until the recording is whole
            pass
    sound = open_sound(path)
    signal = signal_of(path)
    measures = signal.measures()
    unheard = _why(sound.seconds, measures, len(words), language)
    if unheard is None:
        heard = heard or hear(sound.blocks(), words)
        if heard.is_the_script:
            # once more, now that it is known where the voice is
            measures = signal.measures([each.span for each in heard.words if each.span])
        else:
            unheard = WordsUnheard.ANOTHER
    return TakeReport(sound.seconds, measures, None if unheard else heard, unheard)


def _of_listening_time(blocks: Iterator[Samples]) -> Iterator[Samples]:
    """The first ten minutes of a recording: words are listened for no longer."""
    left = LONGEST_SECONDS * SAMPLE_RATE
    for block in blocks:
        yield block
        left -= len(block)
        if left <= 0:
            return


def _why(seconds: float, measures: Measures, word_count: int, language: str) -> WordsUnheard | None:
    if measures.is_noisy:
        return WordsUnheard.NOISE
    if measures.first_sound is None:
        return WordsUnheard.NO_VOICE
    if not language.startswith(LANGUAGE_LISTENED_FOR):
        return WordsUnheard.LANGUAGE
    return WordsUnheard.TOO_LONG if seconds > LONGEST_SECONDS or word_count > MOST_SCRIPT_WORDS else None
