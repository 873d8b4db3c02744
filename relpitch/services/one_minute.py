"""The minute before: one line, one question, one thing to give."""

from collections.abc import Callable
from dataclasses import dataclass

from relpitch.domain.day import weekday_at_start
from relpitch.domain.event import Event
from relpitch.domain.length import Length
from relpitch.domain.version import words_of
from relpitch.script.slots import fill, in_brackets
from relpitch.script.spoken_text import measure
from relpitch.services import prompts
from relpitch.services.events import Events
from relpitch.services.pitches import Pitches
from relpitch.services.preparing import Prepared, Preparing
from relpitch.translation import N_, _

_HELLO = N_("A hello, and a name they can use.")


@dataclass(frozen=True, slots=True)
class Minute:
    """What stands on the page; `about` names the event it is for, if there is one."""

    line: str
    question: str
    gift: str
    about: str = ""


class Minutes:
    """Chooses from the next event, or from what fits anywhere; `number` asks for another of each."""

    def __init__(
        self, events: Events, preparing: Preparing, pitches: Pitches, pace: Callable[[], float]
    ) -> None:
        self._events, self._preparing = events, preparing
        self._pitches, self._pace = pitches, pace

    def minute(self, number: int = 0) -> Minute:
        """A page; another number, another choice."""
        event = self._events.next()
        prepared = self._preparing.prepared(event, self._pace()) if event else None
        questions = event.questions if event and event.questions else prompts.catalogue()[""].questions
        gifts = [each.give for each in prepared.meet if each.give] if prepared else []
        return Minute(
            _one(self._lines(prepared), number),
            _one(questions, number),
            _one(gifts or [_(_HELLO)], number),
            _about(event) if event else "",
        )

    def _lines(self, prepared: Prepared | None) -> list[str]:
        if prepared and prepared.versions:
            return [each.text(Length.LINE) for each in prepared.versions]
        lines = []
        for statement in self._pitches.statements():
            base = self._pitches.versions(statement.id)[0]
            sources = {
                part: in_brackets(fill(words, base.slots)) for part, words in words_of(base, base).items()
            }
            if words := measure(sources, Length.LINE).text:
                lines.append(words)
        return lines


def _one(choices: list[str] | tuple[str, ...], number: int) -> str:
    return choices[number % len(choices)] if choices else ""


def _about(event: Event) -> str:
    return _("{day}, {event}").format(day=weekday_at_start(event.begins.date()), event=event.title)
