"""The sample library of Maya, as the commands open it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.services import sample
from relpitch.storage.library import Library


@pytest.fixture
def maya(tmp_path: Path) -> str:
    """The path of a library with all of the sample in it."""
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, datetime.now(UTC))
    return str(path)
