"""What the core holds are values: nothing of one changes once it is made."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import relpitch.domain


def values() -> Iterator[type]:
    """Every dataclass of the domain."""
    for found in pkgutil.iter_modules(relpitch.domain.__path__):
        module = importlib.import_module(f"relpitch.domain.{found.name}")
        for each in vars(module).values():
            if (
                dataclasses.is_dataclass(each)
                and isinstance(each, type)
                and each.__module__ == module.__name__
            ):
                yield each


@pytest.mark.parametrize("value", sorted(values(), key=str), ids=str)
def test_a_value_is_frozen_and_has_no_room_for_more(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]  # of every dataclass
    assert "__slots__" in vars(value)
