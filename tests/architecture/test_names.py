"""One name means one thing: a class of one name stands in one module."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "relpitch"

_OF_DRAFTING = frozenset({"LeftOut", "Pieces", "Rules", "Words"})
"""Names that drafting gives once more."""


_TYPING = ("cast", "Stored")
"""What names a class in a text: typing's, and the list of what each table's rows are."""


def homes() -> dict[str, list[str]]:
    """The modules of each public class, by its name."""
    return {name: at for name, at in given_names().items() if not name.startswith("_")}


@cache
def given_names() -> dict[str, list[str]]:
    """The modules in which each class or name of a type is made, by its name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case ast.ClassDef(name=name):
                    found[name].append(str(path.relative_to(PACKAGE)))
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp()) if (
                    re.search("[a-z]", name)
                ):
                    found[name].append(str(path.relative_to(PACKAGE)))
    return found


def given_twice() -> dict[str, list[str]]:
    """What is public and has the name of something else, be that public or a module's own."""
    found = given_names()
    both = {name: [*at, *found.get(f"_{name}", [])] for name, at in homes().items()}
    return {name: at for name, at in both.items() if len(at) > 1}


def test_no_name_is_given_to_a_second_class() -> None:
    assert {name: at for name, at in given_twice().items() if name not in _OF_DRAFTING} == {}


def test_the_list_of_names_that_stand_twice_only_gets_shorter() -> None:
    assert _OF_DRAFTING - set(given_twice()) == set()


def test_what_long_work_tells_is_of_one_kind() -> None:
    again = re.compile(r"^(?!Progress)\w+ = Callable\[\[int, int\], None\]", re.MULTILINE)
    texts = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    homes_of_it = [
        path.name for path, text in texts.items() if re.search(r"^Progress = ", text, re.MULTILINE)
    ]
    assert homes_of_it == ["errors.py"]
    assert [path.name for path, text in texts.items() if again.search(text)] == []


_ONCE_METAPHORS = frozenset(
    """
    said told stands graves dig_up doing doings keeping landings desk press drawer rooms verbs leading
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Names that said nothing of what they stood for. Qt's own `keyPressEvent` and the like are other words."""

_STATUS = "SAID"
"""What becomes of a word of the script, by the name that `relpitch listen` prints."""


def names_given(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every name that a module gives, with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.arg(arg=name):
                yield name, node.lineno
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name, node.lineno
            case ast.MatchAs(name=str(name)) | ast.ExceptHandler(name=str(name)):
                yield name, node.lineno
            case ast.alias(asname=str(name)):
                yield name, node.lineno


def test_no_private_metaphor_is_a_name() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line} {name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for name, line in [(path.stem, 1), *names_given(ast.parse(path.read_text(encoding="utf-8")))]
        if name != _STATUS and name.strip("_").casefold() in _ONCE_METAPHORS
    ]
    assert found == []


_MEASURES = frozenset(
    """
    above ahead alike any apart around at_first at_most at_once before below beside deepest early far few
    fewest high largest latest least lone long longer longest looked_at looked_through more most mostly named
    near quietest remembered seen short shortest shown tall tallest tight wide
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Words that say how much, and not of what."""

_BARE_NUMBERS = re.compile(r'^([A-Z_]+(?:, [A-Z_]+)*) = [-\d][-\d_., x*<]*$(?!\n""")', re.MULTILINE)


def bare_numbers(source: str) -> list[str]:
    """The names of a module's numbers beside which nothing is written."""
    return [name for names in _BARE_NUMBERS.findall(source) for name in names.split(", ")]


def test_a_number_says_of_what_it_is() -> None:
    """Its name says it, as in `_MOST_WORDS = 18`, or what is written beside it."""
    found = [
        f"{path.relative_to(PACKAGE)} {name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for name in bare_numbers(path.read_text(encoding="utf-8"))
        if name.strip("_").casefold() in _MEASURES
    ]
    assert found == []


def test_a_number_is_bare_where_nothing_is_written_beside_it() -> None:
    assert bare_numbers("_FEW = 5\n_MOST, _LEAST = 9, -1.5\n_LONG = 1 << 20\n") == [
        *("_FEW", "_MOST", "_LEAST", "_LONG"),
    ]
    assert bare_numbers('_FEW = 5  # words\n_MOST = 9\n"""Letters."""\n_NEAR = "near"\n') == []


def test_no_name_of_a_class_is_among_words_that_people_read() -> None:
    """What a class is called may get there when names are changed everywhere."""
    names = {name for name in homes() if sum(map(str.isupper, name)) > 1}
    found = [
        f"{path.name}: {words}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for words in shown_words(ast.parse(path.read_text(encoding="utf-8")))
        if names & set(re.findall(r"\w+", words))
    ]
    assert found == []


def shown_words(tree: ast.Module) -> Iterator[str]:
    """Every text that is neither a docstring nor an annotation."""
    others = {id(each) for node in ast.walk(tree) for each in _notes(node)}
    for node in ast.walk(tree):
        words = node.value if isinstance(node, ast.Constant) and id(node) not in others else None
        if isinstance(words, str):
            yield words


def _notes(node: ast.AST) -> Iterator[ast.AST]:
    """What of a node is its docstring or an annotation, and what lies in it."""
    if isinstance(node, ast.Expr):
        yield node.value
    annotations = [getattr(node, name, None) for name in ("annotation", "returns", "slice")]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TYPING:
        annotations += node.args[:1]
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
        annotations.append(node.value)
    for each in annotations:
        if isinstance(each, ast.AST):
            yield from ast.walk(each)
