"""The keys of locked libraries, kept in memory for as long as somebody has them open.

A locked library begins with 16 bytes that are no secret, and the same in all its copies: what they are, and
what its key is made with (its salt). The key is made of them and the passphrase by scrypt, slowly on
purpose (RFC 7914, with the numbers that OWASP asks for), once for the library and all that lies with it.
"""

import contextlib
import hashlib
import importlib
import importlib.util
import os
import unicodedata
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.errors import LibraryError, LockedLibrary, WrongPassphrase
from relpitch.open_here import first_bytes
from relpitch.translation import N_, _

SALT_LENGTH = 16
_BEGINNING = b"rpit\x01"  # what it is, and how its key is made
_RANDOM_BYTES, _CHECK_BYTES = 8, 3
_SCRYPT_COST, _SCRYPT_BLOCK, _SCRYPT_BYTES = 1 << 17, 8, 160 << 20
MISSING = N_(
    "This library is locked, and this installation cannot open locked ones. "
    "Install relpitch[locked], then try again."
)


class LibraryKey(NamedTuple):
    """What opens one locked library and its copies: their first bytes, and 32 that nobody else knows."""

    salt: bytes
    secret: bytes

    def part(self, purpose: bytes) -> bytes:
        """The key for one purpose; from one of them, no other is found."""
        return hashlib.blake2b(key=self.secret, person=purpose, digest_size=32).digest()


_known: dict[bytes, LibraryKey] = {}


def new_key(passphrase: str) -> LibraryKey:
    """A key for a library that is going to be locked, with first bytes of its own."""
    beginning = _BEGINNING + os.urandom(_RANDOM_BYTES)
    secret = _stretched(passphrase, beginning)
    return LibraryKey(beginning + _check(secret), secret)


def make_key(salt: bytes, passphrase: str) -> LibraryKey:
    """The key of a library with these first bytes. WrongPassphrase where that is not its passphrase."""
    secret = _stretched(passphrase, salt[: len(_BEGINNING) + _RANDOM_BYTES])
    if _check(secret) != salt[-_CHECK_BYTES:]:
        raise WrongPassphrase
    return LibraryKey(salt, secret)


def learn(key: LibraryKey) -> None:
    """Keep a key, for all that is locked by it. If the program fails, no image of its memory is written."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        resource = importlib.import_module("resource")  # Windows has none
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    _known[key.salt] = key


def is_known(salt: bytes) -> bool:
    """Whether the key of what begins so is known."""
    return salt in _known


def unlearn_all() -> None:
    """Keep no key any more."""
    _known.clear()


def salt_of(path: Path) -> bytes | None:
    """The first bytes of a locked file, a library's or a recording's; None of any other."""
    with contextlib.suppress(OSError):
        return salt_in(first_bytes(path, SALT_LENGTH))
    return None


def salt_in(first: bytes) -> bytes | None:
    """The first bytes of a locked file, out of what was read of it; None of any other."""
    return first[:SALT_LENGTH] if first.startswith(_BEGINNING) and len(first) >= SALT_LENGTH else None


def key_of(path: Path) -> LibraryKey | None:
    """The key of a file; None where it is open to anyone. LockedLibrary where it is not known yet."""
    salt = salt_of(path)
    if salt is None:
        return None
    if salt in _known:
        return _known[salt]
    if not can_lock():
        raise LibraryError(_(MISSING))
    raise LockedLibrary(path)


def can_lock() -> bool:
    """Whether this installation has what locked libraries take."""
    return all(importlib.util.find_spec(name) for name in ("sqlcipher3", "nacl"))


def _stretched(passphrase: str, salt: bytes) -> bytes:
    words = unicodedata.normalize("NFKC", passphrase).encode()
    sodium = importlib.import_module("nacl.bindings")  # hashlib's needs an OpenSSL, 6 MB of the built program
    made = sodium.crypto_pwhash_scryptsalsa208sha256_ll
    return bytes(made(words, salt, n=_SCRYPT_COST, r=_SCRYPT_BLOCK, p=1, dklen=32, maxmem=_SCRYPT_BYTES))


def _check(secret: bytes) -> bytes:
    return hashlib.blake2b(key=secret, person=b"relpitch check", digest_size=_CHECK_BYTES).digest()
