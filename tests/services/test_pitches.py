"""What the person can do with statements and versions, on a real file."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.editing import inherited, kept_mine, left_out, own_again, with_words
from relpitch.domain.errors import ChangedMeanwhile, FieldError, ReadOnly, RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, base_changed, words_of
from relpitch.services.pitches import OWN_WORDS, Pitches
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
EASY = 0.21
OFFER = "I help people who sit all day move without pain."
LONG = "I help people who sit all day move without pain. " * 20


class Desk:
    """A library, its pitches, and what listeners saw when they were told."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.at = NOW
        self.changed: list[Change] = []
        self.seen: list[list[Version]] = []
        services = Services(library, self.hear, lambda: self.at)
        self.pitches, self.history = services.pitches, services.revisions

    def hear(self, change: Change) -> None:
        """Read at once, as a page does."""
        self.changed.append(change)
        with self.library.reading() as shelves:
            self.seen.append(shelves.versions.all())

    def begin(self, title: str = "Moving without pain", **words: str) -> Statement:
        """A statement whose base has some words."""
        firsts = {Part(part): (Phrasing(text),) for part, text in words.items()}
        return self.pitches.new_statement(title, words=firsts)

    def tailor(self, statement: Statement, setting_id: str = "gym") -> Version:
        """A variant for a setting."""
        return self.pitches.new_variant(statement.id, setting(setting_id), EASY)

    def base(self, statement: Statement) -> Version:
        return self.pitches.versions(statement.id)[0]

    def now(self, version: Version) -> Version:
        """The version as it is stored."""
        stored = self.pitches.version(version.id)
        assert stored is not None
        return stored

    def write(self, version: Version, part: Part, after: PartText) -> None:
        """Write a part over what is stored."""
        self.pitches.write_parts(version.id, {part: self.now(version).parts[part]}, {part: after})

    def type(self, statement: Statement, version: Version, part: Part, words: str) -> None:
        """Type a part's words, as the editor does."""
        self.write(version, part, with_words(self.now(version), self.base(statement), part, words))

    def shows(self, statement: Statement, version: Version) -> dict[Part, str]:
        return words_of(self.now(version), self.base(statement))

    def told_since(self, before: int) -> list[Change]:
        return self.changed[before:]


