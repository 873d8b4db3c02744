"""Starting: the window first, then the library, and a sentence where something is in the way."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from relpitch.domain.destination import PageName
from relpitch.services import sample
from relpitch.storage import keys
from relpitch.storage.library import Library
from relpitch.ui.widgets.focus_ring import FocusRing
from relpitch.ui.widgets.words_edit import WordsEdit
from relpitch.voice import recogniser
from tests.journeys.conftest import Start


def relpitch(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "relpitch", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_window_paints_before_anything_slow_is_loaded() -> None:
    program = """
import sys
from relpitch import cli
from relpitch.ui.main_window import MainWindow
seen = []
first = MainWindow.after_paint
def after_paint(self):
    if not seen:
        seen.extend(n for n in ("sqlalchemy", "markdown", "numpy", "PySide6.QtMultimedia", "unicode_rbnf",
                                "sqlcipher3", "nacl", "PySide6.QtPrintSupport") if n in sys.modules)
        seen.append("painted")
    first(self)
MainWindow.after_paint = after_paint
cli.main(["--sample", "--quit-after-first-content"])
print(seen, "sqlalchemy" in sys.modules)
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout.strip() == "['painted'] True", result.stderr


def test_the_first_paint_loads_nothing_that_only_failures_and_authors_of_stubs_need() -> None:
    program = """
import sys
from relpitch import cli
cli.main(["--sample", "--quit-after-first-paint"])
print([each for each in ("logging", "html", "tomllib") if each in sys.modules])
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout.strip() == "[]", result.stderr


def test_the_text_of_the_library_is_painted_before_anything_else_is_begun() -> None:
    program = """
import sys
from relpitch import cli
from relpitch.ui.widgets.label import Label
painted = []
first = Label.paintEvent
def paint(self, event):
    painted.append(self.text())
    first(self, event)
Label.paintEvent = paint
cli.main(["--sample", "--quit-after-first-content"])
wanted = {"Two people you meant to come back to", "Last takes"}
print(wanted <= {*painted}, "relpitch.ui.crash" in sys.modules)
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout.strip() == "True False", result.stderr


def test_the_text_of_a_library_is_painted_before_what_writes_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as library:
        sample.fill(library, datetime.now(UTC))
    program = """
import sys
from relpitch import cli
cli.main(["--library", sys.argv[1], "--quit-after-first-content"])
print("relpitch.ui.pages.today" in sys.modules, "sqlalchemy" in sys.modules)
"""
    result = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout.strip() == "True False", result.stderr


