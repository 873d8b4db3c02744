"""Words that were typed and are stored nowhere yet, in a file of their own until they are."""

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from relpitch.private_files import make_folder, write_atomically


@dataclass(frozen=True, slots=True)
class Typed:
    """Words and where they belong: a page, a place that the page understands, and what people call that."""

    page: str
    place: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class FormDraft:
    """Prose of one form that is not kept yet.

    `texts` are the fields that were typed in, by name; `beside` is what else was chosen in the form.
    """

    texts: Mapping[str, str]
    beside: Mapping[str, str] = field(default_factory=dict)


class WordSeal(Protocol):
    """Locks words as their library is locked."""

    def sealed(self, words: bytes) -> bytes:
        """Words as they may lie on the disk."""

    def opened(self, sealed: bytes) -> bytes | None:
        """The words again; None where they are not as they were sealed."""


class TypedFile:
    """The file of one library's unsaved words and drafts, for nobody else to read.

    Writing raises nothing: `works` tells whether the last write went well. `seal`: that of a locked library.
    """

    def __init__(self, folder: Path, library: Path, seal: WordSeal | None = None) -> None:
        self._path = _file_of(folder, library)
        self._seal = seal
        self._typed: tuple[Typed, ...] | None = None
        self._drafts: dict[str, FormDraft] | None = None
        self.works = True

    def read(self) -> list[Typed]:
        """The unsaved words that an earlier run left; none where there are none, or they cannot be read."""
        return [each for each in map(_typed_of, self._content()[0]) if each is not None]

    def drafts(self) -> dict[str, FormDraft]:
        """The drafts in it, by owner."""
        if self._drafts is None:
            found = {owner: _draft_of(stored) for owner, stored in self._content()[1].items()}
            self._drafts = {owner: draft for owner, draft in found.items() if draft is not None}
        return dict(self._drafts)

    def keep(self, words: Sequence[Typed]) -> None:
        """Keep these words, instead of those before. The file is there only while there is anything in it."""
        if tuple(words) != self._typed:
            self.drafts()
            self._typed = tuple(words)
            self._write()

    def keep_drafts(self, drafts: Mapping[str, FormDraft]) -> None:
        """Keep these drafts, instead of those before."""
        if self._typed is None:
            self._typed = tuple(self.read())
        self._drafts = dict(drafts)
        self._write()

    def _write(self) -> None:
        if not self._typed and not self._drafts:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            return
        content = {
            "typed": [asdict(each) for each in self._typed or ()],
            "drafts": {
                owner: {"texts": dict(draft.texts), "beside": dict(draft.beside)}
                for owner, draft in (self._drafts or {}).items()
            },
        }
        try:
            make_folder(self._path.parent)
            words = json.dumps(content).encode()
            write_atomically(self._path, self._seal.sealed(words) if self._seal else words, sync=False)
        except OSError:
            self.works = False
        else:
            self.works = True

    def _content(self) -> tuple[list[Any], dict[Any, Any]]:
        try:
            content = json.loads(self._bytes())
        except (OSError, ValueError):
            return [], {}
        if isinstance(content, list):  # as it was before there were drafts
            return content, {}
        typed, drafts = (
            (content.get("typed"), content.get("drafts")) if isinstance(content, dict) else ([], {})
        )
        return typed if isinstance(typed, list) else [], drafts if isinstance(drafts, dict) else {}

    def _bytes(self) -> bytes:
        changed = _file_of_changed_lock(self._path)  # as `sealed_again` leaves it where the program is killed
        words = _opened(self._path.read_bytes(), self._seal)
        if not words and changed.exists():  # the library's lock had changed by then
            changed.replace(self._path)
            return _opened(self._path.read_bytes(), self._seal)
        changed.unlink(missing_ok=True)
        return words


def move(folder: Path, library: Path, target: Path) -> None:
    """Let what is unsaved of a library go with it to another name or folder."""
    with contextlib.suppress(OSError):
        _file_of(folder, library).replace(_file_of(folder, target))


@contextmanager
def sealed_again(
    folder: Path, library: Path, before: WordSeal | None, after: WordSeal | None
) -> Iterator[None]:
    """While the block changes a library's lock, lock its unsaved words as the library is locked afterwards.

    They lie in a second file until then, so that one of the two opens whenever the program is killed. Words
    that `before` does not open stay as they are.
    """
    path = _file_of(folder, library)
    changed, words = _file_of_changed_lock(path), b""
    with contextlib.suppress(FileNotFoundError):
        words = _opened(path.read_bytes(), before)
    try:
        if words:
            write_atomically(changed, after.sealed(words) if after else words)
        yield
    except BaseException:
        changed.unlink(missing_ok=True)
        raise
    if words:
        changed.replace(path)


def _opened(content: bytes, seal: WordSeal | None) -> bytes:
    """Words as they were written, whether locked or not; empty where another library's seal locked them."""
    if content[:1] in (b"{", b"["):
        return content
    return (seal and seal.opened(content)) or b""


def _file_of_changed_lock(path: Path) -> Path:
    return path.with_suffix(".changed")


def _file_of(folder: Path, library: Path) -> Path:
    return folder / f"{hashlib.sha256(str(library).encode()).hexdigest()[:16]}.json"


def _typed_of(found: Any) -> Typed | None:
    try:
        return Typed(**found)
    except TypeError:
        return None


def _draft_of(found: Any) -> FormDraft | None:
    match found:
        case {"texts": dict(texts), "beside": dict(beside)} if all(
            isinstance(each, str) for each in (*texts.values(), *beside.values())
        ):
            return FormDraft(texts, beside)
    return None
