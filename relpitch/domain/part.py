"""The five parts of a statement."""

from enum import StrEnum


class Part(StrEnum):
    """A piece of a statement, in the order it is said."""

    OPENING = "opening"
    OFFER = "offer"
    PROOF = "proof"
    RELEVANCE = "relevance"
    INVITATION = "invitation"

    @property
    def label(self) -> str:
        """The part's name on a page and in a script file's heading."""
        return _LABELS[self]


_LABELS = {
    Part.OPENING: "Opening",
    Part.OFFER: "Offer",
    Part.PROOF: "Proof",
    Part.RELEVANCE: "How it relates to you",
    Part.INVITATION: "Invitation",
}
