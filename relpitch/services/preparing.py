"""An event made ready: what to say, whom one may meet, what one can give, and how ready one is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from relpitch.domain.day import near
from relpitch.domain.event import Event, Item, MayMeet, ReadyBridge
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.person import Person, called
from relpitch.domain.rehearsal import Coming
from relpitch.domain.version import Version, spoken_phrasings, words_of
from relpitch.script.plain import plain, tidy
from relpitch.script.sentences import sentences
from relpitch.script.slots import fill, in_brackets, shown_name
from relpitch.script.spoken_text import measure
from relpitch.services import prompts
from relpitch.services.events import Events
from relpitch.services.met_there import MetThere, unmarked
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.services.prompts import Prompts
from relpitch.services.readiness import Readiness
from relpitch.services.rehearsing import Rehearsing
from relpitch.services.takes import Takes
from relpitch.translation import _

_MOST_BRIDGES = 3


@dataclass(frozen=True, slots=True)
class ReadyVersion:
    """A version to say there, slots filled from the event: its spoken seconds and length, sources by part.

    `unfilled` are the slots that nothing fills; they stand in brackets in the words.
    """

    id: str
    name: str
    icon: str
    seconds: float
    length: Length
    words: Mapping[Part, str]
    unfilled: tuple[str, ...]

    def text(self, length: Length | None = None) -> str:
        """What is said, as plain words."""
        return measure(self.words, length or self.length).text


@dataclass(frozen=True, slots=True)
class Expected:
    """Someone one may meet: who they are and what was said last, in a line; what one could give."""

    id: str
    person_id: str
    name: str
    initials: str
    about: str
    last: str
    give: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything on an event's page and its sheet. `missing`: chosen versions that are no longer there.

    `has_been`: whether it is over; `met` are those who were met there. `fitting`: id and name of a version
    for this very setting, where none such was chosen.
    """

    event: Event
    versions: tuple[ReadyVersion, ...]
    meet: tuple[Expected, ...]
    bridges: tuple[ReadyBridge, ...]
    readiness: str
    next_step: str
    missing: tuple[str, ...] = ()
    has_been: bool = False
    met: tuple[MetThere, ...] = ()
    fitting: tuple[str, str] | None = None


