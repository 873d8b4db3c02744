"""The follow-up card of the person shown: what it says, and what its buttons do."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from relpitch.domain.errors import RelpitchError
from relpitch.domain.follow_up import MANY_OPEN, MOST_UNANSWERED, FollowUpStage, Reason
from relpitch.domain.reach import Way
from relpitch.drafting.messages.drafted import Draft
from relpitch.drafting.messages.message import draft
from relpitch.failure.drafts import Drafts
from relpitch.services.acts import Act as Deed
from relpitch.services.following_up import FollowingUp, Standing, Thing
from relpitch.services.known import Known
from relpitch.services.messages import meant
from relpitch.services.people import People
from relpitch.translation import N_, _, pgettext
from relpitch.ui.pages.people import words
from relpitch.ui.pages.people.follow_up_card import FollowUpAction, FollowUpCard

if TYPE_CHECKING:
    from relpitch.ui.pages.people.write_dialog import Reasoned

Do = Callable[..., bool]
_REASONS = {
    Reason.PROMISE: N_("What I promised: {what}"),
    Reason.GIFT: N_("A gift: {what}"),
    Reason.INTRODUCTION: N_("An introduction: {what}"),
}


class Following:
    """What the follow-up card of a person shows, and what is done by it.

    `do` does something that can be undone and says so, or says why not.
    """

    def __init__(
        self,
        people: People,
        following_up: FollowingUp,
        card: FollowUpCard,
        drafts: Drafts,
        page: QWidget,
        do: Do,
        *,
        writable: bool,
    ) -> None:
        self._people, self._following_up = people, following_up
        self._card, self._drafts, self._page, self._do = card, drafts, page, do
        self._writable = writable
        self._known: Known | None = None
        card.acted.connect(self.act)

    def show_known(self, known: Known) -> None:
        """Show where it stands with someone."""
        self._known = known
        standing = self._following_up.standing(known)
        state = standing.state
        today = datetime.now(UTC).astimezone().date()
        can_give = bool(self._following_up.new_to_give(known))
        many = self._following_up.too_many() if state.is_open else 0
        was_met = bool(known.encounters)
        self._card.show_standing(
            words.step(state.stage, was_met=was_met)
            + (state.stage is FollowUpStage.ONE_NUDGE and state.unanswered >= MOST_UNANSWERED),
            words.standing_words(known, standing, today, can_give=can_give),
            _("{count} are open. {few} is about as many as one can mean.").format(count=many, few=MANY_OPEN)
            if many
            else "",
            acts(standing),
            answered=state.stage is FollowUpStage.IN_TOUCH,
            met=was_met,
            writable=self._writable,
        )

    def words(self, known: Known) -> str:
        """Where following up stands with someone, in a sentence."""
        standing = self._following_up.standing(known)
        can_give = bool(self._following_up.new_to_give(known))
        return words.standing_words(known, standing, datetime.now(UTC).astimezone().date(), can_give=can_give)

    def act(self, act: FollowUpAction) -> None:
        """Do what a button says."""
        known = self._known
        if known is None:
            return
        person_id, standing = known.person.id, self._following_up.standing(known)
        match act:
            case FollowUpAction.WRITE | FollowUpAction.WRITE_TO:
                self.write(known, standing)
            case FollowUpAction.DONE:
                reason = standing.state.reason or Reason.THANKS
                self._do(
                    lambda: self._following_up.wrote(person_id, reason, standing.thing),
                    pgettext("what was to be sent", "Done"),
                )
            case FollowUpAction.REST:
                self._do(lambda: self._following_up.rest(person_id), _("It rests. That is a good ending."))
            case FollowUpAction.KEEP_OPEN:
                self._do(lambda: self._following_up.keep_open(person_id))
            case FollowUpAction.ANSWERED:
                self._do(lambda: self._following_up.answered(person_id))

    def write(self, known: Known, standing: Standing) -> None:
        """Write a message, where there is something to carry."""
        choices = self.choices(known, standing)
        if not choices:
            self._do(_refused)
            return
        from relpitch.ui.pages.people.write_dialog import WriteDialog  # noqa: PLC0415  # it brings the coach

        dialog = WriteDialog(
            known.person.name,
            known.reach.first(Way.MAIL),
            choices,
            partial(self.draft, known, standing),
            self._drafts,
            f"people/{known.person.id}/message",
            self._page,
        )
        went = dialog.exec()
        if (greeted := dialog.greeted()) and greeted != known.person.greeting:
            self._do(lambda: self._people.change_person(known.person.id, greeting=greeted), "")
        if went:
            reason, thing = dialog.carried()
            message = dialog.message()
            if self._do(
                lambda: self._following_up.wrote(known.person.id, reason, thing, message),
                _("Kept as written"),
            ):
                dialog.words_kept()

    def choices(self, known: Known, standing: Standing) -> "list[Reasoned]":
        """What a message could carry, what it was meant for first."""
        choices: list[Reasoned] = []
        for reason, thing in self._following_up.new_to_give(known):
            carried = _(_REASONS[reason]).format(what=words.thing(thing, known))
            choices.append((carried, reason, thing))
        if standing.state.unanswered == 0:
            choices.append((pgettext("what a message carries", "Thanks"), Reason.THANKS, None))
        meant = standing.thing.id if standing.thing else ""
        return sorted(choices, key=lambda each: each[2] is None or each[2].id != meant)

    def draft(
        self, known: Known, standing: Standing, reason: Reason, thing: Thing | None, wording: int = 0
    ) -> Draft:
        """A first draft: whole sentences, with a gap where only the writer can say it."""
        today = datetime.now(UTC).astimezone().date()
        return draft(meant(known, standing, reason, thing, today, wording))


def acts(standing: Standing) -> list[FollowUpAction]:
    """What can be done, by where it stands."""
    state = standing.state
    match state.stage:
        case FollowUpStage.MET:
            return [FollowUpAction.WRITE_TO, FollowUpAction.REST, FollowUpAction.ANSWERED]
        case FollowUpStage.FOLLOW_UP:
            asked = standing.asks_on is not None and datetime.now(UTC).astimezone().date() >= standing.asks_on
            return [
                FollowUpAction.WRITE,
                FollowUpAction.DONE,
                FollowUpAction.REST,
                *([FollowUpAction.KEEP_OPEN] if asked else []),
                FollowUpAction.ANSWERED,
            ]
        case FollowUpStage.ONE_NUDGE if state.unanswered < MOST_UNANSWERED:
            return [FollowUpAction.WRITE, FollowUpAction.REST, FollowUpAction.ANSWERED]
        case FollowUpStage.ONE_NUDGE:
            return [FollowUpAction.REST, FollowUpAction.ANSWERED]
        case FollowUpStage.LET_IT_REST:
            may = [FollowUpAction.WRITE_TO] if state.unanswered == 0 else []
            return [*([FollowUpAction.KEEP_OPEN] if state.by_itself else []), *may, FollowUpAction.ANSWERED]
        case FollowUpStage.IN_TOUCH:
            return [FollowUpAction.WRITE_TO]


def _refused() -> Deed:
    raise RelpitchError(_("A second message needs something new to give. Note it under Things I can give."))
