import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.domain.event import Event, Item, MayMeet
from relpitch.domain.part import Part
from relpitch.script.plain import plain
from relpitch.services import prompts, sample
from relpitch.services.one_minute import Minutes
from relpitch.services.prep_sheets import sheet_of
from relpitch.services.preparing import Preparing
from relpitch.services.rehearsing import Rehearsing
from relpitch.services.services import Services
from relpitch.storage.library import Library

NOW = datetime.fromisoformat("2026-11-23T09:30").astimezone()
PACE = 0.26


class Desk:
    """All that preparing stands on, over Maya's library."""

    def __init__(self, library: Library) -> None:
        self.events = Services(library, print, lambda: NOW).events
        self.pitches = Services(library, print, lambda: NOW).pitches
        takes = Services(library, print, lambda: NOW).takes
        self.people = Services(library, print, lambda: NOW).people
        settings = Services(library, print, lambda: NOW).settings
        self.rehearsing = Rehearsing(self.pitches, settings, takes, self.events.next, self.events.slots)
        self.preparing = Preparing(
            self.events, self.pitches, self.rehearsing, takes, self.people, lambda: NOW
        )

    @property
    def meetup(self) -> Event:
        return self.events.coming()[0]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        sample.fill(library, NOW)
        yield Desk(library)


def test_the_meetup_is_prepared_as_maya_left_it(desk: Desk) -> None:
    ready = desk.preparing.prepared(desk.meetup, PACE)
    assert [(each.name, round(each.seconds)) for each in ready.versions] == [
        ("Conference", 45),
        ("Anyone, anywhere", 26),
    ]
    assert ready.versions[0].text().startswith("When did you last stand up today?")
    assert [(each.name, each.initials) for each in ready.meet] == [
        ("Dr. Hana Suzuki", "HS"),
        ("Amara Lindqvist", "AL"),
        ("Someone new, standing alone", ""),
    ]
    assert ready.meet[0].about.startswith("GP at Northgate. Asked how I screen")
    assert ready.bridges[0].words == "There is one stretch for that. May I?"
    assert ready.readiness == "Versions ready. Rehearsed 4 times, last on Saturday. Sheet not printed yet."
    assert ready.next_step == "Conference once more tomorrow, then one calm read-through on the day."
    assert ready.missing == ()


def test_someone_without_a_note_brings_the_last_encounter_and_a_gift_that_waits(desk: Desk) -> None:
    priya = next(identity for identity, name in desk.people.names() if name == "Priya Raman")
    event = desk.events.keep(replace(desk.meetup, meet=(MayMeet(person_id=priya),)))
    (expected,) = desk.preparing.prepared(event, PACE).meet
    assert expected.last == "Told me her wrists ache after a morning of icing cakes."
    assert expected.give == "Ten minutes in her kitchen, looking at the bench height"


def test_a_person_who_is_no_longer_there_is_passed_over(desk: Desk) -> None:
    event = replace(desk.meetup, meet=(MayMeet(person_id="gone"), MayMeet("The host")))
    assert [each.name for each in desk.preparing.prepared(event, PACE).meet] == ["The host"]


def test_slots_are_filled_from_the_event_and_what_is_not_is_told(desk: Desk) -> None:
    words = desk.pitches.versions(desk.pitches.statements()[0].id)[0]
    part = next(iter(words.parts))
    said = words.parts[part]
    slotted = replace(
        said, phrasings=(replace(said.phrasings[0], words="Here at {place}, {name} and {mood}."),)
    )
    desk.pitches.write_parts(words.id, {part: said}, {part: slotted})
    event = replace(desk.meetup, version_ids=(words.id,), meet=(MayMeet("Hana"),))
    (version,) = desk.preparing.prepared(event, PACE).versions
    assert version.text().startswith("Here at Quayside Library, upstairs, Hana and (mood).")
    assert version.unfilled == ("mood",)
    sheet = sheet_of(desk.preparing.prepared(event, PACE), "Maya")
    assert "Quayside Library, upstairs, Hana and (mood)." in "".join(
        words for words, _ in sheet.says[0].lengths[0]
    )
    assert sheet.to_fill == ("mood",)


def test_what_is_rehearsed_and_the_line_of_the_minute_are_filled_from_the_next_event_alike(
    desk: Desk,
) -> None:
    words = desk.pitches.versions(desk.pitches.statements()[0].id)[0]
    said = words.parts[Part.OFFER]
    phrasing = replace(said.phrasings[0], words="Here at {place}, {name} and {mood}.")
    desk.pitches.write_parts(words.id, {Part.OFFER: said}, {Part.OFFER: replace(said, phrasings=(phrasing,))})
    hana = next(each.person_id for each in desk.meetup.meet if each.person_id)
    desk.events.keep(replace(desk.meetup, version_ids=(words.id,), meet=(MayMeet(person_id=hana),)))
    script = desk.rehearsing.script(words.id, PACE)
    assert script is not None
    here = "Here at Quayside Library, upstairs, Dr. Hana Suzuki and (mood)."
    assert plain(script.words[Part.OFFER]) == here
    assert script.unfilled == ("mood",)
    minute = Minutes(desk.events, desk.preparing, desk.pitches, lambda: PACE).minute()
    assert minute.line == here
    desk.events.keep(replace(desk.meetup, version_ids=()))
    elsewhere = desk.rehearsing.script(words.id, PACE)
    assert elsewhere is not None
    assert elsewhere.unfilled == ("place", "name", "mood")


