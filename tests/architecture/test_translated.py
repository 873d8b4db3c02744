"""Every word that a person reads goes through the catalog; docs/translating.md tells how."""

import ast
import re
import textwrap
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from .visible_words import Literal, beside_others, spoilt_marks, too_early, untranslated

ROOT = Path(__file__).parents[2]

# Places whose words are not the window's, each with the reason.
NOT_THE_WINDOWS = {
    "relpitch/datafile.py": "what is wrong with a file of data is told to who writes the file",
    "relpitch/coach/encoder.py": "what is wrong with its data",
    "relpitch/coach/evidence.py": "the names of what it weighs",
    "relpitch/coach/text_evidence.py": "the names of what it weighs",
    "relpitch/coach/gate.py": "the names of what it goes by",
    "relpitch/coach/text_facts.py": "the names of what it goes by",
    "relpitch/coach/meanings.py": "what is wrong with its data",
    "relpitch/coach/pack.py": "what is wrong with its data",
    "relpitch/coach/weights.py": "what is wrong with its data",
    "relpitch/failure/report.py": "a report is for who mends relpitch",
    "relpitch/storage/checksums.py": "SQL",
    "relpitch/storage/search_index.py": "SQL",
    "relpitch/voice/network.py": "what is wrong with its data",
    "relpitch/voice/phonemes.py": "what is wrong with its data",
    "relpitch/drafting": "what it writes is in the language of the statement",
    "relpitch/ui/gallery.py": "examples that only who writes the code sees",
    "relpitch/ui/gallery_pieces.py": "the same",
    "relpitch/ui/gallery_pop_ups.py": "the same",
    "relpitch/translation.py": "each language is called by its own name, in every language",
    "relpitch/storage/migrations": "SQL, and what a column was called",
}

# Places with words that no catalog knows yet. A line is taken away once its place is whole, never added.
NOT_YET: tuple[str, ...] = ()

QTS_KEYS = (
    *(
        "Ctrl",
        "Ctrl+,",
        "Ctrl++",
        "Ctrl+=",
        "Ctrl+-",
        "Ctrl+.",
        "Alt",
        "Alt+…",
        "Shift",
        "Return",
        "Enter",
        "Esc",
    ),
    *("Space", "Tab", "Del", "Backspace", "Down", "Left", "Right"),
)

