"""PySide6 imported without what it compiles at each start and only authors of type stubs need."""

import builtins
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_PACKAGE = "shibokensupport.signature.lib"
_FOR_STUBS = {"enum_sig", "pyi_generator"}
_Names = Mapping[str, object] | None


@contextmanager
def quick_pyside_import() -> Iterator[None]:
    """Import PySide6 in here. Python's own `__import__` is back afterwards.

    PySide6 keeps its Python modules as text and compiles them at every start; the one that writes type stubs
    takes 20 of the 150 ms of an empty window. It also puts a slower `__import__` in place, for a feature that
    is not used here.
    """
    plain_import = builtins.__import__

    def without_stubs(  # the names are those by which `__import__` may be called
        name: str,
        globals: _Names = None,  # noqa: A002
        locals: _Names = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        package = sys.modules.get(name) if name == _PACKAGE else None
        for module in _FOR_STUBS & {*(fromlist or ())}:
            if package is not None and not hasattr(package, module):
                setattr(package, module, _Postponed(f"{name}.{module}"))
        return plain_import(name, globals, locals, fromlist or (), level)

    builtins.__import__ = without_stubs
    try:
        yield
    finally:
        builtins.__import__ = plain_import


class _Postponed(ModuleType):
    """Stands for a module until something of it is asked for, so that no version of PySide6 misses it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__spec__ = ModuleSpec(name, None)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            return getattr(import_module(self.__name__), name)
        except ImportError as error:  # PySide6 is loaded, and lets nobody at its own modules any more
            raise AttributeError(name) from error
