"""What the system says went wrong, in the language that is set."""

import ast
import errno
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.domain.system_errors import reason

ROOT = Path(__file__).parents[2] / "relpitch"
_FOR_DEVELOPERS = {"datafile.py", "voice/network.py", "domain/system_errors.py"}
"""A file of the program's own that is not there."""
_SELDOM = [errno.EEXIST, errno.ELOOP, errno.EINVAL, errno.EMFILE, errno.ENOTCONN]


@pytest.mark.parametrize(
    "number", [errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOSPC, errno.EROFS, *_SELDOM]
)
def test_it_is_told_in_the_language_that_is_set(number: int) -> None:
    error = OSError(number, "As the system says it")
    english = reason(error)
    said = {english}
    for code in ("de", "es"):
        translation.use(code, paths.translations())
        said.add(reason(error))
    assert len(said) == 3
    assert "As the system says it" not in said


def test_what_is_rare_stays_as_the_system_says_it() -> None:
    assert reason(OSError(errno.EDOM, "Out of domain")) == "Out of domain"
    assert reason(OSError("cannot seek")) == "cannot seek"


def test_nobody_is_told_what_the_system_says_as_it_says_it() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in sorted(ROOT.rglob("*.py"))
        if path.relative_to(ROOT).as_posix() not in _FOR_DEVELOPERS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "strerror"
    ]
    assert found == [], "say relpitch.domain.system_errors.reason(error)"
