"""The three questions of Welcome, and the first draft their answers make."""

import re
from dataclasses import dataclass

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.drafting.language import reads_as_english
from relpitch.drafting.noticing import noticed
from relpitch.drafting.offer import offer
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces, asks, ended, flow, is_ended, lowered, sentence, text_of
from relpitch.drafting.rules import english
from relpitch.script.plain import escape
from relpitch.script.sentences import sentences

_NOTHING_SAID = re.compile(r"[\s.,;:!?…'\"“”‘’()\[\]–—-]*")


@dataclass(frozen=True, slots=True)
class Answers:
    """Who do you love to help? What changes for them? How does it touch the person in front of you?"""

    who: str = ""
    change: str = ""
    touch: str = ""


@dataclass(frozen=True, slots=True)
class FirstDraft:
    """What the answers make. `when` is what the bridge answers to; empty where none can be read out of it."""

    offer: Pieces = ()
    bridge: Pieces = ()
    invitation: Pieces = ()
    when: str = ""

    @property
    def pieces(self) -> Pieces:
        """The whole draft, as it flows."""
        return flow(self.offer, self.bridge, self.invitation)

    @property
    def text(self) -> str:
        """The whole draft, to be read."""
        return text_of(self.pieces)

    @property
    def parts(self) -> dict[Part, Phrasing]:
        """The parts of a new statement, in the script language; those that are empty are not in it."""
        parts = {Part.OFFER: self.offer, Part.RELEVANCE: self.bridge, Part.INVITATION: self.invitation}
        return {
            part: Phrasing(escape(text_of(pieces)), self.when if part is Part.RELEVANCE else "")
            for part, pieces in parts.items()
            if pieces
        }


def first_words(answers: Answers) -> FirstDraft:
    """The draft that three answers make, however rough; what does not fit a sentence stands as typed."""
    who, change, touch = (
        "" if _NOTHING_SAID.fullmatch(each) else each.strip()
        for each in (answers.who, answers.change, answers.touch)
    )
    if not reads_as_english("\n".join((who, change, touch))):
        return FirstDraft(flow(sentence(who), sentence(change)), sentence(touch))
    said = offer(who, change)
    touch, invitation = _without_invitation(touch)
    return FirstDraft(
        said,
        _bridge(touch, follows=is_ended(text_of(said))),
        sentence(invitation) or _invitation(touch),
        noticed(touch),
    )


def _bridge(touch: str, *, follows: bool) -> Pieces:
    rule, plain = english().touch, plain_words(touch)
    if follows and rule.starts.begin(plain) and not english().grammar.asks.begin(plain):
        return ended(Piece(f"{rule.ours} ", False), Piece(lowered(touch), True))
    return sentence(touch)


def _without_invitation(touch: str) -> tuple[str, str]:
    """The third answer without its last sentence, and that sentence, where it is an invitation already."""
    *before, last = sentences(touch) or [(0, 0)]
    if not before or not _invites(touch[last[0] :]):
        return touch, ""
    return touch[: last[0]].rstrip(), touch[last[0] :]


def _invitation(touch: str) -> Pieces:
    """Ours, the first that fits what was answered; none where it invites already."""
    if not touch or _invites(touch):
        return ()
    plain = plain_words(touch)
    fits = (each.ours for each in english().invitations if not each.within or each.within.within(plain))
    return tuple(Piece(ours, False) for ours in [next(fits, "")] if ours)


def _invites(text: str) -> bool:
    plain = plain_words(text)
    invitations = (shape for shape in english().shapes if shape.part is Part.INVITATION)
    return asks(text) or any(shape.speaks_in(plain) for shape in invitations)
