"""One name means one thing: a class of one name stands in one module."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).parents[2] / "relpitch"


class Module(NamedTuple):
    """A module of the app: where it is, its source, and every node of its tree, as `ast.walk` has them."""

    path: Path
    source: str
    nodes: tuple[ast.AST, ...]


@cache
def modules() -> tuple[Module, ...]:
    """Every module, read once for all that is asked of names."""
    return tuple(
        Module(path.relative_to(PACKAGE), source, tuple(ast.walk(ast.parse(source))))
        for path in sorted(PACKAGE.rglob("*.py"))
        for source in [path.read_text(encoding="utf-8")]
    )


OF_DRAFTING = frozenset({"LeftOut", "Rules", "Words"})
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
    for path, _source, nodes in modules():
        for node in getattr(nodes[0], "body", ()):
            match node:
                case ast.ClassDef(name=name):
                    found[name].append(str(path))
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp()) if (
                    re.search("[a-z]", name)
                ):
                    found[name].append(str(path))
    return found


def given_twice() -> dict[str, list[str]]:
    """What is public and has the name of something else, be that public or a module's own."""
    found = given_names()
    both = {name: [*at, *found.get(f"_{name}", [])] for name, at in homes().items()}
    return {name: at for name, at in both.items() if len(at) > 1}


def test_no_name_is_given_to_a_second_class() -> None:
    assert {name: at for name, at in given_twice().items() if name not in OF_DRAFTING} == {}


def test_the_list_of_names_that_stand_twice_only_gets_shorter() -> None:
    assert OF_DRAFTING - set(given_twice()) == set()


def test_what_long_work_tells_is_of_one_kind() -> None:
    again = re.compile(r"^(?!Progress)\w+ = Callable\[\[int, int\], None\]", re.MULTILINE)
    texts = {path: source for path, source, _nodes in modules()}
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


def names_given(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, int]]:
    """Every name that a module gives, with its line."""
    for node in nodes:
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
        f"{path}:{line} {name}"
        for path, _source, nodes in modules()
        for name, line in [(path.stem, 1), *names_given(nodes)]
        if name != _STATUS and name.strip("_").casefold() in _ONCE_METAPHORS
    ]
    assert found == []


_SAYING_NOTHING = frozenset({"Day", "Next", "Pages", "Shown", "Stuff", "That", "Thing", "This", "What"})


def test_the_name_of_a_class_says_what_it_is() -> None:
    """Not `What.CARDS`, but `CardUse.CARDS`; not `Next`, but `NextEvent`."""
    tried = {name: at for name, at in given_names().items() if name.strip("_") in _SAYING_NOTHING}
    assert {name: at for name, at in tried.items() if name not in _EXPLAINED} == {}


_EXPLAINED = frozenset({"Thing"})
"""What a message can carry: a promise, a gift, an introduction."""

_WITH_UNDERSCORE = frozenset({"coach/review.py", "drafting/messages/drafted.py"})
"""Modules in which `_` is something else in a function, though it translates in the module."""


def hidden_translations(nodes: Sequence[ast.AST]) -> list[int]:
    """The lines on which `_`, by which a module translates, is made something else for a whole function."""
    if not any(isinstance(node, ast.alias) and node.name == "_" for node in nodes):
        return []
    within = {
        id(name)  # it ends with them
        for node in nodes
        if isinstance(node, ast.comprehension)
        for name in ast.walk(node.target)
    }
    return [
        node.lineno
        for node in nodes
        if (isinstance(node, ast.Name) and node.id == "_" and isinstance(node.ctx, ast.Store))
        or (isinstance(node, ast.arg) and node.arg == "_")
        if id(node) not in within
    ]


def test_what_translates_is_nothing_else_in_a_function() -> None:
    """A sentence that is added there later would call a list, or what a loop left."""
    found = {path.as_posix() for path, _source, nodes in modules() if hidden_translations(nodes)}
    assert found == _WITH_UNDERSCORE, "the list of those that are left only gets shorter"


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("from relpitch.translation import _\nfor _ in (1, 2):\n    pass\n", [2]),
        ("from relpitch.translation import _\nfirst = [one for one, _ in pairs]\n", []),
        ("for _ in range(3):\n    pass\n", []),
    ],
    ids=["loop", "comprehension", "nothing translates"],
)
def test_a_loop_hides_what_translates(source: str, lines: list[int]) -> None:
    assert hidden_translations(tuple(ast.walk(ast.parse(source)))) == lines


_YES_OR_NO = re.compile(r"_?(?:is|has|can)_")


def test_what_is_called_like_a_yes_or_no_is_one() -> None:
    found = []
    for path, _source, nodes in modules():
        for node in nodes:
            match node:
                case ast.FunctionDef(name=name, returns=ast.expr() as kind) if _YES_OR_NO.match(name):
                    pass
                case ast.arg(arg=name, annotation=ast.expr() as kind) if _YES_OR_NO.match(name):
                    pass
                case ast.AnnAssign(target=ast.Name(id=name), annotation=kind) if _YES_OR_NO.match(name):
                    pass
                case _:
                    continue
            if not re.search("bool|TypeGuard|TypeIs|Expression|Element", ast.unparse(kind)):
                found.append(f"{path.as_posix()} {name}: {ast.unparse(kind)}")
    assert found == []


def test_what_is_called_words_is_text() -> None:
    """The glossary says so: no column of widgets, nothing that paints."""
    found = [
        f"{path}:{node.lineno} {node.name}: {ast.unparse(node.returns)}"
        for path, _source, nodes in modules()
        for node in nodes
        if isinstance(node, ast.FunctionDef) and node.name in ("words", "_words") and node.returns is not None
        if not re.search("str|Word", ast.unparse(node.returns))
    ]
    assert found == []