# Texts that look like words for a person and are none, each with the reason. A file's name, or all files.
NOT_WORDS = {
    "relpitch/app.py": {"Fusion": "Qt's name of a style"},
    "relpitch/cli/__init__.py": {
        "%(prog)s [{file}]\n{beside}%(prog)s {command} ...": "how a command is typed",
    },
    "relpitch/cli/doctor.py": {"…, Python …, …": "names and versions"},
    "relpitch/cli/stocks.py": {"… × … mm": "millimetres are so in every language"},
    "relpitch/cli/self_test_steps.py": {"I help you see that this works.": "typed into the sample"},
    "relpitch/domain/encounter.py": {"First met, ": "as the sample has it"},
    "relpitch/interchange/code_pages.py": dict.fromkeys(
        ("Shift JIS", "Mac Roman"), "the name of a code page"
    ),
    "relpitch/interchange/table_columns.py": dict.fromkeys(
        ("Mobile", "Work", "Home", "Other"), "labels as files of contacts have them"
    ),
    "relpitch/interchange/table_people.py": {"My Contacts": "a group that Google makes by itself"},
    "relpitch/domain/plain.py": dict.fromkeys(
        ("… is no field of a …", "a … lacks a field"),
        "told to who writes a data file; a person is told the place",
    ),
    "relpitch/interchange/table.py": dict.fromkeys(
        (
            *("first name", "connected on", "given name", "e mail value", "e mail address"),
            *("e mail display name", "Google", "Outlook", "birth year", "birth month", "birth day"),
            *("Name", "About", "Mail", "Phone", "Link", "Address", "Birthday", "Tags"),
        ),
        "headings and labels as files of contacts have them",
    ),
    "relpitch/interchange/vcard_writing.py": dict.fromkeys(("home fax", "work fax"), "a label in a file"),
    "relpitch/interchange/zones.py": {"Etc/": "the beginning of a zone's name"},
    "relpitch/news.py": {"Unreleased": "a heading of the changelog"},
    "relpitch/printing/designs.py": {"one of …": "what is wrong with the file of designs"},
    "relpitch/printing/own_stocks.py": {
        "# Card stocks of your own. relpitch writes this file; lengths are millimetres from the page's top "
        "left corner.\n": "the first line of a file",
    },
    "relpitch/printing/paper.py": {"BZ CA CL CO CR GT MX NI PA PH PR SV US VE": "codes of countries"},
    "relpitch/printing/stocks.py": dict.fromkeys(
        (
            *("words in quotes", "a number of millimetres above 0", "a number of millimetres, 0 or more"),
            *("a whole number above 0", 'a list like ["5371", "8371"]', "true or false"),
        ),
        "what is wrong with a file of stocks is told to who writes it",
    ),
    "relpitch/script/script_file.py": {"### when …": "a heading in a script file"},
    "relpitch/storage/conflicted.py": {"merged copies": "the name of a folder"},
    "relpitch/storage/library.py": dict.fromkeys(
        ("… (version …, …)", "… (version *, *)…"), "the name of a file"
    ),
    "relpitch/storage/one_shelf.py": {'…."…" IS ?': "SQL"},
    "relpitch/storage/writing.py": {"of …": "a name within SQL"},
    "relpitch/storage/restoring.py": {"… put aside …": "the name of a file"},
    "relpitch/storage/trouble.py": dict.fromkeys(
        (
            *("a row is not as it was written", "user-defined function raised"),
            *("unsupported file format", "malformed JSON", "database is locked", "string or blob too big"),
            *("database or disk is full", "disk I/O error", "database disk image is malformed"),
            *("file is not a database", "attempt to write a readonly database"),
            "unable to open database file",
        ),
        "what SQLite says",
    ),
    "relpitch/cli/argparse_words.py": dict.fromkeys(
        (
            "invalid %(type)s value: %(value)r",
            "invalid choice: %(value)r (choose from %(choices)s)",
        ),
        "argparse's own, told plainly",
    ),
    "relpitch/storage/wordings.py": {"version_id || '/' || part = ?": "SQL"},
    "relpitch/private_files.py": {"Is a directory": "the system's own words of an error"},
    "relpitch/ui/draft_form.py": {"words before": "a key of a draft in its file"},
    "relpitch/ui/keys.py": dict.fromkeys(QTS_KEYS, "Qt's name of a key; key_name gives the person's"),
    "relpitch/ui/pages/cards/stock_editor.py": {
        "Letter": "a size of paper by its name in a stock",
        "mm": "millimetres are so in every language",
    },
    "relpitch/ui/pages/people/write_dialog.py": {"carried before": "a key of a draft in its file"},
    "relpitch/ui/main_window.py": {"… - relpitch": "names in the title of a window"},
    "relpitch/ui/pages/cards/stock_size.py": {"… × … mm": "millimetres are so in every language"},
    "relpitch/ui/widgets/length_field.py": {"mm": "millimetres are so in every language"},
    "relpitch/ui/whole_file.py": {"as it is now": "a value that stands for the file"},
    "relpitch/ui/widgets/eliding.py": {"whole words": "the name of a property"},
    "relpitch/ui/widgets/field.py": {"looks for something": "the name of a property"},
    "relpitch/ui/pages/events/choosing.py": {"event/…/way out": "the name of what is typed and not kept yet"},
    "relpitch/ui/pages/events/prep_view.py": {"way out": "which words are asked for"},
    "relpitch/ui/pages/pitches/glance.py": {"left out": "the name of a state"},
    "relpitch/ui/pages/pitches/part_actions.py": {"leave out": "the key of a choice"},
    "relpitch/ui/pages/pitches/presentation.py": {"left out": "the name of a state"},
    "relpitch/ui/pages/rehearse/drill.py": dict.fromkeys(("Space", "Esc"), "a key's name for Qt"),
    "relpitch/ui/pages/rehearse/said_words.py": {"margin:0 0 …px 0; line-height:…px": "a style sheet"},
    "relpitch/ui/pages/rehearse/stage_words.py": dict.fromkeys(("Space", "Esc", "Tab"), "the same"),
    "relpitch/ui/pages/welcome/paste.py": {"leave out": "the key of a choice"},
    "relpitch/spelling/places.py": dict.fromkeys(("Library", "Spelling"), "folders of macOS"),
    "relpitch/workplaces.py": {"in use": "the name of a file"},
}


@lru_cache
def modules() -> dict[str, ast.Module]:
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "relpitch").rglob("*.py"))
    }


def is_at(module: str, place: str) -> bool:
    if place.endswith("/*.py"):
        return module.rpartition("/")[0] == place.removesuffix("/*.py")
    return module == place or module.startswith(f"{place}/")


def told(module: str, found: list[Literal]) -> list[str]:
    known = NOT_WORDS.get(module, {})
    return [f"{module}:{line}: {words[:90]!r}" for line, words in found if words not in known]


def found_by(judge: Callable[[ast.Module], list[Literal]]) -> dict[str, list[str]]:
    return {module: told(module, judge(tree)) for module, tree in modules().items()}


@lru_cache
def left() -> dict[str, list[str]]:
    """The words that no catalog knows, by their module."""
    mine = found_by(untranslated)
    return {
        module: found
        for module, found in mine.items()
        if found and not any(is_at(module, place) for place in NOT_THE_WINDOWS)
    }


