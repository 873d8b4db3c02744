"""A prepared event as the words of its sheet."""

from collections.abc import Mapping

from relpitch.domain.event_words import on_paper
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.pocket_card import Run
from relpitch.domain.prep_sheet import PrepSheet, Say
from relpitch.script.lengths import parts_at, tokens_at
from relpitch.services.preparing import Expected, Prepared, ReadyVersion

_LENGTHS = (Length.FULL, Length.SHORT, Length.LINE)


def sheet_of(prepared: Prepared, name: str) -> PrepSheet:
    """The words of an event's sheet; `name` is the person's own, at its foot."""
    event = prepared.event
    where = f" {event.place.rstrip('.')}." if event.place else ""
    return PrepSheet(
        title=event.title,
        when_and_where=f"{on_paper(event)}.{where}",
        says=tuple(_say(each) for each in prepared.versions),
        meet=tuple(_row(each) for each in prepared.meet),
        questions=event.questions,
        bridges=tuple((each.when, each.words) for each in prepared.bridges),
        bring=tuple(each.what for each in event.bring),
        before=tuple(each.what for each in event.before if not each.done),
        way_out=event.way_out,
        name=name,
        to_fill=tuple(dict.fromkeys(slot for each in prepared.versions for slot in each.unfilled)),
    )


def _say(version: ReadyVersion) -> Say:
    lengths = _LENGTHS[_LENGTHS.index(version.length) :]
    runs = tuple(dict.fromkeys(_runs(version.words, each) for each in lengths))
    return Say(version.name, f"{version.seconds:.0f} s", runs)


def _runs(words: Mapping[Part, str], length: Length) -> tuple[Run, ...]:
    """The words to say at a length, as runs of cues and others; a space between parts."""
    runs: list[Run] = []
    for source in parts_at(words, length).values():
        if runs:
            runs.append((" ", False))
        runs.extend((token.text, token.cue) for token in tokens_at(source, length) if token.text)
    return tuple(runs)


def _row(someone: Expected) -> tuple[str, str, str]:
    return someone.name, someone.about if someone.person_id else someone.last, someone.give