def test_what_writes_is_ready_before_the_first_word(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    ready: list[Path] = []
    monkeypatch.setattr(Library, "prepare_writing", lambda library: ready.append(library.path))
    app = start()
    assert ready == [app.libraries.path]


@pytest.mark.parametrize("when", ["paint", "content"])
def test_it_can_quit_by_itself_for_measuring(when: str) -> None:
    result = relpitch("--sample", f"--quit-after-first-{when}")
    assert (result.returncode, result.stdout) == (0, "")


def test_without_a_screen_there_is_one_sentence() -> None:
    result = relpitch(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert result.returncode == 2
    assert result.stderr == (
        "There is no screen here to open a window on. The commands work without one: relpitch --help\n"
    )


def test_a_screen_that_does_not_answer_is_named() -> None:
    result = relpitch(QT_QPA_PLATFORM="", DISPLAY=":9871", WAYLAND_DISPLAY="")
    assert result.returncode == 2
    assert ":9871" in result.stderr or "needs" in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_sample_leaves_nothing_behind(tmp_path: Path, own_folders: Path) -> None:
    result = relpitch("--sample", "--quit-after-first-content", TMPDIR=str(tmp_path))
    assert result.returncode == 0
    assert list(tmp_path.iterdir()) == []
    assert list(own_folders.rglob("*.relpitch")) == []
    assert list(own_folders.rglob("preferences.json")) == []


def _not_a_library(path: Path) -> None:
    path.write_text("Dear diary,\n" * 100)


def _someone_elses(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
    connection.close()


def _newer(path: Path) -> None:
    relpitch("library", "new", str(path))
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [_not_a_library, _someone_elses, _newer, _folder])
def test_what_is_no_library_is_told_in_the_window_and_left_alone(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "Mine.relpitch"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    result = relpitch("--library", str(path), "--quit-after-first-content")
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.rstrip().endswith(".")
    assert before == (path.read_bytes() if path.is_file() else None)


def test_the_installed_program_checks_itself() -> None:
    result = relpitch("self-test")
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    there = (recogniser.is_there(), keys.can_lock())
    found = [each[:8].strip() for each in result.stdout.splitlines()]
    assert found == [*6 * ["works"], *("works" if each else "not here" for each in there)]


def test_what_is_not_here_is_said_and_fails_where_all_is_asked_for() -> None:
    program = """
import sys
from relpitch.voice import recogniser
recogniser.is_there = lambda: False
from relpitch.cli import main
sys.exit(main(["self-test", *sys.argv[1:]]))
"""
    told, asked = (
        subprocess.run(
            [sys.executable, "-c", program, *how], capture_output=True, text=True, timeout=60, check=False
        )
        for how in ([], ["--all"])
    )
    absent = "words can be listened for: there is no recogniser for this Python and computer"
    assert told.returncode == 0
    assert f"not here  {absent}" in told.stdout.splitlines()
    assert asked.returncode == 1
    assert asked.stderr == f"relpitch could not finish its self-test: {absent}.\n"


def test_an_extra_left_out_is_no_trouble_but_in_the_built_program() -> None:
    program = """
import sys
if sys.argv[1:]: sys.frozen = True
from relpitch.storage import keys
from relpitch.voice import recogniser
keys.can_lock = lambda: False
recogniser.is_there, recogniser.recognise = lambda: True, lambda *_: []
from relpitch.cli import main
sys.exit(main(["self-test", "--all"]))
"""
    installed, built = (
        subprocess.run(
            [sys.executable, "-c", program, *how], capture_output=True, text=True, timeout=60, check=False
        )
        for how in ([], ["built"])
    )
    absent = "a library can be locked: this installation has no part for it"
    assert (installed.returncode, installed.stderr) == (0, "")
    assert f"not here  {absent}" in installed.stdout.splitlines()
    assert built.returncode == 1
    assert built.stderr == f"relpitch could not finish its self-test: {absent}.\n"


@pytest.mark.parametrize("broken", ["relpitch.services.sample.fill", "relpitch.printing.pdf.save"])
def test_a_program_that_is_broken_does_not_pass_its_own_check(broken: str) -> None:
    module, name = broken.rsplit(".", 1)
    program = f"""
import sys
import {module} as module
def break_(*_): raise RuntimeError("broken")
module.{name} = break_
from relpitch.cli import main
sys.exit(main(["self-test"]))
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 1
    assert "could not finish its self-test: RuntimeError: broken." in result.stderr


def test_the_doctor_always_answers() -> None:
    result = relpitch("doctor", "--json")
    assert (result.returncode, result.stderr) == (0, "")
    findings = json.loads(result.stdout)
    assert {"name", "works", "words", "mend"} == set(findings[0])
    assert next(each for each in findings if each["name"] == "Qt")["works"]
    assert {"Microphone", "Voice", "Sound"} <= {each["name"] for each in findings}


def test_the_doctor_says_where_no_library_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("a file", encoding="utf-8")
    result = relpitch("doctor", "--json", "--library", str(tmp_path / "no folder" / "mine.relpitch"))
    found = next(each for each in json.loads(result.stdout) if each["name"] == "Library")
    assert not found["works"]
    assert found["words"].startswith("No library can be made at ")


@pytest.mark.parametrize("words", [["sing"], ["say"], ["card", "-"], ["library"], ["--lengthy"]])
def test_words_that_are_off_end_in_one_sentence(words: list[str]) -> None:
    result = relpitch(*words)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1


def test_at_first_the_keyboard_is_nowhere_and_a_key_takes_it_to_a_page(start: Start, qtbot: QtBot) -> None:
    app = start(sample=True, at=PageName.TODAY)
    ring = app.window.findChild(FocusRing)
    assert ring is not None
    assert not ring.isVisible(), "nobody pressed a key yet"
    qtbot.keyClick(app.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    focused = app.application.focusWidget()
    assert focused is not None
    assert app.pages.made[PageName.PITCHES].isAncestorOf(focused)
    assert isinstance(focused, WordsEdit), "a space writes a space, and opens nothing"
