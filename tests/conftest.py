"""What every test stands on: no screen, no person's folders, a clean log."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from relpitch import paths, translation

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")  # how long something takes is for benchmarks
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program has it
os.environ["LANGUAGE"] = "en"  # whatever the person who runs them speaks
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", ".hypothesis")
translation.use(translation.ENGLISH, paths.translations())


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Home, configuration and data folders of this test alone."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(home / "Documents"))
    return home


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A test that speaks another language leaves English to the next one."""
    yield
    if translation.language() != translation.ENGLISH:
        translation.use(translation.ENGLISH, paths.translations())


@pytest.fixture(autouse=True)
def keys_were_used_last() -> None:
    """What an earlier test did with the mouse is forgotten: the window's parts share one memory of it.

    Only looked at where it is loaded, so that tests without a window load none of Qt.
    """
    loaded = sys.modules.get("relpitch.ui.widgets.last_input")
    if loaded is not None and loaded.last_input.cache_info().currsize:
        loaded.last_input().is_key = True


@pytest.fixture(autouse=True)
def nothing_is_logged_as_trouble(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log message at WARNING or above fails the test."""
    yield
    troubles = [each.getMessage() for each in caplog.get_records("call") if each.levelno >= logging.WARNING]
    assert troubles == []