def test_a_discarded_version_is_told_as_missing(desk: Desk) -> None:
    conference = desk.meetup.version_ids[0]
    desk.pitches.discard_version(conference)
    ready = desk.preparing.prepared(desk.meetup, PACE)
    assert ready.missing == (conference,)
    assert [each.name for each in ready.versions] == ["Anyone, anywhere"]


def test_a_new_event_begins_with_what_its_setting_suggests(desk: Desk) -> None:
    event = Event("Careers fair", NOW + timedelta(days=5), NOW, setting_id="careers-fair")
    begun = desk.preparing.begin(event)
    assert len(begun.questions) == 3
    assert len(begun.bridges) == 3
    assert begun.way_out
    assert Item("My cards, printed") in begun.bring
    ready = desk.preparing.prepared(begun, PACE)
    assert len(ready.versions) == 1


def test_the_banks_grow_with_what_was_used_and_with_people(desk: Desk) -> None:
    suggested = desk.preparing.suggested(desk.meetup)
    assert suggested.questions[0].startswith("Ask Hana about junior doctors")
    assert "Which patient taught you most this year?" in suggested.questions  # from her last conference
    assert len(set(suggested.questions)) == len(suggested.questions)


def test_the_next_event_is_what_is_rehearsed_for(desk: Desk) -> None:
    coming = desk.preparing.coming()
    assert coming is not None
    assert (coming.name, len(coming.version_ids)) == ("Women in Health meetup", 2)


# the prompts that come along


def test_every_prompt_is_calm_and_every_way_out_is_kind() -> None:
    for kept in prompts.catalogue().values():
        for line in (*kept.questions, *kept.ways_out, *kept.bring, *kept.before):
            assert "!" not in line
            assert "network" not in line.casefold()
        assert all(line.endswith("?") for line in kept.questions)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[prompts]]\nsetting = 'nowhere'", "there is no setting “nowhere”"),
        ("[[prompts]]\nquestions = ['Why?']\nbefore = ['Why?']", "“Why?” stands twice"),
        ("[[prompts]]\nquestion = ['Why?']", "question is not known here"),
        ("[[prompts]]\nsetting = 'gym'", "needs a table for anywhere"),
        ("[[prompts]]\n[[prompts]]", "another table for this setting"),
    ],
)
def test_a_slip_in_the_prompts_is_named(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "en.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError, match=re.escape(told)):
        prompts.read(path)


def test_a_version_for_the_events_own_setting_is_named_until_it_is_chosen(desk: Desk) -> None:
    base, conference = desk.meetup.version_ids[1], desk.meetup.version_ids[0]
    event = desk.events.keep(replace(desk.meetup, version_ids=(base,), bridges=()))
    ready = desk.preparing.prepared(event, PACE)
    assert ready.fitting == (conference, "Conference")
    event = desk.preparing.with_versions(event, (conference, base))
    assert desk.preparing.prepared(event, PACE).fitting is None
    assert desk.preparing.prepared(replace(event, version_ids=(base,), setting_id=""), PACE).fitting is None


def test_other_versions_bring_their_bridges_where_there_are_none_and_leave_those_that_are(
    desk: Desk,
) -> None:
    bare = replace(desk.meetup, version_ids=(), bridges=())
    gym = next(
        version.id
        for statement in desk.pitches.statements()
        for version in desk.pitches.versions(statement.id)
        if version.name == "Gym"
    )
    with_theirs = desk.preparing.with_versions(bare, (gym,))
    assert with_theirs.bridges
    assert {each.version_id for each in with_theirs.bridges} == {gym}
    assert desk.preparing.with_versions(desk.meetup, (gym,)).bridges == desk.meetup.bridges


def test_what_is_brought_is_named_once() -> None:
    for setting, known in prompts.catalogue().items():
        event = Event("Fair", NOW, NOW, setting_id=setting)
        bring = prompts.begun(event).bring
        assert bring
        assert sum("cards" in each for each in bring) <= 1, setting
        assert sum(" pen" in each for each in bring) <= 1, setting
        assert set(known.bring) <= set(bring) or len(known.bring) > 3


TIME_OF_DAY = re.compile(
    r"\b(?:tonight|these evenings|this evening|diese Abende|so einem Abend|esta noche|estas tardes)\b"
)


@pytest.mark.parametrize("language", ["", "translations/de", "translations/es"])
def test_what_may_be_asked_or_heard_fits_any_time_of_day(language: str) -> None:
    for name in ("prompts.toml", "settings.toml"):
        text = (paths.resources() / language / name).read_text(encoding="utf-8")
        assert not TIME_OF_DAY.findall(text)
