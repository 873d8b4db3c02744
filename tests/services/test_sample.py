"""Maya's library: her words as she says them, and a world that hangs together."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from relpitch import datafile, paths
from relpitch.domain.follow_up import state_after
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.revision import Revision, changed_parts
from relpitch.domain.version import PartRule, Version, base_changed, spoken_phrasings, words_of
from relpitch.script.plain import spoken
from relpitch.script.seconds import spoken_seconds
from relpitch.services import sample, settings
from relpitch.services.known import met_step
from relpitch.storage.library import Library

NOW = datetime.fromisoformat("2026-11-23T09:30").astimezone()  # a Monday morning, wherever the tests run
FOLDER = paths.resources() / "samples" / "maya"
MAYA = sample.maya(NOW)
OFFER = (
    "I help people who sit all day move without pain, "
    "with ten-minute habits that actually fit inside a working day."
)


def version(name: str, title: str = "Moving without pain") -> Version:
    statement = next(each for each in MAYA.statements if each.title == title)
    return next(each for each in MAYA.versions if each.statement_id == statement.id and each.name == name)


def base_of(version: Version) -> Version:
    return next(v for v in MAYA.versions if v.statement_id == version.statement_id and v.is_base)


def words(version: Version, length: Length = Length.FULL) -> dict[Part, str]:
    scripts = words_of(version, base_of(version))
    return {part: spoken({part: script}, length) for part, script in scripts.items()}


# Her words


def test_there_are_three_statements_each_with_one_base() -> None:
    assert [each.title for each in MAYA.statements] == [
        "Moving without pain",
        "Hands that last",
        "A room on Tuesdays",
    ]
    bases = Counter(each.statement_id for each in MAYA.versions if each.is_base)
    assert bases == {each.id: 1 for each in MAYA.statements}


def test_moving_without_pain_has_the_seven_variants_in_order() -> None:
    moving = [each.name for each in MAYA.versions if each.statement_id == MAYA.statements[0].id]
    assert moving == [
        "Anyone, anywhere",
        "Grocery line",
        "Gym",
        "School gate",
        "Bank",
        "Conference",
        "Interview",
        "Message",
    ]


def test_maya_can_be_reached_as_her_card_says() -> None:
    contact = MAYA.contact
    assert (contact.name, contact.role) == ("Maya Okafor", "Physiotherapist")
    assert (contact.phone, contact.email) == ("07700 900 142", "maya@okaforphysio.example")


def test_the_gym_reads_word_for_word() -> None:
    assert words(version("Gym")) == {
        Part.OPENING: "You know that stiff neck people bring to the squat rack?",
        Part.OFFER: OFFER,
        Part.PROOF: "Last spring, twelve accountants went from nine sore backs to two.",
        Part.RELEVANCE: "I saw you rub your neck between sets. One stretch on that bench often eases it.",
        Part.INVITATION: "You should come and book an assessment with me.",
    }


def test_the_gym_has_three_bridges() -> None:
    gym = version("Gym")
    assert [
        (each.when, spoken({Part.RELEVANCE: each.words}, Length.FULL))
        for each in spoken_phrasings(gym, base_of(gym), Part.RELEVANCE)
    ] == [
        (
            "they rub their neck",
            "I saw you rub your neck between sets. One stretch on that bench often eases it.",
        ),
        (
            "they hate their commute",
            "Ninety minutes in one seat? There is a stretch that fits a red light.",
        ),
        ("they only come to switch off", "Then here are two minutes where nothing needs to be lifted."),
    ]


def test_the_base_reads_word_for_word() -> None:
    base = version("Anyone, anywhere")
    assert list(words(base).values()) == [
        "You know how, by four o’clock, most people at a desk are rubbing their neck?",
        OFFER,
        "Last spring, twelve accountants went from nine sore backs to two.",
        "What does your day do to you?",
        "Shall I show you? It takes a minute.",
    ]


def test_the_line_is_what_the_card_says() -> None:
    base = version("Anyone, anywhere")
    assert spoken(words_of(base, base), Length.LINE) == "I help people who sit all day move without pain."


def test_the_bank_reads_word_for_word() -> None:
    assert list(words(version("Bank")).values()) == [
        "You’ve been on that stool since nine, haven’t you?",
        "I help people who sit all day move without pain, with a few exercises that don’t take long.",
        "Last spring, twelve accountants went from nine sore backs to two.",
        "You stand and sit forty times a shift. That can be the cure, if the stool is right.",
        "May I look at the height of it while you print that?",
    ]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("Grocery line", "I help people’s backs forgive their desks."),
        ("School gate", "You know the pick-up-line slouch? I"),
        ("Conference", "When did you last stand up today?"),
        ("Interview", "I came to this work because my dad"),
        ("Message", "Hello, we met by the squat rack. You"),
    ],
)
def test_each_variant_begins_as_it_does_in_the_list(name: str, begins: str) -> None:
    assert " ".join(words(version(name)).values()).startswith(begins)


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("Grocery line", 12),
        ("Gym", 27),
        ("School gate", 20),
        ("Bank", 25),
        ("Conference", 45),
        ("Interview", 58),
    ],
)
def test_at_her_own_pace_each_takes_about_as_long_as_in_the_list(name: str, seconds: int) -> None:
    each = version(name)
    words = words_of(each, base_of(each)).values()
    spoken = sum(spoken_seconds(part, pace=MAYA.pace) for part in words)
    assert spoken == pytest.approx(seconds, abs=1.5)


def test_the_message_has_38_words_and_fits_its_setting() -> None:
    text = " ".join(words(version("Message")).values())
    assert len(text.split()) == 38
    assert len(text) <= 300


def test_only_the_banks_offer_stands_on_an_older_base() -> None:
    changed = [(v.name, part) for v in MAYA.versions for part in Part if base_changed(v, base_of(v), part)]
    assert changed == [("Bank", Part.OFFER)]
    friday = version("Anyone, anywhere").parts[Part.OFFER].changed_at
    assert friday is not None
    assert friday.astimezone().strftime("%A") == "Friday"


def test_the_gym_keeps_the_proof_it_once_had() -> None:
    proof = version("Gym").parts[Part.PROOF]
    assert proof.rule is PartRule.INHERIT
    assert [each.words for each in proof.phrasings] == [
        "A while ago some accountants I treated felt a lot better."
    ]


def history(name: str) -> list[Revision]:
    """What a version was, the oldest first."""
    return [each for each in MAYA.revisions if each.version_id == version(name).id]


def test_the_gyms_history_is_as_it_was_drawn() -> None:
    kept = history("Gym")
    assert [each.saved_at.astimezone().strftime("%A %H:%M") for each in kept] == [
        "Wednesday 07:12",
        "Wednesday 07:30",
        "Saturday 17:48",
        "Saturday 18:05",
        "Saturday 18:22",
        "Monday 08:41",
    ]
    assert kept[0].note == "Made from Anyone, anywhere"
    assert kept[0].saved_at == version("Gym").created_at
    assert [changed_parts(a, b) for a, b in pairwise(kept)] == [
        (Part.OPENING, Part.PROOF, Part.INVITATION),
        (Part.OPENING,),
        (Part.RELEVANCE,),
        (Part.PROOF, Part.RELEVANCE),
        (Part.INVITATION,),
    ]


def test_on_saturday_the_gym_still_began_by_apologising() -> None:
    then = history("Gym")[3].shown
    assert {part: spoken({part: then[part][0].words}, Length.FULL) for part in Part} == {
        **words(version("Gym")),
        Part.PROOF: "A while ago some accountants I treated felt a lot better.",
        Part.RELEVANCE: "I saw you rub your shoulder between sets. One stretch on that bench often eases it.",
        Part.INVITATION: "Sorry to bother you, but could you book an assessment with me?",
    }
    assert then[Part.RELEVANCE][0].when == "they rub their shoulder"


def test_every_history_ends_with_what_is_said_now() -> None:
    for each in MAYA.versions:
        kept = [revision for revision in MAYA.revisions if revision.version_id == each.id]
        assert kept[-1].parts == each.parts
        assert kept[-1].shown == {part: spoken_phrasings(each, base_of(each), part) for part in Part}
        assert all(revision.sealed for revision in kept)


def test_every_bridge_says_when() -> None:
    for each in MAYA.versions:
        for bridge in each.parts[Part.RELEVANCE].phrasings:
            assert re.fullmatch(r"they [^.?!]+", bridge.when), bridge


def test_what_is_saved_happened_before_now() -> None:
    moments = [part.changed_at for each in MAYA.versions for part in each.parts.values()]
    moments += [each.created_at for each in MAYA.statements]
    moments += [each.created_at for each in MAYA.versions]
    moments += [each.saved_at for each in MAYA.revisions]
    assert all(moment <= NOW for moment in moments if moment)


# Reading it


def test_reading_twice_gives_the_same_library() -> None:
    assert sample.maya(NOW) == sample.maya(NOW)


def test_the_ids_stay_the_same_on_another_day() -> None:
    later = sample.maya(NOW + timedelta(days=40))
    assert [each.id for each in later.versions] == [each.id for each in MAYA.versions]
    assert later.versions[0].created_at - MAYA.versions[0].created_at > timedelta(days=39)


def test_it_fills_a_library_and_comes_back_equal(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        sample.fill(library, NOW)
        sample.fill(library, NOW)
        with library.reading() as shelves:
            assert tuple(shelves.statements.all()) == MAYA.statements
            assert {each.id: each for each in shelves.versions.all()} == {
                each.id: each for each in MAYA.versions
            }
            assert tuple(shelves.revisions.all()) == MAYA.revisions
            assert tuple(shelves.people.all()) == MAYA.met.people
            assert tuple(shelves.encounters.all()) == MAYA.met.encounters
            assert tuple(shelves.steps.all()) == MAYA.met.steps


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("-6d 08:41", "2026-11-17 08:41"),
        ("0d 08:41", "2026-11-23 08:41"),
        ("0d 13:10", "2026-11-23 09:30"),
        ("+3d 18:30", "2026-11-26 18:30"),
        ("-44d", "2026-10-10 12:00"),
    ],
)
def test_a_time_is_counted_from_today_in_local_time(text: str, local: str) -> None:
    assert sample.moment(text, NOW).astimezone().strftime("%Y-%m-%d %H:%M") == local


@pytest.mark.parametrize("text", ["yesterday", "-6d 08.41", "-6d 24:00", "6", "", "-99999d"])
def test_any_other_time_is_not_understood(text: str) -> None:
    with pytest.raises(ValueError, match="a time from today"):
        sample.moment(text, NOW)


def line_of(text: str, heading: str) -> int:
    """The line of the last [[heading]] up to the end of a text."""
    lines = text.splitlines()
    return max(number for number, line in enumerate(lines, start=1) if line == f"[[{heading}]]")


@pytest.mark.parametrize(
    ("was", "becomes", "heading", "complaint"),
    [
        ("pace = 0.26", "pace = 3", "contact", "pace must be a number from 0.1 to 0.5."),
        ('phone = "07700 900 142"', "phone = 142", "contact", "phone must be words in quotes."),
        ('id = "hands"', 'id = "moving"', "statement", "there is another “moving” above."),
        ('title = "Hands that last"', "", "statement", "title is missing."),
        (
            'begun = "-50d 20:30"',
            'begun = "in spring"',
            "statement",
            "begun must be a time from today in quotes, like",
        ),
        ('id = "moving-gym"', 'id = "moving-base"', "version", "there is another “moving-base” above."),
        ('setting = "gym"', 'setting = "moon"', "version", "there is no setting “moon”."),
        (
            'setting = "gym"\n',
            "",
            "version",
            "“Moving without pain” has its base already. A variant names its",
        ),
        (
            'statement = "room"\nbegun',
            'statement = "roof"\nbegun',
            "version",
            "there is no statement “roof” above.",
        ),
        ("target = 30", "target = 3", "version", "target must be a whole number from 8 to 5000."),
        (
            'begun = "-47d 07:12"',
            'begun = "-47d 07:12"\nlength = "long"',
            "version",
            "length must be “line” or “short”",
        ),
        ("[version.slots]", "[version.slips]", "version", "slips is not known here."),
        ('place = "Northgate"', "place = 3", "version", "slots must be names with words in quotes."),
        (
            'rule = "inherit"',
            'rule = "borrow"',
            "version",
            "proof, rule must be “inherit” or “own” or “left out”.",
        ),
        ('words = "Try it with me while we wait?"', "", "version", "the Invitation has no words."),
        (
            'words = "Try it with me while we wait?"',
            'words = ""',
            "version",
            "invitation, words must be words in quotes.",
        ),
        (
            'when = "they rub their neck", words',
            "when = 4, words",
            "version",
            "relevance, say, when must be words",
        ),
        (
            'saved = "-2d 18:05"',
            'saved = "-2d 17:40"',
            "revision",
            "it was saved before the one above.",
        ),
        (
            'version = "moving-gym"',
            'version = "moving-jim"',
            "revision",
            "there is no version “moving-jim” above.",
        ),
        ('note = "Made', 'nota = "Made', "revision", "nota is not known here."),
        (
            'words = "You know how, by',
            'rule = "left out"\nwords = "You know how, by',
            "version",
            "opening, rule must be",
        ),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(
    tmp_path: Path, was: str, becomes: str, heading: str, complaint: str
) -> None:
    text = (FOLDER / "statements.toml").read_text(encoding="utf-8")
    before = text[: text.index(was)]
    path = tmp_path / "statements.toml"
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    told = f"statements.toml, line {line_of(before, heading)}: {complaint}"
    with pytest.raises(datafile.DataFileError, match=re.escape(told)):
        sample.read(tmp_path, NOW)


def test_a_variant_before_its_base_is_told(tmp_path: Path) -> None:
    text = (FOLDER / "statements.toml").read_text(encoding="utf-8")
    path = tmp_path / "statements.toml"
    path.write_text(
        text.replace('statement = "moving"\n', 'statement = "moving"\nsetting = "bank"\n', 1),
        encoding="utf-8",
    )
    with pytest.raises(datafile.DataFileError, match="write the base of “Moving without pain” first"):
        sample.read(tmp_path, NOW)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(datafile.DataFileError, match=re.escape("statements.toml cannot be read")):
        sample.read(tmp_path, NOW)


# Her world: read by nothing yet, so these tests are what keeps it whole

WORLD = {name: datafile.read(FOLDER / f"{name}.toml") for name in ("statements", "people", "events", "takes")}
PEOPLE = WORLD["people"]
EVENTS = WORLD["events"]["event"]
TAKES = WORLD["takes"]["take"]
VERSIONS = {each["id"]: each for each in WORLD["statements"]["version"]}
NAMES = {each["id"] for each in PEOPLE["person"]}


def bridges(version_id: str) -> set[str]:
    relevance = VERSIONS[version_id].get("relevance") or {}
    return {each["when"] for each in relevance.get("say", [])}


def at(text: str) -> datetime:
    return sample.moment(text, NOW)


def test_the_counts_are_the_sidebars() -> None:
    coming = [each for each in EVENTS if at(each["when"]) > NOW]
    assert (len(MAYA.statements), len(PEOPLE["person"]), len(coming), len(EVENTS), len(TAKES)) == (
        3,
        14,
        2,
        5,
        41,
    )


@pytest.mark.parametrize("table", ["encounter", "gift", "promise", "message", "introduction"])
def test_everyone_named_is_someone_maya_met(table: str) -> None:
    for each in PEOPLE[table]:
        assert set(each.get("people", [each.get("to")])) <= NAMES, each


def test_everyone_has_been_met() -> None:
    assert {who for each in PEOPLE["encounter"] for who in each["people"]} == NAMES


def test_every_encounter_hangs_together() -> None:
    for each in PEOPLE["encounter"]:
        assert at(each["when"]) < NOW
        assert each.get("setting", "gym") in {setting.id for setting in settings.catalogue()}
        if "event" in each:
            event = next(event for event in EVENTS if event["id"] == each["event"])
            assert at(each["when"]).astimezone().date() == at(event["when"]).astimezone().date()
        if "used" in each:
            assert each["bridge"] in bridges(each["used"]), each
            assert each["landed"] in ("leaned in", "nodded, no more")
            assert at(VERSIONS[each["used"]]["begun"]) <= at(each["when"]), each


def test_every_gift_was_given_where_it_says() -> None:
    encounters = {each["id"]: each for each in PEOPLE["encounter"]}
    for each in PEOPLE["gift"]:
        if "encounter" in each:
            assert each["to"] in encounters[each["encounter"]]["people"]
            assert each["given"] == encounters[each["encounter"]]["when"]


def test_the_last_gift_was_the_stretch_for_priya() -> None:
    given = [each for each in PEOPLE["gift"] if "given" in each]
    last = max(given, key=lambda each: at(each["given"]))
    assert (last["to"], last["what"]) == ("priya", "one stretch")


def test_no_one_is_written_to_a_third_time() -> None:
    answered = {each["to"] for each in PEOPLE["message"] if "answered" in each}
    stages = {each["id"]: each["follow_up"] for each in PEOPLE["person"]}
    for person, stage in stages.items():
        kinds = [each["kind"] for each in PEOPLE["message"] if each["to"] == person]
        assert kinds in ([], ["first"], ["first", "nudge"])
        if stage == "one nudge":
            assert kinds == ["first"]
            assert person not in answered
        if stage in ("met", "follow up"):
            assert kinds == []
        if person in answered:
            assert stage == "in touch"
    assert 1 <= sum(stage in ("follow up", "one nudge") for stage in stages.values()) <= 7
    assert set(stages.values()) <= {"met", "follow up", "one nudge", "let it rest", "in touch"}


def test_it_stands_with_everyone_where_the_file_says() -> None:
    met_ = MAYA.met
    for entry in PEOPLE["person"]:
        who = next(each for each in met_.people if each.name == entry["name"])
        meetings = [met_step(who.id, each.at) for each in met_.encounters if who.id in each.people]
        steps = [each for each in met_.steps if each.person_id == who.id]
        assert state_after([*meetings, *steps], NOW).stage == entry["follow_up"], who.name


def test_promises_are_kept_after_they_are_made() -> None:
    open_ones = [each["to"] for each in PEOPLE["promise"] if not each.keys() & {"kept", "released"}]
    assert open_ones == ["priya", "tomas", "hana", "amara", "sam"]
    for each in PEOPLE["promise"]:
        for end in ("by", "kept", "released"):
            assert end not in each or at(each[end]) >= at(each["made"]), each


def test_a_search_for_wrist_finds_three_people_and_four_notes() -> None:
    found = [each["people"] for each in PEOPLE["encounter"] if "wrist" in each["note"].casefold()]
    assert sorted(found) == [["hana"], ["joe"], ["joe"], ["priya"]]


def test_every_event_is_ready_to_print() -> None:
    for each in EVENTS:
        assert each["setting"] in {setting.id for setting in settings.catalogue()}
        assert set(each["versions"]) <= VERSIONS.keys()
        assert {who["person"] for who in each["meet"] if "person" in who} <= NAMES
        assert len(each["questions"]) == len(each["bridges"]) == 3
        for bridge in each["bridges"]:
            assert bridge["when"] in bridges(bridge["version"]), bridge
        assert each["bring"]
        assert each["before"]
        assert each["way_out"]
        assert ("line" in each) == (at(each["when"]) < NOW)


def test_every_take_measures_the_version_it_says() -> None:
    for each in TAKES:
        version = VERSIONS[each["version"]]
        assert at(version["begun"]) <= at(each["when"]) <= NOW, each
        assert each["mode"] in ("read", "cue words", "first letters", "from memory", "key points")
        assert each["length"] in list(Length)
        own = words(next(v for v in MAYA.versions if v.id == sample.version_id(each["version"])))
        own |= {Part(part): then for part, then in each.get("words", {}).items()}
        assert list(each["parts"]) == list(own), each
        assert sum(each["parts"].values()) == pytest.approx(each["seconds"])
        if "said" in each:
            heard, whole = each["said"]
            assert whole == sum(len(text.split()) for text in own.values()), each
            assert each["words_per_minute"] == round(heard * 60 / each["seconds"])


def test_every_pause_and_filler_lies_inside_its_take() -> None:
    for each in TAKES:
        ends = [0.0]
        for start, length in each["pauses"]:
            assert ends[-1] <= start
            assert length >= 0.25
            ends.append(start + length)
        assert ends[-1] <= each["seconds"]
        for moment, _ in each["fillers"]:
            assert 0 <= moment <= each["seconds"]
            assert not any(start < moment < start + length for start, length in each["pauses"]), each


def test_takes_run_from_the_oldest_to_this_morning() -> None:
    whens = [at(each["when"]) for each in TAKES]
    assert whens == sorted(whens)
    assert TAKES[-1]["when"] == "0d 08:52"


def test_the_trends_are_as_drawn() -> None:
    seconds: dict[str, list[float]] = {}
    for each in TAKES:
        seconds.setdefault(each["version"], []).append(each["seconds"])
    assert len(seconds["moving-gym"]) == 12
    assert seconds["moving-gym"][-10:] == [41, 38, 36, 37, 33, 34, 31, 32, 29.5, 28.4]
    assert seconds["moving-conference"] == [52, 47]
    assert seconds["moving-base"] == [34, 31]
    assert seconds["moving-school-gate"] == [27, 25, 22]
    assert seconds["moving-grocery-line"] == [18, 15, 15, 13]
    assert not seconds.keys() & {"moving-interview", "moving-bank", "moving-message"}


def everything(value: Any) -> Iterator[str]:
    """Every text in a data file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from everything(each)
    elif isinstance(value, list):
        for each in value:
            yield from everything(each)