def test_every_word_that_a_person_reads_is_in_the_catalog() -> None:
    found = [
        each
        for module, words in left().items()
        if not any(is_at(module, place) for place in NOT_YET)
        for each in words
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("place", NOT_YET)
def test_a_place_that_is_whole_is_no_longer_on_the_list(place: str) -> None:
    assert any(is_at(module, place) for module in left()), f"{place} is whole: take it from NOT_YET"


def test_no_word_stands_untranslated_beside_others() -> None:
    found = found_by(beside_others)
    assert [
        each
        for module, words in found.items()
        if not any(is_at(module, place) for place in NOT_THE_WINDOWS)
        for each in words
    ] == []


def test_no_text_is_put_together_before_it_is_translated() -> None:
    assert [each for found in found_by(spoilt_marks).values() for each in found] == []


def test_nothing_is_translated_while_a_module_is_imported() -> None:
    assert [each for found in found_by(too_early).values() for each in found] == []


def test_each_text_that_is_no_word_for_a_person_is_there_and_has_its_reason() -> None:
    for module, texts in NOT_WORDS.items():
        tree = modules()[module]
        there = {words for _line, words in (*untranslated(tree), *beside_others(tree))}
        assert [text for text in texts if text not in there] == [], module
        assert all(texts.values()), module


def judged(judge: Callable[[ast.Module], list[Literal]], code: str) -> list[str]:
    return [words for _line, words in judge(ast.parse(textwrap.dedent(code)))]


def test_words_are_found_where_they_are_shown() -> None:
    code = """
    '''A docstring of some words.'''
    label.setText("Nothing here yet")
    button = Button(f"Keep {name} here", words="Keep")
    raise RelpitchError("It is gone.")
    """
    assert judged(untranslated, code) == ["Nothing here yet", "Keep … here", "Keep", "It is gone."]


def test_a_short_word_beside_a_value_is_found() -> None:
    code = """
    label.setText(f"{number} of {count}")
    label.setText(f"in {place}, {size} MB")
    label.setText("{count} of {whole}".format(count=1, whole=2))
    """
    assert judged(untranslated, code) == ["… of …", "in …, … MB", "{count} of {whole}"]


def test_quotation_marks_around_a_value_are_found() -> None:
    code = """
    label.setText(f"“{name}”")
    raise ValueError(f"“{name}” is for who writes the code")
    label.setText(quoted(name))
    """
    assert judged(untranslated, code) == ["“…”"]


def test_a_word_that_stands_beside_translated_ones_is_found() -> None:
    code = """
    KINDS = {Kind.WORD: N_("a Word document"), Kind.PDF: "a PDF", Kind.NONE: ""}
    label.setText(_("here") if here else "gone")
    _("{name} is here").format(name=name or "someone")
    def words(count): return ngettext("{count} card", "{count} cards", count) if count else "none"
    def named(value):
        if value: return _("A name")
        return "it"
    f"{_('Here')}: {name or 'nobody'}, mm"
    FITS = {"page": "A4", "size": lambda: "large"}
    def key(): return "small"
    """
    assert judged(beside_others, code) == ["a PDF", "gone", "someone", "none", "it", ", mm", "nobody"]


def test_words_of_the_catalog_and_words_for_nobody_are_passed_over() -> None:
    code = """
    label.setText(_("Nothing here yet"))
    label.setText(ngettext("{count} card", "{count} cards", count).format(count=count))
    label.setObjectName("Small label")
    connection.execute("SELECT name FROM person")
    raise ValueError("this is for who writes the code")
    if name == "Some name": value: "Some Class" = table["Some key"]
    """
    assert judged(untranslated, code) == []


def test_the_values_of_an_enumeration_are_stored_and_not_shown() -> None:
    code = """
    class Stage(StrEnum):
        LET_IT_REST = "let it rest"
        def label(self): return "Let it rest"
    """
    assert judged(untranslated, code) == ["Let it rest"]


def test_what_goes_into_a_translated_text_is_looked_at_too() -> None:
    assert judged(untranslated, '_("{a} is here").format(a="the person")') == ["the person"]


def test_a_text_is_translated_before_names_go_in() -> None:
    code = """
    _(f"{name} is gone")
    _("{name} is gone".format(name=name))
    ngettext(one, many, 2)
    pgettext(context, "Line")
    _(self.words)
    pgettext("length", self.words)
    """
    assert len(judged(spoilt_marks, code)) == 4


def test_translating_at_import_is_found() -> None:
    code = """
    TITLE = _("Title")
    class Kind:
        words = _("Kind")
        def label(self, text=_("Text")): return _("Label")
    LATER = lambda: _("Later")
    MARKED = N_("Marked")
    """
    assert judged(too_early, code) == ["_('Title')", "_('Kind')", "_('Text')"]


def test_one_and_many_are_not_counted_alike() -> None:
    """“1 events”; “1 new” is right, and other languages have two words for it."""
    alike = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "relpitch").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _is_plural(node.func) and _one_is_many(node.args)
    ]
    assert alike == []


def _is_plural(called: ast.expr) -> bool:
    return getattr(called, "id", getattr(called, "attr", "")) in ("ngettext", "npgettext")


def _one_is_many(arguments: list[ast.expr]) -> bool:
    one, many = map(ast.unparse, arguments[-3:-1])
    return one == many and re.search(r"\{count\} [a-z]+s\b", many) is not None
