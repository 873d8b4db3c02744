"""What lies beside a locked library, locked with it: recordings, and words that are not stored yet.

A sealed file begins with the library's first bytes, then is libsodium's secretstream (XChaCha20-Poly1305) in
pieces, the last of them marked: a bit that flipped, a piece left out or an end cut off is told, never heard.
"""

import importlib
import io
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, NamedTuple

from relpitch.domain.errors import LibraryError
from relpitch.private_files import copy_file, make_file
from relpitch.storage.keys import SALT_LENGTH, LibraryKey, key_of
from relpitch.translation import _

_PIECE_BYTES = 64 << 10
_KEY_PURPOSE = b"relpitch beside"


class SealBroken(LibraryError):  # noqa: N818  # reads as what is so
    """What was sealed is not as it was written, or cut short."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} is damaged and cannot be read to its end.").format(name=name))


class Seal(NamedTuple):
    """Seals what lies beside one library, and opens it again."""

    key: LibraryKey

    def sealed(self, plain: bytes) -> bytes:
        """Bytes as they may lie on the disk."""
        target = io.BytesIO()
        _seal(io.BytesIO(plain), target, self.key)
        return target.getvalue()

    def opened(self, sealed: bytes) -> bytes | None:
        """The bytes again; None where they are not as they were sealed."""
        target = io.BytesIO()
        try:
            _open(io.BytesIO(sealed), target, self.key, "")
        except SealBroken:
            return None
        return target.getvalue()


def seal_of(library: Path) -> Seal | None:
    """What seals the words that lie beside a library; None where it is open to anyone."""
    key = key_of(library)
    return Seal(key) if key else None


def copy_sealed(source: Path, target: Path, key: LibraryKey | None) -> None:
    """Copy a file, sealed or open, so that the copy is sealed with `key`, or open where that is None.

    Nothing is left where that fails.
    """
    own_key = key_of(source)
    if own_key == key:
        copy_file(source, target)
        return
    make_file(target)
    try:
        with source.open("rb") as old, target.open("r+b") as new:
            if own_key is None and key is not None:
                _seal(old, new, key)
            elif own_key is not None and key is None:
                _open(old, new, own_key, source.name)
            elif own_key is not None and key is not None:
                with io.BytesIO() as between:
                    _open(old, between, own_key, source.name)
                    between.seek(0)
                    _seal(between, new, key)
            new.flush()
            os.fsync(new.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def is_whole(path: Path) -> bool:
    """Whether a sealed file opens to its end."""
    key = key_of(path)
    assert key is not None
    try:
        with path.open("rb") as file:
            for _piece in _pieces(file, key, path.name):
                pass
    except (OSError, SealBroken):
        return False
    return True


def _seal(source: BinaryIO, target: BinaryIO, key: LibraryKey) -> None:
    sodium = _sodium()
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    target.write(key.salt)
    target.write(sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key.part(_KEY_PURPOSE)))
    piece = source.read(_PIECE_BYTES)
    is_last = False
    while not is_last:
        following = source.read(_PIECE_BYTES)
        is_last = not following
        tag = _last(sodium) if is_last else sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
        target.write(sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, tag=tag))
        piece = following


def _open(source: BinaryIO, target: BinaryIO, key: LibraryKey, name: str) -> None:
    for piece in _pieces(source, key, name):
        target.write(piece)


def _pieces(source: BinaryIO, key: LibraryKey, name: str) -> Iterator[bytes]:
    sodium = _sodium()
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    size = _PIECE_BYTES + sodium.crypto_secretstream_xchacha20poly1305_ABYTES
    tag = -1
    try:
        if source.read(SALT_LENGTH) != key.salt:
            raise SealBroken(name)
        header = source.read(sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key.part(_KEY_PURPOSE))
        while piece := source.read(size):
            opened, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece)
            yield opened
    except (RuntimeError, ValueError) as error:  # of libsodium: it does not open, or is too short
        raise SealBroken(name) from error
    if tag != _last(sodium):
        raise SealBroken(name)


def _last(sodium: ModuleType) -> int:
    return int(sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL)


@cache
def _sodium() -> ModuleType:
    return importlib.import_module("nacl.bindings")  # optional: the [locked] extra, and the packages
