"""The sentence a message opens with: where and when it was that they met, and what they talked about."""

import re
from dataclasses import replace

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.messages.care import Care
from relpitch.drafting.messages.kindness import has_helped
from relpitch.drafting.messages.phrasing import line_of, told_where
from relpitch.drafting.names.together import are_several, came_with
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import Tone, has_harmed_me, has_word
from relpitch.drafting.places.place_noted import place_noted
from relpitch.drafting.promises.promise_gap import still_to_put

_TONES = {Tone.PLAIN: "", Tone.WARM: "_warm", Tone.SAD: "_sad", Tone.WARY: "_wary"}


def opening(meant: Meant, tone: Tone, care: Care, thanked: str) -> str:
    """The sentence, as far as where and when are sure; empty where nothing of the meeting is known."""
    if meant.is_nudge or not meant.is_of_a_meeting:
        return line_of(meant, "met_again") if meant.met else ""
    alone = tone is Tone.WARY or came_with(meant.name)
    both = "_both" if are_several(meant.name) and not alone else ""
    if care.is_topic:
        if meant.met is None and care.form != "does" and not told_where(meant).startswith("at "):
            return line_of(meant, care.form, thing=care.thing)
        own_day = care.form == "about" and (_may_have_a_day(care.thing) or _may_be_there(told_where(meant)))
        form = "about_sad" if tone is Tone.SAD else "own_day" if own_day else care.form
        return line_of(meant, f"met_{form}{both}", thing=care.thing)
    helped = tone is not Tone.WARY and not meant.earlier and has_helped(meant.note)
    if not thanked and (helped or (meant.reason == "thanks" and tone in (Tone.PLAIN, Tone.WARM))):
        return line_of(meant, "help" if helped else f"thanks{both}")
    if meant.met is None and meant.reason != "thanks" and not told_where(meant):
        return ""
    return line_of(meant, "met_plainly" if has_harmed_me(meant) else f"met{_TONES[tone]}{both}")


def with_its_place(meant: Meant, tone: Tone) -> Meant:
    """The notes, their place a gap as it was noted, where it fits no sentence and nothing keeps it quiet."""
    noted = plain_words(meant.place)
    quiet = tone is Tone.WARY or meant.is_nudge or bool(meant.earlier) or not place_noted(meant.place)
    quiet = quiet or any(has_word(noted, message_words().lists[each]) for each in _QUIET)
    if quiet or not noted or told_where(meant):
        return meant
    return replace(meant, place=still_to_put(re.sub(r"\?", "", meant.place)).gap)


_QUIET = ("quiet_place", "needy_place", "sad")


def _may_be_there(where: str) -> bool:
    """Whether a topic may be taken for what is there: “bogs on the train”, “slugs over the garden fence”."""
    return bool(where) and not where.startswith("at ")


def _may_have_a_day(thing: str) -> bool:
    """Whether a day behind it may be taken for its own: “talked about playing on Wednesday”."""
    plain = plain_words(thing)
    happens = any(message_words().is_in(each, plain[-1]) for each in ("event", "at_the"))
    return happens or plain[0].endswith("ing")
