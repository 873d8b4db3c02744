"""Programs of the system that a few tests need."""

import os
import shutil

import pytest

SOUND = "pulseaudio pulseaudio-utils flite"


def need(*programs: str, of: str = SOUND) -> None:
    """Skip the test on a person's machine that lacks a program; where CI installs it, that is a failure.

    `of` are the packages that they come with.
    """
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        reason = f"needs {' and '.join(missing)}: sudo apt-get install {of}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
