"""Wherever one can write, what is typed is a draft of its owner, or there is a reason why it is none."""

import ast
from pathlib import Path

UI = Path(__file__).parents[2] / "relpitch" / "ui"
_EDITORS = {
    *("QLineEdit", "TextField", "QTextEdit", "QPlainTextEdit"),
    *("AskingEdit", "AnswerField", "WordsEdit", "NameField", "Field", "line_field"),
}

DRAFTS = {
    "pages/events/dialogs.py",
    "pages/events/event_dialog.py",
    "pages/events/zone_field.py",
    "pages/events/meet_dialog.py",
    "pages/people/choosing.py",
    "pages/people/composer.py",
    "pages/people/encounter_dialog.py",
    "pages/people/person_dialog.py",
    "pages/people/write_dialog.py",
    "pages/pitches/setting_dialog.py",
    "pages/rehearse/friend_dialog.py",
    "pages/today/after_card.py",
    "pages/welcome/paste.py",
    "pages/welcome/question.py",
    "quick_capture.py",
    "widgets/name_dialog.py",
}
"""Their forms are found by the walk of tests/journeys/test_drafts.py, each field with an owner."""

NONE = {
    "crash_dialog.py": "words to copy, which nobody writes",
    "gallery.py": "shows widgets to those who make them",
    "gallery_pieces.py": "as the gallery",
    "gallery_pop_ups.py": "as the gallery",
    "go_to.py": "what is looked for is not kept",
    "pages/cards/back_text_field.py": "stored when it is left, and in the file of unsaved words until then",
    "pages/cards/details.py": "names and numbers, as cards print them",
    "pages/cards/papers.py": "what is looked for is not kept",
    "pages/cards/stock_editor.py": "a name and numbers of a sheet",
    "pages/events/event_list.py": "what is looked for is not kept",
    "pages/events/zones_dialog.py": "the name of a town",
    "pages/events/importing.py": "what is looked for is not kept",
    "pages/help/chapter_list.py": "what is looked for is not kept",
    "pages/people/people_list.py": "what is looked for is not kept",
    "pages/pitches/part_row.py": "stored as it is typed, and in the file of unsaved words until then",
    "pages/pitches/glance.py": "a word or two for a slot, stored when it is left",
    "pages/pitches/phrasing_list.py": "stored as it is typed, and in the file of unsaved words until then",
    "pages/preferences/coach_lists.py": "a term, with the button that adds it beside it",
    "pages/preferences/controls.py": "stored as it is typed",
    "widgets/answer_field.py": "the field itself, which knows no form",
    "widgets/asking_edit.py": "the field itself, which knows no form",
    "widgets/field.py": "the field itself, which knows no form",
    "widgets/length_field.py": "a number",
    "widgets/passphrase_field.py": "a passphrase, which must be kept nowhere",
    "widgets/rich_words.py": "words to be read and copied",
    "widgets/text_field.py": "the field itself, which knows no form",
    "widgets/typed_field.py": "the field itself, which knows no form",
    "widgets/words_edit.py": "the field itself, which knows no form",
}
"""What is written in these is no draft, and why."""


def makes_an_editor(path: Path) -> bool:
    """Whether a module makes a field to write in, or a kind of one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in _EDITORS:
                return True
            case ast.ClassDef(bases=bases) if any(
                isinstance(each, ast.Name) and each.id in _EDITORS for each in bases
            ):
                return True
    return False


def test_every_module_in_which_one_can_write_says_what_becomes_of_it() -> None:
    found = {str(each.relative_to(UI).as_posix()) for each in UI.rglob("*.py") if makes_an_editor(each)}
    assert not DRAFTS & NONE.keys()
    assert found - DRAFTS - NONE.keys() == set(), "an editor of prose needs a draft (ui/draft_form.py)"
    assert (DRAFTS | NONE.keys()) - found == set(), "nothing is written there any more"
