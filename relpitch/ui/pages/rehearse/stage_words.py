"""What the stage shows of a script in each mode."""

from collections.abc import Iterator

from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.script.stage import Rung, shown, whole
from relpitch.services.rehearsing import Script
from relpitch.ui.pages.rehearse.script_view import Paragraph


def paragraphs(script: Script, mode: Mode, rung: Rung, whole_part: Part | None) -> Iterator[Paragraph]:
    """A paragraph for each part; of one part all words, where somebody asked to see its whole line."""
    for part, source in script.words.items():
        if part is whole_part and mode is not Mode.KEY_POINTS:
            runs = whole(source, script.length)
        else:
            runs = shown(source, mode, script.length, script.statement.language, rung)
        yield Paragraph(part, runs, script.seconds[part])


def hint(script: Script, mode: Mode, rung: Rung) -> str:
    """The line below the words: what a key shows, or what is to be said as it fits."""
    if mode is Mode.FIRST_LETTERS:
        return f"{rung.words}. H hides more, Shift H shows more."
    if mode in (Mode.CUE_WORDS, Mode.FROM_MEMORY):
        return "Hold Shift to see the whole line."
    if mode is Mode.READ and script.unfilled:
        return f"In brackets, to say as it fits: {', '.join(script.unfilled)}."
    return ""
