"""The end of the program."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("arguments", [["--sample", "--quit-after-first-content"], ["self-test"]])
def test_no_window_is_left_for_the_end_of_python(arguments: list[str]) -> None:
    program = """
import sys
from relpitch.cli import main
code = main(sys.argv[1:])
from PySide6.QtWidgets import QApplication
print("left", QApplication.topLevelWidgets(), code)
"""
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout.splitlines()[-1] == "left [] 0", result.stderr
    assert result.stderr == ""


def test_no_window_is_left_where_the_program_ends_otherwise() -> None:
    program = """
import atexit
from PySide6.QtWidgets import QApplication
atexit.register(lambda: print("left", QApplication.topLevelWidgets()))
from relpitch.app import App
app = App(["relpitch"], sample=True)
app.open_library()
app.window.show()
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (result.stdout, result.stderr) == ("left []\n", "")


def test_a_list_of_names_goes_with_its_field() -> None:
    program = """
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from relpitch.ui.ending import take_windows_away
from relpitch.ui.widgets.name_completer import NamePopup
application = QApplication([])
windows = [QWidget() for _ in range(20)]
popups = [NamePopup(QLineEdit(window)) for window in windows]
take_windows_away()
print("left", QApplication.topLevelWidgets())
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (result.returncode, result.stdout) == (0, "left []\n"), result.stderr
