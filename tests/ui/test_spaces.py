"""How much room lies between things stands in one place, which is the theme's."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

from relpitch.ui import spaces

ROOT = Path(__file__).parents[2]
STEPS = {name: value for name, value in vars(spaces).items() if name.startswith("SPACE_")}
CALLS = {
    *("setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing", "insertSpacing"),
    *("setContentsMargins", "setViewportMargins", "setDocumentMargin", "setTopMargin", "setBottomMargin"),
    *("setLeftMargin", "setRightMargin", "QMargins", "QSpacerItem", "changeSize", "Flow"),
}
PARAMETERS = {"gap", "spacing", "margins"}


def test_the_spaces_are_those_of_the_tokens() -> None:
    tokens = json.loads((ROOT / "resources/theme/tokens.json").read_text(encoding="utf-8"))["space"]
    assert {"HAIRLINE" if name == "line" else f"SPACE_{name}": size for name, size in tokens.items()} == {
        "HAIRLINE": spaces.HAIRLINE,
        **STEPS,
    }


def test_a_space_is_as_many_per_cent_of_the_usual_one_as_it_is_called() -> None:
    usual = spaces.SPACE_100
    assert {name: f"SPACE_{100 * size // usual}" for name, size in STEPS.items()} == {
        name: name for name in STEPS
    }


def sources() -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in (ROOT / "relpitch/ui").rglob("*.py")
    }


def test_no_space_stands_bare_and_each_is_used() -> None:
    texts = sources()
    assert {path: found for path, text in texts.items() if (found := bare_spaces(text))} == {}
    used = {
        each.id for text in texts.values() for each in ast.walk(ast.parse(text)) if isinstance(each, ast.Name)
    }
    assert set(STEPS) <= used


def bare_spaces(source: str) -> list[float]:
    """The numbers but 0 that a module keeps things apart by.

    That is in calls of layouts, in what says a gap, and in the module's own constants that are used there; of
    these only what is a step of the scale, as a number of a kind may have a name of its own.
    """
    tree = ast.parse(source)
    lengths = list(_lengths(tree))
    used = {each.id for length in lengths for each in ast.walk(length) if isinstance(each, ast.Name)}
    named = [
        number
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        for name, value in _named(statement)
        if name in used
        for number in _numbers(value)
        if number in STEPS.values()
    ]
    return [number for length in lengths for number in _numbers(length)] + named


def _lengths(tree: ast.Module) -> Iterator[ast.expr]:
    """What says how far apart things are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield from node.args if called in CALLS else ()
            yield from (each.value for each in node.keywords if each.arg in PARAMETERS)
        elif isinstance(node, ast.FunctionDef):
            known = node.args
            named = [*known.posonlyargs, *known.args]
            defaults = zip(reversed(named), reversed(known.defaults), strict=False)
            for name, default in (*defaults, *zip(known.kwonlyargs, known.kw_defaults, strict=True)):
                if name.arg in PARAMETERS and default is not None:
                    yield default


def _numbers(length: ast.AST) -> Iterator[float]:
    """The numbers but 0 in a length; not those by which it is chosen, nor the place of one in a row."""
    if isinstance(length, ast.Constant):
        if isinstance(length.value, (int, float)) and not isinstance(length.value, bool) and length.value:
            yield length.value
    elif isinstance(length, ast.IfExp):
        yield from (*_numbers(length.body), *_numbers(length.orelse))
    elif not isinstance(length, ast.Subscript):
        for each in ast.iter_child_nodes(length):
            yield from _numbers(each)


def _named(statement: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    """The names that a statement gives, each with what it is given to."""
    for target in statement.targets:
        if isinstance(target, ast.Name):
            yield target.id, statement.value
        elif isinstance(target, ast.Tuple) and isinstance(statement.value, ast.Tuple):
            for name, value in zip(target.elts, statement.value.elts, strict=True):
                if isinstance(name, ast.Name):
                    yield name.id, value


def test_a_bare_space_would_be_found() -> None:
    assert bare_spaces("row.setSpacing(8)") == [8]
    assert bare_spaces("row.setContentsMargins(0, theme().px(4 if low else SPACE_150), 0, 7)") == [4, 7]
    assert bare_spaces("Flow(6, at_end=2)") == [6]
    assert bare_spaces("WidgetPair(one, other, gap=48)") == [48]
    assert bare_spaces("def __init__(self, gap: int = 6) -> None: ...") == [6]
    assert bare_spaces("_WIDE, _GAP = 200, 8\nrow.setSpacing(_GAP)") == [8]
    assert bare_spaces("_ACROSS = 44\nrow.setContentsMargins(_ACROSS, 0, _ACROSS, 0)") == []
    assert bare_spaces("row.setContentsMargins(SPACE_200 + HAIRLINE, 0, ends[1], 0)") == []