def test_no_method_has_the_name_of_another_but_for_an_underscore() -> None:
    """`show` and `_show` are told apart by nobody who reads fast; the inner one says what of it it does."""
    found = []
    for path, _source, nodes in modules():
        for node in nodes:
            if isinstance(node, ast.ClassDef):
                names = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
                found += [f"{path.name} {node.name}.{name}" for name in sorted(names) if f"_{name}" in names]
    assert found == []


_OF_AN_IMPORT_TOO = frozenset(
    """
    CopiesBeside.put_away Events.again Following.draft Following.words Gallery.ringed LibraryUpkeep.back_up
    OpenLibrary.import_file People.called People.known PeopleFound.snippet
    PrepSheetOutput.ask_where Presentation.measure Script.time_to_move SearchIndex.forget_traces
    StatementWriter.delete TableLayout.fields TakeWork.measure Writer.delete _Merging.merged
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Methods that have the name of a function their module imports, which is another."""


def of_an_import_too(nodes: Sequence[ast.AST]) -> set[str]:
    """The methods of a module whose name is that of a function it imports."""
    imported = {
        each.asname or each.name for node in nodes if isinstance(node, ast.ImportFrom) for each in node.names
    }
    return {
        f"{node.name}.{each.name}"
        for node in nodes
        if isinstance(node, ast.ClassDef)
        for each in node.body
        if isinstance(each, ast.FunctionDef) and each.name in imported
    }


def test_no_method_has_the_name_of_an_imported_function() -> None:
    """`self.deal()` and `deal(...)` in one class are read twice."""
    found = {each for _path, _source, nodes in modules() for each in of_an_import_too(nodes)}
    assert sorted(found ^ _OF_AN_IMPORT_TOO) == [], "the list of those that are left only gets shorter"


def test_a_method_named_as_an_import_is_found() -> None:
    source = "from chance import deal\nclass Game:\n    def deal(self): deal()\n    def end(self): pass\n"
    assert of_an_import_too(tuple(ast.walk(ast.parse(source)))) == {"Game.deal"}


_OF_A_FUNCTION_TOO = frozenset({"Draft.beside", "Draft.gaps", "Reviewer.review"})
"""What has the name of a function of its module, which is another."""


def of_a_function_too(nodes: Sequence[ast.AST]) -> set[str]:
    """What a class of a module has whose name is that of a function of the module: `Class.name`."""
    functions = {each.name for each in getattr(nodes[0], "body", ()) if isinstance(each, ast.FunctionDef)}
    found = set()
    for node in nodes:
        if isinstance(node, ast.ClassDef):
            for each in ast.walk(node):
                match each:
                    case ast.Attribute(attr=name, ctx=ast.Store()) if name in functions:
                        found.add(f"{node.name}.{name}")
            for each in node.body:
                match each:
                    case ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)) if (
                        name in functions
                    ):
                        found.add(f"{node.name}.{name}")
    return found


def test_nothing_of_a_class_has_the_name_of_a_function_beside_it() -> None:
    """`self._ways[way]` and `_ways(reach)` in one module are read twice."""
    found = {each for _path, _source, nodes in modules() for each in of_a_function_too(nodes)}
    assert sorted(found ^ _OF_A_FUNCTION_TOO) == [], "the list of those that are left only gets shorter"


def test_an_attribute_named_as_a_function_is_found() -> None:
    source = (
        "def rows(): pass\ndef end(): pass\n"
        "class Table:\n    end: int\n    def __init__(self): self.rows = rows()\n"
    )
    assert of_a_function_too(tuple(ast.walk(ast.parse(source)))) == {"Table.rows", "Table.end"}


_OF_EACH_FILE = frozenset({"FILE", "SUFFIX", "T"})
"""What several modules call what is theirs: the file that each reads, a kind of value."""

_OF_THE_COACH_TOO = frozenset({"CLASSES", "GAP", "KINDS"})
"""What the coach calls by a name that something else has."""


def constants_given() -> dict[str, dict[str, str]]:
    """By the name of each public constant, what it is in each module that gives it."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for path, _source, nodes in modules():
        for node in getattr(nodes[0], "body", ()):
            match node:
                case ast.Assign(targets=[ast.Tuple(elts=names)], value=value):
                    values = value.elts if isinstance(value, ast.Tuple) else [value] * len(names)
                case ast.Assign(targets=[name], value=value):
                    names, values = [name], [value]
                case ast.AnnAssign(target=name, value=ast.expr() as value):
                    names, values = [name], [value]
                case _:
                    continue
            for each, made in zip(names, values, strict=True):
                if isinstance(each, ast.Name) and each.id.isupper() and not each.id.startswith("_"):
                    found[each.id][path.as_posix()] = ast.unparse(made)
    return found


def test_no_constant_has_the_name_of_another() -> None:
    """`NOTHING` is not the back of a card in one module and an answer without words in another."""
    twice = {name: at for name, at in constants_given().items() if len(set(at.values())) > 1}
    assert {
        name: sorted(at) for name, at in twice.items() if name not in _OF_EACH_FILE | _OF_THE_COACH_TOO
    } == {}


def test_no_name_of_a_class_is_among_words_that_people_read() -> None:
    """What a class is called may get there when names are changed everywhere."""
    names = {name for name in homes() if sum(map(str.isupper, name)) > 1}
    found = [
        f"{path.name}: {words}"
        for path, _source, nodes in modules()
        for words in shown_words(nodes)
        if names & set(re.findall(r"\w+", words))
    ]
    assert found == []


def shown_words(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """Every text that is neither a docstring nor an annotation."""
    others = {id(each) for node in nodes for each in _notes(node)}
    for node in nodes:
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
