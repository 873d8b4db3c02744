"""When something fails while a person writes, no word is lost, and the next start says so, once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from relpitch.storage.library import Library

# Opens the app as a person does, hands it to a few lines of a test, and says what is on the screen.
DRIVER = """
import os, signal, sys, threading
from PySide6.QtCore import QObject, QTimer, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from relpitch.app import App
from relpitch.domain.part import Part
from relpitch.ui import safety as safeties
from relpitch.ui.crash_dialog import CrashDialog
from relpitch.domain.destination import Destination, PageName
import relpitch.ui.pages.pitches.draft as drafts

app = App(["relpitch"], library=sys.argv[1], watched=True)

def pitches():
    return app.pages[PageName.PITCHES]

def begin():
    app.window.activateWindow()
    QApplication.processEvents()
    if not pitches()._pitches.statements():
        pitches()._pitches.new_statement("Moving")
    app.window.go(Destination(PageName.PITCHES, pitches()._pitches.statements() and ""))

def write(words):
    edit = pitches().editor.edit(Part.OFFER)
    edit.put_caret(at_end=True)
    QTest.keyClicks(edit, words)
    QApplication.processEvents()

def offer():
    if app.window.is_on(PageName.TODAY):
        app.window.go(Destination(PageName.PITCHES))
    return pitches().editor.edit(Part.OFFER).words()

def dialogs():
    return [each for each in app.window.findChildren(CrashDialog) if each.isVisible()]

def say():
    for dialog in dialogs():
        print("DIALOG", " | ".join(each.text() for each in dialog.findChildren(QLabel) if each.text()))
        print("REPORT", dialog._report.replace("\\n", " / "))
        print("WORDS", dialog._words)

def fail_in_slot():
    raise KeyError("Priya's wrist")

def go_on():
    try:
        wait = next(moments)
    except StopIteration:
        app.window.close()
    except BaseException as error:
        print("TEST FAILED", repr(error), flush=True)
        os._exit(3)
    else:
        wait_for(wait)

def wait_for(what):
    # Go on as soon as it is so; the main loop runs meanwhile, as it does for a person.
    QTimer.singleShot(5, go_on if what() else lambda: wait_for(what))

app.filled.connect(lambda: QTimer.singleShot(0, go_on))
QTimer.singleShot(150000, lambda: os._exit(4))
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "Mine.relpitch"


