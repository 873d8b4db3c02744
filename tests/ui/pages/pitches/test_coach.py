"""The coach on the page: when it speaks, what it marks, and what is done with a note."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.services.bridge_outcomes import BridgeOutcomes
from relpitch.services.preferring import Preferring
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.widgets.note_card import NoteCard
from tests.ui.conftest import WORDS, Shop

BRAIN = "Could I pick your brain?"
BOSS = "Could you introduce me to your boss?"
INSTEAD = "Who should I be useful to?"


class Desk:
    """The Pitches page of a shop, the base open."""

    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.shop, self.qtbot = shop, qtbot
        self.preferences = PreferencesFile(None)
        Preferring(shop.history, self.preferences)
        self.coaching = shop.services.coaching
        self.page = PitchesPage(
            shop.pitches,
            shop.revisions,
            shop.services.settings,
            shop.history,
            self.coaching,
            BridgeOutcomes(shop.library),
            self.preferences,
            shop.changes,
            Drafts(),
            writable=True,
        )
        qtbot.addWidget(self.page)
        self.page.undo_wanted.connect(shop.history.undo)
        self.page.resize(1104, 800)
        self.page.open(shop.base_id)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def say(self, words: str, part: Part = Part.INVITATION) -> None:
        """Type a part anew."""
        edit = self.page.editor.edit(part)
        edit.put_caret(at_end=True)
        edit.selectAll()
        edit.insertPlainText(words)
        self.page.coach.read()

    def words(self, part: Part = Part.INVITATION) -> str:
        return self.page.editor.edit(part).words()

    def cards(self) -> list[NoteCard]:
        QApplication.processEvents()
        return [each for each in self.page.findChildren(NoteCard) if not each.isHidden()]

    def notes(self) -> list[str]:
        return [card.accessibleName().partition(".")[0] for card in self.cards()]

    def underlined(self, part: Part = Part.INVITATION) -> list[str]:
        edit = self.page.editor.edit(part)
        return [edit.words()[each.start : each.end] for each in edit._underlines]

    def press(self, words: str, card: int = 0) -> None:
        buttons = self.cards()[card].findChildren(QPushButton)
        next(each for each in buttons if each.text() == words).click()

    def told(self) -> str:
        return self.page._toast._words.text()

    def undo(self) -> None:
        self.page._toast._undone()
        self.page.coach.read()

    def labels(self) -> str:
        return " | ".join(
            each.text() for each in self.page.glance.findChildren(QLabel) if not each.isHidden()
        )


@pytest.fixture
def desk(shop: Shop, qtbot: QtBot) -> Desk:
    return Desk(shop, qtbot)


def test_what_works_is_said_and_counted(desk: Desk) -> None:
    desk.page.coach.read()
    assert "You tell them what they get: “I help people move”. Keep that." in desk.labels()
    assert "no notes" not in desk.labels()  # beside praise it would read as nothing to say
    assert desk.cards() == []


def test_a_sentence_that_asks_has_a_line_under_it_and_a_card(desk: Desk) -> None:
    desk.say(BOSS)
    assert desk.underlined() == [BOSS.rstrip("?")]
    assert desk.notes() == ["Asks for something"]
    assert "Invitation asks" in desk.labels()


def test_where_there_is_no_aside_the_header_counts_and_the_line_below_weighs(desk: Desk) -> None:
    button, status = desk.page.words.coach, desk.page.words.status
    desk.page.show_narrow(False)
    assert button.isHidden()
    assert status._give.isHidden()
    desk.page.show_narrow(True)
    desk.say(BOSS)
    assert button.accessibleName() == "Coach, 1 note"
    assert (status._give.text(), status._take.text()) == ("Give 1", "Take 1")
    assert not status._give.isHidden()
    desk.say("I help people sleep.")
    assert button.accessibleName() == "Coach"


def test_marks_are_never_shown_as_they_are_typed(desk: Desk) -> None:
    desk.say("I help **tired** people *sleep* ((well)).", Part.OFFER)
    desk.say("Could you // introduce **me** to your *boss*?")
    assert "You tell them what they get: “I help tired people sleep well”. Keep that." in desk.labels()
    assert "“introduce me to your boss”" in desk.labels()
    assert desk.cards()
    for words in (desk.labels(), *(card.accessibleName() for card in desk.cards())):
        assert not set(words) & set("*/(")


def test_nothing_is_said_within_the_sentence_being_typed_until_the_caret_leaves_it(desk: Desk) -> None:
    desk.say("Hello. Could you introduce me to your boss")
    assert (desk.notes(), desk.underlined()) == ([], [])
    desk.page.editor.edit(Part.INVITATION).moveCursor(QTextCursor.MoveOperation.Start)
    desk.qtbot.waitUntil(lambda: desk.underlined() == [BOSS.rstrip("?")])


def test_an_ask_of_which_nothing_is_said_is_marked_and_counted_and_told_where_the_caret_is(
    desk: Desk,
) -> None:
    fine = "I can bring you the spray for your roses tomorrow, if you like. No rush. "
    with desk.qtbot.waitSignal(desk.page.coach.viewed) as viewed:
        desk.say(f"{fine}{BOSS}")
    (view,) = viewed.args or [None]
    assert (view.count, view.take) == (0, 1)
    assert desk.underlined() == [BOSS[:-1]]
    assert desk.notes() == []
    desk.qtbot.waitUntil(lambda: not desk.page.coach._rest.isActive())
    edit = desk.page.editor.edit(Part.INVITATION)
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(len(fine) + 3)
    edit.setTextCursor(cursor)
    assert desk.notes() == ["Asks for something"]
    desk.press("Keep mine")
    desk.qtbot.waitUntil(lambda: desk.underlined() == [])


def test_at_most_two_notes_are_shown_and_all_are_marked(desk: Desk) -> None:
    desk.say(f"{BRAIN} {BOSS} I need a job. I am a team player.")
    assert len(desk.cards()) == 2
    assert len(desk.underlined()) == 4
    assert "4 notes" in desk.labels()


def test_replacing_puts_the_suggestion_in_place_and_undo_takes_it_back(desk: Desk) -> None:
    desk.say(f"Hello. {BOSS} Bye.")
    desk.press("Replace")
    assert desk.words() == f"Hello. {INSTEAD} Bye."
    assert desk.cards() == []
    desk.undo()
    assert desk.words() == f"Hello. {BOSS} Bye."


def test_what_was_typed_since_is_kept_when_a_card_is_pressed(desk: Desk) -> None:
    desk.say(f"{BOSS} Bye.")
    edit = desk.page.editor.edit(Part.INVITATION)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insertPlainText("Hello there. ")
    desk.press("Replace")
    assert desk.words() == f"Hello there. {INSTEAD} Bye."


def test_where_the_words_come_from_the_base_the_base_is_changed_and_can_be_changed_back(
    desk: Desk, shop: Shop
) -> None:
    shop.pitches.write_parts(
        shop.base_id,
        {Part.INVITATION: shop.base.parts[Part.INVITATION]},
        {Part.INVITATION: PartText(PartRule.OWN, (Phrasing(BOSS),))},
    )
    desk.page.open(shop.gym_id)
    desk.page.coach.read()
    desk.press("Replace in base")
    assert shop.words(shop.base_id, Part.INVITATION) == [INSTEAD]
    assert desk.words() == INSTEAD
    assert shop.gym.parts[Part.INVITATION].rule is PartRule.INHERIT
    desk.undo()
    assert shop.words(shop.base_id, Part.INVITATION) == [BOSS]
    assert desk.words() == BOSS


def test_a_suggestion_with_a_gap_is_an_example_and_has_no_button(desk: Desk) -> None:
    desk.say(BRAIN)
    assert "For example: " in desk.cards()[0].accessibleName()
    assert "Replace" not in [each.text() for each in desk.cards()[0].findChildren(QPushButton)]
    desk.page.coach.replace_current()
    assert desk.words() == BRAIN
    assert desk.told() == "This one is an example. Your own words fit better."


def test_what_is_kept_is_not_mentioned_again_and_undo_mentions_it(desk: Desk) -> None:
    desk.say(BOSS)
    desk.press("Keep mine")
    assert (desk.cards(), desk.underlined()) == ([], [])
    desk.undo()
    assert desk.underlined() == [BOSS.rstrip("?")]


def test_a_kind_that_is_not_wanted_goes_and_comes_back(desk: Desk) -> None:
    desk.say(BOSS)
    desk.cards()[0].switched_off.emit()
    assert desk.preferences.current.coach_lists.rules_off == ("take.introduce",)
    assert desk.cards() == []
    desk.undo()
    assert desk.notes() == ["Asks for something"]


def test_keys_go_from_note_to_note_and_round(desk: Desk) -> None:
    desk.say(f"{BRAIN} {BOSS}")
    desk.say("I need a job.", Part.OPENING)
    seen = []
    for _ in range(4):
        desk.page.coach.next()
        part = desk.page.editor.focused()
        assert part is not None
        seen.append((part, desk.page.editor.edit(part).caret()))
    places = [(Part.OPENING, 0), (Part.INVITATION, 0), (Part.INVITATION, len(BRAIN) + 1)]
    assert sorted(seen[:3], key=places.index) == places
    assert seen[3] == seen[0]


def test_a_message_is_read_as_one(desk: Desk, shop: Shop) -> None:
    message = shop.tailor("message")
    desk.page.open(message.id)
    desk.say("Just checking in again.")
    assert desk.notes() == ["Presses them a little"]
    desk.page.open(shop.gym_id)
    desk.say("Per my last email, the hall is booked.")
    assert "Presses them a little" not in desk.notes()


def test_without_rules_for_a_language_it_says_so_and_counts(desk: Desk, shop: Shop) -> None:
    french = shop.pitches.new_statement("Bouger", "fr")
    desk.page.open(shop.pitches.versions(french.id)[0].id)
    desk.say("Pourriez-vous me présenter à votre chef ?")
    assert desk.cards() == []
    assert "There are no rules for French yet" in desk.labels()


def test_words_of_another_language_are_offered_to_be_taken_as_such(desk: Desk, shop: Shop) -> None:
    sitting = shop.pitches.new_statement("Sitzen", "en")
    desk.page.open(shop.pitches.versions(sitting.id)[0].id)
    desk.say("Ich helfe Menschen, die den ganzen Tag sitzen, wieder ohne Schmerzen zu gehen.", Part.OFFER)
    assert desk.notes() == []
    assert "These words read as German." in desk.labels()
    button = next(
        each for each in desk.page.findChildren(QPushButton) if each.text() == "Take them as German"
    )
    button.click()
    assert shop.pitches.statements()[-1].language == "de"
    desk.page.coach.read()
    assert "There are no rules for German yet" in desk.labels()
    assert not button.isVisible()
    shop.history.undo()
    assert shop.pitches.statements()[-1].language == "en"
    desk.page.coach.read()
    assert button.isVisible()


def test_the_menu_of_a_statement_says_its_language_and_takes_another(desk: Desk, shop: Shop) -> None:
    menu, actions = desk.page.collection.statement_menu()
    among = next(each.menu() for each in menu.actions() if each.text() == "Language")
    assert isinstance(among, QMenu)
    assert [each.text() for each in among.actions() if each.isChecked()] == ["English"]
    spanish = next(each for each in among.actions() if each.text() == "Español")
    actions[spanish]()
    assert shop.pitches.statements()[0].language == "es"


@pytest.mark.parametrize("words", ["", "Hi", "😀😀", "שלום, אפשר לעזור?", "}{((**//", "a" * 5000])
def test_strange_words_are_no_trouble(words: str, desk: Desk) -> None:
    desk.say(words)
    assert desk.cards() == []
    desk.page.coach.next()
    desk.page.coach.replace_current()
    desk.page.coach.keep_current()
    assert desk.words() == words


def test_a_very_long_text_is_read_in_part_and_says_so(desk: Desk) -> None:
    desk.say("I help people move. " * 3000)
    assert "It is long, so the coach read the beginning." in desk.labels()


def test_switched_off_it_is_silent_and_the_time_stays(desk: Desk) -> None:
    desk.say(BOSS)
    desk.preferences.set("coach", "live", False)
    assert (desk.cards(), desk.underlined()) == ([], [])
    assert "Spoken time" in desk.labels()
    assert WORDS[Part.OFFER] == desk.words(Part.OFFER)
