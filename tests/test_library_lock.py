"""A library's lock in the window: its passphrase is asked for, nothing is read without it, all comes back."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import Progress
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.failure.typed import FormDraft
from relpitch.preferences import library_to_open
from relpitch.services import locks
from relpitch.storage import keys
from relpitch.storage.backup import back_up
from relpitch.storage.copying import copy
from relpitch.storage.library import Library
from relpitch.storage.locking import LockChanged, change_lock
from relpitch.ui.lock_dialog import LockDialog, LockWish
from relpitch.ui.locked_page import LockedPage
from relpitch.ui.passphrase_dialog import PassphraseDialog
from relpitch.ui.resting import Resting
from relpitch.ui.work_dialog import WorkDialog
from tests.storage.conftest import NOW
from tests.storage.locked import WORDS, locking, needs_locking
from tests.test_library_switch import Hands, hands, mine

__all__ = ["hands", "locking", "mine"]
pytestmark = [needs_locking, pytest.mark.usefixtures("locking")]


@pytest.fixture
def locked(hands: Hands, mine: Path) -> Path:
    """The person's own library, open, with a passphrase."""
    hands.switch.change_lock(LockWish(WORDS))
    assert hands.said() == "Locked. It opens by its passphrase only"
    return mine


def asked(hands: Hands) -> LockedPage:
    """The page in the window that asks for the passphrase."""
    page = hands.window._stack.currentWidget()
    assert isinstance(page, LockedPage)
    return page


def give(qtbot: QtBot, page: LockedPage, words: str) -> None:
    page.field.line.setText(words)
    page.field.line.returnPressed.emit()
    work = page._work
    assert work is not None
    qtbot.waitUntil(lambda: page._work is None)


def lock_now(qtbot: QtBot, hands: Hands) -> LockedPage:
    hands.switch.lock.lock_now()
    qtbot.waitUntil(lambda: hands.switch.here is None)
    return asked(hands)


def test_locking_keeps_it_open_and_everything_in_it(hands: Hands, locked: Path) -> None:
    assert keys.salt_of(locked) is not None
    assert hands.titles == ["Mine"]
    hands.write("After")
    assert b"After" not in locked.with_name(f"{locked.name}-wal").read_bytes()


def test_locked_now_it_asks_and_the_page_and_what_was_typed_are_back_after(
    qtbot: QtBot, hands: Hands, locked: Path
) -> None:
    draft = FormDraft({"note": "She has a sister in Graz"})
    hands.here.drafts.put("people/1/note", draft)
    hands.window.go(Destination(PageName.EVENTS))
    page = lock_now(qtbot, hands)
    assert all(b"Graz" not in each.read_bytes() for each in paths.typed().iterdir())
    with pytest.raises(Exception, match="is locked"):
        Library.open(locked, device="")
    give(qtbot, page, "another")
    assert page.field._trouble.text() == "That isn’t it. Capital letters count."
    assert page.field.line.selectedText() == "another"
    give(qtbot, page, WORDS)
    assert hands.titles == ["Mine"]
    assert hands.window.is_on(PageName.EVENTS)
    assert hands.here.drafts.get("people/1/note") == draft


def test_opening_a_locked_one_asks_in_place_of_the_pages(
    qtbot: QtBot, hands: Hands, locked: Path, tmp_path: Path
) -> None:
    hands.switch.open_new(tmp_path / "Other.relpitch")
    keys.unlearn_all()
    hands.switch.open_other(locked)
    give(qtbot, asked(hands), WORDS)
    assert hands.titles == ["Mine"]
    assert library_to_open(None, hands.preferences.current) == locked


def test_no_passphrase_is_kept_among_what_is_typed(qtbot: QtBot, hands: Hands, locked: Path) -> None:
    page = lock_now(qtbot, hands)
    qtbot.keyClicks(page.field.line, WORDS)
    assert all(WORDS.encode() not in each.read_bytes() for each in paths.typed().glob("*"))
    give(qtbot, page, WORDS)
    assert hands.titles == ["Mine"]
    assert all(WORDS.encode() not in each.read_bytes() for each in paths.typed().glob("*"))


def test_a_backup_from_before_it_was_locked_opens_as_a_new_file(
    qtbot: QtBot, hands: Hands, mine: Path
) -> None:
    back_up(mine, paths.backups(), at=NOW)
    hands.switch.change_lock(LockWish(WORDS, with_copies=False))
    page = lock_now(qtbot, hands)
    page.backup.click()
    assert hands.titles == ["Mine"]
    assert hands.switch.path != mine
    assert hands.here.library.seal is None


def test_without_such_a_backup_none_is_spoken_of(qtbot: QtBot, hands: Hands, locked: Path) -> None:
    assert lock_now(qtbot, hands).backup.isHidden()


def test_the_lock_comes_off_again(hands: Hands, locked: Path) -> None:
    hands.switch.change_lock(LockWish(None))
    assert hands.said() == "It opens without a passphrase"
    keys.unlearn_all()
    with Library.open(locked, read_only=True) as library:
        assert library.seal is None


