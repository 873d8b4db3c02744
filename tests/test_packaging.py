"""What makes packages: each of its files names the program as the others do."""

import configparser
import importlib.util
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

from relpitch import paths, translation
from relpitch.cli import COMMANDS
from relpitch.storage.file import APPLICATION_ID

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"


@pytest.fixture
def manual(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location("manual", PACKAGING / "manual.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "manual", module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def trim(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("trim")


def entry() -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    read.read(LINUX / f"{paths.DESKTOP_NAME}.desktop", encoding="utf-8")
    return read


def test_every_file_has_the_one_name_that_desktops_know() -> None:
    for ending in ("desktop", "xml", "metainfo.xml"):
        assert (LINUX / f"{paths.DESKTOP_NAME}.{ending}").is_file()
    assert entry()["Desktop Entry"]["Icon"] == paths.DESKTOP_NAME
    metainfo = (LINUX / f"{paths.DESKTOP_NAME}.metainfo.xml").read_text(encoding="utf-8")
    assert f"<id>{paths.DESKTOP_NAME}</id>" in metainfo
    assert f">{paths.DESKTOP_NAME}.desktop</launchable>" in metainfo
    for file in ("windows/relpitch.nsi", f"flatpak/{paths.DESKTOP_NAME}.yml", "linux/install.sh"):
        assert paths.DESKTOP_NAME in (PACKAGING / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["de", "es"])
def test_the_menu_entry_says_in_each_language_what_the_window_says(code: str) -> None:
    translation.use(code, paths.translations())
    sections = entry()
    for name in ("Desktop Action someone", "Desktop Action minute"):
        assert sections[name][f"Name[{code}]"] == translation._(sections[name]["Name"])
    comment = sections["Desktop Entry"]
    assert f"{comment[f'Comment[{code}]']}." == translation._(f"{comment['Comment']}.")


@pytest.mark.parametrize("ending", ["metainfo.xml", "xml"])
def test_what_a_shop_of_programs_tells_is_told_in_each_language(ending: str) -> None:
    words = (LINUX / f"{paths.DESKTOP_NAME}.{ending}").read_text(encoding="utf-8")
    told = re.findall(r'<(?:summary|p|li|caption|comment)(?: xml:lang="(\w+)")?>', words)
    assert told
    assert [code or "en" for code in told] == [*translation.NAMES] * (len(told) // len(translation.NAMES))


def test_what_the_menu_entry_starts_is_known_to_the_program() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "relpitch", "--help"], capture_output=True, text=True, check=True
    ).stdout
    sections = entry()
    options = [
        sections[name]["Exec"].removeprefix("relpitch").strip() for name in sections if name != "DEFAULT"
    ]
    assert options == ["%f", "--someone", "--minute"]
    assert all(each in told for each in options[1:])


def test_the_file_type_has_the_number_that_libraries_have() -> None:
    text = (LINUX / f"{paths.DESKTOP_NAME}.xml").read_text(encoding="utf-8")
    assert f'value="{APPLICATION_ID:#x}" offset="68"' in text


def test_macos_is_told_why_there_is_a_microphone() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert "Nothing leaves" in told["NSMicrophoneUsageDescription"]


@pytest.mark.parametrize("file", ["macos/make_dmg.sh", f"flatpak/{paths.DESKTOP_NAME}.yml"])
def test_what_was_never_run_says_so(file: str) -> None:
    assert "NEVER RUN YET" in (PACKAGING / file).read_text(encoding="utf-8")


def test_the_man_page_and_the_completions_know_every_command(manual: ModuleType) -> None:
    written = (manual.man_page("2026-01-01"), manual.bash(), manual.zsh(), manual.fish())
    for name in COMMANDS:
        assert f".SS {name}".replace("-", "\\-") in written[0]
        assert all(name in each for each in written[1:])
    assert "quit-after" not in "".join(written)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_a_command_and_its_options(manual: ModuleType, tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(
        f"{manual.bash()}\nCOMP_WORDS=(relpitch car); COMP_CWORD=1; _relpitch; echo ${{COMPREPLY[@]}}\n"
        "COMP_WORDS=(relpitch card --st); COMP_CWORD=2; _relpitch; echo ${COMPREPLY[@]}\n",
        encoding="utf-8",
    )
    result = subprocess.run(["bash", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert result.stdout.split() == ["card", "--stock", "--start"]


def test_the_docs_say_the_bound_that_the_build_keeps() -> None:
    build = (PACKAGING / "build.py").read_text(encoding="utf-8")
    told = (ROOT / "docs" / "installer.md").read_text(encoding="utf-8")
    bound = re.search(r"^MOST_MB = (\d+)$", build, re.MULTILINE)
    assert bound is not None
    assert f"at most {bound[1]} MB" in told


def test_every_python_of_the_metadata_is_in_the_table_of_what_was_run() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    table = (ROOT / "docs" / "installer.md").read_text(encoding="utf-8")
    named = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    assert named == ["3.11", "3.12", "3.13", "3.14"]
    assert all(f"| {each} |" in table for each in named)


def test_the_lock_has_every_dependency_within_its_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    locked: dict[str, list[str]] = {}
    for line in (PACKAGING / "lock.txt").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([a-z0-9][\w.-]*)==([^ ;]+)", line):
            locked.setdefault(found[1], []).append(found[2])
    for text in (*project["dependencies"], *extras["build"], *extras["dev"]):
        needed = Requirement(text)
        name = re.sub(r"[-_.]+", "-", needed.name).lower()
        versions = locked.get(name, [])
        assert any(each in needed.specifier for each in versions), f"{text}: see docs/releasing.md, 3"


def test_the_lock_names_no_registry() -> None:
    assert "://" not in (PACKAGING / "lock.txt").read_text(encoding="utf-8")


# what is left out of the built program


def test_nothing_calls_the_linear_algebra_whose_library_is_left_out() -> None:
    """For Fortran's library one stands in that has but its names (packaging/trim.py)."""
    for path in (ROOT / "relpitch").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(linalg|polyfit|lstsq|np\.roots|np\.cov)\b", text), path


@pytest.mark.skipif(sys.platform != "linux", reason="what is trimmed is Linux's")
def test_a_library_that_was_stripped_loads_again(trim: ModuleType, tmp_path: Path) -> None:
    """Of a segment without a byte in the file, what counts is that its place fits its place in memory."""
    header = bytearray(64 + 2 * 56)
    header[:6] = b"\x7fELF\x02\x01"
    struct.pack_into("<Q", header, 32, 64)
    struct.pack_into("<HH", header, 54, 56, 2)
    segments = ((1, 6, 0x1098, 0x166B000, 0, 0, 64, 4096), (1, 6, 0x2000, 0x167A000, 0, 32, 32, 4096))
    for number, segment in enumerate(segments):
        struct.pack_into("<IIQQQQQQ", header, 64 + number * 56, *segment)
    path = tmp_path / "lib.so"
    path.write_bytes(header)
    trim._put_right(path)
    first, second = (
        struct.unpack_from("<IIQQQQQQ", path.read_bytes(), 64 + number * 56) for number in range(2)
    )
    assert first == (1, 6, 0, 0x166B000, 0, 0, 64, 4096)
    assert second == segments[1]


def test_what_is_no_library_of_64_bits_is_left_alone(trim: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "lib.so"
    path.write_bytes(b"#!/bin/sh")
    trim._put_right(path)
    assert path.read_bytes() == b"#!/bin/sh"


def test_what_is_built_can_lock_a_library() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = {Requirement(each).name for each in extras["build"]}
    assert {Requirement(each).name for each in extras["locked"]} <= named
    spec = (ROOT / "build_installer.spec").read_text(encoding="utf-8")
    assert '"sqlcipher3.dbapi2", "nacl.bindings"' in spec
