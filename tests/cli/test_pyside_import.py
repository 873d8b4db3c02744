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
    from PySide6.QtCore import QObject
print(builtins.__import__ is before)
stubs = [module for name, module in sys.modules.items() if name.endswith(("pyi_generator", "enum_sig"))]
print([hasattr(each, "__file__") for each in stubs])
try:
    QObject().setObjectName(7)
except TypeError as error:
    print("setObjectName" in str(error))
"""


def test_pyside_works_without_what_it_has_for_authors_of_stubs() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert result.stderr == ""
    assert result.stdout.split() == ["True", "[False,", "False]", "True"]


def test_the_import_of_python_is_back_even_where_something_fails() -> None:
    before = builtins.__import__
    with pytest.raises(ModuleNotFoundError), quick_pyside_import():
        import_module("nothing_of_this_name")
    assert builtins.__import__ is before
