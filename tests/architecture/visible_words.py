"""Finds the words of a module that a person could read, and whether they go through the catalog."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

MARKS = ("_", "N_", "NC_", "ngettext", "pgettext", "npgettext", "pgettext_in")
TRANSLATES = ("_", "ngettext", "pgettext", "npgettext", "pgettext_in")

_WORDS = re.compile(
    r"[^\W\d_]{2,}[^\w\s]*\s[\W\d]*[^\W\d_]|^\W*[A-Z][a-z]+('[a-z]+)?\W*$"
    r"|…\W*\s+[^\W\d_]{2,}|[^\W\d_]{2,}\s+\W*…|[“„«]…"
)
"""A space between letters, one word as a sentence begins, a word beside a value, or a value in quotes."""
_ANY_WORD = re.compile(r"[^\W\d_]{2,}")
_CODE = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|WHERE|CREATE|PRAGMA|ALTER|DROP|BEGIN|VALUES|SET|ORDER BY|IS NOT)\b"
    r"|\b(UNION ALL|NOT NULL|json_valid|tokenize|content_rowid)\b| = (ON|OFF|WAL|FULL|NONE)$"
    r"|^(Inter|Literata)( Display)?$|^(sudo|pip|relpitch) [\w.…-]|<(\?xml|h1|tr|td|p)[ >]"
    r"|\w (=|:) \W?…|…=\W?…|\(\?|\\[bswdW]|\[\^|^[A-Z][a-z]$|^#!|^Q[A-Z]|\{\{|^<\w+ |%[a-zA-Z]|: ?\w+;"
)
"""What is SQL, a pattern, a style sheet, a form of time or a tag, and read by nobody."""
_NOT_SHOWN = frozenset(
    """
    setObjectName setProperty property findChild findChildren
    getLogger ValueError TypeError AssertionError LookupError KeyError RuntimeError NotImplementedError
    IndexError UnicodeError OSError AttributeError ImportError OverflowError RecursionError
    compile sub subn match fullmatch search findall finditer split rsplit partition rpartition startswith
    endswith removeprefix removesuffix strip lstrip rstrip replace count index find
    execute executemany executescript scalar scalars getattr setattr hasattr delattr invokeMethod
    import_module strftime strptime encode decode namedtuple NamedTuple TypeVar NewType cast Path
    QKeySequence key_name complaint wrong must_be DataFileError checked setStyleSheet fromTheme
    addFamilyClass QFont setFamilies
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
"""Calls whose words no person reads."""


class Literal(NamedTuple):
    """Words in the code, with their line."""

    line: int
    words: str


def untranslated(tree: ast.Module) -> list[Literal]:
    """The words that a person could read and that no catalog knows."""
    found: list[Literal] = []
    _walk(tree, found)
    return found


def beside_others(tree: ast.Module) -> list[Literal]:
    """Words that stand where others are translated: in one table, one choice, one sentence, one function."""
    found = {
        Literal(node.lineno, words)
        for group in _groups(tree)
        if any(map(_is_translated, group))
        for each in group
        for node, words in _literals(each)
        if _ANY_WORD.search(words) and not _CODE.search(words)
    }
    return sorted(found)


def _groups(tree: ast.Module) -> Iterator[list[ast.expr]]:
    """What is shown in the same place, or put together."""
    for node in ast.walk(tree):
        match node:
            case ast.Dict(values=values) | ast.BoolOp(values=values) | ast.JoinedStr(values=values):
                yield values
            case ast.IfExp(body=body, orelse=orelse):
                yield [body, orelse]
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                yield [left, right]
            case ast.Call(func=ast.Attribute(value=sentence, attr="format")):
                yield [sentence, *node.args, *(each.value for each in node.keywords)]
            case ast.FunctionDef():
                yield [each.value for each in _own(node) if isinstance(each, ast.Return) and each.value]


