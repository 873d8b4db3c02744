"""What the stage shows of a script in each mode."""

from collections.abc import Iterator

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.preferences import RecordingsKept
from relpitch.script.stage import HideLevel, shown, whole
from relpitch.services.rehearsing import Script
from relpitch.translation import N_, _, pgettext
from relpitch.ui.pages.rehearse.script_view import StageParagraph

_KEPT = {
    RecordingsKept.KEEP: N_("Kept on this computer"),
    RecordingsKept.MEASURE: N_("Measured, then let go"),
    RecordingsKept.NONE: N_("Not recorded"),
}


def kept_words(kept: RecordingsKept, *, writable: bool) -> str:
    """What becomes of a recording."""
    return _(_KEPT[kept]) if writable else _("Nothing can be kept in this library here")


def timed_words(recorded: float) -> str:
    """What becomes of a take that is not recorded, or no longer: of that its beginning was."""
    if not recorded:
        return _("Timed, not recorded")
    return _("Recorded for {seconds} s, now timed").format(seconds=max(round(recorded), 1))


def paragraphs(
    script: Script, mode: Mode, hide_level: HideLevel, whole_part: Part | None
) -> Iterator[StageParagraph]:
    """A paragraph for each part; of one part all words, where somebody asked to see its whole line."""
    planned = script.planned
    for part, source in script.words.items():
        if part is whole_part and mode is not Mode.KEY_POINTS:
            runs = whole(source, script.length)
        else:
            runs = shown(source, mode, script.length, script.statement.language, hide_level)
        yield StageParagraph(part, runs, planned[part])


def hint(script: Script, mode: Mode, hide_level: HideLevel) -> str:
    """The line below the words: what a key shows, or what is to be said as it fits."""
    if mode is Mode.FIRST_LETTERS:
        known = _("H hides more, Shift H shows more.")
        return f"{hide_level.words}. {known}"
    if mode in (Mode.CUE_WORDS, Mode.FROM_MEMORY):
        return _("Hold Shift to see the whole line.")
    if mode is Mode.READ and script.unfilled:
        return _("In brackets, to say as it fits: {slots}.").format(slots=", ".join(script.unfilled))
    return ""


def hints(mode: Mode, *, is_on: bool) -> list[tuple[tuple[str, ...], str]]:
    """The keys at the foot, and what they do now."""
    space = (("Space",), pgettext("button", "Stop") if is_on else pgettext("button", "Begin"))
    again, leave = (("R",), _("Start over")), (("Esc",), pgettext("button", "Leave"))
    if mode is Mode.KEY_POINTS:
        return [(("Tab",), _("Said it, next")), space, again, leave]
    return [space, again, (("Tab",), _("Next part")), leave]


def about(script: Script, mode: Mode, number: int, kept: str) -> tuple[str, ...]:
    """What stands at the foot: which take of what, in which length, and what becomes of it."""
    of = _("Take {number} of {version}").format(number=number, version=script.version.label)
    named = _("{length} length").format(length=script.length.label)
    length = "" if script.length is Length.FULL else named
    last = _("You tick what you said") if mode is Mode.KEY_POINTS else kept
    return tuple(filter(None, (of, length, last)))
