"""What a version was, as its page tells it."""

from datetime import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from relpitch.domain.part import Part
from relpitch.domain.revision import Revision
from relpitch.services import sample
from relpitch.ui.pages.pitches.history import HistoryView, RevisionRow, looked_back, revision_rows

NOW = datetime.fromisoformat("2026-11-23T09:30").astimezone()  # a Monday
MAYA = sample.maya(NOW)
GYM = next(each for each in MAYA.versions if each.name == "Gym")
REVISIONS = [each for each in MAYA.revisions if each.version_id == GYM.id][::-1]


def test_the_gyms_saved_states_read_as_they_were_drawn() -> None:
    assert revision_rows(REVISIONS, NOW) == [
        RevisionRow(-1, "Today"),
        RevisionRow(0, "8:41, as it is now", "", "Invitation", is_now=True),
        RevisionRow(-1, "Saturday 21 November"),
        RevisionRow(1, "18:22", "2 parts", "Proof, from the base. Bridge"),
        RevisionRow(2, "18:05", "1 part", "How it relates to you"),
        RevisionRow(3, "17:48", "1 part", "Opening"),
        RevisionRow(-1, "Wednesday 7 October"),
        RevisionRow(4, "7:30", "3 parts", "Opening, Proof, Invitation"),
        RevisionRow(5, "7:12", "begun", "Made from Anyone, anywhere"),
    ]


def test_each_part_says_how_it_changed() -> None:
    then, now = REVISIONS[2], REVISIONS[0]
    rows = {part: looked_back(then, now, part, as_it_was=False) for part in Part}
    assert {part: row.remark for part, row in rows.items()} == {
        Part.OPENING: "",
        Part.OFFER: "from base",
        Part.PROOF: "Now from base",
        Part.RELEVANCE: "1 word",
        Part.INVITATION: "8 words",
    }
    assert [rows[part].cells[0].quiet for part in Part] == [True, True, False, False, False]


def test_choosing_a_state_by_key_and_restoring_it(qtbot: QtBot) -> None:
    page = HistoryView()
    qtbot.addWidget(page)
    page.resize(1104, 800)
    page.show()
    page.show_revisions("Gym", REVISIONS, writable=True)
    restored: list[Revision] = []
    page.restore.connect(restored.append)
    qtbot.keyClick(page._view, Qt.Key.Key_Down)
    page._restore.click()
    assert restored == [REVISIONS[2]]
    assert page._restore.isVisible()
    for _ in range(2):
        qtbot.keyClick(page._view, Qt.Key.Key_Up)
    assert not page._restore.isVisible()


def test_the_words_stand_beside_the_list(qtbot: QtBot) -> None:
    page = HistoryView()
    qtbot.addWidget(page)
    page.resize(1104, 800)
    page.show_revisions("Gym", REVISIONS, writable=True)
    page.show()
    the_list, words = page._view, page._table
    assert (
        the_list.mapTo(page, the_list.rect().topRight()).x() < words.mapTo(page, words.rect().topLeft()).x()
    )
