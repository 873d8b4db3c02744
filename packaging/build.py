"""Builds every package that can be built here, out of the folder that PyInstaller made.

python packaging/build.py [--folder dist/relpitch] [--to dist/packages]

On Linux it writes a .deb, a .rpm, a .tar.xz with install.sh, a list of contents with licences, and checksums.
"""

import argparse
import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import icons
import manual
from contents import contents
from trim import size_mb

from relpitch import __version__
from relpitch.paths import DESKTOP_NAME

HERE = Path(__file__).parent
ROOT = HERE.parent
MOST_MB = 190
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def main() -> None:
    """Build all of them, or say in one sentence why not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", type=Path, default=ROOT / "dist" / "relpitch")
    parser.add_argument("--to", type=Path, default=ROOT / "dist" / "packages")
    parser.add_argument("--only", choices=("deb", "rpm", "tar.xz"), action="append", help="not all of them")
    parser.add_argument("--release", action="store_true", help="refuse what is not ready for one")
    arguments = parser.parse_args()
    if arguments.release and ".example" in address():
        raise SystemExit("The project's address is an example still. See docs/releasing.md, 1.")
    if not sys.platform.startswith("linux"):
        raise SystemExit(
            "Here: packaging/windows/relpitch.nsi or packaging/macos/make_dmg.sh, see docs/installer.md."
        )
    if not (arguments.folder / "relpitch").is_file():
        raise SystemExit(
            f"There is no program in {arguments.folder}. Build it: pyinstaller build_installer.spec"
        )
    if (size := size_mb(arguments.folder)) > MOST_MB:
        raise SystemExit(
            f"{arguments.folder} has {size} MB; {MOST_MB} is the most. See LEFT_OUT in the spec."
        )
    wanted = arguments.only or ["deb", "rpm", "tar.xz"]
    shutil.rmtree(arguments.to, ignore_errors=True)
    arguments.to.mkdir(parents=True)
    tree = lay_out(arguments.folder, arguments.to / "tree")
    name = f"relpitch-{__version__}-linux-{platform.machine()}"
    if "tar.xz" in wanted:
        archive(tree, arguments.to / f"{name}.tar.xz", name)
    for kind in wanted:
        if kind != "tar.xz":
            package(tree, arguments.to, kind)
    shutil.copy(
        tree / "usr" / "share" / "doc" / "relpitch" / "CONTENTS.md", arguments.to / f"{name}-contents.md"
    )
    shutil.rmtree(tree)
    sums = checksums(arguments.to)
    print(f"{size} MB unpacked\n{sums}")


def lay_out(folder: Path, tree: Path) -> Path:
    """The files as they lie in an installed system, below `tree`."""
    share = tree / "usr" / "share"
    program = tree / "usr" / "lib" / "relpitch"
    shutil.copytree(folder, program, symlinks=True)
    listed = contents(folder)
    (program / "_internal" / "CONTENTS.md").write_text(listed, encoding="utf-8")
    doc = share / "doc" / "relpitch"
    doc.mkdir(parents=True)
    (doc / "CONTENTS.md").write_text(listed, encoding="utf-8")
    for each in ("NOTICES.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / each, doc / each)
    shutil.copy(ROOT / "LICENSE", doc / "copyright")
    drawn = tree.parent / "icons"
    icons.write(drawn)
    for picture in drawn.glob("*.png"):
        size = f"{picture.stem}x{picture.stem}"
        _put(picture, share / "icons" / "hicolor" / size / "apps" / f"{DESKTOP_NAME}.png")
        _put(picture, share / "icons" / "hicolor" / size / "mimetypes" / f"{DESKTOP_NAME}.png")
    shutil.rmtree(drawn)
    drawings, hicolor = ROOT / "resources" / "icon", share / "icons" / "hicolor"
    _put(drawings / "app_icon.svg", hicolor / "scalable" / "apps" / f"{DESKTOP_NAME}.svg")
    _put(drawings / "app_icon_symbolic.svg", hicolor / "symbolic" / "apps" / f"{DESKTOP_NAME}-symbolic.svg")
    linux = HERE / "linux"
    _put(linux / f"{DESKTOP_NAME}.desktop", share / "applications" / f"{DESKTOP_NAME}.desktop")
    _put(linux / f"{DESKTOP_NAME}.xml", share / "mime" / "packages" / f"{DESKTOP_NAME}.xml")
    metainfo = _filled((linux / f"{DESKTOP_NAME}.metainfo.xml").read_text(encoding="utf-8"))
    (share / "metainfo").mkdir()
    (share / "metainfo" / f"{DESKTOP_NAME}.metainfo.xml").write_text(metainfo, encoding="utf-8")
    manual.write(share, released().isoformat())
    return tree


def released() -> date:
    """The day this version has in the changelog; today, for what was not released yet."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"^## \[{re.escape(__version__)}\] - (\d{{4}}-\d\d-\d\d)", text, re.MULTILINE)
    return date.fromisoformat(found[1]) if found else datetime.now(UTC).date()


def address() -> str:
    """The project's address, as pyproject.toml says it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["urls"]["Homepage"]).rstrip("/")


def _filled(text: str, **more: str) -> str:
    words = {"ADDRESS": address(), "VERSION": __version__, "DATE": released().isoformat(), **more}
    return re.sub("@([A-Z]+)@", lambda found: words[found[1]], text)


def package(tree: Path, to: Path, kind: str) -> None:
    """One package by nfpm."""
    arch = _ARCHITECTURES.get(platform.machine(), platform.machine())
    text = (HERE / "linux" / "nfpm.yaml").read_text(encoding="utf-8")
    made = to / "nfpm.yaml"
    filled = _filled(text, ARCH=arch, TREE=str(tree), HERE=str(HERE), GLIBC=platform.libc_ver()[1])
    made.write_text(filled, encoding="utf-8")
    nfpm = shutil.which("nfpm") or str(Path(sys.executable).with_name("nfpm"))
    subprocess.run([nfpm, "package", "--config", made, "--packager", kind, "--target", to], check=True)
    made.unlink()


def archive(tree: Path, target: Path, name: str) -> None:
    """A .tar.xz with install.sh at its top. Packing harder takes minutes for a tenth less."""
    with tarfile.open(target, "w:xz", preset=3) as packed:
        packed.add(HERE / "linux" / "install.sh", f"{name}/install.sh", filter=_nobodys)
        packed.add(tree / "usr", f"{name}/usr", filter=_nobodys)


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def checksums(folder: Path) -> str:
    """Write SHA256SUMS beside the packages. Returns what it says."""
    lines = []
    for each in sorted(folder.iterdir()):
        with each.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {each.name}")
    text = "\n".join(lines) + "\n"
    (folder / "SHA256SUMS").write_text(text, encoding="utf-8")
    return text


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    main()