@pytest.mark.parametrize("name", WORLD)
def test_nothing_in_her_world_shouts(name: str) -> None:
    assert [text for text in everything(WORLD[name]) if "!" in text or "network" in text.casefold()] == []


@pytest.mark.parametrize("name", WORLD)
def test_every_time_is_counted_from_today(name: str) -> None:
    for text in everything(WORLD[name]):
        if re.match(r"[+-]?\d+d\b", text):
            sample.moment(text, NOW)


def test_the_sample_can_be_read_wherever_it_lies(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "maya")
    assert sample.read(tmp_path / "maya", NOW) == MAYA


def test_her_takes_are_in_the_library() -> None:
    assert len(MAYA.takes) == len(TAKES)
    last = MAYA.takes[-1]
    assert last.version_id == sample.version_id("moving-gym")
    assert (last.mode.value, last.seconds, last.target) == (TAKES[-1]["mode"], 28.4, 30.0)
    assert last.parts[-1].end == pytest.approx(28.4)
    assert [each.word for each in last.fillers] == [word for _, word in TAKES[-1]["fillers"]]
    assert last.audio == ""


def test_a_slip_in_the_takes_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "maya"
    shutil.copytree(FOLDER, folder)
    path = folder / "takes.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"hands-base"', '"feet-base"', 1), encoding="utf-8"
    )
    with pytest.raises(
        datafile.DataFileError, match=r"takes.toml, line \d+: there is no version “feet-base”"
    ):
        sample.read(folder, NOW)
