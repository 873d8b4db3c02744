"""The readings of three answers, without what was not meant as one."""

from dataclasses import replace

from relpitch.drafting.english.reading import NO_READING, Reading
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.not_meant_so import (
    happens,
    is_a_deed,
    is_done_with_you,
    is_in_the_wrong_box,
    is_needed,
    is_theirs_to_do,
    is_to_the_form,
    is_what_a_group_does,
    refuses_to_help,
)
from relpitch.drafting.from_answers.wished_help import CARED, COULD


def without_misplaced(readings: dict[str, Reading], answers: Answers) -> dict[str, Reading]:
    """The readings; a gap for what was said to the form, misplaced, or is theirs to do."""
    who, change, touch = (_without_the_form(readings[name]) for name in ("who", "change", "touch"))
    if any(map(is_in_the_wrong_box, (answers.who, answers.change, answers.touch))):
        who, change = replace(NO_READING, ours=who.ours), NO_READING
        touch = NO_READING if is_in_the_wrong_box(answers.touch) else touch
    if is_a_deed(who.words) or (not who.as_said and is_what_a_group_does(answers.who)):
        who = NO_READING
    if refuses_to_help(f"{answers.who} {answers.change}"):
        who = Reading(ours=CARED) if not who.as_said else who
    asks_for_help = who.ours == COULD and not who.words
    they_do = answers.change.strip().lower().startswith("they ")
    if (
        change.form in ("verb", "to")
        and not they_do
        and (is_needed(change.words) or (asks_for_help and " " not in change.words))
    ):
        change = NO_READING
    if change.form in ("verb", "to") and is_done_with_you(change.words):
        change = NO_READING
    if touch.form == "verb" and (is_theirs_to_do(touch.words) or happens(touch.words)):
        touch = NO_READING
    return {**readings, "who": who, "change": change, "touch": touch}


def _without_the_form(read: Reading) -> Reading:
    whole = " ".join((read.words, *read.more))
    return replace(NO_READING, ours=read.ours if not read.words else "") if is_to_the_form(whole) else read
