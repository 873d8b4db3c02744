"""How much a cache remembers is said in one place, with what it is enough for."""

import ast
from pathlib import Path

from relpitch import cache_sizes

SOURCE = Path(cache_sizes.__file__).parent
SIZES = {name for name in vars(cache_sizes) if name.isupper()}


def sizes(source: str) -> list[str]:
    """How much each `lru_cache` of a module remembers, as it is written; nothing where it does not say."""
    tree = ast.parse(source)
    calls = [
        each for each in ast.walk(tree) if isinstance(each, ast.Call) and called(each.func) == "lru_cache"
    ]
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    bare = ["" for each in functions for one in each.decorator_list if called(one) == "lru_cache"]
    asked = [[*each.args, *(keyword.value for keyword in each.keywords)] for each in calls]
    return [*bare, *(ast.unparse(each[0]) if each else "" for each in asked)]


def called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_no_cache_has_a_bare_size_but_that_of_the_last_alone() -> None:
    modules = {each: sizes(each.read_text(encoding="utf-8")) for each in SOURCE.rglob("*.py")}
    found = {str(each.relative_to(SOURCE)): size for each, size in modules.items() if size}
    bare = {
        file: size
        for file, written in found.items()
        for size in written
        if size != "1" and not size.isupper()
    }
    assert bare == {}
    used = {size for written in found.values() for size in written}
    assert used >= SIZES, "a size that no cache has goes"


def test_a_bare_size_would_be_found() -> None:
    assert sizes("@lru_cache\ndef one() -> None: ...") == [""]
    assert sizes("@functools.lru_cache(64)\ndef one() -> None: ...") == ["64"]
    assert sizes("self.read = lru_cache(maxsize=1024)(self._read)") == ["1024"]
    assert sizes("@lru_cache(maxsize=WORDS)\ndef one() -> None: ...") == ["WORDS"]
    assert sizes("@cache\ndef one() -> None: ...") == []


def remembered_in_public(source: str) -> list[str]:
    """The public methods with a memory that the docstring of their class leaves out.

    Who calls `reader.read(...)` finds no method of that name, so the class says what it gives.
    """
    return [
        f"{one.name}.{target.attr}"
        for one in ast.walk(ast.parse(source))
        if isinstance(one, ast.ClassDef)
        for each in ast.walk(one)
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Call)
        for target in each.targets
        if isinstance(target, ast.Attribute) and not target.attr.startswith("_")
        if isinstance(each.value.func, ast.Call) and called(each.value.func.func) == "lru_cache"
        if f"`{target.attr}`" not in (ast.get_docstring(one) or "")
    ]


def test_what_a_class_remembers_in_public_is_told_in_its_docstring() -> None:
    found = [each for path in SOURCE.rglob("*.py") for each in remembered_in_public(path.read_text("utf-8"))]
    assert found == []


def test_a_remembered_method_that_no_docstring_tells_of_is_found() -> None:
    bare = "class A:\n    def __init__(self):\n        self.read = lru_cache(maxsize=1)(self._read)\n"
    assert remembered_in_public(bare) == ["A.read"]
    assert remembered_in_public(bare.replace("class A:\n", 'class A:\n    """`read` reads."""\n')) == []
