"""A report says where it failed, and holds no word of the person's."""

import logging
import sqlite3
from pathlib import Path

import pytest

from relpitch import log
from relpitch.failure.report import place_of, report_of, without_folders

PRIVATE = "Priya said her wrist hurts"


def failed(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


def _missing_key() -> object:
    return {"a": 1}[PRIVATE]


def test_it_names_kind_file_line_and_function() -> None:
    with pytest.raises(KeyError) as caught:
        _missing_key()
    report = report_of(caught.value)
    assert "KeyError" in report
    assert "tests/failure/test_report.py" in report
    assert "in _missing_key" in report
    assert report.startswith("relpitch ")


@pytest.mark.parametrize(
    "error",
    [
        KeyError(PRIVATE),
        ValueError(PRIVATE, PRIVATE),
        OSError(28, PRIVATE, f"/home/{PRIVATE}/x"),
        sqlite3.IntegrityError(PRIVATE),
        AttributeError(PRIVATE, name="words", obj=PRIVATE),
        ExceptionGroup(PRIVATE, [ValueError(PRIVATE)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_word_of_a_message_is_in_it(error: BaseException) -> None:
    error.__cause__ = failed(RuntimeError(PRIVATE))
    report = report_of(failed(error))
    assert "Priya" not in report
    assert "RuntimeError" in report


def test_what_is_never_a_persons_is_told() -> None:
    assert "OSError (ENOSPC)" in report_of(failed(OSError(28, PRIVATE)))
    assert "AttributeError (words)" in report_of(failed(AttributeError(PRIVATE, name="words")))


def test_an_exception_that_is_its_own_cause_ends() -> None:
    error = failed(ValueError())
    error.__context__ = other = failed(KeyError())
    other.__context__ = error
    assert report_of(error).count("ValueError") == 1


def test_two_failures_on_one_line_are_one_place() -> None:
    one, other = failed(KeyError("a")), failed(KeyError("b"))
    assert place_of(one) == place_of(other) != place_of(failed(ValueError()))


def test_a_folder_with_a_name_is_left_out() -> None:
    found = without_folders('  File "/home/priya/venv/lib/site-packages/relpitch/app.py", line 3 in run')
    assert found == "  File relpitch/app.py, line 3 in run"


def test_the_log_keeps_a_message_out_too(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "relpitch.log"
    logger = logging.getLogger("relpitch.test")
    log.start(file)
    try:
        logger.info("something failed", exc_info=failed(KeyError(PRIVATE)))
    finally:
        handler = logging.getLogger("relpitch").handlers[-1]
        logging.getLogger("relpitch").removeHandler(handler)
        handler.close()
    assert "KeyError" in file.read_text()
    assert "Priya" not in file.read_text()