def run(library: Path, steps: str, first: str = "", **environment: str) -> str:
    """One run of the app, after what comes `first`; what it printed, and at last its exit code."""
    indented = "\n".join("    " + line for line in steps.strip().splitlines())
    end = "    yield lambda: True\n\nmoments = steps()\nsys.exit(app.run())\n"
    program = f"{first}\n{DRIVER}\ndef steps():\n{indented}\n{end}"
    result = subprocess.run(
        [sys.executable, "-c", program, str(library)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    return f"{result.stdout}EXIT {result.returncode}\n{result.stderr if 'TEST' in result.stdout else ''}"


# However slow the machine, the crash comes before typing is stored by itself.
BEFORE_IT_IS_DUE = "pitches()._draft._throttle.touch = lambda: None; "
MEETS_SOMEONE = (
    "QTimer.singleShot(0, app.meet_someone); yield lambda: QApplication.activeModalWidget() is not None"
)
NEXT_START = 'begin(); print("OFFER", offer()); say(); [each.accept() for each in dialogs()]'


def test_what_fails_before_the_text_is_painted_is_told_too_and_what_is_typed_is_looked_after(
    library: Path, own_folders: Path
) -> None:
    run(library, 'begin(); write("I help people move.")')
    broken = """
from relpitch.ui.pages.today import TodayPage
def fail(_self):
    raise KeyError("Priya's wrist")
TodayPage._deal = fail
"""
    told = run(
        library, f'yield dialogs; say(); begin(); {BEFORE_IT_IS_DUE}write(" Softly."); os._exit(5)', broken
    )
    assert "DIALOG Restart relpitch? | Something in relpitch failed. Everything you typed is saved." in told
    assert "KeyError" in told
    assert "Priya" not in told
    assert len(list(own_folders.rglob("typed/*.json"))) == 1


@pytest.mark.parametrize(
    "where", ["relpitch.services.settings.catalogue", "relpitch.services.today.Today.day"]
)
def test_a_known_trouble_at_the_start_is_told_in_one_plain_sentence(library: Path, where: str) -> None:
    run(library, 'begin(); write("I help people move.")')
    broken = f"""
from unittest.mock import patch
from relpitch.domain.errors import RelpitchError
patch("{where}", side_effect=RelpitchError("settings.toml, line 3: tone is missing.")).start()
from relpitch.ui.widgets.toast import Toast
told, show = [], Toast._show
def note(toast, words, *rest):  # on a slow machine its six seconds are over before anyone can look
    show(toast, words, *rest)
    told.append((words, toast.isVisible()))
Toast._show = note
"""
    told = run(library, "yield lambda: told; print([words for words, is_seen in told if is_seen])", broken)
    assert "['settings.toml, line 3: tone is missing.']" in told
    assert "EXIT 0" in told


def test_a_segmentation_fault_while_typing_loses_nothing_and_is_told_once(
    library: Path, own_folders: Path
) -> None:
    ended = run(
        library,
        f'{BEFORE_IT_IS_DUE}begin(); write("I help people move."); os.kill(os.getpid(), signal.SIGSEGV)',
    )
    assert "EXIT -11" in ended
    assert len(list(own_folders.rglob("typed/*.json"))) == 1
    after = run(library, NEXT_START)
    assert "OFFER I help people move." in after
    assert "DIALOG relpitch is back | It stopped unexpectedly. Your last words were put back" in after
    assert "Segmentation fault" in after
    assert "I help" not in after.partition("REPORT")[2]
    once_more = run(library, NEXT_START)
    assert "OFFER I help people move." in once_more
    assert "DIALOG" not in once_more
    assert [*own_folders.rglob("typed/*"), *own_folders.rglob("runs/*")] == []


@pytest.mark.skipif(os.name != "posix", reason="the system tells by no signal there")
@pytest.mark.parametrize("signal", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("asking", ["", MEETS_SOMEONE], ids=["writing", "in_a_dialog"])
def test_told_to_end_by_the_system_it_saves_and_ends_and_the_next_start_says_nothing(
    signal: str, asking: str, library: Path, own_folders: Path
) -> None:
    steps = f"""
{BEFORE_IT_IS_DUE}begin(); write("I help people move.")
{asking}
os.kill(os.getpid(), signal.{signal})
yield lambda: False
"""
    assert "EXIT 0" in run(library, steps)
    after = run(library, NEXT_START)
    assert "OFFER I help people move." in after
    assert "DIALOG" not in after
    assert [*own_folders.rglob("typed/*"), *own_folders.rglob("runs/*")] == []


OPENS_FOR_EVER = """
import os, signal
from relpitch.storage.library import Library
def make_ready(library, ready=Library._make_ready):
    ready(library)
    if os.environ["SLOW"] == library.name:
        os.kill(os.getpid(), signal.SIGTERM)
        while True:
            pass
Library._make_ready = make_ready
"""


@pytest.mark.skipif(os.name != "posix", reason="the system tells by no signal there")
def test_told_to_end_while_a_library_opens_it_ends_at_once_and_the_next_start_says_nothing(
    library: Path, own_folders: Path
) -> None:
    other = library.with_stem("Other")
    for each in (library, other):
        Library.create(each, device="here").close()
    before = sorted(library.parent.rglob("*"))
    assert run(library, "", OPENS_FOR_EVER, SLOW="Mine") == "EXIT 0\n"
    assert sorted(library.parent.rglob("*")) == before
    steps = f"app.libraries.open_other(Path({str(other)!r})); yield lambda: False"
    first = f"from pathlib import Path\n{OPENS_FOR_EVER}"
    assert run(library, steps, first, SLOW="Other") == "EXIT 0\n", "with another one that was open"
    after = run(library, "say(); print(app.pages[PageName.WELCOME].questions.isVisible())")
    assert after == "True\nEXIT 0\n"
    assert [*own_folders.rglob("typed/*"), *own_folders.rglob("runs/*")] == []


def test_answers_to_the_first_questions_come_back_too(library: Path) -> None:
    typing = """
app.window.activateWindow()
yield app.window.isActiveWindow
fields = app.pages[PageName.WELCOME].questions._fields
for field, words in zip(fields, ("desk workers", "they move", "a stiff neck")):
    field.setFocus()
    QTest.keyClicks(field, words)
os.kill(os.getpid(), signal.SIGSEGV)
"""
    run(library, typing)
    after = run(library, "print(app.pages[PageName.WELCOME].questions.answers()); say()")
    assert "Answers(who='desk workers', change='they move', touch='a stiff neck')" in after
    assert "DIALOG relpitch is back" in after


def test_an_exception_while_typing_is_told_with_all_words_saved_and_a_report_without_them(
    library: Path,
) -> None:
    steps = """
begin(); write("I help people move.")
QTimer.singleShot(0, fail_in_slot)
yield dialogs
say()
print("STORED", pitches()._pitches.versions(pitches()._pitches.statements()[0].id)[0].parts[Part.OFFER])
dialogs()[0].accept()
"""
    told = run(library, steps)
    assert "DIALOG Restart relpitch? | Something in relpitch failed. Everything you typed is saved." in told
    assert "KeyError / " in told
    assert "in fail_in_slot" in told
    assert "Priya" not in told
    assert "I help people move." in told.partition("STORED")[2]
    assert "EXIT 0" in told
    assert "DIALOG" not in run(library, NEXT_START), "what was told is not told again"


def test_after_a_restart_the_next_start_says_what_happened_once(library: Path) -> None:
    steps = """
from PySide6.QtCore import QProcess
QProcess.startDetached = lambda program, arguments: print("RESTARTS", arguments)
begin(); write("I help people move.")
QTimer.singleShot(0, fail_in_slot)
yield dialogs
dialogs()[0]._restart()
"""
    told = run(library, steps)
    assert f"RESTARTS ['-m', 'relpitch', '--library', '{library}']" in told
    after = run(library, NEXT_START)
    assert "OFFER I help people move." in after
    assert "DIALOG relpitch is back | It stopped unexpectedly. All your words are here." in after
    assert "KeyError" in after


def test_words_that_cannot_be_saved_come_back_after_the_restart(library: Path) -> None:
    steps = """
def broken(*_):
    raise RuntimeError("the service is broken")
begin(); write("I help ")
pitches().flush()
pitches()._pitches.write_parts = broken
write("people move.")
yield dialogs
say()
dialogs()[0].accept()
"""
    told = run(library, steps)
    assert "What you typed is kept, and comes back when relpitch starts again." in told
    assert "WORDS I help people move." in told
    after = run(library, NEXT_START)
    assert "OFFER I help people move." in after
    assert "Your last words were put back" in after


def test_wherever_it_fails_there_is_one_dialog_each(library: Path) -> None:
    steps = """
from PySide6.QtCore import QRunnable, QThreadPool
begin()
class Worker(QRunnable):
    def run(self): fail_in_worker()
class Gone:
    def __del__(self): fail_on_its_way_out()
def fail_in_thread(): raise LookupError("Priya")
def fail_in_worker(): raise LookupError("Priya")
def fail_on_its_way_out(): raise LookupError("Priya")
def fail_in_painting(event): raise LookupError("Priya")
def paint_badly():
    app.window.paintEvent = fail_in_painting
    app.window.update()
worker = Worker()
for fail in (
    lambda: threading.Thread(target=fail_in_thread, daemon=True).start(),
    lambda: QThreadPool.globalInstance().start(worker),
    Gone,
    paint_badly,
):
    fail()
    yield dialogs
    print("DIALOGS", len(dialogs()))
    say()
    dialogs()[0].accept()
    yield lambda: not dialogs()
"""
    told = run(library, steps)
    assert told.count("DIALOGS 1\n") == 4
    for place in ("thread", "worker", "on_its_way_out", "painting"):
        assert f"in fail_{'in_' * (place != 'on_its_way_out')}{place}" in told
    assert "Priya" not in told
    assert "EXIT 0" in told


def test_a_second_failure_while_the_dialog_is_open_does_not_open_another(library: Path) -> None:
    steps = """
begin()
def other(): raise ValueError("other")
def again():
    raise LookupError("each time it paints")
QTimer.singleShot(0, fail_in_slot)
yield dialogs
app.window.paintEvent = lambda event: again()
seen = []
def fail_more():
    app.window.update()
    QTimer.singleShot(0, other)
    seen.append(len(dialogs()))
    return len(seen) == 20
yield fail_more
print("DIALOGS", max(seen))
dialogs()[0].accept()
app.window.update()
yield lambda: not dialogs()
seen.clear()
yield fail_more
print("AFTERWARDS", max(seen))
"""
    told = run(library, steps)
    assert "DIALOGS 1" in told
    assert "AFTERWARDS 0" in told
    assert "EXIT 0" in told


def test_a_failure_while_closing_loses_nothing_and_is_told_at_the_next_start(library: Path) -> None:
    steps = """
begin(); write("I help people move.")
def broken():
    raise RuntimeError("at exit")
app.pages[PageName.CARDS].flush = broken
QTimer.singleShot(0, app.window.close)
yield dialogs  # it waits for an answer, and whoever switches the computer off gives none
os._exit(4)
"""
    run(library, steps)
    after = run(library, NEXT_START)
    assert "OFFER I help people move." in after
    assert "DIALOG relpitch is back" in after
    assert "in broken" in after


def test_trouble_that_is_known_is_told_in_a_sentence_without_a_dialog(library: Path) -> None:
    steps = """
from relpitch.domain.errors import LibraryError
begin()
def full(): raise LibraryError("The disk is full.")
QTimer.singleShot(0, full)
yield lambda: app.window._toast.isVisible()
print("DIALOGS", len(dialogs()), "TOAST", app.window._toast._words.text())
"""
    assert "DIALOGS 0 TOAST The disk is full." in run(library, steps)


def test_folders_that_cannot_be_written_stop_nobody_from_writing(library: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    folders = {f"XDG_{each}_HOME": str(in_the_way / "x") for each in ("CONFIG", "DATA", "STATE", "CACHE")}
    typed = run(library, 'begin(); write("I help people move.")', **folders)
    assert "EXIT 0" in typed
    after = run(library, NEXT_START)
    assert "OFFER I help people move." in after
    assert "DIALOG" not in after
