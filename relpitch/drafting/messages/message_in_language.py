"""The draft of a message to somebody whose notes are in German or Spanish."""

import re

from relpitch.drafting.messages.drafted import Draft, beside
from relpitch.drafting.messages.message_abroad import Abroad
from relpitch.drafting.messages.offers import offered_in_german, sought_in_spanish
from relpitch.drafting.messages.phrasing import chosen, is_fresh
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.messages.promise_over import day_is_over
from relpitch.drafting.messages.topic_abroad import topic_abroad
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import Tone, is_in_confidence, tone_of
from relpitch.drafting.promises.their_part import is_offered

_PLAINLY = {"de": offered_in_german, "es": sought_in_spanish}
_BEARS_A_TOPIC = re.compile(
    r"(?i)\b(?:taller|curso|congreso|charla|feria|encuentro|jornadas?|seminario|conferencia)\b"
)
LATE_AFTER_DAYS = 28
"""From so many days after the meeting on a message says that it is late."""


def draft_in(meant: Meant, greeted: str, words: Abroad) -> Draft:
    """The draft in German or Spanish: nothing of the notes stands in it but in a gap."""
    where = where_abroad(meant.place, words.places, words.quiet)
    full = words.in_full(meant.name.strip(), greeted, meant.place) if meant.greeted is None else ""
    filled = {"name": full or words.name(greeted), "when": words.when(meant.met, meant.today), "where": where}
    tone = tone_of(meant)
    calm = tone not in (Tone.SAD, Tone.WARY) and not meant.earlier
    of_it = _BEARS_A_TOPIC.search(where)  # “en el taller de apicultura sobre las abejas”
    filled["about"] = topic_abroad(meant.care, words) if calm and not of_it else ""
    quiet = tone in (Tone.SAD, Tone.WARY) or is_in_confidence(meant.note)
    sad = "_sad" if quiet else ""
    greets = "hello_formal" if full else words.hello(greeted)
    hello = chosen(meant, words.sentences[greets], filled)
    helped = words.helped(meant.note) and tone is not Tone.WARY and not (meant.earlier or meant.is_nudge)
    thanks = words.sentences["help" if helped else f"thanks{sad}"]
    middle = chosen(meant, thanks, filled) if meant.is_of_a_meeting else ""
    carried, today = "", is_fresh(meant) or bool(words.forgot.search(meant.thing))
    if meant.reason != "thanks":
        form, gap = words.carried(meant.reason, meant.thing)
        carried = chosen(meant, words.lines(form, today), {"gap": gap})
    elif is_offered(meant.thing) and tone is not Tone.WARY:
        carried = chosen(meant, words.sentences["offered"], {"gap": words.still_to_put(meant.thing)})
    elif (
        tone is not Tone.WARY
        and meant.is_of_a_meeting
        and not (meant.earlier or meant.is_nudge)
        and (plainly := _PLAINLY[words.code](meant.note))
    ):
        carried = chosen(meant, words.sentences["said_plainly"], {"gap": plainly})
    elif (
        tone is not Tone.WARY
        and meant.is_of_a_meeting
        and not (meant.earlier or filled["about"])
        and (gap := words.told_gap(meant.care or ("" if quiet or helped else words.between_us(meant.note))))
    ):
        carried = chosen(meant, words.lines("told" if meant.care.strip() else "stays", today), {"gap": gap})
    late = (
        meant.met
        and meant.today
        and not (meant.is_nudge or meant.earlier)
        and (
            (meant.today - meant.met).days >= LATE_AFTER_DAYS
            or day_is_over(meant.thing, meant.met, meant.today)
        )
    )
    sorry = chosen(meant, words.sentences["after_long"], {}) if late else ""
    middle = " ".join(each for each in (middle, sorry, carried) if each) or f"[{words.gaps['nothing_known']}]"
    if hello.endswith(","):
        middle = middle[0].lower() + middle[1:]  # in German the sentence goes on
    formal = "_formal" if greets == "hello_formal" and not sad else sad
    text = "\n\n".join([hello, middle, chosen(meant, words.sentences[f"close{formal}"], {})])
    return Draft(text, full or greeted, not greeted, beside(meant, text))
