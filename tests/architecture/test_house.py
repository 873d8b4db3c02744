"""The house keeps its rules: imports go down, types hold, the style is one."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from relpitch.cli import COMMANDS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-c", "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"],
    ],
    ids=["ruff", "format", "mypy", "imports"],
)
def test_the_code_is_clean(command: list[str]) -> None:
    result = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_module_of_the_app_can_reach_out() -> None:
    forbidden = (
        "socket",
        "urllib",
        "http",
        "ssl",
        "ftplib",
        "smtplib",
        "PySide6.QtNetwork",
        "webbrowser",
        "asyncio",
    )
    for path in (ROOT / "relpitch").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] in (["import"], ["from"]):
                assert not words[1].startswith(forbidden), f"{path}: {line}"


def test_a_class_says_first_what_it_is() -> None:
    unclear = re.compile(
        r"""[\d`"“]|(It|Its|In|At|As|On|To|By|Of|With|Without|Where\ it|Six|Inverted|Empty|Accepted|From|Over
        |Told|Comes|Drawn|Those|Each|Letters|Struck|Sad)\b""",
        re.VERBOSE,
    )
    found = [
        f"{path.relative_to(ROOT)}: {words}"
        for path in (ROOT / "relpitch").rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and unclear.match(words := ast.get_docstring(node) or "")
    ]
    assert found == []


def test_a_text_becomes_one_line_in_one_place() -> None:
    again = re.compile(r'" "\.join\([\w.()\[\]]+\.split\(\)\)')
    found = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "relpitch").rglob("*.py")
        if path.name != "formatting.py" and again.search(path.read_text(encoding="utf-8"))
    ]
    assert found == [], "formatting.single_spaced does it"


@pytest.mark.parametrize(
    ("number", "home"), [(r"25\.4", "domain/units.py"), (r"16_?000", "domain/take.py")], ids=["inch", "sound"]
)
def test_what_a_unit_is_in_another_is_written_once(number: str, home: str) -> None:
    found = [
        path.relative_to(ROOT / "relpitch").as_posix()
        for path in (ROOT / "relpitch").rglob("*.py")
        if re.search(rf"\b{number}\b", path.read_text(encoding="utf-8"))
    ]
    assert found == [home]


def test_a_function_is_told_without_the_one_above_it() -> None:
    leaning = re.compile(r"(It|They|Them|The same|Take it off|Nobody|Its|Their|There|\w+ (?:it|them|such))\b")
    found = [
        f"{path.relative_to(ROOT)}: {node.name}: {words}"
        for path in (ROOT / "relpitch").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and leaning.match(words := ast.get_docstring(node) or "")
    ]
    assert found == []


def test_what_a_tool_is_told_to_ignore_carries_its_reason() -> None:
    bare = re.compile(r"# (?:noqa|type: ignore)(?:[^#]*|.*# as above.*)$", re.MULTILINE)
    found = [
        f"{path.relative_to(ROOT)}: {each[0]}"
        for folder in ("relpitch", "tests", "benchmarks", "packaging")
        for path in (ROOT / folder).rglob("*.py")
        for each in bare.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_changelog_says_nothing_twice_of_a_release() -> None:
    for release in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## "):
        sentences = re.split(r"(?<=[.;:])\s|\n- ", release.replace("\n  ", " "))
        long = [each for each in sentences if len(each.split()) > 6]
        assert [each for each in long if long.count(each) > 1] == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [each for each in COMMANDS if not re.search(rf"    relpitch (lock \| )?{each}\b", readme)] == []


def test_links_are_followed_in_one_place() -> None:
    found = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "relpitch").rglob("*.py")
        if path.name != "real_path.py" and ".resolve()" in path.read_text(encoding="utf-8")
    ]
    assert found == [], "real_path.real_path does it: Path.resolve() fails for a link to itself"


def test_every_package_is_drawn_in_the_architecture() -> None:
    drawing = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = [
        path.name + ("/" if path.is_dir() else "")
        for path in (ROOT / "relpitch").iterdir()
        if path.name not in ("__init__.py", "__pycache__", "__main__.py", "py.typed")
    ]
    assert [part for part in parts if part not in drawing] == []


def test_the_readme_names_every_package_that_ci_installs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lists = [part.split(")")[0] for part in script.split("=(")[1:]]
    packages = " ".join(lists).split()
    assert len(packages) > 20
    assert [each for each in packages if f"{each} " not in readme.replace("\n", " ")] == []


def test_a_hundred_thousand_qt_calls_do_not_use_up_none() -> None:
    # PySide6 6.12.0 takes one reference of None in each void call below Python 3.12, and aborts in the end.
    code = (
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(100_000): thing.setObjectName('x')\n"
        "print('whole')"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "whole", result.stderr


def test_each_dependency_can_be_read_by_what_installs_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [Requirement(each) for each in project["dependencies"]]
    listener = next(each.marker for each in needed if each.name == "pocketsphinx")
    assert listener is not None
    linux = {
        "sys_platform": "linux",
        "platform_machine": "x86_64",
        "platform_python_implementation": "CPython",
    }
    here = {version: listener.evaluate({**linux, "python_version": version}) for version in ("3.11", "3.12")}
    assert here == {"3.11": True, "3.12": False}
    assert not listener.evaluate({**linux, "python_version": "3.13", "platform_machine": "riscv64"})


def test_each_dependency_is_named_in_the_notices() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[^\w.-]", each)[0] for each in project["dependencies"]}
    notices = (ROOT / "NOTICES.md").read_text(encoding="utf-8")
    assert sorted(name for name in names if name not in notices) == []
