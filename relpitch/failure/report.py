"""What failed, for whoever mends it: where in the program, and not one word of the person's."""

import errno
import platform
import re
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from pathlib import PurePath

from relpitch import __version__

_FILE = re.compile(r'File "([^"]*)"')
_FOLDER_OF_PROGRAM = PurePath(__file__).parents[2]


def report_of(error: BaseException) -> str:
    """Versions, then each exception of the chain with its calls, the latest last. No message, no value."""
    return "\n".join([versions(), *(line for each in _chain(error) for line in lines_of(each))])


def lines_of(error: BaseException) -> list[str]:
    """One exception: its kind, and the calls that led to it."""
    calls = [
        f"  {_short(frame.f_code.co_filename)}:{number} in {frame.f_code.co_name}"
        for frame, number in traceback.walk_tb(error.__traceback__)
    ]
    return [_kind(error), *calls]


def place_of(error: BaseException) -> str:
    """The kind of an exception, and the line that raised it: two failures with the same are one."""
    kind, *calls = lines_of(error)
    return " ".join((kind, *(call.strip() for call in calls[-1:])))


def versions() -> str:
    """What runs here, in one line: relpitch, Python, Qt and the system, each with its version."""
    qt = getattr(sys.modules.get("PySide6"), "__version__", "not loaded")
    return f"relpitch {__version__}, Python {platform.python_version()}, Qt {qt}, {platform.platform()}"


def without_folders(text: str) -> str:
    """A traceback of Python's with the folders before the program left out: one may hold a person's name."""
    return _FILE.sub(lambda found: f"File {_short(found[1])}", text)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        raised = waiting.pop(0)
        if raised is None or raised in seen:
            continue
        seen.append(raised)
        yield raised
        waiting.append(raised.__cause__ or (None if raised.__suppress_context__ else raised.__context__))
        waiting += raised.exceptions if isinstance(raised, BaseExceptionGroup) else ()


def _kind(error: BaseException) -> str:
    """The kind of an exception, with its error number or missing name; never its message."""
    detail: str | None = None
    match error:
        case OSError(errno=int(number)):
            detail = errno.errorcode.get(number, str(number))
        case AttributeError() | NameError() | ImportError():
            detail = error.name
        case sqlite3.Error():
            detail = getattr(error, "sqlite_errorname", None)
        case _:
            pass
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name} ({detail})" if detail else name


def _short(file: str) -> str:
    path = PurePath(file)
    if (
        path.is_relative_to(_FOLDER_OF_PROGRAM)
        and "site-packages" not in path.relative_to(_FOLDER_OF_PROGRAM).parts
    ):
        return path.relative_to(_FOLDER_OF_PROGRAM).as_posix()
    parts = path.parts
    if "site-packages" in parts:
        return PurePath(*parts[parts.index("site-packages") + 1 :]).as_posix()
    return path.name
