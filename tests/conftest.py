"""What every test stands on: no screen, no person's folders, a clean log."""

import contextlib
import logging
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from relpitch import paths, translation

if TYPE_CHECKING:
    from relpitch.storage.keys import LibraryKey

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")  # how long something takes is for benchmarks
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program has it
os.environ["LANGUAGE"] = "en"  # whatever the person who runs them speaks
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", ".hypothesis")
translation.use(translation.ENGLISH, paths.translations())

_MEMORY, _ROOM = Path("/dev/shm"), 8 * 2**30  # noqa: S108  # the folders in it are of pytest; in bytes
if (
    "PYTEST_DEBUG_TEMPROOT" not in os.environ
    and _MEMORY.is_dir()
    and shutil.disk_usage(_MEMORY).free > _ROOM
    and not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC
):
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(_MEMORY)  # thousands of libraries wait for no disk


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Home, configuration and data folders of this test alone."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(home / "Documents"))
    return home


@pytest.fixture(autouse=True, scope="session")
def new_libraries_are_copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A new library is a copy of this run's first one, with an id of its own.

    To walk every step of the migrations takes a tenth of a second, and thousands of tests want a new one.
    """
    from relpitch.storage import checksums, library

    first = tmp_path_factory.mktemp("library") / "first"
    make = library.fill

    def fill(path: Path, key: "LibraryKey | None" = None) -> None:
        if key is not None:
            make(path, key)
            return
        if not first.exists():
            make(first)
        shutil.copyfile(first, path)
        with contextlib.closing(sqlite3.connect(path)) as copy, copy:
            checksums.prepare(copy)
            checksums.watch(copy)
            copy.execute("UPDATE meta SET value = ? WHERE name = 'id'", (str(uuid4()),))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "fill", fill)
        yield


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A test that speaks another language leaves English to the next one."""
    yield
    if translation.language_in_use() != translation.ENGLISH:
        translation.use(translation.ENGLISH, paths.translations())


@pytest.fixture(autouse=True)
def keys_were_used_last() -> Iterator[None]:
    """What an earlier test did with the mouse is forgotten: the window's parts share one memory of it.

    No test leaves a button held: Qt would tell the next ones so, and no ring be drawn for them. Only looked
    at where it is loaded, so that tests without a window load none of Qt.
    """
    loaded = sys.modules.get("relpitch.ui.widgets.last_input")
    if loaded is not None and loaded.last_input.cache_info().currsize:
        loaded.last_input().is_key = True
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    assert widgets is None or not widgets.QApplication.mouseButtons().value, "a button of the mouse is held"


@pytest.fixture(autouse=True)
def nothing_is_logged_as_trouble(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log message at WARNING or above fails the test."""
    yield
    troubles = [each.getMessage() for each in caplog.get_records("call") if each.levelno >= logging.WARNING]
    assert troubles == []
