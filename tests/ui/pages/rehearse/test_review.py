"""A take, looked at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Filler, ListenerAnswers, Measures, PartSpan, Span, Take, Unheard
from relpitch.ui.pages.rehearse.compare_dialog import CompareDialog, rows_of
from relpitch.ui.pages.rehearse.figures import Figure, _field, figures_of
from relpitch.ui.pages.rehearse.friend_dialog import FriendDialog
from relpitch.ui.pages.rehearse.microphone_check import MicrophoneCheck
from relpitch.ui.pages.rehearse.said_words import SaidWords
from relpitch.ui.pages.rehearse.takes_dialog import TakesDialog
from relpitch.ui.pages.rehearse.waveform import axis_step
from relpitch.ui.widgets.label import Label
from tests.ui.pages.rehearse.conftest import Room
from tests.voice.takes import quiet, voice, write


def kept(room: Room, *, seconds: float = 28.0, days_ago: int = 0, sound: bool = False) -> Take:
    take = Take(
        room.shop.gym_id,
        room.shop.at - timedelta(days=days_ago),
        Mode.READ,
        Length.FULL,
        seconds,
        words={Part.OFFER: "I help people move."},
        target=30.0,
        parts=(PartSpan(Part.OFFER, 0, seconds),),
        measures=Measures(0.2, seconds, seconds - 1, (Span(4.0, 5.0),), loudness_range_db=4.0),
    )
    if sound:
        path = room.takes.place_for(take.id)
        write(path, np.concatenate([quiet(0.5), voice(6), quiet(0.5)]))
        take = replace(take, audio=path.name)
    room.takes.keep(take)
    return take


def pieces(words: SaidWords) -> Iterator[tuple[str, bool, bool]]:
    """Each piece of one look, whether it is dotted, and whether it is struck through; spaces are joined."""
    found: list[tuple[str, bool, bool]] = []
    block = words.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            look = at.fragment().charFormat()
            dotted = look.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
            found.append((at.fragment().text(), dotted, look.fontStrikeOut()))
            at += 1
        block = block.next()
    for look, some in groupby((each for each in found if each[0].strip()), key=lambda each: each[1:]):
        yield " ".join(each[0].strip() for each in some), *look


@pytest.fixture
def reviewing(room: Room) -> Room:
    """Looking at a take with a recording."""
    room.page.look_at(kept(room, sound=True).id)
    return room


def test_it_says_which_take_of_what_and_when(room: Room) -> None:
    kept(room, days_ago=3)
    room.page.look_at(kept(room).id)
    shown = room.page.review.shown
    assert shown is not None
    assert (shown.number, shown.name) == (2, "Gym")
    assert shown.when.startswith(("today at", "yesterday at", "on "))


def test_a_filler_is_one_key_while_listening(reviewing: Room) -> None:
    review = reviewing.page.review
    review.wave.seek(2.0)
    reviewing.press(Qt.Key.Key_1)
    review.wave.seek(1.0)
    reviewing.press(Qt.Key.Key_5)
    assert reviewing.takes.all()[0].fillers == (Filler(1.0, "you know"), Filler(2.0, "um"))
    assert review.words.marked.text() == "Marked by you: you know 1 s · um 2 s"
    reviewing.press(Qt.Key.Key_Backspace)
    assert [each.word for each in reviewing.takes.all()[0].fillers] == ["um"]


def test_the_words_listened_for_are_the_persons(room: Room) -> None:
    room.preferences.set("voice", "fillers", "genau, ähm")
    room.page.look_at(kept(room).id)
    room.press(Qt.Key.Key_2)
    room.press(Qt.Key.Key_3)
    assert [each.word for each in room.takes.all()[0].fillers] == ["ähm"]


def test_arrows_go_back_and_on_by_two_seconds(reviewing: Room) -> None:
    review = reviewing.page.review
    reviewing.press(Qt.Key.Key_Right)
    reviewing.press(Qt.Key.Key_Right)
    assert review.wave.waveform.position == 4
    reviewing.press(Qt.Key.Key_Left)
    assert review.wave.waveform.position == 2


def test_space_plays_and_slower_keeps_the_pitch(reviewing: Room) -> None:
    player = reviewing.page.review.wave.player
    assert player is not None
    reviewing.page.review.wave.speed.chosen.emit("0.8")
    assert player.rate == pytest.approx(0.8)
    assert player._player.pitchCompensation()


def test_a_take_without_a_recording_says_so_and_shows_what_was_measured(room: Room) -> None:
    take = kept(room)
    room.takes.keep(replace(take, measures=Measures(first_sound=0.2, last_sound=6.0)))
    room.page.look_at(take.id)
    assert not room.page.review.wave.play.isVisible()
    assert room.page.review.wave.no_recording.isVisible()


def test_a_stopwatch_has_no_waveform_and_nothing_to_listen_to(room: Room) -> None:
    take = kept(room)
    room.takes.keep(replace(take, measures=Measures()))
    room.page.look_at(take.id)
    review = room.page.review
    assert review.heard.words == "Timed, not recorded."
    assert not review.wave.isVisible()
    assert not review.keep.isVisible()
    assert not review.try_next.isVisible()


def test_silence_is_not_praised_and_asks_for_the_microphone(room: Room) -> None:
    take = kept(room)
    room.takes.keep(replace(take, measures=Measures(waveform="00" * 100)))
    room.page.look_at(take.id)
    review = room.page.review
    assert review.heard.words == "No voice was heard."
    assert not review.keep.isVisible()
    assert not review.try_next.isVisible()
    assert not review.compare.isVisible()
    assert review.shown is not None
    assert [each.words for each in figures_of(review.shown.take, ())] == ["Recorded, all of it silent"]
    assert review.words.nothing.isVisible()
    assert not review.words.words.isVisible()
    assert not review.figures.figures.parts.isVisible()
    assert review.trend.trend_words.text() == ""


def test_a_silent_take_is_not_one_of_those_before_it(room: Room) -> None:
    kept(room, days_ago=3)
    silent = kept(room)
    room.takes.keep(replace(silent, measures=Measures(waveform="00" * 100)))
    room.page.look_at(silent.id)
    assert room.page.review.trend.trend_words.text() == "This take is not one of them."


def test_another_microphone_is_tried_where_none_was_heard(room: Room) -> None:
    room.microphones.there = {"built-in": "Built-in"}
    silent = kept(room)
    room.takes.keep(replace(silent, measures=Measures(waveform="00" * 100)))
    check = room.page.review.findChild(MicrophoneCheck)
    assert check is not None
    room.page.look_at(silent.id)
    assert check.isVisible()
    assert check.choice.text() == "Built-in"
    room.microphones.plug(**{"built-in": "Built-in", "headset": "Headset"})
    check.choice.chosen.emit("headset")
    assert room.preferences.current.remembered.microphone == "headset"
    assert check.choice.text() == "Headset"
    room.fed.feed()
    assert max(check.bars.levels) > 0.5
    room.page.show_home()
    assert not check._recorder.is_listening


def test_a_take_that_said_another_version_is_kept_as_one_of_it(room: Room) -> None:
    take = kept(room, sound=True)
    room.takes.keep(replace(take, measures=Measures(0.2, 6.0, waveform="40" * 100, unheard=Unheard.ANOTHER)))
    room.page.look_at(take.id)
    heard = room.page.review.heard
    assert heard.versions.isVisible()
    base = room.shop.base_id
    heard.version_named.emit(base)
    changed = room.last()
    assert changed.version_id == base
    assert changed.words != take.words
    assert changed.measures.unheard is None
    assert not room.page.review.heard.versions.isVisible()
    room.shop.history.undo()
    assert room.last().version_id == room.shop.gym_id


def test_words_stand_under_the_sound_where_they_were_heard(room: Room) -> None:
    take = kept(room, sound=True)
    bare = replace(take, measures=replace(take.measures, waveform="40" * 200))
    room.takes.keep(bare)
    room.page.look_at(take.id)
    wave = room.page.review.wave.waveform
    before, without = wave.sizeHint().height(), wave.grab().toImage()
    timed = replace(bare.measures, timing="0.50 0.75 I\n0.80 1.20 help", perhaps=(Filler(3.0, "um"),))
    room.takes.keep(replace(bare, measures=timed))
    assert wave.sizeHint().height() > before
    assert wave.grab().toImage() != without


def test_a_timed_take_that_is_far_too_short_tells_no_pace(room: Room) -> None:
    timed = replace(kept(room, seconds=30.0), measures=Measures(), words={Part.OFFER: "well " * 60})
    told = [each.words for each in figures_of(timed, ())]
    assert told == ["Time, target 30 s", "Pace, if you said all of it"]
    assert [each.words for each in figures_of(replace(timed, seconds=4.0), ())] == ["Time, target 30 s"]


def test_parts_of_a_take_that_said_something_else_are_not_told(room: Room) -> None:
    take = kept(room)
    room.takes.keep(replace(take, measures=Measures(0.2, 6.0, waveform="40" * 100, unheard=Unheard.ANOTHER)))
    room.page.look_at(take.id)
    assert not room.page.review.figures.figures.parts.isVisible()


def test_another_script_is_told_and_a_heard_take_with_nothing_to_say_asks(room: Room) -> None:
    take = kept(room)
    heard = Measures(first_sound=0.2, last_sound=6.0, waveform="40" * 100)
    room.takes.keep(replace(take, measures=replace(heard, unheard=Unheard.ANOTHER)))
    room.page.look_at(take.id)
    review = room.page.review
    assert review.heard.words == "This does not sound like the script."
    assert not review.keep.isVisible()
    room.takes.keep(replace(take, target=None, measures=heard))
    room.page.look_at(take.id)
    assert not review.heard.isVisible()
    assert review.keep.isVisible()
    assert review.keep.words.startswith("Nothing stands out")


def test_what_may_be_a_filler_is_marked_or_refused_by_key_and_never_counted_by_itself(room: Room) -> None:
    take = kept(room)
    perhaps = (Filler(3.0, "um"), Filler(5.0, "uh"))
    heard = Measures(first_sound=0.2, last_sound=6.5, perhaps=perhaps, waveform="40" * 100)
    room.takes.keep(replace(take, measures=heard))
    room.page.look_at(take.id)
    review = room.page.review
    assert "0" in [each.value for each in figures_of(room.takes.all()[-1], ()) if "Fillers" in each.words]
    assert review.perhaps.isVisible()
    review.wave.seek(3.0)
    room.press(Qt.Key.Key_1)
    now = room.takes.all()[-1]
    assert (len(now.fillers), now.fillers[0].at) == (1, 3.0)
    assert now.measures.perhaps == (Filler(5.0, "uh"),)
    assert review.wave.waveform.position == 5.0, "and on to the next"
    room.press(Qt.Key.Key_0)
    now = room.takes.all()[-1]
    assert (len(now.fillers), now.measures.perhaps) == (1, ())
    assert not review.perhaps.isVisible()
    room.press(Qt.Key.Key_Backspace)
    assert room.takes.all()[-1].fillers == ()


def test_a_sentence_of_which_little_is_sure_is_dotted_and_not_counted(room: Room, qtbot: QtBot) -> None:
    bare = kept(room)
    words = {Part.OFFER: "I help people move. It is free. Come along."}
    heard = Measures(
        0.2,
        6.0,
        marks="ssss" + "uu?" + "--",
        timing="\n".join(f"{n}.00 {n}.50 w" for n in range(6)),
        words_heard=6,
        words_in_script=9,
        skipped=("Come", "along"),
        perhaps=(Filler(3.6, "um"),),
        waveform="40" * 100,
    )
    room.takes.keep(replace(bare, words=words, measures=heard, fillers=(Filler(0.6, "so"),)))
    room.page.look_at(bare.id)
    card = room.page.review.words
    assert card._note.text() == "Struck through: not heard   Dotted: not sure"
    shown = " ".join(card.words.toPlainText().split())
    assert shown == "I so help people move. um? It is free. Come along."
    looks = {text: (dotted, struck) for text, dotted, struck in pieces(card.words)}
    assert looks["It is free."] == (True, False)
    assert looks["Come along."] == (False, True)
    assert not card.marked.isVisible()
    figures = [each for each in figures_of(room.takes.all()[-1], ()) if each.name == "Words surely heard"]
    assert [(each.value, each.unit) for each in figures] == [("4", "of 9")]
    with qtbot.waitSignal(card.words.sought) as pressed:
        at = card.words.toPlainText().index("um?") + 1
        cursor = card.words.textCursor()
        cursor.setPosition(at)
        qtbot.mouseClick(
            card.words.viewport(), Qt.MouseButton.LeftButton, pos=card.words.cursorRect(cursor).center()
        )
    assert pressed.args == [3.6]


def test_a_remark_leads_to_its_place(room: Room) -> None:
    take = kept(room)
    heard = Measures(first_sound=0.2, last_sound=6.5, pauses=(Span(4, 5),), waveform="40" * 100)
    room.takes.keep(replace(take, measures=heard))
    room.page.look_at(take.id)
    assert room.page.review.keep.words == "The pause at 0:04 was left standing."
    room.page.review.keep.hear.click()
    assert room.page.review.wave.waveform.position == 3.0


def test_a_noisy_room_is_told_in_one_line_and_what_needs_quiet_is_left_out(room: Room) -> None:
    take = kept(room)
    room.takes.keep(replace(take, measures=Measures(signal_to_noise_db=8.2)))
    room.page.look_at(take.id)
    review = room.page.review
    assert review.wave.trouble.isVisible()
    assert review.wave.trouble.text() == (
        "The room was noisy: your voice was 8 dB over it. "
        "Pauses, pitch and loudness are left out; the time is right."
    )
    shown = room.takes.get(take.id)
    assert shown is not None
    assert [each.words.split(",")[0] for each in figures_of(shown, ())] == ["Time", "Pace", "Fillers"]
    room.page.look_at(kept(room).id)
    assert not review.wave.trouble.isVisible()


def test_deleting_can_be_undone(reviewing: Room) -> None:
    reviewing.page.review.delete.click()
    assert reviewing.takes.all() == []
    assert reviewing.page.home.isVisible()
    reviewing.page._toast._undo.click()
    assert len(reviewing.takes.all()) == 1


def test_how_it_felt_and_own_remarks_stay(reviewing: Room) -> None:
    review = reviewing.page.review
    review.trend.choice.chosen.emit("Like myself")
    review.keep.written.emit("I smiled.")
    review.try_next.written.emit("Look up.")
    take = reviewing.takes.all()[0]
    assert (take.felt, take.keep, take.try_next) == ("Like myself", "I smiled.", "Look up.")
    assert review.keep._words.text() == "I smiled."


def test_a_friends_three_answers_stand_beside_it(reviewing: Room) -> None:
    dialog = FriendDialog(ListenerAnswers(), reviewing.page)
    dialog._who.setText("Jonas")
    dialog._fields["heard"].setPlainText("You start early.")
    answers = dialog.answers()
    assert answers == ListenerAnswers("Jonas", "You start early.")
    reviewing.page.reviewing.change(lambda take: replace(take, friend=answers))
    assert reviewing.page.review.trend.friend_words.text() == "Jonas heard: You start early."


def test_two_takes_side_by_side(room: Room) -> None:
    old, new = kept(room, seconds=40, days_ago=9), kept(room)
    rows = rows_of(new, old)
    assert rows[0] == ("Time", "28 s", "40 s")
    assert rows[-1] == ("Offer", "28 s", "40 s")
    dialog = CompareDialog(new, [old], {old.id: "Take 1", new.id: "Take 2"}, room.page)
    assert dialog.chooser.text() == "Take 1"
    dialog.deleteLater()


def test_figures_are_only_what_was_measured(room: Room) -> None:
    bare = replace(kept(room), measures=Measures(), mode=Mode.KEY_POINTS)
    assert [each.words for each in figures_of(bare, ())] == ["Time, target 30 s"]
    full = [each.words for each in figures_of(kept(room), ())]
    assert "Pauses, up to 1.0 s" in full
    assert "Pace, if you said all of it" in full


def test_all_takes_are_listed_and_come_back_from_the_bin(room: Room) -> None:
    take = kept(room, sound=True)
    room.takes.discard(take.id)
    dialog = TakesDialog(room.takes, lambda each: ("Gym", f"{each.seconds} s"), room.page)
    dialog._bring_back(take.id)
    assert [each.id for each in room.takes.all()] == [take.id]
    room.takes.discard(take.id)
    dialog._show()
    dialog.empty.click()
    assert room.takes.bin() != []
    dialog.empty.click()
    assert room.takes.bin() == []
    assert room.takes.recording(take) is None
    dialog.deleteLater()


def test_space_on_a_button_presses_it(reviewing: Room) -> None:
    reviewing.page.review.again.setFocus()
    QApplication.processEvents()
    reviewing.press(Qt.Key.Key_Space)
    assert reviewing.page.stage.isVisible()


def test_what_a_figure_is_stands_right_below_it_beside_one_with_more_lines(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    row = QHBoxLayout(around)
    short, tall = _field(Figure("7", "", "Pauses", "")), _field(Figure("5", "", "Fillers, marked " * 8, ""))
    row.addWidget(short)
    row.addWidget(tall)
    around.resize(240, 300)
    around.show()
    tops = [each.findChildren(Label)[-1].geometry().top() for each in (short, tall)]
    assert tops[0] == tops[1]


@pytest.mark.parametrize(("scale", "half", "step"), [(110.0, 12.0, 1), (27.0, 12.0, 2), (27.0, 18.0, 5)])
def test_no_second_below_a_waveform_touches_the_next(scale: float, half: float, step: int) -> None:
    assert axis_step(scale, half) == step
