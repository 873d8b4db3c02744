"""A version as a script file: what is said, as plain Markdown."""

from relpitch.domain.part import Part
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version, spoken_phrasings
from relpitch.script.script_file import ScriptFile, ScriptSection, write_file


def to_markdown(statement: Statement, version: Version, base: Version, setting: str = "") -> str:
    """The parts as the version says them: one wording of each, and every bridge, the one said first.

    `setting` is the name of the person's own, whose id would tell a reader nothing.
    """
    front = {
        "title": statement.label,
        "language": statement.language,
        "setting": setting or version.setting_id or "",
    }
    sections = [
        ScriptSection(part, phrasing.words, phrasing.when)
        for part in Part
        for phrasing in spoken_phrasings(version, base, part)[: None if part is Part.RELEVANCE else 1]
        if phrasing.words.strip()
    ]
    return write_file(ScriptFile(front, tuple(sections)))
