"""How long a pitch may be said in a setting."""

from relpitch.domain.length import Length
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.version import Version, words_of


def longest_that_fits(base: Version, setting: Setting, pace: float, language: str) -> Length:
    """The longest length at which the words of a base fit a setting; one line where none does."""
    from relpitch.script.spoken_text import measure

    for length in (Length.FULL, Length.SHORT):
        saying = measure(words_of(base, base), length, pace=pace, language=language)
        size = len(saying.text) if setting.channel is Channel.WRITTEN else saying.seconds
        if size <= setting.target:
            return length
    return Length.LINE
