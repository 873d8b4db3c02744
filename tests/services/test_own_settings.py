"""The person's own settings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.errors import FieldError, ReadOnly, RelpitchError
from relpitch.domain.setting import Channel, Setting
from relpitch.services.naming import name_of, one_line
from relpitch.services.services import Services
from relpitch.services.settings import catalogue
from relpitch.storage.library import Library
from tests.changes import change_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HALL = Setting(
    "hall",
    "Climbing hall",
    "at the climbing hall",
    "trees",
    Channel.SPOKEN,
    20,
    "Short. Someone holds a rope.",
    ("Are you on next?",),
    ("they shake out their arms",),
)


class Workshop:
    """A library with its settings and pitches, and what was announced."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.announced: list[Change] = []
        self.settings = Services(library, self.announced.append, lambda: NOW).settings
        self.pitches = Services(library, self.announced.append, lambda: NOW).pitches


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """An empty library, open."""
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Workshop(library)


def test_an_own_setting_comes_after_the_catalogue_and_is_told_of(workshop: Workshop) -> None:
    assert workshop.settings.new(HALL) == HALL
    assert workshop.settings.all() == [*catalogue(), HALL]
    assert workshop.settings.get("hall") == HALL
    assert workshop.announced == [change_of(RecordKind.SETTING, "hall")]