def _own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What is in a function, without those within it."""
    inside: list[ast.AST] = [*function.body]
    while inside:
        node = inside.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            inside += ast.iter_child_nodes(node)


def _is_translated(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=sentence, attr="format")):
            return _is_translated(sentence)
        case ast.Call():
            return called(node) in MARKS
        case ast.IfExp(body=body, orelse=orelse) | ast.BinOp(left=body, right=orelse):
            return _is_translated(body) or _is_translated(orelse)
        case ast.BoolOp(values=values):
            return any(map(_is_translated, values))
        case ast.FormattedValue(value=inner) | ast.Lambda(body=inner):
            return _is_translated(inner)
    return False


def _literals(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    """The texts that would be shown in the place of an expression."""
    words = _literal(node)
    match node:
        case _ if words is not None:
            yield node, words
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, op=ast.Add(), right=other):
            yield from (*_literals(one), *_literals(other))
        case ast.BoolOp(values=values):
            yield from (found for each in values for found in _literals(each))
        case (
            ast.Call(func=ast.Attribute(value=inner, attr="format"))
            | ast.FormattedValue(value=inner)
            | ast.Lambda(body=inner)
        ):
            yield from _literals(inner)


def _walk(node: ast.AST, found: list[Literal]) -> None:
    words = _literal(node)
    if words is not None:
        if _WORDS.search(words) and not _CODE.search(words):
            found.append(Literal(getattr(node, "lineno", 0), words))
        for part in ast.walk(node):
            if isinstance(part, ast.FormattedValue):
                _walk(part.value, found)
        return
    for child in _shown_children(node):
        _walk(child, found)


def _literal(node: ast.AST) -> str | None:
    """The words of a text; where values go in stands an ellipsis."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = (str(each.value) if isinstance(each, ast.Constant) else "…" for each in node.values)
        return "".join(parts)
    return None


def _shown_children(node: ast.AST) -> Iterator[ast.AST]:
    """What of a node may hold words for a person."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Compare | ast.Assert | ast.Subscript | ast.MatchValue):
        yield from (each for each in ast.iter_child_nodes(node) if _literal(each) is None)
        return
    if isinstance(node, ast.Call) and (called(node) in (*MARKS, *_NOT_SHOWN) or _is_logged(node)):
        if isinstance(node.func, ast.Attribute):
            yield node.func.value
        if called(node) not in MARKS:
            yield from (each for each in node.args if _literal(each) is None)
        return
    if isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(each) for each in node.bases):
        yield from (each for each in node.body if not isinstance(each, ast.Assign))  # what is stored
        return
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
        return
    skipped = {id(getattr(node, name, None)) for name in ("annotation", "returns")}
    yield from (each for each in ast.iter_child_nodes(node) if id(each) not in skipped)


def _is_logged(call: ast.Call) -> bool:
    logger = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    return logger.partition(".")[0] in ("_log", "logging")


def called(call: ast.Call) -> str:
    """The name of what is called."""
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def spoilt_marks(tree: ast.Module) -> list[Literal]:
    """Calls that no catalog can serve: of a text that is put together first, or without a literal context."""
    return [
        Literal(node.lineno, ast.unparse(node))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and _is_spoilt(node)
    ]


def _is_spoilt(call: ast.Call) -> bool:
    name = called(call)
    if name not in MARKS or not call.args:
        return False
    if name == "pgettext_in":
        return not all(_is_text(each) for each in call.args[1:])
    if isinstance(call.args[0], ast.JoinedStr | ast.BinOp):
        return True
    if isinstance(call.args[0], ast.Call) and called(call.args[0]) in ("format", "join", *MARKS):
        return True
    literal = [_is_text(each) for each in call.args[:3]]
    if name in ("ngettext", "NC_", "npgettext"):
        return not all(literal[: 3 if name == "npgettext" else 2])
    return name in ("pgettext", "N_") and not literal[0]


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def too_early(tree: ast.Module) -> list[Literal]:
    """Calls that translate while the module is imported, before the language is known."""
    return [Literal(node.lineno, ast.unparse(node)) for node in _at_import(tree) if _translates(node)]


def _translates(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATES


def _at_import(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.expr):
        yield node
    if isinstance(node, ast.Lambda):
        return
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        defaults = (each for each in (*node.args.defaults, *node.args.kw_defaults) if each is not None)
        for each in (*node.decorator_list, *defaults):
            yield from _at_import(each)
        return
    for child in ast.iter_child_nodes(node):
        yield from _at_import(child)
