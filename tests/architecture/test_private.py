"""Nothing is made on disk but where private_files.py makes it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "relpitch"
MAKERS = {"private_files.py", "workplaces.py", "file_lock.py"}
_METHODS = {"write_text", "write_bytes", "mkdir", "touch", "symlink_to"}
_CALLS = {
    "os.open", "os.mkdir", "os.makedirs", "shutil.copy", "shutil.copy2", "shutil.copyfile", "shutil.copytree",
    "tempfile.mkstemp", "tempfile.mkdtemp", "tempfile.TemporaryDirectory", "tempfile.NamedTemporaryFile",
}  # fmt: skip
_NAMES = {
    "TemporaryDirectory", "NamedTemporaryFile", "TemporaryFile", "mkdtemp", "mkstemp", "QSaveFile",
    "QTemporaryFile", "QTemporaryDir", "QSettings", "FileHandler", "ZipFile",
}  # fmt: skip
_MADE_FIRST = {  # these open for writing what `make_file` made on the line before
    ("cli/__init__.py", "os.open(os.devnull, os.O_WRONLY)"),  # no file
    ("open_here.py", "os.open(path, os.O_RDONLY | os.O_CLOEXEC)"),  # to read
    ("failure/last_run.py", "self._path.open('w', encoding='utf-8')"),
    ("audio/decoder.py", "wave.open(whole, 'wb')"),  # written in memory
    ("audio/recorder.py", "path.open('wb')"),
    ("audio/recorder.py", "wave.open(self._raw, 'wb')"),
    ("interchange/documents.py", "zipfile.ZipFile(BytesIO(content))"),  # read in memory
    ("interchange/epub.py", "zipfile.ZipFile(held, 'w')"),  # written in memory
    ("storage/lineage.py", "beside.write_bytes(mark.encode())"),
    ("storage/origins.py", "note.write_text(json.dumps(str(folder)), encoding='ascii')"),
}


def made_in(tree: ast.AST) -> Iterator[str]:
    """Every call that can make a file or a folder."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = ast.unparse(call.func)
        last = name.rpartition(".")[2]
        texts = [str(each.value) for each in ast.walk(call) if isinstance(each, ast.Constant)]
        opens = last == "open" and any(
            set(text) & set("wax") and set(text) <= set("rwaxbt+") for text in texts
        )
        if (
            opens
            or (last in _METHODS and "_throttle" not in name)
            or name in _CALLS
            or last in _NAMES
            or "mode=rwc" in texts
        ):
            yield ast.unparse(call)


def test_no_other_module_makes_files_or_folders() -> None:
    found = set()
    for path in ROOT.rglob("*.py"):
        inside = path.relative_to(ROOT).as_posix()
        if path.name not in MAKERS:
            found |= {(inside, call) for call in made_in(ast.parse(path.read_text(encoding="utf-8")))}
    assert found == _MADE_FIRST


@pytest.mark.parametrize(
    "code",
    [
        "path.write_text('x')", "path.open('w')", "open(path, mode='ab')", "folder.mkdir(parents=True)",
        "tempfile.TemporaryDirectory()", "TemporaryDirectory()", "QSaveFile(name)", "shutil.copy2(a, b)",
        "os.open(path, flags)", "path.touch()", "wave.open(name, 'wb')",
    ],
)  # fmt: skip
def test_each_way_of_making_a_file_is_known(code: str) -> None:
    assert list(made_in(ast.parse(code)))


@pytest.mark.parametrize("code", ["path.open()", "path.open('rb')", "dialog.open()", "page.open('')"])
def test_reading_makes_nothing(code: str) -> None:
    assert not list(made_in(ast.parse(code)))
