"""What is done about a take once it is kept: it is measured beside the window, then its words are found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from relpitch.domain.errors import Progress
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.remarks import trouble_words
from relpitch.domain.take import Measures, Take, Unheard
from relpitch.ui.pages.rehearse import take_work
from relpitch.ui.pages.rehearse.take_work import TakeWork
from tests.ui.conftest import Shop
from tests.voice.takes import quiet, voice, write


class Bench:
    """The work of a library's takes, and what it told."""

    def __init__(self, shop: Shop, parent: QObject) -> None:
        self.shop, self.takes = shop, shop.services.takes
        self.work = TakeWork(self.takes, lambda _take: "en", parent)
        self.progress: list[tuple[str, str]] = []
        self.notices: list[str] = []
        self.work.progressed.connect(lambda take_id, words: self.progress.append((take_id, words)))
        self.work.notice.connect(self.notices.append)

    def keep(self) -> tuple[Take, Path]:
        """A take that was kept, and its recording."""
        words = {Part.OFFER: "I help people move."}
        take = Take(self.shop.base_id, self.shop.at, Mode.READ, Length.FULL, 4.0, words=words)
        path = self.takes.place_for(take.id)
        write(path, np.concatenate([quiet(0.5), voice(3), quiet(0.5)]))
        take = replace(take, audio=path.name)
        self.takes.keep(take)
        return take, path

    def measures(self, take: Take) -> Measures:
        found = self.takes.get(take.id)
        assert found is not None
        return found.measures


@pytest.fixture
def bench(shop: Shop, qapp: QObject) -> Iterator[Bench]:
    bench = Bench(shop, qapp)
    yield bench
    bench.work.finish()
    bench.work.deleteLater()


def test_it_is_measured_and_the_measures_are_no_act(bench: Bench, qtbot: QtBot) -> None:
    take, path = bench.keep()
    acts = bench.shop.history.done
    bench.work.measure(take, path, keeps=True)
    assert bench.work.status(take.id) == "Measuring"
    qtbot.waitUntil(lambda: not bench.work.is_busy)
    assert bench.measures(take).first_sound == pytest.approx(0.5, abs=0.1)
    assert bench.progress[-1] == (take.id, "")
    assert path.exists()
    assert len(bench.shop.history.done) == len(acts)


def test_a_recording_that_is_not_kept_goes_when_all_is_found(bench: Bench) -> None:
    take, path = bench.keep()
    bench.work.measure(take, path, keeps=False)
    bench.work.finish()
    assert bench.measures(take).waveform
    assert not path.exists()


def test_what_is_given_up_leaves_the_take_as_it_is(bench: Bench) -> None:
    take, path = bench.keep()
    bench.work.measure(take, path, keeps=True)
    bench.work.cancel(take.id)
    assert not bench.work.is_busy
    assert bench.work.status(take.id) == ""
    assert bench.progress == [(take.id, "")]
    assert bench.measures(take) == Measures()


def test_a_recording_that_cannot_be_read_is_told(bench: Bench, qtbot: QtBot) -> None:
    take, path = bench.keep()
    path.write_bytes(b"no sound")
    bench.work.measure(take, path, keeps=True)
    qtbot.waitUntil(lambda: not bench.work.is_busy)
    assert len(bench.notices) == 1
    assert bench.measures(take) == Measures()


def test_a_take_that_went_meanwhile_is_told_and_nothing_waits(bench: Bench) -> None:
    take, path = bench.keep()
    bench.shop.history.undo()
    bench.work.measure(take, path, keeps=True)
    bench.work.finish()
    assert bench.notices == ["This is no longer there."]
    assert not bench.work.is_busy


def test_of_a_script_in_another_language_the_signal_is_told_and_why_it_is_alone(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.work._language = lambda _take: "de"
    take, path = bench.keep()
    bench.work.measure(take, path, keeps=True)
    qtbot.waitUntil(lambda: not bench.work.is_busy)
    assert bench.measures(take).unheard is Unheard.LANGUAGE
    assert bench.measures(take).first_sound == pytest.approx(0.5, abs=0.1)
    assert trouble_words(replace(take, measures=bench.measures(take))) == (
        "Words are listened for in English alone; of this take only the signal was measured."
    )


def test_its_words_are_listened_for_once_its_signal_is_known(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    go_on = Event()

    class Hearing:
        """A recogniser in the test's hands."""

        said = None

        def __init__(self, *_: object) -> None: ...

        def cancel(self) -> None: ...

        def measures(self, take: Take, progress: Progress) -> Measures:
            while not go_on.wait(0.01):
                progress(1, 4)
            return replace(take.measures, words_heard=3)

    monkeypatch.setattr(take_work, "can_listen", lambda *_: True)
    monkeypatch.setattr(take_work, "Listening", Hearing)
    take, path = bench.keep()
    bench.work.measure(take, path, keeps=True)
    words = "Listening for the words"
    qtbot.waitUntil(lambda: (take.id, f"{words}, 1 of 4 s") in bench.progress)
    assert bench.work.status(take.id) == words
    assert bench.measures(take).waveform
    go_on.set()
    qtbot.waitUntil(lambda: not bench.work.is_busy)
    qtbot.waitUntil(lambda: bench.measures(take).words_heard == 3)
