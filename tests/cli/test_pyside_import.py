import builtins
import subprocess
import sys
from importlib import import_module

import pytest

from relpitch.cli.pyside_import import quick_pyside_import

PROGRAM = """
import builtins, sys
from relpitch.cli.pyside_import import quick_pyside_import
before = builtins.__import__
with quick_pyside_import():
    from PySide6.QtCore import QObject, QTimer
assert builtins.__import__ is before
def postponed():
    return sorted(
        name.rpartition(".")[2]
        for name, module in sys.modules.items()
        if name.startswith("shibokensupport") and not hasattr(module, "__file__")
    )
print(postponed())
for wrong in (lambda: QObject().setObjectName(7), lambda: QTimer().start("soon")):
    try:
        wrong()
    except TypeError as error:
        print(str(error).splitlines()[0])
print(postponed())
"""


def test_what_tells_parameters_is_loaded_when_they_are_wrong() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "['enum_sig', 'errorhandler', 'layout', 'parser', 'pyi_generator', 'tool']",
        "'PySide6.QtCore.QObject.setObjectName' called with wrong argument types:",
        "'PySide6.QtCore.QTimer.start' called with wrong argument types:",
        "['enum_sig', 'pyi_generator']",
    ]


def test_a_start_asks_for_none_of_it() -> None:
    program = """
import sys
from relpitch import cli
cli.main(["--sample", "--quit-after-first-content"])
support = [module for name, module in sys.modules.items() if name.startswith("shibokensupport")]
print(sum(not hasattr(each, "__file__") for each in support))
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.stdout.strip() == "6", result.stderr


def test_the_import_of_python_is_back_even_where_something_fails() -> None:
    before = builtins.__import__
    with pytest.raises(ModuleNotFoundError), quick_pyside_import():
        import_module("nothing_of_this_name")
    assert builtins.__import__ is before
