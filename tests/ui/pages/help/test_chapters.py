"""Every chapter of the help, as it is written."""

import re
from pathlib import Path

import pytest

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.domain.destination import PageName
from relpitch.preferences import GROUPS
from relpitch.ui.keys import KEYS
from relpitch.ui.pages.help.chapter_view import anchor
from relpitch.ui.pages.help.chapters import Chapter, about, chapters, plain_lines, read, search

FOLDER = paths.resources() / "help"
each_chapter = pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.id)


def _headings(chapter: Chapter) -> set[str]:
    return {anchor(each) for each in re.findall(r"^## (.+)$", chapter.text, re.MULTILINE)}


@each_chapter
def test_every_link_leads_somewhere(chapter: Chapter) -> None:
    by_id = {each.id: each for each in chapters()}
    for target in re.findall(r"\]\(([^)]*)\)", chapter.text):
        name, _, heading = target.partition("#")
        there = by_id[name.removesuffix(".md")] if name else chapter
        assert not heading or heading in _headings(there)


@each_chapter
def test_the_words_are_the_houses(chapter: Chapter) -> None:
    if chapter.id in ("news", "about"):  # the changelog is written for developers too
        return
    words = f"{chapter.title} {chapter.text}".lower()
    for never in ("network", "overdue", "!", "streak", "score", "user", "click", "dialog "):
        assert never not in words
    assert not re.search(r"[^ -~\n’“”£×–−…]", chapter.text)


@each_chapter
def test_it_speaks_only_of_keys_that_are_in_the_table(chapter: Chapter) -> None:
    known = {shown for key in KEYS for shown in key.shown}
    named = re.findall(r"`((?:Ctrl|Alt|F\d)[^`]*)`", chapter.text)
    assert [each for each in named if each not in known] == []


def test_every_file_is_a_chapter_and_every_chapter_a_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {each.id for each in chapters()}


def test_every_page_has_a_chapter_of_its_own_naming() -> None:
    topics = {topic for chapter in chapters() for topic in chapter.topics}
    assert {page.value for page in PageName} | {"compare", "history"} <= topics
    assert about("history").id == "going-back"
    assert about("cards").id == "cards"


def test_every_key_is_told_under_where_it_works() -> None:
    text = about("all-keys").text
    for key in KEYS:
        section = text.split(f"## {key.where}")[1].split("## ")[0]
        for shown in key.shown:
            assert f"`{shown}`" in section
        assert key.label in section


def test_every_preference_is_told_with_its_help_under_its_group() -> None:
    text = about("preferences").text
    for group in GROUPS:
        section = text.split(f"## {group.words}")[1].split("## ")[0]
        for ask in group.asks.values():
            assert f"| {ask.words} | {ask.help} |" in section


def test_what_has_no_way_back_is_told_where_going_back_is() -> None:
    asked_twice = re.compile(r'SureButton\(_\("([^"]+)"')
    sources = (
        path.read_text("utf-8") for path in (paths.resources().parent / "relpitch" / "ui").rglob("*.py")
    )
    for_good = {words for source in sources for words in asked_twice.findall(source)} | {"Forget completely…"}
    assert len(for_good) > 2
    text = " ".join(about("going-back").text.split())
    assert [words for words in for_good if f"**{words}**" not in text] == []


def test_words_are_found_in_titles_and_in_text_whatever_their_accents() -> None:
    assert [each.chapter.id for each in search("BRÍDGES")][:1] == ["first-words"]
    assert "breaths" in [each.chapter.id for each in search("pause")]
    assert [each.line for each in search("pause") if each.chapter.id == "breaths"] == [
        "A full pause, one second"
    ]
    assert search("zzz") == search("  ") == []


def test_what_is_found_is_read_without_marks() -> None:
    lines = plain_lines("## A *b*\n\none\ntwo **three**\n\n| `x` | y |\n|---|---|\n> said")
    assert {"A b", "one two three", "x", "y"} <= set(lines)
    assert not any("|" in line or "---" in line for line in lines)


@pytest.mark.parametrize(
    ("contents", "complaint"),
    [
        (
            '[[chapter]]\nid = "gone"\ngroup = "G"\ntopics = []\n',
            "contents.toml, line 1: there is no gone.md.",
        ),
        ('\n[[chapter]]\nid = "a"\n', "contents.toml, line 2: a chapter has an id, a group and topics."),
        (
            '[[chapter]]\nid = "a"\ngroup = "G"\ntopics = []\n',
            "a.md, line 1: a chapter begins with its title",
        ),
    ],
)
def test_a_slip_in_the_files_is_told_with_its_line(contents: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "contents.toml").write_text(contents)
    (tmp_path / "a.md").write_text("No heading.\n")
    with pytest.raises(DataFileError, match=re.escape(complaint)):
        read(tmp_path)
