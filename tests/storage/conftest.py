"""A library with one statement, its base and a variant for the gym."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.storage.library import Library
from tests.storage.two import Two

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


@dataclass(frozen=True)
class Example:
    """A closed library, and what is in it."""

    path: Path
    statement: Statement
    base: Version
    gym: Version


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """A closed library, and what is in it."""
    statement = Statement("Moving without pain", NOW)
    offer = PartText(PartRule.OWN, (Phrasing("I help people who sit all day."),), changed_at=NOW)
    base = new_base(statement.id, NOW).with_part(Part.OFFER, offer)
    gym = Version(statement.id, "Gym", NOW, setting_id="gym", position=1)
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="desktop") as library, library.writing() as shelves:
        shelves.statements.save(statement)
        shelves.versions.save(base)
        shelves.versions.save(gym)
    return Example(path, statement, base, gym)


@pytest.fixture
def library(example: Example) -> Iterator[Library]:
    """The example, open for writing."""
    with Library.open(example.path, device="desktop") as library:
        yield library


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that others reach too; pytest's own are closed to them."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)
        Path(folder).chmod(0o700)


@contextmanager
def without_being_root() -> Iterator[None]:
    """Root may write everywhere, so step down for a while."""
    root = os.getuid() == 0
    if root:
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Two copies of one library, both open."""
    both = Two(tmp_path)
    yield both
    both.desktop.close()
    both.laptop.close()
