"""SQLAlchemy loaded without what it is not used with."""

import subprocess
import sys


def told(program: str) -> str:
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_sqlalchemy_comes_without_asyncio_and_package_metadata() -> None:
    program = """
import sys
import relpitch.storage.tables
names = ("sqlalchemy", "asyncio", "ssl", "importlib.metadata", "email")
print([name for name in names if name in sys.modules])
"""
    assert told(program) == "['sqlalchemy']"


def test_whoever_asks_for_them_later_gets_the_real_ones() -> None:
    program = """
import relpitch.storage.tables
import importlib
from sqlalchemy.util import compat, concurrency
print(concurrency.asyncio.Lock.__module__)
print(importlib.metadata.version("sqlalchemy") == compat.importlib_metadata.version("sqlalchemy"))
import asyncio
print(asyncio.run(asyncio.sleep(0, "it runs")))
"""
    assert told(program).splitlines() == ["asyncio.locks", "True", "it runs"]


def test_where_they_were_loaded_before_nothing_stands_in_for_them() -> None:
    program = """
import asyncio
import importlib.metadata
import relpitch.storage.tables
from sqlalchemy.util import compat, concurrency
print(concurrency.asyncio is asyncio, compat.importlib_metadata is importlib.metadata)
"""
    assert told(program) == "True True"
