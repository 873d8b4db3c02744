"""Makes the built folder smaller on Linux, and takes nothing from a person; build_installer.spec calls it.

- ICU's data: Qt sorts by it; its names of languages, regions, currencies and zones are Qt's own.
- QtQuick and QtQml: what plays sound is linked with them; two libraries that are all but empty stand in.
- Lists of what a library was built from, as data for scanners; its licence stays.
- Fortran's library: of it numpy's linear algebra takes four functions, for what nobody here calls (a test
  looks); a library with their names stands in.
- Symbols for debugging, where that breaks nothing: Qt's own files would fall silent.
"""

import re
import shutil
import struct
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

_KEPT_OF_ICU = re.compile(
    r"coll/.*|.*\.(nrm|icu)"
    r"|(root|pool|res_index|keyTypeData|likelySubtags|supplementalData|numberingSystems|timezoneTypes|windowsZones"
    r"|zoneinfo64|metaZones|icuver|icustd|plurals|pluralRanges|genderList|dayPeriods|grammaticalFeatures"
    r"|currencyNumericCodes|metadata|tzdbNames)\.res"
)
# What plays sound can also film windows of QtQuick, which relpitch has none of. It takes these two names.
_STAND_INS = {
    "libQt6Quick.so.6": ("_ZN12QQuickWindow16staticMetaObjectE", "_ZN12QQuickWindow10grabWindowEv"),
    "libQt6Qml.so.6": (),
}
_FORTRAN = ("_gfortran_concat_string", "_gfortran_etime", "_gfortran_pow_r4_i8", "_gfortran_pow_r8_i8")
_STRIPPED = (
    *("libpython*.so*", "python3*/lib-dynload/*.so", "sqlalchemy/**/*.so", "_cffi_backend*.so"),
    *(
        "hunspell*/*.so*",
        "libhunspell*.so*",
        "sqlcipher3/*.so",
        "nacl/*.so",
        "numpy/**/*.so",
        "numpy.libs/libscipy_openblas*.so",
    ),
    *("PySide6/Qt/lib/libicui18n.so.*", "PySide6/Qt/lib/libicuuc.so.*"),
)
_ELF_64 = b"\x7fELF\x02\x01"
_LOADED = 1
_DATA = """\
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{file}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",@progbits
"""
_NOTHING = """\
.data
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.zero 64
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",@progbits
"""


def trim(folder: Path) -> None:
    """Trim what PyInstaller laid out."""
    inside = folder / "_internal"
    libraries = inside / "PySide6" / "Qt" / "lib"
    for each in libraries.glob("libicudata.so.*"):
        if not each.is_symlink():
            _trim_icu(each)
    for name, symbols in _STAND_INS.items():
        _link("".join(_NOTHING.format(symbol=each) for each in symbols), libraries / name, version="Qt_6")
    _trim_fortran(inside / "numpy.libs")
    for each in inside.glob("*.dist-info/sboms"):
        shutil.rmtree(each)
    for pattern in _STRIPPED:
        for each in inside.glob(pattern):
            if not each.is_symlink():
                _run("strip", "--strip-unneeded", each)
                _put_right(each)


def _trim_fortran(libraries: Path) -> None:
    """Put a library in the place of Fortran's that has but the names which are asked for."""
    for each in libraries.glob("libgfortran-*.so*"):
        _link("".join(_NOTHING.format(symbol=symbol) for symbol in _FORTRAN), each, version="GFORTRAN_8")
        for needed in libraries.glob("libquadmath-*.so*"):  # by that one alone
            needed.unlink()


def _put_right(library: Path) -> None:
    """Let the system load what was stripped after auditwheel had been at it.

    It leaves segments without a byte in the file, whose place there no longer fits their place in memory.
    """
    with library.open("r+b") as file:
        header = file.read(64)
        if not header.startswith(_ELF_64):
            return
        (table,), (size, count) = struct.unpack_from("<Q", header, 32), struct.unpack_from("<HH", header, 54)
        for number in range(count):
            file.seek(table + number * size)
            kind, _flags, offset, address, _, in_file, _, align = struct.unpack("<IIQQQQQQ", file.read(56))
            if kind == _LOADED and not in_file and (offset - address) % align:
                file.seek(table + number * size + 8)
                file.write(struct.pack("<Q", address % align))


def _trim_icu(library: Path) -> None:
    """Put a library in its place that has only what Qt reads of ICU's data."""
    version = library.name.rpartition(".")[2]
    symbol, name = f"icudt{version}_dat", f"icudt{version}l.dat"
    with TemporaryDirectory() as work:
        whole, part = Path(work) / name, Path(work) / "part" / name
        part.parent.mkdir()
        _run("objcopy", "-O", "binary", "--only-section=.rodata", library, whole)
        items = subprocess.run(["icupkg", "-l", whole], check=True, capture_output=True, text=True).stdout
        gone = [each for each in items.splitlines() if not _KEPT_OF_ICU.fullmatch(each)]
        listed = Path(work) / "gone.txt"
        listed.write_text("\n".join(gone) + "\n", encoding="utf-8")
        _run("icupkg", "-r", listed, whole, part)
        _link(_DATA.format(symbol=symbol, file=part), library)


def _link(assembly: str, library: Path, version: str = "") -> None:
    """Make a shared library of a few lines of assembly; `version` is that of its symbols."""
    with TemporaryDirectory() as work:
        source, made, script = (Path(work) / each for each in ("made.s", "made.o", "made.map"))
        source.write_text(assembly, encoding="utf-8")
        _run("as", "-o", made, source)
        versions: tuple[str | Path, ...] = ()
        if version:
            script.write_text(f"{version} {{ global: *; }};\n", encoding="utf-8")
            versions = ("--version-script", script)
        how = ("-shared", "-z", "noexecstack", "-soname", library.name, *versions)
        _run("ld", *how, "-o", library, made)


def size_mb(folder: Path) -> int:
    """The size of a folder in MB (of 1,048,576 bytes), as files take it on a disk in blocks of 4 KB."""
    return sum(-(-each // 4096) * 4096 for each in _sizes(folder)) >> 20


def _sizes(folder: Path) -> Iterable[int]:
    return (each.lstat().st_size for each in folder.rglob("*") if not each.is_dir())


def _run(*command: str | Path) -> None:
    subprocess.run([str(each) for each in command], check=True)
