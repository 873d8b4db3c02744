"""The folders of relpitch's own are where the system's rules say."""

import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from relpitch import paths, translation


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize(
    "chosen", [None, "", "/somewhere/of mine", "relative/folder", " /spaced", "~/mine", "/"]
)
def test_our_folders_on_linux_are_those_of_platformdirs(
    chosen: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("CONFIG", "DATA", "STATE"):
        if chosen is None:
            monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
        else:
            monkeypatch.setenv(f"XDG_{kind}_HOME", chosen)
    ours = (
        paths.preferences_file().parent,
        paths.backups().parent,
        paths.runs().parent,
        paths.log_file().parent,
    )
    theirs = (
        platformdirs.user_config_dir("relpitch"),
        platformdirs.user_data_dir("relpitch"),
        platformdirs.user_state_dir("relpitch"),
        platformdirs.user_log_dir("relpitch"),
    )
    assert ours == tuple(map(Path, theirs))
    assert set(paths.own_folders()) == set(ours)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path))
    yield tmp_path
    translation.use(translation.ENGLISH, paths.translations())


def test_the_first_library_is_called_as_the_language_calls_it_and_stays_that(documents: Path) -> None:
    assert paths.default_library() == documents / "My library.relpitch"
    translation.use("de", paths.translations())
    assert paths.default_library() == documents / "Meine Bibliothek.relpitch"
    (documents / "My library.relpitch").touch()
    assert paths.default_library() == documents / "My library.relpitch"
    (documents / "Meine Bibliothek.relpitch").touch()
    assert paths.default_library() == documents / "Meine Bibliothek.relpitch"
