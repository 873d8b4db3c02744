"""relpitch doctor: what works on this machine, and the one step that mends what does not."""

import argparse
import contextlib
import ctypes
import dataclasses
import importlib
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from relpitch import __version__, paths
from relpitch.cli.display import trouble_with_display
from relpitch.domain.errors import RelpitchError
from relpitch.storage.keys import can_lock
from relpitch.translation import N_, _, ngettext

# What Qt's plug-ins load at run time, and Debian's package that holds it.
_SHARED = {
    N_("The window's drawing"): {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libfontconfig.so.1": "libfontconfig1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libstdc++.so.6": "libstdc++6",
    },
    N_("The window on X11"): {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    N_("Printing"): {"libcups.so.2": "libcups2"},
    N_("Sound"): {"libpulse.so.0": "libpulse0"},
}


_INSTALL_LOCKING = "pip install relpitch[locked]"


@dataclass(frozen=True, slots=True)
class DoctorCheck:
    """One thing that works or does not; `mend` is the one step, empty where there is nothing to mend."""

    name: str
    works: bool
    words: str
    mend: str = ""


def configure(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print what was found. Always 0: a finding is not a failure of the doctor."""
    findings = list(examine(arguments.library))
    if arguments.json:
        print(json.dumps([dataclasses.asdict(each) for each in findings], indent=2, ensure_ascii=False))
        return 0
    for each in findings:
        print(f"{_('works') if each.works else _('not here'):10}{each.name}: {each.words}")
        if each.mend:
            print(f"{'':10}{each.mend}")
    return 0


def examine(library: str | None) -> Iterator[DoctorCheck]:
    """Look at everything, one thing after the other; none depends on another."""
    yield DoctorCheck(
        "relpitch",
        True,
        f"{__version__}, Python {platform.python_version()}, {platform.system()}",
    )
    qt = list(_qt())
    yield from qt
    if sys.platform.startswith("linux"):
        yield from _shared_libraries()
    if all(each.works for each in qt):
        yield _microphone()
        yield _voice()
        yield _recogniser()
    trouble = trouble_with_display()
    yield DoctorCheck(_("Screen"), trouble is None, trouble or _("A window can open."))
    yield _resources()
    yield _locking()
    yield _library(library)
    yield from _left_recordings(library)


def _qt() -> Iterator[DoctorCheck]:
    # Qt logs each way to play sound that it tries in vain: none of them is a finding.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    for name, module in {"Qt": "PySide6.QtGui", _("Qt sound"): "PySide6.QtMultimedia"}.items():
        try:
            importlib.import_module(module)
        except ImportError as error:
            missing = str(error).partition(":")[0]
            packages = [all_[missing] for all_ in _SHARED.values() if missing in all_]
            yield DoctorCheck(name, False, _("{name} is missing.").format(name=missing), _install(packages))
        else:
            yield DoctorCheck(name, True, _("It loads."))


def _microphone() -> DoctorCheck:
    from PySide6.QtCore import qInstallMessageHandler

    from relpitch import audio

    _application = _qt_without_a_window()  # held while Qt is asked
    before = qInstallMessageHandler(lambda *_given: None)  # as above: no finding
    names = list(audio.microphones().values())
    qInstallMessageHandler(before)
    if not names:
        return DoctorCheck(
            _("Microphone"), False, _("None here; the stage is a stopwatch."), _("Plug one in, any will do.")
        )
    return DoctorCheck(_("Microphone"), True, f"{names[0]}.")


def _voice() -> DoctorCheck:
    """Whether something reads aloud. Its engine is not started for that."""
    from relpitch import audio

    _application = _qt_without_a_window()  # held while Qt is asked
    if audio.voices():
        return DoctorCheck(_("Voice"), True, _("There is one to read aloud."))
    words, mend = _("This computer has no voice to read with."), audio.one_step_to_a_voice()
    return DoctorCheck(_("Voice"), False, words, mend)


def _recogniser() -> DoctorCheck:
    """Whether words are listened for: it is tried on a second of silence, as its model may be missing."""
    from relpitch.voice import recogniser

    name, here = (
        _("Recogniser"),
        _("Python {version} on {computer}").format(
            version=platform.python_version(), computer=f"{platform.system()} {platform.machine()}"
        ),
    )
    if not recogniser.is_there():
        mend = _("Python 3.11 and 3.13 have one, on Linux, Windows and macOS; takes are measured without.")
        return DoctorCheck(name, False, _("There is none for {here}.").format(here=here), mend)
    import numpy as np

    from relpitch.domain.take import SAMPLE_RATE

    try:
        recogniser.recognise([np.zeros(SAMPLE_RATE, np.float32)], ["relpitch"], [0])
    except Exception as error:  # whatever the library raises, this is what is told
        return DoctorCheck(
            name, False, _("It does not load: {error}").format(error=error), _("Install relpitch again.")
        )
    return DoctorCheck(name, True, _("The words of a take can be listened for."))


def _qt_without_a_window() -> object:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.instance() or QCoreApplication([])


def _shared_libraries() -> Iterator[DoctorCheck]:
    for name, libraries in _SHARED.items():
        missing = [package for library, package in libraries.items() if not _loads(library)]
        if missing:
            absent = [each for each in libraries if not _loads(each)]
            yield DoctorCheck(
                _(name), False, _("{names} missing.").format(names=", ".join(absent)), _install(missing)
            )
        else:
            yield DoctorCheck(_(name), True, _("Everything it needs is there."))


def _install(packages: list[str]) -> str:
    """The command that brings packages, where this system has it; else the libraries' names must do."""
    return f"sudo apt-get install {' '.join(packages)}" if packages and which("apt-get") else ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _resources() -> DoctorCheck:
    expected = ("fonts", "icons", "theme", "settings.toml", "stocks.toml")
    missing = [each for each in expected if not (paths.resources() / each).exists()]
    if missing:
        return DoctorCheck(
            _("Its own files"),
            False,
            _("{names} missing.").format(names=", ".join(missing)),
            _("Install relpitch again."),
        )
    return DoctorCheck(_("Its own files"), True, _("All there."))


def _library(chosen: str | None) -> DoctorCheck:
    from relpitch.preferences import library_to_open, load
    from relpitch.storage.keys import salt_of
    from relpitch.storage.verify import verify

    path = library_to_open(chosen, load(paths.preferences_file()))
    if not path.exists():
        nearest = next(each for each in path.absolute().parents if each.exists())
        if nearest.is_dir() and os.access(nearest, os.W_OK):
            return DoctorCheck(
                _("Library"), True, _("{path} will be made when the window opens.").format(path=path)
            )
        return DoctorCheck(
            _("Library"),
            False,
            _("No library can be made at {path}.").format(path=path),
            "relpitch --library PATH",
        )
    if salt_of(path) is not None:
        return _locked_library(path)
    try:
        findings = verify(path)
    except RelpitchError as error:
        return DoctorCheck(_("Library"), False, str(error), f"relpitch --library {path} library verify")
    return DoctorCheck(
        _("Library"), not findings, " ".join(findings) or _("{path} is there and readable.").format(path=path)
    )


def _left_recordings(chosen: str | None) -> Iterator[DoctorCheck]:
    """Recordings that stayed where a library was deleted by hand, as far as it was open lately."""
    from relpitch.preferences import library_to_open, load, recent_libraries
    from relpitch.storage.recordings import without_a_library

    preferences = load(paths.preferences_file())
    libraries = (
        library_to_open(chosen, preferences),
        *recent_libraries(preferences),
        paths.default_library(),
    )
    for folder in dict.fromkeys(each.absolute().parent for each in libraries):
        with contextlib.suppress(OSError):
            for left in without_a_library(folder):
                there = ngettext(
                    "In {path} is {count} recording, and its library is gone.",
                    "In {path} are {count} recordings, and their library is gone.",
                    left.number,
                ).format(path=left.folder, count=left.number)
                locked = _("Without the library and its passphrase nobody can hear them.")
                words = f"{there} {locked}" if left.is_locked else there
                mend = _(
                    "Delete that folder to be rid of them, "
                    "or put the library back beside it to hear them again."
                )
                yield DoctorCheck(_("Recordings"), True, words, mend)


def _locked_library(path: Path) -> DoctorCheck:
    """Whether a locked library can be opened here. Its passphrase is not asked for that."""
    if can_lock():
        return DoctorCheck(
            _("Library"), True, _("{path} is there, locked by a passphrase.").format(path=path)
        )
    return DoctorCheck(
        _("Library"), False, _("{path} is locked by a passphrase.").format(path=path), _INSTALL_LOCKING
    )


def _locking() -> DoctorCheck:
    """Whether a library can be locked, by choice."""
    if can_lock():
        return DoctorCheck(_("Locking"), True, _("A library can be locked by a passphrase."))
    return DoctorCheck(_("Locking"), False, _("Not in this installation."), _INSTALL_LOCKING)
