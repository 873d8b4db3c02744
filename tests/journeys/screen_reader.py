"""A screen reader of its own: a screen, a bus and an Orca that nobody else sees or hears.

What Orca says is read from the file that its `--debug-file` writes. It has no voice here.
"""

import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.system_programs import need

_PACKAGES = "xvfb dbus orca at-spi2-core"
_SPOKEN = re.compile(r" - SPEECH OUTPUT: '(.*?)'(?: voice=\w+)?\{'established'", re.DOTALL)
_LONGEST_S = 120.0
# Its debug file is written line by line. It would drop events where many wait, as on a busy machine.
_CUSTOMIZED = """
from orca import debug, event_manager, settings

debug.debugFile.reconfigure(line_buffering=True)
event_manager.EventManager._inFlood = event_manager.EventManager._inDeluge = lambda _self: False
settings.enableBraille = False
settings.enableKeyEcho = False
"""


def said(log: Path) -> list[str]:
    """What Orca has said so far, one utterance after another."""
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    return [re.sub(r"\s+", " ", each) for each in _SPOKEN.findall(text)]


@contextmanager
def screen_reader(folder: Path) -> Iterator[tuple[dict[str, str], Path]]:
    """An environment to start a program in, and the file of what Orca says of it."""
    need("Xvfb", "dbus-daemon", "orca", of=_PACKAGES)
    log = folder / "orca.log"
    environment = _environment(folder)
    with ExitStack() as running:
        # Both write to a pipe what they are called, once they answer.
        screen = _started(running, ["Xvfb", "-displayfd", "{fd}", "-screen", "0", "1280x900x24"], environment)
        environment["DISPLAY"] = f":{screen}"
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = _started(running, bus, environment)
        orca = ["orca", f"--user-prefs={folder / 'prefs'}", f"--debug-file={log}"]
        path = f"{folder / 'bin'}:{environment['PATH']}"
        _run(running, orca, {**environment, "PATH": path})
        _wait_until(lambda: bool(said(log)), "Orca does not begin")
        yield environment, log


def _environment(folder: Path) -> dict[str, str]:
    for name in ("run", "prefs", "bin"):
        (folder / name).mkdir(mode=0o700)
    (folder / "prefs" / "orca-customizations.py").write_text(_CUSTOMIZED, encoding="utf-8")
    # It gives up where another one of the same user runs, though on another bus: it asks pgrep.
    (folder / "bin" / "pgrep").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (folder / "bin" / "pgrep").chmod(0o700)
    left = ("PYTHON", "QT_", "LC_", "PULSE_", "PIPEWIRE_", "XDG_")  # without the person's sound, and folders
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left)}
    return {
        **kept,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "GSETTINGS_BACKEND": "memory",
        "NO_AT_BRIDGE": "1",
        "LANG": "C.UTF-8",
        "LANGUAGE": "en",
        "QT_QPA_PLATFORM": "xcb",
    }


def _started(running: ExitStack, command: list[str], environment: dict[str, str]) -> str:
    """Start a program that tells what it is called through a pipe, in place of `{fd}`."""
    reads, writes = os.pipe()
    with os.fdopen(reads, encoding="utf-8") as told:
        asked = [each.format(fd=writes) for each in command]
        _run(running, asked, environment, writes)
        os.close(writes)
        called = told.readline().strip()
    assert called, f"{command[0]} does not begin"
    return called


def _run(running: ExitStack, command: list[str], environment: dict[str, str], *pipes: int) -> None:
    """Run a program until the end."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, pass_fds=pipes, stdout=quiet, stderr=quiet)
    running.enter_context(process)
    running.callback(process.kill)


def _wait_until(done: Callable[[], bool], otherwise: str) -> None:
    limit = time.monotonic() + _LONGEST_S
    while not done():
        assert time.monotonic() < limit, otherwise
        time.sleep(0.05)
