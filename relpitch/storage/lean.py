"""Loads SQLAlchemy without asyncio and package metadata, which are a quarter of its import.

It names both when it is imported, and uses them for drivers and plug-ins that are not used here. A stand-in
is there meanwhile. Whoever asks it for something gets the real thing: a SQLAlchemy that needs more is slower
to load, and right.
"""

import importlib
import inspect
import sys
from types import ModuleType


class _Later(ModuleType):
    """Stands for a module until something in it is asked for."""

    def __init__(self, name: str, **known: object) -> None:
        super().__init__(name)
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def load() -> None:
    """Import SQLAlchemy and its SQLite dialect."""
    metadata = _Later("importlib.metadata")
    wanted = {"asyncio": _Later("asyncio", iscoroutine=inspect.iscoroutine), metadata.__name__: metadata}
    later = {name: each for name, each in wanted.items() if name not in sys.modules}
    sys.modules.update(later)
    try:
        importlib.import_module("sqlalchemy.dialects.sqlite")
    finally:
        for name, each in later.items():
            if sys.modules.get(name) is each:
                del sys.modules[name]
    vars(importlib).setdefault("metadata", metadata)
