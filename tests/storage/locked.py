"""Locked libraries for tests. Their keys are made quickly, and none is known to the next test."""

import importlib.util
from collections.abc import Iterator

import pytest

from relpitch.storage import keys

WORDS = "five plain words"
needs_locking = pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("sqlcipher3", "nacl")),
    reason="what locked libraries take is an extra, and is not installed",
)


@pytest.fixture
def locking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keys that take no time to make, forgotten afterwards."""
    monkeypatch.setattr(keys, "_SCRYPT_COST", 2)
    yield
    keys.unlearn_all()
