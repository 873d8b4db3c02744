"""What is new: the changelog, read as a person would."""

from pathlib import Path

from relpitch import __version__, news

CHANGELOG = """# Changelog

In some form.

## [Unreleased]

### Added
- A thing.

## [0.2.0] - 2026-12-01

### Changed
- Another thing.

## [0.1.0] - 2026-11-01
"""


def test_it_begins_with_the_newest_and_leaves_out_the_form_and_what_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "CHANGELOG.md"
    path.write_text(CHANGELOG, encoding="utf-8")
    assert news.changes_text(path) == (
        "## Newest\n\n- A thing.\n\n## 0.2.0, 2026-12-01\n\n### Changed\n- Another thing."
    )


def test_without_a_changelog_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert news.changes_text(tmp_path / "none.md") == ""
    (tmp_path / "empty.md").write_text("# Changelog\n")
    assert news.changes_text(tmp_path / "empty.md") == ""


def test_the_one_that_is_installed_has_news() -> None:
    assert news.changes_text().startswith("## ")


def test_another_version_is_news_and_the_first_is_not() -> None:
    assert news.is_news("0.0.9")
    assert not news.is_news(__version__)
    assert not news.is_news("")
