"""The chapters of the help: Markdown in resources/help, in the order of its contents.toml."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from relpitch import datafile, news, paths
from relpitch.preferences import GROUPS
from relpitch.script.folding import folded
from relpitch.translation import _, each_language, pgettext
from relpitch.ui.keys import KEYS
from relpitch.ui.pages.help import about as about_relpitch


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter, Markdown below its title; `topics` are what F1 opens it from."""

    id: str
    group: str
    title: str
    text: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChapterMatch:
    """A chapter and the shortest line that holds what was looked for; empty where the title does."""

    chapter: Chapter
    line: str


_NOT_SEARCHED = ("news", "about")  # long lists, which hold nearly any word


@each_language
def chapters() -> tuple[Chapter, ...]:
    """Every chapter, in order; one that the language in use has none of is in English."""
    return read(paths.resources() / "help", paths.in_language)


def read(folder: Path, in_language: Callable[[str], Path] | None = None) -> tuple[Chapter, ...]:
    """The chapters of a folder. DataFileError names file and line of what is wrong.

    `in_language` finds a chapter by its name, help/today.md, in the language in use.
    """
    contents = folder / "contents.toml"
    find = in_language or (lambda name: folder.parent / name)
    tables = datafile.tables_of(contents, "chapter")
    return tuple(_chapter(contents, find, line, entry) for line, entry in tables)


def about(topic: str) -> Chapter:
    """The chapter with an id, or else the one that tells of a topic; the first where none does."""
    for chapter in chapters():
        if topic == chapter.id:
            return chapter
    return next((each for each in chapters() if topic in each.topics), chapters()[0])


def search(wanted: str) -> list[ChapterMatch]:
    """The chapters that hold all the words looked for, in order; not those that are long lists."""
    words = folded(wanted).split()
    if not words:
        return []
    found: list[ChapterMatch] = []
    for chapter in chapters():
        if chapter.id in _NOT_SEARCHED:
            continue
        lines = [chapter.title, *plain_lines(chapter.text)]
        whole = folded("\n".join(lines))
        if all(word in whole for word in words):
            line = min((each for each in lines[1:] if words[0] in folded(each)), key=len, default="")
            found.append(ChapterMatch(chapter, line))
    return found


def plain_lines(markdown: str) -> list[str]:
    """What can be read of Markdown: sentences and the cells of tables, without the marks."""
    blocks = (" ".join(group) for full, group in groupby(markdown.splitlines(), key=_is_prose) if full)
    rows = (line for line in markdown.splitlines() if not _is_prose(line))
    # A question and its answer are lines of their own; other sentences stay in their paragraph.
    sentences = [sentence for block in blocks for sentence in block.replace("? ", "?\n").split("\n")]
    cells = [cell for row in rows for cell in row.split("|")]
    plain = (each.replace("*", "").replace("`", "").strip("#>- ") for each in [*sentences, *cells])
    return [each for each in plain if each]


def _is_prose(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(("|", "#"))


def _chapter(contents: Path, find: Callable[[str], Path], line: int, entry: dict[str, object]) -> Chapter:
    match entry:
        case {"id": str(id_), "group": str(group), "topics": list(topics)} if len(entry) == 3:
            pass
        case _:
            raise datafile.complaint(contents, line, "a chapter has an id, a group and topics.")
    path = find(f"{contents.parent.name}/{id_}.md")
    if not path.is_file():
        raise datafile.complaint(contents, line, f"there is no {path.name}.")
    heading, _end, text = path.read_text(encoding="utf-8").partition("\n")
    if not heading.startswith("# "):
        raise datafile.complaint(path, 1, _("a chapter begins with its title: # Title."))
    text = text.strip()
    if id_ in _GENERATED:
        text = f"{text}\n\n{_GENERATED[id_]()}"
    group = pgettext("a group of the help", group)
    return Chapter(id_, group, heading[2:].strip(), text, tuple(str(each) for each in topics))


def _all_preferences() -> str:
    """What the tree of preferences tells of itself."""
    parts: list[str] = []
    for group in GROUPS:
        rows = [f"| {_(ask.words)} | {_(ask.help)} |" for ask in group.asks.values()]
        parts.append("\n".join([f"## {_(group.words)}", "", "| | |", "|---|---|", *rows]))
    return "\n\n".join(parts)


def _all_keys() -> str:
    parts: list[str] = []
    for where, keys in groupby(KEYS, key=lambda key: key.where):
        rows = [f"| {key.label} | {_(' or ').join(f'`{each}`' for each in key.shown)} |" for key in keys]
        parts.append("\n".join([f"## {_(where)}", "", "| | |", "|---|---|", *rows]))
    return "\n\n".join(parts)


_GENERATED = {
    "all-keys": _all_keys,
    "preferences": _all_preferences,
    "news": news.changes_text,
    "about": about_relpitch.about_text,
}