class Preparing:
    """Brings together what one library knows about an event."""

    def __init__(
        self,
        events: Events,
        pitches: Pitches,
        rehearsing: Rehearsing,
        takes: Takes,
        people: People,
        now: Callable[[], datetime],
    ) -> None:
        self._events, self._pitches = events, pitches
        self._rehearsing, self._people = rehearsing, people
        self._readiness = Readiness(takes, now)
        self._now = now

    def prepared(self, event: Event, pace: float) -> Prepared:
        """An event with all that belongs to it."""
        meet = tuple(found for each in event.meet if (found := self._expected(each)))
        slots = self._events.slots(event)
        versions, missing = self._versions(event, slots, pace)
        ready, step = self._readiness.words_and_next_step(event, {each.id: each.name for each in versions})
        return Prepared(
            event,
            versions,
            meet,
            tuple(self._bridge(each, slots) for each in event.bridges),
            ready,
            step,
            missing,
            event.is_over(self._now()),
            self._events.met(event.id) if event.starts <= self._now() else (),
            self._fitting_but_not_chosen(event),
        )

    def suggested(self, event: Event) -> Prompts:
        """What to choose from: what these people care about, then the banks."""
        bank = prompts.for_event(event, self._events.all())
        people = [person for each in event.meet if (person := self._person(each))]
        names = [person.name for person in people]
        about = prompts.about_people([(called(person.name, names), person.care) for person in people])
        return replace(bank, questions=(*about, *bank.questions))

    def with_versions(self, event: Event, version_ids: tuple[str, ...]) -> Event:
        """An event with other versions to say; one without bridges begins with theirs."""
        event = replace(event, version_ids=version_ids)
        theirs = [each for each in self.bridges_to_choose(event) if each.version_id in version_ids]
        return replace(event, bridges=event.bridges or tuple(theirs[:_MOST_BRIDGES]))

    def with_fitting(self, event: Event, version_id: str) -> Event:
        """An event with the version for its setting in front, in the place of the base that it tailors."""
        version = self._pitches.version(version_id)
        base = self._pitches.versions(version.statement_id)[:1] if version else []
        others = (each for each in event.version_ids if not base or each != base[0].id)
        return self.with_versions(event, (version_id, *others))

    def bridges_to_choose(self, event: Event) -> list[ReadyBridge]:
        """The bridges of the chosen versions, then those of every other version that is spoken."""
        all_bridges = self._rehearsing.moments.bridges()
        chosen = [each for each in all_bridges if each.version_id in event.version_ids]
        others = [each for each in all_bridges if each.version_id not in event.version_ids]
        found = {
            (phrasing.when, phrasing.words): ReadyBridge(
                phrasing.when, tidy(plain(phrasing.words)), each.version_id
            )
            for each in (*chosen, *others)
            for phrasing in each.bridges
        }
        return list(found.values())

    def begin(self, event: Event) -> Event:
        """Keep a new event with what its setting suggests."""
        return self._events.keep(self.begun(event))

    def begun(self, event: Event) -> Event:
        """A new event with what its setting suggests, down to a way out and checklists."""
        begun = prompts.begun(event)
        versions = event.version_ids or self._fitting(event.setting_id)
        event = replace(event, version_ids=versions)
        return replace(
            event,
            questions=event.questions or begun.questions,
            bridges=event.bridges or tuple(self.bridges_to_choose(event)[:_MOST_BRIDGES]),
            way_out=event.way_out or next(iter(begun.ways_out), ""),
            bring=event.bring or tuple(Item(each) for each in begun.bring),
            before=event.before or tuple(Item(each) for each in begun.before),
        )

    def coming(self) -> Coming | None:
        """The next event, as one asks what to rehearse."""
        event = self._events.next()
        return Coming(event.title, event.begins.date(), event.version_ids) if event else None

    def _fitting(self, setting_id: str) -> tuple[str, ...]:
        versions = self._all_versions()
        there = [each.id for each in versions if setting_id and each.setting_id == setting_id]
        return tuple(there[:1] or [each.id for each in versions if each.is_base][:1])

    def _fitting_but_not_chosen(self, event: Event) -> tuple[str, str] | None:
        there = {
            each.id: each.label
            for each in self._all_versions()
            if event.setting_id and each.setting_id == event.setting_id
        }
        return None if there.keys() & set(event.version_ids) else next(iter(there.items()), None)

    def _all_versions(self) -> list[Version]:
        return [
            version
            for statement in self._pitches.statements()
            for version in self._pitches.versions(statement.id)
        ]

    def _versions(
        self, event: Event, slots: Mapping[str, str], pace: float
    ) -> tuple[tuple[ReadyVersion, ...], tuple[str, ...]]:
        found, missing = [], []
        for version_id in event.version_ids:
            script = self._rehearsing.script(version_id, pace, Length.FULL)
            if script is None or script.version.discarded_at:
                missing.append(version_id)
                continue
            version = script.version
            base = self._pitches.versions(version.statement_id)[0]
            sources = {
                part: fill(fill(words, slots), version.slots)
                for part, words in words_of(version, base).items()
            }
            saying = measure(sources, version.length, pace=pace, language=script.statement.language)
            found.append(
                ReadyVersion(
                    version.id,
                    version.label,
                    script.icon,
                    saying.seconds,
                    version.length,
                    {part: in_brackets(source) for part, source in sources.items()},
                    tuple(map(shown_name, saying.unfilled)),
                )
            )
        return tuple(found), tuple(missing)

    def _bridge(self, bridge: ReadyBridge, slots: Mapping[str, str]) -> ReadyBridge:
        words = bridge.words
        version = self._pitches.version(bridge.version_id) if bridge.version_id else None
        if version is not None:
            base = self._pitches.versions(version.statement_id)
            for phrasing in spoken_phrasings(version, base[0], Part.RELEVANCE) if base else ():
                if phrasing.when.strip() == bridge.when and phrasing.words.strip():
                    words = tidy(plain(in_brackets(fill(fill(phrasing.words, slots), version.slots))))
                    break
        return replace(bridge, words=words)

    def _person(self, someone: MayMeet) -> Person | None:
        return self._people.person(someone.person_id) if someone.person_id else None

    def _expected(self, someone: MayMeet) -> Expected | None:
        person = self._person(someone)
        if person is None:
            if not someone.words:
                return None
            return Expected(someone.id, "", someone.words, "", someone.last, someone.last, someone.give)
        known = self._people.known(person.id, limit=1)
        last, give = someone.last, someone.give
        if known is not None:
            if not last and known.encounters:
                met = known.encounters[0]
                day = near(met.at.astimezone().date(), self._now().astimezone().date())
                at = _("Met {day}, {place}.") if met.title else _("Met {day}.")
                last = _first_sentence(met.note) or at.format(day=day, place=met.title)
            if not give:
                give = next((each.what for each in known.gifts if each.given_at is None), "")
        about = f"{person.about.rstrip('.')}." if person.about else ""
        return Expected(
            someone.id, person.id, person.heading, person.initials, f"{about} {last}".strip(), last, give
        )


def _first_sentence(note: str) -> str:
    words = unmarked(note)
    for start, end in sentences(words):
        return words[start:end].strip()
    return ""
