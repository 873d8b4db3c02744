"""What an event is made ready with, asked for in dialogs."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from relpitch.domain.event import Event, Item, MayMeet
from relpitch.failure.drafts import Drafts
from relpitch.services.acts import Words
from relpitch.services.people import People
from relpitch.services.pitches import Pitches
from relpitch.services.preparing import Preparing
from relpitch.translation import N_, _
from relpitch.ui.already_known import those_known
from relpitch.ui.draft_form import with_draft
from relpitch.ui.pages.events.dialogs import LinesDialog, TickDialog
from relpitch.ui.pages.events.meet_dialog import MeetDialog

_ASK = N_("Open questions, about them. The first three are on the page.")
_LINES = {
    "questions": (N_("Questions to ask"), _ASK),
    "bring": (N_("What I bring"), N_("A line each.")),
    "before": (N_("Before I go"), N_("A line each.")),
}


class Choosing:
    """Asks over a window; `change` is called with the event as it shall be, and what changed in a few words.

    `notify` says why there is nothing to ask.
    """

    def __init__(
        self,
        preparing: Preparing,
        pitches: Pitches,
        people: People,
        drafts: Drafts,
        window: QWidget,
        change: Callable[[Event, Words], bool],
        notify: Callable[[str], None],
    ) -> None:
        self._preparing, self._pitches, self._people = preparing, pitches, people
        self._drafts = drafts
        self._window, self._change, self._notify = window, change, notify

    def ask(self, event: Event, what: str, thing: str = "") -> None:
        """Ask for "versions", "bridges", "meet" (and whom, by the id of the line), or lines of a kind.

        "a version" is taken without asking, as it is named.
        """
        if what == "versions":
            self._choose_versions(event)
        elif what == "a version":
            self._change(self._preparing.with_fitting(event, thing), lambda: _("The versions are others"))
        elif what == "bridges":
            self._choose_bridges(event)
        elif what == "meet":
            self._meet(event, thing)
        elif what == "way out":
            self._write_way_out(event)
        else:
            self._write_lines(event, what)

    def _choose_versions(self, event: Event) -> None:
        choices = [
            (identity, name, statement.label)
            for statement, versions in self._pitches.everything()
            for identity, name in versions
        ]
        if not choices:
            self._notify(_("There is no version yet. Write one on the Pitches page"))
            return
        if set(event.version_ids) >= {identity for identity, *_names in choices}:
            words = _("These are all there are. Another is written on the Pitches page, by New variant.")
        else:
            words = _("One or two are plenty. They are said in this order.")
        dialog = TickDialog(_("What will you say?"), words, choices, event.version_ids, self._window)
        if dialog.exec():
            self._change_versions(event, dialog.chosen())

    def _change_versions(self, event: Event, version_ids: tuple[str, ...]) -> None:
        self._change(self._preparing.with_versions(event, version_ids), lambda: _("The versions are others"))

    def _choose_bridges(self, event: Event) -> None:
        bridges = {
            f"{each.version_id}/{each.when}/{each.words}": each
            for each in (*event.bridges, *self._preparing.bridges_to_choose(event))
        }
        first = {(each.when, each.words) for each in event.bridges}
        shown = {
            key: bridge
            for key, bridge in bridges.items()
            if bridge in event.bridges or (bridge.when, bridge.words) not in first
        }
        if not shown:
            self._notify(_("There is no bridge yet. Bridges are written on the Pitches page"))
            return
        choices = [
            (key, _("when {heard}").format(heard=bridge.when), bridge.words) for key, bridge in shown.items()
        ]
        chosen = [key for key, bridge in shown.items() if bridge in event.bridges]
        dialog = TickDialog(
            _("Which bridges?"), _("The first three are on the page."), choices, chosen, self._window
        )
        if dialog.exec():
            self._change(
                replace(event, bridges=tuple(shown[key] for key in dialog.chosen())),
                lambda: _("The bridges are others"),
            )

    def _meet(self, event: Event, thing: str) -> None:
        someone = next((each for each in event.meet if each.id == thing), None)
        dialog = MeetDialog(
            someone or MayMeet(),
            self._people.names(),
            self._window,
            is_new=someone is None,
            known=lambda: those_known(self._people),
        )
        form = with_draft(dialog, self._drafts, f"event/{event.id}/meet/{thing or 'new'}")
        if not dialog.exec():
            return
        if someone is None:
            kept = (*event.meet, dialog.someone())
        else:
            kept = tuple(
                dialog.someone() if each.id == thing else each
                for each in event.meet
                if not (each.id == thing and dialog.is_removed)
            )

        def words() -> str:
            return _("Someone you may meet") if someone is None else _("Who you may meet")

        if self._change(replace(event, meet=kept), words):
            form.end()

    def _write_way_out(self, event: Event) -> None:
        words = _("Kind, short, and true. It frees both of you.")
        suggested = self._preparing.suggested(event).ways_out
        dialog = LinesDialog(_("A kind way out"), words, [event.way_out], suggested, self._window, one=True)
        form = with_draft(dialog, self._drafts, f"event/{event.id}/way out")
        if dialog.exec() and self._change(
            replace(event, way_out=" ".join(dialog.lines())), lambda: _("The way out is another one")
        ):
            form.end()

    def _write_lines(self, event: Event, what: str) -> None:
        suggested = self._preparing.suggested(event)
        title, sentence = map(_, _LINES[what])
        items: dict[str, tuple[Item, ...]] = {"bring": event.bring, "before": event.before}
        before = event.questions if what == "questions" else tuple(each.what for each in items[what])
        dialog = LinesDialog(title, sentence, before, getattr(suggested, what), self._window)
        form = with_draft(dialog, self._drafts, f"event/{event.id}/{what}")
        if not dialog.exec():
            return
        if what == "questions":
            after = replace(event, questions=dialog.lines())
        else:
            done = {each.what for each in items[what] if each.done}
            lines = tuple(Item(line, line in done) for line in dialog.lines())
            after = replace(event, bring=lines) if what == "bring" else replace(event, before=lines)

        def words() -> str:
            return _("Other questions") if what == "questions" else _(_LINES[what][0])

        if self._change(after, words):
            form.end()
