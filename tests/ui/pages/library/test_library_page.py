"""The Library page: what the file holds, and what is asked of the app."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.change import Change, RecordKind
from relpitch.preferences import PreferencesFile
from relpitch.services.services import Services
from relpitch.ui.pages.library import LibraryPage
from relpitch.ui.pages.library.library_row import LibraryRow
from relpitch.ui.pages.rehearse.drill_card import DrillCard
from relpitch.ui.widgets.badge import Badge
from relpitch.ui.widgets.button import Button
from tests.manners.painted import cut_words, painted
from tests.manners.showing import settle
from tests.ui.conftest import Shop


class Seen:
    """The page of a library, and what it asked for."""

    def __init__(self, shop: Shop, backups: Path, qtbot: QtBot, *, writable: bool, is_sample: bool) -> None:
        self.saved = True
        services = Services(shop.library, now=lambda: datetime.now(UTC), backups=backups)
        self.upkeep = services.upkeep
        self.page = LibraryPage(
            services.upkeep,
            services.pitches,
            services.settings,
            services.events,
            PreferencesFile(None),
            lambda: self.saved,
            services.choices,
            is_sample=is_sample,
            writable=writable,
        )
        qtbot.addWidget(self.page)
        self.asked: list[tuple[str, object]] = []
        for name in ("other", "new", "file", "restore", "merge", "place"):
            signal = getattr(self.page, f"{name}_asked_for")
            signal.connect(lambda path, name=name: self.asked.append((name, path)))
        self.page.resize(1100, 800)
        self.page.open("")
        self.page.show()

    def words(self) -> list[str]:
        """What stands on the page."""
        return [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]

    def buttons(self) -> dict[str, Button]:
        """What can be pressed."""
        return {each.text().strip(): each for each in self.page.findChildren(Button) if each.isVisible()}

    def said(self) -> str:
        """The sentence over the page."""
        assert self.page.toast is not None
        return " ".join(each.text() for each in self.page.toast.findChildren(QLabel))


See = Callable[..., Seen]


@pytest.fixture
def see(shop: Shop, tmp_path: Path, qtbot: QtBot) -> See:
    def seen(*, writable: bool = True, is_sample: bool = False) -> Seen:
        return Seen(shop, tmp_path / "backups", qtbot, writable=writable, is_sample=is_sample)

    return seen


@pytest.fixture
def seen(see: See) -> Seen:
    return see()


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """What the desktop's own dialogs for files answer."""
    chosen = str(path) if path else ""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)


def test_it_says_what_the_file_holds_and_where_it_is(seen: Seen) -> None:
    words = seen.words()
    assert "Mine" in words
    assert "1 statement." in words
    assert any("Mine.relpitch" in each for each in words)
    assert "None yet" in words
    assert "Restore" not in seen.buttons()


def test_a_backup_is_made_read_back_and_told(seen: Seen) -> None:
    seen.buttons()["Back up now"].click()
    assert len(seen.upkeep.backups()) == 1
    assert seen.said().startswith("Backed up, and read back whole")
    assert [each.words for each in seen.page.findChildren(Badge)] == ["read back and whole"]
    assert {"Back up now", "Restore"} <= seen.buttons().keys()


def test_nothing_is_done_with_a_file_while_something_is_not_saved(seen: Seen, tmp_path: Path) -> None:
    seen.saved = False
    seen.page.back_up()
    seen.page.export_to(tmp_path / "out")
    assert seen.upkeep.backups() == []
    assert not (tmp_path / "out").exists()


def test_who_can_only_read_it_is_offered_nothing_that_writes(see: See) -> None:
    offered = see(writable=False).buttons().keys()
    assert not {"Rename", "Move", "Bin", "Import", "Merge a library"} & offered
    assert {"Export", "Back up now", "Open another"} <= offered


def test_the_sample_has_no_name_to_change_and_is_not_merged(see: See) -> None:
    offered = see(is_sample=True).buttons().keys()
    assert not {"Rename", "Move", "Merge a library"} & offered
    assert {"Bin", "Import"} <= offered


def test_what_closes_the_library_is_asked_of_the_app(
    seen: Seen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "Other.relpitch"
    answer(monkeypatch, path)
    for words in ("Open another", "New library", "Import", "Merge a library"):
        seen.buttons()[words].click()
    assert seen.asked == [("other", path), ("new", path), ("file", path), ("merge", path)]


def test_a_new_one_has_the_ending_of_a_library(
    seen: Seen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "New")
    seen.buttons()["New library"].click()
    assert seen.asked == [("new", tmp_path / "New.relpitch")]


def test_where_nothing_was_chosen_nothing_is_asked(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, None)
    for words in ("Open another", "New library", "Import", "Merge a library", "Move", "Export"):
        seen.buttons()[words].click()
    assert seen.asked == []


def test_another_name_and_another_folder_are_another_place(seen: Seen, tmp_path: Path) -> None:
    (tmp_path / "There").mkdir()
    seen.page.rename_to("Ours")
    seen.page.move_to(tmp_path / "There")
    assert seen.asked == [
        ("place", tmp_path / "Ours.relpitch"),
        ("place", tmp_path / "There" / "Mine.relpitch"),
    ]


def test_the_same_name_and_folder_ask_for_nothing_and_no_folder_is_said(seen: Seen, tmp_path: Path) -> None:
    seen.page.rename_to("Mine")
    seen.page.move_to(tmp_path)
    assert seen.said() == ""
    seen.page.move_to(tmp_path / "nowhere")
    assert "nowhere is not a folder" in seen.said()
    assert seen.asked == []


def test_everything_is_exported_into_a_folder_of_its_own(
    seen: Seen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    answer(monkeypatch, out)
    seen.buttons()["Export"].click()
    [made] = out.iterdir()
    assert made.name.startswith("Mine ")
    assert (made / "library.json").exists()


def test_a_whole_library_is_said_to_be_whole(seen: Seen) -> None:
    seen.buttons()["Check it"].click()
    assert seen.said().startswith("Everything is there and readable")


def test_what_is_undone_here_is_seen_at_once(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(seen.page, "open", shown.append)
    seen.page.follow(Change(frozenset({RecordKind.LIBRARY}), frozenset()))
    assert shown == [""]


def test_what_is_said_of_a_library_is_read_to_its_end(qtbot: QtBot) -> None:
    about = "Zum Umsehen. Nichts davon wird gespeichert."
    row = LibraryRow("Beispiel", about)
    qtbot.addWidget(row)
    for width in (360, 240):
        row.resize(width, row.heightForWidth(width))
        row.show()
        assert list(cut_words(row, [about])) == []
        assert about.split() == " ".join(each.words for each in painted(row)).split()[1:]


@pytest.mark.parametrize(
    "made",
    [
        lambda: LibraryRow("Beispiel", "Zum Umsehen. Nichts davon wird gespeichert."),
        lambda: DrillCard(
            "Unterbrechung", "mic", "8 s", "Die Schlange rückt vor. Bring die Einladung trotzdem unter."
        ),
    ],
    ids=["library", "drill"],
)
def test_a_layout_makes_a_button_as_high_as_its_words_need(made: Callable[[], QWidget], qtbot: QtBot) -> None:
    place, button = QWidget(), made()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    column.addWidget(button)
    column.addStretch()
    place.show()
    for width in (400, 280, 200):
        place.resize(width, 600)
        settle()
        assert button.height() >= button.heightForWidth(button.width())
