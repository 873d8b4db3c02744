"""Programs of the system that a few tests need."""

import os
import shutil

import pytest


def need(*programs: str) -> None:
    """Skip the test on a person's machine that lacks a program; where CI installs it, that is a failure."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        reason = f"needs {' and '.join(missing)}: sudo apt-get install pulseaudio pulseaudio-utils flite"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
