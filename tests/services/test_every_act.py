"""Whatever is done, in any order, is undone and done again to the letter; half is never stored."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from relpitch import paths, translation
from relpitch.domain.errors import ChangedMeanwhile, RelpitchError
from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.preferring import Preferring
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.writing import Writer
from tests.pseudo import is_pseudo
from tests.services.every_act import ACTS, NOW, World, acting_methods, snapshot

_FIELDS = {"people": "about", "events": "place", "versions": "name", "promises": "what", "takes": "felt"}


def test_every_act_of_every_service_is_tried_here() -> None:
    assert acting_methods() == set(ACTS)


class Undoing(RuleBasedStateMachine):
    """Acts one after another, undone and done again in between; then all of it back, and forward."""

    others_write = False

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name)
        self.library = Library.create(path / "Mine.relpitch", device="here")
        self.world = World(Services(self.library, now=lambda: NOW), path).fill()
        self.history = self.world.services.history
        self.preferences = PreferencesFile(None)
        self.preferring = Preferring(self.history, self.preferences)
        self.first = self.everything()
        self.theirs: dict[tuple[str, str], Any] = {}

    def everything(self) -> dict[str, Any]:
        """What acts change: the library, and the preferences beside it."""
        return {**snapshot(self.library), "preferences": self.preferences.current}

    @rule(pace=st.sampled_from([120, 130, 140]))
    def prefer(self, pace: int) -> None:
        self.preferring.choose("voice", "pace", pace / 600, lambda: "Pace")

    @rule(name=st.sampled_from(sorted(ACTS)))
    def act(self, name: str) -> None:
        self.history.end_burst()
        before, count = snapshot(self.library), len(self.history.done)
        try:
            ACTS[name](self.world)
        except RelpitchError:
            assert snapshot(self.library) == before
        assert (snapshot(self.library) == before) == (len(self.history.done) == count)

    @rule()
    def undo(self) -> None:
        if self.history.done:
            self._expect(self.history.undo)

    @rule()
    def redo(self) -> None:
        if self.history.undone:
            self._expect(self.history.redo)

    def _expect(self, go: Any) -> Act | None:
        before = snapshot(self.library)
        try:
            done: Act = go()
        except ChangedMeanwhile:
            assert self.others_write
            assert snapshot(self.library) == before
            return None
        return done

    def teardown(self) -> None:
        if not hasattr(self, "library"):
            return
        try:
            self._all_back_and_forward()
        finally:
            self.library.close()
            self.folder.cleanup()

    def _all_back_and_forward(self) -> None:
        states, undone, done = [self.everything()], len(self.history.undone), self.history.done
        while self.history.done:
            if self._expect(self.history.undo):
                states.append(self.everything())
        if self.others_write:
            stored = snapshot(self.library)
            for (shelf, identity), value in self.theirs.items():
                assert stored[shelf].get(identity) == value
            return
        assert states[-1] == self.first
        for expected in reversed(states[:-1]):
            self.history.redo()
            assert self.everything() == expected
        assert self.history.done == done
        assert len(self.history.undone) == undone


class WithOthers(Undoing):
    """Another hand writes in between, which this history never hears of."""

    others_write = True

    @rule(shelf=st.sampled_from(sorted(_FIELDS)), words=st.text("xyz", min_size=1))
    def somebody_else_writes(self, shelf: str, words: str) -> None:
        with self.library.writing() as shelves:
            stored = getattr(shelves, shelf).all()
            if stored:
                theirs = replace(stored[0], **{_FIELDS[shelf]: words})
                getattr(shelves, shelf).save(theirs)
                self.theirs[shelf, theirs.id] = theirs

    @rule(name=st.sampled_from(sorted(ACTS)))
    def act(self, name: str) -> None:
        count = len(self.history.done)
        with suppress(RelpitchError):
            ACTS[name](self.world)
        for each in self.history.done[count:]:  # what one's own act built on is one's own again
            for key in each.keys:
                self.theirs.pop(key, None)


@pytest.mark.parametrize("machine", [Undoing, WithOthers])
def test_whatever_is_done_can_be_undone_and_done_again(machine: type[Undoing]) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


@pytest.mark.parametrize("name", sorted(ACTS))
def test_what_was_done_is_told_in_the_language_that_is_set_when_it_is_shown(
    name: str, tmp_path: Path
) -> None:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        world = World(Services(library, now=lambda: NOW), tmp_path).fill()
        with suppress(RelpitchError):
            ACTS[name](world)
        told = [(act.words, act.undone) for act in world.services.history.done]
        translation.use("en_XA", paths.translations())
        for act, (words, undone) in zip(world.services.history.done, told, strict=True):
            assert (act.words, act.undone) != (words, undone)
            assert is_pseudo(act.words)
            assert is_pseudo(act.undone)
        translation.use("en", paths.translations())
        assert [(act.words, act.undone) for act in world.services.history.done] == told


_TELLS_WHAT_IS_SO = re.compile(
    r"\b(is|are|asks|does not ask|rests|stays|takes place|may)\b"
    r"|^(\w+ )?(\w+ed|Kept|Given)$|rought in|^Open again$|^A new "
)
"""A sentence about what is now so, or one word that says what was done; never an order."""


@pytest.mark.parametrize("name", sorted(ACTS))
def test_undone_and_done_again_it_says_what_is_now_so(name: str, tmp_path: Path) -> None:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        world = World(Services(library, now=lambda: NOW), tmp_path).fill()
        with suppress(RelpitchError):
            ACTS[name](world)
        for act in world.services.history.done:
            assert _TELLS_WHAT_IS_SO.search(act.words), act.words
            assert _TELLS_WHAT_IS_SO.search(act.undone), act.undone


@contextmanager
def _failing_at(number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Let a write to the library fail: the one of this number, counted from 0."""
    made = [0]

    def counted(name: str) -> Any:
        real = getattr(Writer, name)

        def write(*args: Any, **kwargs: Any) -> Any:
            if made[0] == number:
                made[0] += 1
                raise OSError("no space left")
            made[0] += 1
            return real(*args, **kwargs)

        return write

    with monkeypatch.context() as patch:
        for name in ("_put", "_remove", "add_new", "delete_new"):
            patch.setattr(Writer, name, counted(name))
        yield made


@pytest.mark.parametrize("name", sorted(ACTS))
def test_where_a_write_fails_all_of_an_act_is_stored_or_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        world = World(Services(library, now=lambda: NOW), tmp_path).fill()
        before = snapshot(library)
        for number in range(40):
            with _failing_at(number, monkeypatch) as made, suppress(OSError, RelpitchError):
                ACTS[name](world)
            if made[0] <= number:
                return  # it had fewer writes, and all of it is stored
            assert snapshot(library) == before
            assert world.services.history.done == ()
        raise AssertionError("more writes than were tried")