def test_given_up_it_stays_open_and_says_so(
    hands: Hands, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_up = Event()

    def give_up() -> None:
        (dialog,) = hands.window.findChildren(WorkDialog)
        dialog.reject()
        given_up.set()

    def change(*_arguments: object, progress: Progress, **_named: object) -> None:
        assert given_up.wait(20)
        progress(1, 2)

    monkeypatch.setattr("relpitch.services.locks.change", change)
    QTimer.singleShot(0, hands.window, give_up)
    hands.switch.change_lock(LockWish(WORDS))
    assert hands.said() == "Everything is as it was"
    assert hands.titles == ["Mine"]
    assert hands.here.library.seal is None


def test_a_file_given_while_it_is_being_locked_is_opened_afterwards(
    qtbot: QtBot, hands: Hands, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "Other.relpitch"
    Library.create(other, device="here").close()
    given, change = Event(), locks.change

    def give() -> None:
        assert hands.switch.here is None
        hands.switch.open_file(other)
        assert hands.switch.here is None
        given.set()

    def slowly(*arguments: Any, **named: Any) -> LockChanged:
        assert given.wait(20)
        return change(*arguments, **named)

    monkeypatch.setattr("relpitch.services.locks.change", slowly)
    QTimer.singleShot(0, hands.window, give)
    hands.switch.change_lock(LockWish(WORDS))
    qtbot.waitUntil(lambda: hands.switch.path == other)
    assert keys.salt_of(mine) is not None


def test_one_without_a_passphrase_is_not_locked(hands: Hands, mine: Path) -> None:
    hands.switch.lock.lock_now()
    assert hands.said() == "This library has no passphrase. The Library page can give it one."
    assert hands.titles == ["Mine"]


def test_it_locks_itself_after_a_rest_where_that_is_wanted(qtbot: QtBot, hands: Hands, locked: Path) -> None:
    assert hands.switch.lock._resting is None
    hands.preferences.choose("backups", "locks_after", 5)
    (resting,) = hands.switch.lock.findChildren(Resting)
    assert resting._timer.interval() == 5 * 60_000
    resting._timer.timeout.emit()
    qtbot.waitUntil(lambda: hands.switch.here is None)
    asked(hands)


def test_a_take_under_way_is_not_cut_off(hands: Hands) -> None:
    told: list[str] = []
    busy = [True]
    resting = Resting(1, lambda: told.append("rested"), lambda: busy[0], hands.window)
    resting._timer.timeout.emit()
    assert told == []
    busy[0] = False
    resting._timer.timeout.emit()
    assert told == ["rested"]
    resting.end()


def test_a_copy_with_a_passphrase_of_its_own_is_merged_once_that_is_given(
    qtbot: QtBot, hands: Hands, mine: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "Mine.relpitch"
    other.parent.mkdir()
    copy(mine, other)
    with Library.open(other, device="laptop") as library, library.writing() as shelves:
        statement = Statement("On the laptop", NOW)
        shelves.statements.save(statement)
        shelves.versions.save(new_base(statement.id, NOW))
    change_lock(other, keys.new_key("another"), tmp_path / "none")
    keys.unlearn_all()
    asked: list[str] = []

    def answer() -> None:
        (dialog,) = hands.window.findChildren(PassphraseDialog)
        dialog.field.line.setText("wrong" if not asked else "another")
        dialog.accept()
        asked.append(dialog.field.words)
        qtbot.waitUntil(lambda: dialog._work is None or not dialog.isVisible())
        if len(asked) == 1:
            assert dialog.field.is_troubled
            answer()

    QTimer.singleShot(0, hands.window, answer)
    hands.switch.merge(other)
    assert asked == ["wrong", "another"]
    assert sorted(hands.titles) == ["Mine", "On the laptop"]


# the dialog


@pytest.fixture
def dialog(qtbot: QtBot, hands: Hands) -> Iterator[LockDialog]:
    made = LockDialog("Maya", 5, 0, hands.window, is_locked=False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_it_can_be_locked_once_both_agree_and_it_is_on_paper(qtbot: QtBot, dialog: LockDialog) -> None:
    do = dialog.buttons.do
    assert not do.isEnabled()
    qtbot.keyClicks(dialog.passphrase.line, WORDS)
    qtbot.keyClicks(dialog.again.line, "five")
    dialog.again.line.editingFinished.emit()
    assert dialog.again._trouble.text() == "Not the same yet."
    assert dialog._why.text() == "Type it twice, the same."
    qtbot.keyClicks(dialog.again.line, " plain words")
    assert not dialog.again.is_troubled
    assert dialog._why.text() == "Once it is on paper, it can be locked."
    assert not do.isEnabled()
    dialog.on_paper.click()
    assert do.isEnabled()
    do.click()
    assert dialog.result() == LockDialog.DialogCode.Accepted
    assert dialog.wish == LockWish(WORDS)
    assert dialog.minutes == 0


def test_backups_left_out_are_spoken_of(dialog: LockDialog) -> None:
    dialog.with_copies.click()
    assert dialog._left_open.text() == "The 5 older backups stay open to anyone who finds them."
    assert not dialog.wish.with_copies


def test_caps_lock_is_told_by_what_it_does(qtbot: QtBot, dialog: LockDialog) -> None:
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_A)
    assert not dialog.passphrase.is_troubled
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.passphrase.words[0] == "a"
