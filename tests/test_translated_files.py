"""What a language has in place of the English data files fits them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.datafile import entries
from relpitch.services import drills, prompts, remarking, sample, settings
from relpitch.ui import other_names

_FIELDS = ("person", "who", "change", "touch")
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def settings_but_for_words(path: Path) -> object:
    return [(each.id, each.icon, each.channel, each.target) for each in settings.read(path)]


def which_remarks(path: Path) -> object:
    return [(row.kind, row.fact) for row in remarking.read(path)]


def answers(path: Path) -> object:
    return {name for entry in entries(path, "example")["example"] for name in _FIELDS if name in entry}


def ids_of_the_sample(path: Path) -> object:
    found = sample.read(path, NOW)
    kept = (found.statements, found.versions, found.takes, found.events)
    return [[each.id for each in some] for some in kept]


SAME: dict[str, Callable[[Path], object]] = {
    "settings.toml": settings_but_for_words,
    "remarks.toml": which_remarks,
    "prompts.toml": lambda path: sorted(prompts.read(path)),
    "other_names.toml": lambda path: sorted(other_names.read(path)),
    "drills.toml": lambda path: bool(drills.read(path)),
    "drafting/examples.toml": answers,
    "samples/maya": ids_of_the_sample,
}
"""What of each file, or folder, is the same in every language."""


def languages() -> list[str]:
    return sorted(each.name for each in paths.translations().iterdir() if each.is_dir())


def translated() -> list[tuple[str, str]]:
    return [
        (language, name)
        for language in languages()
        for name in SAME
        if (paths.translations() / language / name).exists()
    ]


@pytest.fixture
def a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    translation.use("de", tmp_path)
    yield tmp_path / "de"
    translation.use(translation.ENGLISH, tmp_path)


@pytest.mark.parametrize(("language", "name"), translated())
def test_only_words_differ_from_the_english_file(language: str, name: str) -> None:
    assert SAME[name](paths.translations() / language / name) == SAME[name](paths.resources() / name)


def first_times(language: str) -> list[datetime]:
    """When those of the sample were met who were met for the first time."""
    translation.use(language, paths.translations())
    met = sample.read(paths.in_language("samples/maya"), NOW).met.encounters
    times = [each.at for each in met if each.place != each.title]
    translation.use(translation.ENGLISH, paths.translations())
    return times


@pytest.mark.parametrize("language", languages())
def test_the_sample_says_first_met_as_the_program_takes_it_off(language: str) -> None:
    assert first_times(language) == first_times(translation.ENGLISH) != []


@pytest.mark.parametrize("language", languages())
def test_there_is_no_file_that_nobody_reads(language: str) -> None:
    folder = paths.translations() / language
    help_ = {f"help/{each.name}" for each in (paths.resources() / "help").glob("*.md")}
    names = (each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
    known = ("LC_MESSAGES/", "GLOSSARY.md", *SAME, *help_)
    assert [each for each in names if not each.startswith(known)] == []


def test_a_file_of_the_language_stands_in_place_of_the_english_one(a_language: Path) -> None:
    assert paths.in_language("drills.toml") == paths.resources() / "drills.toml"
    a_language.mkdir()
    (a_language / "drills.toml").write_text('[[interruption]]\nsays = "Die Schlange rückt vor."\n', "utf-8")
    assert paths.in_language("drills.toml") == a_language / "drills.toml"
    assert drills.read(paths.in_language("drills.toml")) == ("Die Schlange rückt vor.",)


def test_a_region_has_what_its_language_has(a_language: Path) -> None:
    translation.use("de_AT", a_language.parent)
    a_language.mkdir()
    (a_language / "drills.toml").write_text("", "utf-8")
    assert paths.in_language("drills.toml") == a_language / "drills.toml"


def test_a_chapter_of_the_help_falls_back_by_itself(a_language: Path) -> None:
    (a_language / "help").mkdir(parents=True)
    (a_language / "help" / "today.md").write_text("# Heute\n\nEin Tag.\n", "utf-8")
    assert paths.in_language("help/today.md") == a_language / "help" / "today.md"
    assert paths.in_language("help/stage.md") == paths.resources() / "help" / "stage.md"
