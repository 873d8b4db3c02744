"""What a built program holds: each distribution of Python with its version and licence."""

import email
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def contents(folder: Path) -> str:
    """The list as Markdown. What NOTICES.md does not name is an error: nobody looked at its licence."""
    notices = (ROOT / "NOTICES.md").read_text(encoding="utf-8")
    inside = folder / "_internal"
    rows = sorted(_distributions(inside))
    unnamed = [name for name, _, _ in rows if not _is_named(name, notices)]
    if unnamed:
        raise SystemExit(f"NOTICES.md does not name {', '.join(unnamed)}.")
    lines = [
        "# Contents",
        "",
        "The packages in this build; NOTICES.md tells of all else, and its licences.",
        "",
    ]
    lines += ["| package | version | licence |", "|---|---|---|"]
    lines += [f"| {name} | {version} | {licence} |" for name, version, licence in rows]
    return "\n".join(lines) + "\n"


def _is_named(name: str, notices: str) -> bool:
    return re.sub(r"[-_.]", "-", name).lower() in re.sub(r"[-_.]", "-", notices).lower()


def _distributions(inside: Path) -> Iterator[tuple[str, str, str]]:
    for metadata in inside.glob("*.dist-info/METADATA"):
        told = email.message_from_string(metadata.read_text(encoding="utf-8"))
        classifiers = [
            each.rpartition(" :: ")[2] for each in told.get_all("Classifier", []) if "License" in each
        ]
        licence = told["License-Expression"] or (told["License"] or "").strip().partition("\n")[0]
        yield told["Name"], told["Version"], licence or ", ".join(classifiers) or "see NOTICES.md"