def setting(setting_id: str) -> Setting:
    found = find(setting_id)
    assert found is not None
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty library, open."""
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Desk(library)


def rows(library: Library, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(library.path) as connection:
        found = connection.execute(query).fetchall()
    connection.close()
    return found


# statements


def test_a_new_statement_begins_with_an_empty_base_of_its_own(desk: Desk) -> None:
    statement = desk.pitches.new_statement("Moving without pain")
    base, *others = desk.pitches.versions(statement.id)
    assert (statement.title, statement.language, others) == ("Moving without pain", "en", [])
    assert base.is_base
    assert base.name == "Anyone, anywhere"
    assert set(base.parts.values()) == {PartText(PartRule.OWN)}
    assert [each.note for each in desk.history.revisions(base.id)] == ["A blank page"]


def test_a_new_statement_may_begin_with_first_words(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    base = desk.base(statement)
    assert desk.shows(statement, base) == {Part.OFFER: OFFER}
    assert base.parts[Part.OFFER].changed_at == NOW
    assert [each.note for each in desk.history.revisions(base.id)] == ["First words"]


def test_statements_stand_in_the_order_they_came(desk: Desk) -> None:
    titles = ["Baking", "Aching", "Caring"]
    for title in titles:
        desk.begin(title)
    assert [each.title for each in desk.pitches.statements()] == titles
    assert [each.position for each in desk.pitches.statements()] == [0, 1, 2]


def test_a_new_statement_comes_behind_those_in_the_bin_too(desk: Desk) -> None:
    desk.begin("First")
    second = desk.begin("Second")
    desk.pitches.discard_statement(second.id)
    third = desk.begin("Third")
    desk.pitches.bring_statement_back(second.id)
    assert [each.title for each in desk.pitches.statements()] == ["First", "Second", "Third"]
    assert third.position == 2


def test_a_statement_can_be_renamed(desk: Desk) -> None:
    statement = desk.begin()
    desk.pitches.rename_statement(statement.id, "  Backs\nand desks ")
    assert desk.pitches.statements() == [replace(statement, title="Backs and desks")]


def test_undoing_a_discard_brings_the_statement_back_whole(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    gym = desk.tailor(statement)
    desk.pitches.discard_statement(statement.id)
    assert desk.pitches.statements() == []
    assert desk.pitches.bin() == [(replace(statement, discarded_at=NOW),) * 2]
    desk.pitches.bring_statement_back(statement.id)
    assert desk.pitches.statements() == [statement]
    assert desk.pitches.bin() == []
    assert desk.shows(statement, gym) == {Part.OFFER: OFFER}


# names


@pytest.mark.parametrize("name", ["", "   ", "\n\t"])
def test_what_has_no_name_is_told_under_its_field_and_changes_nothing(desk: Desk, name: str) -> None:
    statement = desk.begin()
    gym = desk.tailor(statement)
    before = len(desk.changed)
    for act in (
        lambda: desk.pitches.new_statement(name),
        lambda: desk.pitches.rename_statement(statement.id, name),
        lambda: desk.pitches.rename_version(gym.id, name),
    ):
        with pytest.raises(FieldError, match=r"Give it a name, so you can find it again\.") as refused:
            act()
        assert refused.value.field == "name"
    assert desk.pitches.statements() == [statement]
    assert desk.now(gym).name == "Gym"
    assert desk.told_since(before) == []


def test_a_name_of_500_characters_is_kept_to_200(desk: Desk) -> None:
    statement = desk.begin("a" * 500)
    gym = desk.tailor(statement)
    desk.pitches.rename_version(gym.id, "b" * 500)
    assert desk.pitches.statements()[0].title == "a" * 200
    assert desk.now(gym).name == "b" * 200
    assert desk.pitches.duplicate_version(gym.id).name == "b" * 190 + " (copy)"


def test_equal_names_are_the_persons_business(desk: Desk) -> None:
    one, other = desk.begin("Baking"), desk.begin("Baking")
    gym, bank = desk.tailor(one), desk.tailor(one, "bank")
    desk.pitches.rename_version(bank.id, "Gym")
    assert one.id != other.id
    assert [each.name for each in desk.pitches.versions(one.id)[1:]] == ["Gym", "Gym"]
    assert desk.now(gym).id != desk.now(bank).id


@pytest.mark.parametrize("name", ["呼吸する", "تنفّس", "🧘🏽‍♀️ a\u0301", "half \ud83d of one"])
def test_any_alphabet_will_do_for_a_name(desk: Desk, name: str) -> None:
    statement = desk.begin(name)
    assert desk.pitches.statements() == [statement]
    assert statement.title == name.encode(errors="replace").decode()


# versions


def test_a_new_variant_inherits_everything(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER, proof="Twelve accountants.")
    gym = desk.tailor(statement)
    assert (gym.name, gym.setting_id, gym.position) == ("Gym", "gym", 1)
    assert set(gym.parts.values()) == {PartText(PartRule.INHERIT)}
    assert desk.shows(statement, gym) == desk.shows(statement, desk.base(statement))
    assert [each.note for each in desk.history.revisions(gym.id)] == ["Made from Anyone, anywhere"]


@pytest.mark.parametrize(
    ("offer", "proof", "length"),
    [
        ("I bake.", "", Length.FULL),
        ("", "", Length.FULL),
        ("I bake.", f"(({LONG}))", Length.SHORT),
        ("I bake.", LONG, Length.LINE),
        (LONG, LONG, Length.LINE),
    ],
)
@pytest.mark.parametrize("place", ["gym", "message"])
def test_a_new_variant_takes_the_longest_length_that_fits(
    desk: Desk, place: str, offer: str, proof: str, length: Length
) -> None:
    statement = desk.begin(offer=offer, proof=proof)
    assert desk.tailor(statement, place).length is length


def test_a_length_that_just_fits_is_taken(desk: Desk) -> None:
    statement = desk.begin(offer="x" * 300)
    message = replace(setting("message"), target=300)
    assert desk.pitches.new_variant(statement.id, message, EASY).length is Length.FULL
    tighter = replace(message, target=299)
    assert desk.pitches.new_variant(statement.id, tighter, EASY).length is Length.LINE


def test_a_brisk_speaker_fits_more(desk: Desk) -> None:
    statement = desk.begin(offer="I bake.", proof="word " * 90)
    lengths = [desk.pitches.new_variant(statement.id, setting("gym"), pace).length for pace in (0.01, 1.0)]
    assert lengths == [Length.FULL, Length.LINE]


def test_the_base_comes_first_and_variants_in_the_persons_order(desk: Desk) -> None:
    statement = desk.begin()
    gym, bank, party = (desk.tailor(statement, each) for each in ("gym", "bank", "party"))

    def order() -> list[str]:
        return [each.id for each in desk.pitches.versions(statement.id)[1:]]

    desk.pitches.move_version(party.id, -1)
    assert order() == [gym.id, party.id, bank.id]
    desk.pitches.move_version(gym.id, 1)
    assert order() == [party.id, gym.id, bank.id]
    desk.pitches.move_version(party.id, -1)
    desk.pitches.move_version(bank.id, 1)
    assert order() == [party.id, gym.id, bank.id]
    assert desk.pitches.versions(statement.id)[0].is_base


def test_the_base_is_not_moved(desk: Desk) -> None:
    statement = desk.begin()
    desk.tailor(statement)
    before = desk.pitches.versions(statement.id)
    desk.pitches.move_version(before[0].id, 1)
    assert desk.pitches.versions(statement.id) == before


def test_moving_what_is_in_the_bin_changes_nothing(desk: Desk) -> None:
    statement = desk.begin()
    gym, bank = desk.tailor(statement), desk.tailor(statement, "bank")
    desk.pitches.discard_version(gym.id)
    desk.pitches.move_version(gym.id, -1)
    assert desk.pitches.versions(statement.id)[1:] == [bank]
    assert desk.now(gym).position == gym.position


def test_a_variant_goes_past_one_in_the_bin(desk: Desk) -> None:
    statement = desk.begin()
    gym, bank, party = (desk.tailor(statement, each) for each in ("gym", "bank", "party"))
    desk.pitches.discard_version(bank.id)
    desk.pitches.move_version(party.id, -1)
    assert [each.id for each in desk.pitches.versions(statement.id)[1:]] == [party.id, gym.id]
    desk.pitches.bring_version_back(bank.id)
    assert {each.id for each in desk.pitches.versions(statement.id)[1:]} == {gym.id, bank.id, party.id}


def test_a_copy_of_a_variant_has_its_words_and_is_changed_alone(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER, proof="Twelve accountants.")
    gym = desk.tailor(statement)
    desk.type(statement, gym, Part.OFFER, "I spot.")
    desk.pitches.fill_slot(gym.id, "name", "Priya")
    twin = desk.pitches.duplicate_version(gym.id)
    original = desk.now(gym)
    assert (twin.name, twin.setting_id, twin.position) == ("Gym (copy)", "gym", 2)
    assert (twin.parts, twin.slots, twin.length) == (original.parts, original.slots, original.length)
    assert [each.note for each in desk.history.revisions(twin.id)] == ["Made from Gym"]
    desk.type(statement, twin, Part.OFFER, "I lift.")
    assert desk.shows(statement, gym)[Part.OFFER] == "I spot."
    assert desk.shows(statement, twin)[Part.OFFER] == "I lift."


def test_a_copy_of_the_base_is_a_variant_that_inherits(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    twin = desk.pitches.duplicate_version(desk.base(statement).id)
    assert (twin.name, twin.setting_id, twin.is_base) == ("Anyone, anywhere (copy)", OWN_WORDS, False)
    assert desk.shows(statement, twin) == {Part.OFFER: OFFER}
    desk.type(statement, desk.base(statement), Part.OFFER, "I bake.")
    assert desk.shows(statement, twin) == {Part.OFFER: "I bake."}


def test_a_copy_of_what_is_in_the_bin_is_not_in_it(desk: Desk) -> None:
    statement = desk.begin()
    gym = desk.tailor(statement)
    desk.pitches.discard_version(gym.id)
    twin = desk.pitches.duplicate_version(gym.id)
    assert twin in desk.pitches.versions(statement.id)


def test_a_length_and_a_name_are_remembered(desk: Desk) -> None:
    statement = desk.begin()
    gym = desk.tailor(statement)
    desk.pitches.set_length(gym.id, Length.LINE)
    desk.pitches.rename_version(gym.id, "Boxing gym")
    assert desk.now(gym) == replace(gym, length=Length.LINE, name="Boxing gym")


def test_a_slot_is_filled_changed_and_unfilled_by_hand(desk: Desk) -> None:
    statement = desk.begin()
    gym = desk.tailor(statement)
    desk.pitches.fill_slot(gym.id, "name", "  Priya \n Nair ")
    desk.pitches.fill_slot(gym.id, "place", "the rack")
    assert desk.now(gym).slots == {"name": "Priya Nair", "place": "the rack"}
    desk.pitches.fill_slot(gym.id, "name", " ")
    assert desk.now(gym).slots == {"place": "the rack"}


# the bin


def test_undoing_a_discard_brings_the_variant_back_to_its_place(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    gym, bank = desk.tailor(statement), desk.tailor(statement, "bank")
    desk.type(statement, gym, Part.OFFER, "I spot.")
    desk.pitches.discard_version(gym.id)
    assert desk.pitches.versions(statement.id)[1:] == [bank]
    assert [(thing.id, of) for thing, of in desk.pitches.bin()] == [(gym.id, statement)]
    desk.pitches.bring_version_back(gym.id)
    assert [each.id for each in desk.pitches.versions(statement.id)[1:]] == [gym.id, bank.id]
    assert desk.shows(statement, gym) == {Part.OFFER: "I spot."}


def test_the_base_cannot_be_put_in_the_bin_alone(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    gym = desk.tailor(statement)
    with pytest.raises(RelpitchError, match="The base stays with its statement"):
        desk.pitches.discard_version(desk.base(statement).id)
    desk.pitches.empty_bin()
    assert desk.shows(statement, gym) == {Part.OFFER: OFFER}


def test_a_discarded_statement_takes_its_versions_along(desk: Desk) -> None:
    statement = desk.begin()
    gym = desk.tailor(statement)
    desk.pitches.discard_version(gym.id)
    desk.pitches.discard_statement(statement.id)
    assert [thing.id for thing, _ in desk.pitches.bin()] == [statement.id]


def test_emptying_the_bin_is_for_good(desk: Desk) -> None:
    kept, gone = desk.begin("Kept", offer=OFFER), desk.begin("Gone", offer="I bake rye.")
    gym, bank = desk.tailor(kept), desk.tailor(kept, "bank")
    gone_ids = {gone.id, desk.base(gone).id, gym.id}
    desk.type(kept, gym, Part.OFFER, "I spot.")
    desk.pitches.discard_version(gym.id)
    desk.pitches.discard_statement(gone.id)
    before = len(desk.changed)
    desk.pitches.empty_bin()
    assert desk.pitches.bin() == []
    assert desk.pitches.statements() == [kept]
    assert desk.pitches.versions(kept.id)[1:] == [bank]
    assert desk.pitches.version(gym.id) is None
    assert desk.history.revisions(gym.id) == []
    assert {
        row[0]
        for row in rows(desk.library, "SELECT id FROM tombstone WHERE kind IN ('statement', 'version')")
    } == gone_ids
    assert [each.ids for each in desk.told_since(before)] == [{gym.id, gone.id}]
    assert rows(desk.library, "SELECT count(*) FROM part") == [(10,)]


def test_emptying_an_empty_bin_leaves_everything(desk: Desk) -> None:
    statement = desk.begin()
    desk.pitches.empty_bin()
    assert desk.pitches.statements() == [statement]


def test_what_was_deleted_for_good_cannot_be_written(desk: Desk) -> None:
    statement = desk.begin()
    gym = desk.tailor(statement)
    desk.pitches.discard_version(gym.id)
    desk.pitches.empty_bin()
    with pytest.raises(ChangedMeanwhile):
        desk.pitches.write_parts(
            gym.id, {Part.OFFER: PartText()}, {Part.OFFER: PartText(PartRule.OWN, (Phrasing("I bake."),))}
        )
    assert desk.pitches.version(gym.id) is None


# words


def test_parts_are_written_together_and_stamped(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    base = desk.base(statement)
    desk.at += timedelta(hours=1)
    after = {
        Part.OFFER: PartText(PartRule.OWN, (Phrasing("I bake."),)),
        Part.PROOF: PartText(PartRule.OWN, (Phrasing("Rye, mostly."),)),
    }
    desk.pitches.write_parts(base.id, {part: base.parts[part] for part in after}, after)
    stored = desk.now(base)
    assert {part: stored.parts[part] for part in after} == after
    assert [stored.parts[part].changed_at for part in (Part.OFFER, Part.PROOF)] == [desk.at] * 2
    assert stored.parts[Part.OPENING].changed_at is None


def test_writing_what_is_there_already_is_not_told(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    base = desk.base(statement)
    told, kept = len(desk.changed), desk.history.revisions(base.id)
    desk.at += timedelta(hours=1)
    desk.pitches.write_parts(
        base.id, {Part.OFFER: base.parts[Part.OFFER]}, {Part.OFFER: base.parts[Part.OFFER]}
    )
    assert desk.told_since(told) == []
    assert desk.history.revisions(base.id) == kept
    assert desk.now(base).parts[Part.OFFER].changed_at == NOW


def test_nothing_is_written_over_words_that_changed_meanwhile(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER, proof="Twelve accountants.")
    seen = desk.base(statement)
    desk.type(statement, seen, Part.OFFER, "I bake.")
    told, kept = len(desk.changed), desk.history.revisions(seen.id)
    after = {
        Part.OFFER: PartText(PartRule.OWN, (Phrasing("I sing."),)),
        Part.PROOF: PartText(PartRule.OWN, (Phrasing("Two albums."),)),
    }
    with pytest.raises(ChangedMeanwhile, match=r"These words have changed since\. They were"):
        desk.pitches.write_parts(seen.id, {part: seen.parts[part] for part in after}, after)
    assert desk.shows(statement, seen) == {Part.OFFER: "I bake.", Part.PROOF: "Twelve accountants."}
    assert desk.told_since(told) == []
    assert desk.history.revisions(seen.id) == kept


def test_another_part_may_have_changed_meanwhile(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    seen = desk.base(statement)
    desk.type(statement, seen, Part.PROOF, "Twelve accountants.")
    bake = PartText(PartRule.OWN, (Phrasing("I bake."),))
    desk.pitches.write_parts(seen.id, {Part.OFFER: seen.parts[Part.OFFER]}, {Part.OFFER: bake})
    assert desk.shows(statement, seen) == {Part.OFFER: "I bake.", Part.PROOF: "Twelve accountants."}


def test_a_changed_base_reaches_what_inherits_and_is_told_where_it_is_overridden(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    base, gym, bank = desk.base(statement), desk.tailor(statement), desk.tailor(statement, "bank")
    desk.type(statement, gym, Part.OFFER, "I spot.")
    desk.type(statement, base, Part.OFFER, "I bake.")
    assert desk.shows(statement, gym) == {Part.OFFER: "I spot."}
    assert desk.shows(statement, bank) == {Part.OFFER: "I bake."}
    assert base_changed(desk.now(gym), desk.base(statement), Part.OFFER)
    assert not base_changed(desk.now(bank), desk.base(statement), Part.OFFER)
    desk.write(gym, Part.OFFER, kept_mine(desk.now(gym), desk.base(statement), Part.OFFER))
    assert desk.shows(statement, gym) == {Part.OFFER: "I spot."}
    assert not base_changed(desk.now(gym), desk.base(statement), Part.OFFER)


def test_emptying_a_part_of_the_base_leaves_the_variants_own_words_and_tells(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    base = desk.base(statement)
    gym, bank, party = (desk.tailor(statement, each) for each in ("gym", "bank", "party"))
    desk.type(statement, gym, Part.OFFER, "I spot.")
    desk.write(party, Part.OFFER, left_out(desk.now(party), Part.OFFER))
    for empty in ("", "  "):
        desk.type(statement, base, Part.OFFER, empty)
        assert desk.shows(statement, gym) == {Part.OFFER: "I spot."}
        assert desk.shows(statement, bank) == {}
        assert base_changed(desk.now(gym), desk.base(statement), Part.OFFER)
        assert not base_changed(desk.now(party), desk.base(statement), Part.OFFER)
    desk.write(base, Part.OFFER, PartText(PartRule.OWN))
    assert desk.shows(statement, gym) == {Part.OFFER: "I spot."}
    desk.write(gym, Part.OFFER, inherited(desk.now(gym), Part.OFFER))
    assert desk.shows(statement, gym) == {}
    desk.write(gym, Part.OFFER, own_again(desk.now(gym), desk.base(statement), Part.OFFER))
    assert desk.shows(statement, gym) == {Part.OFFER: "I spot."}


@pytest.mark.parametrize(
    "words", ["x" * 200_000, "نص", "漢字", "e\u0301 🧘🏽‍♀️", "half \ud83d", "a\0b", "{slot"]
)
def test_any_words_come_back_as_they_were_typed(desk: Desk, words: str) -> None:
    statement = desk.begin(offer=words)
    gym = desk.tailor(statement)
    desk.type(statement, gym, Part.OFFER, words + "!")
    assert desk.shows(statement, gym) == {Part.OFFER: words + "!"}


# telling


def acts(statement: Statement, gym: Version) -> dict[str, Callable[[Pitches], object]]:
    """Everything that changes a library, on one statement with one variant."""
    own = PartText(PartRule.OWN, (Phrasing("I spot."),))
    return {
        "new statement": lambda pitches: pitches.new_statement("Baking"),
        "rename statement": lambda pitches: pitches.rename_statement(statement.id, "Backs"),
        "language of a statement": lambda pitches: pitches.set_language(statement.id, "de"),
        "discard statement": lambda pitches: pitches.discard_statement(statement.id),
        "bring statement back": lambda pitches: pitches.bring_statement_back(statement.id),
        "new variant": lambda pitches: pitches.new_variant(statement.id, setting("bank"), EASY),
        "length": lambda pitches: pitches.set_length(gym.id, Length.LINE),
        "rename version": lambda pitches: pitches.rename_version(gym.id, "Boxing gym"),
        "fill slot": lambda pitches: pitches.fill_slot(gym.id, "name", "Priya"),
        "duplicate": lambda pitches: pitches.duplicate_version(gym.id),
        "move": lambda pitches: pitches.move_version(gym.id, -1),
        "discard version": lambda pitches: pitches.discard_version(gym.id),
        "bring version back": lambda pitches: pitches.bring_version_back(gym.id),
        "empty bin": lambda pitches: pitches.empty_bin(),
        "write parts": lambda pitches: pitches.write_parts(gym.id, {}, {Part.PROOF: own}),
    }


ACTS = list(acts(Statement("", NOW), Version("", "", NOW)))


def test_every_act_is_tried_below() -> None:
    reading = {"everything", "statements", "titles", "versions", "version", "bin"}
    reading |= {"end_burst", "seal"}  # what is written next begins anew
    told = {"bring_statement_back", "bring_version_back", "discard_statement", "discard_version"}
    told |= {"duplicate_version", "empty_bin", "fill_slot", "move_version", "new_statement", "new_variant"}
    told |= {"rename_statement", "rename_version", "set_language", "set_length", "write_parts"}
    assert {name for name in vars(Pitches) if not name.startswith("_")} == reading | told
    assert len(ACTS) == len(told)


@pytest.mark.parametrize("act", ACTS)
def test_each_act_is_told_once_and_after_it_is_stored(desk: Desk, act: str) -> None:
    statement = desk.begin(offer=OFFER)
    gym, bank = desk.tailor(statement), desk.tailor(statement, "bank")
    if act in ("bring version back", "empty bin"):
        desk.pitches.discard_version(gym.id)
    if act == "bring statement back":
        desk.pitches.discard_statement(statement.id)
    before = len(desk.changed)
    acts(statement, bank if act == "move" else gym)[act](desk.pitches)
    assert len(desk.told_since(before)) == 1
    with desk.library.reading() as shelves:
        assert desk.seen[-1] == shelves.versions.all()
    kind = RecordKind.STATEMENT if "statement" in act else RecordKind.VERSION
    assert desk.changed[-1].concerns(kind)


def test_a_listener_reads_the_new_words(desk: Desk) -> None:
    statement = desk.begin(offer=OFFER)
    gym = desk.tailor(statement)
    desk.type(statement, gym, Part.OFFER, "I spot.")
    assert desk.changed[-1].kinds == {RecordKind.VERSION}
    assert gym.id in desk.changed[-1].ids
    assert next(each for each in desk.seen[-1] if each.id == gym.id) == desk.now(gym)


@pytest.mark.parametrize("act", [each for each in ACTS if each not in ("new statement", "empty bin", "move")])
def test_what_is_not_there_is_told_in_a_sentence(desk: Desk, act: str) -> None:
    nobody = acts(Statement("", NOW), Version("", "", NOW))[act]
    with pytest.raises(RelpitchError, match=r"no longer there\.|have changed since"):
        nobody(desk.pitches)
    assert desk.changed == []


@pytest.mark.parametrize("act", ACTS)
def test_a_library_open_for_reading_refuses_with_its_sentence(tmp_path: Path, act: str) -> None:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        desk = Desk(library)
        statement = desk.begin(offer=OFFER)
        gym = desk.tailor(statement)
        before = desk.pitches.versions(statement.id)
        with Library.open(library.path, device="there") as second:
            told: list[Change] = []
            reader = Services(second, told.append, lambda: NOW).pitches
            with pytest.raises(ReadOnly, match="This library is open in another window"):
                acts(statement, gym)[act](reader)
            assert told == []
            assert reader.versions(statement.id) == before
            Services(second).revisions.seal(gym.id)
