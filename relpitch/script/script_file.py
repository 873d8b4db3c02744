"""A script as a file: front matter, and the parts under their headings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from relpitch.domain.part import Part
from relpitch.formatting import in_a_row, single_spaced
from relpitch.script.front_matter import FRONT_KEYS, read_front_matter, unquoted
from relpitch.translation import NAMES, _, gettext_in, is_spoken

_WHEN_MISTAKEN = re.compile(r"^(?=###[ \t]+[^\s#])", re.MULTILINE)
_WHEN = re.compile(r"when(?:\s+|$)", re.IGNORECASE)
_BY_LINE = re.MULTILINE | re.IGNORECASE
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class ScriptSection:
    """One part's words in the script language, or one bridge of the fourth part.

    `part` is None for words under no heading. `start` is where the words begin in the file they were read
    from.
    """

    part: Part | None
    words: str
    when: str = ""
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class ScriptFile:
    """What a script file holds, its parts in the order they are said. `front` has some of FRONT_KEYS.

    `left_out` are the other keys of its front matter, which other programs write.
    """

    front: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sections: tuple[ScriptSection, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was left out, in a sentence."""
        if not self.left_out:
            return ()
        return (_("Left out from the head of the file: {names}.").format(names=in_a_row(self.left_out)),)

    @property
    def words(self) -> dict[Part | None, str]:
        """The source of each part that has any; of several bridges, the first."""
        words: dict[Part | None, str] = {}
        for section in self.sections:
            if section.part not in words:
                words[section.part] = section.words
            elif section.part is not Part.RELEVANCE:
                words[section.part] += f"\n\n{section.words}"
        return words


@dataclass(frozen=True, slots=True)
class _Headings:
    """How the parts' headings are read, in every language that relpitch has, and what only looks like one."""

    parts: Mapping[str, Part]
    heading: re.Pattern[str]
    mistaken: re.Pattern[str]


def _headings() -> _Headings:
    return _read_by(
        tuple(
            (name.casefold(), part)
            for part in Part
            for name in (part.value, *(gettext_in(code, part.heading) for code in NAMES))
        )
    )


@cache
def _read_by(parts: tuple[tuple[str, Part], ...]) -> _Headings:
    names = "|".join(re.escape(name) for name, _part in parts).replace(r"\ ", "[ \t]+")
    return _Headings(
        dict(parts),
        re.compile(rf"^##[ \t]+(?P<part>{names})[ \t\r#]*$|^###[ \t]+(?P<when>[^\s#].*)$", _BY_LINE),
        re.compile(rf"^(?=(?:---|\+\+\+)[ \t\r]*$|##[ \t]+(?:{names})[ \t\r#]*$)", _BY_LINE),
    )


def parse_file(text: str) -> ScriptFile:
    """The script in the text of a file; bad front matter is an error that names its line.

    A byte-order mark is not counted where sections start.
    """
    text = text.removeprefix(_MARK)
    front = read_front_matter(text)
    sections = [section for section in _sections(text, front.end) if section.words or section.when]
    return ScriptFile(MappingProxyType(front.values), tuple(sorted(sections, key=_place)), front.left_out)


def write_file(file: ScriptFile) -> str:
    """The text of a script file. Reading it back gives what was written, but for space around words."""
    blocks = ["\n".join(["---", *_front_lines(file.front), "---"])] if any(file.front.values()) else []
    heading: Part | None = None
    for section in sorted(file.sections, key=_place):
        if section.part and section.part is not heading:
            heading = section.part
            blocks.append(f"## {_heading(heading, file.front)}")
            if section.when:
                blocks.append(_when(section, file.front))
        elif section.part is Part.RELEVANCE:
            blocks.append(_when(section, file.front))
        if words := section.words.replace("\r\n", "\n").strip():
            words = _headings().mistaken.sub(r"\\", words)
            is_bridge = section.part is Part.RELEVANCE
            blocks.append(_WHEN_MISTAKEN.sub(r"\\", words) if is_bridge else words)
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _heading(part: Part, front: Mapping[str, str]) -> str:
    """The heading of a part: in the language of the file, where relpitch has it; else in English."""
    code = front.get("language", "").lower()
    return gettext_in(code, part.heading) if is_spoken(code) else part.heading


def _when(section: ScriptSection, front: Mapping[str, str]) -> str:
    """The heading of a bridge; "when" stands before it in English only, and where it would be left out."""
    when = single_spaced(section.when)
    english = front.get("language", "").lower().split("-")[0] in ("", "en")
    needed = not when or when.startswith("#") or _WHEN.match(when)
    return f"### when {when}".rstrip() if english or needed else f"### {when}"


def _front_lines(front: Mapping[str, str]) -> Iterator[str]:
    for key in FRONT_KEYS:
        value = single_spaced(front.get(key, ""))
        if value != unquoted(value):
            value = f'"{value}"'
        if value:
            yield f"{key}: {value}"


def _place(section: ScriptSection) -> int:
    return -1 if section.part is None else list(Part).index(section.part)


def _sections(text: str, at: int) -> Iterator[ScriptSection]:
    part: Part | None = None
    when = ""
    headings = _headings()
    for heading in headings.heading.finditer(text, at):
        name = heading["part"]
        if not name and part is not Part.RELEVANCE:
            continue  # other Markdown
        yield _section(text, at, heading.start(), part, when)
        part = headings.parts[single_spaced(name.casefold())] if name else part
        when = "" if name else _said_when(heading["when"])
        at = heading.end()
    yield _section(text, at, len(text), part, when)


def _said_when(heading: str) -> str:
    """What a bridge's heading says, in any language; the word "when" before it is not part of it."""
    words = _WHEN.sub("", heading.strip(), count=1) if _WHEN.match(heading.strip()) else heading.strip()
    return re.sub(r"(?:^|[ \t]+)#+$", "", words).strip()


def _section(text: str, start: int, end: int, part: Part | None, when: str) -> ScriptSection:
    while start < end and (text[start].isspace() or text[start] == _MARK):
        start += 1
    return ScriptSection(part, text[start:end].rstrip(), when, start)