def test_an_own_setting_can_be_changed(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    calmer = replace(HALL, name="Boulders", target=30, heard=("Nice shoes.", "Is it always this busy?"))
    workshop.settings.change(calmer)
    assert workshop.settings.get("hall") == calmer


def test_a_setting_of_the_catalogue_is_not_the_persons_to_change(workshop: Workshop) -> None:
    with pytest.raises(RelpitchError, match="no longer there"):
        workshop.settings.change(replace(catalogue()[0], name="Mine"))
    with pytest.raises(RelpitchError, match="no longer there"):
        workshop.settings.discard("gym")
    assert workshop.settings.all() == list(catalogue())
    assert workshop.announced == []


def test_discarding_a_setting_leaves_its_variants_as_they_are(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    statement = workshop.pitches.new_statement("Moving without pain")
    variant = workshop.pitches.new_variant(statement.id, HALL, 0.2)
    workshop.settings.discard("hall")
    assert workshop.settings.all() == list(catalogue())
    assert variant in workshop.pitches.versions(statement.id)
    discarded = workshop.settings.get("hall")
    assert discarded == replace(HALL, discarded_at=NOW)
    assert workshop.settings.by_id()["hall"] == discarded
    assert workshop.settings.bin() == [discarded]


def test_undoing_a_discard_brings_the_setting_back(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    workshop.settings.discard("hall")
    workshop.settings.bring_back("hall")
    assert workshop.settings.all()[-1] == HALL
    assert workshop.settings.bin() == []
    assert len(workshop.announced) == 3


def test_emptying_the_bin_keeps_a_setting_that_a_variant_is_made_for(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    workshop.settings.new(replace(HALL, id="pool", name="Pool"))
    statement = workshop.pitches.new_statement("Moving without pain")
    variant = workshop.pitches.new_variant(statement.id, HALL, 0.2)
    for setting_id in ("hall", "pool"):
        workshop.settings.discard(setting_id)
    workshop.settings.empty_bin()
    assert [each.id for each in workshop.settings.bin()] == ["hall"]
    assert workshop.settings.used() == {"hall"}
    workshop.pitches.discard_version(variant.id)
    workshop.settings.empty_bin()
    assert [each.id for each in workshop.settings.bin()] == ["hall"]
    workshop.pitches.empty_bin()
    workshop.settings.empty_bin()
    assert workshop.settings.bin() == []


@pytest.mark.parametrize("name", ["", "  ", "\n\t"])
def test_a_setting_needs_a_name(workshop: Workshop, name: str) -> None:
    with pytest.raises(FieldError, match="Give it a name, so you can find it again") as told:
        workshop.settings.new(replace(HALL, name=name))
    assert told.value.field == "name"
    assert workshop.settings.bin() == []
    assert workshop.settings.all() == list(catalogue())


@pytest.mark.parametrize("name", ["Gym", "gYM ", " climbing  HALL"])
def test_two_settings_of_one_name_could_not_be_told_apart(workshop: Workshop, name: str) -> None:
    workshop.settings.new(HALL)
    with pytest.raises(FieldError, match="Give this one another name") as told:
        workshop.settings.new(replace(HALL, id="other", name=name))
    assert told.value.field == "name"


def test_a_name_is_free_again_once_its_setting_is_discarded(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    workshop.settings.discard("hall")
    workshop.settings.new(replace(HALL, id="other"))
    workshop.settings.bring_back("hall")
    assert [each.name for each in workshop.settings.all()[-2:]] == ["Climbing hall", "Climbing hall"]


def test_a_setting_may_keep_its_own_name(workshop: Workshop) -> None:
    workshop.settings.new(HALL)
    assert workshop.settings.change(replace(HALL, target=25)).target == 25


def test_a_name_of_500_characters_is_cut(workshop: Workshop) -> None:
    assert workshop.settings.new(replace(HALL, name="n" * 500)).name == "n" * 200


@pytest.mark.parametrize(
    ("channel", "good", "bad", "sentence"),
    [
        (Channel.SPOKEN, (5, 600), (-3, 0, 4, 601), "Anything from 5 to 600 seconds will do."),
        (Channel.WRITTEN, (20, 10_000), (19, 10_001), "Anything from 20 to 10,000 characters will do."),
    ],
)
def test_a_length_is_one_that_someone_would_listen_to(
    workshop: Workshop, channel: Channel, good: tuple[int, ...], bad: tuple[int, ...], sentence: str
) -> None:
    setting = workshop.settings.new(replace(HALL, channel=channel, target=100))
    for target in good:
        assert workshop.settings.change(replace(setting, target=target)).target == target
    for target in bad:
        with pytest.raises(FieldError, match=sentence) as told:
            workshop.settings.change(replace(setting, target=target))
        assert told.value.field == "target"


def test_a_picture_is_one_of_the_catalogues(workshop: Workshop) -> None:
    assert {"dumbbell", "house", "send"} <= set(workshop.settings.icons())
    with pytest.raises(FieldError, match="Choose one of these pictures") as told:
        workshop.settings.new(replace(HALL, icon="../../secret"))
    assert told.value.field == "icon"


def test_lines_lose_their_spaces_and_doubles_and_nothing_else(workshop: Workshop) -> None:
    heard = ("", "  Are you   on next? ", "Are you on next?", *(f"Line {number}" for number in range(300)))
    kept = workshop.settings.new(replace(HALL, heard=heard, seen=(), at=" ", tone=" calm \n tone "))
    assert kept.heard == ("Are you on next?", *(f"Line {number}" for number in range(300)))
    assert (kept.seen, kept.at, kept.tone) == ((), "there", "calm tone")
    assert workshop.settings.get("hall") == kept


def test_what_is_seen_does_not_begin_with_the_word_when(workshop: Workshop) -> None:
    seen = ("When they  rest", " when they sigh when it is over", "whenever they laugh")
    kept = workshop.settings.new(replace(HALL, seen=seen))
    assert kept.seen == ("they rest", "they sigh when it is over", "whenever they laugh")


def test_a_library_that_is_only_read_says_so(workshop: Workshop, tmp_path: Path) -> None:
    workshop.settings.new(HALL)
    with Library.open(workshop.library.path, read_only=True) as library:
        reader = Workshop(library)
        assert reader.settings.all()[-1] == HALL
        with pytest.raises(ReadOnly):
            reader.settings.discard("hall")


@given(st.text(st.characters(), max_size=600))
def test_any_name_is_one_short_line_or_asked_for_again(typed: str) -> None:
    assert one_line(one_line(typed)) == one_line(typed)
    if one_line(typed):
        assert name_of(typed).encode()
        assert 1 <= len(name_of(typed)) <= 200
        assert len(name_of(typed).splitlines()) <= 1
    else:
        with pytest.raises(FieldError, match="Give it a name"):
            name_of(typed)
