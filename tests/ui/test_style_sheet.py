"""The style sheet's rules are for what is ours, so none reaches what Qt makes by itself within its fields."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from relpitch import paths, ui

MEANT_EVERYWHERE = {"QToolTip", "QMenu", "QScrollBar"}
CORNER = "QAbstractScrollArea::corner"  # between two scroll bars: Qt would draw it itself
WITH_A_POP_UP = {
    *(
        "QComboBox",
        "QFontComboBox",
        "QDateEdit",
        "QCalendarWidget",
        "QCompleter",
        "QMessageBox",
        "QInputDialog",
    ),
    *("QColorDialog", "QErrorMessage", "QProgressDialog", "QToolButton"),
}


def our_classes() -> set[str]:
    """The name of each class below ui."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in Path(ui.__path__[0]).rglob("*.py"))
    return {each.name for tree in trees for each in ast.walk(tree) if isinstance(each, ast.ClassDef)}


def selectors(sheet: str) -> Iterator[str]:
    """Each selector of a style sheet."""
    for rule in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL).split("}"):
        head, brace, _body = rule.partition("{")
        if brace:
            yield from (" ".join(each.split()) for each in head.split(","))


def is_bare(selector: str, ours: set[str]) -> bool:
    """Whether nothing in a selector is ours: no class, no name, no property."""
    named = "#" in selector or "[" in selector
    return not named and not ours & set(re.findall(r"\w+", selector.split("::", maxsplit=1)[0]))


def bare(sheet: str) -> list[str]:
    """The selectors that are for a class of Qt's alone."""
    ours = our_classes() | MEANT_EVERYWHERE
    return [each for each in selectors(sheet) if each != CORNER and is_bare(each, ours)]


def test_each_rule_is_for_what_is_ours() -> None:
    assert bare((paths.resources() / "theme" / "style.qss").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "rule",
    [
        "QLineEdit { color: red; }",
        "Button, QPushButton:hover { color: red; }",
        "QComboBox QAbstractItemView::item { color: red; }",
        "/* Button */ * { color: red; }",
    ],
)
def test_a_rule_for_a_class_of_qts_is_told(rule: str) -> None:
    assert bare(rule)


@pytest.mark.parametrize(
    "rule", ["Combo QLineEdit {}", "QListView#rows {}", 'QPushButton[kind="nav"]:hover {}', "QMenu::item {}"]
)
def test_a_rule_for_what_is_ours_is_not(rule: str) -> None:
    assert not bare(rule)


def test_what_opens_is_of_a_kind_that_the_tests_of_pop_ups_look_at() -> None:
    made = {
        (path.stem, node.func.id)
        for path in Path(ui.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WITH_A_POP_UP
    }
    assert made == {("name_completer", "QCompleter"), ("place_completer", "QCompleter")}
