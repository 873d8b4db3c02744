"""What relpitch says it is made of."""

from pathlib import Path

import pytest

from relpitch import __version__, paths
from relpitch.ui.pages.help import about
from relpitch.ui.pages.help.chapters import chapters


def test_the_chapter_names_the_version_and_every_licence() -> None:
    chapter = next(each for each in chapters() if each.id == "about")
    assert f"relpitch {__version__}" in chapter.text
    assert "## Notices" in chapter.text
    assert "SQLAlchemy" in chapter.text


def test_a_built_program_lists_its_packages_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "NOTICES.md").write_text("# Notices\n\nWhat it holds.\n", encoding="utf-8")
    (tmp_path / "CONTENTS.md").write_text("# Contents\n\n| numpy | 2.4 | BSD |\n", encoding="utf-8")
    monkeypatch.setattr(paths, "notices", lambda: tmp_path / "NOTICES.md")
    assert about.about_text().endswith("## Contents\n\n| numpy | 2.4 | BSD |")


def test_without_its_files_it_still_says_its_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "notices", lambda: tmp_path / "gone.md")
    assert about.about_text().startswith(f"This is relpitch {__version__}")
