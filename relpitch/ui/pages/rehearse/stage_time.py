"""The time on the stage: the ring, and how long each part took."""

from relpitch.domain.stage import Light, PartClock, light, light_words
from relpitch.services.rehearsing import Script
from relpitch.translation import _, pgettext
from relpitch.ui.pages.rehearse.rail import Stop
from relpitch.ui.pages.rehearse.ring import Ring
from relpitch.ui.pages.rehearse.session import Session, State

_COLOURS = {Light.EARLY: "lit", Light.GREEN: "give", Light.AMBER: "take", Light.OVER: "take"}


def show_clock(ring: Ring, session: Session, target: float) -> None:
    """Show on the ring how far a take is."""
    seconds = session.seconds
    below = _("of {seconds} s").format(seconds=round(target))
    share = seconds / target if target else 0.0
    match session.state:
        case State.READY:
            ring.show_time(0, "0", below, _("Press Space to begin"))
        case State.COUNTING:
            ring.show_time(0, str(session.count_in), _("and begin"), pgettext("count-in", "Breathe"))
        case State.PAUSED:
            ring.show_time(share, str(int(seconds)), below, pgettext("status", "Paused"), "label")
        case State.RUNNING:
            words = light_words(seconds, target)
            ring.show_time(share, str(int(seconds)), below, words, _COLOURS[light(seconds, target)])


def stops(script: Script, clock: PartClock, session: Session) -> list[Stop]:
    """The parts for the rail: how long each is to take, and took; what is behind one."""
    planned = script.planned
    spans = {each.part: each.seconds for each in clock.spans(session.seconds)}
    begun = session.state in (State.RUNNING, State.PAUSED)
    return [
        Stop(
            part,
            planned[part],
            spans.get(part) if begun else None,
            begun and part in spans and part is not clock.now,
        )
        for part in script.words
    ]
