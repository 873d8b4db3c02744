"""PySide6 imported without what it compiles at each start and hardly anybody asks for."""

import builtins
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from types import ModuleType
from typing import Any

_POSTPONED = {
    "shibokensupport.signature": {"errorhandler", "layout", "parser"},
    "shibokensupport.signature.lib": {"enum_sig", "pyi_generator", "tool"},
}
"""By package, what tells the parameters of functions: in messages that they are wrong, and for type stubs."""
_TRIED = {(6, 11), (6, 12)}  # versions of PySide6; in another one, nothing is postponed
_Namespace = Mapping[str, object] | None


@contextmanager
def quick_pyside_import() -> Iterator[None]:
    """Import PySide6 in here. Python's own `__import__` is back afterwards.

    PySide6 carries its Python modules as text, and compiles them at every start: those named above take 40 of
    the 150 ms of an empty window. Here they are compiled when something of them is asked for. PySide6 also
    puts a slower `__import__` in place, for a feature that is not used here.
    """
    plain_import = builtins.__import__

    def import_without(
        name: str,
        globals: _Namespace = None,  # noqa: A002  # what Python itself calls it
        locals: _Namespace = None,  # noqa: A002  # what Python itself calls it
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name in _POSTPONED:
            for module in _POSTPONED[name] & {*(fromlist or ())}:
                _postpone(name, module)
        return plain_import(name, globals, locals, fromlist or (), level)

    builtins.__import__ = import_without
    try:
        yield
    finally:
        builtins.__import__ = plain_import


def _postpone(package: str, name: str) -> None:
    """Let something stand for a module of PySide6, unless that is loaded already."""
    whole = f"{package}.{name}"
    finder = sys.meta_path[0]  # PySide6's own, while it is imported
    version = getattr(sys.modules.get("shiboken6"), "__version_info__", ())[:2]
    if version in _TRIED and package in sys.modules and whole not in sys.modules:
        spec = finder.find_spec(whole, None)
        if spec is not None:
            sys.modules[whole] = postponed = _Postponed(spec)
            setattr(sys.modules[package], name, postponed)


class _Postponed(ModuleType):
    """Stands for a module until something of it is asked for."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = ModuleSpec(spec.name, None)  # one of its own: PySide6 gives it another name
        self._wanted = spec
        self._real: ModuleType | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._real is None:
            real = module_from_spec(self._wanted)
            assert self._wanted.loader is not None
            self._wanted.loader.exec_module(real)
            self._real = real
        return getattr(self._real, name)
