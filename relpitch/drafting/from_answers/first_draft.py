"""A first draft: the parts that three answers make, what they left out, and what is asked for."""

from dataclasses import dataclass

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.drafting.from_answers.asking import Asked
from relpitch.drafting.from_answers.pieces import Pieces, flow, text_of
from relpitch.script.plain import escape


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer that is not in the draft (`all`), or not all of it; or a wish, kept as a note to self."""

    answer: str
    words: str
    all: bool = True
    wish: bool = False


@dataclass(frozen=True, slots=True)
class FirstDraft:
    """What the answers make. `when` is what the bridge answers to; empty where none can be read out of it."""

    offer: Pieces = ()
    proof: Pieces = ()
    bridge: Pieces = ()
    invitation: Pieces = ()
    when: str = ""
    title: str = ""
    left_out: tuple[LeftOut, ...] = ()
    asked: Asked | None = None
    language: str = "en"

    @property
    def pieces(self) -> Pieces:
        """The whole draft, as it flows."""
        return flow(self.offer, self.proof, self.bridge, self.invitation)

    @property
    def text(self) -> str:
        """The whole draft, to be read."""
        return text_of(self.pieces)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The answers that the draft has a gap for."""
        return tuple(piece.gap for piece in self.pieces if piece.gap)

    @property
    def parts(self) -> dict[Part, Phrasing]:
        """The parts of a new statement, in the script language; what was left out stands there as notes."""
        notes = {Part.OFFER: ("who", "change"), Part.RELEVANCE: ("touch",)}
        parts = {
            Part.OFFER: self.offer,
            Part.PROOF: self.proof,
            Part.RELEVANCE: self.bridge,
            Part.INVITATION: self.invitation,
        }
        found = {}
        for part, pieces in parts.items():
            left = [each.words for each in self.left_out if each.answer in notes.get(part, ())]
            lines = [f"> {line}" for words in left for line in words.splitlines() if line.strip()]
            if pieces or lines:
                words = "\n".join([*([escape(text_of(pieces))] if pieces else []), *lines])
                found[part] = Phrasing(words, self.when if part is Part.RELEVANCE else "")
        return found
